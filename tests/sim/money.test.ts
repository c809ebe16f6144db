/** Money: prices, wallets, demand, bills, loans, help with strings, and reports that add up. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { clinic, readLevel, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState, Patient, PlanItem } from "../../src/sim/state.ts";
import { bookCash } from "../../src/sim/ledger.ts";
import { hashParts } from "../../src/sim/hash.ts";
import { TICKS_PER_DAY } from "../../src/sim/rules/clock.ts";
import { demand, peopleADay } from "../../src/sim/rules/money/demand.ts";
import { priceLevel } from "../../src/sim/rules/money/price-level.ts";
import { dayNow, interestInAll, priceOf, tonightsBills } from "../../src/sim/rules/money/money.ts";
import { planOffer } from "../../src/sim/rules/care/offer.ts";
import { satisfaction } from "../../src/sim/systems/visit/aftermath.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { tick } from "../../src/sim/tick.ts";
import { execute } from "../../src/sim/commands/index.ts";

const CARIES = 36;
const CRACK = 16;
const EROSION = 11;

/** Somebody of the cast who waits for a plan, with nothing left to find. */
function examined(who: "poor" | "rich", prepare: (c: TestClinic) => void = () => {}): { c: TestClinic; one: Patient } {
  const c = clinic("money");
  prepare(c);
  c.arrives(who);
  const one = c.person(who);
  c.until("they wait", () => one.visit.step === "waiting");
  c.does({ type: "call-patient", patient: one.id, method: "look" });
  c.until("they are examined", () => one.visit.examined && one.visit.step === "waiting");
  apply({ rules: c.rules, state: c.state, emit: () => {} }, { do: "reveal", who, what: "mouth" });
  return { c, one };
}

function item(one: Patient, tooth: number, treatment: string): PlanItem {
  return { finding: one.mouth.find((f) => f.tooth === tooth && f.real)?.id ?? 0, treatment, lot: "" };
}

const plan = (one: Patient, items: PlanItem[], waive?: boolean): Command => ({
  type: "plan-care",
  patient: one.id,
  items,
  explain: false,
  comforts: [],
  ...(waive === undefined ? {} : { waive }),
});
const wholePlan = (one: Patient) => [
  item(one, CARIES, "filling"),
  item(one, CRACK, "bonding"),
  item(one, EROSION, "fluoride-varnish"),
];
const gone = (c: TestClinic, one: Patient) => c.until("they leave", () => one.visit.reason !== "");
const cash = (state: ClinicState, cause: string) =>
  state.cash.entries.filter((e) => e.cause === cause).reduce((sum, e) => sum + e.amount, 0);

/** On to 08:00 of the next day; an evening with nobody left is skipped, so a day may have fewer ticks. */
function nextMorning(c: TestClinic): TestClinic {
  const days = c.state.days.length;
  return c.until("the day ends", () => c.state.days.length > days);
}

/** Empties the till down to `left` credits, as a story might. */
function drain(c: TestClinic, left: number): void {
  bookCash(c.state.cash, c.state.tick, left - c.state.cash.value, "story:test");
}

describe("prices", () => {
  it("hold everywhere: in the preview, in the plan and at the desk", () => {
    const { c, one } = examined("rich", (c) => c.does({ type: "set-price", item: "look", percent: 150 }));
    c.does({ type: "set-price", item: "filling", percent: 120 });
    const fill = plan(one, [item(one, CARIES, "filling")]);
    expect(one.visit.fee).toBe(60);
    expect(priceOf(c.rules, c.state, c.rules.treatments["filling"] ?? { id: "", price: 0 })).toBe(216);
    const before = c.state.cash.value;
    const answer = c.tries(fill);
    expect(answer).toMatchObject({ ok: true, price: 216 });
    // Agreed is agreed: a price put up afterwards is for the next patient.
    c.does({ type: "set-price", item: "filling", percent: 200 });
    gone(c, one);
    expect(cash(c.state, "fee")).toBe(276);
    expect(c.state.cash.value - before).toBe(276 + cash(c.state, "cost"));
  });

  it("go from 50 to 200 in steps of 5, and only where the level lets them", () => {
    const c = clinic("money");
    const set = (percent: number, of = "filling") => c.tries({ type: "set-price", item: of, percent });
    const code = (answer: ReturnType<typeof set>) => (answer.ok ? "ok" : answer.refusal.code);
    expect([45, 50, 52, 100, 200, 205].map((n) => code(set(n)))).toEqual([
      "price-least",
      "ok",
      "price-step",
      "ok",
      "ok",
      "price-most",
    ]);
    expect(code(set(80, "moon-dust"))).toBe("no-such-price");
    set(100);
    expect(c.state.prices).toEqual({});
    expect(clinic("tiny").tries({ type: "set-price", item: "filling", percent: 90 })).toMatchObject({ ok: false });
  });

  it("are part of how fair a visit was", () => {
    const visit = (percent: number) => {
      const { c, one } = examined("rich", (c) => {
        if (percent !== 100) c.does({ type: "set-price", item: "filling", percent });
      });
      c.does(plan(one, [item(one, CARIES, "filling")]));
      gone(c, one);
      return satisfaction({ rules: c.rules, state: c.state, emit: () => undefined }, one);
    };
    const [cheap, usual, dear] = [visit(50), visit(100), visit(200)];
    expect(cheap.score).toBeGreaterThan(usual.score);
    expect(usual.score - dear.score).toBeGreaterThan(0.04);
    expect(dear.parts.map((p) => p.code)).toContain("price-bad");
    expect(cheap.parts.map((p) => p.code)).toContain("price-good");
  });
});

describe("a wallet", () => {
  it("is heard before the plan is sent: the urgent first, gentle care in the place of what is too dear", () => {
    const { c, one } = examined("poor");
    // 200 in the wallet, 40 owed for the look, 160 left: no filling (180), and nothing gentle fits a deep cavity.
    const offer = planOffer(c.rules, c.state, one, wholePlan(one));
    expect(offer.budget).toBe(160);
    expect(offer.lines.map((line) => [line.item.treatment, line.answer, line.done?.treatment ?? "", line.fee])).toEqual(
      [
        ["filling", "declined", "", 0],
        ["bonding", "agreed", "bonding", 150],
        ["fluoride-varnish", "declined", "", 0],
      ],
    );
    const trust = one.trust.value;
    expect(c.tries(plan(one, wholePlan(one)))).toMatchObject({ ok: true, price: 150 });
    expect(one.visit.plan?.items.map((i) => i.treatment)).toEqual(["bonding"]);
    expect(one.visit.plan?.declined).toHaveLength(2);
    expect(one.trust.value).toBe(trust - 1000 * c.rules.tuning.money.declined);
    expect(one.visit.thought?.code).toBe("coin");
    expect(c.events.filter((e) => e.type === "care-declined")).toHaveLength(2);
    gone(c, one);
    expect(cash(c.state, "fee")).toBe(190);
    expect(cash(c.state, "unpaid")).toBe(0);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("takes gentle care instead where it fits the tooth and the purse", () => {
    const { c, one } = examined("poor", (c) => c.does({ type: "set-price", item: "bonding", percent: 200 }));
    const offer = planOffer(c.rules, c.state, one, [item(one, CRACK, "bonding")]);
    expect(offer.lines[0]).toMatchObject({
      answer: "instead",
      price: 300,
      fee: 15,
      done: { treatment: "watchful-waiting" },
    });
  });

  it("that holds nothing sends people away untreated, for that reason", () => {
    const { c, one } = examined("poor");
    c.does(plan(one, [item(one, CARIES, "filling")]));
    gone(c, one);
    expect(one.visit.reason).toBe("too-dear");
    expect(c.state.counts).toMatchObject({ treated: 0, letDown: 1 });
  });

  it("can be made up for: the clinic forgoes the rest, and that is trusted", () => {
    const { c, one } = examined("poor");
    const offer = planOffer(c.rules, c.state, one, wholePlan(one), true);
    expect(offer).toMatchObject({ pays: 160, forgone: 215 });
    const [trust, city] = [one.trust.value, c.state.trust.value];
    expect(c.tries(plan(one, wholePlan(one), true))).toMatchObject({ ok: true, price: 160 });
    expect(one.trust.value).toBe(trust + 1000 * c.rules.tuning.money.waived);
    gone(c, one);
    expect(one.visit.reason).toBe("treated");
    expect([cash(c.state, "fee"), cash(c.state, "waived")]).toEqual([415, -215]);
    expect(c.state.trust.entries.find((e) => e.cause === "waived")?.amount).toBe(500);
    expect(c.state.trust.value).toBeGreaterThan(city);
    // Nobody is forgiven what they can pay.
    const rich = examined("rich");
    expect(rich.c.tries(plan(rich.one, wholePlan(rich.one), true))).toMatchObject({ refusal: { code: "can-pay" } });
  });

  it("plays no part in a level without money", () => {
    const c = clinic("tiny").arrives("brave");
    c.person("brave").wallet = 0;
    expect(planOffer(c.rules, c.state, c.person("brave"), []).budget).toBe(Infinity);
  });
});

describe("demand", () => {
  it("is exactly as at the start while nothing has changed", () => {
    const c = clinic("money");
    expect(demand(c.rules, c.state)).toEqual({
      factor: 1,
      parts: ["trust", "fame", "prices", "waits"].map((cause) => ({ cause, share: expect.closeTo(0, 12) as number })),
    });
    expect(peopleADay(readLevel("tests/levels/money").rules, 1, 1)).toBeCloseTo(17.5);
  });

  it("falls by about a tenth when prices rise by a tenth, and says so", () => {
    const c = clinic("money");
    const all = Object.fromEntries(
      [...Object.keys(c.rules.exams), ...Object.keys(c.rules.treatments)].map((id) => [id, 110]),
    );
    expect(priceLevel(c.rules, c.state, all)).toBeCloseTo(1.1, 6);
    const dearer = demand(c.rules, c.state, all);
    expect(dearer.factor).toBeGreaterThan(0.88);
    expect(dearer.factor).toBeLessThan(0.91);
    expect(dearer.parts.find((p) => p.cause === "prices")?.share).toBeCloseTo(dearer.factor - 1, 9);
    expect(demand(c.rules, c.state).factor).toBe(1);
  });

  it("has parts that add up, whatever pulls which way", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 0, max: 90_000 }),
        (trust, percent, fame) => {
          const c = clinic("money");
          c.state.trust.value += trust;
          c.state.fame.value += fame;
          c.state.prices["filling"] = percent * 5;
          const { factor, parts } = demand(c.rules, c.state);
          expect(parts.reduce((sum, part) => sum + part.share, 1)).toBeCloseTo(factor, 9);
          expect(factor).toBeGreaterThan(0);
          expect(factor).toBeLessThan(1 / c.rules.tuning.demand.chance);
        },
      ),
    );
  });

  it("follows long waits", () => {
    const { c, one } = examined("rich");
    c.does(plan(one, []));
    c.until("they are gone", () => one.visit.step === "gone");
    one.visit.waited = 60 * 4;
    const waits = () => demand(c.rules, c.state).parts.find((p) => p.cause === "waits")?.share ?? 0;
    expect(waits()).toBeLessThan(-0.02);
    one.visit.waited = 0;
    expect(waits()).toBeGreaterThan(0.005);
  });

  it("is what comes through the door: at double prices about a quarter as many people in the level, the same without money", () => {
    const came = (level: string, percent: number) => {
      let people = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const c = clinic(level, { seed, arrivals: true });
        for (const id of [...Object.keys(c.rules.exams), ...Object.keys(c.rules.treatments)])
          c.state.prices[id] = percent;
        c.run({ ticks: TICKS_PER_DAY - 1 });
        people += c.state.counts.arrived + c.state.counts.turnedAway;
      }
      return people;
    };
    const share = came("money", 200) / came("money", 100);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(came("tiny", 200)).toBe(came("tiny", 100));
  });
});

describe("the evening", () => {
  it("costs what the forecast said: wages, upkeep by kind, interest and instalments", () => {
    const c = clinic("money").does({ type: "take-loan", loan: "small-loan" });
    const bills = tonightsBills(c.rules, c.state);
    expect(bills).toEqual([
      { cause: "wages", ref: "dentist", amount: 200 },
      { cause: "wages", ref: "assistant", amount: 120 },
      { cause: "wages", ref: "receptionist", amount: 100 },
      { cause: "upkeep", ref: "dental-chair", amount: 14 },
      { cause: "upkeep", ref: "seat-coral", amount: 1 },
      { cause: "upkeep", ref: "seat-teal", amount: 1 },
      { cause: "interest", ref: "small-loan", amount: 23 },
      { cause: "instalment", ref: "small-loan", amount: 300 },
    ]);
    c.run({ ticks: TICKS_PER_DAY });
    expect(c.state.days[0]?.cash).toEqual([
      { cause: "loan", ref: "small-loan", amount: 1500 },
      ...bills.map((bill) => ({ ...bill, amount: -bill.amount })),
    ]);
    expect(c.state.cash.value).toBe(900 + 1500 - 759);
  });

  it("leaves a level without money as it was: wages, and no upkeep", () => {
    const c = clinic("tiny");
    expect(
      tonightsBills({ ...c.rules, thingKinds: clinic("money").rules.thingKinds }, c.state).map((b) => b.cause),
    ).toEqual(["wages", "wages", "wages"]);
  });
});

describe("a loan", () => {
  it("is paid back in its days and costs in all what was said", () => {
    const c = clinic("money").does({ type: "take-loan", loan: "fast-credit" });
    const def = c.rules.loans["fast-credit"];
    expect(def && interestInAll(def)).toBe(200 + 150 + 100 + 50);
    c.run({ ticks: 4 * TICKS_PER_DAY });
    expect(c.state.loans).toEqual([]);
    expect([cash(c.state, "loan"), cash(c.state, "instalment"), cash(c.state, "interest")]).toEqual([
      2500, -2500, -500,
    ]);
  });

  it("can be paid back sooner, for less interest, but not with money that is not there", () => {
    const c = clinic("money").does({ type: "take-loan", loan: "fast-credit" });
    const id = c.state.loans[0]?.id ?? 0;
    expect(c.tries({ type: "repay-loan", loan: id, amount: 2501 })).toMatchObject({ refusal: { code: "owed-less" } });
    c.does({ type: "repay-loan", loan: id, amount: 500 });
    expect(tonightsBills(c.rules, c.state).find((b) => b.cause === "interest")?.amount).toBe(160);
    drain(c, 100);
    expect(c.tries({ type: "repay-loan", loan: id, amount: 101 })).toMatchObject({ refusal: { code: "no-cash" } });
    expect(c.tries({ type: "repay-loan", loan: id, amount: 0 })).toMatchObject({ refusal: { code: "no-such-amount" } });
    drain(c, 2000);
    c.does({ type: "repay-loan", loan: id, amount: 2000 });
    expect(c.state.loans).toEqual([]);
  });

  it("is refused twice over, beyond two, and where the level has none", () => {
    const c = clinic("money").does({ type: "take-loan", loan: "small-loan" });
    expect(c.tries({ type: "take-loan", loan: "small-loan" })).toMatchObject({ refusal: { code: "loan-running" } });
    c.does({ type: "take-loan", loan: "bank-loan" });
    expect(c.tries({ type: "take-loan", loan: "fast-credit" })).toMatchObject({ refusal: { code: "too-many-loans" } });
    expect(clinic("tiny").tries({ type: "take-loan", loan: "small-loan" })).toMatchObject({
      refusal: { code: "no-such-loan" },
    });
  });
});

describe("an empty till", () => {
  const broke = () => {
    const c = clinic("money");
    drain(c, -100);
    return nextMorning(c);
  };

  it("brings the city's offer; taken, its strings hold for their days and then come off", () => {
    const c = broke();
    expect(c.state.bailout.offered).toBe("care-fund");
    expect(c.state.days[0]?.closed).toBe(-536);
    const [trust, fame] = [c.state.trust.value, c.state.fame.value];
    c.does({ type: "set-price", item: "look", percent: 120 });
    c.does({ type: "answer-bailout", accept: true });
    expect(c.state.cash.value).toBe(-536 + 1500);
    expect([c.state.trust.value - trust, c.state.fame.value - fame]).toEqual([-2000, -3000]);
    // The cap takes what is set down with it, and nothing above it can be set.
    const look = c.rules.exams["look"] ?? { id: "", price: 0 };
    expect(priceOf(c.rules, c.state, look)).toBe(36);
    expect(c.tries({ type: "set-price", item: "filling", percent: 95 })).toMatchObject({
      refusal: { code: "price-capped" },
    });
    c.arrives("rich");
    const one = c.person("rich");
    c.until("she waits", () => one.visit.step === "waiting");
    c.does({ type: "call-patient", patient: one.id, method: "look" });
    c.until("she is examined", () => one.visit.examined && one.visit.step === "waiting");
    c.does(plan(one, []));
    gone(c, one);
    expect([cash(c.state, "fee"), cash(c.state, "city-share")]).toEqual([36, -5]);
    nextMorning(c);
    expect(c.state.bailout).toMatchObject({ active: "care-fund", until: 3 * TICKS_PER_DAY });
    nextMorning(c).run({ ticks: 1 });
    expect(c.state.bailout.active).toBe("");
    // What was set before is in force again.
    expect(priceOf(c.rules, c.state, look)).toBe(48);
    expect(c.events.some((e) => e.type === "bailout-ended")).toBe(true);
  });

  it("ends the game when the offer is turned down", () => {
    const c = broke().does({ type: "answer-bailout", accept: false });
    expect(c.state.outcome).toMatchObject({ result: "lost", stars: 0, reason: "bankrupt" });
  });

  it("ends the game when the city has nothing left to offer", () => {
    const c = broke();
    for (const help of ["care-fund", "trustee"]) {
      expect(c.state.bailout.offered).toBe(help);
      c.does({ type: "answer-bailout", accept: true });
      drain(c, -400);
      nextMorning(c);
    }
    expect(c.state.outcome).toMatchObject({ result: "lost", reason: "bankrupt", tick: 3 * TICKS_PER_DAY });
    expect(c.state.bailout.taken).toEqual(["care-fund", "trustee"]);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("takes the offer by itself when nobody answers", () => {
    const c = broke().run({ ticks: 119 });
    expect(c.state.bailout.offered).toBe("care-fund");
    c.run({ ticks: 1 });
    expect(c.state.bailout).toMatchObject({ offered: "", active: "care-fund" });
  });

  it("may be empty at the last closing: then the goals judge", () => {
    const c = clinic("money");
    for (let day = 1; day <= 4; day++) nextMorning(c);
    drain(c, -5000);
    c.until("the level ends", () => c.state.outcome !== null);
    expect(c.state.outcome?.reason).toBe("time");
  });
});

describe("a day's report", () => {
  it("says of those who left how long they waited and how they felt", () => {
    const { c, one } = examined("rich");
    c.does(plan(one, [item(one, CARIES, "filling")]));
    c.run({ ticks: TICKS_PER_DAY - c.state.tick });
    expect(c.state.days).toHaveLength(1);
    expect(c.state.days[0]).toMatchObject({
      day: 1,
      opened: 900,
      arrived: 1,
      treated: 1,
      letDown: 0,
      fled: 0,
      waited: Math.floor((one.visit.waited / 4) * 10 + 0.5) / 10,
      anxiety: Math.floor((one.memory.end / 1000) * 10 + 0.5) / 10,
      trust: c.state.trust.value / 1000,
    });
    expect(dayNow(c.state)).toMatchObject({ day: 2, cash: [], arrived: 0 });
  });

  it("keeps samples every ten minutes of clinic time, and never too many", () => {
    const c = clinic("money", { arrivals: true }).run({ ticks: TICKS_PER_DAY });
    expect(c.state.samples.map((s) => s.tick).slice(0, 3)).toEqual([40, 80, 120]);
    expect(c.state.samples.at(-1)?.cash).toBe(c.state.cash.value);
    const last = c.state.samples.at(-1);
    for (let n = 1; last && n < 1000; n++) c.state.samples.push({ ...last, tick: last.tick + n });
    c.state.samples.length = 600;
    c.run({ ticks: 40 });
    expect(c.state.samples.length).toBeLessThanOrEqual(600);
    expect(c.state.samples.length).toBeGreaterThan(300);
    const ticks = c.state.samples.map((s) => s.tick);
    expect(ticks[0]).toBe(40);
  });
});

/** A command of this room, sensible or not. */
function moneyCommand(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const items = [...Object.keys(rules.exams), ...Object.keys(rules.treatments), "nothing"];
  const loans = [...rules.money.loans, "nothing"];
  switch (dice() % 5) {
    case 0:
    case 1:
      return { type: "set-price", item: items[dice() % items.length] ?? "", percent: (dice() % 45) * 5 };
    case 2:
      return { type: "take-loan", loan: loans[dice() % loans.length] ?? "" };
    case 3:
      return { type: "repay-loan", loan: state.loans[0]?.id ?? 0, amount: dice() % 900 };
    default:
      return { type: "answer-bailout", accept: dice() % 8 > 0 };
  }
}

describe("whatever people do with money", () => {
  const seeds = fc.integer({ min: 0, max: 0xffffffff });
  const wild = (seed: number, ticks: number, each: (c: TestClinic, command: Command | null) => void = () => {}) => {
    const c = clinic("money", { seed, arrivals: true });
    const dice = makeDice(seed);
    c.arrives("poor").arrives("rich");
    for (let n = 0; n < ticks && !c.state.outcome; n++) {
      let command: Command | null = null;
      if (dice() % 4 === 0) {
        command = dice() % 3 === 0 ? moneyCommand(c.rules, c.state, dice) : anyCommand(c.rules, c.state, dice);
        if (command.type === "plan-care" && dice() % 3 === 0) command = { ...command, waive: true };
        c.tries(command);
      }
      if (dice() % 700 === 0) drain(c, c.state.cash.value - (dice() % 1500));
      each(c, command);
      c.run({ ticks: 1 });
    }
    return c;
  };

  it("not a credit is lost: the ledger, the days and the till agree", () => {
    let days = 0;
    let bailouts = 0;
    let loans = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wild(seed, 3 * TICKS_PER_DAY + 900);
        expect(wrongAccounts(c.state)).toEqual([]);
        const reports = [...c.state.days, dayNow(c.state)];
        let opened = c.state.cash.opened;
        for (const day of reports) {
          expect(day.opened).toBe(opened);
          expect(day.cash.reduce((sum, booking) => sum + booking.amount, day.opened)).toBe(day.closed);
          opened = day.closed;
        }
        expect(opened).toBe(c.state.cash.value);
        const owed = c.state.loans.reduce((sum, loan) => sum + loan.left, 0);
        expect(owed).toBe(cash(c.state, "loan") + cash(c.state, "instalment"));
        days += c.state.days.length;
        bailouts += c.state.bailout.taken.length;
        loans += c.state.cash.entries.filter((e) => e.cause === "loan").length;
      }),
      { numRuns: 10 },
    );
    expect([days > 12, bailouts > 1, loans > 4]).toEqual([true, true, true]);
  }, 60_000);

  it("a game that is kept as text and read again goes on as the same game", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 300, max: 2600 }), (seed, at) => {
        let kept: ClinicState | null = null;
        const later: [tick: number, command: Command][] = [];
        const drains: [tick: number, cash: number][] = [];
        const c = wild(seed, 3300, (now, command) => {
          if (now.state.tick === at && !kept) kept = JSON.parse(JSON.stringify(now.state)) as ClinicState;
          else if (kept && command) later.push([now.state.tick, command]);
          if (kept) drains.push([now.state.tick, now.state.cash.value]);
        });
        if (!kept) return;
        const state: ClinicState = kept;
        const to = c.state.tick;
        while (state.tick <= to && !state.outcome) {
          for (const [when, command] of later) if (when === state.tick) execute(c.rules, state, command, () => {});
          const cashThen = drains.find(([when]) => when === state.tick)?.[1];
          if (cashThen !== undefined && cashThen !== state.cash.value)
            bookCash(state.cash, state.tick, cashThen - state.cash.value, "story:test");
          if (state.tick === to) break;
          tick(c.rules, state, () => {});
        }
        expect(hashParts(state)).toEqual(hashParts(c.state));
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});

it("gives every patient a wallet of their kind", () => {
  const { rules } = readLevel("tests/levels/money");
  const c = clinic("money", { seed: 7, arrivals: true }).run({ minutes: 300 });
  const people = [...c.state.patients, ...c.state.gone];
  expect(people.length).toBeGreaterThan(3);
  for (const one of people) {
    const [least, most] = rules.archetypes[one.archetype]?.wallet ?? [0, 0];
    expect(one.wallet).toBeGreaterThanOrEqual(least);
    expect(one.wallet).toBeLessThanOrEqual(most);
  }
});
