/** People in need, one after the other: who they are, where they go, where else if the door is full, who puts it off. */
import type { Ctx } from "../../commands/command.ts";
import type { Option } from "../../ruleset.ts";
import { exp, round } from "../../math.ts";
import { pickWeighted, random } from "../../rng.ts";
import { households, OPTIONS } from "../../rules/city/choice.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { talk } from "./town.ts";

/** Times after which somebody who puts it off goes to the hospital instead. */
const MOST_TIMES = 3;

export interface Need {
  readonly segment: string;
  readonly district: string;
  /** Where they are going. */
  readonly option: Option;
  /** How often they have stayed at home with it before. */
  readonly times: number;
  /** Where they have stood before a full door. */
  readonly shut: readonly Option[];
  /** What is left of the word of chance that they choose by, and the one for what they do at home; 0–1. */
  readonly u: number;
  readonly later: number;
}

/**
 * The next one in need, and where they go. Always three words of the stream, whatever they choose and whatever the
 * player does: the same people live in this town in every game of a seed.
 */
export function nextInNeed(ctx: Ctx): Need | null {
  const { rules, state } = ctx;
  const homes = households(rules);
  const home = homes[pickWeighted(state, "city", weightsOf(homes))];
  const u = random(state, "city");
  const later = random(state, "city");
  if (!home) return null;
  return decide(ctx, {
    segment: home.segment.id,
    district: home.district.id,
    option: "home",
    times: 0,
    shut: [],
    u,
    later,
  });
}

/** Those who put it off and for whom it is time to think again; theirs is a stream of its own. */
export function thinkAgain(ctx: Ctx): Need[] {
  const { state } = ctx;
  const due = state.city.putOff.filter((each) => each.due <= state.tick);
  if (due.length === 0) return [];
  state.city.putOff = state.city.putOff.filter((each) => each.due > state.tick);
  return due.map(({ segment, district, times }) =>
    decide(ctx, {
      segment,
      district,
      option: "home",
      times,
      shut: [],
      u: random(state, "put-off"),
      later: random(state, "put-off"),
    }),
  );
}

/** Turned away at a full door: the same person chooses among what is left, and tells of it. */
export function chooseAgain(ctx: Ctx, need: Need): Need {
  if (need.option !== "home") talk(ctx, need.option, need.segment, -ctx.rules.tuning.city.wordFull, "full-door");
  return decide(ctx, { ...need, shut: [...need.shut, need.option] });
}

/**
 * Chooses by the odds of their kind and district, without the doors that are shut; each time that it was put off takes
 * from home's utility. The place within the part that was drawn is as good as a new word of chance for the next choice.
 */
function decide({ rules, state }: Ctx, need: Need): Need {
  const odds = state.city.odds[`${need.segment}|${need.district}`] ?? { you: 0, rival: 0, home: 1e6 };
  const weights = OPTIONS.map((option) =>
    need.shut.includes(option)
      ? 0
      : option === "home"
        ? Math.max(1, odds.home * exp(-rules.tuning.city.putOffUrge * need.times))
        : odds[option],
  );
  let all = 0;
  for (const weight of weights) all += weight;
  let left = need.u * all;
  for (const [i, option] of OPTIONS.entries()) {
    const weight = weights[i] ?? 0;
    if (weight > 0 && left < weight) return { ...need, option, u: left / weight };
    left -= weight;
  }
  return { ...need, option: "home" };
}

/** They are where they are going: it counts, and who stayed at home may be back. */
export function settle(ctx: Ctx, need: Need): void {
  const { state } = ctx;
  const { segment, district, option } = need;
  const chose = state.city.chose[segment];
  if (chose) chose[option] += 1;
  state.city.today[option] += 1;
  state.city.inNeed += 1;
  ctx.emit({ type: "city-chose", segment, district, option });
  if (option === "home") putOff(ctx, need);
}

/** Some of those at home have something real, which grows. When there is no more room for them, they look elsewhere. */
function putOff({ rules, state }: Ctx, { segment, district, times, later }: Need): void {
  const t = rules.tuning.city;
  if (later >= t.putOffShare || times >= MOST_TIMES || state.city.putOff.length >= t.putOff) return;
  const minutes = t.putOffLeast + (t.putOffMost - t.putOffLeast) * (later / t.putOffShare);
  state.city.putOff.push({
    id: state.nextId++,
    segment,
    district,
    due: state.tick + minutesToTicks(round(minutes)),
    times: times + 1,
  });
}

const kept = new WeakMap<ReturnType<typeof households>, readonly number[]>();

function weightsOf(homes: ReturnType<typeof households>): readonly number[] {
  const weights = kept.get(homes) ?? homes.map((each) => each.weight);
  kept.set(homes, weights);
  return weights;
}
