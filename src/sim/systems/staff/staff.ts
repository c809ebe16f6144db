/** The team between patients: tiring, breaks, courses, desks, and going where one is wanted. */
import type { Ctx } from "../../commands/command.ts";
import type { Staff } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { presentPatient, tileX, tileY } from "../../rules/people/people.ts";
import { findThing, placeOf } from "../../rules/house/places.ts";
import { roomOf, traitFactor } from "../../rules/staff/staff.ts";
import { standingTile } from "../../rules/staff/standing.ts";
import { findRoom, roomAt } from "../../rules/house/rooms.ts";
import { sendTo, settled, walkTo } from "../people/movement.ts";
import { rest, startBreak } from "./breaks.ts";
import { startStudy, study } from "./courses.ts";
import { departures, walkOut } from "./leaving.ts";
import { moods } from "./moods.ts";
import { free } from "../visit/stations.ts";
import { manDesks } from "./desks.ts";

export function runStaff(ctx: Ctx): void {
  for (const one of ctx.state.staff) tend(ctx, one);
  manDesks(ctx);
  if (ctx.state.tick % TICKS_PER_MINUTE === 0) departures(ctx);
  moods(ctx);
}

function tend(ctx: Ctx, one: Staff): void {
  if (one.room !== "" && !findRoom(ctx.state, one.room)) one.room = "";
  tire(ctx, one);
  if (one.patient !== 0) {
    // Nobody keeps working on someone who is gone.
    const patient = presentPatient(ctx.state, one.patient);
    if (patient?.visit.workers.includes(one.id)) return;
    free(ctx, one);
  }
  if (one.task === "leaving") walkOut(ctx, one);
  else if (one.task === "break") rest(ctx, one);
  else if (one.task === "study") study(ctx, one);
  else if (one.breakDue) startBreak(ctx, one);
  else if (one.course !== "" && startStudy(ctx, one)) return;
  else if (one.task === "desk") atDesk(ctx, one);
  else wait(ctx, one);
}

/** Work tires: a patient more than the desk, and everyone at their own rate. */
function tire(ctx: Ctx, one: Staff): void {
  const { workPerHour, deskPerHour, tired, worn } = ctx.rules.tuning.staff;
  const perHour = one.patient !== 0 ? workPerHour : one.task === "desk" ? deskPerHour : 0;
  if (perHour === 0) return;
  const before = one.fatigue;
  const more = round((perHour * 1000 * traitFactor(ctx.rules, one, "fatigue")) / 240);
  one.fatigue = clamp(before + more, 0, 100_000);
  if (before < tired * 1000 && one.fatigue >= tired * 1000) ctx.emit({ type: "staff-tired", staff: one.id });
  if (one.fatigue >= worn * 1000) one.breakDue = true;
}

function atDesk(ctx: Ctx, one: Staff): void {
  const thing = findThing(ctx.state, one.body.spot);
  const place = placeOf(ctx.rules, ctx.state, one.body);
  const held = roomOf(ctx.state, one);
  const elsewhere = thing && held !== "" && roomAt(ctx.state, thing.at[0], thing.at[1])?.id !== held;
  if (!place || elsewhere || !one.duties.includes("receptionist")) free(ctx, one);
  else if (one.body.goal < 0 && !settled(one.body, place)) sendTo(ctx, one.body, place);
}

/** With nothing to do, they stand where they belong. */
function wait(ctx: Ctx, one: Staff): void {
  if (one.body.goal >= 0) return;
  const [x, y] = standingTile(ctx.rules, ctx.state, one);
  if (tileX(one.body) !== x || tileY(one.body) !== y) walkTo(ctx, one.body, x, y);
}
