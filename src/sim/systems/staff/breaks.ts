/** Breaks: on a seat made for it where there is one, else standing out of the way at half the worth. */
import type { Ctx } from "../../commands/command.ts";
import type { Staff } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { minutesToTicks, TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { nearestFree, placeOf } from "../../rules/house/places.ts";
import { roomAt } from "../../rules/house/rooms.ts";
import { standingTile } from "../../rules/staff/standing.ts";
import { changeMood } from "../fear/feel.ts";
import { letGo, sendTo, settled, walkTo } from "../people/movement.ts";
import { free } from "../visit/stations.ts";

/** Calm of a room counts up to this much: a jungle is no better than a garden. */
const MOST_CALM = 1.5;

export function startBreak(ctx: Ctx, one: Staff): void {
  free(ctx, one);
  one.task = "break";
  one.breakDue = false;
  const seat = nearestFree(ctx.rules, ctx.state, "break", one.body);
  if (seat) sendTo(ctx, one.body, seat);
  else {
    const [x, y] = standingTile(ctx.rules, ctx.state, one);
    walkTo(ctx, one.body, x, y);
  }
  ctx.emit({ type: "staff-on-break", staff: one.id });
}

/** The time counts from when they have sat down. */
export function rest(ctx: Ctx, one: Staff): void {
  const { breakPerMinute, breakMinutes } = ctx.rules.tuning.staff;
  const seat = seatOf(ctx, one);
  if (seat === undefined && one.body.spot !== "") letGo(one.body);
  const there = seat ? settled(one.body, seat) : one.body.goal < 0;
  if (!there) {
    one.since = ctx.state.tick;
    return;
  }
  const worth = breakPerMinute * (seat ? 1 : 0.5);
  one.fatigue = clamp(one.fatigue - round((worth * 1000) / TICKS_PER_MINUTE), 0, 100_000);
  if (ctx.state.tick - one.since < minutesToTicks(breakMinutes)) return;
  endBreak(ctx, one);
}

function seatOf(ctx: Ctx, one: Staff) {
  const place = placeOf(ctx.rules, ctx.state, one.body);
  return place?.spot.role === "break" ? place : undefined;
}

function endBreak(ctx: Ctx, one: Staff): void {
  const { mood } = ctx.rules.tuning;
  const seat = seatOf(ctx, one);
  changeMood(ctx, one, seat ? mood.break : mood.break / 2, "had-a-break");
  const room = seat ? roomAt(ctx.state, seat.spot.x, seat.spot.y) : undefined;
  if (room) changeMood(ctx, one, mood.staffRoom * calmOf(ctx, room.id), "nice-room", room.id);
  free(ctx, one);
  ctx.emit({ type: "staff-rested", staff: one.id });
}

/** How restful a room is: calm and light of what stands in it, added up, 0–1.5. */
function calmOf(ctx: Ctx, room: string): number {
  let sum = 0;
  for (const thing of ctx.state.things) {
    if (roomAt(ctx.state, thing.at[0], thing.at[1])?.id !== room) continue;
    const kind = ctx.rules.thingKinds[thing.kind];
    if (kind) sum += Math.max(0, kind.calm) + kind.light * 0.5;
  }
  return Math.min(MOST_CALM, sum);
}
