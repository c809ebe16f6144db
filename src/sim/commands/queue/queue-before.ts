import type { Command, CommandRule } from "../command.ts";
import type { Patient } from "../../state.ts";
import { presentPatient, waitingList } from "../../rules/people/people.ts";
import { changeTrust } from "../../systems/fear/feel.ts";
import { refuse } from "../refuse.ts";

type QueueBefore = Extract<Command, { type: "queue-before" }>;

/** Puts a waiting patient just before another, or last. Whoever came earlier than those they must now wait for notices. */
export const queueBefore: CommandRule<QueueBefore> = {
  query(_rules, state, { patient: id, before }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    if (patient.visit.step !== "waiting") return refuse("not-waiting", { step: patient.visit.step });
    const list = waitingList(state);
    if (before !== 0 && !list.some((each) => each.id === before)) return refuse("nobody-to-go-before");
    const moved = reordered(list, patient, before);
    return moved.every((each, i) => each.id === list[i]?.id) ? refuse("already-there") : { ok: true };
  },
  execute(ctx, { patient: id, before }) {
    const patient = presentPatient(ctx.state, id);
    if (!patient) return;
    const list = waitingList(ctx.state);
    const moved = reordered(list, patient, before);
    const from = list.indexOf(patient);
    const to = moved.indexOf(patient);
    for (const other of moved) {
      const was = list.indexOf(other);
      // Moved forward, it passes those between; moved back, those between pass it.
      if (was >= to && was < from) notice(ctx, other, patient);
      else if (was > from && was <= to) notice(ctx, patient, other);
    }
    const first = Math.min(...list.map((each) => each.visit.order));
    // The same numbers again, so that whoever comes later stays behind.
    const orders = list.map((each) => each.visit.order);
    moved.forEach((each, i) => {
      each.visit.order = distinct(orders) ? (orders[i] ?? first) : first + i;
    });
  },
};

function reordered(list: readonly Patient[], patient: Patient, before: number): Patient[] {
  if (before === patient.id) return [...list];
  const others = list.filter((each) => each.id !== patient.id);
  const at = others.findIndex((each) => each.id === before);
  others.splice(at < 0 ? others.length : at, 0, patient);
  return others;
}

/** Only those who came earlier feel passed over. */
function notice(ctx: Parameters<CommandRule["execute"]>[0], behind: Patient, ahead: Patient): void {
  if (behind.visit.arrived < ahead.visit.arrived) changeTrust(ctx, behind, -1, "passed-over", String(ahead.id));
}

function distinct(numbers: readonly number[]): boolean {
  return new Set(numbers).size === numbers.length;
}
