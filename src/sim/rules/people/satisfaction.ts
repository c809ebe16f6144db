/** What somebody makes of a visit, and what it does to a clinic's name (FACTS 5). The same law for every clinic. */
import type { Ruleset } from "../../ruleset.ts";
import { clamp, round, sigmoid } from "../../math.ts";

/** What a visit was like. */
export interface VisitFelt {
  /** 0–1: 0.35 and more for care that was given, `OUTCOMES` for the rest. */
  readonly outcome: number;
  /** 0–1. */
  readonly manner: number;
  /** Remembered fear, 0–1. */
  readonly fear: number;
  /** Minutes. */
  readonly waited: number;
  /** What they paid against the usual price, 1 for the same. */
  readonly paid: number;
  /** Something was done that they did not need. */
  readonly needless: boolean;
  /** Worst pain, 0–10. */
  readonly pain: number;
}

/** Outcome of visits in which nothing planned was done. */
export const OUTCOMES = { looked: 0.6, advised: 0.65, halfway: 0.3, nothing: 0.05 } as const;

/** Outcome of care: a third for having been treated, the rest for what was cured of what was planned. */
export function outcomeOf(planned: number, cured: number): number {
  return planned > 0 ? 0.35 + 0.65 * (cured / planned) : OUTCOMES.looked;
}

/**
 * S of FACTS 5: outcome, manner, remembered fear, waiting, fairness; 0–1. Returns the score and its parts, each as the
 * distance from a middling visit, so that a review can say why.
 */
export function satisfactionOf(felt: VisitFelt): { score: number; parts: { code: string; weight: number }[] } {
  const { outcome, manner, fear, paid } = felt;
  const wait = clamp(felt.waited / 60, 0, 1);
  // At half as much again nothing fair is left of a fair visit.
  const fairness = clamp((felt.needless ? 0.2 : 0.9) - 1.8 * (paid - 1), 0, 1);
  const pain = clamp(felt.pain / 10, 0, 1);
  const score = clamp(
    0.4 * outcome + 0.25 * manner + 0.2 * (1 - fear) + 0.1 * (1 - wait) + 0.05 * fairness - 0.06 * pain,
    0,
    1,
  );
  const parts = [
    { code: outcome >= 0.6 ? "outcome-good" : "outcome-bad", weight: 0.4 * Math.abs(outcome - 0.6) },
    { code: manner >= 0.55 ? "manner-good" : "manner-bad", weight: 0.25 * Math.abs(manner - 0.55) * 2 },
    { code: fear <= 0.4 ? "calm-good" : "calm-bad", weight: 0.2 * Math.abs(fear - 0.4) * 2 },
    { code: wait <= 0.4 ? "wait-good" : "wait-bad", weight: 0.1 * Math.abs(wait - 0.4) * 2 },
    { code: paid <= 1 ? "price-good" : "price-bad", weight: 0.1 * Math.min(1, Math.abs(paid - 1) * 2) },
    { code: "pain-bad", weight: 0.06 * pain * 3 },
  ];
  return { score, parts: parts.sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1)) };
}

/** Points of a clinic's trust (0–1 now) that a visit of this score wins or costs: bad news weighs more than good. */
export function trustStep({ k, badWeight }: Ruleset["tuning"]["trust"], trust: number, score: number): number {
  return score >= 0.6
    ? k * (1 - trust) * ((score - 0.6) / 0.4) * 100
    : -k * badWeight * trust * ((0.6 - score) / 0.6) * 100;
}

export function starsOf(score: number): number {
  return clamp(round(1 + 4 * score), 1, 5);
}

/** P(write) after FACTS 5, with the constant raised from −3.2 so that a day of twelve visits has something to read (docs/model.md). */
export function writeChance(score: number): number {
  return sigmoid(-0.9 + 4 * Math.abs(score - 0.6) + (score < 0.4 ? 0.5 : 0));
}

/** Points of fame that a review brings. */
export function reviewFame(stars: number): number {
  return stars >= 4 ? 1.2 : stars <= 2 ? 0.6 : 0.4;
}
