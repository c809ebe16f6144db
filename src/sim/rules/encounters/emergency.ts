/** What views and bots may know of an emergency. Pure. */
import { EMERGENCY_ACTS, VITALS } from "../../ruleset/encounters/emergency.ts";
import type { EmergencyActId, EmergencyDef, Ruleset, Text, Vital } from "../../ruleset.ts";
import type { ClinicState, EmergencyArrow, EmergencyPerson, EmergencyState } from "../../state.ts";
import { round } from "../../math.ts";
import { findPatient, findStaff, patientName, workerName } from "../people/people.ts";
import { flowOf, levelsOf, understood } from "./emergency-body.ts";

export { DT, gainOf, levelsOf, understood } from "./emergency-body.ts";
export { EMERGENCY_ACTS, VITALS } from "../../ruleset/encounters/emergency.ts";

export type Light = "green" | "amber" | "red";

/** Points, 0–100. */
export function pointsOf(play: Readonly<EmergencyState>, vital: Vital): number {
  return play.vitals[vital].value / 1000;
}

export function lightOf(def: EmergencyDef, points: number): Light {
  return points <= def.rules.green ? "green" : points <= def.rules.red ? "amber" : "red";
}

export function allGreen(play: Readonly<EmergencyState>, def: EmergencyDef): boolean {
  return VITALS.every((vital) => pointsOf(play, vital) <= def.rules.green);
}

/** Read-outs as a monitor shows them: oxygen in the blood in %, beats and breaths a minute, upper pressure in mmHg. */
export function monitorOf(play: Readonly<EmergencyState>): {
  oxygen: number;
  pulse: number;
  breaths: number;
  systolic: number;
} {
  const x = levelsOf(play);
  const masked = play.effects.some((effect) => effect.act === "oxygen") ? 0.5 : 1;
  return {
    oxygen: round(99 - 24 * x.airway * x.airway * masked),
    pulse: round(66 + 44 * x.pressure + 42 * x.fear),
    breaths: round(13 + 9 * x.airway + 10 * x.fear),
    systolic: round(124 - 62 * x.pressure),
  };
}

/** Arrows with what flows along them now, in 1/s; of one that is not known yet the view shows fog. */
export function flowsOf(
  play: Readonly<EmergencyState>,
  def: EmergencyDef,
  step: number,
): { readonly arrow: EmergencyArrow; readonly flow: number }[] {
  const x = levelsOf(play);
  return play.arrows.map((arrow) => ({ arrow, flow: flowOf(def.rules, arrow, x, step) }));
}

/** Something works on it now, so that a wave finds it braced. */
export function isBraced(play: Readonly<EmergencyState>, vital: Vital): boolean {
  return play.effects.some((effect) => effect.on === vital);
}

/** Doses left, or null for what there is always more of. */
export function dosesOf(play: Readonly<EmergencyState>, def: EmergencyDef, act: EmergencyActId): number | null {
  return def.rules.acts[act].doses === null ? null : play.doses[act];
}

/** What something does to what, for its label: eased and strained parts, and whether its main target is understood. */
export function worksOn(
  play: Readonly<EmergencyState>,
  def: EmergencyDef,
  act: EmergencyActId,
): { readonly eases: Vital[]; readonly strains: Vital[]; readonly better: boolean } {
  const { eases, strains } = def.rules.acts[act];
  const first = eases[0]?.on;
  return {
    eases: eases.map(({ on }) => on),
    strains: strains.map(({ on }) => on),
    better: first !== undefined && understood(play, first),
  };
}

/** Acts that ease a part, those that do it most first. */
export function helpsFor(def: EmergencyDef, vital: Vital): EmergencyActId[] {
  const force = (act: EmergencyActId) => {
    const ease = def.rules.acts[act].eases.find(({ on }) => on === vital);
    return ease ? ease.rate * ease.seconds : 0;
  };
  return EMERGENCY_ACTS.filter((act) => force(act) > 0).sort(
    (a, b) => force(b) - force(a) || EMERGENCY_ACTS.indexOf(a) - EMERGENCY_ACTS.indexOf(b),
  );
}

export function personName(rules: Ruleset, state: Readonly<ClinicState>, person: EmergencyPerson): Text | null {
  const patient = person.id > 0 ? findPatient(state, person.id) : undefined;
  if (patient) return patientName(rules, patient);
  return rules.cast[person.cast]?.name ?? null;
}

export function handName(rules: Ruleset, state: Readonly<ClinicState>, staff: number): Text | null {
  const found = findStaff(state, staff);
  return found ? workerName(rules, found) : null;
}

/** Seconds until the ambulance is there. */
export function secondsLeft(play: Readonly<EmergencyState>): number {
  return Math.ceil(play.left / 10);
}

export function bystanderHere(play: Readonly<EmergencyState>): boolean {
  return play.bystander !== null && play.bystander.after <= 0 && !play.bystander.bolted;
}

/** What a panicking bystander sets off is near. */
export const GRIPPED = 70;
