/** Giving notice, and going: the low mood shows first, then a day's notice, then the door. */
import type { Ctx } from "../../commands/command.ts";
import type { Staff, Worker } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { round } from "../../math.ts";
import { clockOf, MINUTES_PER_DAY, TICKS_PER_DAY } from "../../rules/clock.ts";
import { walkTo } from "../people/movement.ts";
import { tellOthers } from "./moods.ts";
import { free } from "../visit/stations.ts";

/** Points above the threshold at which someone who has given notice thinks better of it. */
const RELENTS = 10;

/** Watches moods. Where the level has no hiring nobody goes: there would be no answer to it. */
export function departures(ctx: Ctx): void {
  const { state, rules } = ctx;
  if (!rules.hiring.offered) return;
  const { quits } = rules.tuning.staff;
  for (const one of state.staff) {
    if (one.task === "leaving") continue;
    const mood = one.mood.value / 1000;
    if (one.notice > 0 && mood >= quits + RELENTS) {
      one.notice = 0;
      one.unhappy = -1;
      ctx.emit({ type: "staff-stays", staff: one.id });
    } else if (one.notice > 0) {
      if (state.tick >= one.notice && one.patient === 0) quit(ctx, one);
    } else if (mood >= quits) one.unhappy = -1;
    else if (one.unhappy < 0) {
      one.unhappy = state.tick;
      ctx.emit({ type: "staff-unhappy", staff: one.id });
    } else if (state.tick - one.unhappy >= TICKS_PER_DAY) {
      one.notice = state.tick + TICKS_PER_DAY;
      ctx.emit({ type: "staff-gave-notice", staff: one.id });
    }
  }
}

/** Leaves of their own will, paid for the day so far. */
export function quit(ctx: Ctx, one: Staff): void {
  const pay = round((one.wage * clockOf(ctx.state.tick).minuteOfDay) / MINUTES_PER_DAY);
  if (pay > 0) bookCash(ctx.state.cash, ctx.state.tick, -pay, "wages", one.def || String(one.id));
  sendOff(ctx, one);
  tellOthers(ctx, one, ctx.rules.tuning.mood.departure, "colleague-left");
  ctx.emit({ type: "staff-left", staff: one.id });
}

/** To the door; they are no longer of the team, and the ledger keeps their name. */
export function sendOff(ctx: Ctx, one: Staff): void {
  free(ctx, one);
  one.task = "leaving";
  one.breakDue = false;
  one.course = "";
  const { spawns } = ctx.rules.map;
  const [x, y] = spawns[one.id % spawns.length] ?? [0, 0];
  walkTo(ctx, one.body, x, y);
  ctx.state.former.push(workerOf(one));
}

export function walkOut(ctx: Ctx, one: Staff): void {
  if (one.body.goal >= 0) return;
  ctx.state.staff = ctx.state.staff.filter((each) => each.id !== one.id);
}

function workerOf(one: Staff): Worker {
  const { id, def, given, family, role, look, portrait, skill, manner, wage, asks, traits } = one;
  return { id, def, given, family, role, look, portrait, skill, manner, wage, asks, traits: [...traits] };
}
