import { describe, expect, it } from "vitest";
import { doorstep, streetSigns, streetSpots } from "../../src/scenes/rival-street-plan.ts";
import { dressStreet, outdoorFloors } from "../../src/scenes/street.ts";
import { clinic } from "../helpers/clinic.ts";

const { map } = clinic("rival").rules;
const defs = {
  undercut: { telegraph: "van" },
  hire: { telegraph: "poster" },
  whisper: { telegraph: "gossip" },
  offer: { telegraph: "letter" },
  secret: { telegraph: "rumour" },
  drive: { telegraph: "van" },
} as const;
const move = (id: number, kind: keyof typeof defs, phase: "heard" | "on" | "over" | "off") => ({ id, kind, phase });

describe("what a rival's moves show on the street", () => {
  it("comes with the rumour and goes with the move", () => {
    expect(streetSigns([move(0, "undercut", "heard")], defs)).toEqual([{ kind: "van", move: 0 }]);
    expect(streetSigns([move(0, "undercut", "on")], defs)).toEqual([{ kind: "van", move: 0 }]);
    expect(streetSigns([move(0, "undercut", "over"), move(1, "hire", "off")], defs)).toEqual([]);
  });
  it("is over once the move is made for gossip and letters", () => {
    const said = (phase: "heard" | "on") => streetSigns([move(0, "whisper", phase), move(1, "offer", phase)], defs);
    expect(said("heard").map((s) => s.kind)).toEqual(["gossip", "letter"]);
    expect(said("on")).toEqual([]);
  });
  it("is one of a kind, and nothing for what is only heard", () => {
    const signs = streetSigns([move(0, "undercut", "on"), move(1, "secret", "heard"), move(2, "drive", "heard")], defs);
    expect(signs).toEqual([{ kind: "van", move: 2 }]);
  });
  it("stands outside the house, within the map, and off the way to the door", () => {
    const spots = streetSpots(map);
    if (!spots) throw new Error("no street before the house");
    const [bx, by] = map.building.at;
    const [bw, bh] = map.building.size;
    const way = outdoorFloors(map).find((f) => f.floor === "path");
    for (const spot of [spots.van, spots.watcher, spots.poster, ...spots.gossip, spots.broadcast, doorstep(map)]) {
      expect(spot.x).toBeGreaterThan(0);
      expect(spot.x).toBeLessThan(map.size[0]);
      expect(spot.x > bx && spot.x < bx + bw && spot.y > by && spot.y < by + bh).toBe(false);
      // The van and the screen are beyond the pavement.
      if (way && spot.y < spots.watcher.y + 0.1) expect(Math.abs(spot.x - way.x - 0.5)).toBeGreaterThan(0.5);
    }
    const { van } = spots;
    for (const one of [spots.watcher, spots.poster, ...spots.gossip]) expect(one.y).toBeLessThan(van.y - 0.6);
    const row = [spots.poster, ...spots.gossip, spots.watcher].map((spot) => spot.x);
    for (let i = 1; i < row.length; i++) expect((row[i] ?? 0) - (row[i - 1] ?? 0)).toBeGreaterThan(0.4);
  });
  it("parks between the lamps and out of the lane", () => {
    for (const at of [4, 7, 9, 11, 14]) {
      const moved = { ...map, entrance: { ...map.entrance, at: [at, map.entrance.at[1]] as const } };
      const spots = streetSpots(moved);
      if (!spots) throw new Error("no street before the house");
      for (const lamp of dressStreet(moved).filter((prop) => prop.kind === "lamp"))
        expect(Math.abs(lamp.x - spots.van.x)).toBeGreaterThanOrEqual(1.79);
      const line = outdoorFloors(moved).find((f) => f.floor === "road-line-x");
      // Half a van and half a car.
      if (line) expect(line.y - 0.42 - spots.van.y).toBeGreaterThan(1.2);
    }
  });
  it("shows nothing along a street that is not there", () => {
    expect(streetSpots({ ...map, pavement: [] })).toBeNull();
  });
});

describe("a game with a rival", () => {
  it("shows on the street what has been heard of, until it is over", () => {
    const game = clinic("rival", { arrivals: true });
    const { rival } = game.rules;
    if (rival?.kind !== "person") throw new Error("no rival in the level");
    const seen = new Set<number>();
    game.until("a second sign on the street", ({ state }) => {
      for (const sign of streetSigns(state.rival?.moves ?? [], rival.moves)) seen.add(sign.move);
      return seen.size >= 2;
    });
    const moves = game.state.rival?.moves ?? [];
    for (const id of seen) expect(moves.find((one) => one.id === id)?.kind).toBeDefined();
    for (const one of moves)
      if (one.phase === "over" || one.phase === "off")
        expect(streetSigns(moves, rival.moves).some((sign) => sign.move === one.id)).toBe(false);
  });
});
