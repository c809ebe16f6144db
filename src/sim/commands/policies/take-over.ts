import type { Command, CommandRule } from "../command.ts";
import { isActive, presentPatient } from "../../rules/people/people.ts";
import { refuse } from "../refuse.ts";

type TakeOver = Extract<Command, { type: "take-over" }>;

/** Keeps a patient from the policies for the rest of the visit, or leaves them to the policies again. */
export const takeOver: CommandRule<TakeOver> = {
  query(_rules, state, { patient: id, on }) {
    const patient = presentPatient(state, id);
    if (!patient || !isActive(patient)) return refuse("no-such-patient");
    return patient.visit.mine === on ? refuse("nothing-new") : { ok: true };
  },
  execute({ state }, { patient: id, on }) {
    const patient = presentPatient(state, id);
    if (patient) patient.visit.mine = on;
  },
};
