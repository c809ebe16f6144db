/** Games without a view: bots play them, and replays are checked. Runs in Node, workers and tests. */
import type { Carried } from "../sim/carry.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";
import type { Replay } from "./replay.ts";
import { createRecorder } from "./recorder.ts";
import { hashParts, hashState } from "../sim/hash.ts";
import { stepsOf } from "../sim/rules/encounters/encounters.ts";
import { BOTS, type BotName } from "./bots/index.ts";

export interface Played {
  readonly state: ClinicState;
  readonly replay: Replay;
}

/** Plays a level to its end with a bot. */
export function playBot(rules: Ruleset, levelHash: string, seed: number, name: BotName, carried?: Carried): Played {
  const recorder = createRecorder(rules, levelHash, seed, () => {}, carried);
  const bot = BOTS[name]();
  while (!recorder.state.outcome) {
    bot(rules, recorder.state, (command) => recorder.execute(command).ok);
    recorder.tick();
  }
  return { state: recorder.state, replay: recorder.replay() };
}

export type Verdict =
  | {
      readonly ok: true;
      readonly outcome: "won" | "lost" | "open";
      readonly stars: number;
      readonly ticks: number;
      readonly hash: string;
    }
  | {
      readonly ok: false;
      readonly code: "rules" | "level" | "diverged" | "refused";
      readonly tick: number;
      readonly system: string;
      readonly message: string;
    };

/** Plays a replay again and compares it with its hash trail. */
export function verifyReplay(rules: Ruleset, levelHash: string, replay: Replay): Verdict {
  if (replay.rules !== rules.rules)
    return {
      ok: false,
      code: "rules",
      tick: 0,
      system: "",
      message: `recorded with rules version ${replay.rules}; this game has ${rules.rules}`,
    };
  if (replay.level.hash !== levelHash)
    return {
      ok: false,
      code: "level",
      tick: 0,
      system: "",
      message: `recorded on another version of level ${replay.level.id} (${replay.level.hash}; here ${levelHash})`,
    };
  const recorder = createRecorder(rules, levelHash, replay.seed, () => {}, replay.carried);
  const { state } = recorder;
  let next = 0;
  let seen = 0;
  let parts = hashParts(state);
  const diverged = (expected: string | undefined): Verdict | null => {
    if (hashState(state) === expected) {
      parts = hashParts(state);
      return null;
    }
    return {
      ok: false,
      code: "diverged",
      tick: stepsOf(state),
      system: changedParts(parts, hashParts(state)),
      message: `the state differs from the recording at tick ${stepsOf(state)}`,
    };
  };
  for (;;) {
    for (
      let command = replay.commands[next];
      command && command[0] <= stepsOf(state);
      command = replay.commands[next]
    ) {
      const answer = recorder.execute(command[1]);
      if (!answer.ok)
        return {
          ok: false,
          code: "refused",
          tick: stepsOf(state),
          system: command[1].type,
          message: `command ${next} (${command[1].type}) is refused: ${answer.refusal.code}`,
        };
      next += 1;
    }
    if (state.outcome || stepsOf(state) >= replay.end.tick) break;
    recorder.tick();
    if (recorder.trail.length > seen) {
      const wrong = diverged(replay.trail[seen]);
      if (wrong) return wrong;
      seen = recorder.trail.length;
    }
  }
  const wrong = diverged(replay.end.hash);
  if (wrong) return wrong;
  const outcome = state.outcome?.result ?? "open";
  const stars = state.outcome?.stars ?? 0;
  if (outcome !== replay.end.outcome || stars !== replay.end.stars || stepsOf(state) !== replay.end.tick)
    return {
      ok: false,
      code: "diverged",
      tick: stepsOf(state),
      system: "goals",
      message: `the recording says ${replay.end.outcome} with ${replay.end.stars} stars; it comes out ${outcome} with ${stars}`,
    };
  return { ok: true, outcome, stars, ticks: stepsOf(state), hash: hashState(state) };
}

/** Parts of the state that have changed since the last hash that agreed: where to look first. */
function changedParts(before: Record<string, string>, after: Record<string, string>): string {
  return Object.keys(after)
    .filter((key) => key !== "tick" && before[key] !== after[key])
    .join(",");
}
