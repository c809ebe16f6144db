/** Out of the rival's house: what was cured, what it hurt, what they paid, and what they make of it. */
import type { Ctx } from "../../../commands/command.ts";
import type { Treatment } from "../../../ruleset.ts";
import type { RivalHouse, RivalPatient, RivalWork } from "../../../state.ts";
import { clamp, round, sigmoid } from "../../../math.ts";
import { chance, random } from "../../../rng.ts";
import { frightOf } from "../../../rules/care/care.ts";
import { rememberedFear } from "../../../rules/care/learning.ts";
import { sensitivityAt } from "../../../rules/fear/feeling.ts";
import {
  outcomeOf,
  OUTCOMES,
  reviewFame,
  satisfactionOf,
  starsOf,
  trustStep,
  writeChance,
} from "../../../rules/people/satisfaction.ts";
import { clumsiness } from "../../../rules/staff/staff.ts";
import { kindnessNow } from "../../../rules/rival/house.ts";
import { talkAbout } from "../../city/word.ts";
import { bookHouse } from "./books.ts";
import { mayHarm } from "./harm.ts";
import { passOn } from "../pact/send.ts";

/** Fears and reviews that are kept. */
const LAST_FEARS = 8;
const LAST_REVIEWS = 24;
/** Control of somebody who is treated as people usually are, and was told what comes. */
const CONTROL = 0.3;
/** Share of the fright above what they came with that is left as they go. */
const LEFT = 0.3;

interface Visit {
  readonly outcome: number;
  readonly waited: number;
  readonly paid: number;
  readonly needless: boolean;
  readonly care: readonly Treatment[];
  readonly harm: number;
  readonly cause: string;
}

/** Everything planned has been done; books the bill and what it cost. */
export function finishWork(ctx: Ctx, house: RivalHouse, work: RivalWork): void {
  const { rules, state } = ctx;
  let cured = 0;
  let material = 0;
  let harm = 0;
  const care: Treatment[] = [];
  for (const each of work.care) {
    const treatment = rules.treatments[each.treatment];
    if (!treatment) continue;
    care.push(treatment);
    material += treatment.cost;
    if (each.needless) house.needless += 1;
    else if (chance(state, "rival-house", treatment.success)) cured += 1;
    if (each.lot !== "") harm = Math.max(harm, mayHarm(ctx, house, treatment, each.lot));
  }
  bookHouse(ctx, "cash", work.fee, "fee");
  bookHouse(ctx, "cash", -material, "cost");
  if (care.length > 0) house.counts.treated += 1;
  else house.counts.advised += 1;
  const planned = work.care.filter((each) => !each.needless).length;
  sayGoodbye(ctx, house, work.patient, {
    outcome: care.length > 0 ? outcomeOf(planned, cured) : work.declined ? OUTCOMES.halfway : OUTCOMES.advised,
    waited: work.waited,
    paid: work.usual > 0 ? work.fee / work.usual : 1,
    needless: work.care.some((each) => each.needless),
    care,
    harm,
    cause: "hurt",
  });
}

/** Nobody had time for them: patience over, the door closed for the night, or for good. `waited` in minutes. */
export function giveUp(
  ctx: Ctx,
  house: RivalHouse,
  patient: RivalPatient,
  waited: number,
  why: "waited" | "closing",
): void {
  house.counts.gaveUp += 1;
  if (why === "waited") {
    house.waits = [...house.waits, round(waited)].slice(-LAST_FEARS);
    passOn(ctx, "rival", patient.segment);
  }
  const nothing = { outcome: OUTCOMES.nothing, paid: 1, needless: false, care: [], harm: 0, cause: "gave-up" };
  sayGoodbye(ctx, house, patient, { ...nothing, waited });
}

/** What they remember and tell: fear, satisfaction, the house's trust and fame, perhaps a review. */
function sayGoodbye(ctx: Ctx, house: RivalHouse, patient: RivalPatient, visit: Visit): void {
  const { rules, state } = ctx;
  const kind = kindnessNow(rules, house);
  const { remembered, pain } = feltIn(ctx, house, patient, visit, kind);
  house.fears = [...house.fears, remembered].slice(-LAST_FEARS);
  const { score, parts } = satisfactionOf({
    outcome: visit.outcome,
    // Half of it is how kind they were, half whether one trusts them: strangers begin a little over the middle.
    manner: 0.5 * kind + 0.5 * (0.46 + 0.2 * kind),
    fear: remembered / 1000,
    waited: visit.waited,
    paid: visit.paid,
    needless: visit.needless,
    pain: Math.max(pain, 2 * visit.harm),
  });
  const step = trustStep(rules.tuning.trust, house.trust.value / 100_000, score);
  bookHouse(ctx, "trust", step, score >= 0.6 ? "treated-well" : visit.cause);
  talkAbout(ctx, "rival", patient.segment, score, String(patient.id));
  const stars = starsOf(score);
  if (random(state, "rival-house") >= writeChance(score)) return;
  const about = parts.slice(0, 2).map((part) => part.code);
  house.reviews = [
    ...house.reviews,
    { id: state.nextId++, tick: state.tick, segment: patient.segment, stars, about },
  ].slice(-LAST_REVIEWS);
  house.stars.sum += stars;
  house.stars.count += 1;
  bookHouse(ctx, "fame", reviewFame(stars), "review");
}

/**
 * Anxiety through the visit, by the laws of the player's patients taken in one step: baseline and nerves, waiting beyond
 * the grace time, kindness, fright of what is done, and pain (FACTS 1). Remembered 0–1000, pain 0–10.
 */
function feltIn(
  { rules, state }: Ctx,
  house: RivalHouse,
  patient: RivalPatient,
  visit: Visit,
  kind: number,
): { remembered: number; pain: number } {
  const { fear: law, pain: hurts, rivalHouse } = rules.tuning;
  const fear = patient.fear / 1000;
  const sense = sensitivityAt(fear, CONTROL);
  const came = clamp(law.baselineShare * 100 * fear + (4 + 10 * random(state, "rival-house")) * sense, 3, 85);
  const waiting = law.waitPerMinute * Math.max(0, visit.waited - law.waitGrace) * sense;
  const start = clamp(came + waiting - rivalHouse.soothes * kind, 2, 100);
  let peak = start;
  let pain = 0;
  for (const each of visit.care) {
    peak = Math.max(peak, start + rivalHouse.fright * frightOf(rules, each) * sense);
    const p = sigmoid(hurts.base + (peak > 70 ? hurts.anxious : 0)) * Math.min(1, 0.4 + each.pain / 5);
    if (each.pain <= 0 || !chance(state, "rival-house", p * clumsiness(rules, { fatigue: house.fatigue * 100 })))
      continue;
    pain = Math.max(pain, each.pain + 2);
    peak += hurts.impulse * (0.5 + each.pain / 6) * sense;
  }
  peak = clamp(peak + 8 * visit.harm, 0, 100);
  const end = start + LEFT * (peak - start);
  return { remembered: rememberedFear(peak * 1000, end * 1000, fear, pain > 0 || visit.harm > 0), pain };
}
