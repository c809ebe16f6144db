/**
 * How somebody in need chooses between the clinics and staying at home: a multinomial logit (FACTS 5),
 * P_j = e^U_j / Σ e^U_k, with U added up from terms that each have a name, so that every share can be explained.
 * Docs: docs/city.md.
 */
import type { District, House, Option, Ruleset, Segment } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { exp } from "../../math.ts";
import { standingsOf, type Standing } from "./standing.ts";

export type ChoiceCause =
  | "trust"
  | "fame"
  | "price"
  | "wait"
  | "days"
  | "distance"
  | "manner"
  | "explains"
  | "tech"
  | "harm"
  | "word"
  | "habit"
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

export const OPTIONS: readonly Option[] = ["you", "rival", "home"];
export const HOUSES: readonly House[] = ["you", "rival"];

/** What somebody of a segment in a district makes of each option; options that are not there are left out. */
export function choices(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  segment: Segment,
  district: District,
  standings: Readonly<Partial<Record<Option, Standing | null>>> = standingsOf(rules, state),
): Choice[] {
  const options: { option: Option; terms: ChoiceTerm[] }[] = [];
  for (const house of HOUSES) {
    const standing = standings[house];
    if (!standing?.open) continue;
    const heard = {
      word: wordOf(state, segment.id, house),
      habit: regularShare(rules, state, segment.id, house),
    };
    options.push({
      option: house,
      terms: [...termsOf(segment, district, standing, heard), ...effectsOn(state, house, segment.id)],
    });
  }
  options.push({
    option: "home",
    terms: [term("home", segment.taste.home), ...effectsOn(state, "home", segment.id)],
  });
  const sums = options.map(({ terms }) => utilityOf(terms));
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

export function utilityOf(terms: readonly ChoiceTerm[]): number {
  let sum = 0;
  for (const each of terms) sum += each.utility;
  return sum;
}

/** What a segment says of a house, −1 to 1. */
export function wordOf(state: Readonly<ClinicState>, segment: string, house: House): number {
  return (state.city.word[segment]?.[house].value ?? 0) / 100_000;
}

/** Share of a segment's households that had their best visit in a house, 0–1. */
export function regularShare(rules: Ruleset, state: Readonly<ClinicState>, segment: string, house: House): number {
  return (state.city.regulars[segment]?.[house] ?? 0) / (1000 * rules.tuning.city.households);
}

/** Kilometres, as the crow flies. */
export function kmBetween(a: District["at"], b: District["at"]): number {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The terms of a house: `word` −1–1 and `habit` 0–1 as above. */
export function termsOf(
  { taste }: Segment,
  district: District,
  of: Standing,
  { word, habit }: { readonly word: number; readonly habit: number },
): ChoiceTerm[] {
  return [
    term("trust", taste.trust * (of.trust - 0.5)),
    term("fame", taste.fame * of.fame),
    term("price", -taste.price * (of.price - 1)),
    term("wait", (-taste.wait * of.wait) / 60),
    term("days", -taste.days * of.days),
    term("distance", -taste.distance * kmBetween(district.at, of.at)),
    term("manner", taste.manner * (of.manner - 0.5)),
    term("explains", taste.explains * (of.explains - 0.5)),
    term("tech", taste.tech * (of.tech - 0.5)),
    term("harm", -taste.safety * of.harm),
    term("word", taste.word * word),
    term("habit", taste.habit * habit),
    term("fear", -taste.fear * taste.afraid * of.harsh),
  ];
}

/** What adverts, news and the like do to an option now, for a segment. */
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

export interface Household {
  readonly segment: Segment;
  readonly district: District;
  /** Share of the city's people, 0–1; all add up to 1. */
  readonly weight: number;
  /** The key in `state.city.odds`. */
  readonly key: string;
}

const known = new WeakMap<Ruleset, readonly Household[]>();

/** Who lives where: how many of the city's people are of a segment and live in a district. Made once a ruleset. */
export function households(rules: Ruleset): readonly Household[] {
  const kept = known.get(rules);
  if (kept) return kept;
  const homes: Household[] = [];
  let people = 0;
  for (const district of Object.values(rules.city.districts)) {
    let all = 0;
    for (const segment of Object.values(rules.city.segments)) all += district.mix[segment.id] ?? 0;
    if (all === 0) continue;
    for (const segment of Object.values(rules.city.segments)) {
      const weight = (district.people * (district.mix[segment.id] ?? 0)) / all;
      if (weight > 0) homes.push({ segment, district, weight, key: `${segment.id}|${district.id}` });
      people += weight;
    }
  }
  const shares = homes.map((home) => ({ ...home, weight: home.weight / people }));
  known.set(rules, shares);
  return shares;
}

/** Shares of everyone in need, 0–1. */
export function cityShares(rules: Ruleset, state: Readonly<ClinicState>): Record<Option, number> {
  const shares: Record<Option, number> = { you: 0, rival: 0, home: 0 };
  const standings = standingsOf(rules, state);
  for (const { segment, district, weight } of households(rules))
    for (const choice of choices(rules, state, segment, district, standings))
      shares[choice.option] += weight * choice.share;
  return shares;
}
