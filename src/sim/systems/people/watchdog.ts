/**
 * Nobody is stuck for good: whoever has been in a step for unreasonably long without work being done is told of once,
 * with the one who blocks them, and helped: sent on their way again, back to the waiting room, or home.
 */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Step } from "../../state.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { blockerOf } from "../../rules/people/blockers.ts";
import { release } from "../visit/stations.ts";
import { goPay, leave, takeSeat } from "../visit/reception.ts";

/** Every so many ticks somebody is looked at; people take turns by id. */
const EVERY = 40;
/** Minutes of clinic time that each step may take at most with nothing done; waiting ends by patience. */
const LIMITS: Readonly<Partial<Record<Step, number>>> = {
  arriving: 90,
  "checking-in": 60,
  "to-exam": 30,
  "to-chair": 30,
  "to-rest": 20,
  paying: 90,
  leaving: 60,
};

export function watch(ctx: Ctx): void {
  const { state } = ctx;
  for (const patient of state.patients) {
    if (patient.id % EVERY !== state.tick % EVERY) continue;
    const limit = LIMITS[patient.visit.step];
    if (limit === undefined || state.tick - patient.visit.since < minutesToTicks(limit)) continue;
    const found = blockerOf(ctx.rules, state, patient);
    // Whoever is still on the way, or waits for somebody who is, gets there.
    if (found ? found.code === "crew-on-the-way" : patient.body.goal >= 0) continue;
    const blocker = found ?? { code: "no-way", params: {}, who: [] };
    ctx.emit({ type: "person-blocked", patient: patient.id, step: patient.visit.step, blocker });
    help(ctx, patient);
  }
}

function help(ctx: Ctx, patient: Patient): void {
  const { visit, body } = patient;
  switch (visit.step) {
    case "to-exam":
    case "to-chair":
      release(ctx, patient);
      takeSeat(ctx, patient);
      return;
    case "to-rest":
      goPay(ctx, patient);
      return;
    case "leaving":
      // Walled in, or pushed off every way out: they are let out by the back.
      body.goal = -1;
      body.next = -1;
      return;
    default:
      // Nobody serves them at the desk, or they can't get to it.
      leave(ctx, patient, "nobody-came");
  }
}
