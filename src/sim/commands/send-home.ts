import type { Command, CommandRule } from "./command.ts";
import { presentPatient } from "../rules/people/people.ts";
import { changeTrust } from "../systems/fear/feel.ts";
import { leave } from "../systems/visit/reception.ts";
import { refuse } from "./refuse.ts";

type SendHome = Extract<Command, { type: "send-home" }>;

/** Sends a waiting patient home with kind words: better than leaving them to give up, worse than care. */
export const sendHome: CommandRule<SendHome> = {
  query(_rules, state, { patient: id }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    return patient.visit.step === "waiting" ? { ok: true } : refuse("not-waiting", { step: patient.visit.step });
  },
  execute(ctx, { patient: id }) {
    const patient = presentPatient(ctx.state, id);
    if (!patient) return;
    ctx.state.counts.sentHome += 1;
    changeTrust(ctx, patient, -2, "sent-home");
    leave(ctx, patient, "sent-home");
  },
};
