/**
 * The news: one way into it. What is written moves what people say, and the trust and fame of the house that it is
 * about; bad news weighs three times good (FACTS 5), and what was told lately moves less. Docs: docs/city.md.
 */
import type { Ctx } from "../../commands/command.ts";
import type { House, Segment, Taste } from "../../ruleset.ts";
import type { NewsItem } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";
import { fading, newsKind } from "../../rules/city/news-kinds.ts";
import { bookClinic } from "../fear/feel.ts";
import { bookHouse } from "../rival/house/books.ts";
import { talk } from "./town.ts";

/** The last so many are kept: more than a day's. */
const KEPT = 60;
/** Within which the same again is old news. */
const LATELY = TICKS_PER_DAY;

export interface PublishOptions {
  /** Points of word instead of what is usual for the code (rules/city/news-kinds.ts); 0 for no effect. */
  readonly reach?: number;
  /** On the front page and in the clinic's feed. */
  readonly big?: boolean;
  /** The level's own words, as an index into the ruleset's `news`. */
  readonly text?: number;
}

/** Puts something in the news; its words are `news.<code>` in the locale file. Returns its id, 0 without a city. */
export function publish(
  ctx: Ctx,
  code: string,
  about: NewsItem["about"],
  tone: NewsItem["tone"],
  args: NewsItem["args"] = {},
  { reach, big, text = -1 }: PublishOptions = {},
): number {
  const { rules, state } = ctx;
  if (!rules.city.on) return 0;
  const kind = newsKind(code);
  const moved =
    tone === "plain" || about === "city"
      ? { word: 0, trust: 0, fame: 0 }
      : spread(ctx, code, about, tone, (reach ?? kind.reach) * fading(toldLately(ctx, code, about, text)));
  const id = state.nextId++;
  state.city.news.push({ id, tick: state.tick, code, about, tone, args, text, big: big ?? kind.big, moved });
  if (state.city.news.length > KEPT) state.city.news.splice(0, state.city.news.length - KEPT);
  ctx.emit({ type: "news-published", news: id });
  return id;
}

function toldLately({ state }: Ctx, code: string, about: NewsItem["about"], text: number): number {
  return state.city.news.filter(
    (each) => each.code === code && each.about === about && each.text === text && state.tick - each.tick < LATELY,
  ).length;
}

/** Books `points` of reach, and returns what of it took effect; points ×1000. */
function spread(ctx: Ctx, code: string, about: House, tone: "good" | "bad", points: number): NewsItem["moved"] {
  const { rules, state } = ctx;
  const kind = newsKind(code);
  const size = tone === "good" ? points : -points * rules.tuning.trust.badWeight;
  const segments = Object.values(rules.city.segments);
  const before = wordOf(ctx, about);
  for (const segment of segments)
    talk(ctx, about, segment.id, size * interest(segments, segment, kind.cares), "news", code);
  const house = about === "you" ? state : state.rival?.house;
  const trust = house?.trust.value ?? 0;
  const fame = house?.fame.value ?? 0;
  for (const which of ["trust", "fame"] as const) {
    const amount = size * kind[which];
    if (amount === 0) continue;
    if (about === "you") bookClinic(ctx, which, amount, "news", code);
    else bookHouse(ctx, which, amount, "news", code);
  }
  return {
    word: segments.length > 0 ? round((wordOf(ctx, about) - before) / segments.length) : 0,
    trust: (house?.trust.value ?? 0) - trust,
    fame: (house?.fame.value ?? 0) - fame,
  };
}

function wordOf({ state }: Ctx, house: House): number {
  let sum = 0;
  for (const word of Object.values(state.city.word)) sum += word[house].value;
  return sum;
}

/** How much a segment minds, against the others: a quarter to twice as much. */
function interest(segments: readonly Segment[], { taste }: Segment, cares: keyof Taste | undefined): number {
  if (cares === undefined) return 1;
  let mean = 0;
  for (const each of segments) mean += Math.abs(each.taste[cares]) / segments.length;
  return mean > 0 ? clamp(Math.abs(taste[cares]) / mean, 0.25, 2) : 1;
}
