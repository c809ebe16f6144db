/** The ledger in words: each booked cause as an icon, a sentence and a signed amount, the largest first. */
import { topCauses } from "../../sim/rules/causes.ts";
import { findPatient, findStaff, patientName, workerName } from "../../sim/rules/people/people.ts";
import type { ComfortKind, Text } from "../../sim/ruleset.ts";
import type { Account, Entry } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { codeText, humanise } from "./game.ts";
import type { Game } from "./game.ts";

export type AccountKind = "anxiety" | "trust" | "fame" | "cash" | "mood" | "word" | "regard";

export interface CauseLine {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  /** Who or what it came from, or "". */
  readonly source: string;
  /** Signed, formatted. */
  readonly amount: string;
  readonly good: boolean;
  /** Size against the largest line, 0–1. */
  readonly share: number;
}

const ICONS: Readonly<Record<string, IconName>> = {
  "own-fear": "brain",
  settling: "leaf",
  habituation: "activity-heartbeat",
  noise: "volume",
  light: "sun",
  "care-seen": "eye",
  "calm-care-seen": "eye",
  waiting: "hourglass",
  contagion: "users",
  "calm-staff": "user-heart",
  "panic-seen": "run",
  pain: "bolt",
  explained: "message-circle",
  soothed: "wind",
  rested: "zzz",
  ignored: "mood-sad",
  called: "user-check",
  "treated-well": "heart-handshake",
  hurt: "bandage",
  fled: "run",
  "gave-up": "door-exit",
  review: "star",
  adverse: "virus",
  "adverse-undisclosed": "alert-octagon",
  "swarm-stage-1": "virus",
  "swarm-stage-2": "virus",
  "swarm-stage-3": "droplet",
  "swarm-stage-4": "alert-octagon",
  "harm-seen": "eye",
  "swarm-harm": "virus",
  "swarm-harm-undisclosed": "alert-octagon",
  harmed: "droplet",
  "harmed-undisclosed": "alert-octagon",
  collapsed: "alert-octagon",
  "collapsed-undisclosed": "alert-octagon",
  told: "speakerphone",
  "was-told": "speakerphone",
  "told-to-wait": "phone",
  diagnose: "microscope",
  patch: "download",
  rollout: "stairs-up",
  "roll-back": "history",
  flush: "truck-delivery",
  recall: "package-off",
  "recall-too-much": "package-off",
  "recall-too-little": "package-off",
  tell: "speakerphone",
  "body-test": "test-pipe",
  fine: "gavel",
  reported: "report",
  confessed: "report",
  "kept-quiet": "mask",
  "cover-up-out": "flame",
  "over-treated": "coins",
  "tired-hands": "zzz",
  "paid-too-little": "coin",
  "paid-well": "coins",
  raise: "coins",
  "pay-cut": "coin",
  overwork: "hourglass",
  "had-a-break": "tools-kitchen-2",
  "nice-room": "plant-2",
  "getting-used": "leaf",
  manager: "user-heart",
  thanked: "heart",
  "shouted-at": "mood-sad",
  "colleague-dismissed": "door-exit",
  "colleague-left": "door-exit",
  trained: "school",
  "watched-over": "activity-heartbeat",
  steadied: "hand-finger",
  "sung-to": "music",
  encouraged: "shield",
  fetched: "run",
  rallied: "sparkles",
  training: "school",
  hiring: "user-check",
  severance: "door-exit",
  "pressed-on": "hand-stop",
  opening: "home",
  fee: "receipt",
  cost: "pill",
  wages: "wallet",
  upkeep: "settings",
  interest: "coins",
  instalment: "building-bank",
  loan: "building-bank",
  bailout: "heart-handshake",
  "city-share": "coins",
  waived: "heart",
  unpaid: "circle-x",
  "too-dear": "coin",
  evidence: "report-search",
  damages: "gavel",
  "named-rightly": "circle-check",
  "named-wrongly": "gavel",
  "case-cleared": "circle-check",
  "case-missed": "alert-triangle",
  stopped: "player-stop",
  closing: "clock",
  "rival-move": "swords",
  reply: "messages",
  approach: "affiliate",
  exposed: "microphone",
  "secret-out": "news",
  disclosed: "report",
  honest: "heart",
  "cried-wolf": "thumb-down",
  "found-clean": "shield-check",
  "written-about": "news",
  "asked-away": "phone-incoming",
  inspection: "gavel",
  "inspected-clean": "clipboard-check",
  "debate-won": "microphone-2",
  "debate-lost": "microphone-2",
  "debate-declined": "hand-stop",
  "debate-refused": "microphone-2",
  "counter-offer": "user-dollar",
  "stayed-with-us": "heart-handshake",
  "joint-practice": "home-heart",
  "word-broken": "heart-broken",
  "word-kept": "heart-handshake",
  "hand-declined": "hand-stop",
  "partners-harm": "alert-octagon",
  campaign: "speakerphone",
  "visit-good": "heart-handshake",
  "visit-bad": "mood-sad",
  neighbours: "messages",
  forgotten: "leaf",
  "full-door": "door-exit",
  "sent-on": "walk",
  "sent-to-us": "walk",
};

const TRIGGER_ICONS: Readonly<Record<string, IconName>> = {
  needle: "vaccine",
  drill: "bolt",
  "drill-heard": "ear",
  scaling: "dental",
  "tipped-back": "armchair",
  exam: "eye-search",
  smell: "wind",
  helplessness: "lock",
  waiting: "hourglass",
  crowd: "users",
  crowds: "users-group",
  water: "ripple",
  heights: "air-balloon",
  "closed-in": "door",
  "the-dark": "moon-stars",
  animals: "cat",
  "old-home": "home",
};

export const COMFORT_ICONS: Readonly<Record<string, IconName>> = {
  forest: "trees",
  "tide-pool": "fish",
  "snow-cabin": "snowflake",
  "night-train": "train",
  concert: "music",
  "childhood-kitchen": "tools-kitchen-2",
  kitchen: "tools-kitchen-2",
  explain: "message-circle",
  "explain-steps": "message-circle",
  story: "book",
  silence: "volume-3",
  humour: "mood-happy",
  "reef-dive": "scuba-mask",
  "balloon-ride": "air-balloon",
  starfield: "moon-stars",
  "night-market": "users-group",
  "cat-library": "cat",
  "small-talk": "messages",
  choices: "list-check",
  "body-signs": "heartbeat",
  breathing: "wind",
  praise: "heart-handshake",
  "show-first": "eye",
  "stop-signal": "hand-stop",
  "numbing-first": "droplet",
  "hand-to-hold": "hand-love-you",
  "weighted-blanket": "bed",
  "own-music": "headphones",
  "parent-near": "user-heart",
  "nitrous-oxide": "lungs",
  "oral-sedative": "pill",
};

export const KIND_ICONS: Readonly<Record<ComfortKind, IconName>> = {
  world: "badge-vr",
  talk: "message-circle",
  touch: "hand-love-you",
  sedation: "lungs",
};

export function triggerIcon(id: string): IconName {
  return TRIGGER_ICONS[id] ?? "alert-triangle";
}

export function comfortIcon(id: string, kind: ComfortKind = "world"): IconName {
  return COMFORT_ICONS[id] ?? KIND_ICONS[kind];
}

export function causeIcon(cause: string): IconName {
  const [head, id] = splitCause(cause);
  if (head === "trigger") return triggerIcon(id);
  if (head === "comfort") return comfortIcon(id);
  if (head === "decor") return id === "aquarium" ? "fish" : id.startsWith("plant") ? "plant-2" : "sofa";
  if (head === "talk") return "messages";
  if (head === "story" || head === "encounter") return "quote";
  return ICONS[cause] ?? "info-circle";
}

/** What happened, in a few words; knows the families "trigger:", "comfort:", "decor:", "story:" and "encounter:". */
export function causeLabel(game: Game, kind: AccountKind, cause: string): string {
  const { words, rules } = game;
  const [head, id] = splitCause(cause);
  const own = `cause.${kind}.${cause}`;
  if (words.has(own)) return words.t(own);
  if (head === "trigger")
    return nameOr(
      words.has(`cause.trigger.${id}`) ? words.t(`cause.trigger.${id}`) : undefined,
      rules.triggers[id] && words.tx(rules.triggers[id].name),
      id,
    );
  if (head === "comfort")
    return words.t("cause.comfort", {
      name: nameOr(undefined, rules.comforts[id] && words.tx(rules.comforts[id].name), id),
    });
  if (head === "decor")
    return words.t("cause.decor", {
      name: nameOr(undefined, rules.thingKinds[id] && words.tx(rules.thingKinds[id].name), id),
    });
  if (head === "trait") return nameOr(undefined, rules.traits[id] && words.tx(rules.traits[id].name), id);
  if (head === "talk")
    return words.t("cause.talk", { name: nameOr(undefined, rules.topics[id] && words.tx(rules.topics[id].name), id) });
  if (head === "story") return codeText(words, "cause.story", id);
  if (head === "encounter") return codeText(words, "cause.encounter", id);
  return codeText(words, "cause.any", cause);
}

function splitCause(cause: string): [head: string, id: string] {
  const at = cause.indexOf(":");
  return at < 0 ? ["", cause] : [cause.slice(0, at), cause.slice(at + 1)];
}

function nameOr(first: string | undefined, second: string | undefined, id: string): string {
  return first ?? second ?? humanise(id);
}

/** Who or what an entry's `ref` names, in words; "" when it names nothing the player knows. */
export function sourceName(game: Game, ref: string): string {
  if (!ref) return "";
  const { words, rules, state } = game;
  const id = Number(ref);
  if (Number.isInteger(id) && id > 0) {
    const patient = findPatient(state, id);
    if (patient) return words.tx(patientName(rules, patient));
    const staff = findStaff(state, id) ?? [...state.former, ...state.candidates].find((one) => one.id === id);
    return staff ? words.tx(workerName(rules, staff)) : "";
  }
  const cast = rules.cast[ref];
  if (cast) return words.tx(cast.name);
  const def = rules.staff.find((each) => each.id === ref);
  if (def) return words.tx(def.name);
  const named =
    rules.loans[ref] ??
    rules.bailouts[ref] ??
    rules.treatments[ref] ??
    rules.exams[ref] ??
    rules.comforts[ref] ??
    rules.abilities[ref] ??
    rules.findingKinds[ref] ??
    rules.city.campaigns[ref] ??
    ofRival(game, ref);
  if (named) return words.tx(named.name);
  const person = rules.rival?.kind === "person" ? rules.rival : null;
  const duel = person?.moves[ref] ?? person?.replies[ref] ?? person?.approaches[ref];
  if (duel) return words.tx(duel.name);
  const lot = rules.lots.find((each) => each.id === ref);
  if (lot) return words.tx(lot.name);
  const course = rules.courses[ref];
  if (course) return words.tx(course.name);
  const room = rules.roomKinds[state.rooms.find((each) => each.id === ref)?.kind ?? ref];
  if (room) return words.tx(room.name);
  const thing = state.things.find((each) => each.id === ref);
  const kind = rules.thingKinds[thing?.kind ?? ref];
  if (kind) return words.tx(kind.name);
  const cause = rules.nanobots.investigation?.hypotheses.find((each) => each.id === ref);
  if (cause) return words.tx(cause.name);
  return words.has(`cause.news.${ref}`) ? words.t(`cause.news.${ref}`) : "";
}

/** A move, a reply or an approach of the level's rival. */
function ofRival({ rules }: Game, ref: string): { readonly name: Text } | undefined {
  const { rival } = rules;
  return rival?.kind === "person" ? (rival.replies[ref] ?? rival.approaches[ref] ?? rival.moves[ref]) : undefined;
}

/** Entries of the same sentence and source are one line, so that nothing is listed twice. */
export function causeLines(game: Game, kind: AccountKind, account: Account, n: number, sinceTick = -1): CauseLine[] {
  return linesOf(game, kind, topCauses(account, account.entries.length, sinceTick), n);
}

/** The n largest lines of any entries, of one account or many added up. */
export function linesOf(game: Game, kind: AccountKind, entries: readonly Entry[], n: number): CauseLine[] {
  const sums = new Map<string, { cause: string; label: string; source: string; amount: number }>();
  for (const entry of entries) {
    const label = causeLabel(game, kind, entry.cause);
    const source = sourceName(game, entry.ref);
    const key = `${label}|${source}`;
    const sum = sums.get(key);
    if (sum) sum.amount += entry.amount;
    else sums.set(key, { cause: entry.cause, label, source, amount: entry.amount });
  }
  const unit = kind === "cash" ? 1 : 1000;
  const sorted = [...sums.entries()]
    .filter(([, sum]) => Math.abs(sum.amount) >= unit * 0.05)
    .sort((a, b) => Math.abs(b[1].amount) - Math.abs(a[1].amount) || (a[0] < b[0] ? -1 : 1));
  const largest = Math.abs(sorted[0]?.[1].amount ?? 1);
  return sorted.slice(0, n).map(([key, sum]) => ({
    key,
    icon: causeIcon(sum.cause),
    label: sum.label,
    source: sum.label === sum.source ? "" : sum.source,
    amount: amountText(game, kind, sum.amount),
    good: kind === "anxiety" ? sum.amount < 0 : sum.amount > 0,
    share: Math.abs(sum.amount) / largest,
  }));
}

/** Points are kept ×1000; small ones get a decimal so that none is written as 0. */
export function amountText(game: Game, kind: AccountKind, amount: number): string {
  if (kind === "cash") return game.words.signedMoney(amount);
  const points = amount / 1000;
  return game.words.signed(points, Math.abs(points) < 10 ? 1 : 0);
}

/** Everybody's anxiety entries added up by cause: why the whole room feels as it does. */
export function roomEntries(accounts: readonly Account[]): Entry[] {
  const sums = new Map<string, Entry & { amount: number }>();
  for (const account of accounts) {
    for (const entry of account.entries) {
      const sum = sums.get(entry.cause);
      if (sum) sum.amount += entry.amount;
      else sums.set(entry.cause, { ...entry, ref: "" });
    }
  }
  return [...sums.values()].map((entry) => ({ ...entry, amount: entry.amount / Math.max(1, accounts.length) }));
}
