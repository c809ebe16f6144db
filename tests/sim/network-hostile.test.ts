import { describe, expect, it } from "vitest";
import { slipChance } from "../../src/sim/rules/nanobots/devices.ts";
import { recordOf } from "../../src/sim/systems/nanobots/devices.ts";
import { hostileReach, nextSeat, noteCounter } from "../../src/sim/systems/nanobots/hostile.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const ctx = (c: TestClinic) => ({
  rules: c.rules,
  state: c.state,
  emit: (e: TestClinic["events"][number]) => void c.events.push(e),
});
/** An hour in: the mind has taken its seat, the server. */
const begun = (seed = 1) => clinic("nano-hostile", { seed }).run({ minutes: 61 });
const types = (c: TestClinic) => c.events.map((e) => e.type);

describe("a hostile mind", () => {
  it("takes its seat, and goes on to the best connected device that it can reach", () => {
    const c = begun();
    expect(c.state.nanobots.hostile.at).toBe("rack");
    const seat = nextSeat(ctx(c));
    expect(["surgery", "imaging"]).toContain(seat);
    c.run({ minutes: 45 });
    expect(c.state.nanobots.hostile.at).toBe(seat);
    recordOf(c.state, "surgery").isolated = true;
    recordOf(c.state, "rack").patched = true;
    c.state.nanobots.hostile.at = "nanolab";
    expect(nextSeat(ctx(c))).not.toBe("rack");
    expect(nextSeat(ctx(c))).not.toBe("surgery");
  });

  it("drives the swarms within two links, and none beyond a cut", () => {
    const c = begun();
    expect(hostileReach(ctx(c)).has("chair-a")).toBe(true);
    recordOf(c.state, "surgery").isolated = true;
    expect(hostileReach(ctx(c)).has("chair-a")).toBe(false);
    expect(hostileReach(ctx(c)).has("scan-a")).toBe(true);
  });

  it("gets used to what is done most, forgets it in time, and says so once", () => {
    const c = begun();
    const fresh = slipChance(c.rules, c.state, "isolate");
    noteCounter(ctx(c), "isolate");
    noteCounter(ctx(c), "isolate");
    expect(c.state.nanobots.hostile).toMatchObject({ last: "isolate" });
    const used = c.state.nanobots.hostile.used["isolate"] ?? 0;
    expect(used).toBeGreaterThan(500);
    expect(slipChance(c.rules, c.state, "isolate")).toBeGreaterThan(fresh + 0.2);
    expect(slipChance(c.rules, c.state, "restore")).toBe(fresh);
    noteCounter(ctx(c), "isolate");
    expect(types(c).filter((type) => type === "hostile-adapted")).toHaveLength(1);
    c.run({ minutes: 120 });
    expect(c.state.nanobots.hostile.used["isolate"] ?? 0).toBeLessThan(used);
  });

  it("slips away from a cut that it expects more often than from the first", () => {
    const slips = (used: number) => {
      let count = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const c = begun(seed);
        c.state.nanobots.hostile.used = used > 0 ? { isolate: used } : {};
        c.does({ type: "isolate-device", device: "rack", on: true });
        if (c.state.nanobots.hostile.at !== "rack") count += 1;
      }
      return count;
    };
    const first = slips(0);
    const later = slips(1000);
    expect(first).toBeGreaterThan(8);
    expect(first).toBeLessThan(30);
    expect(later).toBeGreaterThan(40);
  });

  it("is driven out by restoring the device that it is shut in, and lets its swarms go", () => {
    const c = begun();
    c.state.nanobots.hostile.at = "bay";
    c.state.nanobots.hostile.seen = true;
    recordOf(c.state, "bay").isolated = true;
    for (let n = 0; n < 12 && c.state.nanobots.hostile.at !== ""; n++)
      c.does({ type: "restore-device", device: "bay" }).run({ minutes: 31 });
    expect(c.state.nanobots.hostile.at).toBe("");
    expect(types(c)).toContain("hostile-out");
    expect(c.state.nanobots.switched).toEqual({ mind: false });
    c.run({ minutes: 120 });
    expect(c.state.nanobots.hostile.at).toBe("");
  });

  it("is gone before a device with a link goes down", () => {
    const c = begun();
    c.does({ type: "restore-device", device: "rack" });
    expect(c.state.nanobots.hostile.at).not.toBe("rack");
    expect(c.state.nanobots.hostile.at).not.toBe("");
  });

  it("shows itself when a patch is tried on its seat", () => {
    const c = begun();
    c.state.nanobots.hostile.seen = false;
    c.state.nanobots.hostile.next = c.state.tick + 4000;
    c.does({ type: "patch-device", device: "rack" }).run({ minutes: 16 });
    expect(recordOf(c.state, "rack").patched).toBe(false);
    expect(c.state.nanobots.hostile.seen).toBe(true);
  });
});
