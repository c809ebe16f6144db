/** One step of the game. The order of the systems is the order of this list and nothing else. */
import type { Ctx } from "./commands/command.ts";
import type { SimEvent } from "./events.ts";
import type { Ruleset } from "./ruleset.ts";
import type { ClinicState } from "./state.ts";
import { bookCash } from "./ledger.ts";
import { clockOf, TICKS_PER_DAY } from "./rules/clock.ts";
import { runStory } from "./systems/story.ts";
import { arrive, closeDay, runReception } from "./systems/reception.ts";
import { moveBodies } from "./systems/movement.ts";
import { runQueue } from "./systems/queue.ts";
import { runExams } from "./systems/examination.ts";
import { runTreatments } from "./systems/treatment.ts";
import { runComforts } from "./systems/comforting.ts";
import { runFear } from "./systems/fear.ts";
import { runPanic } from "./systems/distress.ts";
import { runAssistant } from "./systems/assistant.ts";
import { runAutopilot } from "./systems/autopilot.ts";
import { tendStaff } from "./systems/stations.ts";
import { runGoals } from "./systems/goals.ts";

export const SYSTEMS: readonly { readonly name: string; readonly run: (ctx: Ctx) => void }[] = [
  { name: "days", run: turnDays },
  { name: "story", run: runStory },
  { name: "arrivals", run: arrive },
  { name: "movement", run: moveBodies },
  { name: "reception", run: runReception },
  { name: "autopilot", run: runAutopilot },
  { name: "queue", run: runQueue },
  { name: "exams", run: runExams },
  { name: "treatment", run: runTreatments },
  { name: "comforts", run: runComforts },
  { name: "fear", run: runFear },
  { name: "panic", run: runPanic },
  { name: "assistant", run: runAssistant },
  { name: "staff", run: tendStaff },
  { name: "goals", run: runGoals },
];

/** Moves the game on by one tick. Does nothing once it has an outcome. */
export function tick(rules: Ruleset, state: ClinicState, emit: (event: SimEvent) => void): void {
  if (state.outcome) return;
  const ctx: Ctx = { rules, state, emit };
  state.tick += 1;
  for (const system of SYSTEMS) {
    system.run(ctx);
    if (state.outcome) return;
  }
}

/** At closing time everyone goes home, wages are paid, and the next morning follows at once. */
function turnDays(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (doneForToday(ctx)) state.tick = Math.min(rules.clock.end, nextClosing(state.tick));
  if (state.tick % TICKS_PER_DAY !== 0) return;
  const { day } = clockOf(state.tick);
  closeDay(ctx);
  for (const one of state.staff) {
    if (one.wage > 0) bookCash(state.cash, state.tick, -one.wage, "wages", one.def || String(one.id));
    if (one.home) {
      one.body.x = one.home[0] * 1000 + 500;
      one.body.y = one.home[1] * 1000 + 500;
    }
    one.body.goal = -1;
    one.body.next = -1;
    one.body.spot = "";
    one.body.pose = "stand";
    one.patient = 0;
    one.task = one.role === "receptionist" ? "desk" : "idle";
    one.since = state.tick;
  }
  for (const thing of state.things) thing.busy = 0;
  ctx.emit({ type: "day-ended", day: day - 1 });
  if (state.tick < rules.clock.end) ctx.emit({ type: "day-started", day });
}

/** After the last call, with nobody left inside, there is nothing to wait for. */
function doneForToday({ rules, state }: Ctx): boolean {
  const { minuteOfDay } = clockOf(state.tick);
  return minuteOfDay >= rules.arrivals.lastCall && state.patients.length === 0 && state.story.dialogue === "";
}

function nextClosing(tick: number): number {
  return Math.ceil(tick / TICKS_PER_DAY) * TICKS_PER_DAY;
}
