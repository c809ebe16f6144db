/**
 * The reaction as coupled dynamics. Pure; the model and why it holds stand in docs/encounters/emergency.md.
 * Levels x are shares 0–1, rates are in 1/s.
 */
import { VITALS } from "../../ruleset/encounters/emergency.ts";
import type { EmergencyRules, Vital } from "../../ruleset.ts";
import type { EmergencyArrow, EmergencyState } from "../../state.ts";

/** Seconds at 1× of a step. */
export const DT = 0.1;
export const RATE = 10_000;
const FULL = 100_000;

export type Levels = Readonly<Record<Vital, number>>;

/** One change of a level in a step, as a share, and what it comes from. */
export interface Change {
  readonly on: Vital;
  readonly cause: string;
  readonly by: number;
}

export function levelsOf(play: Readonly<EmergencyState>): Record<Vital, number> {
  return {
    swarm: play.vitals.swarm.value / FULL,
    airway: play.vitals.airway.value / FULL,
    pressure: play.vitals.pressure.value / FULL,
    bleeding: play.vitals.bleeding.value / FULL,
    fear: play.vitals.fear.value / FULL,
  };
}

/** What is left of the swarm's drive after so many steps, 1 falling to `rest`: it runs down. */
export function drive(rules: EmergencyRules, step: number): number {
  const { seconds, rest } = rules.burnout;
  return 1 - (1 - rest) * Math.min(1, (step * DT) / seconds);
}

/** Strength of an arrow now, in 1/s. */
export function rateOf(rules: EmergencyRules, arrow: Pick<EmergencyArrow, "from" | "rate">, step: number): number {
  return (arrow.rate / RATE) * (arrow.from === "swarm" ? drive(rules, step) : 1);
}

/** What flows along an arrow now, in 1/s of the target's whole scale. */
export function flowOf(
  rules: EmergencyRules,
  arrow: Pick<EmergencyArrow, "from" | "to" | "rate">,
  x: Levels,
  step: number,
): number {
  return rateOf(rules, arrow, step) * x[arrow.from] * (1 - x[arrow.to]);
}

/**
 * All changes of one step. The step is semi-implicit: x' = (x + dt·D) / (1 + dt·(D + r)), D the drive and r the
 * recovery, so that 0 ≤ x ≤ 1 holds for any rates that are not negative, and rests where the differential equation
 * x˙ = D(1 − x) − r·x does.
 */
export function changes(rules: EmergencyRules, play: Readonly<EmergencyState>, step: number): Change[] {
  const x = levelsOf(play);
  const list: Change[] = [];
  for (const on of VITALS) {
    const drives = play.arrows
      .filter((arrow) => arrow.to === on)
      .map((arrow) => ({ cause: `from-${arrow.from}`, rate: rateOf(rules, arrow, step) * x[arrow.from] }));
    const { bystander } = play;
    if (on === "fear" && bystander && bystander.after <= 0 && !bystander.bolted)
      drives.push({ cause: "bystander", rate: (rules.bystander.drives * bystander.panic.value) / FULL });
    const eases = [{ cause: "recovery", rate: rules.recovery[on] }];
    for (const effect of play.effects)
      if (effect.on === on) eases.push({ cause: effect.act, rate: effect.rate / RATE });
    let driven = 0;
    let eased = 0;
    for (const { rate } of drives) driven += rate;
    for (const { rate } of eases) eased += rate;
    const share = DT / (1 + DT * (driven + eased));
    for (const { cause, rate } of drives) list.push({ on, cause, by: share * rate * (1 - x[on]) });
    for (const { cause, rate } of eases) list.push({ on, cause, by: -share * rate * x[on] });
  }
  return list;
}

/**
 * By how much the reaction feeds itself now, near rest: the spectral radius of w/r, by power iteration. Above 1 it
 * grows from next to nothing, below 1 it dies down (the threshold of Lajmanovich & Yorke, 1976). 0 or more.
 */
export function gainOf(rules: EmergencyRules, play: Readonly<EmergencyState>, step: number): number {
  const recovery = VITALS.map((vital) => {
    let rate = rules.recovery[vital];
    for (const effect of play.effects) if (effect.on === vital) rate += effect.rate / RATE;
    return Math.max(0.001, rate);
  });
  const arrows = play.arrows.map((arrow) => ({
    from: VITALS.indexOf(arrow.from),
    to: VITALS.indexOf(arrow.to),
    rate: rateOf(rules, arrow, step),
  }));
  // (M + 1) has the same vectors and no ring that the iteration would go round in for ever.
  let vector = VITALS.map(() => 1);
  let radius = 0;
  for (let n = 0; n < 48; n++) {
    const next = vector.map((value) => value);
    for (const { from, to, rate } of arrows)
      next[to] = (next[to] ?? 0) + (rate / (recovery[to] ?? 1)) * (vector[from] ?? 0);
    radius = Math.max(...next);
    if (radius <= 0) return 0;
    vector = next.map((value) => value / radius);
  }
  return Math.max(0, radius - 1);
}

/** The strongest arrow into a part, or undefined. */
export function strongestInto(play: Readonly<EmergencyState>, to: Vital): EmergencyArrow | undefined {
  let best: EmergencyArrow | undefined;
  for (const arrow of play.arrows) if (arrow.to === to && (!best || arrow.rate > best.rate)) best = arrow;
  return best;
}

/** Its strongest cause is known, so that what is done about it works better. */
export function understood(play: Readonly<EmergencyState>, vital: Vital): boolean {
  return strongestInto(play, vital)?.known ?? false;
}
