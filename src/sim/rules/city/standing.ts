/** What people in town know of a clinic: the figures that they choose by. */
import type { House, Place, Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { clamp } from "../../math.ts";
import { recentWait } from "../money/demand.ts";
import { priceLevel } from "../money/demand.ts";
import { mannerOf } from "../staff/staff.ts";
import { priceNow } from "../rival/house.ts";
import { blamed } from "../rival/joint.ts";
import { knownHarm, knownTech } from "./known.ts";

/** Shares 0–1; `price` 1 for the usual; `wait` in minutes; `at` in km. */
export interface Standing {
  /** Whether it takes anybody at all. */
  readonly open: boolean;
  readonly at: Place;
  readonly trust: number;
  readonly fame: number;
  readonly price: number;
  readonly wait: number;
  readonly manner: number;
  readonly tech: number;
  /** Harm that is publicly known, and how harsh people say it is. */
  readonly harm: number;
  readonly harsh: number;
}

export function standingOf(rules: Ruleset, state: Readonly<ClinicState>, house: House): Standing | null {
  return house === "you" ? ours(rules, state) : theirs(rules, state);
}

function ours(rules: Ruleset, state: Readonly<ClinicState>): Standing {
  let manner = 0;
  for (const one of state.staff) manner += mannerOf(rules, one);
  return {
    open: true,
    at: rules.city.districts[rules.city.home]?.at ?? [0, 0],
    trust: state.trust.value / 100_000,
    fame: state.fame.value / 100_000,
    price: rules.money.prices ? priceLevel(rules, state) : 1,
    wait: recentWait(rules, state),
    manner: state.staff.length > 0 ? clamp(manner / state.staff.length, 0, 1) : 0.5,
    tech: knownTech(rules, state),
    harm: blamed(rules, state, knownHarm(state), theirHarm(state)),
    harsh: harshness(state.gone.slice(-8).map((p) => p.memory.remembered)),
  };
}

function theirs(rules: Ruleset, state: Readonly<ClinicState>): Standing | null {
  const { rival } = rules;
  const house = state.rival?.house;
  if (!rival || !house) return null;
  return {
    open: house.closed < 0,
    at: rules.city.districts[rival.district]?.at ?? [0, 0],
    trust: house.trust.value / 100_000,
    fame: house.fame.value / 100_000,
    price: priceNow(rules, state),
    wait: mean(house.waits, rules.tuning.demand.usualWait, 4),
    manner: house.manner / 1000,
    tech: house.tech / 1000,
    harm: blamed(rules, state, theirHarm(state), knownHarm(state)),
    harsh: harshness(house.fears),
  };
}

/** Known harm in the rival's house, 0–1. */
function theirHarm(state: Readonly<ClinicState>): number {
  let harm = 0;
  for (const incident of state.rival?.house.incidents ?? [])
    if (incident.public >= 0) harm += 0.2 * clamp(1 - (state.tick - incident.public) / 4800, 0, 1);
  return clamp(harm, 0, 1);
}

/** Mean remembered fear, 0–1, with four imagined middling visits mixed in. */
function harshness(fears: readonly number[]): number {
  return (
    mean(
      fears.filter((fear) => fear >= 0),
      450,
      4,
    ) / 1000
  );
}

function mean(values: readonly number[], imagined: number, times: number): number {
  let sum = imagined * times;
  for (const value of values) sum += value;
  return sum / (values.length + times);
}
