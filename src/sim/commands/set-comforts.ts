import type { Command, CommandRule } from "./command.ts";
import { comfortsProblem } from "../rules/fear/comfort-slots.ts";
import { presentPatient } from "../rules/people/people.ts";
import { switchComforts } from "../systems/fear/comforting.ts";
import { refuse } from "./refuse.ts";

type SetComforts = Extract<Command, { type: "set-comforts" }>;

export const setComforts: CommandRule<SetComforts> = {
  query(rules, state, { patient: id, comforts }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    if (patient.visit.step !== "treating") return refuse("not-in-chair");
    const problem = comfortsProblem(rules, state, patient, comforts);
    if (problem) return problem;
    const same =
      comforts.length === patient.visit.comforts.length && comforts.every((c) => patient.visit.comforts.includes(c));
    return same ? refuse("nothing-new") : { ok: true };
  },
  execute(ctx, { patient: id, comforts }) {
    const patient = presentPatient(ctx.state, id);
    if (patient) switchComforts(ctx, patient, comforts);
  },
};
