import { useState } from "preact/hooks";
import type { PurgeDef } from "../../../sim/ruleset.ts";
import {
  assistantName,
  outlookOf,
  runningOf,
  signatureText,
  waveOf,
  type Outlook,
  type Purge,
} from "../../model/encounters/purge.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Gauge } from "../kit/gauge.tsx";

const SIGNS: Readonly<Record<Outlook["state"], IconName>> = {
  growing: "trending-up",
  holding: "minus",
  dying: "trending-down",
  gone: "circle-check",
};

/** Which wave it is, whether it grows, how the assistant holds on, how much still runs. */
export function Situation({ purge, def }: { readonly purge: Purge; readonly def: PurgeDef }) {
  const store = useStore();
  const { words } = store;
  const [why, setWhy] = useState(false);
  const game = store.game();
  if (!game) return null;
  const { play } = purge;
  const wave = waveOf(purge, def);
  const look = outlookOf(purge, def);
  const run = runningOf(purge, def);
  const cleanSeconds = Math.floor(play.clean / 10);
  const name = assistantName(game);
  return (
    <section class="card encounter-card-box purge-now" aria-label={words.t("purge.panel.label")} data-coach="1">
      <div class={`purge-wave ${wave.knocking ? "is-knocking" : ""}`}>
        <span class="purge-pips" aria-hidden="true">
          {Array.from({ length: wave.of }, (_, n) => (
            <span key={n} class={n < wave.no - 1 ? "is-past" : n === wave.no - 1 ? "is-on" : ""} />
          ))}
        </span>
        <b>{words.t("purge.panel.wave", { n: wave.no, of: wave.of })}</b>
        <span class="purge-next" role="status">
          {wave.next < 0
            ? words.t("purge.panel.last")
            : wave.knocking
              ? words.t("purge.panel.coming", { n: wave.no + 1, s: wave.next })
              : words.t("purge.panel.next", { n: wave.next })}
        </span>
      </div>
      <button
        type="button"
        class={`purge-growth is-${look.state}`}
        aria-expanded={why}
        onClick={() => setWhy(!why)}
        title={words.t("purge.panel.growth-why", { n: words.num(look.growth, 1) })}
      >
        <Icon name={SIGNS[look.state]} />
        <b>{words.t(`purge.panel.growth.${look.state}`)}</b>
        <span aria-hidden="true">×{words.num(look.growth, 1)}</span>
      </button>
      {why && <p class="purge-why">{words.t("purge.panel.growth-why", { n: words.num(look.growth, 1) })}</p>}
      {play.clean > 0 && (
        <p class="purge-clean">
          {words.t("purge.panel.clean", { n: Math.min(cleanSeconds, def.rules.clean), of: def.rules.clean })}
          <Bar share={play.clean / (def.rules.clean * 10)} />
        </p>
      )}
      <Gauge
        kind="purge"
        icon="robot"
        label={words.t("purge.panel.integrity", { name })}
        account={play.integrity}
        tone={play.integrity.value < 35_000 ? "bad" : "virtual"}
      />
      <p class={`purge-running ${play.dim > 0 ? "is-dark" : run.up < run.need ? "is-few" : ""}`}>
        <Icon name="plug-connected-x" />
        <span>
          {play.dim > 0 ? words.t("purge.panel.dark") : words.t("purge.panel.running", { n: run.up, of: run.of })}
        </span>
        <Bar share={run.up / run.of} marks={[def.rules.least, def.rules.keep]} />
      </p>
      <p class="purge-signature">
        <Icon name="dna-2" />
        {signatureText(game, purge, def)}
      </p>
    </section>
  );
}
