/** The part of a bot that minds the nanobots: answers the telephone, watches alarms, asks the lab, and does what fits. */
import type { Counter, MalfunctionKind, Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, Lot } from "../../sim/state.ts";
import type { Decision } from "../../sim/rules/decisions.ts";
import type { Bot } from "./bot.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { bestGuess, LAB_KINDS, opinionOf } from "../../sim/rules/nanobots/lab.ts";
import { recallDue } from "../../sim/rules/nanobots/recall.ts";
import { isActive, waitingList } from "../../sim/rules/people.ts";

type Act = Parameters<Bot>[2];
/** Chance at which the lab's best guess is acted on, and samples after which it is acted on anyway. */
const SURE = 0.65;
const MOST_SAMPLES = 3;
/** What ends a kind of malfunction for a whole lot; the best of those that can be done now is taken. */
const ENDS: readonly Counter[] = ["roll-back", "patch", "recall"];

/** A caller: in, while there is room and time for them; else a courier; else in all the same. */
export function answerCall(rules: Ruleset, state: Readonly<ClinicState>, decision: Decision, act: Act): void {
  const call = state.nanobots.calls.find((each) => each.id === decision.about);
  if (!call) return;
  const open = clockOf(state.tick).minuteOfDay < rules.arrivals.lastCall - 30;
  const room = state.patients.filter(isActive).length < rules.arrivals.capacity - 1 && waitingList(state).length < 3;
  const answer = (how: "come-in" | "kit") => act({ type: "answer-call", call: call.id, answer: how });
  if (open && room && call.stage >= 2) answer("come-in");
  else if (!answer("kit")) answer("come-in");
}

/** What has happened is reported at once: it costs nothing, and the regulator knows things. */
export function answerIncident(decision: Decision, act: Act): void {
  act({ type: "report-incident", incident: decision.about });
}

/** Looks at every lot; call it once a minute. */
export function mindLots(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  if (!rules.nanobots.offered) return;
  for (const lot of state.lots) if (suspect(state, lot)) mind(rules, state, lot, act);
}

/** An alarm, a call or a case of this lot. */
function suspect(state: Readonly<ClinicState>, lot: Lot): boolean {
  const { calls, incidents, swarms } = state.nanobots;
  return (
    lot.alarm >= 0 ||
    incidents.some((each) => each.lot === lot.id) ||
    calls.some((call) => swarms.some((swarm) => swarm.id === call.swarm && swarm.lot === lot.id))
  );
}

function mind(rules: Ruleset, state: Readonly<ClinicState>, lot: Lot, act: Act): void {
  if (lot.recalled === "I") return;
  act({ type: "pause-lot", lot: lot.id, on: true });
  const guess = bestGuess(state, lot.id);
  const samples = state.nanobots.results.filter((each) => each.lot === lot.id).length;
  const since = state.tick - (opinionOf(state, lot.id)?.tick ?? 0);
  const sure = guess !== null && (guess.kind !== "none" ? guess.chance >= SURE : guess.chance >= 0.9);
  if (!sure && samples < MOST_SAMPLES) {
    act({ type: "diagnose-lot", lot: lot.id });
    return;
  }
  // Sound, says the lab, and the alarm goes on: another sample, some hours later.
  if (!guess) return;
  if (guess.kind === "none") {
    if (since > 480) act({ type: "diagnose-lot", lot: lot.id });
    return;
  }
  answerKind(rules, state, lot, likeliest(state, lot), act);
}

/** The likeliest kind that is one. */
function likeliest(state: Readonly<ClinicState>, lot: Lot): MalfunctionKind {
  const chances = opinionOf(state, lot.id)?.chances;
  let best: MalfunctionKind = "drift";
  for (const kind of LAB_KINDS) if (kind !== "none" && (chances?.[kind] ?? 0) > (chances?.[best] ?? 0)) best = kind;
  return best;
}

function answerKind(rules: Ruleset, state: Readonly<ClinicState>, lot: Lot, kind: MalfunctionKind, act: Act): void {
  const effect = (counter: Counter) => rules.nanobots.counters[counter].effect[kind];
  if (effect("tell") >= 0.6) act({ type: "tell-patients", lot: lot.id });
  const tried = state.nanobots.lab.some((job) => job.target === lot.id && job.what !== "diagnose");
  if (tried) return;
  for (const counter of [...ENDS].sort((a, b) => effect(b) - effect(a))) {
    if (effect(counter) < 0.5) break;
    if (counter === "roll-back" && act({ type: "roll-back", lot: lot.id })) return;
    if (counter === "patch" && patch(rules, state, lot, act)) return;
    if (counter === "recall" && recall(state, lot, act)) return;
  }
}

/** The newest firmware that can be had. */
function patch(rules: Ruleset, state: Readonly<ClinicState>, lot: Lot, act: Act): boolean {
  // What has been mended once needs something else.
  const done = rules.nanobots.firmware.some((each) => each.id === lot.firmware);
  const newest = rules.nanobots.firmware.filter((each) => each.from <= state.tick).at(-1);
  return !done && newest !== undefined && act({ type: "patch-lot", lot: lot.id, firmware: newest.id });
}

/** As far as what is known calls for, and no further. */
function recall(state: Readonly<ClinicState>, lot: Lot, act: Act): boolean {
  const due = recallDue(state, lot.id);
  return due !== "III" && act({ type: "recall-lot", lot: lot.id, class: due });
}
