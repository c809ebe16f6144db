/** Plays one encounter of a level: the plain bot keeps the clinic until it begins, then `player` plays it. */
import type { Act } from "../sim/encounters/rule.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { ClinicState, EncounterResult } from "../sim/state.ts";
import { createPlain } from "./bots/plain.ts";
import { createRecorder, type Recorder } from "./recorder.ts";

/** Longest play that is waited for, in steps; far over what any encounter may last. */
const LONGEST = 6000;

/** A game up to the moment when the level's first encounter runs; `before` may change the clinic just before. */
export function upToEncounter(
  rules: Ruleset,
  levelHash: string,
  seed: number,
  before: (state: ClinicState) => void = () => undefined,
): Recorder {
  const recorder = createRecorder(rules, levelHash, seed, () => undefined);
  const bot = createPlain();
  const { state } = recorder;
  let changed = false;
  while (!state.encounters.active && !state.outcome) {
    bot(rules, state, (command) => recorder.execute(command).ok);
    recorder.tick();
    if (changed || state.encounters.queue.length === 0) continue;
    before(state);
    changed = true;
  }
  if (state.encounters.active) recorder.execute({ type: "encounter-act", act: "begin", on: "" });
  return recorder;
}

/** What came of it, or null where the level starts none. */
export function playEncounter(
  rules: Ruleset,
  levelHash: string,
  seed: number,
  player: (rules: Ruleset, state: Readonly<ClinicState>) => Act | null,
): EncounterResult | null {
  const recorder = upToEncounter(rules, levelHash, seed);
  const { state } = recorder;
  for (let n = 0; state.encounters.active && n < LONGEST; n++) {
    const act = state.encounters.active.phase === "over" ? { act: "leave", on: "" } : player(rules, state);
    if (act) recorder.execute({ type: "encounter-act", ...act });
    if (state.encounters.active) recorder.tick();
  }
  return state.encounters.done.at(-1) ?? null;
}
