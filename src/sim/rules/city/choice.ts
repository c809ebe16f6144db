/**
 * How somebody in need chooses between the clinics and staying at home: a multinomial logit (FACTS 5),
 * P_j = e^U_j / Σ e^U_k, with U added up from terms that each have a name, so that every share can be explained.
 * Docs: docs/city.md.
 */
import type { District, Option, Ruleset, Segment } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { exp } from "../../math.ts";
import { standingOf, type Standing } from "./standing.ts";

export type ChoiceCause =
  | "trust"
  | "fame"
  | "price"
  | "wait"
  | "distance"
  | "manner"
  | "tech"
  | "harm"
  | "word"
  | "fear"
  | "home"
  | "effect";

export interface ChoiceTerm {
  readonly cause: ChoiceCause;
  /** Cause and origin of an effect (`advert`, its move or campaign); "" otherwise. */
  readonly code: string;
  readonly ref: string;
  readonly utility: number;
}
export interface Choice {
  readonly option: Option;
  readonly utility: number;
  /** 0–1. */
  readonly share: number;
  readonly terms: readonly ChoiceTerm[];
}

/** What somebody of a segment in a district makes of each option; options that are not there are left out. */
export function choices(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  segment: Segment,
  district: District,
  standings: Readonly<Partial<Record<Option, Standing | null>>> = {
    you: standingOf(rules, state, "you"),
    rival: standingOf(rules, state, "rival"),
  },
): Choice[] {
  const options: { option: Option; terms: ChoiceTerm[] }[] = [];
  for (const house of ["you", "rival"] as const) {
    const standing = standings[house];
    if (!standing?.open) continue;
    const word = (state.city.word[segment.id]?.[house].value ?? 0) / 100_000;
    options.push({
      option: house,
      terms: [...termsOf(segment, district, standing, word), ...effectsOn(state, house, segment.id)],
    });
  }
  options.push({
    option: "home",
    terms: [term("home", segment.taste.home), ...effectsOn(state, "home", segment.id)],
  });
  const sums = options.map(({ terms }) => terms.reduce((sum, each) => sum + each.utility, 0));
  const shares = softmax(sums);
  return options.map(({ option, terms }, i) => ({ option, terms, utility: sums[i] ?? 0, share: shares[i] ?? 0 }));
}

/** e^U over the sum of e^U, 0–1, for utilities of any size. */
export function softmax(utilities: readonly number[]): number[] {
  let most = -Infinity;
  for (const utility of utilities) most = Math.max(most, utility);
  const weights = utilities.map((utility) => exp(utility - most));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}

function termsOf({ taste }: Segment, district: District, of: Standing, word: number): ChoiceTerm[] {
  const dx = district.at[0] - of.at[0];
  const dy = district.at[1] - of.at[1];
  return [
    term("trust", taste.trust * (of.trust - 0.5)),
    term("fame", taste.fame * of.fame),
    term("price", -taste.price * (of.price - 1)),
    term("wait", (-taste.wait * of.wait) / 60),
    term("distance", -taste.distance * Math.sqrt(dx * dx + dy * dy)),
    term("manner", taste.manner * (of.manner - 0.5)),
    term("tech", taste.tech * (of.tech - 0.5)),
    term("harm", -taste.safety * of.harm),
    term("word", taste.word * word),
    term("fear", -taste.fear * taste.afraid * of.harsh),
  ];
}

function effectsOn(state: Readonly<ClinicState>, on: Option, segment: string): ChoiceTerm[] {
  return state.city.effects
    .filter(
      (each) =>
        each.on === on &&
        (each.segment === "" || each.segment === segment) &&
        each.from <= state.tick &&
        state.tick < each.until,
    )
    .map((each) => ({ cause: "effect" as const, code: each.cause, ref: each.ref, utility: each.utility / 1000 }));
}

const term = (cause: ChoiceCause, utility: number): ChoiceTerm => ({ cause, code: "", ref: "", utility });

/** How many of the city's people are of a segment and live in a district, relative; by "segment|district". */
export function households(rules: Ruleset): { segment: Segment; district: District; weight: number }[] {
  const homes: { segment: Segment; district: District; weight: number }[] = [];
  for (const district of Object.values(rules.city.districts)) {
    let all = 0;
    for (const segment of Object.values(rules.city.segments)) all += district.mix[segment.id] ?? 0;
    if (all === 0) continue;
    for (const segment of Object.values(rules.city.segments)) {
      const weight = (district.people * (district.mix[segment.id] ?? 0)) / all;
      if (weight > 0) homes.push({ segment, district, weight });
    }
  }
  return homes;
}

/** Shares of everyone in need, 0–1. */
export function cityShares(rules: Ruleset, state: Readonly<ClinicState>): Record<Option, number> {
  const shares: Record<Option, number> = { you: 0, rival: 0, home: 0 };
  const standings = { you: standingOf(rules, state, "you"), rival: standingOf(rules, state, "rival") };
  let all = 0;
  for (const { segment, district, weight } of households(rules)) {
    all += weight;
    for (const choice of choices(rules, state, segment, district, standings))
      shares[choice.option] += weight * choice.share;
  }
  if (all > 0) for (const option of ["you", "rival", "home"] as const) shares[option] /= all;
  return shares;
}
