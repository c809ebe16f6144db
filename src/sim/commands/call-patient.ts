import type { Command, CommandRule } from "./command.ts";
import { missingFor } from "../rules/care/care.ts";
import { priceOf } from "../rules/money/money.ts";
import { presentPatient } from "../rules/people/people.ts";
import { permitted } from "../rules/story/permits.ts";
import { changeTrust } from "../systems/fear/feel.ts";
import { refuse } from "./refuse.ts";

type CallPatient = Extract<Command, { type: "call-patient" }>;

/** Asks for an examination, or for another one that shows more; it starts when a chair and the people for it are free. */
export const callPatient: CommandRule<CallPatient> = {
  query(rules, state, { patient: id, method: methodId }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    const method = rules.exams[methodId];
    if (!method) return refuse("no-such-exam", { exam: methodId });
    if (!permitted(rules, state, "exam", methodId)) return refuse("exam-halted", { exam: methodId });
    if (patient.visit.step !== "waiting") return refuse("not-waiting", { step: patient.visit.step });
    if (patient.visit.plan) return refuse("already-planned");
    if (patient.visit.looked.includes(methodId)) return refuse("already-examined");
    if (!patient.visit.examined && patient.visit.exam === methodId) return refuse("already-called");
    const missing = missingFor(state, method);
    if (missing) return refuse("no-station", { thing: missing });
    return { ok: true, price: priceOf(rules, state, method), minutes: method.minutes };
  },
  execute(ctx, { patient: id, method }) {
    const patient = presentPatient(ctx.state, id);
    if (!patient) return;
    if (!patient.visit.exam) changeTrust(ctx, patient, 2, "called");
    patient.visit.exam = method;
    // Whoever was examined goes in again; the plan waits for what is seen then.
    patient.visit.examined = false;
  },
};
