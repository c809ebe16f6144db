/** What can be done in an emergency, and what it did: the five parts, the tray, whose hands, who is beside. */
import {
  allGreen,
  bystanderHere,
  EMERGENCY_ACTS,
  isBraced,
  lightOf,
  pointsOf,
  understood,
  VITALS,
} from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyDef, Vital } from "../../../sim/ruleset.ts";
import type { EncounterOf } from "../../../sim/state.ts";
import { ACT_SIGNS, VITAL_ICONS } from "../../model/encounters/emergency.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";
import { Gauge } from "../kit/gauge.tsx";
import { useKeys } from "../kit/keys.ts";
import { Notes } from "../kit/notes.tsx";
import { useTimeLeft } from "../kit/time-left.ts";
import { useClock } from "./use-clock.ts";
import { Beside, Hands } from "./people.tsx";
import { Tray } from "./tray.tsx";

export function EmergencyPanel() {
  const store = useStore();
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || active?.kind !== "emergency") return null;
  const def = game.rules.encounters[active.id];
  return def?.kind === "emergency" ? <Panel encounter={active} def={def} /> : null;
}

function Panel({ encounter, def }: { readonly encounter: EncounterOf<"emergency">; readonly def: EmergencyDef }) {
  const store = useStore();
  const { words } = store;
  useClock();
  const { play } = encounter;
  const picked = pickedOf(store.api.encounter.picked.value, play, def);
  useTimeLeft(play.left, def.rules.seconds[def.difficulty] * 10);
  useKeys((key) => {
    const send = (act: string, on = ""): true => {
      // What can't be done now is pressed in vain, and said so by its button.
      document.querySelector<HTMLElement>(`[data-act="${act}"][data-on="${on}"]`)?.click();
      return true;
    };
    const turn = key === "arrowright" || key === "arrowdown" ? 1 : key === "arrowleft" || key === "arrowup" ? -1 : 0;
    if (turn !== 0) {
      const next = VITALS[(VITALS.indexOf(picked) + turn + VITALS.length) % VITALS.length];
      store.api.encounter.picked.value = next ?? "";
      return true;
    }
    if (key === "t") return send("trace", picked);
    if (key === "c") return send("calm");
    if (key === "m") return send("link");
    const act = EMERGENCY_ACTS.find((each) => ACT_SIGNS[each].key === key);
    return act ? send(act) : false;
  });
  return (
    <div class="encounter-panel emergency-panel">
      <div class="encounter-left">
        <section class="card emergency-vitals" aria-label={words.t("emergency.panel.vitals")} data-coach="1">
          <div class="emergency-strength">
            <Gauge
              kind="emergency"
              icon="heart"
              label={words.t("emergency.panel.strength")}
              account={play.strength}
              tone={play.strength.value > 50_000 ? "good" : "bad"}
            />
          </div>
          {VITALS.map((vital) => (
            <VitalRow key={vital} vital={vital} encounter={encounter} def={def} picked={vital === picked} />
          ))}
        </section>
      </div>
      <Middle encounter={encounter} def={def} />
      <div class="encounter-right">
        <Hands play={play} />
        {bystanderHere(play) && <Beside play={play} />}
        <section class="card encounter-card-box emergency-told">
          <Notes kind="emergency" notes={encounter.notes} count={2} />
        </section>
      </div>
      <div class="encounter-foot">
        <Tray play={play} def={def} picked={picked} />
      </div>
    </div>
  );
}

/** What the player has picked, or the worst of them. */
function pickedOf(id: string, play: EncounterOf<"emergency">["play"], _def: EmergencyDef): Vital {
  const own = VITALS.find((vital) => vital === id);
  return own ?? VITALS.reduce((a, b) => (pointsOf(play, b) > pointsOf(play, a) ? b : a));
}

function VitalRow(props: {
  readonly vital: Vital;
  readonly encounter: EncounterOf<"emergency">;
  readonly def: EmergencyDef;
  readonly picked: boolean;
}) {
  const store = useStore();
  const { words } = store;
  const { vital, encounter, def } = props;
  useClock();
  const { play } = encounter;
  const light = lightOf(def, pointsOf(play, vital));
  const known = play.traced.includes(vital) || understood(play, vital);
  return (
    <div
      class={`emergency-vital is-${light} ${props.picked ? "is-picked" : ""}`}
      onPointerEnter={() => (store.api.encounter.aim.value = vital)}
      onPointerLeave={() => (store.api.encounter.aim.value = "")}
    >
      <Gauge
        kind="emergency"
        icon={VITAL_ICONS[vital]}
        label={words.t(`emergency.vital.${vital}`)}
        account={play.vitals[vital]}
        marks={[def.rules.green / 100, def.rules.red / 100]}
        tone={light === "green" ? "good" : light === "red" ? "bad" : "plain"}
        state={words.t(`emergency.light.${light}`)}
        low
      />
      <ActButton
        class={`emergency-trace ${known ? "is-known" : ""}`}
        act="trace"
        on={vital}
        icon={known ? "check" : "search"}
        label={words.t("emergency.trace-of", { part: words.t(`emergency.vital.${vital}`) })}
        hint={words.t("emergency.hint.trace")}
        onDone={() => (store.api.encounter.picked.value = vital)}
      />
    </div>
  );
}

/** Over the picture: the wave that comes, or how long it must be held. */
function Middle({ encounter, def }: { readonly encounter: EncounterOf<"emergency">; readonly def: EmergencyDef }) {
  const { words } = useStore();
  useClock();
  const { play } = encounter;
  const { surge } = play;
  const green = allGreen(play, def);
  return (
    <div class="emergency-middle" aria-live="polite">
      {green && (
        <p class="emergency-chip is-good">
          <Icon name="circle-check" />
          {words.t("emergency.panel.hold", { seconds: Math.ceil(def.rules.settle - play.green / 10) })}
        </p>
      )}
      {surge && (
        <p class={`emergency-chip is-wave ${isBraced(play, surge.to) ? "is-braced" : ""}`}>
          <Icon name={VITAL_ICONS[surge.from]} />
          <Icon name="arrow-big-right" />
          <Icon name={VITAL_ICONS[surge.to]} />
          <span class="visually-hidden">
            {words.t("emergency.panel.wave", {
              from: words.t(`emergency.vital.${surge.from}`),
              to: words.t(`emergency.vital.${surge.to}`),
            })}
          </span>
          <b aria-hidden="true">{Math.ceil(surge.left / 10)}</b>
          {isBraced(play, surge.to) && (
            <>
              <Icon name="shield-check" />
              {words.t("emergency.panel.braced")}
            </>
          )}
        </p>
      )}
    </div>
  );
}
