import { describe, expect, it } from "vitest";
import type { Patient } from "../../src/sim/state.ts";
import {
  dayCurves,
  dayNumbers,
  demandView,
  draftPrices,
  loanOffers,
  loanRows,
  moneyLines,
  priceRows,
  tillLines,
  tonight,
  waterfall,
} from "../../src/hud/model/money.ts";
import { emptyDraft, planSummary } from "../../src/hud/model/care.ts";
import { walletView, waives } from "../../src/hud/model/wallet.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

/** A clinic with money after a day on which nobody did anything. */
function nextDay(c: TestClinic): TestClinic {
  const days = c.state.days.length;
  return c.until("the day ends", () => c.state.days.length > days);
}

describe("the till", () => {
  it("says what came in before what went out, one line a cause, and they add up", () => {
    const c = nextDay(clinic("money").does({ type: "take-loan", loan: "small-loan" }));
    const lines = moneyLines(gameOf(c), c.state.days[0]?.cash ?? []);
    expect(lines.map((line) => [line.label, line.amount])).toEqual([
      ["Borrowed: Neighbourhood loan", "+₡ 1,500"],
      ["Wages", "−₡ 420"],
      ["Loan paid back", "−₡ 300"],
      ["Interest", "−₡ 23"],
      ["Upkeep", "−₡ 16"],
    ]);
    const game = gameOf(c);
    expect(tillLines(game, true)).toEqual([]);
    expect(tillLines(game, false).reduce((sum, line) => sum + line.credits, 900)).toBe(c.state.cash.value);
  });

  it("warns when tonight's bills take it below what a day may close with", () => {
    const c = clinic("money");
    expect(tonight(gameOf(c))).toMatchObject({ total: "−₡ 436", left: "₡ 464", short: false });
    c.does({ type: "take-loan", loan: "fast-credit" });
    const id = c.state.loans[0]?.id ?? 0;
    c.does({ type: "repay-loan", loan: id, amount: 2400 });
    expect(tonight(gameOf(c)).short).toBe(false);
    c.state.staff.forEach((one) => (one.wage = 600));
    expect(tonight(gameOf(c)).short).toBe(true);
  });
});

describe("prices", () => {
  it("can be tried out: the list and the number of people follow the draft, and nothing is set", () => {
    const c = clinic("money", { arrivals: true });
    const game = gameOf(c);
    const rows = priceRows(game, { filling: 120 });
    expect(rows.find((row) => row.id === "filling")).toMatchObject({
      price: "₡ 216",
      percentText: "120%",
      changed: true,
      down: 115,
      up: 125,
    });
    expect(rows.filter((row) => row.changed)).toHaveLength(1);
    const all = Object.fromEntries(rows.map((row) => [row.id, 110]));
    const [now, then] = [demandView(game), demandView(game, draftPrices(game, all))];
    expect(now.change).toBe("0%");
    expect(Number(then.people)).toBeLessThan(Number(now.people));
    expect(then.against).toBe("−11%");
    expect(then.parts[0]).toMatchObject({ cause: "prices", amount: "−11%", good: false });
    expect(c.state.prices).toEqual({});
  });

  it("stop at their limits, and at the city's cap", () => {
    const c = clinic("money");
    const limits = (percent: number) => {
      const row = priceRows(gameOf(c), { filling: percent }).find((each) => each.id === "filling");
      return [row?.down, row?.up];
    };
    expect(limits(50)).toEqual([null, 55]);
    expect(limits(200)).toEqual([195, null]);
    c.state.bailout = { ...c.state.bailout, active: "care-fund", until: 9999 };
    expect(limits(200)).toEqual([85, null]);
  });
});

describe("loans", () => {
  it("say what they cost in all before they are taken, and what is left after", () => {
    const c = clinic("money");
    expect(loanOffers(gameOf(c)).find((offer) => offer.id === "fast-credit")).toMatchObject({
      amount: "₡ 2,500",
      inAll: "Costs ₡ 500 in all: ₡ 3,000 paid back.",
    });
    c.does({ type: "take-loan", loan: "fast-credit" });
    nextDay(c);
    expect(loanRows(gameOf(c))).toMatchObject([{ leftText: "₡ 1,875", share: 0.25, part: 625 }]);
    expect(loanOffers(gameOf(c)).map((offer) => offer.id)).not.toContain("fast-credit");
  });
});

describe("a day's report", () => {
  it("falls step by step from what the day opened with to what it closed with", () => {
    const c = nextDay(clinic("money"));
    const report = c.state.days[0];
    if (!report) throw new Error("no report");
    const steps = waterfall(gameOf(c), report);
    expect(steps[0]).toMatchObject({ whole: true, credits: 900, from: 0, to: 1 });
    for (let i = 2; i < steps.length - 1; i++) expect(steps[i]?.from).toBeCloseTo(steps[i - 1]?.to ?? -1, 9);
    expect(steps.at(-1)).toMatchObject({ whole: true, credits: report.closed });
    expect(steps.at(-1)?.to).toBeCloseTo(steps.at(-2)?.to ?? -1, 9);
  });

  it("compares with the day before, in words and with a sign", () => {
    const c = nextDay(nextDay(clinic("money", { arrivals: true })));
    const [first, second] = c.state.days;
    if (!first || !second) throw new Error("no reports");
    const game = gameOf(c);
    expect(dayNumbers(game, first, undefined).every((line) => line.change === "")).toBe(true);
    const fled = dayNumbers(game, second, { ...second, fled: second.fled + 2 }).find((line) => line.key === "fled");
    expect(fled).toMatchObject({ change: "−2", tone: "good" });
    expect(dayNumbers(game, second, second).every((line) => line.change === "same" && line.tone === "plain")).toBe(
      true,
    );
  });

  it("draws each day's own samples, over the whole day", () => {
    const c = nextDay(nextDay(clinic("money", { arrivals: true })));
    const curves = dayCurves(gameOf(c), 2);
    expect(curves.map((curve) => curve.key)).toEqual(["cash", "trust", "anxiety", "waiting"]);
    for (const curve of curves) {
      const hours = curve.points.map(([hour]) => hour);
      expect(Math.min(...hours)).toBeGreaterThan(0);
      expect(Math.max(...hours)).toBe(10);
      for (const [, value] of curve.points) {
        expect(value).toBeGreaterThanOrEqual(curve.low);
        expect(value).toBeLessThanOrEqual(curve.high);
      }
    }
    expect(curves[0]?.points.at(-1)?.[1]).toBe(c.state.days[1]?.closed);
  });
});

describe("a wallet in the care plan", () => {
  const examined = (): { c: TestClinic; one: Patient } => {
    const c = clinic("money").arrives("poor");
    const one = c.person("poor");
    c.until("they wait", () => one.visit.step === "waiting");
    c.does({ type: "call-patient", patient: one.id, method: "look" });
    c.until("they are examined", () => one.visit.examined && one.visit.step === "waiting");
    apply({ rules: c.rules, state: c.state, emit: () => {} }, { do: "reveal", who: "poor", what: "mouth" });
    return { c, one };
  };

  it("says before the plan is sent what they will say no to, and what forgoing it costs", () => {
    const { c, one } = examined();
    const game = gameOf(c);
    const draft = emptyDraft(game, one);
    const view = walletView(game, one, draft);
    expect(view).toMatchObject({ can: "Can pay ₡ 160 for this.", short: true });
    expect(view?.declined.map((line) => line.text).join(" ")).toContain("Filling by hand");
    expect(waives(game, one, draft)).toBe(false);
    const generous = { ...draft, waive: true };
    expect(waives(game, one, generous)).toBe(true);
    expect(planSummary(game, one, generous).price).toBe("₡ 160");
    // With a plan that they can pay for, the waiver is left out of the command.
    const cheap = { ...generous, choices: {} };
    expect(waives(game, one, cheap)).toBe(false);
    expect(walletView(game, one, cheap)?.short).toBe(false);
  });

  it("is not spoken of where money plays no part", () => {
    const c = clinic("tiny").arrives("brave");
    const one = c.person("brave");
    expect(walletView(gameOf(c), one, emptyDraft(gameOf(c), one))).toBeNull();
  });
});
