/** A recorded game beside the player's. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel, type LoadResult } from "../../src/content/load-level.ts";
import { playBot, verifyReplay, type Played } from "../../src/session/headless.ts";
import { canRace, raceLevel } from "../../src/session/race.ts";
import { formatReplay, parseReplay } from "../../src/session/replay-file.ts";
import type { Replay } from "../../src/session/replay.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { choices } from "../../src/sim/rules/city/choice.ts";
import { standingOf } from "../../src/sim/rules/city/standing.ts";
import { ghostAt } from "../../src/sim/rules/rival/ghost.ts";

const source = readFileSync("tests/levels/rival.json", "utf8").replace('"4 18:00"', '"1 14:00"');
const alone = source.replace(/,\s*"rival": \{[^}]*\}/, "");

function good(loaded: LoadResult) {
  if (!loaded.ok) throw new Error(loaded.issues.map((each) => `${each.path}: ${each.message}`).join("\n"));
  return loaded;
}
const read = (text: string) => loadLevel(text, "rival.json", BASE);
const race = (text: string, replay: Replay) => read(raceLevel(text, "rival.json", replay) ?? "");

function issuesOf(text: string, replay: Replay) {
  const loaded = race(text, replay);
  return loaded.ok ? [] : loaded.issues.map(({ code, path, message }) => ({ code, path, message }));
}

let base: ReturnType<typeof good>;
let first: Played;
beforeAll(() => {
  base = good(read(alone));
  first = playBot(base.ruleset, base.hash, 5, "plain");
});

describe("a ghost", () => {
  it("has the figures that the game had when it was played", () => {
    const { ruleset } = good(race(alone, first.replay));
    if (ruleset.rival?.kind !== "ghost") throw new Error("no ghost");
    const again = createRecorder(base.ruleset, base.hash, 5, () => {});
    let next = 0;
    let compared = 0;
    const homes = Object.values(ruleset.city.districts);
    for (;;) {
      const { state } = again;
      for (let one = first.replay.commands[next]; one && one[0] <= state.tick; one = first.replay.commands[next]) {
        again.execute(one[1]);
        next += 1;
      }
      if ((state.tick - ruleset.clock.start) % 40 === 0 && !state.outcome) {
        const then = ghostAt(ruleset.rival, state.tick);
        const { at: _, ...was } = standingOf(base.ruleset, state, "you") ?? { at: [0, 0] };
        expect(then).toMatchObject(was);
        expect(then?.treated).toBe(state.counts.treated);
        expect(then?.reviews).toBe(state.reviews.length);
        compared += 1;
      }
      if (state.outcome) break;
      again.tick();
    }
    expect(compared).toBeGreaterThan(30);
    expect(homes.length).toBeGreaterThan(1);
    expect(ghostAt(ruleset.rival, 1e9)?.treated).toBe(first.state.counts.treated);
    expect(first.state.counts.treated).toBeGreaterThan(3);
  });

  it("competes: it takes people who would have come", () => {
    const { ruleset, hash } = good(race(alone, first.replay));
    const { state } = playBot(ruleset, hash, 5, "plain");
    const went = (option: "you" | "rival") =>
      Object.values(state.city.chose).reduce((sum, each) => sum + each[option], 0);
    const [segment] = Object.values(ruleset.city.segments);
    const [district] = Object.values(ruleset.city.districts);
    if (!segment || !district) throw new Error("nobody lives here");
    const opening = createRecorder(ruleset, hash, 5, () => {}).state;
    const shares = Object.fromEntries(
      choices(ruleset, opening, segment, district).map((each) => [each.option, each.share]),
    );
    // The same clinic in the same street, seen at the same time.
    expect(shares["rival"]).toBeCloseTo(shares["you"] ?? 0, 9);
    expect(went("rival")).toBeGreaterThan(5);
    expect(Math.abs(went("rival") - went("you"))).toBeLessThan(0.5 * (went("rival") + went("you")));
    expect(state.rival).toBeNull();
  });

  it("gives the same game twice, and a recording of the race that verifies with its ghost inside", () => {
    const text = raceLevel(alone, "rival.json", first.replay) ?? "";
    const one = good(read(text));
    const two = good(read(text));
    expect(two.hash).toBe(one.hash);
    expect(one.hash).not.toBe(base.hash);
    const a = playBot(one.ruleset, one.hash, 9, "plain");
    const b = playBot(two.ruleset, two.hash, 9, "plain");
    expect(b.replay.end).toEqual(a.replay.end);
    const kept = parseReplay(formatReplay(a.replay), "race.json");
    if (!kept.ok || !kept.replay.ghost) throw new Error("the ghost was not kept");
    const rebuilt = good(race(alone, kept.replay.ghost));
    expect(verifyReplay(rebuilt.ruleset, rebuilt.hash, kept.replay)).toMatchObject({ ok: true });
    expect(verifyReplay(base.ruleset, base.hash, kept.replay)).toMatchObject({ ok: false, code: "level" });
  });

  it("can be a race itself, once", () => {
    const raced = good(race(alone, first.replay));
    const second = playBot(raced.ruleset, raced.hash, 6, "idle");
    expect(canRace(raced.ruleset, second.replay)).toBe(true);
    const again = good(race(alone, second.replay));
    const third = playBot(again.ruleset, again.hash, 7, "idle");
    expect(verifyReplay(again.ruleset, again.hash, third.replay)).toMatchObject({ ok: true });
    expect(canRace(again.ruleset, third.replay)).toBe(false);
  });

  it("remembers whom it was played against", () => {
    const person = good(read(source));
    const { replay, state } = playBot(person.ruleset, person.hash, 5, "plain");
    const { ruleset } = good(race(source, replay));
    expect(ruleset.rival?.kind).toBe("ghost");
    if (ruleset.rival?.kind === "ghost") expect(ghostAt(ruleset.rival, 1e9)?.treated).toBe(state.counts.treated);
    expect(issuesOf(alone, replay)).toMatchObject([{ code: "ghost-elsewhere", path: "rival.replay.level.hash" }]);
  });
});

describe("a recording that was tampered with is refused, with its tick", () => {
  it("when a command was changed, left out, or made up", () => {
    const { replay } = first;
    const at = replay.commands.findLastIndex(([, command]) => command.type === "call-patient");
    expect(at).toBeGreaterThan(0);
    const tick = replay.commands[at]?.[0] ?? 0;
    const without = { ...replay, commands: replay.commands.toSpliced(at, 1) };
    const [left] = issuesOf(alone, without);
    expect(left?.code).toBe("ghost-differs");
    expect(Number(/tick (\d+)/.exec(left?.message ?? "")?.[1])).toBeGreaterThanOrEqual(tick);
    const absurd = [tick, { type: "sell-room", room: "nowhere" }] as const;
    expect(issuesOf(alone, { ...replay, commands: replay.commands.toSpliced(at, 0, absurd) })).toEqual([
      {
        code: "ghost-differs",
        path: `rival.replay.commands[${at}]`,
        message: `Played again, command ${at} is refused at tick ${tick}.`,
      },
    ]);
  });

  it("when its trail or its end was changed", () => {
    const { replay } = first;
    const trail = replay.trail.map((hash, i) => (i === 1 ? "00000000" : hash));
    const tick = base.ruleset.clock.start + 2 * replay.trailEvery;
    expect(issuesOf(alone, { ...replay, trail })).toEqual([
      { code: "ghost-differs", path: "rival.replay.trail[1]", message: expect.stringContaining(`at tick ${tick}.`) },
    ]);
    const end = { ...replay.end, hash: "00000000" };
    expect(issuesOf(alone, { ...replay, end })).toMatchObject([{ code: "ghost-differs", path: "rival.replay.end" }]);
  });

  it("when it is no replay, or of other rules", () => {
    expect(issuesOf(alone, { ...first.replay, rules: 999 })).toMatchObject([
      { code: "ghost-elsewhere", path: "rival.replay.rules" },
    ]);
    const odd = { ...first.replay, commands: [[0, { type: "give-me-money" }]] } as unknown as Replay;
    expect(issuesOf(alone, odd)[0]?.path).toMatch(/^rival\.replay\.commands/);
    expect(raceLevel("{}", "x.json", first.replay)).toBeNull();
  });
});
