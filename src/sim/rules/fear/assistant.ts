/** What the assistant can do for whom, what is at work now, and what it sees coming. */
import type { Ability, AbilityEffect, ProcedureTrigger, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { clamp } from "../../math.ts";
import { TICKS_PER_MINUTE } from "../clock.ts";
import { baselineOf } from "../people/people.ts";
import { sensitivity, shieldOf } from "./feeling.ts";

type Kind = AbilityEffect["do"];
type Effect<K extends Kind> = Extract<AbilityEffect, { readonly do: K }>;

export function effectOf<K extends Kind>(ability: Ability | undefined, kind: K): Effect<K> | undefined {
  return ability?.effects.find((effect): effect is Effect<K> => effect.do === kind);
}

/** An effect that is at work on a patient now (0 for the whole clinic), or undefined. */
export function effectOn<K extends Kind>(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  kind: K,
  patient: number,
): Effect<K> | undefined {
  for (const one of state.assistant.effects) {
    if (one.patient !== patient) continue;
    const effect = effectOf(rules.abilities[one.ability], kind);
    if (effect) return effect;
  }
  return undefined;
}

export interface Ahead {
  /** 0–100. */
  readonly anxiety: number;
  /** Trigger that weighs most on the way there, or "". */
  readonly trigger: string;
}

/** Anxiety in `minutes` if nothing else is done: settling, and what the procedure in hand still holds. */
export function anxietyAhead(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, minutes: number): Ahead {
  const { visit } = patient;
  const base = baselineOf(rules, patient);
  const settle = rules.tuning.fear.decayPerMinute * minutes;
  let anxiety = patient.anxiety.value / 1000;
  anxiety += (base - anxiety) * Math.min(1, settle);
  let worst = 0;
  let trigger = "";
  for (const { id, times } of toCome(rules, patient, minutes)) {
    const kind = rules.triggers[id];
    if (!kind) continue;
    const own = patient.triggers.includes(id) ? 1.6 : 1;
    const felt = times * kind.impulse * own * sensitivity(patient) * (1 - shieldOf(rules, patient));
    anxiety += felt;
    if (felt <= worst) continue;
    worst = felt;
    trigger = id;
  }
  if (visit.step === "waiting") {
    const waited = (state.tick - visit.waitSince) / TICKS_PER_MINUTE;
    const late = clamp(waited + minutes - rules.tuning.fear.waitGrace, 0, minutes);
    anxiety += late * rules.tuning.fear.waitPerMinute * sensitivity(patient);
  }
  return { anxiety: clamp(anxiety, 0, 100), trigger };
}

/** Triggers of the work in hand that fall into the next minutes, and how often each. */
function toCome(rules: Ruleset, patient: Patient, minutes: number): { id: string; times: number }[] {
  const { visit } = patient;
  const work =
    visit.step === "examining"
      ? rules.exams[visit.exam]
      : visit.step === "treating"
        ? rules.treatments[visit.plan?.items[visit.item]?.treatment ?? ""]
        : undefined;
  if (!work || visit.needed <= 0) return [];
  const from = Math.max(0, visit.done) / visit.needed;
  const to = from + (minutes * TICKS_PER_MINUTE * 1000) / visit.needed;
  return work.triggers.map((each) => ({ id: each.kind, times: momentsIn(each, work.minutes, from, to) }));
}

function momentsIn(trigger: ProcedureTrigger, minutes: number, from: number, to: number): number {
  const step = trigger.every > 0 && minutes > 0 ? trigger.every / minutes : 2;
  let count = 0;
  for (let at = trigger.from; at <= trigger.to + 1e-9 && at < 1; at += step) if (at >= from && at < to) count += 1;
  return count;
}
