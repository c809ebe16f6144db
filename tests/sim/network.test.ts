import { describe, expect, it } from "vitest";
import { random, seedStreams } from "../../src/sim/rng.ts";
import { backupOf, cleanChance, deviceOf, radiusNow, spreadOf } from "../../src/sim/rules/nanobots/devices.ts";
import { distances, networkOf, sisStep, spectralRadius } from "../../src/sim/rules/nanobots/network.ts";
import { giveSwarm } from "../../src/sim/systems/nanobots/swarms.ts";
import { recordOf } from "../../src/sim/systems/nanobots/devices.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

type Links = [number, number][];
const star = (n: number): Links => Array.from({ length: n - 1 }, (_, i) => [0, i + 1]);
const ring = (n: number): Links => Array.from({ length: n }, (_, i) => (i < n - 1 ? [i, i + 1] : [0, i]));
const complete = (n: number): Links =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) => Array.from({ length: i }, (_, j): [number, number] => [j, i]));
const nextOf = (n: number, links: Links): { next: number[][] } => ({
  next: Array.from({ length: n }, (_, i) =>
    links.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])).sort((a, b) => a - b),
  ),
});

/** The sixteen-node clinic: a server, three rooms in a row with four devices each; two chairs alike in two of them. */
const SIXTEEN: Links = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [2, 3],
  ...[4, 5, 6, 7, 8].map((i): [number, number] => [1, i]),
  ...[9, 10, 11, 12].map((i): [number, number] => [2, i]),
  ...[13, 14, 15].map((i): [number, number] => [3, i]),
  [4, 5],
  [9, 10],
  [13, 14],
];
const without = (...gone: number[]) => Array.from({ length: 16 }, (_, i) => !gone.includes(i));

describe("the spectral radius", () => {
  it("is what the books say of stars, rings and complete graphs", () => {
    for (const n of [3, 5, 10, 17]) {
      expect(spectralRadius(n, star(n))).toBeCloseTo(Math.sqrt(n - 1), 6);
      expect(spectralRadius(n, ring(n))).toBeCloseTo(2, 6);
      expect(spectralRadius(n, complete(n))).toBeCloseTo(n - 1, 6);
    }
    expect(spectralRadius(4, [])).toBe(0);
    expect(
      spectralRadius(5, [
        [0, 1],
        [2, 3],
        [3, 4],
      ]),
    ).toBeCloseTo(Math.SQRT2, 6);
  });

  it("falls less when the server of the sixteen-node clinic goes than when the best switch does", () => {
    const all = spectralRadius(16, SIXTEEN);
    const server = spectralRadius(16, SIXTEEN, without(0));
    const switches = [1, 2, 3].map((i) => spectralRadius(16, SIXTEEN, without(i)));
    const two = spectralRadius(16, SIXTEEN, without(1, 2));
    expect(all).toBeCloseTo(3.57, 1);
    expect(server).toBeCloseTo(3.04, 1);
    expect(Math.min(...switches)).toBeGreaterThan(2.5);
    expect(Math.min(...switches)).toBeLessThan(2.8);
    expect(two).toBeCloseTo(2.33, 1);
    expect(Math.min(...switches)).toBeLessThan(server);
  });
});

describe("SIS on a graph", () => {
  /** Share of 200 outbreaks that are still going after 150 steps. */
  function alive(n: number, links: Links, beta: number, delta: number): number {
    const state = { rng: seedStreams(7) };
    const graph = nextOf(n, links);
    let going = 0;
    for (let game = 0; game < 200; game++) {
      let infected = Array.from({ length: n }, (_, i) => i < 2);
      for (let step = 0; step < 150 && infected.includes(true); step++)
        infected = sisStep(graph, infected, { beta, delta }, () => random(state, "network"));
      if (infected.includes(true)) going += 1;
    }
    return going / 200;
  }

  it("dies out below the threshold βλ₁/δ = 1 and stays above it", () => {
    for (const [n, links] of [
      [16, SIXTEEN],
      [17, star(17)],
      [12, complete(12)],
    ] as const) {
      const radius = spectralRadius(n, links);
      const delta = 0.2;
      expect(alive(n, links, (0.5 * delta) / radius, delta)).toBeLessThan(0.05);
      expect(alive(n, links, (5 * delta) / radius, delta)).toBeGreaterThan(0.75);
    }
  });
});

const nano = (level = "nano-virus", seed = 1): TestClinic => clinic(level, { seed });
const known = (c: TestClinic, id: string): void => {
  const device = recordOf(c.state, id);
  device.infected = true;
  device.since = c.state.tick - 40;
  device.seen = true;
  device.noticed = c.state.tick;
};

describe("the graph of a house", () => {
  it("links devices by room, rooms by wall, chairs of a kind in a room, and all to the server", () => {
    const c = nano();
    const network = networkOf(c.rules, c.state);
    const link = (a: string, b: string) =>
      network.next[network.index.get(a) ?? -1]?.includes(network.index.get(b) ?? -1) ?? false;
    expect(network.nodes[0]).toMatchObject({ id: "rack", kind: "server" });
    expect(link("chair-a", "surgery")).toBe(true);
    expect(link("chair-a", "chair-b")).toBe(true);
    expect(link("chair-a", "scan-a")).toBe(false);
    expect(link("surgery", "imaging")).toBe(true);
    expect(link("surgery", "nanolab")).toBe(false);
    expect(link("imaging", "rack")).toBe(true);
    expect(network.index.has("waiting")).toBe(false);
    expect(network.index.has("desk")).toBe(false);
    const up = network.nodes.map(() => true);
    expect(distances(network, 0, up).every((far) => far >= 0)).toBe(true);
  });

  it("is made once for a layout and again for the next", () => {
    const c = nano();
    const before = networkOf(c.rules, c.state);
    expect(networkOf(c.rules, c.state)).toBe(before);
    c.state.things.pop();
    c.state.layout += 1;
    expect(networkOf(c.rules, c.state)).not.toBe(before);
  });

  it("has a server of its own where none stands", () => {
    const c = clinic("policies");
    expect(networkOf(c.rules, c.state).nodes[0]).toEqual({ id: "server", kind: "server", thing: "", room: "" });
  });
});

describe("commands of the network", () => {
  it("refuse with a reason", () => {
    const code = (c: TestClinic, command: Parameters<TestClinic["tries"]>[0]) => {
      const answer = c.tries(command);
      return answer.ok ? "" : answer.refusal.code;
    };
    expect(code(clinic("policies"), { type: "isolate-device", device: "chair", on: true })).toBe("no-network");
    const c = nano();
    expect(code(c, { type: "isolate-device", device: "desk", on: true })).toBe("no-such-device");
    expect(code(c, { type: "isolate-device", device: "chair-a", on: false })).toBe("not-isolated");
    c.does({ type: "isolate-device", device: "chair-a", on: true });
    expect(code(c, { type: "isolate-device", device: "chair-a", on: true })).toBe("isolated-already");
    known(c, "chair-b");
    expect(code(c, { type: "patch-device", device: "chair-b" })).toBe("restore-first");
    c.does({ type: "restore-device", device: "chair-b" });
    expect(code(c, { type: "isolate-device", device: "chair-b", on: true })).toBe("device-in-work");
    c.does({ type: "patch-device", device: "scan-a" });
    expect(code(c, { type: "patch-device", device: "scan-b" })).toBe("network-hands");
    c.run({ minutes: 30 });
    expect(code(c, { type: "patch-device", device: "scan-a" })).toBe("patched-already");
    c.state.cash.value = 10;
    expect(code(c, { type: "patch-device", device: "scan-b" })).toBe("no-cash");
  });

  it("cost what they said, and the books add up", () => {
    const c = nano();
    const before = c.state.cash.value;
    const answer = c.tries({ type: "patch-device", device: "chair-a" });
    expect(answer).toMatchObject({ ok: true, price: 150, minutes: 15 });
    expect(c.state.cash.value).toBe(before - 150);
    expect(c.tries({ type: "restore-device", device: "chair-b" })).toMatchObject({ price: 60, minutes: 30 });
    expect(c.state.cash.value).toBe(before - 210);
    c.run({ minutes: 14 });
    expect(deviceOf(c.state, "chair-a").patched).toBe(false);
    c.run({ minutes: 2 });
    expect(deviceOf(c.state, "chair-a")).toMatchObject({ patched: true, busyUntil: 0, work: "" });
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("take a station that is cut off out of use, and say so", () => {
    const c = nano().arrives("brave");
    for (const device of ["chair-a", "scan-a", "scan-b"]) c.does({ type: "isolate-device", device, on: true });
    const person = c.person("brave");
    c.until("she waits", () => person.visit.step === "waiting" && person.visit.exam !== "");
    c.run({ minutes: 10 });
    expect(person.visit.step).toBe("waiting");
    c.does({ type: "isolate-device", device: "scan-b", on: false });
    c.until("she is examined", () => person.visit.step === "examining");
    expect(person.visit.station).toBe("scan-b");
  });

  it("cut a whole room off by its switch", () => {
    const c = nano().arrives("brave").does({ type: "isolate-device", device: "imaging", on: true });
    const person = c.person("brave");
    c.until("she waits", () => person.visit.step === "waiting" && person.visit.exam !== "");
    c.run({ minutes: 10 });
    expect(person.visit.step).toBe("waiting");
  });
});

describe("restoring", () => {
  it("brings back the infection when the backup is younger, and goes further back the next time", () => {
    const c = nano().run({ minutes: 250 });
    recordOf(c.state, "rack").patched = true;
    const device = recordOf(c.state, "chair-a");
    Object.assign(device, {
      isolated: true,
      infected: true,
      rooted: true,
      seen: true,
      since: 900,
      noticed: c.state.tick,
    });
    // Backups at 0, 480 and 960: the last is from after the infection.
    expect(backupOf(c.rules, c.state, device)).toBe(960);
    const first = cleanChance(c.rules, c.state, device);
    expect(first).toBeCloseTo(1 - 0.7 ** 1, 6);
    c.does({ type: "restore-device", device: "chair-a" }).run({ minutes: 31 });
    const again = deviceOf(c.state, "chair-a");
    expect(again).toMatchObject({ infected: true, seen: true, tries: 1 });
    expect(backupOf(c.rules, c.state, again)).toBe(480);
    expect(cleanChance(c.rules, c.state, again)).toBeGreaterThan(0.9);
    c.does({ type: "restore-device", device: "chair-a" }).run({ minutes: 31 });
    expect(deviceOf(c.state, "chair-a")).toMatchObject({ infected: false, seen: false, tries: 0 });
    const whats = c.events.flatMap((e) => (e.type === "device-changed" && e.device === "chair-a" ? [e.what] : []));
    expect(whats.slice(-2)).toEqual(["relapsed", "restored"]);
  });

  it("says as risk how often it really fails", () => {
    let promised = 0;
    let failed = 0;
    let done = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const c = clinic("nano-virus", { seed }).run({ minutes: 60 });
      for (let n = 0; n < 400; n++) {
        c.run({ ticks: 4 });
        const seen = c.state.nanobots.devices.find((d) => d.seen && d.infected && !d.rooted && d.tries === 0);
        if (!seen) continue;
        recordOf(c.state, seen.id).isolated = true;
        const answer = c.tries({ type: "restore-device", device: seen.id });
        if (!answer.ok) continue;
        const { since } = seen;
        failed += backupOf(c.rules, c.state, seen) < since ? 0 : 1;
        promised += answer.risk ?? 0;
        done += 1;
        break;
      }
    }
    expect(done).toBeGreaterThan(40);
    expect(Math.abs(promised - failed) / done).toBeLessThan(0.12);
  });
});

describe("a virus in the house", () => {
  it("begins at its seat, spreads, and is seen now and then", () => {
    const c = nano().run({ minutes: 61 });
    expect(deviceOf(c.state, "scan-a").infected).toBe(true);
    c.run({ minutes: 300 });
    expect(c.state.nanobots.devices.filter((device) => device.infected).length).toBeGreaterThan(1);
    expect(c.events.some((e) => e.type === "device-changed" && e.what === "seen")).toBe(true);
    const radius = radiusNow(c.rules, c.state);
    expect(radiusNow(c.rules, c.state, "imaging")).toBeLessThan(radius);
    expect(spreadOf(c.rules, radius)).toBeGreaterThan(1);
  });

  it("is gone once where it began is restored and the rest is patched", () => {
    const c = nano().run({ minutes: 62 });
    c.state.cash.value = 9000;
    c.does({ type: "isolate-device", device: "scan-a", on: true });
    for (const device of c.state.nanobots.devices)
      if (device.id !== "scan-a") Object.assign(device, { infected: false, seen: false });
    c.does({ type: "restore-device", device: "scan-a" }).run({ minutes: 32 });
    c.does({ type: "isolate-device", device: "scan-a", on: false }).run({ minutes: 300 });
    expect(c.state.nanobots.devices.filter((device) => device.infected)).toEqual([]);
  });

  it("gets into the swarms that are given at an infected device", () => {
    let held = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const c = nano("nano-virus", seed).run({ minutes: 62 });
      known(c, "chair-a");
      giveAt(c, "chair-a").run({ ticks: 1 });
      if (c.state.nanobots.swarms.at(-1)?.fault === "worm") held += 1;
    }
    expect(held).toBeGreaterThan(10);
    expect(held).toBeLessThan(20);
  });
});

/** Gives somebody who is gone a swarm, as of the next tick. */
function giveAt(c: TestClinic, device: string): TestClinic {
  const dose = { patient: 0, lot: "lot-1", firmware: "3.1", treatment: "nano-clean", consent: true };
  giveSwarm({ rules: c.rules, state: c.state, emit: () => undefined }, { ...dose, device, since: c.state.tick + 1 });
  return c;
}
