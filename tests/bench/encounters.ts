/** How players of encounters fare: the same starts for all, each from a clinic that the plain bot has kept until then. */
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { ENCOUNTER_BOTS, playerOf, randomPlayer } from "../../src/session/bots/encounters/index.ts";
import { upToEncounter } from "../../src/session/encounter-lab.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { tick } from "../../src/sim/tick.ts";
import type { Act } from "../../src/sim/encounters/rule.ts";
import type { Difficulty, EncounterKind, Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";

export interface Play {
  readonly won: boolean;
  readonly score: number;
  readonly seconds: number;
  readonly ending: string;
  readonly acts: number;
}

const LONGEST = 4000;

export function readRules(text: string, difficulty?: Difficulty): { rules: Ruleset; hash: string } {
  const changed = difficulty ? text.replaceAll('"difficulty": "normal"', `"difficulty": "${difficulty}"`) : text;
  const loaded = loadLevel(changed, "level.json", BASE);
  if (!loaded.ok) throw new Error(loaded.issues.map((issue) => `${issue.path} ${issue.message}`).join("; "));
  return { rules: loaded.ruleset, hash: loaded.hash };
}

export function startOf({ rules, hash }: { rules: Ruleset; hash: string }, seed: number): ClinicState {
  return upToEncounter(rules, hash, seed).state;
}

/** Names of the players of a kind: random, simple, expert and the strategies. */
export function playersOf(kind: EncounterKind): string[] {
  return ["random", "simple", "expert", ...Object.keys(ENCOUNTER_BOTS[kind].strategies)];
}

/** Plays a copy of `start` to the end. */
export function play(rules: Ruleset, start: ClinicState, name: string, seed: number): Play {
  const state = structuredClone(start);
  const player: (rules: Ruleset, state: Readonly<ClinicState>) => Act | null =
    name === "random"
      ? randomPlayer(seed)
      : playerOf((bots) => (name === "simple" || name === "expert" ? bots[name] : bots.strategies[name]));
  let acts = 0;
  for (let n = 0; state.encounters.active?.phase === "play" && n < LONGEST; n++) {
    const act = player(rules, state);
    if (act && execute(rules, state, { type: "encounter-act", ...act }, () => undefined).ok) acts += 1;
    tick(rules, state, () => undefined);
  }
  const over = state.encounters.active;
  if (!over) throw new Error("the encounter is gone");
  return { won: over.result === "won", score: over.score, seconds: over.step / 10, ending: over.ending, acts };
}
