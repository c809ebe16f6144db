/** What kinds of news there are, as data: how far one gets about, who minds it, and what it does to trust and fame. */
import type { Taste } from "../../ruleset.ts";

export interface NewsKind {
  /** Points of word of mouth (0–100) that it moves when it is new; bad news moves three times as many. */
  readonly reach: number;
  /** On the front page at once, whatever else was written lately. */
  readonly big?: boolean;
  /** The weight of a segment's taste that says how much they mind; all alike where there is none. */
  readonly cares?: keyof Taste;
  /** Points of trust and of fame for each point of reach. What booked its own trust when it happened has 0 here. */
  readonly trust?: number;
  readonly fame?: number;
  /** Minutes before the press writes of it again; only what comes from the press itself. */
  readonly again?: number;
}

const USUAL = { trust: 0.1, fame: 0.2 } as const;

const KINDS: Readonly<Record<string, NewsKind>> = {
  // Harm, and what is said of it. Trust was booked when it happened.
  collapse: { reach: 3, big: true, cares: "safety", trust: 0, fame: 0 },
  "cover-up-out": { reach: 4, big: true, cares: "trust", trust: 0, fame: 0 },
  "incident-reported": { reach: 0.8, cares: "safety", trust: 0, fame: 0, again: 240 },
  "incident-told": { reach: 0.4, cares: "safety", trust: 0, fame: 0, again: 240 },
  "recall-1": { reach: 2, big: true, cares: "safety", trust: 0, fame: 0 },
  "recall-2": { reach: 1.2, cares: "safety", trust: 0, fame: 0 },
  "recall-3": { reach: 0.4, cares: "safety", trust: 0, fame: 0 },
  "accused-right": { reach: 5, big: true, cares: "safety", trust: 0, fame: 0.4 },
  "accused-wrong": { reach: 3, big: true, cares: "trust", trust: 0, fame: 0 },
  // A day in a waiting room.
  bolted: { reach: 0.5, cares: "fear", trust: 0, fame: 0, again: 180 },
  "long-wait": { reach: 0.7, cares: "wait", again: 240 },
  "over-treated": { reach: 1, cares: "price", trust: 0, fame: 0, again: 240 },
  "turned-away": { reach: 0, again: 300 },
  "brave-visit": { reach: 1.5, cares: "fear", again: 240 },
  "review-five": { reach: 2.5, cares: "fame", trust: 0.05, fame: 0.4, again: 600 },
  "review-one": { reach: 1, cares: "fame", trust: 0.05, fame: 0, again: 600 },
  // Money and size.
  "record-day": { reach: 2, trust: 0.1, fame: 0.4 },
  "calm-day": { reach: 2, cares: "trust" },
  "on-time": { reach: 1.5, cares: "wait", again: 900 },
  "bailed-out": { reach: 1, big: true, trust: 0.2, fame: 0 },
  "prices-low": { reach: 1.5, cares: "price", trust: 0, fame: 0.2, again: 600 },
  "prices-high": { reach: 0.7, cares: "price", trust: 0, fame: 0, again: 600 },
  "staff-left": { reach: 0.4, cares: "manner", trust: 0, fame: 0, again: 120 },
  fined: { reach: 1, cares: "safety", trust: 0, fame: 0 },
  // The rival.
  "rival-move": { reach: 0, big: true },
  "rival-closed": { reach: 0, big: true },
  "rival-harmed": { reach: 2, big: true, cares: "safety", trust: 0, fame: 0 },
  "rival-cover-up": { reach: 4, big: true, cares: "trust", trust: 0, fame: 0 },
  "rival-overtreats": { reach: 1, cares: "price", trust: 0, fame: 0 },
  "rival-shrinks": { reach: 0.5, trust: 0, fame: 0 },
  // The duel. Trust and fame were booked when it happened.
  "rival-secret-out": { reach: 3, big: true, cares: "safety", trust: 0, fame: 0 },
  "rival-found-clean": { reach: 1, trust: 0, fame: 0 },
  "inspection-clean": { reach: 1, cares: "trust", trust: 0, fame: 0 },
  "inspection-fined": { reach: 1, big: true, cares: "trust", trust: 0, fame: 0 },
  "debate-won": { reach: 2, big: true, trust: 0, fame: 0 },
  "debate-lost": { reach: 2, big: true, trust: 0, fame: 0 },
  "debate-declined": { reach: 0.7, big: true, trust: 0, fame: 0 },
  // The town.
  opening: { reach: 0 },
  "rival-opening": { reach: 0 },
  share: { reach: 0 },
  morning: { reach: 0 },
  campaign: { reach: 0 },
  // What a level writes.
  story: { reach: 2, big: true },
};

export function newsKind(code: string): Required<Omit<NewsKind, "cares">> & Pick<NewsKind, "cares"> {
  return { big: false, again: 0, ...USUAL, ...(KINDS[code] ?? { reach: 1 }) };
}

export const NEWS_CODES: readonly string[] = Object.keys(KINDS);

/** Of what it was when new, how much news still moves that has been told so often within a day, 0–1. */
export function fading(times: number): number {
  let share = 1;
  for (let n = 0; n < Math.min(times, 8); n++) share *= 0.5;
  return share;
}
