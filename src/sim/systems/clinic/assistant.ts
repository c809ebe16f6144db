/** The AI assistant: energy, and what its abilities do. */
import type { Ctx } from "../../commands/command.ts";
import type { Ability, AbilityEffect } from "../../ruleset.ts";
import type { Patient, Staff } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { pick } from "../../rng.ts";
import { effectOf } from "../../rules/fear/assistant.ts";
import { DT, minutesToTicks } from "../../rules/clock.ts";
import { presentPatient, waitingList } from "../../rules/people/people.ts";
import { changeControl, changeMood, changeTrust, soothe, think } from "../fear/feel.ts";
import { secondLook } from "../visit/examination.ts";
import { crewOf } from "../visit/stations.ts";

export function runAssistant(ctx: Ctx): void {
  const { assistant, tick } = ctx.state;
  const { energy, minutesPerEnergy } = ctx.rules.assistant;
  assistant.energy = clamp(assistant.energy + round(1000 / minutesToTicks(minutesPerEnergy)), 0, energy * 1000);
  if (assistant.effects.length > 0) assistant.effects = assistant.effects.filter((one) => lasts(ctx, one));
  if (assistant.with === 0) return;
  const patient = presentPatient(ctx.state, assistant.with);
  if (!patient || tick >= assistant.until) {
    assistant.with = 0;
    assistant.doing = "";
    return;
  }
  const ability = ctx.rules.abilities[assistant.doing];
  const stay = effectOf(ability, "stay");
  if (ability && stay) soothe(ctx, patient, -stay.perMinute * DT, ability.cause);
}

function lasts(ctx: Ctx, one: { readonly patient: number; readonly until: number }): boolean {
  return ctx.state.tick < one.until && (one.patient === 0 || presentPatient(ctx.state, one.patient) !== undefined);
}

/** Minutes that the assistant stands beside someone after helping them, if nothing says otherwise. */
const BESIDE = 10;

export function useAbility(ctx: Ctx, id: string, patient: Patient | undefined): void {
  const { state, rules } = ctx;
  const ability = rules.abilities[id];
  if (!ability) return;
  state.assistant.energy -= ability.energy * 1000;
  if (patient) {
    state.assistant.with = patient.id;
    state.assistant.until = state.tick + minutesToTicks(effectOf(ability, "stay")?.minutes ?? BESIDE);
    state.assistant.doing = id;
    if (effectOf(ability, "calm") || effectOf(ability, "stay") || effectOf(ability, "control"))
      think(ctx, patient, "heart");
  }
  const targets = patient ? [patient] : ability.target === "room" ? waitingList(state) : [];
  for (const effect of ability.effects) {
    if ("minutes" in effect && effect.do !== "stay") keep(ctx, id, patient?.id ?? 0, effect.minutes, effect.do);
    for (const target of targets) toPatient(ctx, ability, effect, target);
    if (effect.do === "refresh" || (effect.do === "mood" && !patient)) toStaff(ctx, ability, effect, state.staff);
  }
  ctx.emit({ type: "ability-used", ability: id, patient: patient?.id ?? 0 });
}

/** Walking is everybody's, whoever it was done for. */
function keep(ctx: Ctx, ability: string, patient: number, minutes: number, kind: AbilityEffect["do"]): void {
  const on = kind === "walk" ? 0 : patient;
  const { effects } = ctx.state.assistant;
  const others = effects.filter((one) => one.ability !== ability || one.patient !== on);
  ctx.state.assistant.effects = [...others, { ability, patient: on, until: ctx.state.tick + minutesToTicks(minutes) }];
}

function toPatient(ctx: Ctx, ability: Ability, effect: AbilityEffect, patient: Patient): void {
  const { cause } = ability;
  switch (effect.do) {
    case "calm":
      soothe(ctx, patient, -effect.points * (patient.look.age === "child" ? effect.child : 1), cause);
      return;
    case "trust":
      changeTrust(ctx, patient, effect.points, cause);
      return;
    case "control":
      changeControl(patient, round(effect.points * 10));
      return;
    case "forgive-wait":
      patient.visit.waitSince += Math.floor((ctx.state.tick - patient.visit.waitSince) * effect.share);
      return;
    case "read-tells":
      readTells(ctx, patient);
      return;
    case "diagnose":
      lookAgain(ctx, patient);
      return;
    case "go-first":
      patient.visit.order = Math.min(patient.visit.order, (waitingList(ctx.state)[0]?.visit.order ?? 0) - 1);
      return;
    case "mood":
      toStaff(ctx, ability, effect, crewOf(ctx, patient));
      return;
  }
}

function toStaff(ctx: Ctx, { cause }: Ability, effect: AbilityEffect, people: readonly Staff[]): void {
  for (const one of people) {
    if (effect.do === "refresh") one.fatigue = clamp(one.fatigue - round(effect.points * 1000), 0, 100_000);
    if (effect.do === "mood") changeMood(ctx, one, effect.points, cause);
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
