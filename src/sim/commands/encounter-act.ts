/** Doing something in the encounter that is on. */
import { doAct, queryAct } from "../encounters/index.ts";
import type { Command, CommandRule } from "./command.ts";

export const encounterAct: CommandRule<Extract<Command, { type: "encounter-act" }>> = {
  query: (rules, state, { act, on }) => queryAct(rules, state, { act, on }),
  execute: (ctx, { act, on }) => doAct(ctx, { act, on }),
};
