/** What tools would do where they are aimed, by the real rules on a small level. */
import { describe, expect, it } from "vitest";
import { query } from "../../src/sim/commands/index.ts";
import { aimTool, type World } from "../../src/scenes/clinic/build/aim.ts";
import { aim, beginRect, emptyHand, endRect, type Hand } from "../../src/scenes/clinic/build/hand.ts";
import { turned, turnTool, useOf, type Tool } from "../../src/session/tool.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const world = (c: TestClinic): World => ({
  rules: c.rules,
  state: c.state,
  query: (command) => query(c.rules, c.state, command),
});
const hand = (c: TestClinic, x: number, y: number): Hand => aim(emptyHand(0, 0), c.rules.map, x, y, "mouse");
const place = (thing: string): Tool => ({ kind: "place", thing, facing: "sw", again: false });
const surgery: Tool = { kind: "room", room: "surgery", glass: false, turns: 0 };

function drawn(c: TestClinic, x0: number, y0: number, x1: number, y1: number): Hand {
  return endRect(aim(beginRect(hand(c, x0 + 0.5, y0 + 0.5)), c.rules.map, x1 + 0.5, y1 + 0.5, "mouse"));
}

describe("placing", () => {
  it("says yes with a price on free floor, and no with the tiles at fault where something stands", () => {
    const c = clinic("build");
    const desk = c.state.things.find((thing) => thing.kind === "reception-desk");
    if (!desk) throw new Error("no desk");
    const on = aimTool(world(c), place("plant-tall"), hand(c, desk.at[0] + 0.5, desk.at[1] + 0.5), null);
    expect(on.mood).toBe("no");
    expect(on.faults).toContainEqual([...desk.at]);
    const free = freeTile(c);
    const off = aimTool(world(c), place("plant-tall"), hand(c, free[0] + 0.5, free[1] + 0.5), null);
    expect(off.mood).toBe("yes");
    expect(off.ghost.answer).toMatchObject({ ok: true, price: c.rules.thingKinds["plant-tall"]?.price });
    expect(off.ghost.command).toMatchObject({ type: "place-thing", kind: "plant-tall", at: free });
  });

  it("hangs what hangs on whichever wall there is", () => {
    const c = clinic("build");
    const [bx, by] = c.rules.map.building.at;
    const [, bh] = c.rules.map.building.size;
    const west = Array.from({ length: bh - 1 }, (_, n) => by + 1 + n)
      .map((y) => aimTool(world(c), place("clock"), hand(c, bx + 0.5, y + 0.5), null))
      .find((marks) => marks.mood === "yes");
    expect(west?.ghost.command).toMatchObject({ type: "place-thing", kind: "clock", facing: "se" });
  });
});

describe("drawing a room", () => {
  it("asks only for a corner first, then has size, price and a door of its own", () => {
    const c = clinic("build");
    const free = freeTile(c, 3);
    expect(aimTool(world(c), surgery, hand(c, free[0], free[1]), null)).toMatchObject({ mood: "ask", room: null });
    const marks = aimTool(world(c), surgery, drawn(c, free[0], free[1], free[0] + 2, free[1] + 2), null);
    expect(marks.mood).toBe("yes");
    expect(marks.ghost).toMatchObject({ stage: "ready", at: free, size: [3, 3] });
    expect(marks.ghost.answer).toMatchObject({ price: 9 * (c.rules.roomKinds["surgery"]?.price ?? 0) });
    expect(marks.door).not.toBeNull();
    expect(marks.room?.walls.s).toBe("full");
    const glass = aimTool(
      world(c),
      { ...surgery, glass: true } as Tool,
      drawn(c, free[0], free[1], free[0] + 2, free[1] + 2),
      null,
    );
    expect(glass.room?.walls.s).toBe("glass");
  });

  it("keeps the door that the player chose", () => {
    const c = clinic("build");
    const free = freeTile(c, 3);
    const rect = drawn(c, free[0], free[1], free[0] + 2, free[1] + 2);
    const door = { at: [free[0] + 2, free[1] + 1], side: "e" } as const;
    expect(aimTool(world(c), surgery, { ...rect, door }, null).ghost.command).toMatchObject({ door });
  });

  it("is refused when it is too small, and says so", () => {
    const c = clinic("build");
    const free = freeTile(c, 3);
    const marks = aimTool(world(c), surgery, drawn(c, free[0], free[1], free[0], free[1]), null);
    expect(marks).toMatchObject({ mood: "no", ghost: { answer: { ok: false, refusal: { code: "too-small" } } } });
  });
});

describe("pointing", () => {
  it("sells the thing on a tile, or else the room", () => {
    const c = clinic("build");
    const desk = c.state.things[0];
    if (!desk) throw new Error("nothing there");
    const marks = aimTool(world(c), { kind: "sell" }, hand(c, desk.at[0] + 0.5, desk.at[1] + 0.5), null);
    expect(marks.ghost.subject).toEqual({ kind: "thing", id: desk.id });
    expect(marks.ghost.command).toEqual({ type: "sell-thing", thing: desk.id });
  });
  it("is at nothing on open floor", () => {
    const c = clinic("build");
    const free = freeTile(c);
    expect(aimTool(world(c), { kind: "sell" }, hand(c, free[0] + 0.5, free[1] + 0.5), null).ghost).toMatchObject({
      command: null,
      subject: null,
    });
  });
});

describe("copying a room and moving its door", () => {
  it("shows the room with its furniture at the new place, and the rules build just that", () => {
    const c = clinic("build");
    const [x, y] = [10, 2];
    const tool: Tool = { kind: "copy", room: "surgery" };
    const marks = aimTool(world(c), tool, hand(c, x + 1.5, y + 2), null);
    expect(marks).toMatchObject({ mood: "yes", rect: { at: [x, y], size: [3, 4] } });
    expect(marks.things).toContainEqual({ kind: "dental-chair", at: [x + 1, y + 1], facing: "sw" });
    const before = c.state.things.length;
    const use = useOf(tool, marks.ghost, () => "sw");
    if (!use?.command) throw new Error("nothing to order");
    c.does(use.command);
    const made = c.state.things.slice(before).map(({ kind, at, facing }) => ({ kind, at, facing }));
    expect(made).toEqual(expect.arrayContaining([...marks.things]));
    expect(use.next).toBeNull();
  });

  it("asks for a room first, and picks the one pointed at", () => {
    const c = clinic("build");
    const tool: Tool = { kind: "copy", room: "" };
    const { ghost } = aimTool(world(c), tool, hand(c, 1.5, 1.5), null);
    expect(useOf(tool, ghost, () => "sw")).toEqual({ command: null, next: { kind: "copy", room: "surgery" } });
  });

  it("puts the door into the wall nearest to the pointer", () => {
    const c = clinic("build");
    const tool: Tool = { kind: "door", room: "surgery", index: 0 };
    const { ghost } = aimTool(world(c), tool, hand(c, 3.9, 3.5), null);
    expect(ghost.command).toEqual({ type: "move-door", room: "surgery", index: 0, door: { at: [3, 3], side: "e" } });
  });
});

describe("using a tool", () => {
  it("puts it away after one, and keeps it for several", () => {
    const c = clinic("build");
    const free = freeTile(c);
    const { ghost } = aimTool(world(c), place("plant-tall"), hand(c, free[0] + 0.5, free[1] + 0.5), null);
    const facing = () => "sw" as const;
    expect(useOf(place("plant-tall"), ghost, facing)?.next).toBeNull();
    expect(useOf(place("plant-tall"), ghost, facing, true)?.next).toEqual(place("plant-tall"));
    expect(useOf({ ...place("plant-tall"), again: true } as Tool, ghost, facing)?.next).not.toBeNull();
  });

  it("picks up first and puts down then, with the facing that it had", () => {
    const c = clinic("build");
    const plant = c
      .does({ type: "place-thing", kind: "plant-tall", at: freeTile(c), facing: "ne" })
      .state.things.at(-1);
    if (!plant) throw new Error("no plant");
    const empty: Tool = { kind: "move", thing: "", facing: "sw", again: true };
    const over = aimTool(world(c), empty, hand(c, plant.at[0] + 0.5, plant.at[1] + 0.5), null);
    const facing = (id: string) => c.state.things.find((thing) => thing.id === id)?.facing;
    const use = useOf(empty, over.ghost, facing);
    expect(use).toEqual({ command: null, next: { kind: "move", thing: plant.id, facing: "ne", again: true } });
    const free = freeTile(c);
    const moved = aimTool(world(c), use?.next as Tool, hand(c, free[0] + 0.5, free[1] + 0.5), null);
    expect(moved).toMatchObject({ mood: "yes", faint: [plant.id] });
    expect(useOf(use?.next as Tool, moved.ghost, facing)).toMatchObject({
      command: { type: "move-thing", thing: plant.id, at: free, facing: "ne" },
      next: { kind: "move", thing: "" },
    });
  });

  it("does not build a room that is still being stretched", () => {
    const c = clinic("build");
    const free = freeTile(c, 3);
    const half = { ...drawn(c, free[0], free[1], free[0] + 2, free[1] + 2), ready: false };
    expect(useOf(surgery, aimTool(world(c), surgery, half, null).ghost, () => "sw")).toBeNull();
  });

  it("turns by quarters, and a room's door instead", () => {
    expect(turned("nw")).toBe("sw");
    expect(turned("sw", -1)).toBe("nw");
    expect(turnTool(place("sofa"))).toMatchObject({ facing: "se" });
    expect(turnTool(surgery, -1)).toMatchObject({ turns: -1 });
    expect(turnTool({ kind: "sell" })).toEqual({ kind: "sell" });
  });
});

/** The first tile from which `side` tiles each way are free floor in no room. */
function freeTile(c: TestClinic, side = 1): [number, number] {
  const [bx, by] = c.rules.map.building.at;
  const [bw, bh] = c.rules.map.building.size;
  for (let y = by; y <= by + bh - side; y++)
    for (let x = bx; x <= bx + bw - side; x++) {
      const command =
        side === 1 ? ({ type: "place-thing", kind: "plant-tall", at: [x, y], facing: "sw" } as const) : null;
      const room = c.state.rooms.some(
        (r) => x < r.at[0] + r.size[0] && r.at[0] < x + side && y < r.at[1] + r.size[1] && r.at[1] < y + side,
      );
      if (room) continue;
      const ok = command
        ? query(c.rules, c.state, command).ok
        : aimTool(world(c), surgery, drawn(c, x, y, x + side - 1, y + side - 1), null).mood === "yes";
      if (ok) return [x, y];
    }
  throw new Error("no free floor");
}
