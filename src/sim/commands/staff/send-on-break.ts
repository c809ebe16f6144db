import type { Command, CommandRule } from "../command.ts";
import { findStaff } from "../../rules/people/people.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type SendOnBreak = Extract<Command, { type: "send-on-break" }>;

/** Points of fatigue below which a break would do nothing. */
const RESTED = 10;

/** Sends somebody on a break, now or as soon as the patient in hand is done. */
export const sendOnBreak: CommandRule<SendOnBreak> = {
  query(rules, state, { staff: id }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    if (one.task === "break") return refuse("on-break", { staff: id });
    if (one.breakDue) return refuse("break-due", { staff: id });
    if (one.fatigue < RESTED * 1000) return refuse("not-tired", { staff: id });
    return { ok: true, minutes: rules.tuning.staff.breakMinutes };
  },
  execute(ctx, { staff: id }) {
    const one = findStaff(ctx.state, id);
    if (one) one.breakDue = true;
  },
};
