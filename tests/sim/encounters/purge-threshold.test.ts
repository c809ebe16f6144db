/** The spread agrees with the threshold of SIS on a graph: it dies out under βλ₁/δ = 1, and lasts well over it. */
import { describe, expect, test } from "vitest";
import { account } from "../../../src/sim/ledger.ts";
import { seedStreams } from "../../../src/sim/rng.ts";
import { linksOf, newNode } from "../../../src/sim/encounters/purge/graph.ts";
import { infect, runSpread } from "../../../src/sim/encounters/purge/spread.ts";
import { neighbours, radiusNow, radiusOf } from "../../../src/sim/rules/encounters/purge.ts";
import type { Ctx } from "../../../src/sim/commands/command.ts";
import type { PurgeDef } from "../../../src/sim/ruleset.ts";
import type { PurgeState } from "../../../src/sim/state.ts";
import { execute } from "../../../src/sim/commands/index.ts";
import { tick } from "../../../src/sim/tick.ts";
import { encounter } from "../../helpers/encounter.ts";

type Pairs = readonly (readonly [number, number])[];
const base = encounter("purge");
const def = base.rules.encounters["it"] as PurgeDef;
const clinicPairs: Pairs = base.now.play.links.map(({ a, b }) => [a, b] as const);
const N = 17;
const GRAPHS: Readonly<Record<string, { readonly n: number; readonly pairs: Pairs; readonly radius: number }>> = {
  star: { n: N, pairs: Array.from({ length: N - 1 }, (_, i) => [0, i + 1] as const), radius: Math.sqrt(N - 1) },
  ring: { n: N, pairs: Array.from({ length: N }, (_, i) => [i, (i + 1) % N] as const), radius: 2 },
  complete: {
    n: N,
    pairs: Array.from({ length: N }, (_, i) => Array.from({ length: i }, (_, j) => [j, i] as const)).flat(),
    radius: N - 1,
  },
  clinic: {
    n: base.now.play.nodes.length,
    pairs: clinicPairs,
    radius: radiusOf(
      base.now.play.nodes.length,
      clinicPairs.map(([a, b]) => [a, b, 1] as const),
    ),
  },
};

function playOn(n: number, pairs: Pairs): PurgeState {
  return {
    ...structuredClone(base.now.play),
    nodes: Array.from({ length: n }, (_, i) =>
      newNode({ id: `${i}`.padStart(2, "0"), kind: "device", thing: "", room: "" }),
    ),
    links: linksOf(pairs),
    packets: [],
    integrity: account(100_000),
    learnt: 0,
  };
}

/** Infected nodes after `seconds`, from three at the start and nobody's hand on it. */
function left(graph: string, growth: number, seed: number, seconds: number): number {
  const { n, pairs, radius } = GRAPHS[graph]!;
  const play = playOn(n, pairs);
  const delta = 0.1;
  const rules = { ...def.rules, crawl: 0.1, delta: { ...def.rules.delta, normal: delta } };
  const beta = (growth * delta) / radius;
  const own = {
    difficulty: "normal",
    rules: { ...rules, beta: { ...rules.beta, normal: beta } },
  } as const;
  const state = { rng: seedStreams(seed), encounters: { active: null } };
  const ctx = { rules: base.rules, state, emit: () => undefined } as unknown as Ctx;
  for (const i of [0, 1, 2]) infect(play, play.nodes[i]!, 0);
  for (let step = 1; step <= seconds * 10; step++) runSpread(ctx, play, step, own);
  return play.nodes.filter(({ infected }) => infected).length;
}

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1);

describe("the threshold", () => {
  test.each(Object.keys(GRAPHS))("λ₁ of the %s by power iteration", (name) => {
    const { n, pairs, radius } = GRAPHS[name]!;
    expect(radiusNow(def.rules, playOn(n, pairs), 1)).toBeCloseTo(radius, 3);
  });

  test.each(Object.keys(GRAPHS))("under it an infection of the %s dies out", (name) => {
    const lasting = SEEDS.filter((seed) => left(name, 0.5, seed, 150) > 0).length;
    expect(lasting).toBeLessThanOrEqual(2);
  });

  test.each(Object.keys(GRAPHS))("well over it an infection of the %s lasts", (name) => {
    const lasting = SEEDS.filter((seed) => left(name, 6, seed, 150) > 0).length;
    expect(lasting).toBeGreaterThanOrEqual(18);
  });
});

describe("the obvious hub", () => {
  const { n, pairs } = GRAPHS["clinic"]!;
  const links = pairs.map(([a, b]) => [a, b, 1] as const);
  const without = (out: number) =>
    radiusOf(
      n,
      links.filter(([a, b]) => a !== out && b !== out),
    );
  const degrees = base.now.play.nodes.map((_, i) => neighbours(base.now.play, i, 1).length);
  const hub = degrees.indexOf(Math.max(...degrees));
  const nodes = Array.from({ length: n }, (_, i) => i);
  const best = nodes.reduce((a, b) => (without(b) < without(a) ? b : a));

  test("is not the best to cut, by λ₁", () => {
    expect(degrees.filter((degree) => degree === degrees[hub]).length).toBe(1);
    expect(best).not.toBe(hub);
    expect(without(hub) - without(best)).toBeGreaterThan(0.05);
  });

  test("nor in play: a decoy on it leaves less infected than cutting it off", () => {
    const sum: Record<string, number> = {};
    for (let seed = 1; seed <= 8; seed++) {
      const start = encounter("purge", { seed });
      const id = base.now.play.nodes[hub]!.id;
      const firsts = [["isolate", id, "hub"] as const, ["lure", id, "decoy"] as const];
      for (const [act, on, name] of firsts) {
        const state = structuredClone(start.state);
        execute(start.rules, state, { type: "encounter-act", act, on }, () => undefined);
        for (let step = 0; step < 200; step++) {
          tick(start.rules, state, () => undefined);
          const { active } = state.encounters;
          if (active?.kind === "purge")
            sum[name] = (sum[name] ?? 0) + active.play.nodes.filter((n) => n.infected).length;
        }
      }
    }
    expect(sum["hub"]).toBeGreaterThan(sum["decoy"]! * 1.05);
  }, 90_000);
});
