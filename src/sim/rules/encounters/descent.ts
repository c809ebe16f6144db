/** What views and bots may know of a descent. Pure. */
import { round } from "../../math.ts";
import type { DescentDef, DescentEnd, DescentRules, Nature } from "../../ruleset.ts";
import type { DescentState, DreamComfort, DreamFear, DreamIsland } from "../../state.ts";

export const NATURES: readonly Nature[] = ["ease", "control", "know", "company", "away"];
export const ENDS: readonly DescentEnd[] = ["off", "teach", "bargain"];
/** Steps in a second at 1×. */
export const STEPS = 10;
/** 2 right, 1 in part, 0 wrong. */
export type Grade = 0 | 1 | 2;

export function hereOf(play: Readonly<DescentState>): DreamIsland {
  const island = play.islands[play.at];
  if (!island) throw new Error("nowhere");
  return island;
}

export function coreOf(play: Readonly<DescentState>): DreamIsland {
  const island = play.islands.at(-1);
  if (!island) throw new Error("no core");
  return island;
}

/** The fear that stands before you, or null where there is none or it is calm. */
export function fearHere(play: Readonly<DescentState>): DreamFear | null {
  const { fear, lit } = hereOf(play);
  return lit ? null : fear;
}

export function atCore(play: Readonly<DescentState>): boolean {
  return play.at === coreOf(play).id;
}

/** 0–100. */
export function lightOf(play: Readonly<DescentState>): number {
  return play.light.value / 1000;
}

/** Depth to which the dark has come, in depths; −1 is one behind the way in. */
export function darkDepth(play: Readonly<DescentState>): number {
  return play.dark / 1_000_000;
}

export function inDark(play: Readonly<DescentState>): boolean {
  return play.dark > hereOf(play).depth * 1_000_000;
}

export function lampsLit(play: Readonly<DescentState>): number {
  return play.islands.filter((each) => each.lit && each.fear).length;
}

/** What is left of the core's strength. */
export function strengthOf(play: Readonly<DescentState>, def: DescentDef): number {
  const { fear } = coreOf(play);
  if (play.awake) return fear?.size ?? 0;
  const { core, coreMost } = def.rules;
  let sum = core.base[def.difficulty];
  for (const island of play.islands)
    if (island.fear && island.id !== coreOf(play).id) sum += island.lit ? 0 : core.left + island.fear.grew;
  return Math.min(coreMost, round(sum));
}

/** Steps on the ring of natures, 0–2. */
export function distance(a: Nature, b: Nature): number {
  const d = Math.abs(NATURES.indexOf(a) - NATURES.indexOf(b));
  return Math.min(d, NATURES.length - d);
}

/** How a comfort would be taken if the fear asked for `need` and it tasted like that. */
export function gradeFor(need: Nature, nature: Nature, taste: number, worn: Nature | ""): Grade {
  if (taste <= -2) return 0;
  const grade = 2 - distance(need, nature) + taste - (worn === nature ? 1 : 0);
  return grade <= 0 ? 0 : grade === 1 ? 1 : 2;
}

export function gradeOf(play: Readonly<DescentState>, fear: DreamFear, card: DreamComfort): Grade {
  return gradeFor(fear.need, card.nature, fear.tastes[card.id] ?? 0, play.worn);
}

/** What it may ask for, as shares that add up to 1; the truth once it is heard. */
export function oddsOf(rules: DescentRules, fear: DreamFear): readonly { nature: Nature; share: number }[] {
  if (fear.heard) return [{ nature: fear.need, share: 1 }];
  const needs = rules.fears[fear.kind]?.needs ?? {};
  let total = 0;
  for (const nature of NATURES) total += needs[nature] ?? 0;
  return NATURES.filter((nature) => (needs[nature] ?? 0) > 0)
    .map((nature) => ({ nature, share: (needs[nature] ?? 0) / total }))
    .sort((a, b) => b.share - a.share || (a.nature < b.nature ? -1 : 1));
}

export interface Outlook {
  /** Chances 0–1 that it fits, and that it fits in part. */
  readonly right: number;
  readonly part: number;
  /** It will be so, and nothing is hidden. */
  readonly sure: boolean;
  readonly grade: Grade | null;
  /** Cavity has just seen this and is ready for it. */
  readonly worn: boolean;
  /** How they take it, null when not known. */
  readonly taste: number | null;
}

/** What can be said of a comfort before it is given, from what is known. */
export function outlook(
  rules: DescentRules,
  play: Readonly<DescentState>,
  fear: DreamFear,
  card: DreamComfort,
): Outlook {
  const known = fear.shown.includes(card.id);
  const taste = known ? (fear.tastes[card.id] ?? 0) : 0;
  let right = 0;
  let part = 0;
  for (const { nature, share } of oddsOf(rules, fear)) {
    const grade = gradeFor(nature, card.nature, taste, play.worn);
    if (grade === 2) right += share;
    else if (grade === 1) part += share;
  }
  const sure = fear.heard && known;
  return {
    right,
    part,
    sure,
    grade: sure ? gradeFor(fear.need, card.nature, taste, play.worn) : null,
    worn: play.worn === card.nature,
    taste: known ? taste : null,
  };
}

/** Light that the way to an island takes, in points. */
export function priceOf(rules: DescentRules, play: Readonly<DescentState>, to: number): number {
  const from = hereOf(play);
  const target = play.islands[to];
  let price = from.lit && target?.lit ? 0 : rules.path;
  if (fearHere(play) && !atCore(play)) price += play.held > 0 ? 0 : rules.turn;
  return price;
}

export interface EndTerms {
  readonly way: DescentEnd;
  readonly ok: boolean;
  /** Points of light that are needed; for `off` they are spent. */
  readonly light: number;
  readonly lamps: number;
  /** Strength of the core at most. */
  readonly strength: number;
  /** Why not, as a code: light, lamps, strength, or "". */
  readonly lacks: "" | "light" | "lamps" | "strength";
}

/** What an ending takes, and whether it is there. */
export function termsOf(play: Readonly<DescentState>, def: DescentDef, way: DescentEnd): EndTerms {
  const { core } = def.rules;
  const strength = strengthOf(play, def);
  const terms =
    way === "off"
      ? { light: core.off + core.per[def.difficulty] * strength, lamps: 0, strength: def.rules.coreMost }
      : way === "teach"
        ? { light: 1, ...core.teach }
        : core.bargain;
  const lacks =
    lampsLit(play) < terms.lamps
      ? "lamps"
      : strength > terms.strength
        ? "strength"
        : lightOf(play) <= terms.light
          ? "light"
          : "";
  return { way, ok: lacks === "", ...terms, lacks };
}

/** First step from `from` toward `to` over islands for which `open` holds, or −1. Ties go to the lower id. */
export function stepToward(
  play: Readonly<DescentState>,
  from: number,
  to: number,
  open: (island: DreamIsland) => boolean,
): number {
  const { islands } = play;
  const far = islands.map(() => -1);
  far[to] = 0;
  const line = [to];
  for (const id of line)
    for (const next of islands[id]?.links ?? []) {
      const island = islands[next];
      if (!island || (far[next] ?? 0) >= 0 || (next !== from && !open(island))) continue;
      far[next] = (far[id] ?? 0) + 1;
      line.push(next);
    }
  if ((far[from] ?? -1) < 1) return -1;
  let best = -1;
  for (const next of islands[from]?.links ?? []) {
    const d = far[next] ?? -1;
    if (d >= 0 && d === (far[from] ?? 0) - 1 && (best < 0 || next < best)) best = next;
  }
  return best;
}

/** Links between Cavity and you, over any island. */
export function hunterDistance(play: Readonly<DescentState>): number {
  const { islands, hunter, at } = play;
  const far = islands.map(() => -1);
  far[at] = 0;
  const line = [at];
  for (const id of line)
    for (const next of islands[id]?.links ?? [])
      if ((far[next] ?? 0) < 0) {
        far[next] = (far[id] ?? 0) + 1;
        line.push(next);
      }
  return far[hunter.at] ?? 9;
}
