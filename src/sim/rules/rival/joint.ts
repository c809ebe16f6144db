/** What two houses that work together share: method, good name, people and blame. */
import type { House, Ruleset, Segment } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";

/** The figures of a house that matter here, 0–1 (`wait` in minutes). */
interface Figures {
  readonly tech: number;
  readonly harm: number;
  readonly wait: number;
  readonly open: boolean;
}
type Both = Readonly<Record<House, Figures>>;

export const otherHouse = (house: House): House => (house === "you" ? "rival" : "you");

export function isJoint(state: Readonly<ClinicState>): boolean {
  return state.rival?.pact.kind === "joint";
}

/**
 * Utility that a house gains with a segment because the other one's method is at hand: those who would rather not
 * have machines are treated by hand, those who love them by machine, wherever they come in. 0 and more.
 */
export function methodGain(rules: Ruleset, { taste }: Segment, house: House, both: Both): number {
  const gap = taste.tech * (both[otherHouse(house)].tech - both[house].tech);
  return Math.max(0, gap) * rules.tuning.pact.method;
}

/** Whether somebody of a segment at the door of a house is better sent to the other. */
export function fitsBetter(rules: Ruleset, { taste }: Segment, house: House, both: Both): boolean {
  const there = both[otherHouse(house)];
  const here = both[house];
  if (!there.open || there.wait > here.wait + rules.tuning.pact.walkMinutes) return false;
  return taste.tech * (there.tech - here.tech) >= rules.tuning.pact.fitGap;
}

/** Known harm that counts against a house: its own, and a share of its partner's. */
export function blamed(rules: Ruleset, state: Readonly<ClinicState>, own: number, others: number): number {
  return isJoint(state) ? Math.min(1, own + rules.tuning.pact.blame * others) : own;
}

/** Segment that people of an archetype belong to, the first by id; "" for none. */
export function segmentOf(rules: Ruleset, archetype: string): string {
  for (const segment of Object.values(rules.city.segments)) if (segment.archetypes[archetype]) return segment.id;
  return "";
}
