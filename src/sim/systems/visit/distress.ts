/** A frightened patient asks to stop; a panicking one runs, and others see it. What the player answers is in raised-hand.ts. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { anxietyOf, isActive, tileX, tileY } from "../../rules/people/people.ts";
import { eachNear } from "../../rules/house/neighbours.ts";
import { nav, sees } from "../../rules/house/map.ts";
import { changeControl, changeTrust, frighten, think } from "../fear/feel.ts";
import { leave } from "./reception.ts";
import { release } from "./stations.ts";

/** Tiles, along x and y together, within which somebody who runs is noticed. */
const SEEN_FROM = 14;
/** Ticks that a raised hand waits for an answer, and the pause before the next. */
export const PATIENCE_TICKS = 48;
export const AGAIN_TICKS = 100;

export function checkDistress(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  const { distress } = ctx.rules.tuning.fear;
  const { tick } = ctx.state;
  if (visit.asked >= 0) {
    if (anxietyOf(patient) < distress - 12) visit.asked = -1;
    else if (tick - visit.asked >= PATIENCE_TICKS) {
      visit.asked = -1;
      visit.askAfter = tick + AGAIN_TICKS;
      changeTrust(ctx, patient, -7, "ignored");
      changeControl(patient, -250);
      frighten(ctx, patient, 6, "ignored");
    }
    return;
  }
  if (visit.resting > 0 || tick < visit.askAfter || anxietyOf(patient) < distress) return;
  visit.asked = tick;
  think(ctx, patient, "stop-hand");
  ctx.emit({ type: "patient-distressed", patient: patient.id });
}

/** Over the panic threshold people run; everyone who sees it is frightened. */
export function runPanic(ctx: Ctx): void {
  const { bolt, panicSeen } = ctx.rules.tuning.fear;
  const plan = nav(ctx.rules, ctx.state);
  for (const patient of ctx.state.patients) {
    if (!isActive(patient) || patient.visit.step === "arriving" || patient.visit.step === "paying") continue;
    if (anxietyOf(patient) < bolt) continue;
    release(ctx, patient);
    ctx.state.counts.fled += 1;
    patient.visit.peak = Math.max(patient.visit.peak, patient.anxiety.value);
    leave(ctx, patient, "fled");
    ctx.emit({ type: "patient-bolted", patient: patient.id });
    eachNear(ctx.state, patient.body.x, patient.body.y, SEEN_FROM, (other) => {
      if (other.id === patient.id || !isActive(other) || other.visit.step === "arriving") return;
      const far = Math.abs(other.body.x - patient.body.x) + Math.abs(other.body.y - patient.body.y);
      const seen = sees(plan, tileX(patient.body), tileY(patient.body), tileX(other.body), tileY(other.body));
      if (far > SEEN_FROM * 1000) return;
      frighten(ctx, other, panicSeen * (seen ? 1 : 0.35), "panic-seen", String(patient.id));
    });
  }
}
