import type { Command, CommandRule } from "../command.ts";
import { findStaff } from "../../rules/people/people.ts";
import { DUTIES, dutiesFor } from "../../rules/staff/staff.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type SetDuties = Extract<Command, { type: "set-duties" }>;

/** Ticks what somebody takes on, out of what their role and training allow. What is in hand is finished first. */
export const setDuties: CommandRule<SetDuties> = {
  query(rules, state, { staff: id, duties }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    const allowed = dutiesFor(rules, one);
    const wrong = duties.find((duty) => !allowed.includes(duty));
    if (wrong !== undefined) return refuse("cannot-do", { staff: id, role: wrong });
    const same = DUTIES.every((duty) => duties.includes(duty) === one.duties.includes(duty));
    return same ? refuse("nothing-new") : { ok: true };
  },
  execute(ctx, { staff: id, duties }) {
    const one = findStaff(ctx.state, id);
    if (one) one.duties = DUTIES.filter((duty) => duties.includes(duty));
  },
};
