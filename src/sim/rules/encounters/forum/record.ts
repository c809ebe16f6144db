/** The clinic's record as a forum sees it: numbers that cards, faults and attacks are made of. Pure. */
import type { ForumDef, ForumMeasure, ForumNeed, ForumScale, Ruleset } from "../../../ruleset.ts";
import type { ClinicState, Patient } from "../../../state.ts";
import { clamp } from "../../../math.ts";
import { priceLevel } from "../../money/price-level.ts";
import { reviewAverage } from "../../people/reviews.ts";

export type ForumRecord = Readonly<Record<ForumMeasure, number>>;

/** Findings of at most this severity count as found early. */
const EARLY = 3;

/**
 * Counts; rates in percent of those treated or of those who came; waits in minutes; stars 1–5; fear in points that people
 * lost between their worst moment and the door; prices and skill in percent. Reactions that are kept quiet are in
 * `harm-rate` and not in `known-harm-rate`.
 */
export function recordOf(rules: Ruleset, state: Readonly<ClinicState>, def: Pick<ForumDef, "past">): ForumRecord {
  const { counts } = state;
  const { past } = def;
  const incidents = state.nanobots.incidents;
  const treated = counts.treated + past.treated;
  const came = Math.max(1, counts.arrived + past.treated);
  const hushed = incidents.filter((each) => each.covered && !each.out).length + past.covered;
  const adverse = counts.adverse + past.adverse;
  const gone = state.gone.filter((each) => each.visit.reason !== "");
  const dentists = state.staff.filter((each) => each.role === "dentist");
  const share = (part: number, of: number): number => (100 * part) / Math.max(1, of);
  return {
    treated,
    "harm-rate": share(adverse, treated),
    "known-harm-rate": share(Math.max(0, adverse - hushed), treated),
    adverse: Math.max(0, adverse - hushed),
    reported: counts.reported + past.reported,
    hushed,
    out: incidents.filter((each) => each.out).length,
    incidents: incidents.length + past.adverse,
    recalls: counts.recalls + past.recalls,
    "mean-wait": mean(gone, (each) => each.visit.waited / 4, 20),
    "longest-wait": counts.longestWait,
    stars: reviewAverage(state.reviews),
    "fear-drop": mean(gone, (each) => (each.visit.peak - each.anxiety.value) / 1000, 15),
    fled: counts.fled,
    "fled-rate": share(counts.fled, came),
    "let-down": counts.letDown,
    "price-level": 100 * priceLevel(rules, state),
    waived: state.cash.entries.reduce((sum, each) => sum + (each.cause === "waived" ? each.times : 0), 0),
    early: early([...state.gone, ...state.patients]),
    needless: counts.overTreated,
    "needless-rate": share(counts.overTreated, treated),
    skill: dentists.length === 0 ? 0 : dentists.reduce((sum, each) => sum + each.skill / 10, 0) / dentists.length,
    trained: state.staff.reduce((sum, each) => sum + each.learned.length, 0),
    rules: state.policies.length,
    rows: state.evidence.cases + state.evidence.controls,
    "nanobot-share": share(state.nanobots.swarms.length, counts.treated),
  };
}

function mean(people: readonly Patient[], of: (patient: Patient) => number, otherwise: number): number {
  if (people.length === 0) return otherwise;
  return people.reduce((sum, each) => sum + of(each), 0) / people.length;
}

function early(people: readonly Patient[]): number {
  let count = 0;
  for (const each of people)
    for (const finding of each.mouth) if (finding.found && finding.real && finding.severity <= EARLY) count += 1;
  return count;
}

export function isNeeded(record: ForumRecord, needs: readonly ForumNeed[]): boolean {
  return needs.every(
    ({ measure, atLeast, atMost }) =>
      (atLeast === undefined || record[measure] >= atLeast) && (atMost === undefined || record[measure] <= atMost),
  );
}

/** Where the record stands between `poor` and `good`, 0–1. */
export function scaled(record: ForumRecord, { measure, poor, good }: ForumScale): number {
  return clamp((record[measure] - poor) / (good - poor), 0, 1);
}
