import { describe, expect, test } from "vitest";
import type { Swarm } from "../../src/sim/state.ts";
import { createClinic } from "../../src/sim/create.ts";
import { hashState } from "../../src/sim/hash.ts";
import { decisions } from "../../src/sim/rules/people/decisions.ts";
import { blanks, chanceOf, lotsNamed } from "../../src/sim/rules/evidence/board.ts";
import { ownRecords, pendingOwn } from "../../src/sim/rules/evidence/own.ts";
import { populationOf, recordsInHand, totalsOf } from "../../src/sim/rules/evidence/registry.ts";
import { measure } from "../../src/sim/rules/goals.ts";
import { isOn } from "../../src/sim/rules/nanobots/faults.ts";
import { tick } from "../../src/sim/tick.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

const quiet = (seed = 1) => clinic("nano-board", { seed });
/** As if the board had come to this. */
const think = (c: TestClinic, hypothesis: string, chance: number) => {
  c.state.evidence.chances = c.state.evidence.chances.map((each) => ({
    hypothesis: each.hypothesis,
    chance: each.hypothesis === hypothesis ? chance : 0,
  }));
};
const registryOf = (c: TestClinic, seed = c.state.seed) => populationOf(c.rules.nanobots.investigation!, seed);

describe("the registry", () => {
  test("is the same for the same seed, another for another", () => {
    const c = quiet();
    expect(registryOf(c, 7)).toEqual(registryOf(quiet(7)));
    expect(registryOf(c, 7)).not.toEqual(registryOf(c, 8));
  });

  test("has the level's shares in it, and more ill people where the truth reaches", () => {
    const c = quiet();
    const list = [1, 2, 3, 4].flatMap((seed) => [...registryOf(c, seed).cases, ...registryOf(c, seed).controls]);
    expect(list).toHaveLength(4800);
    const share = (of: typeof list, holds: (each: (typeof list)[number]) => boolean) =>
      of.filter(holds).length / of.length;
    expect(share(list, (each) => each.clinic === "bright-smile")).toBeCloseTo(4 / 13, 1);
    const bright = list.filter((each) => each.clinic === "bright-smile");
    expect(share(bright, (each) => each.lot === "lot-7")).toBeCloseTo(0.8, 1);
    for (const field of ["lot", "firmware", "traits", "chair", "operator", "procedure"] as const)
      expect(share(list, (each) => each.missing.includes(field))).toBeCloseTo(0.25, 1);
    const harbour = list.filter((each) => each.clinic === "harbour");
    const reached = (each: (typeof list)[number]) => each.lot === "lot-9";
    expect(share(harbour.filter(reached), (each) => each.ill)).toBeGreaterThan(0.07);
    expect(
      share(
        harbour.filter((each) => !reached(each)),
        (each) => each.ill,
      ),
    ).toBeLessThan(0.035);
    expect(
      share(
        bright.filter((each) => !reached(each)),
        (each) => each.ill,
      ),
    ).toBeGreaterThan(0.1);
  });

  test("a level without an investigation has no board", () => {
    const c = clinic("tiny");
    expect(c.state.evidence.chances).toEqual([]);
    expect(c.tries({ type: "buy-evidence", what: "cases" })).toMatchObject({ refusal: { code: "no-board" } });
    expect(c.tries({ type: "hold-cause", hypothesis: "x", on: true })).toMatchObject({ refusal: { code: "no-board" } });
    expect(c.tries({ type: "accuse", hypothesis: "x" })).toMatchObject({ refusal: { code: "no-board" } });
  });
});

describe("asking for records", () => {
  test("is paid for now and answered later, once at a time", () => {
    const c = quiet();
    const { cases } = c.rules.tuning.evidence;
    const cash = c.state.cash.value;
    expect(c.tries({ type: "buy-evidence", what: "cases" })).toEqual({
      ok: true,
      price: cases.price,
      minutes: cases.minutes,
    });
    expect(c.state.cash.value).toBe(cash - cases.price);
    expect(c.tries({ type: "buy-evidence", what: "controls" })).toMatchObject({ refusal: { code: "registry-busy" } });
    c.run({ ticks: cases.minutes * 4 - 1 });
    expect(recordsInHand(c.rules, c.state)).toHaveLength(0);
    c.run({ ticks: 1 });
    expect(recordsInHand(c.rules, c.state)).toHaveLength(cases.rows);
    expect(recordsInHand(c.rules, c.state).every((record) => record.ill)).toBe(true);
    expect(c.events).toContainEqual({ type: "evidence-bought", what: "cases", rows: cases.rows });
    expect(measure(c.state, { of: "rows" })).toBe(cases.rows);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  test("fills the blanks of the records in hand, and only of those", () => {
    const c = quiet();
    for (let n = 0; n < 4; n++) c.does({ type: "buy-evidence", what: "controls" }).run({ minutes: 20 });
    const open = () => blanks(c.rules, c.state).find((each) => each.field === "firmware")?.count ?? 0;
    const count = open();
    expect(count).toBeGreaterThan(2);
    const cash = c.state.cash.value;
    c.does({ type: "buy-evidence", what: "fields", field: "firmware" });
    expect(cash - c.state.cash.value).toBe(count * c.rules.tuning.evidence.fields.price);
    c.run({ minutes: 60 });
    expect(open()).toBe(0);
    expect(c.tries({ type: "buy-evidence", what: "fields", field: "firmware" })).toMatchObject({
      refusal: { code: "nothing-left-to-ask" },
    });
    for (let n = 0; n < 3; n++) c.does({ type: "buy-evidence", what: "controls" }).run({ minutes: 20 });
    expect(open()).toBeGreaterThan(0);
  });

  test("ends when there is nobody left, and with the money", () => {
    const c = quiet();
    c.state.evidence.cases = totalsOf(c.rules, c.state).ill;
    expect(c.tries({ type: "buy-evidence", what: "cases" })).toMatchObject({
      refusal: { code: "nothing-left-to-ask" },
    });
    c.state.cash.value = 3;
    expect(c.tries({ type: "buy-evidence", what: "controls" })).toMatchObject({ refusal: { code: "no-cash" } });
  });

  test("moves what is thought of the causes, which always adds up to all there is", () => {
    const c = quiet();
    const before = c.state.evidence.chances;
    for (let n = 0; n < 6; n++) c.does({ type: "buy-evidence", what: "cases" }).run({ minutes: 25 });
    expect(c.state.evidence.chances).not.toEqual(before);
    const sum = c.state.evidence.chances.reduce((all, each) => all + each.chance, 0);
    expect(sum).toBeGreaterThan(1000 - c.state.evidence.chances.length);
    expect(sum).toBeLessThanOrEqual(1000);
    expect(measure(c.state, { of: "posterior", hypothesis: "lot-7" })).toBe(chanceOf(c.state, "lot-7") / 10);
  });
});

describe("own treatments", () => {
  const give = (c: TestClinic, id: number, stage: Swarm["stage"]) => {
    const patient = c.state.patients[0] ?? c.state.gone[0];
    c.state.nanobots.swarms.push({
      id,
      patient: patient?.id ?? 0,
      lot: "lot-9",
      firmware: "3.2",
      since: c.state.tick,
      device: "chair",
      treatment: "biosculpt-repair",
      fault: "",
      held: 0,
      stage,
      progress: 0,
      calmUntil: 0,
      consent: true,
      pace: 1000,
      worst: stage,
      asked: 0,
      finding: 0,
      called: -1,
    });
  };

  test("count once it is known what came of them", () => {
    const c = quiet();
    give(c, 900, 0);
    give(c, 901, 2);
    c.run({ minutes: 20 });
    expect(pendingOwn(c.state)).toBe(2);
    expect(ownRecords(c.rules, c.state)).toEqual([]);
    c.state.nanobots.swarms = [];
    c.run({ minutes: c.rules.tuning.evidence.settles });
    expect(pendingOwn(c.state)).toBe(0);
    expect(ownRecords(c.rules, c.state).map((each) => [each.id, each.ill])).toEqual([
      [-900, false],
      [-901, true],
    ]);
  });

  test("what people were given before the level began is not in the books", () => {
    const c = quiet();
    give(c, 900, 0);
    const swarm = c.state.nanobots.swarms[0]!;
    c.state.nanobots.swarms = [{ ...swarm, since: -500 }];
    c.run({ minutes: 20 });
    expect(pendingOwn(c.state)).toBe(0);
  });
});

describe("a hold", () => {
  test("takes from one half, and takes the lots out of use that the cause names", () => {
    const c = quiet();
    think(c, "lot-9", 499);
    expect(c.tries({ type: "hold-cause", hypothesis: "lot-9", on: true })).toMatchObject({
      refusal: { code: "cause-unlikely" },
    });
    think(c, "lot-9", 500);
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: true });
    expect(c.state.lots.filter((lot) => lot.paused).map((lot) => lot.id)).toEqual(["lot-9"]);
    expect(c.tries({ type: "hold-cause", hypothesis: "lot-9", on: true })).toMatchObject({
      refusal: { code: "cause-held" },
    });
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: false });
    expect(c.state.lots.some((lot) => lot.paused)).toBe(false);
  });

  test("leaves what was paused before, and what another hold needs", () => {
    const c = quiet();
    const lot = c.state.lots.find((each) => each.id === "lot-9")!;
    lot.paused = true;
    think(c, "lot-9", 900);
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: true });
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: false });
    expect(lot.paused).toBe(true);
    lot.paused = false;
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: true });
    think(c, "firmware-3-2", 900);
    c.does({ type: "hold-cause", hypothesis: "firmware-3-2", on: true });
    c.does({ type: "hold-cause", hypothesis: "lot-9", on: false });
    expect(lot.paused).toBe(true);
  });

  test("a cause that names no lot in stock has nothing to hold", () => {
    const c = quiet();
    think(c, "nickel", 900);
    expect(lotsNamed(c.rules, c.state, "nickel")).toEqual([]);
    expect(c.tries({ type: "hold-cause", hypothesis: "nickel", on: true })).toMatchObject({
      refusal: { code: "nothing-to-hold" },
    });
  });
});

describe("naming a cause", () => {
  test("takes 95 %, and waits for the player as a decision", () => {
    const c = quiet();
    think(c, "lot-7", 949);
    expect(c.tries({ type: "accuse", hypothesis: "lot-7" })).toMatchObject({ refusal: { code: "cause-unproven" } });
    expect(decisions(c.rules, c.state).some((each) => each.kind === "verdict")).toBe(false);
    think(c, "lot-7", 950);
    expect(decisions(c.rules, c.state).some((each) => each.kind === "verdict")).toBe(true);
    c.does({ type: "accuse", hypothesis: "lot-7" });
    expect(decisions(c.rules, c.state).some((each) => each.kind === "verdict")).toBe(false);
  });

  test("wrongly: damages, trust, fame, and the case stays open", () => {
    const c = quiet();
    const { cash, trust, fame } = { cash: c.state.cash.value, trust: c.state.trust.value, fame: c.state.fame.value };
    think(c, "lot-7", 960);
    c.does({ type: "accuse", hypothesis: "lot-7" });
    const { wrong } = c.rules.tuning.evidence;
    expect(cash - c.state.cash.value).toBe(wrong.fine);
    expect(trust - c.state.trust.value).toBe(wrong.trust * 1000);
    expect(fame - c.state.fame.value).toBe(wrong.fame * 1000);
    expect(c.state.evidence.closed).toBe(false);
    expect(isOn(c.state, c.rules.nanobots.faults[0]!)).toBe(true);
    expect(measure(c.state, { of: "accused-wrong" })).toBe(1);
    expect(c.tries({ type: "accuse", hypothesis: "lot-7" })).toMatchObject({ refusal: { code: "said-before" } });
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  test("rightly: trust, fame, and the case is closed", () => {
    const c = quiet();
    const trust = c.state.trust.value;
    think(c, "lot-9", 970);
    const fault = c.rules.nanobots.faults.find((each) => each.id === "lot-9-overgrowth")!;
    expect(isOn(c.state, fault)).toBe(true);
    c.does({ type: "accuse", hypothesis: "lot-9" });
    expect(c.state.trust.value - trust).toBe(c.rules.tuning.evidence.right.trust * 1000);
    expect(c.events).toContainEqual({ type: "cause-accused", hypothesis: "lot-9", right: true });
    expect(measure(c.state, { of: "accused-right" })).toBe(1);
    expect(isOn(c.state, fault)).toBe(false);
    expect(c.tries({ type: "buy-evidence", what: "cases" })).toMatchObject({ refusal: { code: "case-closed" } });
  });

  test('"none" closes the case, right or wrong', () => {
    const c = quiet();
    const { trust, cash } = { trust: c.state.trust.value, cash: c.state.cash.value };
    think(c, "none", 980);
    c.does({ type: "accuse", hypothesis: "none" });
    expect(c.state.evidence.closed).toBe(true);
    expect(measure(c.state, { of: "accused-wrong" })).toBe(1);
    expect(trust - c.state.trust.value).toBe(c.rules.tuning.evidence.missed.trust * 1000);
    expect(c.state.cash.value).toBe(cash);
  });
});

test("a saved investigation goes on as if nothing had happened", () => {
  const c = clinic("nano-board", { arrivals: true });
  c.does({ type: "buy-evidence", what: "cases" }).run({ minutes: 30 });
  c.does({ type: "buy-evidence", what: "controls" }).run({ minutes: 3 });
  const saved = JSON.parse(JSON.stringify(c.state)) as typeof c.state;
  c.run({ minutes: 300 });
  for (let n = 0; n < 1200; n++) tick(c.rules, saved, () => undefined);
  expect(hashState(saved)).toBe(hashState(c.state));
  expect(hashState(createClinic(c.rules, 1))).toBe(hashState(createClinic(c.rules, 1)));
});
