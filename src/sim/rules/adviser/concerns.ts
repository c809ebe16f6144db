/**
 * What matters in the clinic now, for the assistant to speak of: each thing with an object, a level of how bad it is, and what is
 * at stake. Pure; nothing is remembered here (`word.ts` does that).
 *
 * Stakes are in points of trust, so that unlike things can be ranked: the game's own bookings where there are such (somebody
 * let down, a harm of a stage), and by judgement 10 points of anxiety or 100 credits for one point of trust.
 */
import type { GoalDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { TICKS_PER_DAY } from "../clock.ts";
import { mayBeNamed } from "../evidence/board.ts";
import { passes, shownGoals, testOf } from "../goals.ts";
import { tonightsBills } from "../money/money.ts";
import { stageOf } from "../nanobots/swarms.ts";
import { blockerOf } from "../people/blockers.ts";
import { anxietyOf, isActive, minutesWaited } from "../people/people.ts";
import { autoIn } from "../policies/answers.ts";
import { protocolIn } from "../policies/protocols.ts";
import { unanswered } from "../rival/replies.ts";

export type ConcernKind =
  | "distress"
  | "phone"
  | "incident"
  | "swarm"
  | "lot"
  | "device"
  | "leaving"
  | "afraid"
  | "queue"
  | "blocked"
  | "tired"
  | "unhappy"
  | "cash"
  | "goal-late"
  | "goal-slipping"
  | "rumour"
  | "verdict";

export interface Concern {
  readonly kind: ConcernKind;
  /** Id of what it is about, as text; "" for the clinic as a whole. */
  readonly about: string;
  /** What `about` is an id of. */
  readonly what: "patient" | "staff" | "lot" | "thing" | "goal" | "move" | "incident" | "call" | "blocker" | "";
  /** 1 begins to matter, 2 bad, 3 about to be lost. */
  readonly level: 1 | 2 | 3;
  /** Points of trust, about; see above. */
  readonly stake: number;
  /** Numbers and ids for the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Points of trust for each point of anxiety, and for each credit. */
const A_POINT_OF_FEAR = 0.1;
const A_CREDIT = 0.01;
/** Somebody who leaves with nothing: what their review and their word cost. */
const LET_DOWN = 4;
/** Harm, by the stage of a swarm. */
const HARM = [0, 2, 5, 9, 14];
/** Shares of patience at which waiting begins to matter, and is nearly over. */
const IMPATIENT = 0.7;
const NEARLY_GONE = 0.9;
/** Anxiety at which people ask to stop, and from which they run. */
const AFRAID = 75;
const PANIC = 90;
/** People who wait for the player's word alone, and since how many minutes, before idle hands are worth a word. */
const QUEUE = 2;
const QUEUE_MINUTES = 6;
/** Fatigue and mood, 0–100. */
const TIRED = 85;
const EXHAUSTED = 95;
const UNHAPPY = 25;
/** Share of a level's time that is left when goals are spoken of, and half of that. */
const LATE = 0.25;
/** Share of a day after which tonight's bills are worth a word. */
const AFTERNOON = 0.5;
/** What a goal is worth, by its star. */
const GOALS = [0, 6, 3, 3];
/** People in the way of whom something stands. */
const BLOCKED: readonly string[] = [
  "no-station",
  "no-equipment",
  "cut-off",
  "server-off",
  "no-duty",
  "no-way",
  "desk-empty",
  "no-desk",
];

/** Everything that matters now, what weighs most first. */
export function concernsOf(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  if (state.outcome || state.encounters.active || state.story.dialogue) return [];
  const list = [
    ...state.patients.flatMap((patient) => aboutPatient(rules, state, patient)),
    ...queue(rules, state),
    ...blocked(rules, state),
    ...nanobots(rules, state),
    ...staff(state),
    ...cash(rules, state),
    ...goals(rules, state),
    ...outside(rules, state),
  ];
  return list.sort((a, b) => b.stake - a.stake || order(a.kind, b.kind) || order(a.about, b.about));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ofPatient = (
  kind: ConcernKind,
  patient: Patient,
  level: 1 | 2 | 3,
  stake: number,
  params: Concern["params"] = {},
): Concern => ({ kind, about: String(patient.id), what: "patient", level, stake, params });

/** At most one thing about each person: what is worst. */
function aboutPatient(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): Concern[] {
  const { visit } = patient;
  const anxiety = anxietyOf(patient);
  if (visit.step === "treating" && visit.asked >= 0) {
    if (autoIn(rules, state, patient) >= 0) return [];
    return [ofPatient("distress", patient, anxiety >= PANIC ? 3 : 2, LET_DOWN + 2 + anxiety * A_POINT_OF_FEAR)];
  }
  const stage = stageOf(state, patient.id);
  if (stage >= 2 && isActive(patient) && visit.step !== "treating")
    return [ofPatient("swarm", patient, stage >= 3 ? 3 : 2, HARM[stage] ?? 0, { stage })];
  if (visit.step !== "waiting") return [];
  const share = minutesWaited(state, patient) / Math.max(1, patient.patience);
  if (share >= IMPATIENT)
    return [
      ofPatient("leaving", patient, share >= NEARLY_GONE ? 3 : 2, LET_DOWN * Math.min(1.5, share), {
        minutes: Math.max(0, Math.ceil(patient.patience - minutesWaited(state, patient))),
      }),
    ];
  if (anxiety >= AFRAID) {
    const level = anxiety >= PANIC ? 3 : 2;
    return [ofPatient("afraid", patient, level, LET_DOWN + (anxiety - AFRAID) * A_POINT_OF_FEAR, { anxiety })];
  }
  return [];
}

/** Hands are free and people wait for nothing but a word. */
function queue(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const waiting = state.patients.filter(
    (patient) =>
      patient.visit.step === "waiting" &&
      minutesWaited(state, patient) >= QUEUE_MINUTES &&
      autoIn(rules, state, patient) < 0 &&
      (patient.visit.examined ? !patient.visit.plan : patient.visit.exam === ""),
  );
  const idle = state.staff.filter((one) => one.task === "idle" && one.patient === 0);
  if (waiting.length < QUEUE || idle.length === 0) return [];
  const first = waiting.reduce((a, b) => (b.visit.waitSince < a.visit.waitSince ? b : a));
  const level = waiting.length >= 3 * QUEUE ? 3 : waiting.length >= 2 * QUEUE ? 2 : 1;
  const params = { count: waiting.length, patient: first.id };
  return [{ kind: "queue", about: "", what: "patient", level, stake: waiting.length, params }];
}

/** The way, the place, the duty or the thing that is not there, once however many it keeps waiting. */
function blocked(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const found: { key: string; code: string; thing: string; role: string; patients: number[] }[] = [];
  for (const patient of state.patients) {
    const blocker = isActive(patient) ? blockerOf(rules, state, patient) : null;
    if (!blocker || !BLOCKED.includes(blocker.code)) continue;
    const thing = String(blocker.params["thing"] ?? "");
    const role = String(blocker.params["role"] ?? "");
    const key = `${blocker.code} ${thing}${role}`;
    const same = found.find((each) => each.key === key);
    if (same) same.patients.push(patient.id);
    else found.push({ key, code: blocker.code, thing, role, patients: [patient.id] });
  }
  return found.map(({ key, code, thing, role, patients }) => ({
    kind: "blocked",
    about: key,
    what: "blocker",
    level: patients.length >= 3 ? 3 : 2,
    stake: LET_DOWN * patients.length,
    params: { code, thing, role, count: patients.length, patient: patients[0] ?? 0 },
  }));
}

function nanobots(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const list: Concern[] = [];
  const { calls, incidents, devices } = state.nanobots;
  for (const call of calls) {
    if (call.answered || protocolIn(rules, state, "answer-call", call.id) >= 0) continue;
    const stake = LET_DOWN + (HARM[call.stage] ?? 0);
    const level = call.stage >= 3 ? 3 : 2;
    list.push({ kind: "phone", about: String(call.id), what: "call", level, stake, params: { patient: call.patient } });
  }
  for (const each of incidents) {
    if (each.reported || each.covered || protocolIn(rules, state, "report-incident", each.id) >= 0) continue;
    list.push({
      kind: "incident",
      about: String(each.id),
      what: "incident",
      level: each.stage >= 3 ? 2 : 1,
      stake: (HARM[each.stage] ?? 0) / 2,
      params: { patient: each.patient, lot: each.lot },
    });
  }
  for (const lot of state.lots) {
    if (lot.alarm < 0 || lot.paused || lot.recalled !== "") continue;
    const stake = 5 + Math.min(5, lot.doses / 10);
    list.push({ kind: "lot", about: lot.id, what: "lot", level: 2, stake, params: { lot: lot.id, doses: lot.doses } });
  }
  const sick = devices.filter((each) => each.seen && each.infected && !each.isolated && each.busyUntil === 0);
  const [first] = sick;
  if (first) {
    const level = sick.length >= 6 ? 3 : sick.length >= 3 ? 2 : 1;
    const params = { count: sick.length, thing: first.id };
    list.push({ kind: "device", about: "", what: "thing", level, stake: 4 + sick.length, params });
  }
  return list;
}

function staff(state: Readonly<ClinicState>): Concern[] {
  return state.staff.flatMap((one): Concern[] => {
    const about = { about: String(one.id), what: "staff" as const, params: {} };
    const fatigue = one.fatigue / 1000;
    if (one.task === "leaving") return [];
    if (fatigue >= TIRED)
      return [{ kind: "tired", ...about, level: fatigue >= EXHAUSTED ? 2 : 1, stake: 2 + (fatigue - TIRED) / 10 }];
    if (one.mood.value / 1000 < UNHAPPY) return [{ kind: "unhappy", ...about, level: 2, stake: LET_DOWN }];
    return [];
  });
}

/** From the afternoon on: tonight's bills are more than there is. */
function cash(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const share = (state.tick % TICKS_PER_DAY) / TICKS_PER_DAY;
  if (!rules.money.on || share < AFTERNOON) return [];
  const bills = tonightsBills(rules, state).reduce((sum, bill) => sum + bill.amount, 0);
  const short = bills - state.cash.value;
  if (short <= 0) return [];
  const level = share >= 0.8 ? 3 : 2;
  return [{ kind: "cash", about: "", what: "", level, stake: 3 + short * A_CREDIT, params: { short, bills } }];
}

/** Goals that are not reached, or not held, as the level runs out. */
function goals(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const length = Math.max(1, rules.clock.end - rules.clock.start);
  const left = (rules.clock.end - state.tick) / length;
  if (left > LATE || left <= 0) return [];
  return shownGoals(rules, state).flatMap((goal): Concern[] => {
    const kept = state.goals.find((each) => each.id === goal.id);
    if (kept?.met || kept?.failed || passes(state, testOf(goal, kept))) return [];
    return [ofGoal(goal, left)];
  });
}

function ofGoal(goal: GoalDef, left: number): Concern {
  const level = left <= LATE / 2 ? 2 : 1;
  const kind = goal.mode === "hold" ? "goal-slipping" : "goal-late";
  return { kind, about: goal.id, what: "goal", level, stake: GOALS[goal.star] ?? 0, params: {} };
}

/** What is said in town, and what could be said in public. */
function outside(rules: Ruleset, state: Readonly<ClinicState>): Concern[] {
  const list: Concern[] = unanswered(rules, state).map((move) => ({
    kind: "rumour",
    about: String(move.id),
    what: "move",
    level: 1,
    stake: 3,
    params: {},
  }));
  if (mayBeNamed(rules, state)) list.push({ kind: "verdict", about: "", what: "", level: 2, stake: 6, params: {} });
  return list;
}
