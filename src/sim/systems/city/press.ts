/**
 * The press of Neo-Vita: once a minute it looks at what anybody in town can see of the clinics, and writes about what
 * has changed. It reads counts and states, never events, so that a loaded game goes on writing where it was.
 */
import type { Ctx } from "../../commands/command.ts";
import type { NewsItem, PressNote } from "../../state.ts";
import { minutesToTicks, TICKS_PER_DAY, TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { newsKind } from "../../rules/city/news-kinds.ts";
import { publish } from "./news.ts";
import { HAPPENINGS, SIGHTS, type Happening } from "./press-watch.ts";

/** Between two items that are not big; after so long one that waits is no news any more. */
const SPACE = minutesToTicks(20);
const STALE = minutesToTicks(120);
const DESK = 4;
/** Colour for the morning: `news.morning.<n>` in the locale file. */
const MORNINGS = 12;

export function runPress(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.city.on || state.tick % TICKS_PER_MINUTE !== 0) return;
  const first = state.city.press.last < 0;
  // The first look only learns how things stand.
  if (first) open(ctx);
  for (const each of HAPPENINGS) noticeHappening(ctx, each, first);
  for (const each of SIGHTS)
    if (each.now(rules, state)) bring(ctx, { ...each, tick: state.tick, args: each.args?.(rules, state) ?? {} });
  tellTheTime(ctx);
  print(ctx);
}

function open(ctx: Ctx): void {
  const { rules, state } = ctx;
  state.city.press.last = state.tick;
  publish(ctx, "opening", "you", "plain");
  if (rules.rival?.kind === "person") publish(ctx, "rival-opening", "rival", "plain");
}

function noticeHappening(ctx: Ctx, each: Happening, first: boolean): void {
  const { rules, state } = ctx;
  const { seen } = state.city.press;
  const key = `${each.code}|${each.about}`;
  const count = each.count(rules, state);
  const before = seen[key] ?? 0;
  seen[key] = count;
  if (count <= before || first) return;
  const { code, about, tone } = each;
  bring(ctx, { code, about, tone, tick: state.tick, args: each.args?.(rules, state) ?? {} });
}

/** What is big is printed at once; the rest goes to the desk, unless it was written of lately. */
function bring(ctx: Ctx, { tick, code, about, tone, args }: PressNote): void {
  const { state } = ctx;
  const { desk } = state.city.press;
  const kind = newsKind(code);
  const again = minutesToTicks(kind.again);
  const same = (each: { readonly code: string; readonly about: NewsItem["about"] }) =>
    each.code === code && each.about === about;
  if (state.city.news.some((each) => same(each) && state.tick - each.tick < again)) return;
  if (kind.big) publish(ctx, code, about, tone, args);
  else if (!desk.some(same)) {
    desk.push({ tick, code, about, tone, args });
    if (desk.length > DESK) desk.splice(0, desk.length - DESK);
  }
}

/** A line of colour in the morning; at noon and before the evening, how the town has chosen today. */
function tellTheTime(ctx: Ctx): void {
  const { state } = ctx;
  const minute = (state.tick % TICKS_PER_DAY) / TICKS_PER_MINUTE;
  if (minute === 10) {
    const day = Math.floor(state.tick / TICKS_PER_DAY);
    publish(ctx, "morning", "city", "plain", { n: (state.seed + day * 5) % MORNINGS });
  }
  const { you, rival, home } = state.city.today;
  if ((minute === 240 || minute === 540) && you + rival + home >= 10)
    publish(ctx, "share", "city", "plain", { you, rival, home });
}

function print(ctx: Ctx): void {
  const { state } = ctx;
  const { press } = state.city;
  press.desk = press.desk.filter((each) => state.tick - each.tick < STALE);
  if (state.tick - press.last < SPACE) return;
  const next = press.desk.shift();
  if (!next) return;
  press.last = state.tick;
  publish(ctx, next.code, next.about, next.tone, next.args);
}
