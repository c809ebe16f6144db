/** Money as the interface shows it: the till, demand with its causes, prices before they are set, loans, a day's report. */
import { clockOf, TICKS_PER_DAY } from "../../sim/rules/clock.ts";
import { demand, peopleADay } from "../../sim/rules/money/demand.ts";
import type { DemandCause } from "../../sim/rules/money/demand.ts";
import {
  dayNow,
  helpInForce,
  instalmentOf,
  interestInAll,
  interestOf,
  LEAST_PERCENT,
  MOST_PERCENT,
  PERCENT_STEP,
  percentOf,
  tonightsBills,
} from "../../sim/rules/money/money.ts";
import { priceList } from "../../sim/rules/money/price-list.ts";
import type { DayReport } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { causeIcon, causeLabel, sourceName } from "./causes.ts";
import type { Game } from "./game.ts";

/** One sum of money with its cause, for lists and waterfalls. */
export interface MoneyLine {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  /** Credits, signed. */
  readonly credits: number;
  readonly amount: string;
  readonly good: boolean;
}

interface Booking {
  readonly cause: string;
  readonly ref: string;
  readonly amount: number;
}

/** Causes whose source is worth a line of its own: which loan, whose help. Fees and wages are added up. */
const BY_SOURCE: readonly string[] = ["loan", "bailout"];

/** Bookings added up by cause: what came in first, then what went out, each the largest first. */
export function moneyLines(game: Game, bookings: readonly Booking[]): MoneyLine[] {
  const sums = new Map<string, MoneyLine & { credits: number }>();
  for (const { cause, ref, amount } of bookings) {
    const source = BY_SOURCE.includes(cause) ? sourceName(game, ref) : "";
    const label = causeLabel(game, "cash", cause);
    const key = `${label}|${source}`;
    const line = sums.get(key) ?? {
      key,
      icon: causeIcon(cause),
      label: source ? `${label}: ${source}` : label,
      credits: 0,
      amount: "",
      good: true,
    };
    sums.set(key, { ...line, credits: line.credits + amount });
  }
  return [...sums.values()]
    .filter((line) => line.credits !== 0)
    .map((line) => ({ ...line, amount: game.words.signedMoney(line.credits), good: line.credits > 0 }))
    .sort(
      (a, b) =>
        Number(b.good) - Number(a.good) ||
        Math.abs(b.credits) - Math.abs(a.credits) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    );
}

/** What has moved the till today, or since the start. */
export function tillLines(game: Game, today: boolean): MoneyLine[] {
  return moneyLines(game, today ? dayNow(game.state).cash : game.state.cash.entries);
}

export interface Tonight {
  readonly lines: readonly MoneyLine[];
  readonly total: string;
  /** What would be in the till after the bills, if nothing else came in. */
  readonly left: string;
  /** Below what the day may close with. */
  readonly short: boolean;
}

export function tonight(game: Game): Tonight {
  const { words, rules, state } = game;
  const bills = tonightsBills(rules, state).map((bill) => ({ ...bill, amount: -bill.amount }));
  const total = bills.reduce((sum, bill) => sum + bill.amount, 0);
  const left = state.cash.value + total;
  return {
    lines: moneyLines(game, bills),
    total: words.signedMoney(total),
    left: words.money(left),
    short: left < rules.money.floor,
  };
}

export interface DemandView {
  /** People who would come on a whole day like today. */
  readonly people: string;
  /** Against the start, "+8%". */
  readonly change: string;
  /** Against demand as it is now: "−11%". */
  readonly against: string;
  readonly parts: readonly {
    readonly cause: DemandCause;
    readonly icon: IconName;
    readonly label: string;
    readonly amount: string;
    readonly good: boolean;
    readonly share: number;
  }[];
}

/** What always has its line; of the rest, what has moved anybody. */
const ALWAYS: readonly DemandCause[] = ["trust", "fame", "prices", "waits"];

const DEMAND_ICONS: Readonly<Record<DemandCause, IconName>> = {
  trust: "heart-handshake",
  fame: "star",
  prices: "receipt",
  waits: "hourglass",
  care: "user-heart",
  word: "messages",
  harm: "alert-octagon",
  town: "speakerphone",
  rival: "building-store",
};

/** Demand as it is, or as it would be with other prices. */
export function demandView(game: Game, prices?: Readonly<Record<string, number>>): DemandView {
  const { words, rules, state } = game;
  const now = demand(rules, state, prices ?? state.prices);
  const most = Math.max(0.01, ...now.parts.map((part) => Math.abs(part.share)));
  return {
    people: words.num(peopleADay(rules, clockOf(state.tick).day, now.factor), 1),
    change: signedPercent(game, now.factor - 1),
    against: signedPercent(game, now.factor / demand(rules, state).factor - 1),
    parts: now.parts
      .filter((part) => part.cause !== "prices" || rules.money.prices)
      .filter((part) => ALWAYS.includes(part.cause) || Math.abs(part.share) >= 0.0005)
      .map((part) => ({
        cause: part.cause,
        icon: DEMAND_ICONS[part.cause],
        label: words.t(`money.demand.${part.cause}`),
        amount: signedPercent(game, part.share),
        good: part.share >= 0,
        share: Math.abs(part.share) / most,
      }))
      .sort((a, b) => b.share - a.share || (a.cause < b.cause ? -1 : 1)),
  };
}

/** "+8%", "−12%"; small ones with a decimal. */
export function signedPercent(game: Game, share: number): string {
  const percent = share * 100;
  const digits = Math.abs(percent) < 9.95 ? 1 : 0;
  return game.words.t("money.percent", { n: game.words.signed(percent, digits) });
}

export interface PriceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "exam" | "treatment";
  readonly usual: string;
  readonly percent: number;
  readonly price: string;
  /** "120%", or "as usual". */
  readonly percentText: string;
  readonly changed: boolean;
  /** The next steps down and up, or null at the limit. */
  readonly down: number | null;
  readonly up: number | null;
}

/** The price list with the changes that the player is trying out. */
export function priceRows(game: Game, draft: Readonly<Record<string, number>>): PriceRow[] {
  const { words, rules, state } = game;
  const most = helpInForce(rules, state)?.priceCap ?? MOST_PERCENT;
  return priceList(rules, state).map((item) => {
    const now = percentOf(rules, state, item.id);
    const percent = Math.min(draft[item.id] ?? now, most);
    const named = rules.treatments[item.id] ?? rules.exams[item.id];
    return {
      id: item.id,
      name: named ? words.tx(named.name) : item.id,
      kind: item.kind,
      usual: words.money(item.price),
      percent,
      price: words.money(Math.floor((item.price * percent) / 100 + 0.5)),
      percentText: percent === 100 ? words.t("money.as-usual") : words.percent(percent / 100),
      changed: percent !== now,
      down: percent - PERCENT_STEP >= LEAST_PERCENT ? percent - PERCENT_STEP : null,
      up: percent + PERCENT_STEP <= most ? percent + PERCENT_STEP : null,
    };
  });
}

/** The price list that would hold with the draft, for asking what it does. */
export function draftPrices(game: Game, draft: Readonly<Record<string, number>>): Record<string, number> {
  return { ...game.state.prices, ...draft };
}

export interface LoanRow {
  readonly id: number;
  readonly name: string;
  readonly left: number;
  readonly leftText: string;
  /** What goes out this evening. */
  readonly tonight: string;
  /** Share paid back, 0–1. */
  readonly share: number;
  /** A part that can be paid back at once: an evening's instalment, or all. */
  readonly part: number;
}
export interface LoanOffer {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly amount: string;
  /** "₡ 300 and interest, every evening for 5 evenings". */
  readonly terms: string;
  readonly inAll: string;
}

export function loanRows(game: Game): LoanRow[] {
  const { words, rules, state } = game;
  return state.loans.map((loan) => {
    const def = rules.loans[loan.def];
    const part = instalmentOf(rules, loan);
    const interest = interestOf(rules, loan);
    return {
      id: loan.id,
      name: def ? words.tx(def.name) : loan.def,
      left: loan.left,
      leftText: words.money(loan.left),
      tonight: words.t("money.loan.tonight", { part: words.money(part), interest: words.money(interest) }),
      share: def ? 1 - loan.left / def.amount : 0,
      part,
    };
  });
}

/** Loans that do not run already. */
export function loanOffers(game: Game): LoanOffer[] {
  const { words, rules, state } = game;
  return rules.money.loans.flatMap((id) => {
    const def = rules.loans[id];
    if (!def || state.loans.some((loan) => loan.def === id)) return [];
    const interest = interestInAll(def);
    return [
      {
        id,
        name: words.tx(def.name),
        about: words.tx(def.about),
        amount: words.money(def.amount),
        terms: words.t("money.loan.terms", {
          part: words.money(Math.ceil(def.amount / def.days)),
          rate: words.num(def.rate * 100, 1),
          count: def.days,
        }),
        inAll: words.t("money.loan.in-all", {
          interest: words.money(interest),
          sum: words.money(def.amount + interest),
        }),
      },
    ];
  });
}

/** A step of the waterfall from what the day opened with to what it closed with; `from` and `to` 0–1 of its width. */
export interface FallStep extends MoneyLine {
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

export function waterfall(game: Game, report: DayReport): FallStep[] {
  const { words } = game;
  const lines = moneyLines(game, report.cash);
  let at = report.opened;
  const steps = lines.map((line) => {
    const from = at;
    at += line.credits;
    return { line, from, to: at };
  });
  const all = [0, report.opened, report.closed, ...steps.flatMap((step) => [step.from, step.to])];
  const low = Math.min(...all);
  const width = Math.max(1, Math.max(...all) - low);
  const place = (credits: number): number => (credits - low) / width;
  const whole = (key: string, credits: number): FallStep => ({
    key,
    icon: "coin",
    label: words.t(`money.day.${key}`),
    credits,
    amount: words.money(credits),
    good: credits >= 0,
    from: place(0),
    to: place(credits),
    whole: true,
  });
  return [
    whole("opened", report.opened),
    ...steps.map(({ line, from, to }) => ({ ...line, from: place(from), to: place(to), whole: false })),
    whole("closed", report.closed),
  ];
}

export interface DayNumber {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  /** Against the day before, "" on the first day. */
  readonly change: string;
  readonly tone: "good" | "bad" | "plain";
}

/** The day's numbers, each with how it differs from the day before. */
export function dayNumbers(game: Game, report: DayReport, before: DayReport | undefined): DayNumber[] {
  const { words } = game;
  const line = (
    key: "treated" | "arrived" | "letDown" | "fled" | "waited" | "anxiety" | "trust" | "fame",
    icon: IconName,
    wanted: 1 | -1 | 0,
  ): DayNumber => {
    const digits = key === "waited" || key === "anxiety" || key === "trust" || key === "fame" ? 1 : 0;
    const change = before ? Math.floor((report[key] - before[key]) * 10 + 0.5) / 10 : 0;
    return {
      key,
      icon,
      label: words.t(`money.day.${key}`),
      value:
        key === "waited"
          ? words.t("care.minutes-short", { n: words.num(report[key]) })
          : words.num(report[key], digits),
      change: before ? (change === 0 ? words.t("money.day.same") : words.signed(change, digits)) : "",
      tone: change === 0 || wanted === 0 ? "plain" : change * wanted > 0 ? "good" : "bad",
    };
  };
  return [
    line("treated", "dental", 1),
    line("arrived", "users", 0),
    line("letDown", "door-exit", -1),
    line("fled", "run", -1),
    line("waited", "hourglass", -1),
    line("anxiety", "brain", -1),
    line("trust", "heart-handshake", 1),
    line("fame", "star", 1),
  ];
}

export interface CurveView {
  readonly key: "cash" | "trust" | "anxiety" | "waiting";
  readonly icon: IconName;
  readonly label: string;
  /** Hours from 08:00 (0–10) and value, oldest first. */
  readonly points: readonly (readonly [hour: number, value: number])[];
  readonly low: number;
  readonly high: number;
  readonly write: (value: number) => string;
}

/** Curves of cash, trust, anxiety and waiting over one day, from the samples taken on it. */
export function dayCurves(game: Game, day: number): CurveView[] {
  const { words, state } = game;
  const opened = (day - 1) * TICKS_PER_DAY;
  // The sample at closing time is taken when the bills are paid, and shows them.
  const samples = state.samples.filter((sample) => sample.tick > opened && sample.tick <= opened + TICKS_PER_DAY);
  const hour = (tick: number): number => ((tick - opened) / TICKS_PER_DAY) * 10;
  const whole = (value: number): string => words.num(value, 0);
  const curve = (
    key: CurveView["key"],
    icon: IconName,
    value: (index: number) => number,
    write: (value: number) => string,
    least: number,
  ): CurveView => {
    const list = samples.map((sample, index) => [hour(sample.tick), value(index)] as const);
    const values = list.map(([, each]) => each);
    const low = Math.min(...values, least === 0 ? 0 : Infinity);
    const high = Math.max(...values, low + (least || 1));
    return { key, icon, label: words.t(`money.curve.${key}`), points: list, low, high, write };
  };
  const at = (index: number) => samples[index] ?? { cash: 0, trust: 0, anxiety: 0, waiting: 0 };
  if (samples.length < 2) return [];
  return [
    curve(
      "cash",
      "coin",
      (i) => at(i).cash,
      (n) => words.money(Math.round(n)),
      0,
    ),
    curve(
      "trust",
      "heart-handshake",
      (i) => at(i).trust / 1000,
      (n) => words.num(n, 1),
      1,
    ),
    curve("anxiety", "brain", (i) => at(i).anxiety / 1000, whole, 0),
    curve("waiting", "users", (i) => at(i).waiting, whole, 0),
  ];
}
