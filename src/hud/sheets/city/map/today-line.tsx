import {
  OPTION_ICONS,
  optionName,
  OPTIONS,
  percents,
  splitOf,
  EVERYWHERE,
  todayOf,
  trendIcon,
  trendText,
  type Town,
} from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Today in town: who needed care, where they went, and what part of the town is the player's now. */
export function TodayLine(props: {
  readonly game: Game;
  readonly town: Town;
  readonly asTable: boolean;
  readonly onView: (asTable: boolean) => void;
}) {
  const { words } = useStore();
  const { game, town } = props;
  const split = splitOf(town, EVERYWHERE);
  const today = todayOf(game, split.you);
  const shown = OPTIONS.filter((option) => option !== "rival" || town.rival !== "" || today.chose.rival > 0);
  return (
    <section class="town-today" aria-label={words.t("city.today.title")}>
      <p class="town-share">
        <b class="town-share-number">{words.percent(percents(split).you / 100)}</b>
        <span class="town-share-words">
          <span>{words.t("city.today.share")}</span>
          <span class={`town-trend ${today.trend >= 0.5 ? "is-up" : today.trend <= -0.5 ? "is-down" : ""}`}>
            <Icon name={trendIcon(today.trend)} />
            {trendText(game, today.trend)}
          </span>
        </span>
      </p>
      <div class="town-need">
        <p>
          {today.people === 0 ? words.t("city.today.nobody") : words.t("city.today.people", { count: today.people })}
        </p>
        {today.people > 0 && (
          <ul class="town-chose">
            {shown.map((option) => (
              <li key={option} class={`is-${option}`}>
                <span class="town-swatch">
                  <Icon name={OPTION_ICONS[option]} />
                </span>
                <b>{words.num(today.chose[option])}</b>
                <span>
                  {option === "rival"
                    ? optionName(game, town, option) || words.t("city.option.rival")
                    : words.t(`city.today.${option}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="segmented town-views" role="group" aria-label={words.t("city.view.label")}>
        {[false, true].map((asTable) => (
          <button
            key={String(asTable)}
            type="button"
            aria-pressed={props.asTable === asTable}
            aria-label={words.t(asTable ? "city.view.table" : "city.view.map")}
            onClick={() => props.onView(asTable)}
          >
            <Icon name={asTable ? "table" : "map-2"} />
          </button>
        ))}
      </div>
    </section>
  );
}
