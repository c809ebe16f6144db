import type { Command, CommandRule } from "../command.ts";
import { waitingList } from "../../rules/people/people.ts";
import { refuse } from "../refuse.ts";
import { queueBefore } from "./queue-before.ts";

type MoveUp = Extract<Command, { type: "move-up" }>;

/** Puts a waiting patient first: `queue-before` for whoever is first now. */
export const moveUp: CommandRule<MoveUp> = {
  query(rules, state, { patient }) {
    const first = waitingList(state)[0]?.id ?? 0;
    if (first === patient) return refuse("already-first");
    return queueBefore.query(rules, state, { type: "queue-before", patient, before: first });
  },
  execute(ctx, { patient }) {
    const first = waitingList(ctx.state)[0]?.id ?? 0;
    queueBefore.execute(ctx, { type: "queue-before", patient, before: first });
  },
};
