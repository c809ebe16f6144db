/** What moves the mood of the staff, hour by hour and patient by patient; each with its cause. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Staff } from "../../state.ts";
import { clamp } from "../../math.ts";
import { MINUTES_PER_DAY, TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { managerOf, mannerOf, tiredness } from "../../rules/staff/staff.ts";
import { changeMood } from "../fear/feel.ts";

const TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
const HOURS_PER_DAY = MINUTES_PER_DAY / 60;
/** Points a day that pay can move mood, down and up. */
const PAY_RANGE = [-16, 8] as const;

/** Once an hour of clinic time. */
export function moods(ctx: Ctx): void {
  if (ctx.state.tick % TICKS_PER_HOUR !== 0) return;
  const { mood } = ctx.rules.tuning;
  const manager = managerOf(ctx.state);
  for (const one of ctx.state.staff) {
    if (one.task === "leaving") continue;
    const pay = clamp((one.wage / Math.max(1, one.asks) - 1) * mood.pay, PAY_RANGE[0], PAY_RANGE[1]);
    changeMood(ctx, one, pay / HOURS_PER_DAY, pay < 0 ? "paid-too-little" : "paid-well");
    changeMood(ctx, one, -mood.overwork * tiredness(ctx.rules, one), "overwork");
    for (const id of one.traits) changeMood(ctx, one, (ctx.rules.traits[id]?.mood ?? 0) / HOURS_PER_DAY, `trait:${id}`);
    if (manager && manager.id !== one.id)
      changeMood(
        ctx,
        one,
        (mood.manager * mannerOf(ctx.rules, manager)) / HOURS_PER_DAY,
        "manager",
        String(manager.id),
      );
    changeMood(ctx, one, mood.back * (mood.start - one.mood.value / 1000), "getting-used");
  }
}

/** Happy patients thank those who worked on them, hurt ones shout; `score` is their satisfaction, 0–1. */
export function takeLeave(ctx: Ctx, patient: Patient, score: number): void {
  const { thanked, shoutedAt } = ctx.rules.tuning.mood;
  const shouts = patient.visit.reason === "fled" || score < 0.4;
  if (!shouts && score < 0.72) return;
  for (const one of ctx.state.staff) {
    if (!patient.visit.helpers.includes(one.id)) continue;
    changeMood(ctx, one, shouts ? shoutedAt : thanked, shouts ? "shouted-at" : "thanked", String(patient.id));
  }
}

/** News that touches everyone else on the staff. */
export function tellOthers(ctx: Ctx, about: Staff, points: number, cause: string): void {
  for (const one of ctx.state.staff)
    if (one.id !== about.id && one.task !== "leaving") changeMood(ctx, one, points, cause, String(about.id));
}
