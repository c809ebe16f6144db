/** Treating a swarm at fault: a cure ends it, dampening holds it, and a hunter of a bad lot makes it worse. */
import type { Ctx } from "../../commands/command.ts";
import type { Treatment } from "../../ruleset.ts";
import type { Finding, Patient, Swarm } from "../../state.ts";
import { faultsReaching } from "../../rules/nanobots/faults.ts";
import { calmSwarm, endSwarm, takeHold } from "./swarms.ts";

/** How far a hunter at fault pushes what it was sent for, in thousandths of a stage. */
const WORSE = 400;

/**
 * After a treatment of what a swarm does. `hunter` is the swarm that was given for it, if any. Says whether the
 * finding is cured: a hunter that is at fault itself cures nothing.
 */
export function treatSwarm(
  ctx: Ctx,
  patient: Patient,
  treatment: Treatment,
  finding: Finding,
  hunter: Swarm | undefined,
): boolean {
  const { rules, state } = ctx;
  const swarm = state.nanobots.swarms.find((each) => each.patient === patient.id && each.finding === finding.id);
  if (!swarm) return true;
  const [bad] = hunter ? faultsReaching(rules, state, hunter, patient) : [];
  if (hunter && bad) {
    takeHold(ctx, hunter, bad.id);
    swarm.progress = Math.min(999, swarm.progress + WORSE);
    return false;
  }
  if (finding.cured) {
    // Its record stays in the mouth, as that of any finding that was treated.
    endSwarm(ctx, swarm, treatment.way === "by-hand" ? "flushed" : "cured");
    return true;
  }
  calmSwarm(ctx, swarm, treatment.slows * rules.tuning.nanobots.dampens);
  // They know that it will be felt for a while: they call again only when it gets worse.
  swarm.called = state.tick;
  return false;
}
