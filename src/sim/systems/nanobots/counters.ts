/** What the clinic does about malfunctions, each tick. */
import type { Ctx } from "../../commands/command.ts";
import { runLab } from "./lab.ts";
import { runOutreach } from "./outreach.ts";
import { runRegulator } from "./regulator.ts";
import { runRollouts } from "./rollouts.ts";

export function runCounters(ctx: Ctx): void {
  if (!ctx.rules.nanobots.offered) return;
  runLab(ctx);
  runRollouts(ctx);
  runOutreach(ctx);
  runRegulator(ctx);
}
