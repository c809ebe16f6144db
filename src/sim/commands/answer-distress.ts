import type { Command, CommandRule } from "./command.ts";
import { presentPatient } from "../rules/people/people.ts";
import { answerDistress } from "../systems/visit/raised-hand.ts";
import { refuse } from "./refuse.ts";

type AnswerDistress = Extract<Command, { type: "answer-distress" }>;

/** Answers a raised hand. Rest and stop are also possible unasked: a good dentist sees it coming. */
export const answerDistressRule: CommandRule<AnswerDistress> = {
  query(rules, state, { patient: id, answer }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    if (patient.visit.step !== "treating") return refuse("not-in-chair");
    if (answer !== "rest" && answer !== "press-on" && answer !== "stop") return refuse("no-such-answer");
    if (answer === "press-on" && patient.visit.asked < 0) return refuse("nobody-asked");
    if (answer === "rest" && patient.visit.resting > 0) return refuse("already-resting");
    return { ok: true, minutes: answer === "rest" ? rules.tuning.fear.restMinutes : 0 };
  },
  execute(ctx, { patient: id, answer }) {
    const patient = presentPatient(ctx.state, id);
    if (patient) answerDistress(ctx, patient, answer);
  },
};
