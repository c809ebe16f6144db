/** Courses: time away from patients, for good. What was learned in part is kept overnight. */
import type { Ctx } from "../../commands/command.ts";
import type { Staff } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { nearestFree, placeOf } from "../../rules/house/places.ts";
import { marketWage } from "../../rules/staff/staff.ts";
import { standingTile } from "../../rules/staff/standing.ts";
import { changeMood } from "../fear/feel.ts";
import { sendTo, settled, walkTo } from "../people/movement.ts";
import { free } from "../visit/stations.ts";

/** Goes to where the course is; false while its place is taken. */
export function startStudy(ctx: Ctx, one: Staff): boolean {
  const course = ctx.rules.courses[one.course];
  if (!course) {
    one.course = "";
    return false;
  }
  const place =
    course.station === "" ? undefined : nearestFree(ctx.rules, ctx.state, "study", one.body, course.station);
  if (course.station !== "" && !place) return false;
  free(ctx, one);
  one.task = "study";
  if (place) sendTo(ctx, one.body, place);
  else {
    const [x, y] = standingTile(ctx.rules, ctx.state, one);
    walkTo(ctx, one.body, x, y);
  }
  return true;
}

export function study(ctx: Ctx, one: Staff): void {
  const course = ctx.rules.courses[one.course];
  const place = placeOf(ctx.rules, ctx.state, one.body);
  if (!course || (course.station !== "" && place?.spot.role !== "study")) {
    free(ctx, one);
    return;
  }
  if (place ? !settled(one.body, place) : one.body.goal >= 0) return;
  one.studied += 1;
  if (one.studied >= minutesToTicks(course.minutes)) graduate(ctx, one);
}

/** Better at something, and worth more elsewhere too. */
function graduate(ctx: Ctx, one: Staff): void {
  const { rules } = ctx;
  const course = rules.courses[one.course];
  if (!course) return;
  const before = marketWage(rules, one);
  one.skill = clamp(one.skill + round(course.skill * 1000), 0, 1000);
  one.manner = clamp(one.manner + round(course.manner * 1000), 0, 1000);
  one.asks = round((one.asks * marketWage(rules, one)) / Math.max(1, before));
  if (course.duty !== "" && !one.learned.includes(course.duty)) {
    one.learned.push(course.duty);
    if (!one.duties.includes(course.duty)) one.duties.push(course.duty);
  }
  one.course = "";
  one.studied = 0;
  changeMood(ctx, one, rules.tuning.mood.trained, "trained", course.id);
  free(ctx, one);
  ctx.emit({ type: "staff-trained", staff: one.id, course: course.id });
}
