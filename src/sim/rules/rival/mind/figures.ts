/** Everything that a move can be weighed by, as figures of 0–1: beliefs, their own books, how they feel, who they are. */
import type { Figure, MoveEffect, OwnName, TraitName } from "../../../ruleset.ts";
import type { RivalState } from "../../../state.ts";
import { clamp } from "../../../math.ts";
import { BELIEF_NAMES } from "./beliefs.ts";
import type { Own } from "./own.ts";

/** People whom a chair keeps busy, those who wait for it too. */
const A_CHAIR = 2.2;
/** Stars that a house starts out with, and how many reviews they weigh (rules/people/reviews.ts). */
const STARS = 3.9;
const IMAGINED = 10;

export type Figures = Record<Figure, number>;

/** All figures but the prospect, which is another for each move and stands at a half here. */
export function figuresNow(own: Own, rival: Readonly<RivalState>, tick: number): Figures {
  const { house, mind, regard } = rival;
  const { def } = own;
  const believed = (name: (typeof BELIEF_NAMES)[number]) => mind.beliefs[name].value / 1000;
  const waits = house.waits.reduce((sum, each) => sum + each, 0);
  const hidden = house.incidents.filter((each) => each.public < 0).length;
  const figures: Partial<Figures> = {};
  for (const name of BELIEF_NAMES) figures[name] = believed(name);
  const mine: Record<OwnName, number> = {
    "own-cash": house.cash.value / Math.max(1, 2 * def.house.cash),
    "own-stress": mind.stress / 1000,
    "own-share": 1 - believed("share"),
    "own-busy": (house.queue.length + house.work.length) / (A_CHAIR * Math.max(1, house.chairs)),
    "own-wait": house.waits.length > 0 ? waits / house.waits.length / 60 : 0.2,
    "own-stars": ((STARS * IMAGINED + house.stars.sum) / (IMAGINED + house.stars.count) - 1) / 4,
    "own-fame": house.fame.value / 100_000,
    "own-trust": house.trust.value / 100_000,
    "own-price": priceOf(own, rival) - 0.5,
    "own-tech": house.tech / 1000,
    "own-harm": harmOf(rival, tick),
    "own-secret": 0.34 * hidden,
    "own-morale": house.morale / 1000,
    goodwill: regard.value / 100_000,
    grudge: -regard.value / 100_000,
    prospect: 0.5,
  };
  Object.assign(figures, mine, temperOf(own, mind.stress));
  for (const name of Object.keys(figures) as Figure[]) figures[name] = clamp(figures[name] ?? 0, 0, 1);
  return figures as Figures;
}

/** Traits as they are under stress: who is beside themselves risks more, unless they are patient. */
export function temperOf({ def }: Own, stress: number): Record<TraitName, number> {
  const { traits } = def.who;
  const nerves = (stress / 1000 - 0.2) * (1 - traits.patience);
  return { ...traits, risk: clamp(traits.risk + 0.5 * nerves, 0, 1) };
}

/** Their price level with the moves that are on, 1 for the usual. */
export function priceOf(own: Own, rival: Readonly<RivalState>): number {
  let price = rival.house.price / 1000;
  for (const move of rival.moves) {
    if (move.phase !== "on") continue;
    for (const effect of effectsOf(own, move.kind))
      if (effect.do === "price") price *= 1 + ((effect.factor - 1) * move.strength) / 1000;
  }
  return price;
}

export const effectsOf = ({ def }: Own, kind: string): readonly MoveEffect[] => def.moves[kind]?.effects ?? [];

/** Harm of their own that the town knows of, 0–1, as the town counts it. */
function harmOf({ house }: Readonly<RivalState>, tick: number): number {
  let harm = 0;
  for (const { public: since } of house.incidents) if (since >= 0) harm += 0.3 * clamp(1 - (tick - since) / 4800, 0, 1);
  return harm;
}

/** Where their nerves are drawn, 0–1000: losing people, money or their good name wears on anybody; patience holds. */
export function strain(figures: Figures, patience: number): number {
  const losing = Math.max(0, 0.5 - figures["own-share"]) * 1.2 + Math.max(0, figures.trend - 0.5) * 0.6;
  const poor = Math.max(0, 0.35 - figures["own-cash"]) * 1.2;
  const ashamed = 0.4 * figures["own-harm"] + 0.15 * figures.grudge;
  return 1000 * clamp((0.15 + losing + poor + ashamed) * (1.25 - 0.5 * patience), 0, 1);
}
