import type { Command, CommandRule } from "./command.ts";
import { presentPatient, waitingList } from "../rules/people.ts";
import { changeTrust } from "../systems/feel.ts";
import { refuse } from "./refuse.ts";

type MoveUp = Extract<Command, { type: "move-up" }>;

/** Puts a waiting patient first. Those who are passed over notice. */
export const moveUp: CommandRule<MoveUp> = {
  query(_rules, state, { patient: id }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    if (patient.visit.step !== "waiting") return refuse("not-waiting", { step: patient.visit.step });
    return waitingList(state)[0]?.id === id ? refuse("already-first") : { ok: true };
  },
  execute(ctx, { patient: id }) {
    const patient = presentPatient(ctx.state, id);
    const first = waitingList(ctx.state)[0];
    if (!patient || !first) return;
    for (const other of waitingList(ctx.state)) {
      if (other.visit.order < patient.visit.order && other.visit.arrived < patient.visit.arrived)
        changeTrust(ctx, other, -1, "passed-over", String(patient.id));
    }
    patient.visit.order = first.visit.order - 1;
  },
};
