/** The AI assistant: energy, and what its abilities do. */
import type { Ctx } from "../commands/command.ts";
import type { Patient } from "../state.ts";
import { clamp, round } from "../math.ts";
import { pick } from "../rng.ts";
import { minutesToTicks } from "../rules/clock.ts";
import { presentPatient, waitingList } from "../rules/people.ts";
import { changeControl, changeTrust, soothe, think } from "./feel.ts";
import { secondLook } from "./examination.ts";

export function runAssistant(ctx: Ctx): void {
  const { assistant } = ctx.state;
  const { energy, minutesPerEnergy } = ctx.rules.assistant;
  assistant.energy = clamp(assistant.energy + round(1000 / minutesToTicks(minutesPerEnergy)), 0, energy * 1000);
  if (assistant.with === 0) return;
  const patient = presentPatient(ctx.state, assistant.with);
  if (!patient || ctx.state.tick >= assistant.until) {
    assistant.with = 0;
    assistant.doing = "";
  } else if (assistant.doing === "soothe") soothe(ctx, patient, -0.42, "soothed");
}

export function useAbility(ctx: Ctx, ability: string, patient: Patient | undefined): void {
  const { state, rules } = ctx;
  state.assistant.energy -= (rules.abilities[ability]?.energy ?? 0) * 1000;
  if (patient) {
    state.assistant.with = patient.id;
    state.assistant.until = state.tick + 40;
    state.assistant.doing = ability;
  }
  if (ability === "soothe" && patient) {
    soothe(ctx, patient, -5, "soothed");
    changeTrust(ctx, patient, 2, "soothed");
    think(ctx, patient, "heart");
  } else if (ability === "explain-room") explainRoom(ctx);
  else if (ability === "read-tells" && patient) readTells(ctx, patient);
  else if (ability === "diagnose" && patient) lookAgain(ctx, patient);
  ctx.emit({ type: "ability-used", ability, patient: patient?.id ?? 0 });
}

/** Tells everyone who waits what is going on: fear falls, and half of their waiting is forgiven. */
function explainRoom(ctx: Ctx): void {
  for (const patient of waitingList(ctx.state)) {
    soothe(ctx, patient, -5, "explained");
    changeTrust(ctx, patient, 2, "explained");
    changeControl(patient, 60);
    const waited = ctx.state.tick - patient.visit.waitSince;
    patient.visit.waitSince += Math.floor(waited / 2);
  }
}

/** Reads body signs: the kind of fear first, then what frightens, then what would help. */
function readTells(ctx: Ctx, patient: Patient): void {
  const { known } = patient;
  if (!known.seattle) {
    known.seattle = true;
    ctx.emit({ type: "tell-noticed", patient: patient.id, what: "seattle", id: patient.seattle, match: 0 });
  }
  const weight = (id: string) => ctx.rules.triggers[id]?.impulse ?? 0;
  const trigger = patient.triggers
    .filter((id) => !known.triggers.includes(id))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0];
  if (trigger) {
    known.triggers.push(trigger);
    ctx.emit({ type: "tell-noticed", patient: patient.id, what: "trigger", id: trigger, match: -1 });
  }
  const hidden = ctx.state.unlocked.comforts.filter(
    (id) => !known.tastes.includes(id) && !ctx.rules.comforts[id]?.drug,
  );
  const telling = hidden.filter((id) => patient.tastes[id] !== 0);
  const from = telling.length > 0 ? telling : hidden;
  if (from.length === 0) return;
  const id = pick(ctx.state, "assistant", from);
  known.tastes.push(id);
  ctx.emit({ type: "tell-noticed", patient: patient.id, what: "taste", id, match: patient.tastes[id] ?? 0 });
}

/** A second look at the pictures, as they were taken. */
function lookAgain(ctx: Ctx, patient: Patient): void {
  const method = ctx.rules.exams[patient.visit.exam];
  if (!method) return;
  const found = secondLook(ctx, patient, method);
  ctx.emit({ type: "exam-finished", patient: patient.id, method: method.id, found });
}
