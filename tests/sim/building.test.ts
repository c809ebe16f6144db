import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts } from "../helpers/clinic.ts";
import { asks, builds, buildRoom, placeThing, planFaults, refusedFor } from "../helpers/building.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import { query } from "../../src/sim/commands/index.ts";
import { roomStatus, suggestDoor, thingsIn } from "../../src/sim/rules/house/building.ts";
import { findRoom } from "../../src/sim/rules/house/rooms.ts";

const start = () => clinic("build");
const undo: Command = { type: "undo-build" };
const redo: Command = { type: "redo-build" };

describe("building a room", () => {
  it("costs its tiles, books them, and is there at once", () => {
    const c = start();
    const answer = c.tries(buildRoom("surgery", [5, 1], [4, 3], { at: [6, 3], side: "s" }));
    expect(answer).toEqual({ ok: true, price: 60 * 12 });
    expect(c.state.cash.value).toBe(20_000 - 720);
    expect(c.state.cash.entries).toMatchObject([{ cause: "build", ref: "surgery", amount: -720 }]);
    const room = c.state.rooms.at(-1);
    expect(room).toMatchObject({ kind: "surgery", at: [5, 1], size: [4, 3], paid: 720 });
    expect(room?.walls).toEqual({ n: "full", e: "full", s: "full", w: "full" });
    expect(c.events).toContainEqual({ type: "room-built", room: room?.id, kind: "surgery" });
    expect(planFaults(c)).toEqual([]);
  });

  it("takes glass where its kind has walls, and no walls where it has none", () => {
    const c = start();
    c.does({ ...buildRoom("surgery", [5, 1], [3, 3], { at: [6, 3], side: "s" }), glass: true } as Command);
    expect(c.state.rooms.at(-1)?.walls).toEqual({ n: "glass", e: "glass", s: "glass", w: "glass" });
    c.does({ ...buildRoom("garden", [12, 8], [3, 3], { at: [12, 8], side: "w" }), glass: true } as Command);
    expect(c.state.rooms.at(-1)).toMatchObject({ walls: { n: "none", w: "none" }, doors: [] });
  });

  it("says no, and why", () => {
    const c = start();
    const no = (kind: string, at: [number, number], size: [number, number], door: [number, number], side: "n" | "s") =>
      query(c.rules, c.state, buildRoom(kind, at, size, { at: door, side }));
    expect(refusedFor(no("castle", [5, 1], [3, 3], [6, 3], "s"))).toBe("not-for-sale");
    expect(no("surgery", [5, 1], [3, 2], [6, 2], "s")).toMatchObject({
      refusal: { code: "too-small", params: { least: 3 } },
    });
    expect(no("surgery", [13, 1], [3, 3], [13, 3], "s")).toMatchObject({
      refusal: { code: "outside-building" },
      tiles: [
        [15, 1],
        [15, 2],
        [15, 3],
      ],
    });
    expect(no("surgery", [3, 2], [3, 3], [5, 4], "s")).toMatchObject({
      refusal: { code: "overlaps-room", params: { room: "surgery" } },
      tiles: [
        [3, 2],
        [3, 3],
        [3, 4],
      ],
    });
    expect(refusedFor(no("surgery", [5, 1], [3, 3], [6, 2], "s"))).toBe("door-not-in-wall");
    expect(refusedFor(no("surgery", [5, 1], [3, 3], [9, 3], "s"))).toBe("door-not-in-wall");
    expect(refusedFor(no("surgery", [5, 1], [3, 3], [6, 1], "n"))).toBe("door-leads-outside");
    c.state.cash.value = 500;
    expect(no("surgery", [5, 1], [3, 3], [6, 3], "s")).toMatchObject({
      refusal: { code: "too-dear", params: { price: 540, cash: 500 } },
    });
    expect(c.state.rooms).toHaveLength(3);
  });

  it("leaves nobody without a way: rooms, places, people", () => {
    const c = start();
    // A room along the south of the surgery, its door on the far side: the surgery's door would lead into it.
    expect(refusedFor(c.tries(buildRoom("recovery", [3, 5], [2, 2], { at: [4, 5], side: "e" })))).toBe("");
    expect(planFaults(c)).toEqual([]);
    // The dentist stands at [5, 5]: a room built round them keeps its door, and so their way out.
    c.does(buildRoom("staff-room", [5, 4], [3, 3], { at: [5, 4], side: "n" }));
    expect(planFaults(c)).toEqual([]);
    // A cupboard before that one door would shut them in.
    expect(c.tries(placeThing("plant-tall", [5, 3]))).toMatchObject({
      refusal: { code: "no-way-in", params: { room: "surgery" } },
    });
    expect(asks(c, placeThing("plant-tall", [6, 3]))).toBe("");
  });

  it("keeps what stands there, unless a wall would go through it or it may not stand in such a room", () => {
    const c = start();
    c.does(placeThing("sofa", [6, 3]));
    expect(query(c.rules, c.state, buildRoom("waiting", [6, 2], [1, 3], { at: [6, 2], side: "n" }))).toMatchObject({
      refusal: { code: "too-small" },
    });
    expect(query(c.rules, c.state, buildRoom("staff-room", [5, 2], [2, 2], { at: [5, 3], side: "s" }))).toMatchObject({
      refusal: { code: "thing-in-the-way", params: { thing: "sofa" } },
      tiles: [[6, 3]],
    });
    c.does(buildRoom("staff-room", [6, 2], [2, 2], { at: [6, 2], side: "n" }));
    const room = c.state.rooms.at(-1);
    expect(room && thingsIn(c.rules, c.state, room).map((t) => t.kind)).toEqual(["sofa"]);
    // A wall between a desk and those who stand at it is one too many.
    expect(refusedFor(c.tries(buildRoom("recovery", [11, 9], [2, 2], { at: [11, 9], side: "n" })))).toBe("");
    c.does({ type: "move-thing", thing: "desk", at: [9, 4], facing: "sw" });
    expect(query(c.rules, c.state, buildRoom("staff-room", [8, 5], [3, 2], { at: [8, 5], side: "w" }))).toMatchObject({
      refusal: { code: "blocks-spot", params: { thing: "reception-desk" } },
    });
  });

  it("suggests a door that works, the nearest to the entrance on foot", () => {
    const c = start();
    expect(suggestDoor(c.rules, c.state, "surgery", [5, 1], [3, 3])).toEqual({ at: [7, 3], side: "s" });
    expect(suggestDoor(c.rules, c.state, "surgery", [12, 8], [3, 3])).toEqual({ at: [12, 10], side: "w" });
    expect(suggestDoor(c.rules, c.state, "garden", [12, 8], [3, 3])).toBeNull();
    c.does(placeThing("cabinet", [6, 4]));
    expect(suggestDoor(c.rules, c.state, "surgery", [5, 1], [3, 3])).toEqual({ at: [5, 3], side: "s" });
  });

  it("shows what the room still lacks", () => {
    const c = start();
    builds(c, "surgery", [5, 1], [4, 3]);
    const room = () => findRoom(c.state, c.state.rooms.at(-1)?.id ?? "");
    const lacks = () => {
      const now = room();
      return now ? roomStatus(c.rules, c.state, now) : [];
    };
    expect(lacks()).toEqual([["dental-chair"], ["cabinet", "supply-cart", "sterilizer"]]);
    c.does(placeThing("dental-chair", [6, 1]));
    expect(lacks()).toEqual([["cabinet", "supply-cart", "sterilizer"]]);
    c.does({ type: "place-thing", kind: "supply-cart", at: [8, 3], facing: "sw" });
    expect(lacks()).toEqual([]);
  });
});

describe("things", () => {
  it("are bought, moved, turned and sold", () => {
    const c = start();
    c.does(placeThing("sofa", [6, 3]));
    const sofa = c.state.things.at(-1)?.id ?? "";
    expect(c.state.cash.value).toBe(20_000 - 320);
    c.does({ type: "move-thing", thing: sofa, at: [6, 2], facing: "se" });
    expect(c.state.things.at(-1)).toMatchObject({ id: sofa, at: [6, 2], facing: "se", paid: 320 });
    expect(c.state.cash.value).toBe(20_000 - 320);
    c.does({ type: "sell-thing", thing: sofa });
    expect(c.state.cash.value).toBe(20_000 - 160);
    expect(c.state.things.some((t) => t.id === sofa)).toBe(false);
    expect(c.events.map((e) => e.type).filter((t) => t.startsWith("thing-"))).toEqual([
      "thing-placed",
      "thing-moved",
      "thing-sold",
    ]);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("say no, and why", () => {
    const c = start();
    const no = (kind: string, at: [number, number], facing: "sw" | "se" | "ne" | "nw" = "sw") =>
      query(c.rules, c.state, { type: "place-thing", kind, at, facing });
    expect(refusedFor(no("throne", [6, 3]))).toBe("not-for-sale");
    expect(no("sofa", [14, 3])).toMatchObject({ refusal: { code: "outside-building" }, tiles: [[15, 3]] });
    expect(no("sofa", [1, 7])).toMatchObject({
      refusal: { code: "thing-in-the-way", params: { thing: "seat-teal" } },
      tiles: [[1, 7]],
    });
    expect(no("sofa", [3, 3])).toMatchObject({ refusal: { code: "wall-in-the-way" }, tiles: [[3, 3]] });
    // Through a door is through a wall.
    expect(refusedFor(no("sofa", [3, 4], "se"))).toBe("wall-in-the-way");
    expect(no("plant-tall", [5, 5])).toMatchObject({
      refusal: { code: "person-in-the-way", params: { person: c.state.staff[0]?.id } },
      tiles: [[5, 5]],
    });
    expect(no("plant-tall", [3, 2])).toMatchObject({
      refusal: { code: "blocks-spot", params: { thing: "dental-chair" } },
      tiles: [[3, 2]],
    });
    expect(no("plant-tall", [3, 4])).toMatchObject({ refusal: { code: "no-way-in", params: { room: "surgery" } } });
    expect(refusedFor(no("plant-tall", [7, 10]))).toBe("blocks-entrance");
    expect(no("dental-chair", [6, 3])).toMatchObject({ refusal: { code: "wrong-room", params: { room: "surgery" } } });
    expect(refusedFor(no("coffee-bar", [3, 10]))).toBe("no-standing-room");
    // Behind the chair and beside it: one of the two ways to its other side must stay free.
    c.does(placeThing("plant-tall", [2, 1]));
    expect(no("plant-tall", [1, 3])).toMatchObject({
      refusal: { code: "cut-off", params: { thing: "dental-chair" } },
      tiles: [[1, 2]],
    });
    c.state.cash.value = 10;
    expect(refusedFor(no("plant-tall", [6, 3]))).toBe("too-dear");
    expect(c.state.things).toHaveLength(7);
  });

  it("hang on tall walls with nothing before them, and keep their wall", () => {
    const c = start();
    expect(asks(c, placeThing("clock", [6, 1]))).toBe("");
    expect(asks(c, placeThing("clock", [1, 5], "se"))).toBe("");
    expect(asks(c, placeThing("clock", [6, 4]))).toBe("needs-wall");
    expect(asks(c, placeThing("clock", [6, 10], "ne"))).toBe("needs-wall");
    // The poster of the level hangs on the surgery's outer face.
    expect(asks(c, placeThing("clock", [4, 2], "se"))).toBe("thing-in-the-way");
    expect(asks(c, { type: "sell-room", room: "surgery" })).toBe("loses-wall");
    expect(asks(c, { type: "move-door", room: "surgery", index: 0, door: { at: [3, 2], side: "e" } })).toBe(
      "loses-wall",
    );
    c.does({ type: "sell-thing", thing: "poster" });
    expect(asks(c, { type: "move-door", room: "surgery", index: 0, door: { at: [3, 2], side: "e" } })).toBe("");
    expect(asks(c, { type: "sell-room", room: "surgery" })).toBe("");
  });

  it("lie on no other rug, but anything may stand on one", () => {
    const c = start();
    c.does(placeThing("rug", [6, 2]));
    expect(asks(c, placeThing("rug-round", [7, 3]))).toBe("thing-in-the-way");
    expect(asks(c, placeThing("coffee-table", [6, 2]))).toBe("");
  });

  it("stay while somebody is on them", () => {
    const c = start().arrives("brave");
    c.until("seated", (it) => it.person("brave").visit.step === "waiting" && it.person("brave").body.goal < 0);
    const seat = c.person("brave").body.spot;
    const thing = c.state.things.find((t) => t.id === seat);
    expect(c.tries({ type: "sell-thing", thing: seat })).toMatchObject({
      refusal: { code: "in-use", params: { thing: thing?.kind } },
      tiles: [thing?.at],
    });
    expect(asks(c, { type: "move-thing", thing: seat, at: [6, 3], facing: "sw" })).toBe("in-use");
    expect(asks(c, { type: "sell-room", room: "waiting" })).toBe("in-use");
    expect(asks(c, { type: "sell-thing", thing: "desk" })).toBe("last-desk");
  });

  it("take those who stand by them along", () => {
    const c = start();
    c.does({ type: "move-thing", thing: "desk", at: [8, 9], facing: "ne" });
    const rea = c.state.staff.find((one) => one.def === "receptionist");
    expect(rea?.home).toEqual([9, 10]);
    c.run({ minutes: 10 });
    expect([rea?.body.x, rea?.body.y]).toEqual([9500, 10500]);
    c.does(undo);
    expect(rea?.home).toEqual([8, 7]);
  });
});

describe("doors", () => {
  it("move within the walls of their room, free of charge", () => {
    const c = start();
    const move = (x: number, y: number, side: "n" | "e" | "s" | "w", index = 0): Command => ({
      type: "move-door",
      room: "surgery",
      index,
      door: { at: [x, y], side },
    });
    expect(asks(c, { ...move(2, 4, "s"), room: "attic" } as Command)).toBe("no-such-room");
    expect(asks(c, move(2, 4, "s", 1))).toBe("no-such-door");
    expect(asks(c, move(3, 4, "s"))).toBe("no-change");
    expect(asks(c, move(2, 3, "s"))).toBe("door-not-in-wall");
    expect(asks(c, move(1, 1, "n"))).toBe("door-not-in-wall");
    c.does(move(2, 4, "s"));
    expect(findRoom(c.state, "surgery")?.doors).toEqual([{ at: [2, 4], side: "s" }]);
    expect(c.state.cash.value).toBe(20_000);
    c.does(placeThing("plant-tall", [4, 3]));
    expect(c.tries(move(3, 3, "e"))).toMatchObject({ refusal: { code: "no-way-in" } });
  });
});

describe("selling and copying rooms", () => {
  it("sells a room with all in it for a share of what was paid", () => {
    const c = start();
    builds(c, "surgery", [5, 1], [3, 3]);
    c.does(placeThing("dental-chair", [6, 1]));
    const room = c.state.rooms.at(-1)?.id ?? "";
    c.does({ type: "sell-room", room });
    expect(c.state.cash.value).toBe(20_000 - 540 - 4200 + 270 + 2100);
    expect(c.state.cash.entries.map((e) => [e.cause, e.ref, e.amount])).toEqual([
      ["build", "surgery", -540],
      ["build", "dental-chair", -4200],
      ["sell", "surgery", 2370],
    ]);
    expect(c.state.rooms).toHaveLength(3);
    expect(c.state.things).toHaveLength(6);
    expect(asks(c, { type: "sell-room", room })).toBe("no-such-room");
  });

  it("copies a furnished room, with walls where the old one leaned on others", () => {
    const c = start();
    const answer = c.tries({ type: "copy-room", room: "surgery", at: [8, 2] });
    expect(answer).toEqual({ ok: true, price: 60 * 12 + 4200 });
    const copy = c.state.rooms.at(-1);
    expect(copy).toMatchObject({ at: [8, 2], size: [3, 4], doors: [{ at: [10, 5], side: "s" }], name: null });
    expect(copy?.walls).toEqual({ n: "full", e: "full", s: "full", w: "full" });
    expect(copy && thingsIn(c.rules, c.state, copy)).toMatchObject([{ kind: "dental-chair", at: [9, 3], paid: 4200 }]);
    expect(planFaults(c)).toEqual([]);
    expect(asks(c, { type: "copy-room", room: "surgery", at: [8, 2] })).toBe("overlaps-room");
    expect(asks(c, { type: "copy-room", room: "attic", at: [11, 2] })).toBe("no-such-room");
    c.state.cash.value = 4900;
    expect(asks(c, { type: "copy-room", room: "surgery", at: [11, 2] })).toBe("too-dear");
  });

  it("puts the copy's door where there is a way, if the old place has none", () => {
    const c = start();
    c.does({ type: "copy-room", room: "surgery", at: [12, 7] });
    expect(c.state.rooms.at(-1)?.doors).toEqual([{ at: [12, 10], side: "w" }]);
    expect(planFaults(c)).toEqual([]);
  });

  it("is not for levels in which nothing is for sale", () => {
    const tiny = clinic("tiny");
    for (const command of [
      placeThing("plant-tall", [5, 5]),
      { type: "sell-thing", thing: "plant" },
      { type: "sell-room", room: "surgery" },
      { type: "move-thing", thing: "plant", at: [2, 7], facing: "sw" },
    ] as Command[])
      expect(asks(tiny, command)).toBe("no-building");
  });
});

describe("undo and redo", () => {
  it("give back exactly what was paid, and take it again", () => {
    const c = start();
    const before = JSON.stringify([c.state.rooms, c.state.things, c.state.cash.value]);
    expect(asks(c, undo)).toBe("nothing-to-undo");
    builds(c, "surgery", [5, 1], [3, 3]);
    c.does(placeThing("dental-chair", [6, 1]));
    c.does({ type: "sell-thing", thing: "seat-a" });
    c.does({ type: "move-thing", thing: "plant", at: [2, 10], facing: "sw" });
    const after = JSON.stringify([c.state.rooms, c.state.things, c.state.cash.value]);
    for (let n = 0; n < 4; n++) c.does(undo);
    expect(JSON.stringify([c.state.rooms, c.state.things, c.state.cash.value])).toBe(before);
    expect(asks(c, undo)).toBe("nothing-to-undo");
    for (let n = 0; n < 4; n++) c.does(redo);
    expect(JSON.stringify([c.state.rooms, c.state.things, c.state.cash.value])).toBe(after);
    expect(asks(c, redo)).toBe("nothing-to-redo");
    expect(wrongAccounts(c.state)).toEqual([]);
    expect(c.state.cash.entries.map((e) => [e.cause, e.ref]).slice(0, 6)).toEqual([
      ["build", "surgery"],
      ["build", "dental-chair"],
      ["sell", "seat-teal"],
      ["undo", "seat-teal"],
      ["undo", "dental-chair"],
      ["undo", "surgery"],
    ]);
  });

  it("say no when people or money have moved on", () => {
    const c = start();
    c.does({ type: "sell-thing", thing: "plant" });
    c.state.staff[0]!.body = { ...c.state.staff[0]!.body, x: 1500, y: 10_500 };
    expect(asks(c, undo)).toBe("person-in-the-way");
    c.state.staff[0]!.body = { ...c.state.staff[0]!.body, x: 5500, y: 5500 };
    c.state.cash.value = 39;
    expect(asks(c, undo)).toBe("too-dear");
    c.state.cash.value = 40;
    expect(asks(c, undo)).toBe("");
  });

  it("forget what could have been done again once something new is built", () => {
    const c = start();
    c.does(placeThing("plant-tall", [6, 3]))
      .does(undo)
      .does(placeThing("plant-bushy", [6, 3]));
    expect(asks(c, redo)).toBe("nothing-to-redo");
  });

  it("reach back fifty steps, and not past the night", () => {
    const c = start();
    for (let n = 0; n < 60; n++)
      c.does({ type: "move-thing", thing: "plant", at: n % 2 === 0 ? [2, 10] : [3, 10], facing: "sw" });
    expect(c.state.build.undo).toHaveLength(50);
    c.run({ ticks: 2400 });
    expect(asks(c, undo)).toBe("nothing-to-undo");
  });
});

describe("people on the move", () => {
  it("turn back from a wall that has come up before them, and find the other way", () => {
    const c = start().arrives("brave");
    const ava = () => c.person("brave");
    // The patient crosses the hall from the entrance to the desk; walls go up as they come in.
    c.until("inside", () => ava().body.y < 10_900);
    c.does({ ...buildRoom("recovery", [11, 9], [2, 2], { at: [11, 9], side: "n" }), glass: true } as Command);
    c.until("checked in", () => ava().visit.step === "waiting");
    expect(ava().visit.reason).toBe("");
  });

  it("never walk through what has been built meanwhile", () => {
    const c = start();
    const dentist = c.state.staff[0]!;
    dentist.home = [12, 5];
    c.until("half way", () => dentist.body.x % 1000 > 500 && dentist.body.x > 8000 && dentist.body.next >= 0);
    const x = Math.floor(dentist.body.x / 1000);
    // A wall straight across the way, with its door further south.
    c.does(buildRoom("surgery", [x + 1, 3], [4, 4], { at: [x + 1, 6], side: "s" }));
    let last = x;
    for (let n = 0; n < 200 && (dentist.body.goal >= 0 || n < 2); n++) {
      c.run({ ticks: 1 });
      const now = Math.floor(dentist.body.x / 1000);
      const y = Math.floor(dentist.body.y / 1000);
      if (last === x && now === x + 1) expect(y).toBeGreaterThan(6);
      last = now;
    }
    expect([dentist.body.x, dentist.body.y]).toEqual([12_500, 5500]);
  });
});
