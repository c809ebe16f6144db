/**
 * What the town would choose if something were different: shares in closed form, and how much they give. For the map,
 * the till, campaigns and tests; nothing here draws or changes anything.
 */
import type { House, Option, Ruleset, StandingFigure } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { choices, HOUSES, households, OPTIONS } from "./choice.ts";
import { standingsOf, type Standing, type Standings } from "./standing.ts";

/**
 * How a house would be known: a new figure, from the one it has. Shares 0–1, `price` 1 for the usual, `wait` in minutes
 * and `days` in days, as in a standing.
 */
export type WhatIf = Readonly<Partial<Record<House, Readonly<Partial<Record<StandingFigure, Change>>>>>>;
export type Change = { readonly times: number } | { readonly plus: number } | { readonly to: number };

export type Shares = Record<Option, number>;
export interface CityShares {
  /** Of everyone in need, 0–1. */
  readonly all: Shares;
  /** Of the people of each segment and of each district, 0–1, by id. */
  readonly segments: Readonly<Record<string, Shares>>;
  readonly districts: Readonly<Record<string, Shares>>;
  /** Of each district's people of a segment, by "segment|district". */
  readonly homes: Readonly<Record<string, Shares>>;
}

/** Shares as they are, or as they would be with some figures changed. */
export function expectedShares(rules: Ruleset, state: Readonly<ClinicState>, whatIf: WhatIf = {}): CityShares {
  const standings = changed(standingsOf(rules, state), whatIf);
  const all = none();
  const segments: Record<string, Shares> = {};
  const districts: Record<string, Shares> = {};
  const homes: Record<string, Shares> = {};
  const segmentWeight: Record<string, number> = {};
  const districtWeight: Record<string, number> = {};
  for (const { segment, district, weight, key } of households(rules)) {
    const ofSegment = (segments[segment.id] ??= none());
    const ofDistrict = (districts[district.id] ??= none());
    const home = (homes[key] = none());
    segmentWeight[segment.id] = (segmentWeight[segment.id] ?? 0) + weight;
    districtWeight[district.id] = (districtWeight[district.id] ?? 0) + weight;
    for (const { option, share } of choices(rules, state, segment, district, standings)) {
      home[option] = share;
      all[option] += weight * share;
      ofSegment[option] += weight * share;
      ofDistrict[option] += weight * share;
    }
  }
  for (const option of OPTIONS) {
    for (const [id, shares] of Object.entries(segments)) shares[option] /= segmentWeight[id] ?? 1;
    for (const [id, shares] of Object.entries(districts)) shares[option] /= districtWeight[id] ?? 1;
  }
  return { all, segments, districts, homes };
}

/** Standings with some figures changed. */
export function changed(standings: Standings, whatIf: WhatIf): Standings {
  const next: Record<House, Standing | null> = { ...standings };
  for (const house of HOUSES) {
    const standing = standings[house];
    if (!standing) continue;
    const figures: Record<string, number> = {};
    for (const [figure, change] of Object.entries(whatIf[house] ?? {})) {
      const now = standing[figure as StandingFigure];
      figures[figure] = "times" in change ? now * change.times : "plus" in change ? now + change.plus : change.to;
    }
    next[house] = { ...standing, ...figures };
  }
  return next;
}

/** How people react to a house, all in closed form at the shares of now. */
export interface Elasticity {
  /** Own-price elasticity: percent more people for one percent dearer; below 0. */
  readonly price: number;
  /** Cross elasticity: percent more people for one percent dearer in the other house; 0 and more. */
  readonly cross: number;
  /** Share more (0.1 for +10 %) for ten minutes more of posted wait, and for ten points more of trust, to first order. */
  readonly wait: number;
  readonly trust: number;
}

/**
 * Elasticities of a house's demand by segment, and of all as "". For one household d ln P/dU = 1 − P and
 * d ln P_j/dU_k = −P_k (the logit's own derivatives); a segment weighs its households by who comes from them.
 */
export function elasticities(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  house: House,
): Readonly<Record<string, Elasticity>> {
  const standings = standingsOf(rules, state);
  const other: House = house === "you" ? "rival" : "you";
  const sums: Record<string, { comes: number; price: number; cross: number; wait: number; trust: number }> = {};
  for (const { segment, district, weight } of households(rules)) {
    const list = choices(rules, state, segment, district, standings);
    const own = list.find((each) => each.option === house)?.share ?? 0;
    const others = list.find((each) => each.option === other)?.share ?? 0;
    const { taste } = segment;
    for (const id of [segment.id, ""]) {
      const sum = (sums[id] ??= { comes: 0, price: 0, cross: 0, wait: 0, trust: 0 });
      const comes = weight * own;
      sum.comes += comes;
      sum.price += comes * (1 - own) * -taste.price * (standings[house]?.price ?? 1);
      sum.cross += comes * others * taste.price * (standings[other]?.price ?? 1);
      sum.wait += (comes * (1 - own) * -taste.wait * 10) / 60;
      sum.trust += comes * (1 - own) * taste.trust * 0.1;
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([id, { comes, ...of }]) => {
      const by = comes > 0 ? comes : 1;
      return [id, { price: of.price / by, cross: of.cross / by, wait: of.wait / by, trust: of.trust / by }];
    }),
  );
}

const none = (): Shares => ({ you: 0, rival: 0, home: 0 });
