/** The part of a bot that minds the nanobots: answers the telephone, watches alarms, asks the lab, and does what fits. */
import type { Counter, Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, Lot } from "../../sim/state.ts";
import type { Decision } from "../../sim/rules/people/decisions.ts";
import type { Bot } from "./bot.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { counterPrice } from "../../sim/rules/nanobots/counters.ts";
import { LAB_KINDS, opinionOf } from "../../sim/rules/nanobots/lab.ts";
import { recallDue } from "../../sim/rules/nanobots/recall.ts";
import { isActive, waitingList } from "../../sim/rules/people/people.ts";

type Act = Parameters<Bot>[2];
/** Chance of "nothing" over which the lab is believed that all is well. */
const SOUND = 0.5;
/** What ends a malfunction for a whole lot. */
const ENDS: readonly Counter[] = ["roll-back", "patch", "recall"];
/** Credits that are worth as much as being sure of success. */
const WORTH = 1200;
/** Less than this is not worth trying. */
const LEAST = 0.15;
/** Ticks in which what was done must show, and between samples while all seems well. */
const SHOWS = 480;
const AGAIN = 720;

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

/** Looks at every lot, and remembers when it last did something about it. Call it once a minute. */
export function createLotMinder(): (rules: Ruleset, state: Readonly<ClinicState>, act: Act) => void {
  const acted = new Map<string, number>();
  return (rules, state, act) => {
    if (!rules.nanobots.offered) return;
    for (const lot of state.lots) {
      if (!suspect(state, lot) || lot.recalled === "I") continue;
      const waits = state.tick - (acted.get(lot.id) ?? -SHOWS) < SHOWS;
      if (mind(rules, state, lot, waits, act)) acted.set(lot.id, state.tick);
    }
  };
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

/** Pauses, tells, asks the lab, and does what is likeliest to help for its price; true when that was done now. */
function mind(rules: Ruleset, state: Readonly<ClinicState>, lot: Lot, waits: boolean, act: Act): boolean {
  act({ type: "pause-lot", lot: lot.id, on: true });
  const opinion = opinionOf(state, lot.id);
  const sound = opinion !== undefined && opinion.chances.none / 1000 > SOUND;
  if (!opinion || (sound && state.tick - opinion.tick > AGAIN)) act({ type: "diagnose-lot", lot: lot.id });
  if (!opinion || sound) return false;
  act({ type: "tell-patients", lot: lot.id });
  if (waits) {
    // Meanwhile another look, to know whether it helps.
    if (state.tick - opinion.tick > SHOWS / 2) act({ type: "diagnose-lot", lot: lot.id });
    return false;
  }
  const worth = (counter: Counter) =>
    hope(rules, state, lot, counter) - counterPrice(rules, state, counter, lot.id) / WORTH;
  for (const counter of [...ENDS].sort((a, b) => worth(b) - worth(a))) {
    if (worth(counter) < LEAST) break;
    if (counter === "roll-back" && act({ type: "roll-back", lot: lot.id })) return true;
    if (counter === "patch" && patch(rules, state, lot, act)) return true;
    if (counter === "recall" && recall(state, lot, act)) return true;
  }
  return false;
}

/** Share of the trouble that a counter would end, by what the lab thinks, 0–1. */
function hope(rules: Ruleset, state: Readonly<ClinicState>, lot: Lot, counter: Counter): number {
  const chances = opinionOf(state, lot.id)?.chances;
  const { effect } = rules.nanobots.counters[counter];
  let sum = 0;
  for (const kind of LAB_KINDS) if (kind !== "none") sum += ((chances?.[kind] ?? 0) / 1000) * effect[kind];
  return sum;
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
