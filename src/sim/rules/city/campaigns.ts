/** Campaigns: what can be begun, what shows in town now, and what one would bring. */
import type { CampaignDef, Ruleset, TownEffect } from "../../ruleset.ts";
import type { CityCampaign, CityEffect, ClinicState } from "../../state.ts";
import { TICKS_PER_DAY, minutesToTicks } from "../clock.ts";
import { households } from "./choice.ts";
import { expectedShares } from "./expected.ts";

export interface CampaignNow {
  /** Being made, to be seen in town, over but not to be done again yet, or free. */
  readonly phase: "coming" | "shows" | "rests" | "free";
  /** Tick at which that ends; −1 for free. */
  readonly until: number;
  readonly segment: string;
}

/** How things stand with a campaign. */
export function campaignNow(rules: Ruleset, state: Readonly<ClinicState>, id: string): CampaignNow {
  const def = rules.city.campaigns[id];
  const last = state.city.campaigns.findLast((each) => each.campaign === id);
  const free: CampaignNow = { phase: "free", until: -1, segment: "" };
  if (!def || !last) return free;
  const { segment } = last;
  const [shows, over, again] = stages(def, last);
  if (state.tick < shows) return { phase: "coming", until: shows, segment };
  if (state.tick < over) return { phase: "shows", until: over, segment };
  return state.tick < again ? { phase: "rests", until: again, segment } : free;
}

/** Ticks at which a campaign shows, is over, and may come again. */
export function stages(
  def: CampaignDef,
  { since }: CityCampaign,
): readonly [shows: number, over: number, again: number] {
  const shows = since + minutesToTicks(def.after);
  const over = shows + minutesToTicks(def.minutes);
  return [shows, over, Math.max(over, since + minutesToTicks(def.again))];
}

/**
 * People who would come more (or fewer, below 0) because of a campaign, were it begun now, by segment: what its swaying
 * does in closed form, with everything else as it is. What people say and think because of it comes on top.
 */
export function campaignGain(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  id: string,
  picked: string,
): Readonly<Record<string, number>> {
  const gain: Record<string, number> = Object.fromEntries(Object.keys(rules.city.segments).map((each) => [each, 0]));
  const def = rules.city.campaigns[id];
  if (!def) return gain;
  const sways = def.effects.filter((effect) => effect.do === "sway");
  const ends = [...new Set(sways.map((effect) => effect.minutes))].sort((a, b) => a - b);
  const weights = segmentWeights(rules);
  const now = expectedShares(rules, state);
  const shows = state.tick + minutesToTicks(def.after);
  let since = 0;
  for (const end of ends) {
    const on = sways.filter((effect) => effect.minutes >= end).flatMap((effect) => swayed(state, effect, picked));
    const city = { ...state.city, effects: [...state.city.effects, ...on] };
    const then = expectedShares(rules, { ...state, city });
    const people = inNeedBetween(rules, state, shows + minutesToTicks(since), shows + minutesToTicks(end));
    for (const [segment, weight] of Object.entries(weights)) {
      const more = (then.segments[segment]?.you ?? 0) - (now.segments[segment]?.you ?? 0);
      gain[segment] = (gain[segment] ?? 0) + people * weight * more;
    }
    since = end;
  }
  return gain;
}

function segmentWeights(rules: Ruleset): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const { segment, weight } of households(rules)) weights[segment.id] = (weights[segment.id] ?? 0) + weight;
  return weights;
}

function swayed(
  state: Readonly<ClinicState>,
  effect: Extract<TownEffect, { do: "sway" }>,
  picked: string,
): CityEffect[] {
  const on = effect.on === "home" ? "home" : effect.on === "self" ? "you" : "rival";
  const segments = effect.segments.length > 0 ? effect.segments : [picked];
  return segments.map((segment) => ({
    id: 0,
    on,
    segment,
    utility: 1000 * effect.utility,
    from: state.tick,
    until: state.tick + 1,
    cause: "campaign",
    ref: "",
  }));
}

/** People in need between two ticks, by the level's hours and what its opening brought; mean of the stream. */
export function inNeedBetween(rules: Ruleset, state: Readonly<ClinicState>, from: number, to: number): number {
  const { perHour, lastCall } = rules.arrivals;
  let people = 0;
  for (let tick = from; tick < to; tick += 4) {
    const minute = Math.floor((tick % TICKS_PER_DAY) / 4);
    if (minute >= lastCall) continue;
    const day = Math.floor(tick / TICKS_PER_DAY) + 1;
    people += (perHour[Math.min(day, perHour.length) - 1]?.[Math.floor(minute / 60)] ?? 0) / 60;
  }
  return (people * 1e6) / state.city.opening;
}
