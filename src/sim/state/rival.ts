/** The rival's house, mind and moves. What the player may know of it is `rules/rival/known.ts`. */
import type { BeliefName, Figure, House } from "../ruleset.ts";
import type { Account } from "./basics.ts";

export interface RivalState {
  house: RivalHouse;
  mind: RivalMind;
  /** Every move, oldest first; those that are not over are live. */
  moves: RivalMove[];
  /** How they regard the player, −100–100 points ×1000: below 0 a grudge, above goodwill. */
  regard: Account;
  pact: Pact;
  /** Things that the player is doing about them. */
  approaches: RivalApproach[];
  /** What the player has found out: figures as of a tick, and incidents by id. */
  scouted: ScoutReport | null;
  secrets: number[];
}

export interface RivalHouse {
  cash: Account;
  trust: Account;
  fame: Account;
  chairs: number;
  staff: number;
  /** 0–1000. */
  skill: number;
  manner: number;
  tech: number;
  morale: number;
  fatigue: number;
  /** Price level ×1000, before moves that change it for a while. */
  price: number;
  /** People waiting, in the order in which they came; and the work in each chair. */
  queue: RivalPatient[];
  work: RivalWork[];
  lots: RivalLot[];
  incidents: RivalIncident[];
  /** Newest last, the last 24. */
  reviews: RivalReview[];
  /** Tick up to which the house has been run. */
  until: number;
  /** Stars of all reviews, and how many. */
  stars: { sum: number; count: number };
  /** Minutes that the last people had waited, newest last, the last 8. */
  waits: number[];
  /** Remembered fear of the last people, 0–1000, the last 8. */
  fears: number[];
  counts: RivalCounts;
  /** Needless treatments that nobody has noticed yet. */
  needless: number;
  /** How things stood this morning, so that the day's report is a difference; and minutes of work beyond the usual. */
  today: { cash: number; fees: number; arrived: number; treated: number; extra: number };
  /** Tick at which they closed for good; −1 while open. */
  closed: number;
  /** One a day. */
  days: RivalDay[];
}

export interface RivalPatient {
  readonly id: number;
  readonly segment: string;
  readonly archetype: string;
  /** Has been here before: what is wrong is known. */
  readonly before: boolean;
  readonly since: number;
  /** Minutes of waiting that they put up with. */
  readonly patience: number;
  /** 0–1000. */
  readonly fear: number;
  readonly wallet: number;
  /** What is wrong with their teeth. */
  readonly needs: readonly RivalNeed[];
}

export interface RivalNeed {
  readonly finding: string;
  readonly severity: number;
}

/** Somebody in a chair. */
export interface RivalWork {
  readonly patient: RivalPatient;
  /** What is done for them, in this order; nothing for those who are only looked at. */
  readonly care: readonly RivalCare[];
  /** What they pay, and what the same costs elsewhere. */
  readonly fee: number;
  readonly usual: number;
  /** Something that they can't pay for was left undone. */
  readonly declined: boolean;
  /** Ticks ×1000. */
  done: number;
  readonly needed: number;
  /** Minutes. */
  readonly waited: number;
}

export interface RivalCare {
  readonly treatment: string;
  /** Lot of the dose; "" for none. */
  readonly lot: string;
  /** Nobody needed it. */
  readonly needless: boolean;
}

/** Everybody who came was treated, or looked at and let go, or gave up, or was turned away, or is still inside. */
export interface RivalCounts {
  arrived: number;
  treated: number;
  advised: number;
  gaveUp: number;
  turnedAway: number;
  /** People who were harmed, whether anybody knows or not. */
  harmed: number;
  /** Doses given. */
  nanobots: number;
}

export interface RivalLot {
  readonly id: string;
  /** 0–1000. */
  integrity: number;
  doses: number;
  recalled: boolean;
}

export interface RivalIncident {
  readonly id: number;
  readonly tick: number;
  readonly lot: string;
  readonly stage: number;
  /** Known in town; from which tick, −1 while it is kept quiet. */
  public: number;
  /** What is kept quiet comes out at 1000. */
  fuse: number;
}

export interface RivalReview {
  readonly id: number;
  readonly tick: number;
  readonly segment: string;
  readonly stars: number;
  readonly about: readonly string[];
}

export interface RivalDay {
  readonly day: number;
  readonly arrived: number;
  readonly treated: number;
  readonly income: number;
  readonly costs: number;
  readonly cash: number;
}

export interface RivalMind {
  /** What they believe of the player's house, 0–1000, and how sure they are. */
  beliefs: Record<BeliefName, { value: number; sure: number }>;
  /** What could be seen from outside, oldest first: the delay is how far back they look. */
  seen: PublicView[];
  /** Tick of the next decision. */
  next: number;
  /** What they are set on: a move they made, and how many decisions ago. */
  bent: { move: string; age: number };
  /** 0 calm – 1000 beside themselves; shifts how much risk they take. */
  stress: number;
  /** Tick until which a move may not come again, by move id. */
  cooldowns: Record<string, number>;
  /** How it went, by move id: expected and real change of share after it, ×1000. */
  memory: Record<string, { times: number; gain: number }>;
  /** The last decisions, oldest first; those to bide too. */
  log: Decision[];
}

/** What was decided, and why. */
export interface Decision {
  readonly why: Thinking;
  /** Kind of move, what it is aimed at ("" for nothing), and the id of the move that came of it; −1 for none. */
  readonly kind: string;
  readonly target: string;
  readonly move: number;
  /** Share of everyone in need that they expect the player to lose by it, ×1000. */
  readonly expects: number;
  /** What really came of it has been compared with that. */
  learned: boolean;
}

/** Everything about the player's house that anyone in town can see. Whole numbers; shares and levels ×1000. */
export interface PublicView {
  readonly tick: number;
  /** Price level, ×1000. */
  readonly price: number;
  /** People seen sitting in the waiting room, and minutes of wait that the door display tells. */
  readonly waiting: number;
  readonly wait: number;
  /** Displayed stars ×1000, and reviews so far. */
  readonly stars: number;
  readonly reviews: number;
  readonly fame: number;
  /** Of those who went to a clinic in the last hours, as counted in the street, ×1000. */
  readonly share: number;
  /** Chairs and heads that can be counted from outside. */
  readonly chairs: number;
  readonly staff: number;
  /** What the staff say outside, in three steps: 0 low, 500, 1000. */
  readonly morale: number;
  /** Member of staff whom gossip calls the least content; −1 while nobody complains. */
  readonly restless: number;
  /** Incidents that are public, and tick of the last one (−1 for none). */
  readonly incidents: number;
  readonly lastIncident: number;
  readonly tech: number;
  /** Campaigns that can be seen about town. */
  readonly adverts: number;
}

export interface RivalMove {
  readonly id: number;
  readonly kind: string;
  /** What it is about: a member of staff, a segment, a lot; "" for nothing. */
  target: string;
  phase: "heard" | "on" | "over" | "off";
  /** When it got about, when it happens, when it ends. */
  readonly since: number;
  starts: number;
  ends: number;
  /** 0–1000; replies weaken it. */
  strength: number;
  /** Which of the kind's rumours is told. */
  readonly rumour: number;
  replies: MoveReply[];
  /** What came of it, as a code with words (`gone`, `stayed`, `won` …); "" for nothing to tell. */
  result: string;
  /** Why, for whoever reads it afterwards. */
  readonly why: Thinking;
  /** The player's share before it, and after it, ×1000; −1 while not known. */
  before: number;
  after: number;
}

export interface MoveReply {
  readonly reply: string;
  readonly since: number;
  /** Tick at which it shows. */
  readonly due: number;
  /** Chance that it was given, ×1000. */
  readonly odds: number;
  worked: "" | "yes" | "no";
}

/** One decision: the best three, what spoke for each, and what they believed. */
export interface Thinking {
  readonly tick: number;
  readonly best: readonly {
    readonly kind: string;
    /** ×1000. */
    readonly score: number;
    readonly of: readonly { readonly figure: Figure; readonly value: number; readonly mark: number }[];
  }[];
  readonly beliefs: Readonly<Record<BeliefName, number>>;
  readonly stress: number;
}

export interface Pact {
  kind: "none" | "truce" | "joint";
  since: number;
  /** Tick at which a truce runs out; −1 for none. */
  until: number;
  /** Who broke the last one: "" nobody. */
  broken: "" | "you" | "rival";
  /** How often each has gone back on their word, for good; and minutes for which both have kept it. */
  broke: { you: number; rival: number };
  kept: number;
  /** What they have offered and the player has not answered, and the tick at which the offer lapses. */
  offer: "" | "truce" | "joint";
  offerUntil: number;
  /** People sent to each other since it was made, those on their way, and fees that went to the player for it, net. */
  sent: { toThem: number; toYou: number; fees: number };
  onTheWay: { readonly segment: string; readonly to: House; readonly due: number }[];
  /** Newest effect in town, public harms of each house, and cases of theirs, that the other has had its part of. */
  shared: { effect: number; yours: number; theirs: number; cases: number };
}

export interface RivalApproach {
  readonly id: number;
  readonly approach: string;
  readonly since: number;
  readonly due: number;
  readonly odds: number;
  worked: "" | "yes" | "no";
}

/** True figures, as somebody who went in and counted brought them back. */
export interface ScoutReport {
  readonly tick: number;
  readonly cash: number;
  readonly chairs: number;
  readonly staff: number;
  readonly waiting: number;
  readonly wait: number;
  readonly morale: number;
  readonly worstLot: number;
}
