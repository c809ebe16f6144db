/**
 * What the policies would do for a patient now. Pure: the autopilot does it and books it, the adviser shows that it is
 * coming, and "skip to next decision" passes over it.
 */
import type { Comfort, Policy, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Finding, Lot, Patient, PlanItem, PolicyNote } from "../../state.ts";
import type { Command } from "../../commands/command.ts";
import { query } from "../../commands/index.ts";
import { minutesToTicks } from "../clock.ts";
import { barred, missingFor, treatmentsFor } from "../care/care.ts";
import { comfortsProblem } from "../fear/comfort-slots.ts";
import { inUse } from "../nanobots/counters.ts";
import { guess, suggest } from "../fear/comforts.ts";
import { knownFindings, waitingList } from "../people/people.ts";
import { forbidding, guardRefusal, guardsFor, hasComfort, subjectsOf } from "./guards.ts";
import { holds, holdsForAny } from "./tests.ts";

export type PolicyQuestion = "exam" | "care" | "raised-hand" | "order";

/** A policy that was asked: whether it held, and why what it says could not be done ("" if it could, or did not hold). */
export interface Asked {
  readonly policy: string;
  readonly held: boolean;
  readonly refused: string;
}

export interface Answer {
  readonly question: PolicyQuestion;
  /** What is done, or null when it is left to the player. */
  readonly command: Command | null;
  /** The policies behind the command, and for what. */
  readonly by: readonly PolicyNote[];
  readonly asked: readonly Asked[];
}

/** What waits for an answer about this patient, and since which tick; null when nothing does. */
export function openQuestion(patient: Patient): { readonly question: PolicyQuestion; readonly since: number } | null {
  const { visit } = patient;
  if (visit.step === "treating" && visit.asked >= 0) return { question: "raised-hand", since: visit.asked };
  if (visit.step !== "waiting") return null;
  if (visit.examined) return visit.plan ? null : { question: "care", since: visit.since };
  return visit.exam ? null : { question: "exam", since: visit.since };
}

/** Ticks that a decision is left open for the player before policies are asked, and between two times of asking. */
export function policyDelay(rules: Ruleset): number {
  return Math.max(1, minutesToTicks(rules.tuning.policies.delay));
}

/** Ticks until policies take the patient's open decision; −1 when they leave it to the player. */
export function autoIn(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): number {
  if (!state.policies.some((policy) => policy.on)) return -1;
  const open = openQuestion(patient);
  if (!open || patient.visit.mine || !answerTo(rules, state, patient, open.question).command) return -1;
  const delay = policyDelay(rules);
  return delay - ((state.tick - open.since) % delay);
}

/** Policies that are on, in order, asked one question about one patient. */
export function answerTo(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  question: PolicyQuestion,
): Answer {
  const policies = state.policies.filter((policy) => policy.on);
  const round: Round = { rules, state, patient, policies, question, asked: [], by: [] };
  const findings = untreated(patient).map((finding) => ({ patient, finding }));
  const mine = round.policies.find(
    (policy) =>
      policy.then.do === "ask-me" && ask(round, policy, holdsForAny(rules, state, policy.when, patient, findings)),
  );
  if (mine) return answerWith(round, null);
  if (question === "exam") return examine(round);
  if (question === "raised-hand") return answerHand(round);
  if (question === "order") return goFirst(round);
  return planCare(round);
}

/** One asking: the policies in force, what they said, and who is behind the answer. */
interface Round {
  readonly rules: Ruleset;
  readonly state: Readonly<ClinicState>;
  readonly patient: Patient;
  readonly policies: readonly Policy[];
  readonly question: PolicyQuestion;
  readonly asked: Asked[];
  readonly by: PolicyNote[];
}

/** Notes that a policy was asked; true when it held and could be followed. */
function ask(round: Round, policy: Policy, held: boolean, refused = ""): boolean {
  round.asked.push({ policy: policy.id, held, refused: held ? refused : "" });
  return held && refused === "";
}

function took(round: Round, policy: Policy, what: string, id: string): void {
  round.by.push({ policy: policy.id, what, id });
}

/** Why the command can't be done, or "". */
function refusalOf({ rules, state }: Round, command: Command): string {
  const answer = query(rules, state, command);
  if (!answer.ok) return answer.refusal.code;
  const no = guardRefusal(rules, state, command, "policy");
  return no && !no.ok ? no.refusal.code : "";
}

function answerWith(round: Round, command: Command | null): Answer {
  return { question: round.question, command, by: command ? round.by : [], asked: round.asked };
}

function untreated(patient: Patient): Finding[] {
  return knownFindings(patient).filter((finding) => finding.treated === "");
}

function examine(round: Round): Answer {
  const { patient, rules, state } = round;
  for (const policy of round.policies) {
    if (policy.then.do !== "examine") continue;
    const command = { type: "call-patient", patient: patient.id, method: policy.then.method } as const;
    const held = holds(rules, state, policy.when, { patient });
    if (!ask(round, policy, held, held ? refusalOf(round, command) : "")) continue;
    took(round, policy, "exam", policy.then.method);
    return answerWith(round, command);
  }
  return answerWith(round, null);
}

function answerHand(round: Round): Answer {
  const { patient, rules, state } = round;
  for (const policy of round.policies) {
    if (policy.then.do !== "answer") continue;
    const command = { type: "answer-distress", patient: patient.id, answer: policy.then.answer } as const;
    const held = holds(rules, state, policy.when, { patient });
    if (!ask(round, policy, held, held ? refusalOf(round, command) : "")) continue;
    took(round, policy, "raised-hand", policy.then.answer);
    return answerWith(round, command);
  }
  return answerWith(round, null);
}

function goFirst(round: Round): Answer {
  const { patient, rules, state } = round;
  const first = waitingList(state)[0];
  if (!first || first.id === patient.id) return answerWith(round, null);
  for (const policy of round.policies) {
    if (policy.then.do !== "go-first") continue;
    const command = { type: "queue-before", patient: patient.id, before: first.id } as const;
    const held = holds(rules, state, policy.when, { patient });
    if (!ask(round, policy, held, held ? refusalOf(round, command) : "")) continue;
    took(round, policy, "order", "");
    return answerWith(round, command);
  }
  return answerWith(round, null);
}

/** Each finding in turn, then comforts and explaining; what guards require is added where it can be. */
function planCare(round: Round): Answer {
  const { rules, state, patient } = round;
  if (!round.policies.some(({ then }) => then.do === "treat" || then.do === "leave-alone"))
    return answerWith(round, null);
  const items: PlanItem[] = [];
  let open = false;
  for (const finding of untreated(patient)) if (!answerFinding(round, finding, items)) open = true;
  if (open) return answerWith(round, null);
  const comforts: string[] = [];
  let explain = false;
  if (items.length > 0) {
    const subjects = subjectsOf(rules, state, patient, items);
    const held = (policy: Policy): boolean => holdsForAny(rules, state, policy.when, patient, subjects);
    for (const policy of round.policies)
      if (policy.then.do === "comfort" || policy.then.do === "best-comfort") addComfort(round, policy, held, comforts);
    const teller = round.policies.find((policy) => policy.then.do === "explain" && ask(round, policy, held(policy)));
    if (teller?.then.do === "explain") {
      explain = teller.then.first && !patient.visit.consent;
      took(round, teller, "explain", String(explain));
    }
    for (const guard of guardsFor(state, patient, "policy")) {
      if (guard.then.do !== "require") continue;
      if (!held(guard)) {
        ask(round, guard, false);
        continue;
      }
      let refused = "";
      if (guard.then.what === "explain" && !explain && !patient.visit.consent) {
        explain = true;
        took(round, guard, "explain", "true");
      }
      if (guard.then.what === "comfort" && !hasComfort(rules, comforts, guard.then.kind))
        refused = addRequired(round, guard, guard.then.kind, comforts) ? "" : "no-good-guess";
      ask(round, guard, true, refused);
    }
  }
  const command = { type: "plan-care", patient: patient.id, items, explain, comforts } as const;
  const refused = refusalOf(round, command);
  if (refused === "") return answerWith(round, command);
  // The parts could each be done, the whole can't: the first of those behind it is told why.
  const behind = round.policies.find((policy) => round.by.some((note) => note.policy === policy.id));
  if (behind) ask(round, behind, true, refused);
  return answerWith(round, null);
}

/** Adds what the first policy that can be followed says about a finding; false when none answers. */
function answerFinding(round: Round, finding: Finding, items: PlanItem[]): boolean {
  const { rules, state, patient } = round;
  for (const policy of round.policies) {
    const { then } = policy;
    if (then.do !== "treat" && then.do !== "leave-alone") continue;
    const held = holds(rules, state, policy.when, { patient, finding });
    if (then.do === "leave-alone") {
      if (!ask(round, policy, held)) continue;
      took(round, policy, "leave-alone", String(finding.tooth));
      return true;
    }
    const found = held ? itemFor(round, finding, then, items) : { refused: "" };
    if (!ask(round, policy, held, "refused" in found ? found.refused : "") || "refused" in found) continue;
    items.push(found);
    took(round, policy, `way:${then.way}`, String(finding.tooth));
    return true;
  }
  return false;
}

function itemFor(
  round: Round,
  finding: Finding,
  then: Extract<Policy["then"], { do: "treat" }>,
  planned: readonly PlanItem[],
): PlanItem | { readonly refused: string } {
  const { rules, state, patient } = round;
  const fitting = treatmentsFor(rules, finding).filter((treatment) => treatment.way === then.way);
  if (fitting.length === 0) return { refused: "does-not-fit" };
  const treatment = fitting.find((each) => missingFor(state, each) === "");
  if (!treatment) return { refused: "no-station" };
  if (barred(rules, state, treatment) !== "") return { refused: "cut-off" };
  const guards = guardsFor(state, patient, "policy");
  const lots = then.way === "nanobots" ? lotsFor(state, planned) : [undefined];
  if (lots.length === 0) return { refused: "lot-empty" };
  const sound = lots.filter((lot) => !lot || lot.integrity >= (then.integrity ?? 0) * 10);
  if (sound.length === 0) return { refused: "lot-too-weak" };
  const against = new Set<Policy>();
  for (const lot of sound) {
    const guard = forbidding(rules, state, guards, { patient, finding }, treatment, lot);
    if (!guard) return { finding: finding.id, treatment: treatment.id, lot: lot?.id ?? "" };
    if (!against.has(guard)) ask(round, guard, true);
    against.add(guard);
  }
  const canaries = [...against].every((guard) => guard.then.do === "canaries");
  return { refused: canaries ? "policy-canaries" : "policy-forbids" };
}

/** Lots that are in use and still have a dose when those planned are taken, the soundest first. */
function lotsFor(state: Readonly<ClinicState>, planned: readonly PlanItem[]): Lot[] {
  return state.lots
    .filter((lot) => {
      const left = lot.doses - planned.filter((item) => item.lot === lot.id).length;
      return left > 0 && inUse(lot);
    })
    .sort((a, b) => b.integrity - a.integrity || (a.id < b.id ? -1 : 1));
}

function addComfort(round: Round, policy: Policy, held: (policy: Policy) => boolean, comforts: string[]): void {
  const { rules, state, patient } = round;
  const { then } = policy;
  if (!held(policy)) {
    ask(round, policy, false);
    return;
  }
  let id: string | undefined;
  if (then.do === "comfort") id = then.comfort;
  else if (then.do === "best-comfort") {
    id = suggest(rules, state, patient, then.kind as Comfort["kind"])[0];
    if (id !== undefined && guess(rules, state, patient, id).chance * 100 < (then.chance ?? 0)) id = undefined;
  }
  if (id === undefined) {
    ask(round, policy, true, "no-good-guess");
    return;
  }
  const problem = comfortsProblem(rules, state, patient, [...comforts, id]);
  if (!ask(round, policy, true, problem && !problem.ok ? problem.refusal.code : "")) return;
  comforts.push(id);
  took(round, policy, "comfort", id);
}

/** The likeliest comfort of the kind that a guard requires; if there is none, the plan will be refused. */
function addRequired(round: Round, guard: Policy, kind: string | undefined, comforts: string[]): boolean {
  const { rules, state, patient } = round;
  const kinds = kind === undefined ? [...new Set(Object.values(rules.comforts).map((each) => each.kind))] : [kind];
  for (const each of kinds) {
    const id = suggest(rules, state, patient, each as Comfort["kind"])[0];
    if (id === undefined || comfortsProblem(rules, state, patient, [...comforts, id])) continue;
    comforts.push(id);
    took(round, guard, "comfort", id);
    return true;
  }
  return false;
}
