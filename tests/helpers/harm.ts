/** Somebody at home whose swarm goes wrong, for tests of what is done about it. */
import type { Ctx } from "../../src/sim/commands/command.ts";
import type { Call, Incident, Swarm } from "../../src/sim/state.ts";
import { takeHold } from "../../src/sim/systems/nanobots/swarms.ts";
import type { TestClinic } from "./clinic.ts";

export const ctxOf = (c: TestClinic): Ctx => ({
  rules: c.rules,
  state: c.state,
  emit: (event) => void c.events.push(event),
});

/** A carrier of the lot comes to this stage, in the usual way. */
export function fallIll(c: TestClinic, stage: 0 | 1 | 2 | 3, lot = "lot-2", fault = "lost"): Swarm {
  const swarm = c.state.nanobots.swarms.find((each) => each.lot === lot && each.fault === "");
  if (!swarm) throw new Error("nobody left to fall ill");
  takeHold(ctxOf(c), swarm, fault);
  for (let next = 1; next <= stage; next++) {
    swarm.progress = 999;
    c.until(`stage ${next}`, () => swarm.stage >= next);
  }
  return swarm;
}

/** Until they are on the line. */
export function callOf(c: TestClinic, swarm: Swarm): Call {
  const find = () => c.state.nanobots.calls.find((each) => each.swarm === swarm.id && !each.answered);
  c.until("the telephone rings", () => find() !== undefined);
  return find()!;
}

/** Until the clinic knows what happened to them. */
export function incidentOf(c: TestClinic, swarm: Swarm): Incident {
  const find = () => c.state.nanobots.incidents.find((each) => each.swarm === swarm.id);
  c.until("it is known", () => find() !== undefined);
  return find()!;
}

/** Points booked on the clinic's trust for a cause. */
export function trustFor(c: TestClinic, cause: string): number {
  return c.state.trust.entries.reduce((sum, each) => sum + (each.cause === cause ? each.amount / 1000 : 0), 0);
}
