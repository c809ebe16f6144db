/** Live anxiety: settling, waiting and surroundings (FACTS 1); how it passes from one to another is in contagion.ts. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { book } from "../../ledger.ts";
import { DT } from "../../rules/clock.ts";
import { wornOff } from "../../rules/care/learning.ts";
import { anxietyOf, baselineOf, isActive, presentPatient, tileX, tileY } from "../../rules/people/people.ts";
import { findThing } from "../../rules/house/places.ts";
import { careInSight, surroundings } from "../../rules/house/surroundings.ts";
import { spread } from "./contagion.ts";
import { sensitivity } from "./feel.ts";

export function runFear(ctx: Ctx): void {
  const here = ctx.state.patients.filter(isActive);
  for (const patient of here) {
    settle(ctx, patient);
    if (patient.visit.step === "waiting") worry(ctx, patient);
    if (ctx.state.tick % 4 === patient.id % 4) {
      feelPlace(ctx, patient);
      watchCare(ctx, patient);
    }
    patient.visit.peak =
      patient.visit.step === "treating" ? Math.max(patient.visit.peak, patient.anxiety.value) : patient.visit.peak;
  }
  if (ctx.state.tick % 4 === 0) spread(ctx, here);
}

/**
 * Whoever waits or rests sees what goes on in the chairs in sight: the most frightened face frightens, and where all are
 * calm that calms a little. Once a minute of clinic time.
 */
function watchCare(ctx: Ctx, patient: Patient): void {
  const { rules, state } = ctx;
  const { step } = patient.visit;
  if (step !== "waiting" && step !== "recovering") return;
  const { sight, sightReach } = rules.tuning.fear;
  const x = tileX(patient.body);
  const y = tileY(patient.body);
  let worst: Patient | undefined;
  for (const id of careInSight(rules, state, x, y)) {
    const thing = findThing(state, id);
    if (!thing || thing.busy === 0) continue;
    if (Math.max(Math.abs(thing.at[0] - x), Math.abs(thing.at[1] - y)) > sightReach) continue;
    const seen = presentPatient(state, thing.busy);
    if (seen?.visit.step === "treating" && (!worst || seen.anxiety.value > worst.anxiety.value)) worst = seen;
  }
  if (!worst) return;
  const seen = anxietyOf(worst);
  const ref = String(worst.id);
  if (seen > 55)
    book(patient.anxiety, state.tick, ((seen - 55) / 45) * 1000 * sight * sensitivity(patient), "care-seen", ref);
  else if (seen < 30) book(patient.anxiety, state.tick, -((30 - seen) / 30) * 500 * sight, "calm-care-seen", ref);
}

/**
 * Toward what they would feel with nothing going on: faster while resting or recovering, and in a chair that they feel
 * in charge of, where fear wears off (habituation, FACTS 1).
 */
function settle(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  const { decayPerMinute, restFactor, habituationMinutes } = ctx.rules.tuning.fear;
  const restful = visit.resting > 0 || visit.step === "recovering";
  const base = baselineOf(ctx.rules, patient) * 1000 * (restful ? 0.5 : visit.step === "paying" ? 0.7 : 1);
  const excess = patient.anxiety.value - base;
  if (!restful && excess > 0 && habituates(ctx, patient)) {
    book(patient.anxiety, ctx.state.tick, -excess * wornOff(DT, habituationMinutes), "habituation");
    return;
  }
  const change = -decayPerMinute * (restful ? restFactor : 1) * DT * excess;
  book(patient.anxiety, ctx.state.tick, change, restful ? "rested" : change < 0 ? "settling" : "own-fear");
}

/** Steady and controllable: at work in a chair, in charge enough, with no hand raised. */
function habituates(ctx: Ctx, { visit, control }: Patient): boolean {
  return visit.step === "treating" && visit.asked < 0 && control >= ctx.rules.tuning.fear.habituationControl * 10;
}

function worry(ctx: Ctx, patient: Patient): void {
  const { waitPerMinute, waitGrace } = ctx.rules.tuning.fear;
  if ((ctx.state.tick - patient.visit.waitSince) / 4 < waitGrace) return;
  book(patient.anxiety, ctx.state.tick, waitPerMinute * 1000 * DT * sensitivity(patient), "waiting");
}

/**
 * What the place does to people, once a minute of clinic time: hums wear on them; the two strongest kinds of things that
 * calm, and light, calm those who need it.
 */
function feelPlace(ctx: Ctx, patient: Patient): void {
  const { rules, state } = ctx;
  if (patient.visit.step === "arriving") return;
  const fields = surroundings(rules, state);
  const tile = tileY(patient.body) * rules.map.size[0] + tileX(patient.body);
  const { noise, light } = rules.tuning.fear;
  const pull = (points: number, cause: string) => book(patient.anxiety, state.tick, points * 1000, cause);
  pull((fields.noise[tile] ?? 0) * noise * sensitivity(patient), "noise");
  if (patient.anxiety.value < 12_000) return;
  pull(-(fields.light[tile] ?? 0) * light, "light");
  const best = fields.calm[tile] ?? 0;
  const second = fields.second[tile] ?? 0;
  if (best > 0) pull(-best, `decor:${fields.calmKind[tile] ?? ""}`);
  if (second > 0) pull(-second / 2, `decor:${fields.secondKind[tile] ?? ""}`);
}
