/** The day's end and the next morning, and the record that is kept of it. */
import type { Ctx } from "../../commands/command.ts";
import type { Sample } from "../../state.ts";
import { round } from "../../math.ts";
import { clockOf, TICKS_PER_DAY } from "../../rules/clock.ts";
import { dayNow } from "../../rules/money/money.ts";
import { openCalls } from "../../rules/nanobots/swarms.ts";
import { isActive } from "../../rules/people/people.ts";
import { checkTill, payBills } from "./economy.ts";
import { turnStaffDay } from "../staff/hiring.ts";
import { sleepOnIt } from "../nanobots/run.ts";
import { noticeOvertreatment } from "../mouths/overtreatment.ts";
import { closeDay } from "../visit/reception.ts";
import { forgetStrangers } from "../visit/returning.ts";

/** Ticks between two samples: ten minutes of clinic time. */
const SAMPLE_TICKS = 40;
/** Beyond this many samples the older half is thinned: ten days in full, older ones more coarsely. */
const MOST_SAMPLES = 600;

export function runDays(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (doneForToday(ctx)) state.tick = Math.min(rules.clock.end, nextClosing(state.tick));
  if (state.tick % TICKS_PER_DAY === 0) endDay(ctx);
  if (state.tick % SAMPLE_TICKS === 0) takeSample(ctx);
}

/** At closing time everyone goes home, the bills are paid, the day is written down, and the next morning follows at once. */
function endDay(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { day } = clockOf(state.tick);
  closeDay(ctx);
  payBills(ctx);
  noticeOvertreatment(ctx);
  if (state.tick < rules.clock.end) sleepOnIt(ctx);
  turnStaffDay(ctx);
  for (const thing of state.things) thing.busy = 0;
  // What was built today is there to stay.
  state.build = { undo: [], redo: [] };
  writeReport(ctx);
  forgetStrangers(ctx);
  ctx.emit({ type: "day-ended", day: day - 1 });
  if (state.tick >= rules.clock.end) return;
  checkTill(ctx);
  if (!state.outcome) ctx.emit({ type: "day-started", day });
}

function writeReport({ state }: Ctx): void {
  state.days.push(dayNow(state));
  state.today = {
    tick: state.tick,
    cash: state.cash.value,
    booked: state.cash.entries.map((entry) => entry.amount),
    counts: { ...state.counts },
  };
}

function takeSample({ state }: Ctx): void {
  const inside = state.patients.filter((p) => isActive(p) && p.visit.step !== "arriving");
  let anxiety = 0;
  for (const patient of inside) anxiety += patient.anxiety.value;
  const sample: Sample = {
    tick: state.tick,
    cash: state.cash.value,
    trust: state.trust.value,
    fame: state.fame.value,
    anxiety: inside.length > 0 ? round(anxiety / inside.length) : 0,
    waiting: inside.filter((p) => p.visit.step === "waiting").length,
    inside: inside.length,
  };
  state.samples.push(sample);
  if (state.samples.length > MOST_SAMPLES)
    state.samples = state.samples.filter((_, i) => i >= MOST_SAMPLES / 2 || i % 2 === 0);
}

/** After the last call, with nobody left inside and nothing to answer, there is nothing to wait for. */
function doneForToday({ rules, state }: Ctx): boolean {
  const { minuteOfDay } = clockOf(state.tick);
  return (
    minuteOfDay >= rules.arrivals.lastCall &&
    state.patients.length === 0 &&
    state.story.dialogue === "" &&
    state.bailout.offered === "" &&
    openCalls(state).length === 0
  );
}

function nextClosing(tick: number): number {
  return Math.ceil(tick / TICKS_PER_DAY) * TICKS_PER_DAY;
}
