/** Taking steps back and doing them again: the same checks as for new ones, as people and money have moved on. */
import type { Command, CommandRule } from "../command.ts";
import { refuse } from "../refuse.ts";
import { checkStep, reversed, takeStep } from "./step.ts";

type UndoBuild = Extract<Command, { type: "undo-build" }>;
type RedoBuild = Extract<Command, { type: "redo-build" }>;

/** Takes back the newest step and gives back exactly what it cost. */
export const undoBuild: CommandRule<UndoBuild> = {
  query(rules, state) {
    const step = state.build.undo.at(-1);
    return step ? checkStep(rules, state, reversed(step)) : refuse("nothing-to-undo");
  },
  execute(ctx) {
    const step = ctx.state.build.undo.pop();
    if (!step) return;
    takeStep(ctx, reversed(step), "undo");
    ctx.state.build.redo.push(step);
  },
};

/** Does the step that was taken back last once more. */
export const redoBuild: CommandRule<RedoBuild> = {
  query(rules, state) {
    const step = state.build.redo.at(-1);
    return step ? checkStep(rules, state, step) : refuse("nothing-to-redo");
  },
  execute(ctx) {
    const step = ctx.state.build.redo.pop();
    if (!step) return;
    takeStep(ctx, step, step.cost < 0 ? "sell" : "build");
    ctx.state.build.undo.push(step);
  },
};
