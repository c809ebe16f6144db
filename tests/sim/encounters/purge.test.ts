import { describe, expect, test } from "vitest";
import { actsNow, queryAct } from "../../../src/sim/encounters/index.ts";
import { networkOf } from "../../../src/sim/rules/nanobots/network.ts";
import {
  backupOf,
  cleanChance,
  doubtOf,
  growthOf,
  isUp,
  liveLinks,
  neighbours,
  nodeOf,
  patchHolds,
  radiusNow,
  radiusOf,
  running,
} from "../../../src/sim/rules/encounters/purge.ts";
import { nodeToward, placesOf } from "../../../src/sim/rules/encounters/purge-board.ts";
import type { PurgeDef, PurgeRules, Ruleset } from "../../../src/sim/ruleset.ts";
import type { PurgeNode } from "../../../src/sim/state.ts";
import { encounter, type TestEncounter } from "../../helpers/encounter.ts";

type Purge = TestEncounter<"purge">;
const defOf = (purge: Purge): PurgeDef => purge.rules.encounters["it"] as PurgeDef;
/** The level's purge with other numbers, and another enemy. */
const withRules =
  (change: Partial<PurgeRules>, more: Partial<PurgeDef> = {}) =>
  (rules: Ruleset): Ruleset => {
    const def = rules.encounters["it"] as PurgeDef;
    return { ...rules, encounters: { it: { ...def, ...more, rules: { ...def.rules, ...change } } } };
  };
const flat = (n: number) => ({ easy: n, normal: n, hard: n });
/** Nothing spreads, nothing heals, nothing shows by itself, and no wave comes: acts alone. */
const STILL: Partial<PurgeRules> = { beta: flat(0), delta: flat(0), see: flat(0), waves: [1] };
const quiet = (change: Partial<PurgeRules> = {}) => {
  const purge = encounter("purge", { change: withRules({ ...STILL, ...change }) });
  for (const node of purge.now.play.nodes)
    Object.assign(node, { infected: false, seen: false, since: -1, noticed: -1 });
  purge.now.play.points = 8000;
  return purge;
};
const at = (purge: Purge, id: string): PurgeNode => {
  const node = nodeOf(purge.now.play, id);
  if (!node) throw new Error(`no ${id}`);
  return node;
};
const ill = (purge: Purge, id: string, seen = true) =>
  Object.assign(at(purge, id), {
    infected: true,
    seen,
    since: purge.now.step,
    noticed: seen ? purge.now.step : -1,
  });
const codes = (purge: Purge) => purge.now.notes.map(({ code }) => code);

describe("how a purge begins", () => {
  test("on the clinic's own network, with the core, tablets and cables across", () => {
    const purge = encounter("purge");
    const { play } = purge.now;
    const own = networkOf(purge.rules, purge.state);
    for (const node of own.nodes) expect(nodeOf(play, node.id), node.id).toBeDefined();
    expect(nodeOf(play, "core")?.kind).toBe("core");
    expect(play.nodes.filter(({ kind }) => kind === "tablet").length).toBe(purge.rules.staff.length);
    // All hang together.
    const reached = new Set([0]);
    for (const i of reached) for (const j of neighbours(play, i, 1)) reached.add(j);
    expect(reached.size).toBe(play.nodes.length);
  });

  test("is fed by what is true in the clinic", () => {
    const purge = encounter("purge", {
      before: (state) => {
        state.nanobots.devices = [];
        state.assistant.energy = 0;
      },
    });
    expect(purge.now.play.integrity.value).toBe(60_000);
    const other = encounter("purge", {
      before: (state) => {
        const [device] = state.nanobots.devices;
        state.nanobots.devices = [
          {
            ...(device ?? { rooted: false, busyUntil: 0, work: "" as const, tries: 0, noticed: 1, since: 1 }),
            id: "bench",
            infected: true,
            seen: true,
            isolated: true,
            patched: false,
          },
        ];
        state.staff.length = 2;
      },
    });
    expect(at(other, "bench")).toMatchObject({ infected: true, seen: true, isolated: true });
    expect(other.now.play.hands).toBe(2);
    expect(purge.now.play.hands).toBe(4);
  });

  test("a small clinic's board is filled up", () => {
    const purge = encounter("purge", {
      before: (state) => {
        state.things = state.things.filter(({ kind }) => kind !== "dental-chair" && kind !== "nanobay");
        state.layout += 1;
      },
      change: withRules({ nodes: [18, 19] }),
    });
    const kinds = purge.now.play.nodes.map(({ kind }) => kind);
    expect(kinds.length).toBe(18);
    expect(kinds).toContain("filler");
  });

  test("two seeds differ in where it comes in, one seed does not", () => {
    const start = (seed: number) =>
      JSON.stringify(encounter("purge", { seed }).now.play.nodes.flatMap(({ id, infected }) => (infected ? [id] : [])));
    expect(start(3)).toBe(start(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map(start)).size).toBeGreaterThan(1);
  });
});

describe("what can be done", () => {
  test("costs points, which hands bring back", () => {
    const purge = quiet();
    purge.does("isolate", "rack");
    expect(purge.now.play.points).toBe(7000);
    purge.now.play.points = 500;
    const answer = purge.tries("isolate", "bench");
    expect(answer).toMatchObject({ ok: false, refusal: { code: "purge-points" } });
    purge.run(30);
    expect(purge.tries("isolate", "bench").ok).toBe(true);
  });

  test("a node that is cut off carries nothing and takes what is on its cables with it", () => {
    const purge = quiet();
    const { play } = purge.now;
    const [server, hub] = [play.nodes.indexOf(at(purge, "rack")), play.nodes.indexOf(at(purge, "surgery-1"))];
    play.packets.push({ from: server, to: hub, left: purge.now.step, lands: purge.now.step + 20 });
    purge.does("isolate", "surgery-1");
    expect(play.packets).toEqual([]);
    expect(neighbours(play, hub, purge.now.step)).toEqual([]);
    expect(purge.tries("isolate", "surgery-1")).toMatchObject({ refusal: { code: "purge-isolated" } });
    purge.does("rejoin", "surgery-1");
    expect(neighbours(play, hub, purge.now.step)).toContain(server);
  });

  test("a scan shows what hides there and next door, and nothing further off", () => {
    const purge = quiet();
    ill(purge, "chair-1", false);
    ill(purge, "scanner", false);
    purge.does("scan", "surgery-1");
    expect(at(purge, "chair-1").seen).toBe(true);
    expect(at(purge, "scanner").seen).toBe(false);
    expect(at(purge, "bay-1").checked).toBe(purge.now.step);
  });

  test("a patch takes on what is clean, and shows what is not", () => {
    const purge = quiet();
    ill(purge, "bay-1", false);
    purge.does("patch", "bay-1").does("patch", "bench").run(21);
    expect(at(purge, "bay-1")).toMatchObject({ patched: 0, seen: true });
    expect(at(purge, "bench").patched).toBe(1);
    expect(patchHolds(defOf(purge).rules, purge.now.play, at(purge, "bench"))).toBe(1);
    expect(codes(purge)).toContain("patch-wasted");
    // A new strain, and it holds only some of it; bringing it up to date is cheaper.
    purge.now.play.strain = 2;
    expect(patchHolds(defOf(purge).rules, purge.now.play, at(purge, "bench"))).toBeLessThan(1);
    const before = purge.now.play.points;
    purge.does("patch", "bench");
    expect(before - purge.now.play.points).toBe(1000);
  });

  test("a backup is clean only when it is older than the infection, and the next one is older", () => {
    const purge = quiet();
    const node = at(purge, "bench");
    purge.run(260);
    const newest = backupOf(defOf(purge).rules, node, purge.now.step);
    // Infected before that backup was taken, found now.
    Object.assign(node, { infected: true, since: newest - 5, seen: true, noticed: purge.now.step });
    expect(cleanChance(defOf(purge).rules, 0.1, node, purge.now.step)).toBeLessThan(1);
    purge.does("restore", "bench").run(41);
    expect(node).toMatchObject({ infected: true, tries: 1 });
    expect(codes(purge)).toContain("relapsed");
    purge.now.play.points = 8000;
    purge.does("restore", "bench");
    expect(isUp(node)).toBe(false);
    purge.run(41);
    expect(node).toMatchObject({ infected: false, tries: 0 });
    expect(isUp(node)).toBe(true);
  });

  test("a decoy draws what is near, absorbs it, and teaches the signature", () => {
    const purge = quiet({ beta: flat(0.5), take: 1, crawl: 0.2 });
    ill(purge, "chair-1");
    purge.does("lure", "surgery-1").run(80);
    expect(codes(purge)).toContain("learnt");
    expect(purge.now.play.learnt).toBe(1);
  });

  test("the assistant cleans what it shields, and pays for it; a core that is ill shields nobody else", () => {
    const purge = quiet();
    ill(purge, "chair-1");
    const before = purge.now.play.integrity.value;
    purge.does("shield", "chair-1");
    expect(at(purge, "chair-1").infected).toBe(false);
    expect(before - purge.now.play.integrity.value).toBe(defOf(purge).rules.shieldCost * 1000);
    ill(purge, "core");
    expect(purge.tries("shield", "bench")).toMatchObject({ refusal: { code: "purge-core-out" } });
    expect(purge.tries("shield", "core").ok).toBe(true);
  });

  test("new passwords cut hidden links and leave cables alone", () => {
    const purge = quiet();
    const { play } = purge.now;
    const cables = play.links.length;
    expect(purge.tries("rotate")).toMatchObject({ refusal: { code: "purge-no-hidden" } });
    play.links.push({ a: 6, b: 12, wakes: 0 });
    expect(neighbours(play, 6, purge.now.step)).toContain(12);
    purge.does("rotate");
    expect(play.links.length).toBe(cables);
    expect(liveLinks(play, purge.now.step).length).toBe(cables);
  });

  test("doubt fades the longer nothing shows", () => {
    const purge = quiet();
    const { rules } = defOf(purge);
    const node = at(purge, "bench");
    expect(doubtOf(rules, 0.1, node, 50)).toBe(0);
    node.hit = 50;
    expect(doubtOf(rules, 0.1, node, 50)).toBeCloseTo(rules.take, 5);
    expect(doubtOf(rules, 0.1, node, 150)).toBeLessThan(doubtOf(rules, 0.1, node, 80));
    node.checked = 60;
    expect(doubtOf(rules, 0.1, node, 80)).toBe(0);
  });

  test("every act that is listed is allowed, and none twice", () => {
    const purge = encounter("purge", { seed: 4 });
    for (let n = 0; n < 12 && purge.now.phase === "play"; n++) {
      purge.run(20);
      const list = actsNow(purge.rules, purge.state);
      expect(new Set(list.map(({ act, on }) => `${act} ${on}`)).size).toBe(list.length);
      for (const act of list) expect(queryAct(purge.rules, purge.state, act).ok, act.act).toBe(true);
      expect(list.length).toBeGreaterThan(1);
    }
  });
});

describe("the enemy", () => {
  test("a wave shows where it comes in, and old patches hold less of it", () => {
    const purge = quiet({ waves: [0.1, 0.9], knock: 3 });
    purge.run(95);
    expect(purge.now.play.knocks.length).toBeGreaterThan(0);
    const entries = purge.now.play.knocks.map((i) => purge.now.play.nodes[i]?.id ?? "");
    purge.does("isolate", entries[0]);
    purge.run(40);
    expect(purge.now.play.wave).toBe(1);
    expect(purge.now.play.strain).toBe(2);
    expect(at(purge, entries[0] ?? "").infected).toBe(false);
    expect(at(purge, entries[1] ?? "").infected).toBe(true);
  });

  test("beaten early, it comes again early", () => {
    const purge = quiet({ waves: [0.8] });
    purge.run(82);
    expect(codes(purge)).toContain("beaten");
    expect(purge.now.play.knocks.length).toBeGreaterThan(0);
    expect(purge.now.play.waveAt).toBeLessThan(200);
  });

  test("a hunter shows where it goes next, and is driven out by a restore", () => {
    const purge = encounter("purge", {
      change: withRules({ ...STILL, first: flat(1) }, { enemy: "hunter" }),
      before: (state) => (state.nanobots.devices = []),
    });
    const { hunter } = purge.now.play;
    if (!hunter) throw new Error("no hunter");
    const seat = purge.now.play.nodes[hunter.at]!;
    purge.run(defOf(purge).rules.hunter.seconds.normal * 10 - 10);
    expect(neighbours(purge.now.play, hunter.at, purge.now.step)).toContain(hunter.next);
    expect(codes(purge)).toContain("hunts");
    purge.now.play.points = 8000;
    Object.assign(seat, { seen: true, noticed: 0 });
    purge.does("shield", seat.id);
    expect(hunter.at).toBe(-1);
    expect(codes(purge)).toContain("driven-out");
  });
});

describe("how it ends", () => {
  test("won when the last wave is past and all is clean for long enough, with enough running", () => {
    const purge = quiet({ waves: [0.001], entries: flat(0), hidden: flat(0), knock: 0 });
    purge.played(() => null);
    expect(purge.now).toMatchObject({ phase: "over", result: "won", ending: "contained" });
    expect(purge.now.score).toBeGreaterThan(80);
  });

  test("not won while too much is cut off", () => {
    const purge = quiet({ waves: [0.001], entries: flat(0), hidden: flat(0), knock: 0 });
    const { play } = purge.now;
    for (const node of play.nodes.slice(0, 9)) node.isolated = true;
    purge.run(200);
    expect(purge.now.phase).toBe("play");
    expect(running(play)).toBe(play.nodes.length - 9);
  });

  test.each([
    ["assistant-lost", (purge: Purge) => void ill(purge, "core")],
    ["dark", (purge: Purge) => purge.now.play.nodes.forEach((node) => (node.isolated = true))],
    ["overrun", (purge: Purge) => purge.now.play.nodes.forEach(({ id }) => id !== "core" && ill(purge, id))],
    ["outlived", (purge: Purge) => void ill(purge, "bench")],
  ])("lost: %s", (ending, make) => {
    const purge = quiet({ drain: flat(10) });
    make(purge);
    purge.played(() => null);
    expect(purge.now).toMatchObject({ phase: "over", result: "lost", ending });
    expect(purge.now.score).toBeLessThan(40);
  });

  test("leaves devices, the assistant and people as they ended, and the clinic goes on", () => {
    const purge = quiet();
    purge.state.assistant.energy = 10_000;
    purge.state.assistant.beliefs["phobic|forest"] = { a: 9000, b: 3000, n: 8 };
    ill(purge, "bench");
    at(purge, "chair-1").isolated = true;
    at(purge, "bay-1").patched = 1;
    const guest = purge.state.patients.find(({ visit }) => visit.station === "chair-1");
    const fear = guest?.anxiety.value ?? 0;
    ill(purge, "core");
    purge.played(() => null);
    expect(purge.now.ending).toBe("assistant-lost");
    const mood = purge.state.staff[0]?.mood.value ?? 0;
    const result = purge.leave();
    expect(result).toMatchObject({ kind: "purge", result: "lost" });
    const device = (id: string) => purge.state.nanobots.devices.find((each) => each.id === id);
    expect(device("bench")).toMatchObject({ infected: true, seen: true });
    expect(device("chair-1")).toMatchObject({ isolated: true });
    expect(device("bay-1")).toMatchObject({ patched: true });
    expect(device("core")).toBeUndefined();
    expect(purge.state.assistant.energy).toBe(0);
    expect(purge.state.assistant.beliefs["phobic|forest"]).toEqual({ a: 4500, b: 1500, n: 4 });
    expect(purge.state.staff[0]?.mood.value).toBeLessThan(mood);
    if (guest) expect(guest.anxiety.value).toBeGreaterThan(fear);
    const { tick } = purge.state;
    purge.run(1);
    expect(purge.state.tick).toBe(tick + 1);
  });
});

describe("the board", () => {
  test("everybody has a place of their own, and arrows reach them all", () => {
    const { play } = encounter("purge").now;
    const places = placesOf(play);
    for (let i = 0; i < places.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [places[i]!, places[j]!];
        expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y), `${i} ${j}`).toBeGreaterThan(0.12);
      }
    const reached = new Set([0]);
    for (const i of reached)
      for (const [x, y] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const)
        reached.add(nodeToward(play, i, x, y));
    expect(reached.size).toBe(play.nodes.length);
  });

  test("the radius of known graphs, and how acts change it", () => {
    const star = Array.from({ length: 9 }, (_, i): [number, number, number] => [0, i + 1, 1]);
    expect(radiusOf(10, star)).toBeCloseTo(3, 4);
    const purge = quiet();
    const { rules } = defOf(purge);
    const whole = radiusNow(rules, purge.now.play, 1);
    purge.does("limit", "surgery-2");
    expect(radiusNow(rules, purge.now.play, 1)).toBeLessThan(whole);
    expect(radiusNow(rules, purge.now.play, 1, 0)).toBeLessThan(whole);
    const def = encounter("purge");
    expect(growthOf(defOf(def), def.now.play, 1)).toBeGreaterThan(2);
  });
});
