import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dossier } from "../../src/hud/model/dossier.ts";
import { beliefsBehind, rivalPublic, seenTraits, thoughtsBehind } from "../../src/sim/rules/rival/known.ts";
import { changeRegard } from "../../src/sim/systems/rival/moves/regard.ts";
import { scout } from "../../src/sim/systems/rival/moves/scout.ts";
import { BELIEF_NAMES } from "../../src/sim/rules/rival/mind/beliefs.ts";
import type { Figure } from "../../src/sim/ruleset.ts";
import type { Thinking } from "../../src/sim/state.ts";
import { hear } from "../../src/sim/systems/rival/moves/hear.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const ctxOf = (c: TestClinic) => ({ rules: c.rules, state: c.state, emit: () => {} });
const view = (c: TestClinic) => {
  const made = dossier(gameOf(c));
  if (!made) throw new Error("no dossier");
  return made;
};

/** What somebody would think who believes that people wait 41 minutes and knows the rest. */
function thinking(c: TestClinic, kind: string): Thinking {
  const beliefs = Object.fromEntries(BELIEF_NAMES.map((name) => [name, 500])) as Record<string, number>;
  beliefs["wait"] = 683;
  return {
    tick: c.state.tick,
    best: [
      { kind, score: 820, of: [{ figure: "wait" as Figure, value: 683, mark: 900 }] },
      { kind: "advertise", score: 410, of: [{ figure: "own-cash" as Figure, value: 100, mark: 50 }] },
    ],
    beliefs: beliefs as never,
    stress: 700,
  };
}

/** What a look past `rules/rival/known.ts` reads like. */
const PEEKS = /rival[?!]?\s*\.\s*(house|mind)\b|\{[^}]*\b(house|mind)\b[^}]*\}\s*=\s*(game\.)?state\.rival/;

/** A game in which the rival thinks of nothing by themselves. */
function quiet(): TestClinic {
  const c = clinic("rival", { seed: 4 });
  c.state.rival!.mind.next = 1e9;
  return c;
}

describe("the rival's dossier", () => {
  it("shows who they are and what anybody can see", () => {
    const c = clinic("rival", { arrivals: true, seed: 5 }).run({ minutes: 240 });
    const { name, house, front, pairs, signs } = view(c);
    expect([name, house]).toEqual(["Dr. Tarek Liu", "Liu Regrowth"]);
    expect(front.described).toContain(house);
    expect(pairs.map(({ id }) => id)).toContain("wait");
    const treated = pairs.find(({ id }) => id === "treated")!;
    expect(treated.rival).toBe(String(c.state.rival!.house.counts.treated));
    expect(treated.you).toBe(String(c.state.counts.treated));
    for (const pair of pairs) {
      expect(pair.yours).toBeGreaterThanOrEqual(0);
      expect(pair.theirs).toBeLessThanOrEqual(1);
    }
    expect(signs.every(({ value }) => value !== "")).toBe(true);
  });

  it("keeps what is theirs until somebody has been in, and gives it an age", () => {
    const c = quiet();
    expect(view(c).inside).toEqual([]);
    const money = words.money(c.state.rival!.house.cash.value);
    scout(ctxOf(c));
    c.run({ minutes: 30 });
    const { inside, insideWhen } = view(c);
    expect(inside.find(({ id }) => id === "cash")?.value).toBe(money);
    expect(insideWhen).toBe("30 min ago");
  });

  it("tells of secrets only when they were found out", () => {
    const c = quiet();
    const incident = { id: 77, tick: 0, lot: "lot-r1", stage: 3, public: -1, fuse: 0 };
    c.state.rival!.house.incidents.push(incident);
    expect(rivalPublic(c.rules, c.state)?.incidents).toEqual([]);
    expect(view(c).secrets).toEqual([]);
    c.state.rival!.secrets.push(77);
    expect(view(c).secrets).toHaveLength(1);
    incident.public = 3;
    expect(view(c).secrets).toEqual([]);
    expect(rivalPublic(c.rules, c.state)?.incidents).toEqual([3]);
  });

  it("says why only once it is over, with what they got wrong", () => {
    const c = quiet();
    const move = hear(ctxOf(c), "cut-prices", "", thinking(c, "cut-prices"))!;
    expect(thoughtsBehind(c.state, move)).toBeNull();
    expect(beliefsBehind(c.state, move)).toEqual([]);
    expect(view(c).moves[0]).toMatchObject({ phase: "heard", why: null });
    move.phase = "over";
    const [past] = view(c).moves;
    expect(past?.why?.options.map(({ chosen }) => chosen)).toEqual([true, false]);
    expect(past?.why?.options[0]?.of[0]).toMatchObject({ figure: "your waits: high", says: "strongly for it" });
    expect(past?.why?.mistakes.map(({ text }) => text)).toContain(
      "Thought you make people wait 41 min; it was 15 min.",
    );
    expect(past?.why?.nerves).toBe("frayed");
    expect(past?.steps.map(({ what }) => what)).toEqual(["Heard", "Happened"]);
  });

  it("learns what they are like from what they did, and from nothing else", () => {
    const c = quiet();
    expect(seenTraits(c.rules, c.state)).toEqual([]);
    const move = hear(ctxOf(c), "poach-staff", "", thinking(c, "poach-staff"))!;
    expect(seenTraits(c.rules, c.state)).toEqual([]);
    move.phase = "on";
    expect(view(c).traits.map(({ text }) => text)).toContain("Goes on the attack");
    changeRegard(ctxOf(c), -30, "test");
    expect(view(c).traits).toContainEqual(expect.objectContaining({ text: "Holds grudges", seen: "seen once" }));
  });

  it("says how they regard the player, and why", () => {
    const c = quiet();
    expect(view(c).regard).toMatchObject({ word: "A stranger across town", lines: [] });
    changeRegard(ctxOf(c), -50, "word-broken");
    const { regard } = view(c);
    expect(regard.word).toBe("You are the enemy");
    expect(regard.at).toBeCloseTo(0.25, 6);
    expect(regard.lines).toMatchObject([{ label: "You broke your word", amount: "−50", good: false }]);
  });

  it("shows a sale, a banner and a closed door", () => {
    const c = quiet();
    const plain = rivalPublic(c.rules, c.state)!;
    expect([plain.sale, plain.banner, plain.open]).toEqual([false, false, true]);
    for (const kind of ["cut-prices", "advertise"]) hear(ctxOf(c), kind, "", thinking(c, kind))!.phase = "on";
    const now = rivalPublic(c.rules, c.state)!;
    expect([now.sale, now.banner]).toEqual([true, true]);
    expect(now.price).toBeLessThan(plain.price);
    c.state.rival!.house.closed = 0;
    expect(view(c).front.described).toContain("shutters");
    expect(view(c).face).toBe("sad");
  });

  it("has words for all that it may have to say", () => {
    const rival = quiet().rules.rival;
    if (rival?.kind !== "person") throw new Error("no person");
    const figures = new Set(
      Object.values(rival.moves).flatMap((move) => move.considerations.map((each) => each.of as string)),
    );
    expect([...figures].filter((figure) => !words.has(`dossier.figure.${figure}`))).toEqual([]);
    const told = BELIEF_NAMES.filter((name) => name !== "trend");
    expect(told.filter((name) => !words.has(`dossier.wrong.${name}`) || !words.has(`dossier.right.${name}`))).toEqual(
      [],
    );
  });

  it("is the interface's only way to the rival's house and head", () => {
    const root = fileURLToPath(new URL("../../src/hud", import.meta.url));
    const files = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? files(path) : [path];
      });
    const peeks = files(root).filter((path) => PEEKS.test(readFileSync(path, "utf8")));
    expect(PEEKS.test("state.rival?.house.cash") && PEEKS.test("const { mind } = state.rival;")).toBe(true);
    expect(peeks.map((path) => path.slice(root.length + 1))).toEqual([]);
  });
});
