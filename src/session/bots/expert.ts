import type { Bot } from "./bot.ts";
import type { Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, Finding, Patient, PlanItem } from "../../sim/state.ts";
import { chooseLot, treatmentsFor } from "../../sim/rules/care.ts";
import { guess, suggest } from "../../sim/rules/comforts.ts";
import { decisions } from "../../sim/rules/decisions.ts";
import { anxietyOf, knownFindings, presentPatient, waitingList } from "../../sim/rules/people.ts";

export type Verb = "scan" | "comforts" | "abilities" | "explain" | "rest" | "nanobots" | "order";

/** Plays with everything the game offers, or with some verbs taken away, to see what each is worth. */
export function createExpert(without: readonly Verb[] = []): Bot {
  const can = (verb: Verb) => !without.includes(verb);
  return (rules, state, act) => {
    for (const decision of decisions(rules, state)) {
      const patient = presentPatient(state, decision.patient);
      if (decision.kind === "dialogue") act({ type: "choose", choice: 0 });
      else if (!patient) continue;
      else if (decision.kind === "distress") act({ type: "answer-distress", patient: patient.id, answer: can("rest") ? "rest" : "press-on" });
      else if (decision.kind === "call") call(rules, state, patient, can, act);
      else plan(rules, state, patient, can, act);
    }
    if (state.tick % 4 !== 0) return;
    if (can("rest")) restBeforeItBreaks(state, act);
    if (can("abilities")) useEnergy(rules, state, act);
    if (can("order")) reorder(rules, state, act);
  };
}

type Can = (verb: Verb) => boolean;
type Act = Parameters<Bot>[2];

/** Scans whoever can be scanned; when the scanner has a queue and the dentist has none, a look will do. */
function call(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, can: Can, act: Act): void {
  const waiting = waitingList(state);
  const scans = waiting.filter((p) => p.visit.exam === "holo-scan" && !p.visit.examined).length;
  const works = waiting.filter((p) => p.visit.plan !== null).length + waiting.filter((p) => p.visit.exam === "look" && !p.visit.examined).length;
  const dentistFree = state.staff.some((s) => s.patient === 0 && rules.staff.some((d) => d.id === s.def && d.role === "dentist"));
  const look = !can("scan") || (scans >= 1 && works <= 1 && dentistFree);
  act({ type: "call-patient", patient: patient.id, method: look ? "look" : "holo-scan" });
}

function plan(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, can: Can, act: Act): void {
  const unsure = knownFindings(patient).some((f) => f.sure < 700);
  if (can("abilities") && unsure && act({ type: "use-ability", ability: "diagnose", patient: patient.id })) return;
  const items: PlanItem[] = [];
  for (const finding of knownFindings(patient)) {
    if (finding.treated !== "") continue;
    const item = choose(rules, state, patient, finding, can, items);
    if (item) items.push(item);
  }
  // With a full room, small advice can wait for another visit; something is done for everyone all the same.
  const isAdvice = (item: PlanItem) => rules.treatments[item.treatment]?.way === "conservative";
  if (waitingList(state).length >= 3 && items.length > 1) {
    const main = items.filter((item) => !isAdvice(item));
    items.splice(0, items.length, ...(main.length > 0 ? main : items.slice(0, 1)));
  }
  const fear = anxietyOf(patient);
  const invasive = items.some((item) => rules.treatments[item.treatment]?.invasive);
  const comforts = can("comforts") && (fear > 25 || invasive) ? (["world", "talk"] as const).flatMap((kind) => likely(rules, state, patient, kind)) : [];
  act({ type: "plan-care", patient: patient.id, items, explain: can("explain") && invasive, comforts });
}

function choose(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, finding: Finding, can: Can, planned: readonly PlanItem[]): PlanItem | null {
  const options = treatmentsFor(rules, finding);
  const lot = chooseLot(state);
  const doses = (lot?.doses ?? 0) - planned.filter((p) => p.lot !== "").length;
  // A doubtful early finding is watched: it may not be there at all.
  const doubtful = finding.sure < 700 || finding.severity <= 2;
  const busy = waitingList(state).length >= 4;
  const ways = doubtful ? ["conservative", "by-hand"] : (anxietyOf(patient) > 45 || busy) && can("nanobots") && doses > 0 ? ["nanobots", "by-hand", "conservative"] : ["by-hand", "nanobots", "conservative"];
  for (const way of ways) {
    const treatment = options.find((t) => t.way === way && (t.way !== "nanobots" || (can("nanobots") && doses > 0)));
    if (treatment) return { finding: finding.id, treatment: treatment.id, lot: way === "nanobots" ? (lot?.id ?? "") : "" };
  }
  return null;
}

function likely(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, kind: "world" | "talk"): string[] {
  const best = suggest(rules, state, patient, kind)[0];
  return best && guess(rules, state, patient, best).chance > 0.42 ? [best] : [];
}

function restBeforeItBreaks(state: Readonly<ClinicState>, act: Act): void {
  for (const patient of state.patients) {
    if (patient.visit.step === "treating" && anxietyOf(patient) > 80 && patient.visit.resting === 0) act({ type: "answer-distress", patient: patient.id, answer: "rest" });
  }
}

function useEnergy(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  const energy = state.assistant.energy / 1000;
  const worst = [...state.patients].filter((p) => p.visit.step === "treating" || p.visit.step === "waiting").sort((a, b) => b.anxiety.value - a.anxiety.value || a.id - b.id)[0];
  if (worst && anxietyOf(worst) > 68 && energy >= 3) act({ type: "use-ability", ability: "soothe", patient: worst.id });
  const waiting = waitingList(state);
  const impatient = waiting.filter((p) => (state.tick - p.visit.waitSince) / 4 > p.patience * 0.55);
  if (impatient.length >= 1 && energy >= 2) act({ type: "use-ability", ability: "explain-room", patient: 0 });
  const unread = waiting.find((p) => p.visit.examined && !p.visit.plan && !p.known.seattle && anxietyOf(p) > 40);
  if (unread && energy >= 4) act({ type: "use-ability", ability: "read-tells", patient: unread.id });
  void rules;
}

function reorder(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  const waiting = waitingList(state);
  // Whoever has waited long for the scanner is better looked at by eye than not at all.
  const dentistFree = state.staff.some((s) => s.patient === 0 && rules.staff.some((d) => d.id === s.def && d.role === "dentist"));
  const stuck = waiting.find((p) => !p.visit.examined && p.visit.exam === "holo-scan" && (state.tick - p.visit.waitSince) / 4 > p.patience * 0.45);
  if (stuck && dentistFree) act({ type: "call-patient", patient: stuck.id, method: "look" });
  const late = waiting.find((p) => (state.tick - p.visit.waitSince) / 4 > p.patience * 0.6 && (p.visit.plan !== null || p.visit.exam !== ""));
  if (late && waiting[0]?.id !== late.id) act({ type: "move-up", patient: late.id });
}
