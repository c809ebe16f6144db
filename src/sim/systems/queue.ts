/** One queue for every chair: whoever is first in line takes the chair and the people they need as soon as they are free. */
import type { Ctx } from "../commands/command.ts";
import { waitingList } from "../rules/people.ts";
import { enterStep } from "./reception.ts";
import { claimStation } from "./stations.ts";

export function runQueue(ctx: Ctx): void {
  for (const patient of waitingList(ctx.state)) {
    const { visit } = patient;
    if (visit.examined) {
      const treatment = ctx.rules.treatments[visit.plan?.items[visit.item]?.treatment ?? ""];
      if (treatment && claimStation(ctx, patient, treatment, "treat")) enterStep(ctx, patient, "to-chair");
    } else {
      const method = ctx.rules.exams[visit.exam];
      if (method && claimStation(ctx, patient, method, "exam")) enterStep(ctx, patient, "to-exam");
    }
  }
}
