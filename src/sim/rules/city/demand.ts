/** How many choose the clinic against how many did at the opening, and what each cause has to do with it. */
import type { House, Ruleset, StandingFigure } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import type { Demand, DemandCause } from "../money/demand.ts";
import { round } from "../../math.ts";
import { priceLevel } from "../money/price-level.ts";
import { choices, HOUSES, households, softmax, termsOf, type ChoiceCause, type ChoiceTerm } from "./choice.ts";
import { changed } from "./expected.ts";
import { FIGURES, standingsOf, type Standing, type Standings } from "./standing.ts";

/** Steps of the way from the opening to now; the error of the parts falls with their square. */
const STEPS = 12;

const CAUSES: readonly DemandCause[] = ["trust", "fame", "prices", "waits", "care", "word", "harm", "town", "rival"];
const OF: Readonly<Record<ChoiceCause, DemandCause>> = {
  trust: "trust",
  fame: "fame",
  price: "prices",
  wait: "waits",
  days: "waits",
  distance: "town",
  manner: "care",
  explains: "care",
  tech: "care",
  fear: "care",
  harm: "harm",
  word: "word",
  habit: "word",
  home: "town",
  effect: "town",
};

/** What one household makes of the options: utilities then, and what each cause has changed of them since. */
interface Way {
  readonly weight: number;
  readonly then: readonly number[];
  /** By option, then by cause. */
  readonly moved: readonly (readonly number[])[];
}

/**
 * As `demand`: 1 is as at the opening. Each cause's part is its share of the straight way from then to now
 * (Aumann–Shapley): the integral of the logit's slope, ∂P_you/∂U_j = P_you(δ − P_j), times how far the cause moved each
 * utility; so the parts add up to the change.
 */
export function townDemand(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  prices: Readonly<Record<string, number>>,
): Demand {
  const ways = waysOf(rules, state, withPrices(rules, state, prices));
  const start = yours(ways, 0);
  if (start <= 0) return { factor: 1, parts: CAUSES.map((cause) => ({ cause, share: 0 })) };
  const factor = yours(ways, 1) / start;
  const parts = CAUSES.map(() => 0);
  for (let step = 0; step < STEPS; step++)
    for (const { weight, then, moved } of ways) {
      const shares = sharesAt(then, moved, (step + 0.5) / STEPS);
      const you = shares[0] ?? 0;
      for (const [option, changes] of moved.entries()) {
        const slope = (weight * you * ((option === 0 ? 1 : 0) - (shares[option] ?? 0))) / STEPS;
        for (const [cause, change] of changes.entries()) parts[cause] = (parts[cause] ?? 0) + slope * change;
      }
    }
  // The steps leave a hair's breadth, which goes to each in proportion.
  let sum = 0;
  let size = 0;
  for (const part of parts) {
    sum += part;
    size += Math.abs(part);
  }
  const left = start * (factor - 1) - sum;
  return {
    factor,
    parts: CAUSES.map((cause, i) => {
      const part = parts[i] ?? 0;
      return { cause, share: (part + (size > 0 ? (left * Math.abs(part)) / size : 0)) / start };
    }),
  };
}

function waysOf(rules: Ruleset, state: Readonly<ClinicState>, now: Standings): Way[] {
  const opened = openedAs(state, now);
  // A house that closed since is far away rather than gone, so that there is a way to it.
  const there = HOUSES.filter((house) => now[house] && opened[house]);
  return households(rules).map(({ segment, district, weight }) => {
    const open: Partial<Record<House, Standing>> = {};
    for (const house of there) {
      const standing = now[house];
      if (standing) open[house] = { ...standing, open: true };
    }
    const list = choices(rules, state, segment, district, open);
    const then: number[] = [];
    const moved: number[][] = [];
    for (const { option, terms } of list) {
      const before = option === "home" ? undefined : opened[option];
      const old: readonly ChoiceTerm[] = before
        ? termsOf(segment, district, before, { word: 0, habit: 0 })
        : terms.filter((each) => each.cause === "home");
      let utility = 0;
      for (const each of old) utility += each.utility;
      then.push(utility);
      const changes = CAUSES.map(() => 0);
      const add = (each: ChoiceTerm, sign: number) => {
        const cause = CAUSES.indexOf(option === "rival" ? "rival" : OF[each.cause]);
        changes[cause] = (changes[cause] ?? 0) + sign * each.utility;
      };
      for (const each of terms) add(each, 1);
      for (const each of old) add(each, -1);
      if (option === "rival" && now.rival && !now.rival.open) changes[CAUSES.indexOf("rival")] = CLOSED;
      moved.push(changes);
    }
    return { weight, then, moved };
  });
}

/** Utility of a house that has closed: one in 100,000 would still go. */
const CLOSED = -12;

function sharesAt(then: readonly number[], moved: readonly (readonly number[])[], way: number): number[] {
  return softmax(
    then.map((utility, option) => {
      let change = 0;
      for (const each of moved[option] ?? []) change += each;
      return utility + way * change;
    }),
  );
}

/** Share of all who choose the player at a point of the way, 0–1; the player's is always the first option. */
function yours(ways: readonly Way[], way: number): number {
  let sum = 0;
  for (const { weight, then, moved } of ways) sum += weight * (sharesAt(then, moved, way)[0] ?? 0);
  return sum;
}

function withPrices(rules: Ruleset, state: Readonly<ClinicState>, prices: Readonly<Record<string, number>>): Standings {
  const now = standingsOf(rules, state);
  if (prices === state.prices || !now.you || !rules.money.prices) return now;
  return changed(now, { you: { price: { to: round(1000 * priceLevel(rules, state, prices)) / 1000 } } });
}

/** The houses as they were known at the opening; places do not move. */
function openedAs(state: Readonly<ClinicState>, now: Standings): Standings {
  const as = (house: House): Standing | null => {
    const kept = state.city.opened[house];
    const standing = now[house];
    if (!kept || !standing) return null;
    const figures = {} as Record<StandingFigure, number>;
    for (const figure of FIGURES) figures[figure] = kept[figure] / 1000;
    return { ...standing, ...figures };
  };
  return { you: as("you"), rival: as("rival") };
}
