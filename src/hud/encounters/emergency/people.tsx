/** Whose hands do what, and who panics beside. */
import { GRIPPED, handName, personName } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyState } from "../../../sim/state.ts";
import { VITAL_ICONS } from "../../model/encounters/emergency.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";
import { Gauge } from "../kit/gauge.tsx";

export function Hands({ play }: { readonly play: Readonly<EmergencyState> }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const doing = (act: string, on: string): string => {
    if (act === "") return words.t("emergency.panel.idle");
    if (act === "trace") return words.t("emergency.trace-of", { part: words.t(`emergency.vital.${on}`) });
    return words.t(act === "calm" ? "emergency.calming" : `emergency.act.${act}`);
  };
  return (
    <section class="card encounter-card-box emergency-hands" aria-label={words.t("emergency.panel.hands")}>
      {play.hands.map((hand, n) => {
        const name = handName(game.rules, game.state, hand.staff);
        const busy = hand.act !== "";
        return (
          <div key={n} class={`emergency-hand ${busy ? "is-busy" : "is-free"}`}>
            <span class="emergency-face">
              <Bust look={hand.look} mood={busy ? "uneasy" : "calm"} />
              {busy && <Ring share={1 - hand.left / Math.max(1, hand.whole)} />}
            </span>
            <span class="emergency-doing">
              <b>{name === null ? words.t("emergency.panel.you") : words.tx(name)}</b>
              <span>
                {busy && hand.act === "trace" && hand.on in VITAL_ICONS && (
                  <Icon name={VITAL_ICONS[hand.on as keyof typeof VITAL_ICONS]} />
                )}
                {doing(hand.act, hand.on)}
              </span>
            </span>
          </div>
        );
      })}
    </section>
  );
}

export function Beside({ play }: { readonly play: Readonly<EmergencyState> }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const { bystander } = play;
  if (!game || !bystander) return null;
  const text = personName(game.rules, game.state, bystander.person);
  const name = text === null ? words.t("emergency.panel.stranger") : words.tx(text);
  const panic = bystander.panic.value / 1000;
  return (
    <section
      class={`card encounter-card-box emergency-beside ${panic > GRIPPED ? "is-gripped" : ""}`}
      aria-label={words.t("emergency.panel.bystander")}
    >
      <span class="emergency-face">
        <Bust look={bystander.person.look} mood={panic > GRIPPED ? "scared" : panic > 40 ? "uneasy" : "calm"} />
      </span>
      <Gauge
        kind="emergency"
        icon="ghost-2"
        label={name}
        account={bystander.panic}
        marks={[0.85]}
        tone={panic > GRIPPED ? "bad" : "plain"}
        low
      />
      <ActButton
        class="emergency-calm"
        act="calm"
        icon="leaf"
        label={words.t("emergency.act.calm", { name: name.split(" ")[0] ?? name })}
        hint={words.t("emergency.hint.calm")}
        keyName="C"
      />
    </section>
  );
}
