import type { Command, CommandRule } from "./command.ts";
import { barred, missingFor, planPreview, treatmentsFor } from "../rules/care/care.ts";
import { inUse } from "../rules/nanobots/counters.ts";
import { planOffer } from "../rules/care/offer.ts";
import { presentPatient } from "../rules/people/people.ts";
import { comfortsProblem } from "../rules/fear/comfort-slots.ts";
import type { PlanItem } from "../state.ts";
import { goPay } from "../systems/visit/reception.ts";
import { changeTrust, think } from "../systems/fear/feel.ts";
import { refuse } from "./refuse.ts";

type PlanCare = Extract<Command, { type: "plan-care" }>;

/** Decides what is done for an examined patient. No items: advice only, and they go to pay. */
export const planCare: CommandRule<PlanCare> = {
  query(rules, state, { patient: id, items, explain, comforts, waive }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    if (patient.visit.step !== "waiting") return refuse("not-waiting", { step: patient.visit.step });
    if (!patient.visit.examined) return refuse("not-examined");
    const seen: number[] = [];
    for (const item of items) {
      const finding = patient.mouth.find((f) => f.id === item.finding && f.found);
      if (!finding) return refuse("no-such-finding");
      if (seen.includes(item.finding)) return refuse("planned-twice", { tooth: finding.tooth });
      seen.push(item.finding);
      const treatment = treatmentsFor(rules, finding).find((t) => t.id === item.treatment);
      if (!treatment) return refuse("does-not-fit", { treatment: item.treatment, finding: finding.kind });
      const missing = missingFor(state, treatment);
      if (missing) return refuse("no-station", { thing: missing });
      const off = barred(rules, state, treatment);
      if (off === "halted") return refuse("treatment-halted", { treatment: treatment.id });
      if (off !== "") return off === "server" ? refuse("server-off") : refuse("cut-off", { thing: off });
      if (treatment.way === "nanobots") {
        const lot = state.lots.find((l) => l.id === item.lot);
        const wanted = items.filter((other) => other.lot === item.lot).length;
        if (!lot) return refuse("no-such-lot", { lot: item.lot });
        if (!inUse(lot)) return refuse("lot-out-of-use", { lot: item.lot });
        if (lot.doses < wanted) return refuse("lot-empty", { lot: item.lot });
      }
    }
    const problem = comfortsProblem(rules, state, patient, comforts);
    if (problem) return problem;
    const offer = planOffer(rules, state, patient, items, waive);
    if (waive && offer.forgone === 0) return refuse("can-pay");
    const done = offer.lines.flatMap((line) => (line.done ? [line.done] : []));
    const preview = planPreview(rules, state, patient, done, explain, comforts);
    return { ok: true, price: offer.pays, minutes: preview.minutes, risk: preview.risk[1] };
  },
  execute(ctx, { patient: id, items, explain, comforts, waive }) {
    const { rules, state } = ctx;
    const patient = presentPatient(state, id);
    if (!patient) return;
    const { lines, forgone } = planOffer(rules, state, patient, items, waive);
    const declined = lines.filter((line) => line.answer !== "agreed");
    const agreed = lines.flatMap(({ done, fee }) => (done ? [{ item: done, fee }] : []));
    // What is done in one chair is done in one sitting; the order is otherwise the player's.
    const chair = ({ item }: { item: PlanItem }) => rules.treatments[item.treatment]?.station[0];
    const grouped = [...new Set(agreed.map(chair))].flatMap((kind) => agreed.filter((one) => chair(one) === kind));
    patient.visit.plan = {
      items: grouped.map(({ item }) => ({ finding: item.finding, treatment: item.treatment, lot: item.lot })),
      explain,
      comforts: [...comforts],
      fees: grouped.map(({ fee }) => fee),
      declined: declined.map((line) => line.item.finding),
      waive: waive === true,
    };
    patient.visit.item = 0;
    if (forgone > 0) changeTrust(ctx, patient, rules.tuning.money.waived, "waived");
    if (declined.length > 0) {
      changeTrust(ctx, patient, -rules.tuning.money.declined, "too-dear");
      think(ctx, patient, "coin");
      for (const { item, done } of declined)
        ctx.emit({ type: "care-declined", patient: id, treatment: item.treatment, instead: done?.treatment ?? "" });
    }
    if (agreed.length > 0) return;
    if (items.length === 0) changeTrust(ctx, patient, 2, "advised");
    goPay(ctx, patient);
  },
};
