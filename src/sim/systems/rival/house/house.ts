/** The rival's house, once a minute: who comes, waits, is treated and goes, on the same rules at a coarser grain. */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalHouse } from "../../../state.ts";
import { clamp } from "../../../math.ts";
import { random } from "../../../rng.ts";
import { busyShare, chairsAtWork, hoursNow, paceNow } from "../../../rules/rival/house.ts";
import { TICKS_PER_DAY, TICKS_PER_MINUTE } from "../../../rules/clock.ts";
import { burnFuses } from "./harm.ts";
import { closeForTheNight } from "./evening.ts";
import { makeRivalPatient } from "./patients.ts";
import { finishWork, giveUp } from "./leaving.ts";
import { seat } from "./care.ts";
import { passOn } from "../pact/send.ts";

const FUSE_TICKS = 10 * TICKS_PER_MINUTE;

/**
 * Somebody of a segment has chosen the rival; `times` is how often they have put it off before, which made it worse.
 * False when the door is shut on them, and they choose again.
 */
export function comeToRival(ctx: Ctx, segment: string, times = 0): boolean {
  const { rules, state } = ctx;
  const house = state.rival?.house;
  if (!house || house.closed >= 0) return false;
  const who = makeRivalPatient(ctx, segment, times);
  house.counts.arrived += 1;
  if (house.queue.length >= rules.tuning.rivalHouse.room * Math.max(1, chairsAtWork(rules, house))) {
    house.counts.turnedAway += 1;
    return passOn(ctx, "rival", segment);
  }
  house.queue.push(who);
  return true;
}

export function runRivalHouse(ctx: Ctx): void {
  const { state } = ctx;
  const house = state.rival?.house;
  if (!house || house.closed >= 0 || state.tick % TICKS_PER_MINUTE !== 0) return;
  // The clock may have jumped to closing time: what was left of the day is worked off first.
  while (house.until < state.tick) {
    house.until += TICKS_PER_MINUTE;
    workMinute(ctx, house, house.until);
  }
  if (state.tick % TICKS_PER_DAY === 0) closeForTheNight(ctx, house);
}

function workMinute(ctx: Ctx, house: RivalHouse, now: number): void {
  const { rules, state } = ctx;
  const waits = (since: number) => (now - since) / TICKS_PER_MINUTE;
  for (const who of house.queue.filter((each) => waits(each.since) > each.patience))
    giveUp(ctx, house, who, waits(who.since), "waited");
  house.queue = house.queue.filter((each) => waits(each.since) <= each.patience);
  while (house.queue.length > 0 && house.work.length < chairsAtWork(rules, house)) {
    const next = house.queue.shift();
    if (next) seat(ctx, house, next, waits(next.since));
  }
  const done = Math.floor(1000 * TICKS_PER_MINUTE * paceNow(rules, state, house));
  for (const work of house.work) work.done += done;
  const finished = house.work.filter((work) => work.done >= work.needed);
  house.work = house.work.filter((work) => work.done < work.needed);
  for (const work of finished) finishWork(ctx, house, work);
  tire(ctx, house);
  if (now % FUSE_TICKS === 0) burnFuses(ctx, house);
}

/**
 * Work tires, and whoever has nothing to do rests; tired people are less content (tuning.staff and tuning.mood, as for
 * the player's staff, all of them taken together). Thousandths, the rest by chance.
 */
function tire({ rules, state }: Ctx, house: RivalHouse): void {
  const { staff, mood } = rules.tuning;
  const busy = busyShare(rules, house);
  const hours = hoursNow(rules, state);
  house.today.extra += Math.floor(1000 * (hours - 1) + 0.5);
  const whole = (x: number) => Math.floor(x + random(state, "rival-house"));
  // Whoever is tired takes a break when there is nobody to see to, one of three at a time.
  const rest = house.fatigue >= 10 * staff.tired ? (10 * (1 - busy) * staff.breakPerMinute) / 3 : 0;
  const fatigue = (10 * (busy * hours * staff.workPerHour)) / 60 - rest;
  house.fatigue = clamp(house.fatigue + whole(fatigue), 0, 10 * staff.worn);
  const tired = clamp((house.fatigue / 10 - staff.tired) / Math.max(1, 100 - staff.tired), 0, 1);
  const morale = (-10 * mood.overwork * tired - mood.back * (house.morale - 10 * mood.start)) / 60;
  house.morale = clamp(house.morale + whole(morale), 0, 1000);
}
