/** Into the chair: what they look with, what they see, what they do about it and what it costs. */
import type { Ctx } from "../../../commands/command.ts";
import type { ExamMethod, Ruleset, Treatment, Way } from "../../../ruleset.ts";
import type { RivalCare, RivalHouse, RivalNeed, RivalPatient } from "../../../state.ts";
import { clamp, probit, round } from "../../../math.ts";
import { chance, random, randomInt } from "../../../rng.ts";
import { treatmentsFor } from "../../../rules/care/care.ts";
import { readingOf, sureOf } from "../../../rules/care/diagnosis.ts";
import { severityBand } from "../../../rules/care/mouth.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { bestLot, chairsAtWork, effectsOn, equipped, priceNow } from "../../../rules/rival/house.ts";

/** Most waits and fears that town talk goes by. */
const LAST = 8;
/** Technology, of 1000, from which a house has something better than a mirror. */
const MACHINES = 500;

/** Severity up to which most would rather watch and strengthen than drill. */
const EARLY = 2;
/** Below this a report is doubtful, and nobody drills for it; 0–1. */
const DOUBTFUL = 0.7;

/** Takes somebody from the queue into a chair; `minutes` that they waited for it. */
export function seat(ctx: Ctx, house: RivalHouse, patient: RivalPatient, minutes: number): void {
  const { rules, state } = ctx;
  const { overhead, aside, stages } = rules.tuning.rivalHouse;
  // They wait again between being looked at and being treated; at this grain as long as they did the first time.
  const waited = round(stages * minutes);
  house.waits = [...house.waits, waited].slice(-LAST);
  const exam = patient.before ? undefined : examOf(rules, house, house.queue.length > 0);
  const price = priceNow(rules, state);
  const found = look(ctx, house, exam, patient);
  const bill = openBill(exam?.price ?? 0, price, rules.money.on ? patient.wallet : Infinity);
  const care = plan(ctx, house, found, bill);
  let work = overhead + (exam ? share(rules, exam, aside) : 0);
  for (const each of care) {
    const treatment = rules.treatments[each.treatment];
    if (treatment) work += share(rules, treatment, aside);
  }
  house.work.push({
    patient,
    care,
    fee: bill.fee,
    usual: bill.usual,
    declined: bill.declined,
    done: 0,
    needed: Math.max(1, minutesToTicks(work)) * 1000,
    waited,
  });
}

/** Minutes in the chair: what takes no dentist is done by other hands, mostly beside it. */
function share(
  rules: Ruleset,
  work: { readonly minutes: number; readonly staff: Treatment["staff"]; readonly invasive?: boolean },
  aside: number,
): number {
  const dentist = work.staff.some((who) => who[0] === "dentist");
  const explained = work.invasive ? rules.tuning.consentMinutes : 0;
  return explained + work.minutes * (dentist ? 1 : 1 - aside);
}

/** A running bill: `level` is the house's price level, 1 for the usual, and `wallet` what they can pay. */
interface Bill {
  fee: number;
  usual: number;
  declined: boolean;
  readonly level: number;
  readonly wallet: number;
}

/** Whoever can't pay for being looked at pays what they have. */
function openBill(exam: number, level: number, wallet: number): Bill {
  const fee = Math.min(wallet, round(exam * level));
  return { fee, usual: fee / level, declined: false, level, wallet };
}

function affords(bill: Readonly<Bill>, { price }: Treatment): boolean {
  return bill.fee + round(price * bill.level) <= bill.wallet;
}

/**
 * The cheapest look at teeth; in a house with machines, and with time for it, the sharpest that costs no more than twice
 * that.
 */
function examOf(rules: Ruleset, house: Pick<RivalHouse, "tech">, busy: boolean): ExamMethod | undefined {
  const all = Object.values(rules.exams).filter((exam) => exam.sees.hard && equipped(house, exam));
  let cheapest: ExamMethod | undefined;
  for (const exam of all) if (!cheapest || exam.price < cheapest.price) cheapest = exam;
  if (!cheapest || house.tech < MACHINES || busy) return cheapest;
  const sharp = (exam: ExamMethod) => exam.sees.hard?.dprime[1] ?? 0;
  let best = cheapest;
  for (const exam of all) if (exam.price <= 2 * cheapest.price && sharp(exam) > sharp(best)) best = exam;
  return best;
}

/** Something that the examination reports, rightly or not. */
interface Report extends RivalNeed {
  readonly real: boolean;
  /** How sure one may be of it, 0–1. */
  readonly sure: number;
}

/**
 * What the examination reports of what is there, and of sound places: the same signals and the same Bayes as in the
 * player's clinic (rules/care/diagnosis.ts). The worst first.
 */
function look({ rules, state }: Ctx, house: RivalHouse, exam: ExamMethod | undefined, who: RivalPatient): Report[] {
  const reports: Report[] = who.before ? who.needs.map((need) => ({ ...need, real: true, sure: 1 })) : [];
  const signal = () => probit(random(state, "rival-house"));
  const patient = { archetype: who.archetype };
  for (const kind of Object.values(rules.findingKinds)) {
    const sight = exam?.sees[kind.family];
    if (!sight) continue;
    const reading = readingOf(rules, sight, house.skill / 1000, 0);
    const note = (severity: number, x: number, real: boolean): void => {
      if (x <= reading.line) return;
      const sure = sureOf(rules, patient, kind, severity, reading, x);
      reports.push({ finding: kind.id, severity, real, sure });
    };
    for (const { finding, severity } of who.needs)
      if (finding === kind.id) note(severity, reading.dprime[severityBand(kind.severities, severity)] + signal(), true);
    for (let i = 0; i < kind.alarms.sites; i++) {
      const x = signal();
      if (x > reading.line)
        note(randomInt(state, "rival-house", kind.alarms.severity[0], kind.alarms.severity[1]), x, false);
    }
  }
  return reports.sort(
    (a, b) => b.severity - a.severity || (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0),
  );
}

/** What is done: as much as time and wallet allow, and sometimes something that nobody needed. */
function plan(ctx: Ctx, house: RivalHouse, found: readonly Report[], bill: Bill): RivalCare[] {
  const { rules, state } = ctx;
  const { items, rush } = rules.tuning.rivalHouse;
  const most = house.queue.length >= rush * chairsAtWork(rules, house) ? 1 : items;
  const care: RivalCare[] = [];
  for (const need of found) {
    if (care.length >= most) break;
    const choice = choose(ctx, house, need, bill);
    if (choice === "too-dear") bill.declined = true;
    else if (choice !== "nothing") care.push(take(house, choice, bill, !need.real && choice.invasive));
  }
  let push = 0;
  for (const { effect, strength } of effectsOn(rules, state, "overtreat")) push += effect.share * strength;
  if (push > 0 && chance(state, "rival-house", clamp(push, 0, 1))) {
    const extra = Object.values(rules.treatments)
      .filter((each) => each.invasive && each.way === "by-hand" && affords(bill, each) && equipped(house, each))
      .sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1))[0];
    if (extra) care.push(take(house, extra, bill, true));
  }
  return care;
}

/** By hand, with nanobots, or gently: by how early it is, by what this house is known for, and by the wallet. */
function choose(
  { rules, state }: Ctx,
  house: RivalHouse,
  need: Report,
  bill: Bill,
): Treatment | "too-dear" | "nothing" {
  const tooth = rules.findingKinds[need.finding]?.teeth[0] ?? 0;
  const options = treatmentsFor(rules, { kind: need.finding, severity: need.severity, tooth }).filter(
    (each) => equipped(house, each) && (each.way !== "nanobots" || bestLot(house)),
  );
  if (options.length === 0) return "nothing";
  // Bots spare sound teeth, so that a house that likes them gives them to every second doubtful one too.
  const doubtful = need.sure < DOUBTFUL;
  const bots = chance(state, "rival-house", nanobotShare(rules) * (doubtful ? 0.5 : 1));
  const ways: Way[] =
    !bots && (doubtful || need.severity <= EARLY)
      ? ["conservative", "by-hand"]
      : bots
        ? ["nanobots", "by-hand", "conservative"]
        : ["by-hand", "nanobots", "conservative"];
  for (const way of ways) {
    const found = options.find((each) => each.way === way && affords(bill, each));
    if (found) return found;
  }
  return "too-dear";
}

function nanobotShare(rules: Ruleset): number {
  return rules.rival?.kind === "person" ? rules.rival.house.nanobots : 0;
}

/** Puts it on the bill; a dose is drawn at once. */
function take(house: RivalHouse, treatment: Treatment, bill: Bill, needless: boolean): RivalCare {
  bill.fee += round(treatment.price * bill.level);
  bill.usual += treatment.price;
  const lot = treatment.way === "nanobots" ? bestLot(house) : undefined;
  if (lot) {
    lot.doses -= 1;
    house.counts.nanobots += 1;
  }
  return { treatment: treatment.id, lot: lot?.id ?? "", needless };
}
