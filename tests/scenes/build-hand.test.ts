import { describe, expect, it } from "vitest";
import {
  aim,
  beginRect,
  cornerFor,
  doorNear,
  doorsOf,
  emptyHand,
  endRect,
  nextDoor,
  pressRoom,
  rectOf,
  roomPress,
  step,
  tileOf,
  WALL_REACH,
} from "../../src/scenes/clinic/build/hand.ts";

const map = { size: [20, 16] } as const;
const at = (x: number, y: number) => aim(emptyHand(0, 0), map, x, y, "mouse");

describe("a rectangle from two corners", () => {
  it("holds both corners, whichever way it is drawn", () => {
    const wanted = { at: [3, 2], size: [4, 3] };
    expect(rectOf([3, 2], [6, 4])).toEqual(wanted);
    expect(rectOf([6, 4], [3, 2])).toEqual(wanted);
    expect(rectOf([6, 2], [3, 4])).toEqual(wanted);
    expect(rectOf([5, 5], [5, 5])).toEqual({ at: [5, 5], size: [1, 1] });
  });
  it("follows the pointer until its second corner is set", () => {
    const drawn = aim(beginRect(at(2.4, 3.7)), map, 5.1, 6.9, "mouse");
    expect(drawn.rect).toEqual({ at: [2, 3], size: [4, 4] });
    expect(aim(endRect(drawn), map, 9, 9, "mouse").rect).toEqual(drawn.rect);
  });
  it("stays on the map", () => {
    expect(tileOf(at(-3, 40))).toEqual([0, 15]);
    expect(aim(beginRect(at(18, 14)), map, 99, 99, "mouse").rect).toEqual({ at: [18, 14], size: [2, 2] });
  });
});

describe("presses with the room tool", () => {
  it("set a corner, then the other, and then move the door or begin again", () => {
    let hand = at(4.5, 4.5);
    expect(roomPress(hand)).toBe("corner");
    hand = pressRoom(hand);
    hand = aim(hand, map, 7.5, 6.5, "mouse");
    expect(roomPress(hand)).toBe("finish");
    hand = pressRoom(hand);
    expect(hand).toMatchObject({ ready: true, rect: { at: [4, 4], size: [4, 3] } });

    hand = pressRoom(aim(hand, map, 7.9, 5.5, "mouse"));
    expect(hand.door).toEqual({ at: [7, 5], side: "e" });
    expect(roomPress(aim(hand, map, 6, 5.5, "mouse"))).toBe("inside");
    hand = pressRoom(aim(hand, map, 12.5, 10.5, "mouse"));
    expect(hand).toMatchObject({ ready: false, corner: [12, 10], door: null });
  });
});

describe("steps by key", () => {
  it("go from the middle of a tile to the middle of the next, and stretch what is begun", () => {
    let hand = step(at(4.1, 4.9), map, 1, 0);
    expect([hand.x, hand.y, hand.by]).toEqual([5.5, 4.5, "keys"]);
    hand = beginRect(hand);
    for (const [dx, dy] of [
      [1, 0],
      [1, 0],
      [0, 1],
    ] as const)
      hand = step(hand, map, dx, dy);
    expect(hand.rect).toEqual({ at: [5, 4], size: [3, 2] });
  });
  it("stop at the edge", () => {
    expect(tileOf(step(at(0.5, 0.5), map, -1, 0))).toEqual([0, 0]);
    expect(tileOf(step(at(19.5, 15.5), map, 0, 1))).toEqual([19, 15]);
  });
});

describe("where a thing stands", () => {
  it("has its middle as near the pointer as can be", () => {
    expect(cornerFor({ x: 4.9, y: 6.1 }, [1, 1])).toEqual([4, 6]);
    expect(cornerFor({ x: 4.1, y: 6.2 }, [1, 2])).toEqual([4, 5]);
    expect(cornerFor({ x: 4.1, y: 6.8 }, [1, 2])).toEqual([4, 6]);
    expect(cornerFor({ x: 5.1, y: 6.8 }, [2, 2])).toEqual([4, 6]);
  });
});

describe("doors", () => {
  const rect = rectOf([2, 2], [5, 4]);
  it("go in the wall that is nearest", () => {
    expect(doorNear(rect, 3.5, 4.8)).toEqual({ at: [3, 4], side: "s" });
    expect(doorNear(rect, 3.5, 2.1)).toEqual({ at: [3, 2], side: "n" });
    expect(doorNear(rect, 2.1, 3.5)).toEqual({ at: [2, 3], side: "w" });
    expect(doorNear(rect, 9, 3.5)).toEqual({ at: [5, 3], side: "e" });
  });
  it("are only meant by a press close to a wall", () => {
    expect(doorNear(rect, 4, 3.5, WALL_REACH)).toBeNull();
    expect(doorNear(rect, 4.5, 5.3, WALL_REACH)).toEqual({ at: [4, 4], side: "s" });
    expect(doorNear(rect, 4.5, 5.6, WALL_REACH)).toBeNull();
  });
  it("can be anywhere round the room, and go on to where they fit", () => {
    const all = doorsOf(rect);
    expect(all).toHaveLength(2 * (4 + 3));
    expect(new Set(all.map((door) => `${door.at.join()} ${door.side}`)).size).toBe(all.length);
    const start = { at: [5, 4], side: "s" } as const;
    expect(nextDoor(rect, start, () => true)).toEqual({ at: [5, 4], side: "e" });
    expect(nextDoor(rect, start, () => true, -1)).toEqual({ at: [4, 4], side: "s" });
    expect(nextDoor(rect, start, (door) => door.side === "w")).toEqual({ at: [2, 2], side: "w" });
    expect(nextDoor(rect, start, () => false)).toEqual(start);
  });
});
