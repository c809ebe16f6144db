/** Live anxiety: settling, waiting and surroundings (FACTS 1); how it passes from one to another is in contagion.ts. */
import type { Ctx } from "../commands/command.ts";
import type { Patient } from "../state.ts";
import { book } from "../ledger.ts";
import { DT } from "../rules/clock.ts";
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

/** Toward what they would feel with nothing going on; four times as fast while resting or recovering. */
function settle(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  const restful = visit.resting > 0 || visit.step === "recovering";
  const rate = ctx.rules.tuning.fear.decayPerMinute * (restful ? 4 : 1);
  const base = baselineOf(ctx.rules, patient) * 1000 * (restful ? 0.5 : visit.step === "paying" ? 0.7 : 1);
  const change = -rate * DT * (patient.anxiety.value - base);
  book(patient.anxiety, ctx.state.tick, change, restful ? "rested" : change < 0 ? "settling" : "own-fear");
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
