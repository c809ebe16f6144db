/** One queue for every chair: whoever is first in line takes the chair and the people they need as soon as they are free. */
import type { Ctx } from "../../commands/command.ts";
import type { Needs } from "../../ruleset.ts";
import { waitingList } from "../../rules/people/people.ts";
import { withheld } from "../../rules/nanobots/devices.ts";
import { enterStep } from "./reception.ts";
import { claimStation } from "./stations.ts";

export function runQueue(ctx: Ctx): void {
  // What one could not have, nobody further down the line can: chairs and hands only get fewer within a tick.
  const short = new Set<string>();
  for (const patient of waitingList(ctx.state)) {
    const { visit } = patient;
    const id = visit.examined ? (visit.plan?.items[visit.item]?.treatment ?? "") : visit.exam;
    if (id === "" || short.has(id)) continue;
    const needs: Needs | undefined = visit.examined ? ctx.rules.treatments[id] : ctx.rules.exams[id];
    if (!needs) continue;
    if (withheld(ctx.rules, ctx.state, needs) !== "") {
      short.add(id);
      continue;
    }
    if (claimStation(ctx, patient, needs, visit.examined ? "treat" : "exam"))
      enterStep(ctx, patient, visit.examined ? "to-chair" : "to-exam");
    else short.add(id);
  }
}
