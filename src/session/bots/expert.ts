import type { Bot } from "./bot.ts";
import type { ComfortKind, Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, Finding, Patient, PlanItem } from "../../sim/state.ts";
import { answerCall, answerIncident, createLotMinder } from "./counters.ts";
import { investigate } from "./investigation.ts";
import { createManager } from "./manager.ts";
import { mindRival } from "./rival.ts";
import { mindNetwork } from "./network.ts";
import { barred, chooseLot, missingFor, treatmentsFor } from "../../sim/rules/care/care.ts";
import { guess, suggest } from "../../sim/rules/fear/comforts.ts";
import { decisions } from "../../sim/rules/people/decisions.ts";
import { SWARM_FAULT } from "../../sim/rules/nanobots/faults.ts";
import { anxietyOf, knownFindings, presentPatient, waitingList } from "../../sim/rules/people/people.ts";

export type Verb =
  | "scan"
  | "comforts"
  | "abilities"
  | "explain"
  | "rest"
  | "nanobots"
  | "order"
  | "counters"
  | "building"
  | "hiring"
  | "investigation"
  | "rival";

/** Plays with everything the game offers, or with some verbs taken away, to see what each is worth. */
export function createExpert(without: readonly Verb[] = []): Bot {
  const can = (verb: Verb) => !without.includes(verb);
  const manager = createManager({ build: can("building"), hire: can("hiring") });
  const mindLots = createLotMinder();
  return (rules, state, act) => {
    manager.look(rules, state, act);
    if (can("counters")) mindNetwork(rules, state, act);
    if (can("investigation")) investigate(rules, state, act);
    if (can("rival")) mindRival(rules, state, act);
    for (const decision of decisions(rules, state)) {
      const patient = presentPatient(state, decision.patient);
      if (decision.kind === "dialogue") act({ type: "choose", choice: 0 });
      else if (decision.kind === "bailout") act({ type: "answer-bailout", accept: true });
      else if (decision.kind === "phone") {
        if (can("counters")) answerCall(rules, state, decision, act);
      } else if (decision.kind === "incident") {
        if (can("counters")) answerIncident(decision, act);
      } else if (!patient) continue;
      else if (decision.kind === "distress")
        act({ type: "answer-distress", patient: patient.id, answer: can("rest") ? "rest" : "press-on" });
      else if (decision.kind === "call") call(rules, state, patient, can, act);
      else plan(rules, state, patient, can, act);
    }
    if (state.tick % 4 !== 0) return;
    if (can("counters")) mindLots(rules, state, act);
    if (can("rest")) restBeforeItBreaks(state, act);
    if (can("abilities")) useEnergy(state, act);
    if (can("order")) reorder(rules, state, act);
  };
}

type Can = (verb: Verb) => boolean;
type Act = Parameters<Bot>[2];

/** Scans, unless the scanner's line is so much longer than the dentist's that a look by eye comes first by far. */
function call(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, can: Can, act: Act): void {
  const look = !can("scan") || lineOf(rules, state, "assistant") > lineOf(rules, state, "dentist") + 4;
  const call = (method: string) => act({ type: "call-patient", patient: patient.id, method });
  // A clinic without a scanner has a mirror at least.
  if (look || !call("holo-scan")) call("look");
}

/** Minutes of work that stand before someone new who needs a dentist, or the assistant at the scanner. */
function lineOf(rules: Ruleset, state: Readonly<ClinicState>, role: "dentist" | "assistant"): number {
  let minutes = 0;
  for (const { visit } of state.patients) {
    const treatment = rules.treatments[visit.plan?.items[visit.item]?.treatment ?? ""];
    const work = visit.examined ? treatment : rules.exams[visit.exam];
    if (!work?.staff.some((seat) => seat.includes(role))) continue;
    const left = visit.needed > 0 ? 1 - Math.max(0, visit.done) / visit.needed : 1;
    // Four minutes for everyone to walk there.
    if (["waiting", "to-exam", "examining", "to-chair", "treating"].includes(visit.step))
      minutes += work.minutes * left + 4;
  }
  return minutes;
}

function plan(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, can: Can, act: Act): void {
  const unsure = knownFindings(patient).some((f) => f.sure < 700);
  if (
    can("abilities") &&
    unsure &&
    state.assistant.energy >= 6000 &&
    act({ type: "use-ability", ability: "diagnose", patient: patient.id })
  )
    return;
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
  const comforts =
    can("comforts") && (fear > 25 || invasive)
      ? (["world", "talk", "touch", ...(fear > 55 ? (["sedation"] as const) : [])] as const).flatMap((kind) =>
          likely(rules, state, patient, kind),
        )
      : [];
  act({ type: "plan-care", patient: patient.id, items, explain: can("explain") && invasive, comforts });
}

function choose(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  finding: Finding,
  can: Can,
  planned: readonly PlanItem[],
): PlanItem | null {
  const options = treatmentsFor(rules, finding).filter(
    (each) => missingFor(state, each) === "" && barred(rules, state, each) === "",
  );
  const lot = chooseLot(state);
  const doses = (lot?.doses ?? 0) - planned.filter((p) => p.lot !== "").length;
  // A doubtful early finding is watched: it may not be there at all.
  const doubtful = finding.sure < 700 || finding.severity <= 2;
  const busy = waitingList(state).length >= 3;
  const ways =
    finding.kind === SWARM_FAULT && can("counters")
      ? ["by-hand", "nanobots", "conservative"]
      : doubtful
        ? ["conservative", "by-hand"]
        : (anxietyOf(patient) > 45 || busy) && can("nanobots") && doses > 0
          ? ["nanobots", "by-hand", "conservative"]
          : ["by-hand", "nanobots", "conservative"];
  for (const way of ways) {
    const treatment = options.find((t) => t.way === way && (t.way !== "nanobots" || (can("nanobots") && doses > 0)));
    if (treatment)
      return { finding: finding.id, treatment: treatment.id, lot: way === "nanobots" ? (lot?.id ?? "") : "" };
  }
  return null;
}

function likely(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, kind: ComfortKind): string[] {
  const best = suggest(rules, state, patient, kind)[0];
  return best && guess(rules, state, patient, best).chance > 0.42 ? [best] : [];
}

function restBeforeItBreaks(state: Readonly<ClinicState>, act: Act): void {
  for (const patient of state.patients) {
    if (patient.visit.step === "treating" && anxietyOf(patient) > 80 && patient.visit.resting === 0)
      act({ type: "answer-distress", patient: patient.id, answer: "rest" });
  }
}

function useEnergy(state: Readonly<ClinicState>, act: Act): void {
  const energy = state.assistant.energy / 1000;
  const worst = [...state.patients]
    .filter((p) => p.visit.step === "treating" || p.visit.step === "waiting")
    .sort((a, b) => b.anxiety.value - a.anxiety.value || a.id - b.id)[0];
  if (worst && anxietyOf(worst) > 68 && energy >= 4) act({ type: "use-ability", ability: "soothe", patient: worst.id });
  const waiting = waitingList(state);
  const impatient = waiting.filter((p) => (state.tick - p.visit.waitSince) / 4 > p.patience * 0.55);
  if (impatient.length >= 1 && energy >= 2) act({ type: "use-ability", ability: "explain-room", patient: 0 });
  const unread = waiting.find((p) => p.visit.examined && !p.visit.plan && !p.known.seattle && anxietyOf(p) > 40);
  if (unread && energy >= 7) act({ type: "use-ability", ability: "read-tells", patient: unread.id });
}

function reorder(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  const waiting = waitingList(state);
  // Whoever has waited long for the scanner is better looked at by eye than not at all.
  const stuck = waiting.find(
    (p) =>
      !p.visit.examined && p.visit.exam === "holo-scan" && (state.tick - p.visit.waitSince) / 4 > p.patience * 0.35,
  );
  if (stuck && lineOf(rules, state, "dentist") < lineOf(rules, state, "assistant"))
    act({ type: "call-patient", patient: stuck.id, method: "look" });
  const slack = (p: Patient) => (state.tick - p.visit.waitSince) / 4 / p.patience;
  const named = waiting.find((p) => p.cast !== "" && slack(p) > 0.3);
  if (named && waiting[0]?.id !== named.id) act({ type: "move-up", patient: named.id });
  if (named) return;
  const late = waiting
    .filter((p) => slack(p) > 0.55 && (p.visit.plan !== null || p.visit.exam !== ""))
    .sort((a, b) => slack(b) - slack(a) || a.id - b.id)[0];
  if (late && waiting[0]?.id !== late.id) act({ type: "move-up", patient: late.id });
}
