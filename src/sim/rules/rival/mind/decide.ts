/**
 * A decision (FACTS 8): each move that is possible gets a score from its considerations; of the highest category that has
 * any use, what is far worse than the best is dropped, and chance draws among the rest, the more evenly the hotter the
 * head. Pure: it is given who they are, their own state, what could be seen from outside (already in their beliefs) and
 * words of chance, and nothing else of the clinic. Docs: docs/rival.md, "The mind".
 */
import type { MoveDef } from "../../../ruleset.ts";
import type { PublicView, RivalState, Thinking } from "../../../state.ts";
import { clamp, exp, round } from "../../../math.ts";
import { allowedByPact } from "../pact.ts";
import { BELIEF_NAMES, lastSeen } from "./beliefs.ts";
import { respond, together } from "./curves.ts";
import { figuresNow, temperOf, type Figures } from "./figures.ts";
import { lesson } from "./memory.ts";
import { outlookOf, sharesOf, type Outlook } from "./outlook.ts";
import { sightOf, type Own } from "./own.ts";
import { prospectOf, tradeOf, type Prospect } from "./prospect.ts";

export interface Choice {
  readonly kind: string;
  /** Id of a member of staff or of a segment; "" for nothing. */
  readonly target: string;
  /** Share of everyone in need that they expect the player to lose by it, ×1000. */
  readonly expects: number;
  readonly why: Thinking;
}

interface Scored {
  readonly def: MoveDef;
  readonly target: string;
  readonly score: number;
  readonly of: Thinking["best"][number]["of"];
}

/** How many are remembered with a decision. */
const BEST = 3;

/** `luck` is a word of chance, 0–1; `start` the tick at which the level began. null if they can do nothing at all. */
export function decide(
  own: Own,
  rival: Readonly<RivalState>,
  views: readonly PublicView[],
  tick: number,
  start: number,
  luck: number,
): Choice | null {
  const figures = figuresNow(own, rival, tick);
  const outlook = outlookOf(own, rival, figures);
  const trade = tradeOf(own, rival, outlook, tick, start);
  const hope = (def: MoveDef, target: string) =>
    prospectOf(own, def, outlook, figures, trade, def.aim === "segment" ? target : "");
  const scored = Object.values(own.def.moves)
    .filter((def) => possible(own, rival, def, tick))
    .flatMap((def) => {
      const target = targetOf(own, def, outlook, views, tick);
      return target === null ? [] : [score(own, rival, def, target, figures, hope)];
    })
    .sort((a, b) => b.score - a.score || (a.def.id < b.def.id ? -1 : 1));
  const chosen = draw(own, scored, luck);
  if (!chosen) return null;
  return {
    kind: chosen.def.id,
    target: chosen.target,
    expects: round(1000 * hope(chosen.def, chosen.target).gain),
    why: thinking(rival, scored, chosen, tick),
  };
}

/** Whether a move can be thought of at all. */
export function possible({ def: own, tuning }: Own, rival: Readonly<RivalState>, def: MoveDef, tick: number): boolean {
  const { when } = def;
  const { ethics } = own.who.traits;
  const { kind: pact } = rival.pact;
  if (when.ethicsBelow !== undefined && ethics > when.ethicsBelow) return false;
  if (when.ethicsAbove !== undefined && ethics < when.ethicsAbove) return false;
  if (when.sabotage && !own.sabotage) return false;
  if (when.pact !== undefined && when.pact !== pact) return false;
  if (!own.pact && def.effects.some(({ do: does }) => does === "offer-truce" || does === "offer-joint")) return false;
  if (!allowedByPact(rival.pact, def, tuning.hostile)) return false;
  if ((rival.mind.cooldowns[def.id] ?? 0) > tick) return false;
  if (def.cost > 0 && def.cost > rival.house.cash.value) return false;
  return !rival.moves.some(({ kind, phase }) => kind === def.id && (phase === "heard" || phase === "on"));
}

/** What a move is aimed at; null if there is nothing to aim it at that they could know of. */
function targetOf(own: Own, def: MoveDef, outlook: Outlook, views: readonly PublicView[], tick: number): string | null {
  if (def.aim === "none") return "";
  if (def.aim === "staff") {
    const restless = lastSeen(views, tick, sightOf(own).delay)?.restless ?? -1;
    return restless < 0 ? null : String(restless);
  }
  // The segment of which the player is thought to have the most people, by their number and share.
  let best = { id: "", people: 0 };
  for (const { id } of Object.values(own.city.segments)) {
    let people = 0;
    for (const home of outlook.homes) if (home.segment.id === id) people += home.weight;
    people *= sharesOf(outlook, [], outlook.you, outlook.rival, id).you;
    if (people > best.people) best = { id, people };
  }
  return best.id === "" ? null : best.id;
}

function score(
  own: Own,
  rival: Readonly<RivalState>,
  def: MoveDef,
  target: string,
  all: Figures,
  hope: (def: MoveDef, target: string) => Prospect,
): Scored {
  // Only who goes by what a move promises works it out beforehand.
  const asks = def.considerations.some(({ of }) => of === "prospect");
  const figures: Figures = asks ? { ...all, prospect: hope(def, target).mark } : all;
  const marks = def.considerations.map(({ of, curve }) => ({
    figure: of,
    value: figures[of],
    mark: respond(curve, figures[of]),
  }));
  const score = together(marks.map(({ mark }) => mark)) * weightOf(own, rival, def);
  return {
    def,
    target,
    score,
    of: marks.map(({ figure, value, mark }) => ({ figure, value: round(1000 * value), mark: round(1000 * mark) })),
  };
}

/** Weight of a move for this person now: who they are, how they feel about the player, what they are set on, what they learned. */
export function weightOf(own: Own, rival: Readonly<RivalState>, def: MoveDef): number {
  const { tuning } = own;
  const { mind, regard } = rival;
  let weight = def.weight * (own.def.who.leanings[def.id] ?? 1) * lesson(mind.memory, def.id, tuning.learns);
  const temper = temperOf(own, mind.stress);
  for (const trait of ["aggression", "ethics", "risk", "vanity", "patience"] as const)
    weight *= Math.max(0, 1 + (def.traits[trait] ?? 0) * temper[trait]);
  const grudge = clamp(-regard.value / 100_000, 0, 1);
  const goodwill = clamp(regard.value / 100_000, 0, 1);
  // Kindness is the mirror of hostility: a grudge takes from it, goodwill adds to it.
  const feeling = def.hostility * (tuning.grudge * grudge - tuning.goodwill * goodwill);
  weight *= Math.max(0, 1 + feeling);
  const set = own.def.moves[mind.bent.move];
  if (set && set.course === def.course)
    weight *= 1 + tuning.bent * clamp(1 - mind.bent.age / tuning.bentDecisions, 0, 1);
  return weight;
}

/** Least score that counts as of any use to them. */
export function barOf({ def, tuning }: Own): number {
  return tuning.bar + tuning.patient * def.who.traits.patience;
}

/** Dual utility: the highest category that has any use, without what is far worse, and chance among the rest. */
function draw(own: Own, scored: readonly Scored[], luck: number): Scored | undefined {
  const bar = barOf(own);
  const idle = scored.filter(({ def }) => def.rank === 0);
  const useful = scored.filter(({ def, score }) => def.rank > 0 && score >= bar);
  let rank = 0;
  for (const { def } of useful) rank = Math.max(rank, def.rank);
  const best = useful.filter(({ def }) => def.rank === rank);
  const pool = best.length > 0 ? best : idle;
  const most = pool[0]?.score ?? 0;
  const { temperature } = sightOf(own);
  const left = pool.filter(({ score }) => score >= own.tuning.worse * most);
  const weights = left.map(({ score }) => exp((score - most) / (temperature * Math.max(1e-6, most))));
  let point = luck * weights.reduce((sum, each) => sum + each, 0);
  for (let i = 0; i < left.length; i++) {
    point -= weights[i] ?? 0;
    if (point < 0) return left[i];
  }
  return left[0];
}

/** For whoever reads it afterwards: what was chosen first, then the best of the others. */
function thinking(rival: Readonly<RivalState>, scored: readonly Scored[], chosen: Scored, tick: number): Thinking {
  const best = [chosen, ...scored.filter((each) => each !== chosen)].slice(0, BEST);
  return {
    tick,
    best: best.map(({ def, score, of }) => ({ kind: def.id, score: round(1000 * score), of })),
    beliefs: Object.fromEntries(
      BELIEF_NAMES.map((name) => [name, rival.mind.beliefs[name].value]),
    ) as Thinking["beliefs"],
    stress: rival.mind.stress,
  };
}
