import { describe, expect, it } from "vitest";
import {
  deviceName,
  hasNetwork,
  networkCalls,
  networkView,
  nodeToward,
  outlook,
  spreadWithout,
  stationsLost,
} from "../../src/hud/model/network.ts";
import { networkNews } from "../../src/hud/model/network-news.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import { recordOf } from "../../src/sim/systems/nanobots/devices.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const fresh = () => clinic("nano-virus");
const ill = (c: ReturnType<typeof fresh>, id: string, seen = true) =>
  Object.assign(recordOf(c.state, id), { infected: true, since: 0, seen, noticed: seen ? 0 : -1 });

describe("the network as it is shown", () => {
  it("is there where nanobots are, and nowhere else", () => {
    expect(hasNetwork(gameOf(fresh()))).toBe(true);
    expect(hasNetwork(gameOf(clinic("tiny")))).toBe(false);
  });

  it("numbers what there are several of, and names switches by their room", () => {
    const game = gameOf(fresh());
    expect(deviceName(game, "chair-b")).toBe("Dental chair 2");
    expect(deviceName(game, "bay")).toBe("Nanobay");
    expect(deviceName(game, "imaging")).toBe("Imaging suite switch");
  });

  it("keeps all nodes in the picture and apart from one another", () => {
    const view = networkView(gameOf(fresh()));
    for (const node of view.nodes) {
      expect(node.x).toBeGreaterThan(24);
      expect(node.x).toBeLessThan(view.w - 24);
      expect(node.y).toBeGreaterThan(24);
      expect(node.y).toBeLessThan(view.h - 24);
      for (const other of view.nodes)
        if (other !== node)
          expect((node.x - other.x) ** 2 + (node.y - other.y) ** 2, `${node.id} ${other.id}`).toBeGreaterThan(44 ** 2);
    }
  });

  it("shows nothing that the clinic does not know", () => {
    const c = fresh();
    const before = JSON.stringify(networkView(gameOf(c)));
    ill(c, "chair-a", false);
    c.state.nanobots.hostile.at = "rack";
    expect(JSON.stringify(networkView(gameOf(c)))).toBe(before);
    expect(networkCalls(gameOf(c))).toBe(0);
  });

  it("shows what it knows, and what is done about it", () => {
    const c = fresh();
    ill(c, "chair-a");
    const state = (id: string) => networkView(gameOf(c)).nodes.find((node) => node.id === id);
    expect(state("chair-a")).toMatchObject({ state: "infected", stateText: "infected", ill: true });
    expect(networkCalls(gameOf(c))).toBe(1);
    c.does({ type: "isolate-device", device: "chair-a", on: true });
    expect(state("chair-a")).toMatchObject({ state: "infected", stateText: "infected, cut off", isolated: true });
    expect(networkCalls(gameOf(c))).toBe(0);
    c.does({ type: "restore-device", device: "chair-a" }).run({ minutes: 12 });
    expect(state("chair-a")).toMatchObject({ state: "working", stateText: "restoring, 18 min" });
    expect(state("chair-a")?.done).toBeCloseTo(0.4, 2);
    c.does({ type: "isolate-device", device: "imaging", on: true });
    expect(state("scan-a")?.state).toBe("cut");
    Object.assign(c.state.nanobots.hostile, { at: "rack", seen: true });
    expect(state("rack")?.state).toBe("held");
  });

  it("says what a cut does to the number, and which stations go with it", () => {
    const c = fresh();
    const game = gameOf(c);
    const view = networkView(game);
    expect(spreadWithout(game, "imaging")).toBeLessThan(view.spread);
    expect(stationsLost(game, view, "imaging")).toEqual(["Scanning chair 1", "Scanning chair 2"]);
    expect(stationsLost(game, view, "chair-a")).toEqual(["Dental chair 1"]);
    expect(stationsLost(game, view, "rack")).toEqual([]);
    const without = spreadWithout(game, "imaging");
    c.does({ type: "isolate-device", device: "imaging", on: true });
    expect(networkView(gameOf(c)).spread).toBeCloseTo(without, 9);
    expect(outlook(game, 1.8, 1)).toBe("Each infected device infects 1.8 others: it is growing.");
    expect(outlook(game, 0.4, 0)).toContain("it would die out");
  });

  it("goes from node to node by arrows, and reaches all of them", () => {
    const { nodes } = networkView(gameOf(fresh()));
    const reached = new Set([nodes[0]]);
    for (const node of reached)
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const)
        if (node) reached.add(nodeToward(nodes, node, dx, dy));
    expect(reached.size).toBe(nodes.length);
  });

  it("has words for all that happens there", () => {
    const game = gameOf(fresh());
    const whats = ["seen", "cleared", "isolated", "joined", "restored", "relapsed", "patched"] as const;
    const events: SimEvent[] = [
      ...whats.map((what) => ({ type: "device-changed" as const, device: "chair-a", what })),
      { type: "hostile-found", device: "rack" },
      { type: "hostile-out", device: "rack" },
      { type: "hostile-moved", device: "" },
      { type: "hostile-adapted", counter: "isolate" },
    ];
    for (const event of events) {
      const text = networkNews(game, event)?.text ?? "";
      expect(text, event.type).not.toBe("");
      expect(text).not.toMatch(/feed\.|\{\{/);
    }
    for (const state of ["held", "held-off", "infected", "infected-off", "isolated", "cut", "patched", "sound"])
      expect(words.has(`network.state.${state}`), state).toBe(true);
  });
});
