/** What the press looks at, as a list: things that happen, by how often they have, and sights that anyone can see. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, DayReport, NewsItem } from "../../state.ts";
import { TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { priceNow } from "../../rules/rival/house.ts";
import { priceLevel } from "../../rules/money/price-level.ts";

interface Watch {
  readonly code: string;
  readonly about: NewsItem["about"];
  readonly tone: NewsItem["tone"];
  readonly args?: (rules: Ruleset, state: Readonly<ClinicState>) => NewsItem["args"];
}
/** Something that happens: written of when the count has grown. */
export interface Happening extends Watch {
  readonly count: (rules: Ruleset, state: Readonly<ClinicState>) => number;
}
/** Something to be seen: written of while it is so, as often as its kind says. */
export interface Sight extends Watch {
  readonly now: (rules: Ruleset, state: Readonly<ClinicState>) => boolean;
}

/** Minutes in a waiting room that make a story. */
const LONG = 60;
/** People treated that make a full day, and minutes of wait, on average, that nobody minds. */
const FULL_DAY = 8;
const SHORT = 12;
/** Prices that are talked about, 1 for the usual. */
const CHEAP = 0.85;
const DEAR = 1.25;
/** Weight of fame in a segment's taste above which its people are heard, and mean fear above which a visit is brave. */
const HEARD = 1.5;
const AFRAID = 0.7;

const incidents = (state: Readonly<ClinicState>) => state.nanobots.incidents;
const lotOf = (id: string | undefined): NewsItem["args"] => ({ lot: id ?? "" });

function recalled(grade: "I" | "II" | "III"): Pick<Happening, "count" | "args"> {
  return {
    count: (_, state) => state.lots.filter((lot) => lot.recalled === grade).length,
    args: (_, state) => lotOf(state.nanobots.recalls.findLast((each) => each.class === grade)?.lot),
  };
}

export const HAPPENINGS: readonly Happening[] = [
  {
    code: "collapse",
    about: "you",
    tone: "bad",
    count: (_, state) => incidents(state).filter((each) => each.stage >= 4).length,
    args: (_, state) => lotOf(incidents(state).findLast((each) => each.stage >= 4)?.lot),
  },
  {
    code: "cover-up-out",
    about: "you",
    tone: "bad",
    count: (_, state) => incidents(state).filter((each) => each.out).length,
    args: (_, state) => lotOf(incidents(state).findLast((each) => each.out)?.lot),
  },
  {
    code: "incident-reported",
    about: "you",
    tone: "bad",
    count: (_, state) => incidents(state).filter((each) => each.reported).length,
    args: (_, state) => lotOf(incidents(state).findLast((each) => each.reported)?.lot),
  },
  {
    code: "incident-told",
    about: "you",
    tone: "bad",
    count: (_, state) => state.lots.filter((lot) => lot.told && lot.recalled === "").length,
    args: (_, state) => lotOf(state.lots.findLast((lot) => lot.told && lot.recalled === "")?.id),
  },
  { code: "recall-1", about: "you", tone: "bad", ...recalled("I") },
  { code: "recall-2", about: "you", tone: "bad", ...recalled("II") },
  { code: "recall-3", about: "you", tone: "bad", ...recalled("III") },
  { code: "accused-right", about: "you", tone: "good", ...accused(true) },
  { code: "accused-wrong", about: "you", tone: "bad", ...accused(false) },
  { code: "fined", about: "you", tone: "bad", count: (_, state) => state.nanobots.fined.length },
  { code: "bolted", about: "you", tone: "bad", count: (_, state) => state.counts.fled },
  {
    code: "over-treated",
    about: "you",
    tone: "bad",
    count: (_, state) => state.trust.entries.find((each) => each.cause === "over-treated")?.times ?? 0,
  },
  { code: "turned-away", about: "you", tone: "plain", count: (_, state) => Math.floor(state.counts.turnedAway / 3) },
  { code: "staff-left", about: "you", tone: "bad", count: (_, state) => state.former.length },
  {
    code: "bailed-out",
    about: "you",
    tone: "bad",
    count: (_, state) => state.bailout.taken.length,
    args: (_, state) => ({ help: state.bailout.taken.at(-1) ?? "" }),
  },
  {
    code: "record-day",
    about: "you",
    tone: "good",
    count: (_, state) => records(state.days),
    args: (_, state) => ({ count: state.days.at(-1)?.treated ?? 0 }),
  },
  {
    code: "record-day",
    about: "rival",
    tone: "good",
    count: (_, state) => records(state.rival?.house.days ?? []),
    args: (_, state) => ({ count: state.rival?.house.days.at(-1)?.treated ?? 0 }),
  },
  {
    code: "calm-day",
    about: "you",
    tone: "good",
    count: (_, state) => state.days.filter((day) => full(day) && day.letDown === 0 && day.fled === 0).length,
    args: (_, state) => ({ count: state.days.at(-1)?.treated ?? 0 }),
  },
  {
    code: "on-time",
    about: "you",
    tone: "good",
    count: (_, state) => state.days.filter((day) => full(day) && day.waited <= SHORT).length,
    args: (_, state) => ({ count: Math.floor((state.days.at(-1)?.waited ?? 0) + 0.5) }),
  },
  {
    code: "brave-visit",
    about: "you",
    tone: "good",
    count: (rules, state) =>
      state.gone.filter(
        (each) =>
          each.visit.reason === "treated" &&
          each.memory.remembered >= 0 &&
          each.memory.remembered < 350 &&
          livesBy(rules, each.archetype, (taste) => taste.afraid >= AFRAID),
      ).length,
  },
  { code: "review-five", about: "you", tone: "good", ...heardOf(5) },
  { code: "review-one", about: "you", tone: "bad", ...heardOf(1) },
  { code: "review-five", about: "rival", tone: "good", ...heardOfRival(5) },
  { code: "review-one", about: "rival", tone: "bad", ...heardOfRival(1) },
  {
    code: "campaign",
    about: "you",
    tone: "plain",
    count: (_, state) => state.city.campaigns.filter((each) => each.begun).length,
    args: (_, state) => ({ campaign: state.city.campaigns.findLast((each) => each.begun)?.campaign ?? "" }),
  },
];

export const SIGHTS: readonly Sight[] = [
  {
    code: "long-wait",
    about: "you",
    tone: "bad",
    now: (_, state) => longest(state) >= LONG * TICKS_PER_MINUTE,
    args: (_, state) => ({ count: Math.floor(longest(state) / TICKS_PER_MINUTE) }),
  },
  {
    code: "long-wait",
    about: "rival",
    tone: "bad",
    now: (_, state) => (state.rival?.house.waits.at(-1) ?? 0) >= LONG,
    args: (_, state) => ({ count: Math.floor(state.rival?.house.waits.at(-1) ?? 0) }),
  },
  {
    code: "prices-low",
    about: "you",
    tone: "good",
    now: (rules, state) => rules.money.prices && priceLevel(rules, state) <= CHEAP,
  },
  {
    code: "prices-high",
    about: "you",
    tone: "bad",
    now: (rules, state) => rules.money.prices && priceLevel(rules, state) >= DEAR,
  },
  {
    code: "prices-high",
    about: "rival",
    tone: "bad",
    now: (rules, state) => state.rival !== null && priceNow(rules, state) >= DEAR,
  },
];

const full = (day: DayReport) => day.treated >= FULL_DAY;

/** Days on which more were treated than on any before; the first day is none. */
function records(days: readonly Pick<DayReport, "treated">[]): number {
  let most = days[0]?.treated ?? 0;
  let count = 0;
  for (const day of days.slice(1)) {
    if (day.treated <= most) continue;
    most = day.treated;
    count += 1;
  }
  return count;
}

function accused(right: boolean): Pick<Happening, "count" | "args"> {
  return {
    count: (_, state) => state.evidence.said.filter((each) => each.right === right).length,
    args: (_, state) => ({ cause: state.evidence.said.findLast((each) => each.right === right)?.hypothesis ?? "" }),
  };
}

/** Reviews with so many stars by people who live by being seen. */
function heardOf(stars: number): Pick<Happening, "count" | "args"> {
  const written = (rules: Ruleset, state: Readonly<ClinicState>) =>
    state.reviews.filter((each) => each.stars === stars && isHeard(rules, state, each.patient));
  return {
    count: (rules, state) => written(rules, state).length,
    args: (rules, state) => ({ patient: written(rules, state).at(-1)?.patient ?? 0 }),
  };
}

/** Only the last reviews of the rival are kept, so the newest id counts. */
function heardOfRival(stars: number): Pick<Happening, "count" | "args"> {
  const last = (rules: Ruleset, state: Readonly<ClinicState>) =>
    state.rival?.house.reviews.findLast(
      (each) => each.stars === stars && (rules.city.segments[each.segment]?.taste.fame ?? 0) >= HEARD,
    )?.id ?? 0;
  return { count: last, args: (rules, state) => ({ review: last(rules, state) }) };
}

function isHeard(rules: Ruleset, state: Readonly<ClinicState>, patient: number): boolean {
  const who = state.patients.find((each) => each.id === patient) ?? state.gone.find((each) => each.id === patient);
  return who !== undefined && livesBy(rules, who.archetype, (taste) => taste.fame >= HEARD);
}

/** Whether a segment that an archetype belongs to has such a taste. */
function livesBy(
  rules: Ruleset,
  archetype: string,
  so: (taste: Ruleset["city"]["segments"][string]["taste"]) => boolean,
): boolean {
  return Object.values(rules.city.segments).some((each) => (each.archetypes[archetype] ?? 0) > 0 && so(each.taste));
}

function longest(state: Readonly<ClinicState>): number {
  let most = 0;
  for (const { visit } of state.patients)
    if (visit.step === "waiting") most = Math.max(most, state.tick - visit.waitSince);
  return most;
}
