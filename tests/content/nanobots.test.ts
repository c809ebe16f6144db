import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { SWARM_FAULT } from "../../src/sim/rules/nanobots/faults.ts";
import { tinyText, type Json } from "./tiny.ts";

/** The tiny level with a fault, firmware to install and people who carry a swarm. */
function load(change: (level: Json) => void = () => {}) {
  const text = tinyText((level) => {
    level.nanobots = {
      firmware: [{ id: "3.3", notes: "Mends it." }],
      faults: [
        {
          id: "slip",
          kind: "drift",
          when: { lots: [level.lots[0].id], firmware: [level.lots[0].firmware], traits: ["nickel-allergy"] },
          from: "1 08:30",
        },
      ],
      carriers: [
        { count: 3, lot: level.lots[0].id, days: [0, 2] },
        { cast: "ava", lot: level.lots[0].id, days: [1, 1] },
      ],
    };
    change(level);
  });
  return loadLevel(text, "tiny.json", BASE);
}

describe("nanobots in a level", () => {
  test("are right as they are, and bring a finding and three ways to treat it", () => {
    const loaded = load();
    expect(loaded.issues.filter((issue) => issue.severity === "error")).toEqual([]);
    if (!loaded.ok) throw new Error("not loaded");
    expect(loaded.ruleset.findingKinds[SWARM_FAULT]).toBeDefined();
    const ways = Object.values(loaded.ruleset.treatments).filter((each) => each.treats.includes(SWARM_FAULT));
    expect(new Set(ways.map((each) => each.way)).size).toBe(3);
    expect(loaded.ruleset.nanobots.carriers.map((each) => [each.count, each.cast])).toEqual([
      [3, ""],
      [1, "ava"],
    ]);
  });

  test("left out, nothing of it is offered", () => {
    const loaded = load((level) => delete level.nanobots);
    if (!loaded.ok) throw new Error("not loaded");
    expect(loaded.ruleset.findingKinds[SWARM_FAULT]).toBeUndefined();
    const ways = Object.values(loaded.ruleset.treatments).filter((each) => each.treats.includes(SWARM_FAULT));
    expect(ways).toEqual([]);
  });

  test.each<[string, (level: Json) => void, string, string, string]>([
    ["lot", (l) => (l.nanobots.faults[0].when.lots = ["lot-x1"]), "nanobots.faults[0].when.lots[0]", "unknown-id", ""],
    [
      "firmware",
      (l) => (l.nanobots.faults[0].when.firmware = ["3.33"]),
      "nanobots.faults[0].when.firmware[0]",
      "unknown-id",
      "3.3",
    ],
    [
      "trait",
      (l) => (l.nanobots.faults[0].when.traits = ["nickel-alergy"]),
      "nanobots.faults[0].when.traits[0]",
      "unknown-id",
      "nickel-allergy",
    ],
    [
      "device",
      (l) => (l.nanobots.faults[0].when.devices = ["chiar"]),
      "nanobots.faults[0].when.devices[0]",
      "unknown-id",
      "chair",
    ],
    ["lot of carriers", (l) => (l.nanobots.carriers[0].lot = "lot-x1"), "nanobots.carriers[0].lot", "unknown-id", ""],
    ["named carrier", (l) => (l.nanobots.carriers[1].cast = "eva"), "nanobots.carriers[1].cast", "unknown-id", "ava"],
    [
      "second fault of a name",
      (l) => l.nanobots.faults.push(l.nanobots.faults[0]),
      "nanobots.faults[1].id",
      "duplicate-id",
      "",
    ],
    ["end", (l) => (l.nanobots.faults[0].until = "1 08:10"), "nanobots.faults[0].until", "impossible-time", ""],
    ["span of days", (l) => (l.nanobots.carriers[0].days = [3, 1]), "nanobots.carriers[0].days", "wrong-value", ""],
    [
      "fault in an effect",
      (l) => l.story[0].then.push({ do: "fault", fault: "slipp", on: true }),
      "story[0].then[3].fault",
      "unknown-id",
      "slip",
    ],
  ])("a wrong %s is named with its place", (_what, change, path, code, meant) => {
    const errors = load(change).issues.filter((issue) => issue.severity === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code, path });
    if (meant !== "") expect(errors[0]?.hint).toBe(`Did you mean "${meant}"?`);
  });

  test("a seat of what does not travel is a warning", () => {
    const { issues } = load((level) => (level.nanobots.faults[0].seat = "chair"));
    expect(issues.map((issue) => [issue.code, issue.severity, issue.path])).toContainEqual([
      "never-used",
      "warning",
      "nanobots.faults[0].seat",
    ]);
  });
});
