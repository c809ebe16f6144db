/** The tray: doses as vials, what is always at hand, and the assistant at the monitor. */
import { dosesOf, EMERGENCY_ACTS } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyActId, EmergencyDef, Vital } from "../../../sim/ruleset.ts";
import type { EmergencyState } from "../../../sim/state.ts";
import { ACT_SIGNS, effectsOf } from "../../model/encounters/emergency.ts";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";
import { useClock } from "./use-clock.ts";

export function Tray(props: {
  readonly play: Readonly<EmergencyState>;
  readonly def: EmergencyDef;
  readonly picked: Vital;
}) {
  const store = useStore();
  const { words } = store;
  const { play, def } = props;
  useClock();
  const dear = EMERGENCY_ACTS.filter((act) => def.rules.acts[act].doses !== null);
  const free = EMERGENCY_ACTS.filter((act) => def.rules.acts[act].doses === null);
  return (
    <>
      <section class="card emergency-tray" aria-label={words.t("emergency.panel.tray")} data-coach="2">
        {dear.map((act) => (
          <Vial key={act} {...props} act={act} />
        ))}
      </section>
      <section class="card emergency-tray is-free" aria-label={words.t("emergency.panel.free")}>
        {free.map((act) => (
          <Vial key={act} {...props} act={act} />
        ))}
      </section>
      <section class="card emergency-tray is-look" aria-label={words.t("emergency.panel.look")} data-coach="3">
        <ActButton
          class="emergency-vial is-link"
          act="link"
          icon="robot"
          label={words.t("emergency.act.link")}
          hint={words.t("emergency.hint.link", { name: words.tx(store.game()?.rules.assistant.name ?? "") })}
          keyName="M"
          cool={play.link.left / (10 * def.rules.link.seconds)}
        >
          <Doses left={play.link.times} />
        </ActButton>
      </section>
    </>
  );
}

function Vial({
  act,
  play,
  def,
  picked,
}: {
  readonly act: EmergencyActId;
  readonly play: Readonly<EmergencyState>;
  readonly def: EmergencyDef;
  readonly picked: Vital;
}) {
  const { words } = useStore();
  useClock();
  const doses = dosesOf(play, def, act);
  const name = (vital: Vital): string => words.t(`emergency.vital.${vital}`);
  const effects = effectsOf(play, def, act, name);
  const fits = def.rules.acts[act].eases[0]?.on === picked;
  const working = play.effects.find((effect) => effect.act === act);
  const { eases, strains } = def.rules.acts[act];
  const list = (parts: readonly { on: Vital }[]): string => parts.map(({ on }) => name(on)).join(", ");
  const hint = [
    words.t("emergency.key.eases", { parts: list(eases) }),
    ...(strains.length > 0 ? [words.t("emergency.key.strains", { parts: list(strains) })] : []),
  ].join("; ");
  return (
    <ActButton
      class={`emergency-vial act-${act} ${fits ? "is-fitting" : ""}`}
      act={act}
      icon={ACT_SIGNS[act].icon}
      label={words.t(`emergency.act.${act}`)}
      hint={hint}
      keyName={ACT_SIGNS[act].key.toUpperCase()}
      effects={effects}
      cool={working ? working.left / working.whole : 0}
    >
      {doses !== null && <Doses left={doses} />}
    </ActButton>
  );
}

/** Doses as little vials, and in words. */
function Doses({ left }: { readonly left: number }) {
  const { words } = useStore();
  return (
    <span class="emergency-doses">
      <span class="visually-hidden">{words.t("emergency.panel.left", { count: left })}</span>
      {Array.from({ length: Math.min(6, left) }, (_, n) => (
        <span key={n} class="emergency-dose" aria-hidden="true" />
      ))}
      {left === 0 && (
        <span class="emergency-dose is-empty" aria-hidden="true">
          0
        </span>
      )}
    </span>
  );
}
