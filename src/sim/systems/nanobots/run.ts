/** Nanobots from minute to minute, and over night. */
import type { Ctx } from "../../commands/command.ts";
import { TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { liveSwarms } from "./stages.ts";
import { askForHelp, runTelephone } from "./telephone.ts";
import { runTelemetry } from "./telemetry.ts";

/** Once a minute of clinic time. */
export function runNanobots(ctx: Ctx): void {
  if (!ctx.rules.nanobots.offered || ctx.state.tick % TICKS_PER_MINUTE !== 0) return;
  liveSwarms(ctx, 1);
  askForHelp(ctx);
  runTelephone(ctx, 1);
  runTelemetry(ctx);
}

/** The night after a day: swarms go on at home, and the answered calls of the day are done with. */
export function sleepOnIt(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.nanobots.offered) return;
  state.nanobots.calls = state.nanobots.calls.filter((call) => !call.answered);
  // What is left of a night is lived in hours, so that nobody goes through two stages at one go.
  for (let left = rules.tuning.nanobots.nightMinutes; left > 0; left -= 60) liveSwarms(ctx, Math.min(60, left));
}
