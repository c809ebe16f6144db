import type { Game } from "../../model/game.ts";
import { STAGE_ICONS } from "../../model/lots.ts";
import type { LotView } from "../../model/lots.ts";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { LotDetails } from "./lot-details.tsx";
import { Spark } from "./spark.tsx";

/** A lot: what is in the box, who carries it, and its four lines; opened, all that can be done about it. */
export function LotCard(props: {
  readonly game: Game;
  readonly lot: LotView;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { words } = useStore();
  const { game, lot, open } = props;
  const { telemetry } = lot;
  return (
    <li class={`lot ${lot.shut ? "is-shut" : ""} ${lot.alarm ? "is-alarm" : ""} ${open ? "is-open" : ""}`}>
      <header class="lot-head">
        <h3>
          <button
            type="button"
            class="lot-toggle"
            aria-expanded={open}
            aria-controls={`lot-${lot.id}`}
            onClick={props.onToggle}
          >
            <Icon name={open ? "chevron-up" : "chevron-down"} />
            <span class="lot-name">{lot.name}</span>
            <span class="lot-firmware">{words.t("nano.firmware", { firmware: lot.firmware })}</span>
          </button>
        </h3>
        <ul class="chips lot-chips" aria-label={words.t("nano.state")}>
          {lot.chips.map((chip) => (
            <li key={chip.id} class={`chip chip-${chip.tone}`}>
              <Icon name={chip.icon} />
              {chip.text}
            </li>
          ))}
        </ul>
      </header>
      {lot.alarm && (
        <p class="lot-alarm">
          <Icon name="bell-ringing" />
          <span>
            <b>{lot.alarm.title}</b> {lot.alarm.text}
          </span>
        </p>
      )}
      <dl class="lot-facts">
        <div class="lot-integrity">
          <dt>{words.t("nano.integrity")}</dt>
          <dd>
            <b>{words.percent(lot.integrity)}</b>
            <Bar share={lot.integrity} />
          </dd>
        </div>
        <div>
          <dt>{words.t("nano.doses")}</dt>
          <dd>
            <b>{words.num(lot.doses)}</b>
          </dd>
        </div>
        <div>
          <dt>{words.t("nano.in-house")}</dt>
          <dd>
            <b>{words.num(lot.inHouse)}</b>
          </dd>
        </div>
        <div>
          <dt>{words.t("nano.at-home")}</dt>
          <dd>
            <b>{words.num(lot.atHome)}</b>
          </dd>
        </div>
        <div class={lot.felt > 0 ? "is-felt" : ""}>
          <dt>{words.t("nano.felt")}</dt>
          <dd>
            <b>{words.num(lot.felt)}</b>
            {lot.felt > 0 && (
              <span class="lot-worst">
                <Icon name={STAGE_ICONS[lot.worst]} />
                {words.t(`nano.stage.${lot.worst}`)}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {!open && (
        <>
          <ul class="sparks" aria-label={words.t("nano.telemetry")}>
            {telemetry.channels.map((channel) => (
              <li key={channel.id} class={channel.odd ? "is-odd" : ""}>
                <span class="spark-name">
                  <Icon name={channel.icon} />
                  {channel.name}
                </span>
                <Spark channel={channel} from={telemetry.from} to={telemetry.to} />
                <span class="spark-state">
                  {channel.state} <b>{channel.now}</b>
                </span>
              </li>
            ))}
          </ul>
          <p class="lot-lag">
            <Icon name="clock" />
            {telemetry.lag}
          </p>
        </>
      )}
      <div id={`lot-${lot.id}`}>{open && <LotDetails game={game} id={lot.id} />}</div>
    </li>
  );
}
