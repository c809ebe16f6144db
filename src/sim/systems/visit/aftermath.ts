/** What stays after a visit: memory (peak and end), word of mouth, trust and fame. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { clamp, round, sigmoid } from "../../math.ts";
import { random } from "../../rng.ts";
import { associate, rememberedFear } from "../../rules/care/learning.ts";
import { fearOf } from "../../rules/people/people.ts";
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

/**
 * S of FACTS 5: outcome, manner, remembered fear, waiting, fairness; 0–1.
 * Returns the score and its parts, each as the distance from a middling visit, so that a review can say why.
 */
export function satisfaction(ctx: Ctx, patient: Patient): { score: number; parts: { code: string; weight: number }[] } {
  const { visit, memory } = patient;
  const planned = visit.plan?.items.length ?? 0;
  const cured =
    visit.plan?.items.filter((item) => patient.mouth.some((f) => f.id === item.finding && f.cured)).length ?? 0;
  const outcome =
    visit.reason === "treated"
      ? planned > 0
        ? 0.35 + 0.65 * (cured / planned)
        : 0.6
      : visit.reason === "advised"
        ? 0.65
        : visit.reason === "stopped" || visit.reason === "too-dear"
          ? 0.3
          : 0.05;
  // Half of it is whether they trust this clinic, half how kind those were who worked on them.
  const kind = kindness(ctx, patient);
  const trust = patient.trust.value / 100_000;
  const manner = kind === null ? trust : 0.5 * trust + 0.5 * kind;
  const fear = memory.remembered / 1000;
  const wait = clamp(visit.waited / 4 / 60, 0, 1);
  const sound = patient.mouth.some((f) => !f.real && f.treated !== "");
  // What they paid against what it usually costs: at half as much again nothing fair is left of a fair visit.
  const paid = visit.usualFee > 0 ? visit.fee / visit.usualFee : 1;
  const fairness = clamp((sound ? 0.2 : 0.9) - 1.8 * (paid - 1), 0, 1);
  const pain = clamp(visit.painPeak / 10, 0, 1);
  const score = clamp(
    0.4 * outcome + 0.25 * manner + 0.2 * (1 - fear) + 0.1 * (1 - wait) + 0.05 * fairness - 0.06 * pain,
    0,
    1,
  );
  const parts = [
    { code: outcome >= 0.6 ? "outcome-good" : "outcome-bad", weight: 0.4 * Math.abs(outcome - 0.6) },
    { code: manner >= 0.55 ? "manner-good" : "manner-bad", weight: 0.25 * Math.abs(manner - 0.55) * 2 },
    { code: fear <= 0.4 ? "calm-good" : "calm-bad", weight: 0.2 * Math.abs(fear - 0.4) * 2 },
    { code: wait <= 0.4 ? "wait-good" : "wait-bad", weight: 0.1 * Math.abs(wait - 0.4) * 2 },
    { code: paid <= 1 ? "price-good" : "price-bad", weight: 0.1 * Math.min(1, Math.abs(paid - 1) * 2) },
    { code: "pain-bad", weight: 0.06 * pain * 3 },
  ];
  return { score, parts: parts.sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1)) };
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
  const { k, badWeight } = rules.tuning.trust;
  const trust = state.trust.value / 100_000;
  const ref = String(patient.id);
  if (score >= 0.6) bookClinic(ctx, "trust", k * (1 - trust) * ((score - 0.6) / 0.4) * 100, "treated-well", ref);
  else
    bookClinic(
      ctx,
      "trust",
      -k * badWeight * trust * ((0.6 - score) / 0.6) * 100,
      patient.visit.reason === "fled" ? "fled" : patient.visit.reason === "gave-up-waiting" ? "gave-up" : "hurt",
      ref,
    );
  talkAbout(ctx, "you", patient.segment, score, ref);
  takeLeave(ctx, patient, score);
  const stars = clamp(round(1 + 4 * score), 1, 5);
  // P(write) after FACTS 5, with the constant raised from −3.2 so that a day of twelve visits has something to read (docs/model.md).
  const writes =
    random(state, "reviews") < sigmoid(-0.9 + 4 * Math.abs(score - 0.6) + (score < 0.4 ? 0.5 : 0)) ||
    patient.cast !== "";
  if (!writes) return;
  state.reviews.push({
    id: state.nextId++,
    patient: patient.id,
    tick: state.tick,
    stars,
    about: parts.slice(0, 2).map((p) => p.code),
  });
  bookClinic(ctx, "fame", stars >= 4 ? 1.2 : stars <= 2 ? 0.6 : 0.4, "review", ref);
  ctx.emit({ type: "review-posted", patient: patient.id, stars, about: parts.slice(0, 2).map((p) => p.code) });
}
