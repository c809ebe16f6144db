import { describe, expect, it } from "vitest";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { buildRoom, placeThing } from "../helpers/building.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import { careInSight, surroundings } from "../../src/sim/rules/house/surroundings.ts";

/** A field's value on a tile of tests/levels/build, which is 16 tiles wide. */
const at = (c: TestClinic, field: "light" | "noise" | "calm" | "second", x: number, y: number) =>
  surroundings(c.rules, c.state)[field][y * 16 + x] ?? 0;
const glass = (command: Command): Command => ({ ...command, glass: true }) as Command;

describe("light", () => {
  it("comes in by the tall outer walls and fades over a few tiles", () => {
    const c = clinic("build");
    expect(at(c, "light", 7, 1)).toBeCloseTo(0.8);
    expect(at(c, "light", 7, 2)).toBeCloseTo(0.64);
    expect(at(c, "light", 7, 5)).toBeCloseTo(0.16);
    expect(at(c, "light", 7, 6)).toBe(0);
    expect(at(c, "light", 1, 9)).toBeCloseTo(0.8);
    expect(at(c, "light", 0, 0)).toBe(0);
  });

  it("stops at full walls and goes through glass", () => {
    const room = buildRoom("staff-room", [6, 1], [3, 2], { at: [6, 2], side: "w" });
    const dark = clinic("build").does(room);
    const light = clinic("build").does(glass(room));
    expect(at(dark, "light", 7, 3)).toBeLessThan(at(light, "light", 7, 3));
    expect(at(light, "light", 7, 3)).toBeCloseTo(0.48);
  });

  it("comes from lamps, and adds up to no more than 1", () => {
    const c = clinic("build").does(placeThing("floor-lamp", [9, 5]));
    expect(at(c, "light", 9, 5)).toBeCloseTo(0.16 + 0.35);
    expect(at(c, "light", 10, 6)).toBeCloseTo(0.35 * 0.5);
    c.does(placeThing("daylight-panel", [9, 1]));
    expect(at(c, "light", 9, 1)).toBe(1);
  });
});

describe("noise", () => {
  it("fades with distance, is halved by a full wall and not by glass", () => {
    const c = clinic("build").does(placeThing("server-rack", [9, 2]));
    expect(at(c, "noise", 9, 3)).toBeCloseTo(0.5 * 0.8);
    expect(at(c, "noise", 9, 6)).toBeCloseTo(0.5 * 0.2);
    expect(at(c, "noise", 9, 7)).toBe(0);
    const room = buildRoom("nanolab", [8, 1], [3, 3], { at: [8, 3], side: "w" });
    expect(
      at(
        clinic("build")
          .does(placeThing("server-rack", [9, 2]))
          .does(glass(room)),
        "noise",
        9,
        5,
      ),
    ).toBeCloseTo(0.2);
    c.does(room);
    expect(at(c, "noise", 9, 3)).toBeCloseTo(0.4);
    expect(at(c, "noise", 9, 5)).toBeCloseTo(0.1);
  });

  it("is swallowed by panels, and never below nothing", () => {
    const c = clinic("build")
      .does(placeThing("server-rack", [9, 3]))
      .does(placeThing("acoustic-panel", [9, 1]));
    expect(at(c, "noise", 9, 2)).toBeCloseTo(0.4 - 0.3 * 0.75);
    expect(at(c, "noise", 7, 1)).toBeCloseTo(0.3 - 0.15);
    expect(at(c, "noise", 12, 1)).toBe(Math.max(0, at(c, "noise", 12, 1)));
  });
});

describe("things that calm", () => {
  it("count once a kind, the two strongest, where they are seen", () => {
    const c = clinic("build");
    c.does(placeThing("aquarium", [7, 5]))
      .does(placeThing("aquarium", [9, 5]))
      .does(placeThing("plant-tall", [8, 4]));
    const fields = surroundings(c.rules, c.state);
    const i = 5 * 16 + 8;
    expect([fields.calm[i], fields.calmKind[i], fields.second[i], fields.secondKind[i]]).toEqual([
      0.4,
      "aquarium",
      0.15,
      "plant-tall",
    ]);
    expect(at(c, "calm", 10, 2)).toBe(0.4);
    c.does(buildRoom("staff-room", [10, 1], [3, 3], { at: [12, 3], side: "s" }));
    expect(at(c, "calm", 10, 2)).toBe(0);
    expect(at(c, "calm", 9, 3)).toBe(0.4);
  });
});

describe("what can be seen of care", () => {
  it("goes through glass and open floor, not through walls or past a screen", () => {
    const c = clinic("build");
    expect(careInSight(c.rules, c.state, 7, 5)).toEqual([]);
    c.does(glass(buildRoom("surgery", [6, 1], [4, 3], { at: [6, 3], side: "s" })));
    c.does(placeThing("dental-chair", [7, 1]));
    const chair = c.state.things.at(-1)?.id;
    expect(careInSight(c.rules, c.state, 7, 6)).toEqual([chair]);
    expect(careInSight(c.rules, c.state, 7, 6)).toEqual([chair]);
    expect(careInSight(c.rules, c.state, 2, 1)).toEqual(["chair"]);
    c.does(placeThing("privacy-screen", [7, 5]));
    expect(careInSight(c.rules, c.state, 7, 6)).toEqual([]);
    expect(careInSight(c.rules, c.state, 9, 6)).toEqual([chair]);
  });
});

describe("people", () => {
  it("are worn down by hums and calmed by light, each under its own cause", () => {
    const noisy = clinic("build")
      .does(placeThing("server-rack", [2, 9]))
      .arrives("afraid");
    const quiet = clinic("build").arrives("afraid");
    for (const c of [noisy, quiet]) {
      c.until("seated", (it) => it.person("afraid").visit.step === "waiting" && it.person("afraid").body.goal < 0);
      c.run({ minutes: 15 });
    }
    const booked = (c: TestClinic, cause: string) =>
      c.person("afraid").anxiety.entries.find((entry) => entry.cause === cause)?.amount ?? 0;
    expect(booked(quiet, "noise")).toBe(0);
    expect(booked(noisy, "noise")).toBeGreaterThan(1000);
    expect(booked(quiet, "light")).toBeLessThan(-1000);
    expect(booked(quiet, "decor:plant-tall")).toBeLessThan(-500);
    expect(noisy.person("afraid").anxiety.value).toBeGreaterThan(quiet.person("afraid").anxiety.value);
  });
});
