/** What stays after a visit: memory (peak and end), word of mouth, trust and fame. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { random } from "../../rng.ts";
import { associate, rememberedFear } from "../../rules/care/learning.ts";
import { fearOf } from "../../rules/people/people.ts";
import {
  outcomeOf,
  OUTCOMES,
  reviewFame,
  satisfactionOf,
  starsOf,
  trustStep,
  writeChance,
} from "../../rules/people/satisfaction.ts";
import { mannerOf } from "../../rules/staff/staff.ts";
import { talkAbout } from "../city/word.ts";
import { bookClinic } from "../fear/feel.ts";
import { takeLeave } from "../staff/moods.ts";

/** What the visit leaves in memory (rules/care/learning.ts). Who ran or stopped halfway has escaped early. */
export function remember(ctx: Ctx, patient: Patient): void {
  const { memory, visit } = patient;
  memory.peak = Math.max(visit.peak, patient.anxiety.value);
  memory.end = patient.anxiety.value;
  memory.remembered = rememberedFear(memory.peak, memory.end, fearOf(patient), visit.painPeak > 0);
  const escaped = visit.stopped || visit.reason === "fled";
  memory.clinic = associate(ctx.rules.tuning.memory, memory, memory.remembered, escaped);
  if (memory.remembered < 400) memory.benign += 1;
}

/** What the patient makes of the visit, 0–1, and why (rules/people/satisfaction.ts). */
export function satisfaction(ctx: Ctx, patient: Patient): { score: number; parts: { code: string; weight: number }[] } {
  const { visit, memory } = patient;
  const planned = visit.plan?.items.length ?? 0;
  const cured =
    visit.plan?.items.filter((item) => patient.mouth.some((f) => f.id === item.finding && f.cured)).length ?? 0;
  // Half of it is whether they trust this clinic, half how kind those were who worked on them.
  const kind = kindness(ctx, patient);
  const trust = patient.trust.value / 100_000;
  return satisfactionOf({
    outcome:
      visit.reason === "treated"
        ? outcomeOf(planned, cured)
        : visit.reason === "advised"
          ? OUTCOMES.advised
          : visit.reason === "stopped" || visit.reason === "too-dear"
            ? OUTCOMES.halfway
            : OUTCOMES.nothing,
    manner: kind === null ? trust : 0.5 * trust + 0.5 * kind,
    fear: memory.remembered / 1000,
    waited: visit.waited / 4,
    paid: visit.usualFee > 0 ? visit.fee / visit.usualFee : 1,
    needless: patient.mouth.some((f) => !f.real && f.treated !== ""),
    pain: visit.painPeak,
  });
}

/** Mean manner (0–1) of those who worked on them in this visit, as it is today; null when nobody did. */
function kindness(ctx: Ctx, patient: Patient): number | null {
  let sum = 0;
  let count = 0;
  for (const one of ctx.state.staff) {
    if (!patient.visit.helpers.includes(one.id)) continue;
    sum += mannerOf(ctx.rules, one);
    count += 1;
  }
  return count > 0 ? sum / count : null;
}

/** Trust and fame move with each visit; some write a review. Bad news weighs three times good (FACTS 5). */
export function review(ctx: Ctx, patient: Patient): void {
  const { state, rules } = ctx;
  if (patient.visit.reason === "sent-home" || patient.visit.step === "arriving") return;
  const { score, parts } = satisfaction(ctx, patient);
  const ref = String(patient.id);
  const step = trustStep(rules.tuning.trust, state.trust.value / 100_000, score);
  const { reason } = patient.visit;
  const bad = reason === "fled" ? "fled" : reason === "gave-up-waiting" ? "gave-up" : "hurt";
  bookClinic(ctx, "trust", step, score >= 0.6 ? "treated-well" : bad, ref);
  talkAbout(ctx, "you", patient.segment, score, ref);
  takeLeave(ctx, patient, score);
  const stars = starsOf(score);
  const writes = random(state, "reviews") < writeChance(score) || patient.cast !== "";
  if (!writes) return;
  state.reviews.push({
    id: state.nextId++,
    patient: patient.id,
    tick: state.tick,
    stars,
    about: parts.slice(0, 2).map((p) => p.code),
  });
  bookClinic(ctx, "fame", reviewFame(stars), "review", ref);
  ctx.emit({ type: "review-posted", patient: patient.id, stars, about: parts.slice(0, 2).map((p) => p.code) });
}
