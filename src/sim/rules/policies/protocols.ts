/**
 * What the house rules about lots, incidents, calls and devices would do now. Pure: systems/policies/protocols.ts does it once a
 * minute, by the player's own commands, and the list of decisions says what is taken care of.
 */
import type { Policy, ProtocolAct, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Lot } from "../../state.ts";
import type { Command } from "../../commands/command.ts";
import { query } from "../../commands/index.ts";
import { minutesToTicks, TICKS_PER_MINUTE } from "../clock.ts";
import { findLot, swarmsOf } from "./lots.ts";
import { holds, type Subject } from "./tests.ts";
import { isProtocol } from "./vocabulary.ts";

/** Something that a protocol can be about now: what is asked of it, and what would be done. */
export interface Target {
  /** Names it within its act: a lot, an incident … */
  readonly key: string;
  /** The patient behind it; 0 for none. */
  readonly patient: number;
  readonly subject: Subject;
  readonly command: Command;
}

/** Whether there is a minute's round of protocols in this tick. */
export function isRound(rules: Ruleset, state: Readonly<ClinicState>): boolean {
  return rules.nanobots.offered && state.tick % TICKS_PER_MINUTE === 0;
}

export function protocolsOn(state: Readonly<ClinicState>): Policy[] {
  return state.policies.filter((policy) => policy.on && isProtocol(policy.then));
}

/** All for which the act is still to be done, in order. */
export function targetsOf(rules: Ruleset, state: Readonly<ClinicState>, act: ProtocolAct): readonly Target[] {
  const { nanobots } = state;
  switch (act.do) {
    case "report-incident":
      // What the player keeps quiet stays the player's.
      return nanobots.incidents
        .filter((incident) => !incident.reported && !incident.covered)
        .map((incident) => ({
          key: String(incident.id),
          patient: incident.patient,
          subject: { incident, lot: findLot(state, incident.lot) },
          command: { type: "report-incident", incident: incident.id },
        }));
    case "answer-call":
      return nanobots.calls
        .filter((call) => !call.answered)
        .map((call) => ({
          key: String(call.id),
          patient: call.patient,
          subject: { call, lot: findLot(state, nanobots.swarms.find((swarm) => swarm.id === call.swarm)?.lot ?? "") },
          command: { type: "answer-call", call: call.id, answer: act.answer },
        }));
    case "isolate-device":
      return nanobots.devices
        .filter((device) => device.infected && device.seen && !device.isolated)
        .map(({ id }) => ({
          key: id,
          patient: 0,
          subject: {},
          command: { type: "isolate-device", device: id, on: true },
        }));
    default:
      return state.lots.flatMap((lot): Target[] => {
        const command = lotCommand(rules, state, act, lot);
        return command ? [{ key: keyOf(command, lot), patient: 0, subject: { lot }, command }] : [];
      });
  }
}

/** Firmware that is rolled out once does not come again by itself, whatever became of it. */
function keyOf(command: Command, lot: Lot): string {
  return command.type === "roll-out" ? `${lot.id}@${command.firmware}` : lot.id;
}

/** What the act means for a lot, or null when there is nothing to do. */
function lotCommand(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  act: Exclude<ProtocolAct, { do: "report-incident" | "answer-call" | "isolate-device" }>,
  lot: Lot,
): Command | null {
  const { id } = lot;
  const { lab, rollouts } = state.nanobots;
  switch (act.do) {
    case "pause-lot":
      return lot.paused === act.on || lot.recalled === "I" || lot.recalled === "II"
        ? null
        : { type: "pause-lot", lot: id, on: act.on };
    case "diagnose-lot":
      return lab.some((job) => job.what === "diagnose" && job.target === id) ||
        isFresh(rules, state, "diagnose-lot", id)
        ? null
        : { type: "diagnose-lot", lot: id };
    case "tell-patients":
      return lot.told || swarmsOf(state, lot).length === 0 ? null : { type: "tell-patients", lot: id };
    case "recall-lot":
      return RANKS.indexOf(lot.recalled) >= RANKS.indexOf(act.class)
        ? null
        : { type: "recall-lot", lot: id, class: act.class };
    case "roll-out": {
      const firmware = newestFirmware(rules, state);
      if (firmware === "" || firmware === lot.firmware || rollouts.some((each) => each.lot === id)) return null;
      return doneAt(state, "roll-out", `${id}@${firmware}`) >= 0
        ? null
        : { type: "roll-out", lot: id, firmware, gate: act.gate };
    }
    case "roll-back":
      if (lot.before === "" && !rollouts.some((each) => each.lot === id)) return null;
      return isFresh(rules, state, "roll-back", id) ? null : { type: "roll-back", lot: id };
  }
}

const RANKS: readonly Lot["recalled"][] = ["", "III", "II", "I"];

/** The last that came out so far, or "". */
function newestFirmware(rules: Ruleset, state: Readonly<ClinicState>): string {
  let newest = "";
  let since = -1;
  for (const { id, from } of rules.nanobots.firmware)
    if (from <= state.tick && from >= since) [newest, since] = [id, from];
  return newest;
}

/** Tick at which a protocol last did this to that; −1 for never. */
function doneAt(state: Readonly<ClinicState>, act: ProtocolAct["do"], key: string): number {
  let last = -1;
  for (const policy of state.policies)
    if (policy.then.do === act) last = Math.max(last, state.policyLog[policy.id]?.done[key] ?? -1);
  return last;
}

/** Done so short a while ago that it is not done again. */
function isFresh(rules: Ruleset, state: Readonly<ClinicState>, act: ProtocolAct["do"], key: string): boolean {
  const last = doneAt(state, act, key);
  return last >= 0 && state.tick - last < minutesToTicks(rules.tuning.policies.again);
}

/** What one of the protocols would do about an open call or incident, and in how many ticks; −1 when none does. */
export function protocolIn(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  act: "answer-call" | "report-incident",
  id: number,
): number {
  if (!rules.nanobots.offered) return -1;
  for (const policy of protocolsOn(state)) {
    const { then } = policy;
    if (then.do !== act) continue;
    const target = targetsOf(rules, state, then).find(({ key }) => key === String(id));
    if (target && holds(rules, state, policy.when, target.subject) && query(rules, state, target.command).ok)
      return TICKS_PER_MINUTE - (state.tick % TICKS_PER_MINUTE);
  }
  return -1;
}
