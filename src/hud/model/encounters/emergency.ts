/** Signs and keys of an emergency, and what its acts do as the buttons show it. */
import { worksOn } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyActId, EmergencyDef, Vital } from "../../../sim/ruleset.ts";
import type { EmergencyState } from "../../../sim/state.ts";
import type { ActEffect } from "../../encounters/kit/act-button.tsx";
import type { IconName } from "../../ui/icons.ts";

export const VITAL_ICONS: Readonly<Record<Vital, IconName>> = {
  swarm: "virus",
  airway: "lungs",
  pressure: "activity-heartbeat",
  bleeding: "droplet",
  fear: "brain",
};

export const ACT_SIGNS: Readonly<Record<EmergencyActId, { readonly icon: IconName; readonly key: string }>> = {
  adrenaline: { icon: "bolt", key: "a" },
  gel: { icon: "bandage", key: "g" },
  fluids: { icon: "flask", key: "f" },
  sedative: { icon: "moon-stars", key: "s" },
  flush: { icon: "ripple", key: "n" },
  oxygen: { icon: "mask", key: "o" },
  suction: { icon: "wind", key: "u" },
  legs: { icon: "arrow-up-circle", key: "l" },
  speak: { icon: "hand-love-you", key: "h" },
};

/** What it eases and strains, the stronger the more arrows. */
export function effectsOf(
  play: Readonly<EmergencyState>,
  def: EmergencyDef,
  act: EmergencyActId,
  name: (vital: Vital) => string,
): ActEffect[] {
  const { eases, strains } = def.rules.acts[act];
  const { better } = worksOn(play, def, act);
  return [
    ...eases.map(({ on, rate, seconds }, n) => ({
      icon: VITAL_ICONS[on],
      label: name(on),
      by: -Math.min(3, (rate * seconds > 0.6 ? 2 : 1) + (better && n === 0 ? 1 : 0)),
      good: true,
    })),
    ...strains.map(({ on }) => ({ icon: VITAL_ICONS[on], label: name(on), by: 1, good: false })),
  ];
}
