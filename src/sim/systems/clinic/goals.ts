/** Goals are watched every minute of clinic time and judged at the end. */
import type { Ctx } from "../../commands/command.ts";
import { measure, passes, shownGoals, testOf } from "../../rules/goals.ts";

export function runGoals(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (state.outcome) return;
  if (state.tick % 4 === 0) watch(ctx);
  if (state.tick >= rules.clock.end) endGame(ctx, "time");
}

function watch(ctx: Ctx): void {
  const { rules, state } = ctx;
  for (const goal of shownGoals(rules, state)) {
    const kept = state.goals.find((g) => g.id === goal.id);
    if (!kept) continue;
    const test = testOf(goal, kept);
    const ok = passes(state, test);
    kept.value = measure(state, test.measure);
    if (goal.mode === "reach" && ok && !kept.met) {
      kept.met = true;
      ctx.emit({ type: "goal-met", goal: goal.id });
    } else if (
      goal.mode === "hold" &&
      test.atMost !== undefined &&
      neverFalls(test.measure.of) &&
      !ok &&
      !kept.failed
    ) {
      // A count that is over its limit can't come back: the player may know at once.
      kept.failed = true;
      ctx.emit({ type: "goal-failed", goal: goal.id });
    }
  }
}

const NEVER_FALL: readonly string[] = [
  "fled",
  "gave-up",
  "sent-home",
  "let-down",
  "over-treated",
  "adverse",
  "longest-wait",
  "harmed",
  "collapsed",
  "incidents",
  "accused-wrong",
  "rival-closed",
  "rival-moves",
  "moves-answered",
];

function neverFalls(of: string): boolean {
  return NEVER_FALL.includes(of);
}

/** Ends the game as lost, whatever the goals say. */
export function loseGame(ctx: Ctx, reason: string): void {
  const { state } = ctx;
  if (state.outcome) return;
  for (const kept of state.goals) kept.failed = !kept.met;
  state.outcome = { result: "lost", stars: 0, tick: state.tick, reason };
  ctx.emit({ type: "game-lost", stars: 0 });
}

/** Ends the game and counts stars: star 1 needs all its goals; 2 and 3 each need all of theirs, in any order. */
export function endGame(ctx: Ctx, reason: string): void {
  const { rules, state } = ctx;
  if (state.outcome) return;
  const asked = shownGoals(rules, state);
  for (const goal of asked) {
    const kept = state.goals.find((g) => g.id === goal.id);
    if (!kept) continue;
    const test = testOf(goal, kept);
    const ok = passes(state, test);
    kept.value = measure(state, test.measure);
    kept.met = goal.mode === "reach" ? kept.met || ok : ok && !kept.failed;
    kept.failed = !kept.met;
  }
  const has = (star: number) =>
    asked.filter((g) => g.star === star).every((g) => state.goals.find((k) => k.id === g.id)?.met);
  const won = has(1);
  const stars = won ? ((1 + (has(2) ? 1 : 0) + (has(3) ? 1 : 0)) as 1 | 2 | 3) : 0;
  state.outcome = { result: won ? "won" : "lost", stars, tick: state.tick, reason };
  ctx.emit({ type: won ? "game-won" : "game-lost", stars });
}
