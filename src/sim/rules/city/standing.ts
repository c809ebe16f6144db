/** What people in town know of a clinic: the figures that they choose by. */
import type { GhostRival, House, Place, Ruleset, StandingFigure } from "../../ruleset.ts";
import type { ClinicState, RivalHouse } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { priceLevel, recentWait } from "../money/price-level.ts";
import { ghostAt } from "../rival/ghost.ts";
import { chairsAtWork, effectsOn, kindnessNow, priceNow } from "../rival/house.ts";
import { mannerOf } from "../staff/staff.ts";
import { blamed } from "../rival/joint.ts";
import {
  daysAhead,
  harmOf,
  harshness,
  knownExplaining,
  knownHarm,
  knownHarshness,
  knownTech,
  meanOf,
} from "./known.ts";

/**
 * Told to the thousandth: nobody in town goes by more, and what the opening was stays exact in the state.
 * Shares 0–1: trust, fame, manner, explains (people told before they were worked on), tech, harm that is publicly
 * known, harsh (fear as visitors remember it). `price` 1 for the usual; `wait` in minutes; `days` until a free
 * appointment.
 */
export interface Standing extends Readonly<Record<StandingFigure, number>> {
  /** Whether it takes anybody at all. */
  readonly open: boolean;
  /** In km. */
  readonly at: Place;
}
export type Standings = Readonly<Record<House, Standing | null>>;

export const FIGURES: readonly StandingFigure[] = [
  "trust",
  "fame",
  "price",
  "wait",
  "days",
  "manner",
  "explains",
  "tech",
  "harm",
  "harsh",
];

export function standingsOf(rules: Ruleset, state: Readonly<ClinicState>): Standings {
  return { you: standingOf(rules, state, "you"), rival: standingOf(rules, state, "rival") };
}

/** null for a house that is not in this level. */
export function standingOf(rules: Ruleset, state: Readonly<ClinicState>, house: House): Standing | null {
  const standing = house === "you" ? ours(rules, state) : theirs(rules, state);
  if (!standing) return null;
  const told: Standing & Record<StandingFigure, number> = { ...standing };
  for (const figure of FIGURES) told[figure] = round(1000 * standing[figure]) / 1000;
  return told;
}

function ours(rules: Ruleset, state: Readonly<ClinicState>): Standing {
  const inside = state.patients.filter((p) => p.visit.step !== "leaving" && p.visit.step !== "gone").length;
  return {
    open: true,
    at: placeOf(rules, rules.city.home),
    trust: state.trust.value / 100_000,
    fame: state.fame.value / 100_000,
    price: rules.money.prices ? priceLevel(rules, state) : 1,
    wait: recentWait(rules, state),
    days: daysAhead(rules, inside / rules.arrivals.capacity),
    manner: clamp(
      meanOf(
        state.staff.map((one) => mannerOf(rules, one)),
        0.5,
        state.staff.length > 0 ? 0 : 1,
      ),
      0,
      1,
    ),
    explains: knownExplaining(rules, state),
    tech: knownTech(rules, state),
    harm: blamed(rules, state, knownHarm(state), theirHarm(state)),
    harsh: knownHarshness(rules, state.gone),
  };
}

function theirs(rules: Ruleset, state: Readonly<ClinicState>): Standing | null {
  const { rival } = rules;
  if (rival?.kind === "ghost") return ghosts(rules, rival, state.tick);
  const house = state.rival?.house;
  if (!rival || !house) return null;
  const times = rules.tuning.city.remembered;
  return {
    open: house.closed < 0,
    at: placeOf(rules, rival.district),
    trust: house.trust.value / 100_000,
    fame: house.fame.value / 100_000,
    price: priceNow(rules, state),
    wait: meanOf(house.waits, rules.tuning.demand.usualWait, times),
    days: daysAhead(rules, theirFullness(rules, house)),
    manner: kindnessNow(rules, house),
    explains: theyExplain(rules, state),
    tech: house.tech / 1000,
    harm: blamed(rules, state, theirHarm(state), knownHarm(state)),
    harsh: harshness(rules, house.fears),
  };
}

/** A recorded game stands as it stood then, in its own street. */
function ghosts(rules: Ruleset, rival: GhostRival, tick: number): Standing | null {
  const then = ghostAt(rival, tick);
  return then ? { ...then, at: placeOf(rules, rival.district) } : null;
}

/** How full the rival's house is: 1 when nobody more is let in. */
function theirFullness(rules: Ruleset, house: RivalHouse): number {
  const room = rules.tuning.rivalHouse.room * Math.max(1, chairsAtWork(rules, house));
  return house.queue.length / room;
}

/** Known harm in the rival's house, 0–1. */
function theirHarm(state: Readonly<ClinicState>): number {
  const known = (state.rival?.house.incidents ?? []).filter((each) => each.public >= 0);
  return harmOf(
    known.map((each) => each.public),
    state.tick,
  );
}

/** 0–1: the upright tell people what they do and what could go wrong; whoever sells more than is needed does not. */
function theyExplain(rules: Ruleset, state: Readonly<ClinicState>): number {
  const { rival } = rules;
  let explains = rival?.kind === "person" ? 0.2 + 0.6 * rival.who.traits.ethics : 0.5;
  for (const { effect, strength } of effectsOn(rules, state, "overtreat"))
    explains *= 1 - clamp(effect.share * strength, 0, 1);
  return explains;
}

function placeOf(rules: Ruleset, district: string): Place {
  return rules.city.districts[district]?.at ?? [0, 0];
}
