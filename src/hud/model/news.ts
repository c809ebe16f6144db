/** The news in words: headlines, what they did to trust, fame and word of mouth, and what is heard of the rival. */
import { clockOf } from "../../sim/rules/clock.ts";
import { findPatient, patientName } from "../../sim/rules/people/people.ts";
import type { House, Telegraph, Text } from "../../sim/ruleset.ts";
import type { NewsItem, RivalMove } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { sourceName } from "./causes.ts";
import { codeText } from "./game.ts";
import type { Game } from "./game.ts";
import type { Message } from "./feed.ts";
import { clockText } from "./people.ts";

export type NewsFilter = "all" | "you" | "rival" | "reviews";

export interface NewsEffect {
  readonly of: "trust" | "fame" | "word";
  readonly icon: IconName;
  readonly text: string;
  readonly good: boolean;
}

export interface NewsCard {
  readonly id: number;
  readonly tick: number;
  /** Clock, with the day where it is not today. */
  readonly when: string;
  readonly about: NewsItem["about"];
  readonly label: string;
  readonly tone: NewsItem["tone"];
  readonly icon: IconName;
  readonly head: string;
  readonly text: string;
  /** What the rival says to it, and their portrait; "" where it is not about something that they do. */
  readonly quote: string;
  readonly portrait: string;
  readonly big: boolean;
  readonly effects: readonly NewsEffect[];
}

const ICONS: Readonly<Record<string, IconName>> = {
  collapse: "ambulance",
  "cover-up-out": "flame",
  "incident-reported": "report",
  "incident-told": "speakerphone",
  "recall-1": "package-off",
  "recall-2": "package-off",
  "recall-3": "package-off",
  "accused-right": "report-search",
  "accused-wrong": "gavel",
  fined: "gavel",
  bolted: "run",
  "long-wait": "hourglass",
  "over-treated": "coins",
  "turned-away": "users",
  "staff-left": "door-exit",
  "bailed-out": "building-bank",
  "record-day": "award",
  "brave-visit": "heart-handshake",
  "calm-day": "sun",
  "on-time": "clock",
  "rival-cover-up": "flame",
  "rival-overtreats": "coins",
  "rival-shrinks": "trending-down",
  "rival-secret-out": "lock-open",
  "rival-found-clean": "clipboard-check",
  "inspection-clean": "clipboard-check",
  "inspection-fined": "gavel",
  "debate-won": "microphone-2",
  "debate-lost": "microphone-2",
  "debate-declined": "armchair",
  "pact-truce": "flag",
  "pact-joint": "home-heart",
  "pact-broken-you": "heart-broken",
  "pact-broken-rival": "heart-broken",
  "review-five": "star-filled",
  "review-one": "thumb-down",
  "prices-low": "tag",
  "prices-high": "coin",
  opening: "door",
  "rival-opening": "building-store",
  share: "chart-pie",
  morning: "sun",
  campaign: "speakerphone",
  "rival-closed": "door-exit",
  "rival-harmed": "virus",
  story: "news",
};

const EFFECT_ICONS = { trust: "heart-handshake", fame: "star", word: "messages" } as const;

/** The house as the paper calls it; `{{House}}` begins a sentence. */
export function houseName({ words, rules }: Game, house: House): string {
  if (house === "you") {
    const district = rules.city.districts[rules.city.home];
    return words.t("lantern.house-you", { district: district ? words.tx(district.name).replace(/^The /, "") : "" });
  }
  const { rival } = rules;
  if (!rival) return "";
  return words.tx(rival.kind === "person" ? rival.who.house : rival.name);
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What fills the holes of an item's words. */
function filling(game: Game, item: NewsItem): Record<string, string | number> {
  const { words, rules, state } = game;
  const { args } = item;
  const named = (key: string, records: Readonly<Record<string, { readonly name: Text }>>) => {
    const record = records[String(args[key])];
    return { [key]: record ? words.tx(record.name) : words.t(`lantern.some-${key}`) };
  };
  const house = houseName(game, item.about === "rival" ? "rival" : "you");
  const { rival } = rules;
  const who = typeof args["patient"] === "number" ? findPatient(state, args["patient"]) : undefined;
  const lot = rules.lots.find((each) => each.id === args["lot"]);
  const cause = rules.nanobots.investigation?.hypotheses.find((each) => each.id === args["cause"]);
  const shared = item.code === "share" ? sharesOf(game, item) : {};
  return {
    ...args,
    house,
    House: capital(house),
    ours: houseName(game, "you"),
    Ours: capital(houseName(game, "you")),
    rival: houseName(game, "rival"),
    person: rival?.kind === "person" ? words.tx(rival.who.name) : "",
    district: rival ? words.tx(rules.city.districts[rival.district]?.name ?? "") : "",
    who: who ? words.tx(patientName(rules, who)) : words.t("lantern.somebody"),
    lot: lot ? words.tx(lot.name) : words.t("lantern.a-lot"),
    cause: cause ? words.tx(cause.name) : words.t("lantern.something-else"),
    ...named("help", rules.bailouts),
    ...named("campaign", rules.city.campaigns),
    ...shared,
  };
}

function sharesOf({ words }: Game, { args }: NewsItem): Record<string, string> {
  const of = (key: string) => Number(args[key] ?? 0);
  return {
    you: words.num(of("you")),
    them: words.num(of("rival")),
    home: words.num(of("home")),
    all: words.num(of("you") + of("rival") + of("home")),
  };
}

/** The headline alone, for a feed or a mark on a chart. */
export function newsHead(game: Game, item: NewsItem): string {
  const { words, rules } = game;
  const own = rules.news[item.text];
  if (own !== undefined) return words.tx(own);
  if (item.code === "morning") return morning(game, item, "head");
  const moved = moveText(game, item);
  if (moved) return moved;
  const fill = filling(game, item);
  const also: string[] = [];
  for (let n = 0; words.has(`news-also.${item.code}.${n}`); n++) also.push(`news-also.${item.code}.${n}`);
  const at = item.id % (also.length + 1);
  const key = at > 0 ? also[at - 1] : undefined;
  return key ? words.t(key, fill) : codeText(words, "news", item.code, fill);
}

function newsText(game: Game, item: NewsItem): string {
  const { words, rules } = game;
  if (item.text >= 0) return "";
  if (item.code === "morning") return morning(game, item, "text");
  const alone = item.code === "share" && !rules.rival ? `${item.code}-alone` : item.code;
  const key = `news-more.${alone}`;
  return words.has(key) ? words.t(key, filling(game, item)) : "";
}

function morning({ words }: Game, { args }: NewsItem, part: "head" | "text"): string {
  const key = `news-morning.${args["n"] ?? 0}.${part}`;
  return words.has(key) ? words.t(key) : words.t("news.morning");
}

/** What a move's own line says, where an item is about one. */
function moveText(game: Game, item: NewsItem): string {
  const { rules } = game;
  const def = item.code === "rival-move" && rules.rival?.kind === "person" ? defOf(game, item) : undefined;
  // A headline has no full stop.
  return def ? fillMove(game, def.news, String(item.args["target"] ?? "")).replace(/\.$/, "") : "";
}

function defOf({ rules, state }: Game, { args }: NewsItem) {
  if (rules.rival?.kind !== "person") return undefined;
  const kind = args["kind"] ?? state.rival?.moves.find((each) => each.id === args["move"])?.kind ?? args["move"];
  return rules.rival.moves[String(kind)];
}

/** The rival in their own words, where they have made a move. */
function saying(game: Game, item: NewsItem): { readonly quote: string; readonly portrait: string } {
  const { words, rules } = game;
  const def = item.code === "rival-move" ? defOf(game, item) : undefined;
  if (!def || rules.rival?.kind !== "person") return { quote: "", portrait: "" };
  const { who } = rules.rival;
  const lines = who.lines[def.id] ?? who.lines["else"] ?? [];
  const line = lines[item.id % Math.max(1, lines.length)];
  return {
    quote: line === undefined ? "" : words.t("lantern.quote", { line: words.tx(line), who: words.tx(who.name) }),
    portrait: who.portrait,
  };
}

/** A text of a move with the names of the house and of what it is aimed at. */
export function fillMove(game: Game, text: Text, target: string): string {
  const { words, rules } = game;
  const segment = rules.city.segments[target];
  const aimed = segment ? words.tx(segment.name).toLocaleLowerCase(words.locale) : sourceName(game, target);
  return words
    .tx(text)
    .replaceAll("{rival}", houseName(game, "rival"))
    .replaceAll("{target}", aimed || words.t("lantern.somebody-of-ours"));
}

function whenOf(game: Game, tick: number): string {
  const then = clockOf(tick);
  const time = clockText(tick);
  return then.day === clockOf(game.state.tick).day
    ? time
    : game.words.t("lantern.edition", { day: game.words.num(then.day), time });
}

export function newsCard(game: Game, item: NewsItem): NewsCard {
  const { words } = game;
  const label =
    item.about === "you"
      ? words.t("lantern.us")
      : item.about === "rival"
        ? words.t("lantern.them", { rival: houseName(game, "rival") })
        : words.t("lantern.town");
  return {
    id: item.id,
    tick: item.tick,
    when: whenOf(game, item.tick),
    about: item.about,
    label,
    tone: item.tone,
    icon: ICONS[item.code] ?? "news",
    head: newsHead(game, item),
    text: newsText(game, item),
    ...saying(game, item),
    big: item.big,
    effects: effectsOf(game, item),
  };
}

/** What it moved, in points; what would be written as 0 is left out. */
function effectsOf({ words }: Game, { moved }: NewsItem): NewsEffect[] {
  return (["trust", "fame", "word"] as const)
    .filter((of) => Math.abs(moved[of]) >= 50)
    .map((of) => ({
      of,
      icon: EFFECT_ICONS[of],
      text: words.t(`lantern.effect.${of}`, { n: words.signed(moved[of] / 1000, 1) }),
      good: moved[of] > 0,
    }));
}

/** Ticks in which half of what makes something lead has gone: two hours. */
const LEADS = 480;

/** How much something belongs on top: what is big, what moves much, and what is new. */
function weight(item: NewsItem, now: number): number {
  const { word, trust, fame } = item.moved;
  const points = (Math.abs(word) + Math.abs(trust) + Math.abs(fame)) / 1000;
  const size = (item.big ? 2 : item.tone === "plain" ? 0.5 : 1) + points / 2;
  return size * 0.5 ** ((now - item.tick) / LEADS);
}

export interface FrontPage {
  readonly lead: NewsCard | null;
  /** Newest first, without the lead. */
  readonly rest: readonly NewsCard[];
}

export function frontPage(game: Game, filter: NewsFilter = "all"): FrontPage {
  const items = game.state.city.news.filter((item) => filter === "all" || item.about === filter);
  const { tick } = game.state;
  // The newer of two that weigh the same.
  let lead: NewsItem | undefined;
  for (const item of items) if (!lead || weight(item, tick) >= weight(lead, tick)) lead = item;
  return {
    lead: lead ? newsCard(game, lead) : null,
    rest: items
      .filter((item) => item !== lead)
      .reverse()
      .map((item) => newsCard(game, item)),
  };
}

/** News that asks to be read: what is good or bad for somebody, or big, and younger than the last that was read. */
export function unread({ state }: Game, upTo: number): number {
  return state.city.news.filter((item) => item.id > upTo && (item.big || item.tone !== "plain")).length;
}

export interface Rumour {
  readonly id: number;
  readonly icon: IconName;
  readonly text: string;
  /** Where it was heard. */
  readonly from: string;
  /** 1 to 3. */
  readonly sure: number;
  readonly sureText: string;
  readonly when: string;
  readonly on: boolean;
}

const SURE: Readonly<Record<Telegraph, { readonly sure: 1 | 2 | 3; readonly icon: IconName }>> = {
  gossip: { sure: 1, icon: "messages" },
  rumour: { sure: 1, icon: "ear" },
  van: { sure: 2, icon: "truck-delivery" },
  poster: { sure: 3, icon: "presentation" },
  letter: { sure: 3, icon: "mail-opened" },
  broadcast: { sure: 3, icon: "microphone-2" },
};

/** What is heard of the rival's moves, and what goes on; what comes first is first. */
export function rumours(game: Game): Rumour[] {
  return (game.state.rival?.moves ?? [])
    .filter((move) => move.phase === "heard" || move.phase === "on")
    .sort((a, b) => a.starts - b.starts || a.id - b.id)
    .flatMap((move) => rumourOf(game, move) ?? []);
}

function rumourOf(game: Game, move: RivalMove): Rumour | null {
  const { words, rules, state } = game;
  const def = rules.rival?.kind === "person" ? rules.rival.moves[move.kind] : undefined;
  if (!def) return null;
  const on = move.phase === "on";
  const told = on ? def.news : (def.rumour[move.rumour] ?? def.rumour[0] ?? def.name);
  const minutes = Math.ceil((move.starts - state.tick) / 4);
  const { sure, icon } = SURE[def.telegraph];
  return {
    id: move.id,
    icon: on ? "activity" : icon,
    text: fillMove(game, told, move.target),
    from: words.t(`lantern.telegraph.${def.telegraph}`),
    sure: on ? 3 : sure,
    sureText: words.t(`lantern.sure.${on ? 3 : sure}`),
    when: on
      ? words.t("lantern.heard-when.on")
      : minutes <= 5
        ? words.t("lantern.heard-when.soon")
        : words.t("lantern.heard-when.minutes", { count: Math.ceil(minutes / 5) * 5 }),
    on,
  };
}

/** What the clinic's feed tells by itself when it happens. */
const TOLD_ALREADY = /^(rival-move|pact-.*)$/;

/** The clinic's feed has what is big; the rest that is good or bad for somebody stands in the log. */
export function newsMessage(game: Game, id: number): Message | null {
  const item = game.state.city.news.findLast((each) => each.id === id);
  if (!item || (!item.big && item.tone === "plain")) return null;
  const kind = item.about === "rival" ? "info" : item.tone === "plain" ? "info" : item.tone === "good" ? "good" : "bad";
  return {
    text: game.words.t("lantern.feed", { head: newsHead(game, item) }),
    speaker: "",
    portrait: "",
    tone: kind,
    icon: "news",
    target: null,
    sound: "",
    opens: "news",
    quiet: !item.big || TOLD_ALREADY.test(item.code),
  };
}
