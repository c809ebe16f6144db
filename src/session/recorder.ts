/** Runs ticks and commands on a state and writes down what a replay needs. Live games, bots and playback share it. */
import type { Carried } from "../sim/carry.ts";
import type { Command, QueryResult } from "../sim/commands/command.ts";
import type { SimEvent } from "../sim/events.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";
import type { Replay } from "./replay.ts";
import { execute } from "../sim/commands/index.ts";
import { createClinic } from "../sim/create.ts";
import { hashState } from "../sim/hash.ts";
import { stepsOf } from "../sim/rules/encounters/encounters.ts";
import { tick } from "../sim/tick.ts";

/** Ticks between two hashes of the trail: 30 s at 1×. */
export const TRAIL_EVERY = 300;

export interface Recorder {
  readonly rules: Ruleset;
  readonly state: ClinicState;
  readonly commands: (readonly [number, Command])[];
  readonly trail: string[];
  /** Does a command now, at the present tick, and records it if it was done. */
  execute(command: Command): QueryResult;
  /** Moves on by one tick. */
  tick(): void;
  replay(): Replay;
}

export function createRecorder(
  rules: Ruleset,
  levelHash: string,
  seed: number,
  emit: (event: SimEvent) => void,
  carried?: Carried,
): Recorder {
  const state = createClinic(rules, seed, carried);
  const commands: (readonly [number, Command])[] = [];
  const trail: string[] = [];
  return {
    rules,
    state,
    commands,
    trail,
    execute(command) {
      const answer = execute(rules, state, command, emit);
      if (answer.ok) commands.push([stepsOf(state), structuredClone(command)]);
      return answer;
    },
    tick() {
      if (state.outcome) return;
      tick(rules, state, emit);
      if ((stepsOf(state) - rules.clock.start) % TRAIL_EVERY === 0) trail.push(hashState(state));
    },
    replay: () => ({
      format: "open-wide-replay",
      version: 1,
      rules: rules.rules,
      level: { id: rules.level.id, hash: levelHash },
      seed,
      ...(carried ? { carried } : {}),
      ...(rules.rival?.kind === "ghost" ? { ghost: rules.rival.recording as Replay } : {}),
      commands: [...commands],
      trailEvery: TRAIL_EVERY,
      trail: [...trail],
      end: {
        tick: stepsOf(state),
        hash: hashState(state),
        outcome: state.outcome?.result ?? "open",
        stars: state.outcome?.stars ?? 0,
      },
    }),
  };
}
