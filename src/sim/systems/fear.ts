/** Live anxiety: settling, waiting and surroundings (FACTS 1); how it passes from one to another is in contagion.ts. */
import type { Ctx } from "../commands/command.ts";
import type { Patient } from "../state.ts";
import { book } from "../ledger.ts";
import { DT } from "../rules/clock.ts";
import { wornOff } from "../rules/learning.ts";
import { baselineOf, isActive, tileX, tileY } from "../rules/people.ts";
import { spread } from "./contagion.ts";
import { sensitivity } from "./feel.ts";

export function runFear(ctx: Ctx): void {
  const here = ctx.state.patients.filter(isActive);
  for (const patient of here) {
    settle(ctx, patient);
    if (patient.visit.step === "waiting") worry(ctx, patient);
    if (ctx.state.tick % 4 === patient.id % 4) surroundings(ctx, patient);
    patient.visit.peak =
      patient.visit.step === "treating" ? Math.max(patient.visit.peak, patient.anxiety.value) : patient.visit.peak;
  }
  if (ctx.state.tick % 4 === 0) spread(ctx, here);
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

/** Plants, water and light calm whoever is near; the two strongest count. Once a minute of clinic time. */
function surroundings(ctx: Ctx, patient: Patient): void {
  if (patient.anxiety.value < 12_000 || patient.visit.step === "arriving") return;
  let best = 0;
  let second = 0;
  let bestKind = "";
  let secondKind = "";
  for (const thing of ctx.state.things) {
    const kind = ctx.rules.thingKinds[thing.kind];
    if (!kind || kind.calm <= 0) continue;
    const far = Math.max(Math.abs(thing.at[0] - tileX(patient.body)), Math.abs(thing.at[1] - tileY(patient.body)));
    if (far > kind.reach || kind.id === bestKind) continue;
    if (kind.calm > best) {
      second = best;
      secondKind = bestKind;
      best = kind.calm;
      bestKind = kind.id;
    } else if (kind.calm > second) {
      second = kind.calm;
      secondKind = kind.id;
    }
  }
  if (best > 0) book(patient.anxiety, ctx.state.tick, -best * 1000, `decor:${bestKind}`);
  if (second > 0) book(patient.anxiety, ctx.state.tick, -second * 500, `decor:${secondKind}`);
}
