import { bandOf } from "../../../sim/rules/people/people.ts";
import { nameOf, shieldNow, waitFor } from "../../../sim/rules/encounters/demonstration.ts";
import type { DemonstrationDef } from "../../../sim/ruleset.ts";
import { comfortIcon } from "../../model/causes.ts";
import { HAND_SIGN, WORLD_KEYS, type Demo } from "../../model/encounters/demonstration.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { bandClass } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";
import { Gauge } from "../kit/gauge.tsx";

const KIND = "demonstration";
const SEEN_ICONS = { "": "help-circle", loves: "heart-filled", fine: "mood-neutral", dislikes: "thumb-down" } as const;

/** Who lies in the chair, how they feel and why, a hand for them, and worlds for their headset. */
export function PatientCard(props: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const { demo, def } = props;
  const { play, step } = demo;
  const anxiety = play.anxiety.value / 1000;
  const band = bandOf(anxiety);
  const mood = anxiety >= 66 ? "scared" : anxiety >= 46 ? "uneasy" : anxiety < 30 ? "happy" : "calm";
  const portrait = play.chair.cast ? (game.rules.cast[play.chair.cast]?.portrait ?? "") : "";
  const shield = Math.round(100 * shieldNow(game.rules, play, def, step));
  return (
    <section class={`card demo-patient ${bandClass(band)} ${play.panic > 0 ? "is-panic" : ""}`}>
      <div class="demo-patient-head">
        <Bust look={play.chair.look} mood={mood} portrait={portrait} class="demo-face" />
        <div>
          <h3>{words.tx(nameOf(game.rules, play.chair))}</h3>
          <p class="demo-patient-state" role={play.panic > 0 ? "alert" : undefined}>
            <Icon name={play.panic > 0 ? "alert-octagon" : "badge-vr"} />
            {words.t(play.panic > 0 ? `${KIND}.panic` : play.braced > 0 ? `${KIND}.braced` : `${KIND}.band.${band}`)}
          </p>
        </div>
      </div>
      <Gauge
        kind={KIND}
        icon="heartbeat"
        label={words.t(`${KIND}.anxiety`)}
        account={play.anxiety}
        tone={anxiety >= 60 ? "bad" : anxiety < 40 ? "good" : "plain"}
        marks={[def.rules.panic.from / 100]}
        low
      />
      <div class="demo-worlds" role="group" aria-label={words.t(`${KIND}.worlds`)} data-coach="2">
        {play.worlds.map((world, index) => (
          <ActButton
            key={world.id}
            act="world"
            on={world.id}
            icon={comfortIcon(world.id)}
            label={words.tx(game.rules.comforts[world.id]?.name ?? "")}
            hint={
              play.world === world.id
                ? words.t(`${KIND}.world-on`, { shield })
                : words.t(`${KIND}.seen.${world.seen || "unknown"}`)
            }
            keyName={WORLD_KEYS[index]}
            pressed={play.world === world.id}
            class={`demo-world seen-${world.seen || "unknown"}`}
            cool={play.world === world.id ? 0 : waitFor(play, "world", step) / def.rules.world.cooldown}
          >
            <span class="demo-seen" aria-hidden="true">
              <Icon name={SEEN_ICONS[world.seen]} />
            </span>
          </ActButton>
        ))}
      </div>
    </section>
  );
}

/** A hand on the shoulder: the answer to what comes next. */
export function HandButton(props: { readonly demo: Demo; readonly def: DemonstrationDef; readonly urgent: boolean }) {
  const { words } = useStore();
  const { play, step } = props.demo;
  return (
    <ActButton
      act="hand"
      icon={HAND_SIGN.icon}
      label={words.t(`${KIND}.do.hand`)}
      hint={words.t(`${KIND}.do.hand-means`)}
      keyName={HAND_SIGN.key}
      class={`demo-hand ${props.urgent ? "is-urgent" : ""}`}
      cool={waitFor(play, "hand", step) / props.def.rules.hand.cooldown}
    />
  );
}
