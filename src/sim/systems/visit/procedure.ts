/** What a procedure does to the person in the chair, and to those who hear it. */
import type { Ctx } from "../../commands/command.ts";
import type { ProcedureTrigger } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { chance } from "../../rng.ts";
import { isActive, tileX, tileY } from "../../rules/people/people.ts";
import { eachNear } from "../../rules/house/neighbours.ts";
import { nav, sees } from "../../rules/house/map.ts";
import { frighten, think } from "../fear/feel.ts";

/** Fires the triggers whose moments lie in the share of work from `before` to `after`. */
export function runTriggers(
  ctx: Ctx,
  patient: Patient,
  triggers: readonly ProcedureTrigger[],
  minutes: number,
  before: number,
  after: number,
): void {
  for (const trigger of triggers) {
    const step = trigger.every > 0 && minutes > 0 ? trigger.every / minutes : 2;
    for (let at = trigger.from; at <= trigger.to + 1e-9 && at < 1; at += step) {
      if (at >= before && at < after) fire(ctx, patient, trigger.kind);
    }
  }
}

function fire(ctx: Ctx, patient: Patient, id: string): void {
  const kind = ctx.rules.triggers[id];
  if (!kind) return;
  const own = patient.triggers.includes(id);
  const felt = frighten(
    ctx,
    patient,
    kind.impulse * (own ? ctx.rules.tuning.fear.ownTrigger : 1),
    `trigger:${id}`,
    patient.visit.station,
  );
  if (felt >= 2) {
    think(ctx, patient, id);
    // A strong reaction is a tell: whoever is in the room sees what frightens this patient.
    if (own && !patient.known.triggers.includes(id) && chance(ctx.state, "fear", 0.5)) {
      patient.known.triggers.push(id);
      ctx.emit({ type: "tell-noticed", patient: patient.id, what: "trigger", id, match: -1 });
    }
  }
  ctx.emit({ type: "procedure-step", patient: patient.id, trigger: id, felt });
  if (kind.heardAs) overhear(ctx, patient, kind.heardAs, kind.reach);
}

/** Sound falls off with distance and is halved by walls. */
function overhear(ctx: Ctx, from: Patient, id: string, reach: number): void {
  const kind = ctx.rules.triggers[id];
  if (!kind) return;
  const plan = nav(ctx.rules, ctx.state);
  eachNear(ctx.state, from.body.x, from.body.y, reach, (other) => {
    if (other.id === from.id || !isActive(other) || other.visit.step === "arriving") return;
    const dx = tileX(other.body) - tileX(from.body);
    const dy = tileY(other.body) - tileY(from.body);
    const far = Math.sqrt(dx * dx + dy * dy);
    if (far > reach) return;
    const wall = sees(plan, tileX(from.body), tileY(from.body), tileX(other.body), tileY(other.body)) ? 1 : 0.5;
    const own = other.triggers.includes(id) ? ctx.rules.tuning.fear.ownTrigger : 1;
    const felt = frighten(
      ctx,
      other,
      kind.impulse * own * wall * (1 - far / (reach + 1)),
      `trigger:${id}`,
      from.visit.station,
    );
    if (felt >= 1.5) think(ctx, other, id);
  });
}
