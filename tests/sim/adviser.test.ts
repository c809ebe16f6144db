/** The assistant's unasked words: what matters first, at its onset, once. */
import { describe, expect, it } from "vitest";
import type { Concern } from "../../src/sim/rules/adviser/concerns.ts";
import { concernsOf } from "../../src/sim/rules/adviser/concerns.ts";
import { keyOf, NOTHING_SAID, nextWord, presses, putAside, type Loudness } from "../../src/sim/rules/adviser/word.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { createPlain } from "../../src/session/bots/plain.ts";
import { remarkOf } from "../../src/hud/model/adviser.ts";
import { clinic, readLevel } from "../helpers/clinic.ts";
import { words } from "../hud/words.ts";

const concern = (about: string, stake: number, level: 1 | 2 | 3 = 2): Concern => ({
  kind: "afraid",
  about,
  what: "patient",
  level,
  stake,
  params: {},
});

/** What is said, with its tick, when these concerns hold at these ticks. */
function said(
  at: (tick: number) => readonly Concern[],
  ticks: number,
  loudness: Loudness = "all",
): [number, Concern][] {
  const list: [number, Concern][] = [];
  let memory = NOTHING_SAID;
  for (let tick = 0; tick <= ticks; tick += 8) {
    const next = nextWord(at(tick), memory, tick, loudness);
    memory = next.memory;
    if (next.word) list.push([tick, next.word]);
  }
  return list;
}

describe("a word", () => {
  it("is said once at the onset, not as long as it lasts", () => {
    const list = said((tick) => (tick >= 400 ? [concern("1", 6)] : []), 3000);
    expect(list).toHaveLength(1);
    expect(list[0]?.[0]).toBeGreaterThan(400);
    expect(list[0]?.[0]).toBeLessThanOrEqual(424);
  });

  it("is not said of what flickers", () => {
    expect(said((tick) => (tick === 400 ? [concern("1", 6)] : []), 800)).toEqual([]);
  });

  it("is said again when it got worse, and at once", () => {
    const list = said((tick) => [concern("1", 6, tick < 400 ? 2 : 3)], 800);
    expect(list.map(([, each]) => each.level)).toEqual([2, 3]);
    expect(list[1]?.[0]).toBe(400);
  });

  it("is said again when it comes back after a long rest, and not when it was put aside", () => {
    const there = (tick: number) => (tick < 100 || tick > 1200 ? [concern("1", 6)] : []);
    expect(said(there, 2400)).toHaveLength(2);
    const soon = (tick: number) => (tick < 100 || tick > 400 ? [concern("1", 6)] : []);
    expect(said(soon, 2400)).toHaveLength(1);
    let memory = NOTHING_SAID;
    let count = 0;
    for (let tick = 0; tick <= 2400; tick += 8) {
      const next = nextWord(there(tick), memory, tick, "all");
      memory = next.word ? putAside(next.memory, next.word) : next.memory;
      if (next.word) count += 1;
    }
    expect(count).toBe(1);
  });

  it("goes to what weighs most, and leaves a pause", () => {
    const list = said(() => [concern("2", 9), concern("1", 3)], 400);
    expect(list.map(([, each]) => each.about)).toEqual(["2", "1"]);
    expect((list[1]?.[0] ?? 0) - (list[0]?.[0] ?? 0)).toBeGreaterThanOrEqual(120);
  });

  it("keeps to what presses, or to nothing, when asked to", () => {
    const both = () => [concern("2", 9), concern("1", 3)];
    expect(said(both, 800, "important").map(([, each]) => each.about)).toEqual(["2"]);
    expect(said(both, 800, "off")).toEqual([]);
  });
});

describe("what matters", () => {
  it("is a raised hand before a long wait before a tired colleague", () => {
    const game = clinic().arrives("brave").arrives("afraid").run({ ticks: 1 });
    const [a, b] = [game.person("brave"), game.person("afraid")];
    a.visit.step = "treating";
    a.visit.asked = game.state.tick;
    a.anxiety.value = 80_000;
    b.visit.step = "waiting";
    b.visit.waitSince = game.state.tick - b.patience * 4 * 0.8;
    const worker = game.state.staff[0];
    if (!worker) throw new Error("nobody works here");
    worker.fatigue = 90_000;
    const kinds = concernsOf(game.rules, game.state).map((each) => each.kind);
    expect(kinds.indexOf("distress")).toBe(0);
    expect(kinds.indexOf("leaving")).toBeGreaterThan(0);
    expect(kinds.indexOf("tired")).toBeGreaterThan(kinds.indexOf("leaving"));
  });

  it("is nothing while somebody speaks or when all is over", () => {
    const game = clinic().arrives("brave").run({ ticks: 1 });
    const patient = game.person("brave");
    patient.visit.step = "treating";
    patient.visit.asked = 0;
    expect(concernsOf(game.rules, game.state)).not.toEqual([]);
    game.state.story.dialogue = "anything";
    expect(concernsOf(game.rules, game.state)).toEqual([]);
  });
});

describe("over whole games", () => {
  const LEVELS = ["levels/demonstration/01-holographic-morning", "levels/sandbox/02-the-quiet-lot"];
  it.each(LEVELS)("says little, never the same twice in a row, and has words for all: %s", (level) => {
    const { rules, hash } = readLevel(level);
    const recorder = createRecorder(rules, hash, 7, () => undefined);
    const bot = createPlain();
    const { state } = recorder;
    let memory = NOTHING_SAID;
    let pressing = NOTHING_SAID;
    const spoken: [number, Concern][] = [];
    let important = 0;
    const levels = new Map<string, number[]>();
    while (!state.outcome && state.tick < rules.clock.end) {
      bot(rules, state, (command) => recorder.execute(command).ok);
      recorder.tick();
      if (state.tick % 8 !== 0) continue;
      const concerns = concernsOf(rules, state);
      const next = nextWord(concerns, memory, state.tick, "all");
      memory = next.memory;
      const less = nextWord(concerns, pressing, state.tick, "important");
      pressing = less.memory;
      if (less.word) {
        important += 1;
        expect(presses(less.word)).toBe(true);
      }
      if (!next.word) continue;
      spoken.push([state.tick, next.word]);
      levels.set(keyOf(next.word), [...(levels.get(keyOf(next.word)) ?? []), next.word.level]);
      const { text } = remarkOf({ words, rules, state }, next.word);
      expect(text).not.toMatch(/\{\{|adviser\.|undefined|NaN/);
      expect(text.length).toBeGreaterThan(15);
    }
    const hours = (state.tick - rules.clock.start) / 240;
    expect(spoken.length).toBeGreaterThan(0);
    // At most six remarks an hour of the clinic (a minute of play at 1×), and fewer that press.
    expect(spoken.length).toBeLessThan(6 * hours);
    expect(important).toBeLessThanOrEqual(spoken.length);
    // The same again only if it was worse, or long after.
    for (const [key, seen] of levels) {
      const ticks = spoken.filter(([, each]) => keyOf(each) === key).map(([tick]) => tick);
      for (let i = 1; i < seen.length; i++) {
        const worse = (seen[i] ?? 0) > (seen[i - 1] ?? 0);
        expect(worse || (ticks[i] ?? 0) - (ticks[i - 1] ?? 0) >= 960).toBe(true);
      }
    }
  });
});
