/** People who come again: a regular is made, not bought. Who was treated well comes back, and brings less fear. */
import type { Ctx } from "../../commands/command.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { account } from "../../ledger.ts";
import { exp, sigmoid } from "../../math.ts";
import { chance, pickWeighted } from "../../rng.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";
import { carriers } from "../../rules/nanobots/swarms.ts";
import { fearOf } from "../../rules/people/people.ts";
import { missChance } from "./no-shows.ts";
import { makePatient, welcomeBack } from "../people/people.ts";

/** Most strangers that a clinic remembers, and the days after which one is forgotten. */
const MOST = 240;
const DAYS = 21;
/** Appointments missed after which nobody is asked again. */
const MISSES = 2;

/**
 * The next person through the door: someone new, or with the level's share someone who was here on another day (of the segment, if one is
 * named); null when they had booked and do not come.
 */
export function nextArrival(ctx: Ctx, segment = ""): Patient | null {
  const { rules, state } = ctx;
  if (rules.arrivals.returning <= 0 || !chance(state, "returning", rules.arrivals.returning))
    return makePatient(ctx, segment);
  const today = dayOf(state.tick);
  const known = state.gone.filter(
    (p) =>
      p.cast === "" && p.missed < MISSES && dayOf(p.visit.arrived) < today && (segment === "" || p.segment === segment),
  );
  // "Nobody in particular" is in the draw too: with few who would like to come, the place goes to someone new.
  const weights = [...known.map((p) => exp(wishToReturn(p))), 1];
  const who = known[pickWeighted(state, "returning", weights)];
  if (!who) return makePatient(ctx, segment);
  const leadDays = today - dayOf(who.visit.arrived);
  if (chance(state, "returning", missChance(rules, who, leadDays))) {
    state.counts.missed += 1;
    const reason = fearOf(who) * (who.memory.clinic / 1000) > 0.25 ? "too-afraid" : "forgot";
    who.missed += 1;
    // Twice is an answer.
    if (who.missed >= MISSES && !carriers(state).has(who.id)) state.gone = state.gone.filter((p) => p.id !== who.id);
    ctx.emit({ type: "patient-missed", patient: who.id, reason });
    return null;
  }
  return welcomeBack(ctx, who);
}

/**
 * Utility of coming back against staying away (FACTS 5): trust 2·(T−½) doubled for those who have been here, past
 * best experience +0.8, fear −1.5·F·V, and +0.8 for a tooth that still wants doing.
 */
export function wishToReturn(patient: Patient): number {
  const trust = patient.trust.value / 100_000;
  const { memory } = patient;
  const due = patient.mouth.some((f) => f.found && f.real && !f.cured && f.tooth > 0);
  const good = memory.remembered >= 0 && memory.remembered < 400;
  return 4 * (trust - 0.5) + (good ? 0.8 : 0) + (due ? 0.8 : 0) - 1.5 * fearOf(patient) * (memory.clinic / 1000);
}

/** Each morning those are forgotten who will hardly come again, so that the list never grows without end. */
export function forgetStrangers(ctx: Ctx): void {
  const { state } = ctx;
  const today = dayOf(state.tick);
  // Whoever carries a swarm is on the clinic's books: they are few, as doses are.
  const carrying = carriers(state);
  const recent = (p: Patient) => dayOf(p.visit.arrived) >= today - 1;
  const kept = state.gone.filter(
    (p) =>
      p.cast !== "" ||
      recent(p) ||
      carrying.has(p.id) ||
      (today - dayOf(p.visit.arrived) <= DAYS && sigmoid(wishToReturn(p)) > 0.2),
  );
  const strangers = kept.filter((p) => p.cast === "" && !recent(p) && !carrying.has(p.id));
  const surplus = new Set(strangers.slice(0, Math.max(0, strangers.length - MOST)).map((p) => p.id));
  state.gone = kept.filter((p) => !surplus.has(p.id));
  // What moved them on a day long gone is not asked for any more; where they ended is kept.
  for (const p of state.gone) {
    if (recent(p) || p.anxiety.entries.length === 0) continue;
    p.anxiety = account(p.anxiety.value);
    p.trust = account(p.trust.value);
  }
}

function dayOf(tick: number): number {
  return Math.floor(tick / TICKS_PER_DAY);
}

/** People of earlier visits who are in the clinic now. */
export function returnersHere(state: Readonly<ClinicState>): number {
  return state.patients.filter((p) => p.visit.no > 1).length;
}
