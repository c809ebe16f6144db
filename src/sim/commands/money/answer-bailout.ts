import type { Command, CommandRule } from "../command.ts";
import { answerBailout } from "../../systems/clinic/economy.ts";
import { refuse } from "../refuse.ts";

type AnswerBailout = Extract<Command, { type: "answer-bailout" }>;

/** Takes the help that the city offers an empty till, or turns it down, which ends the game. */
export const answerBailoutRule: CommandRule<AnswerBailout> = {
  query(_rules, state) {
    return state.bailout.offered === "" ? refuse("no-offer") : { ok: true };
  },
  execute(ctx, { accept }) {
    answerBailout(ctx, accept);
  },
};
