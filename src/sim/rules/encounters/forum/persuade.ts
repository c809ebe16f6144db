/**
 * How an argument moves people (FACTS 7). Elaboration (Petty & Cacioppo): who weighs arguments goes by their quality, and
 * a weak one drives them off; who does not goes by the speaker and by feeling. Bounded confidence (Deffuant): who is
 * farther away than ε hears little. Inoculation: ρ of a forewarning. Pure.
 */
import type { ForumRules, ForumShares } from "../../../ruleset.ts";
import type { ForumCamp, ForumPerson } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";

export interface Argument extends ForumShares {
  /** 1 for the clinic, −1 against it. */
  readonly dir: 1 | -1;
  /** 0–1. */
  readonly quality: number;
  /** Size against a usual argument, 1. */
  readonly strength: number;
  /** How far the hall believes the speaker, 0–100. */
  readonly believed: number;
}

/** A speaker who is believed less than this, 0–100, drives people off. */
const DOUBTED = 30;

/** Whether a person is near enough to listen to a side: ε is on the scale 0–1, opinions are on one twice as long. */
export function listens(camp: Readonly<ForumCamp>, opinion: number, dir: 1 | -1): boolean {
  return dir * opinion > -2 * camp.open;
}

/** Change of a person's opinion, ×1000, not rounded. */
export function pull(
  rules: ForumRules,
  camp: Readonly<ForumCamp>,
  person: Readonly<ForumPerson>,
  argument: Argument,
): number {
  const { dir, quality, logos, ethos, pathos, strength } = argument;
  const mind = person.mind / 1000;
  const standing = clamp((argument.believed - DOUBTED) / (100 - DOUBTED), -0.5, 1);
  const weighed = mind * logos * (2 * quality - 1) * 1.6;
  const felt = (1 - mind) * (1.1 * ethos * standing + 0.5 * pathos);
  const hears = listens(camp, person.opinion, dir) ? 1 : rules.closed;
  const kept = dir < 0 ? 1 - camp.shield / 1000 : 1;
  // Those who are of that opinion already have little way to go.
  const room = 1 - 0.7 * Math.max(0, (dir * person.opinion) / 1000);
  return 1000 * rules.kappa * dir * strength * (weighed + felt) * hears * kept * room;
}

export function moved(opinion: number, by: number): number {
  return round(clamp(opinion + by, -1000, 1000));
}
