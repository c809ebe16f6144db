/** What a rival makes of what can be seen from outside: late, blurred, and only bit by bit (FACTS 8). */
import type { BeliefName } from "../../../ruleset.ts";
import type { PublicView, RivalMind } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { minutesToTicks } from "../../clock.ts";
import { sightOf, type Own } from "./own.ts";

/** In the order in which they are drawn for. */
export const BELIEF_NAMES = [
  "price",
  "wait",
  "stars",
  "fame",
  "share",
  "trend",
  "crowd",
  "size",
  "morale",
  "harm",
  "tech",
  "adverts",
] as const satisfies readonly BeliefName[];

/** Ticks after which an incident is forgotten, as the town does: two days. */
const FORGOTTEN = 4800;

/** The newest view that has come through by now: at least `delay` minutes old. */
export function lastSeen(views: readonly PublicView[], tick: number, delay: number): PublicView | undefined {
  return views.findLast((view) => view.tick <= tick - minutesToTicks(delay));
}

/** Figures of a view, each 0–1; the trend is against how things stood `trendMinutes` earlier. Ranges: docs/rival.md. */
export function figuresOf(
  views: readonly PublicView[],
  view: PublicView,
  trendMinutes: number,
): Record<BeliefName, number> {
  const earlier = views.findLast((each) => each.tick <= view.tick - minutesToTicks(trendMinutes)) ?? views[0] ?? view;
  const age = view.lastIncident < 0 ? 1 : (view.tick - view.lastIncident) / FORGOTTEN;
  const figures: Record<BeliefName, number> = {
    price: view.price / 1000 - 0.5,
    wait: view.wait / 60,
    stars: (view.stars / 1000 - 1) / 4,
    fame: view.fame / 1000,
    share: view.share / 1000,
    trend: 0.5 + (2.5 * (view.share - earlier.share)) / 1000,
    crowd: view.waiting / 12,
    size: view.chairs / 8,
    morale: view.morale / 1000,
    harm: Math.min(1, 0.3 * view.incidents) * clamp(1 - age, 0, 1),
    tech: view.tech / 1000,
    adverts: view.adverts / 4,
  };
  for (const name of BELIEF_NAMES) figures[name] = clamp(figures[name], 0, 1);
  return figures;
}

/**
 * Beliefs after one more look, b += K(o + ε − b), whole thousandths; `noise` has one bell-shaped number for each name.
 * The first look is believed as it is. Nothing has come through yet: they stay as they were.
 */
export function believe(
  own: Own,
  beliefs: Readonly<RivalMind["beliefs"]>,
  views: readonly PublicView[],
  tick: number,
  noise: readonly number[],
): RivalMind["beliefs"] {
  const sight = sightOf(own);
  const view = lastSeen(views, tick, sight.delay);
  if (!view) return { ...beliefs };
  const figures = figuresOf(views, view, own.tuning.trendMinutes);
  const next = {} as RivalMind["beliefs"];
  BELIEF_NAMES.forEach((name, i) => {
    const old = beliefs[name];
    const seen = figures[name] + sight.sigma * (noise[i] ?? 0);
    const gain = old.sure === 0 ? 1 : own.tuning.gain;
    const value = clamp(round(old.value + gain * (1000 * seen - old.value)), 0, 1000);
    const sure = Math.max(1, round(old.sure + own.tuning.gain * (1000 * (1 - sight.sigma) - old.sure)));
    next[name] = { value, sure };
  });
  return next;
}
