/** A staged rollout: who has it, who is watched, and why its gate would halt. Nothing here changes anything. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Rollout, Swarm } from "../../state.ts";
import { minutesToTicks } from "../clock.ts";
import { lotSwarms } from "./counters.ts";
import { ROLLOUT_SHARES } from "./swarms.ts";
import { CHANNELS } from "./telemetry.ts";

/** Percent of the lot's swarms that each step reaches. */
export const STEPS: readonly number[] = ROLLOUT_SHARES.map((share) => 100 * share);

export function rolloutOf(state: Readonly<ClinicState>, lot: string): Rollout | undefined {
  return state.nanobots.rollouts.find((each) => each.lot === lot);
}

/** Swarms that a step reaches in all. The canaries are never fewer than the level's rules say. */
export function reached(rules: Ruleset, swarms: number, step: number): number {
  const share = Math.ceil((swarms * (STEPS[step] ?? 100)) / 100);
  // Each step before the last reaches somebody more than the one before it.
  return Math.min(swarms, Math.max(share, rules.tuning.safety.canaries + step));
}

/** Tick of the next step, if nothing halts it. */
export function stepDue(rules: Ruleset, rollout: Rollout): number {
  return rollout.since + minutesToTicks(rules.nanobots.counters.rollout.minutes);
}

/** Percent of the lot's swarms that have the new firmware. */
export function shareOf(state: Readonly<ClinicState>, rollout: Rollout): number {
  const all = lotSwarms(state, rollout.lot);
  if (all.length === 0) return STEPS[rollout.step] ?? 100;
  return Math.floor((100 * all.filter((swarm) => swarm.firmware === rollout.firmware).length) / all.length);
}

/** How far one swarm's own readings stand from their usual, without noise, in standard deviations. */
export function deviation(rules: Ruleset, swarm: Pick<Swarm, "fault" | "stage" | "progress">): number {
  const fault = rules.nanobots.faults.find((each) => each.id === swarm.fault);
  if (!fault) return 0;
  const { signature } = rules.nanobots.malfunctions[fault.kind];
  let sum = 0;
  for (const channel of CHANNELS) sum += signature[channel] * signature[channel];
  // Watched alone and closely, a swarm shows most of it from the first.
  const far = Math.min(1, 0.7 + (0.3 * (swarm.stage * 1000 + swarm.progress)) / 1000);
  return Math.sqrt(sum) * fault.strength * far;
}

/** Why the gate stops a rollout now, as a code: "felt", "reading" or "alarm"; "" for nothing. */
export function gateSays(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  rollout: Rollout,
  alarm: boolean,
): "" | "felt" | "reading" | "alarm" {
  const felt = state.nanobots.swarms.some(
    (swarm) =>
      swarm.stage > 0 &&
      swarm.lot === rollout.lot &&
      swarm.firmware === rollout.firmware &&
      !rollout.sick.includes(swarm.id),
  );
  if (felt) return "felt";
  const rise = rules.tuning.safety.gate * 100;
  if (rollout.watched.some((each) => each.now - each.before >= rise)) return "reading";
  return alarm && !rollout.alarmed ? "alarm" : "";
}
