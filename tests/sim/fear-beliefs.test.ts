/** The assistant's beliefs: better than guessing, and kept from level to level. */
import { describe, expect, it } from "vitest";
import { carryOut } from "../../src/sim/carry.ts";
import { createClinic } from "../../src/sim/create.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { matchOf, suggest } from "../../src/sim/rules/fear/comforts.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import { switchComforts } from "../../src/sim/systems/fear/comforting.ts";
import { formatReplay, parseReplay } from "../../src/session/replay-file.ts";
import { playBot, verifyReplay } from "../../src/session/headless.ts";
import { readLevel } from "../helpers/clinic.ts";

const level = readLevel("tests/levels/fear");
const { rules } = level;

/** Mean match of the top suggestion and of a random world, for people met after `visits` others of their kind. */
function advantage(seed: number, visits: number): number {
  const state = createClinic(rules, seed);
  const ctx = { rules, state, emit: () => {} };
  const worlds = state.unlocked.comforts.filter((id) => rules.comforts[id]?.kind === "world");
  const kind = Object.keys(rules.archetypes)[seed % Object.keys(rules.archetypes).length] ?? "";
  const one = { ...rules, archetypes: { [kind]: { ...rules.archetypes[kind]!, weight: 1 } } };
  for (let n = 0; n < visits; n++)
    switchComforts(ctx, makePatient({ ...ctx, rules: one }), [worlds[n % worlds.length]!]);
  let gain = 0;
  for (let n = 0; n < 10; n++) {
    const someone = makePatient({ ...ctx, rules: one });
    const best = suggest(rules, state, someone, "world")[0] ?? "";
    const random = worlds.reduce((sum, id) => sum + matchOf(rules, someone, id), 0) / worlds.length;
    gain += (matchOf(rules, someone, best) - random) / 10;
  }
  return gain;
}

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(spread / values.length) };
}

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

describe("the assistant's beliefs", () => {
  it("after 30 visits choose better than chance: the 95 % interval of the gain lies above 0.1", () => {
    const { mean, error } = meanAndError(SEEDS.map((seed) => advantage(seed, 30)));
    expect(mean - 1.96 * error).toBeGreaterThan(0.1);
  });

  it("get better with visits: 60 beat none by more than chance", () => {
    const { mean, error } = meanAndError(SEEDS.map((seed) => advantage(seed, 0)));
    const learned = meanAndError(SEEDS.map((seed) => advantage(seed, 60)));
    expect(learned.mean - mean).toBeGreaterThan(1.96 * Math.sqrt(error ** 2 + learned.error ** 2));
  });

  it("go from a level to the next, as plain data, and into the replay", () => {
    const first = playBot(level.rules, level.hash, 1, "expert");
    const carried = carryOut(level.rules, first.state);
    expect(Object.keys(carried.beliefs).length).toBeGreaterThan(10);
    expect(JSON.parse(JSON.stringify(carried))).toEqual(carried);
    const second = createClinic(level.rules, 2, carried);
    expect(second.assistant.beliefs).toEqual(carried.beliefs);
    // The next game learns on from there without touching what it was given.
    const kept = structuredClone(carried);
    const played = playBot(level.rules, level.hash, 2, "expert", carried);
    expect(carried).toEqual(kept);
    expect(played.replay.carried).toEqual(carried);
    const read = parseReplay(formatReplay(played.replay), "carried.json");
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(verifyReplay(level.rules, level.hash, read.replay)).toMatchObject({ ok: true });
    const { carried: _, ...without } = read.replay;
    expect(verifyReplay(level.rules, level.hash, without).ok).toBe(false);
  });

  it("about what is unknown here do no harm", () => {
    const state = createClinic(level.rules, 1, { beliefs: { "moon-people|cheese": { a: 1000, b: 0, n: 1 } } });
    expect(execute(level.rules, state, { type: "choose", choice: 0 }, () => {}).ok).toBe(false);
    expect(
      suggest(level.rules, state, makePatient({ rules: level.rules, state, emit: () => {} }), "world").length,
    ).toBe(11);
  });
});
