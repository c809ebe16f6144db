/** Live anxiety: settling, waiting, surroundings, and contagion both ways (FACTS 1). */
import type { Ctx } from "../commands/command.ts";
import type { Patient } from "../state.ts";
import { book } from "../ledger.ts";
import { clamp, exp } from "../math.ts";
import { DT } from "../rules/clock.ts";
import { baselineOf, isActive, tileX, tileY } from "../rules/people.ts";
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

interface Sender {
  readonly id: number;
  readonly staff: boolean;
  readonly x: number;
  readonly y: number;
  readonly q: number;
  readonly expressiveness: number;
}

/**
 * Absorption and amplification (ASCRIBE family, FACTS 1). All new values are worked out from the old ones
 * before any is booked, so that order does not matter. Runs once a minute of clinic time, in steps of 0.25.
 */
function spread(ctx: Ctx, here: readonly Patient[]): void {
  const { alpha, metres, delta, eta, beta, range } = ctx.rules.tuning.contagion;
  const senders: Sender[] = [];
  for (const p of here) {
    const q = p.anxiety.value / 100_000;
    senders.push({ id: p.id, staff: false, x: p.body.x, y: p.body.y, q, expressiveness: 0.5 * (0.4 + 1.2 * q) });
  }
  for (const s of ctx.state.staff) {
    const manner = s.manner / 1000;
    senders.push({
      id: s.id,
      staff: true,
      x: s.body.x,
      y: s.body.y,
      q: 0.3 * (1 - manner),
      expressiveness: ctx.rules.tuning.fear.manner * manner,
    });
  }
  const changes: { patient: Patient; change: number; from: Sender }[] = [];
  for (const receiver of here) {
    if (receiver.visit.step === "arriving") continue;
    const q = receiver.anxiety.value / 100_000;
    let weight = 0;
    let mean = 0;
    let lead: Sender | undefined;
    let leadPull = 0;
    for (const sender of senders) {
      if (sender.id === receiver.id) continue;
      const dx = (sender.x - receiver.body.x) / 1000;
      const dy = (sender.y - receiver.body.y) / 1000;
      const far = Math.sqrt(dx * dx + dy * dy);
      if (far > range) continue;
      const w = sender.expressiveness * alpha * exp(-far / metres);
      // Calm staff calm; they never frighten someone who is calmer than they are.
      const theirs = sender.staff ? Math.min(sender.q, q) : sender.q;
      weight += w;
      mean += w * theirs;
      const pull = w * Math.abs(theirs - q);
      if (pull > leadPull) {
        leadPull = pull;
        lead = sender;
      }
    }
    if (!lead || weight <= 0) continue;
    mean /= weight;
    const gamma = weight * delta;
    const up = 1 - (1 - mean) * (1 - q);
    const down = mean * q;
    const change = gamma * (eta * (beta * up + (1 - beta) * down) + (1 - eta) * mean - q);
    changes.push({ patient: receiver, change: clamp(change, -0.03, 0.03) * 100_000, from: lead });
  }
  for (const { patient, change, from } of changes) {
    const cause = change > 0 ? "contagion" : from.staff ? "calm-staff" : "calm-company";
    book(patient.anxiety, ctx.state.tick, change, cause, String(from.id));
  }
}
