/** What becomes of games against each rival, without hands: who wins people, with which moves. Run by `npm run rivals`. */
import type { Difficulty, Ruleset } from "../../src/sim/ruleset.ts";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { createExpert } from "../../src/session/bots/expert.ts";
import { createPlain } from "../../src/session/bots/plain.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { MINUTES_PER_DAY, TICKS_PER_DAY } from "../../src/sim/rules/clock.ts";
import { SYSTEMS, tick } from "../../src/sim/tick.ts";

/**
 * Who plays the other side. None of them builds: chairs stay as they are. `equal` acts in town as the rival does: answers
 * moves and runs campaigns; `expert` treats people as well and does nothing about the rival.
 */
export const PLAYERS = {
  equal: () => createExpert(["building"]),
  expert: () => createExpert(["building", "rival"]),
  plain: createPlain,
};
export type Player = keyof typeof PLAYERS;

export interface Game {
  /** People who went to each on the last day. */
  readonly you: number;
  readonly rival: number;
  readonly home: number;
  /** The rival's share of those who go to a clinic by the odds of the last day, without the luck of who came. */
  readonly odds: number;
  /** Decisions by kind of move, those to bide too. */
  readonly moves: Readonly<Record<string, number>>;
  readonly decisions: number;
  readonly days: number;
  /** They closed, or ended the game in debt. */
  readonly bankrupt: boolean;
  readonly cash: number;
  /** Mean distance of what they believed of the player's share from what it was, 0–1. */
  readonly error: number;
}

export function readRules(text: string): Ruleset {
  const loaded = loadLevel(text, "level.json", BASE);
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message);
  return loaded.ruleset;
}

export function game(rules: Ruleset, seed: number, player: Player, difficulty?: Difficulty): Game {
  const own: Ruleset =
    difficulty && rules.rival?.kind === "person" ? { ...rules, rival: { ...rules.rival, difficulty } } : rules;
  const state = createClinic(own, seed);
  const { rival } = state;
  if (!rival) throw new Error("nobody competes in this level");
  const bot = PLAYERS[player]();
  const moves: Record<string, number> = {};
  let decisions = 0;
  let last = -1;
  let error = 0;
  let looks = 0;
  while (!state.outcome) {
    bot(own, state, (command) => execute(own, state, command, () => {}).ok);
    tick(own, state, () => {});
    const decided = rival.mind.log.at(-1);
    if (decided && decided.why.tick !== last) {
      last = decided.why.tick;
      decisions += 1;
      moves[decided.kind] = (moves[decided.kind] ?? 0) + 1;
    }
    const view = rival.mind.seen.at(-1);
    if (state.tick % 40 === 0 && view && rival.mind.beliefs.share.sure > 0) {
      error += Math.abs(rival.mind.beliefs.share.value - view.share) / 1000;
      looks += 1;
    }
  }
  const { today } = state.city;
  const lastDay = state.city.samples.filter((each) => each.tick > state.tick - TICKS_PER_DAY);
  const odds = lastDay.reduce((sum, each) => sum + each.rival / Math.max(1, each.you + each.rival), 0) / lastDay.length;
  return {
    you: today.you,
    rival: today.rival,
    home: today.home,
    odds,
    moves,
    decisions,
    days: (state.tick - own.clock.start) / TICKS_PER_DAY,
    bankrupt: rival.house.closed >= 0 || rival.house.cash.value < 0,
    cash: rival.house.cash.value,
    error: looks > 0 ? error / looks : 0,
  };
}

export interface Profile {
  readonly games: number;
  /** Share of games in which more people went to the rival than to the player on the last day; ties count half. */
  readonly won: number;
  /** The rival's mean share of those who went to a clinic that day. */
  readonly share: number;
  /** The same by the odds, without the luck of who came. */
  readonly odds: number;
  readonly bankrupt: number;
  readonly cash: number;
  readonly decisions: number;
  readonly error: number;
  /** Share of each move, the most frequent first. */
  readonly moves: readonly { readonly kind: string; readonly share: number }[];
}

export function profile(games: readonly Game[]): Profile {
  const mean = (of: (each: Game) => number) => games.reduce((sum, each) => sum + of(each), 0) / games.length;
  const counts: Record<string, number> = {};
  let all = 0;
  for (const { moves } of games)
    for (const [kind, times] of Object.entries(moves)) {
      counts[kind] = (counts[kind] ?? 0) + times;
      all += times;
    }
  return {
    games: games.length,
    won: mean(({ you, rival }) => (rival > you ? 1 : rival === you ? 0.5 : 0)),
    share: mean(({ you, rival }) => (you + rival > 0 ? rival / (you + rival) : 0.5)),
    odds: mean((each) => each.odds),
    bankrupt: mean((each) => (each.bankrupt ? 1 : 0)),
    cash: mean((each) => each.cash),
    decisions: mean((each) => each.decisions / each.days),
    error: mean((each) => each.error),
    moves: Object.entries(counts)
      .map(([kind, times]) => ({ kind, share: times / all }))
      .sort((a, b) => b.share - a.share || (a.kind < b.kind ? -1 : 1)),
  };
}

/** Share of a tick's time that the mind takes, 0–1, over a game's first day, and the mean tick in milliseconds. */
export function mindShare(rules: Ruleset, seed: number): { share: number; tick: number } {
  const state = createClinic(rules, seed);
  const bot = PLAYERS.expert();
  let mind = 0;
  let all = 0;
  let ticks = 0;
  for (; ticks < MINUTES_PER_DAY * 4 && !state.outcome; ticks++) {
    bot(rules, state, (command) => execute(rules, state, command, () => {}).ok);
    state.tick += 1;
    const ctx = { rules, state, emit: () => {} };
    for (const { name, run } of SYSTEMS) {
      const from = performance.now();
      run(ctx);
      const took = performance.now() - from;
      all += took;
      if (name === "rival-mind") mind += took;
      if (state.outcome) break;
    }
  }
  return { share: mind / all, tick: all / ticks };
}
