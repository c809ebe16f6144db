/** What anyone can see of the clinic's machines and of what went wrong there. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { clamp } from "../../math.ts";

/** Ticks after which harm is forgotten: two days. */
export const FORGOTTEN = 4800;
/** Visits that people go by. */
export const LAST_VISITS = 8;

/** 0–1: a fifth for what it takes to do anything, and a twentieth for each machine that shows; sixteen are all there is. */
export function knownTech(rules: Ruleset, state: Readonly<ClinicState>): number {
  const machines = state.things.filter((thing) => {
    const kind = rules.thingKinds[thing.kind];
    return kind?.network || kind?.group === "imaging" || kind?.group === "technology";
  });
  return clamp(0.2 + machines.length * 0.05, 0, 1);
}

/** 0–1: reported, or too loud to be kept quiet; what was covered up is not known until it comes out. */
export function knownHarm(state: Readonly<ClinicState>): number {
  return harmOf(publicIncidents(state), state.tick);
}

/** 0–1: a fifth for each incident that came to be known at these ticks, less as it is forgotten. */
export function harmOf(incidents: readonly number[], tick: number): number {
  let harm = 0;
  for (const since of incidents) harm += 0.2 * clamp(1 - (tick - since) / FORGOTTEN, 0, 1);
  return clamp(harm, 0, 1);
}

/** Ticks of the incidents that the town knows of, oldest first: told, reported, come out, or with an ambulance at the door. */
export function publicIncidents(state: Readonly<ClinicState>): number[] {
  return state.nanobots.incidents
    .filter((each) => each.reported || each.told || each.out || each.stage >= 4)
    .map((each) => each.tick);
}

/** 0–1: of the last people who were worked on, how many were told beforehand what would be done, and agreed. */
export function knownExplaining(rules: Ruleset, state: Readonly<ClinicState>): number {
  const worked = state.gone.filter((p) => p.visit.plan !== null && p.visit.plan.items.length > 0).slice(-LAST_VISITS);
  const told = worked.filter((p) => p.visit.consent).map(() => 1);
  return meanOf(told, 0.5, rules.tuning.city.remembered, worked.length);
}

/** 0–1: how harsh the last visits are said to have been, as the fear that people remember. */
export function knownHarshness(rules: Ruleset, gone: readonly Patient[]): number {
  return harshness(
    rules,
    gone.slice(-LAST_VISITS).map((p) => p.memory.remembered),
  );
}

/** Mean remembered fear, 0–1, of figures 0–1000, with imagined middling visits mixed in; below 0 is not known. */
export function harshness(rules: Ruleset, fears: readonly number[]): number {
  const known = fears.filter((fear) => fear >= 0);
  return meanOf(known, 450, rules.tuning.city.remembered) / 1000;
}

/** Days until a free appointment, 0 and more, from how full a house is (0 empty, 1 full): none up to half full. */
export function daysAhead(rules: Ruleset, full: number): number {
  return rules.tuning.city.farOff * clamp(2 * full - 1, 0, 1);
}

/** Mean with `times` imagined values mixed in; `count` where not all that were counted are listed. */
export function meanOf(values: readonly number[], imagined: number, times: number, count = values.length): number {
  let sum = imagined * times;
  for (const value of values) sum += value;
  return count + times > 0 ? sum / (count + times) : imagined;
}
