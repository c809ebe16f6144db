/** The rival's evening: the last people, the bills, the books of the day; new doses, and what to do without money. */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalHouse } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { chance, randomInt } from "../../../rng.ts";
import { clockOf, MINUTES_PER_DAY, TICKS_PER_MINUTE } from "../../../rules/clock.ts";
import { chairsAtWork, upkeepOf, wagesOf } from "../../../rules/rival/house.ts";
import { publish } from "../../city/news.ts";
import { bookHouse } from "./books.ts";
import { finishWork, giveUp } from "./leaving.ts";

/** Morale that a sold chair costs, of 1000. */
const SHRINKING = 120;

export function closeForTheNight(ctx: Ctx, house: RivalHouse): void {
  const { rules, state } = ctx;
  for (const who of house.queue) giveUp(ctx, house, who, (state.tick - who.since) / TICKS_PER_MINUTE, "closing");
  house.queue = [];
  // Whoever lies in a chair is seen to.
  for (const work of house.work) finishWork(ctx, house, work);
  house.work = [];
  payBills(ctx, house);
  notice(ctx, house);
  restock(ctx, house);
  report(ctx, house);
  house.fatigue = Math.max(0, house.fatigue - 10 * rules.tuning.staff.overnight);
  if (house.cash.value < 0) shrink(ctx, house);
}

function payBills(ctx: Ctx, house: RivalHouse): void {
  const longer = house.today.extra / 1000 / MINUTES_PER_DAY;
  bookHouse(ctx, "cash", -round(wagesOf(ctx.rules, house) * (1 + longer)), "wages");
  bookHouse(ctx, "cash", -upkeepOf(ctx.rules, house), "upkeep");
}

/** Each needless treatment may be noticed each night, as the player's may. */
function notice(ctx: Ctx, house: RivalHouse): void {
  const { rules, state } = ctx;
  let found = 0;
  for (let i = 0; i < house.needless; i++)
    if (chance(state, "rival-house", rules.tuning.diagnosis.foundOut)) found += 1;
  house.needless -= found;
  if (found === 0) return;
  bookHouse(ctx, "trust", -rules.tuning.rivalHouse.noticed * found, "over-treated");
  publish(ctx, "rival-overtreats", "rival", "bad", { count: found });
}

/** A new lot when doses run low and there is money for it; its integrity is as good as this house usually buys. */
function restock(ctx: Ctx, house: RivalHouse): void {
  const { rules, state } = ctx;
  if (rules.rival?.kind !== "person" || rules.rival.house.nanobots <= 0) return;
  const { lowDoses, lotDoses, lotPrice, lotSpread } = rules.tuning.rivalHouse;
  let doses = 0;
  for (const lot of house.lots) if (!lot.recalled) doses += lot.doses;
  if (doses >= lowDoses || house.cash.value < 2 * lotPrice) return;
  const usual = rules.rival.house.lots;
  let mean = 0.9 * (usual.length === 0 ? 1 : 0);
  for (const lot of usual) mean += lot.integrity / usual.length;
  const off = randomInt(state, "rival-house", -1000, 1000) / 1000;
  bookHouse(ctx, "cash", -lotPrice, "doses");
  house.lots.push({
    id: `lot-r${house.lots.length + 1}`,
    integrity: round(1000 * clamp(mean + lotSpread * off, 0.3, 1)),
    doses: lotDoses,
    recalled: false,
  });
}

function report(ctx: Ctx, house: RivalHouse): void {
  const { state } = ctx;
  const { today, counts } = house;
  const fees = feesOf(house);
  const income = fees - today.fees;
  house.days.push({
    day: clockOf(state.tick).day - 1,
    arrived: counts.arrived - today.arrived,
    treated: counts.treated - today.treated,
    income,
    costs: income - (house.cash.value - today.cash),
    cash: house.cash.value,
  });
  house.today = { cash: house.cash.value, fees, arrived: counts.arrived, treated: counts.treated, extra: 0 };
}

function feesOf(house: RivalHouse): number {
  return house.cash.entries.find((entry) => entry.cause === "fee")?.amount ?? 0;
}

/** In the red: a chair and its people go, and with the last one the house. */
function shrink(ctx: Ctx, house: RivalHouse): void {
  const { rules, state } = ctx;
  const { resale, floor, team } = rules.tuning.rivalHouse;
  if (house.chairs > 1) {
    house.chairs -= 1;
    house.staff = Math.max(1, Math.min(house.staff, Math.ceil(house.chairs * team)));
    house.morale = clamp(house.morale - SHRINKING, 0, 1000);
    bookHouse(ctx, "cash", resale, "chair-sold");
    publish(ctx, "rival-shrinks", "rival", "plain", { chairs: chairsAtWork(rules, house) });
  } else if (house.cash.value < floor) closeForGood(ctx, house, state.tick);
}

function closeForGood(ctx: Ctx, house: RivalHouse, tick: number): void {
  house.closed = tick;
  publish(ctx, "rival-closed", "rival", "plain");
  ctx.emit({ type: "rival-closed" });
}
