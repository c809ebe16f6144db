/** The registry: one rule a command type. */
import type { SimEvent } from "../events.ts";
import type { Ruleset } from "../ruleset.ts";
import type { ClinicState } from "../state.ts";
import type { Command, CommandRule, CommandType, QueryResult } from "./command.ts";
import { buildRoom } from "./building/build-room.ts";
import { copyRoomRule } from "./building/copy-room.ts";
import { moveDoor } from "./building/move-door.ts";
import { moveThing } from "./building/move-thing.ts";
import { placeThing } from "./building/place-thing.ts";
import { sellRoom } from "./building/sell-room.ts";
import { sellThing } from "./building/sell-thing.ts";
import { redoBuild, undoBuild } from "./building/undo-build.ts";
import { runCampaign } from "./city/run-campaign.ts";
import { approachRival } from "./rival/approach-rival.ts";
import { replyToRival } from "./rival/reply-to-rival.ts";
import { answerDistressRule } from "./answer-distress.ts";
import { answerBailoutRule } from "./money/answer-bailout.ts";
import { repayLoan } from "./money/repay-loan.ts";
import { setPrice } from "./money/set-price.ts";
import { takeLoan } from "./money/take-loan.ts";
import { accuse } from "./evidence/accuse.ts";
import { buyEvidence } from "./evidence/buy-evidence.ts";
import { holdCause } from "./evidence/hold-cause.ts";
import { callPatient } from "./call-patient.ts";
import { isolateDevice } from "./network/isolate-device.ts";
import { patchDevice } from "./network/patch-device.ts";
import { restoreDevice } from "./network/restore-device.ts";
import { encounterAct } from "./encounter-act.ts";
import { chooseRule } from "./choose.ts";
import { putAside } from "./put-aside.ts";
import { moveUp } from "./queue/move-up.ts";
import { queueBefore } from "./queue/queue-before.ts";
import { setPolicies } from "./policies/set-policies.ts";
import { takeOver } from "./policies/take-over.ts";
import { waivePolicy } from "./policies/waive-policy.ts";
import { answerCall } from "./nanobots/answer-call.ts";
import { coverUp } from "./nanobots/cover-up.ts";
import { diagnoseLot } from "./nanobots/diagnose-lot.ts";
import { patchLot } from "./nanobots/patch-lot.ts";
import { pauseLot } from "./nanobots/pause-lot.ts";
import { recallLot } from "./nanobots/recall-lot.ts";
import { reportIncident } from "./nanobots/report-incident.ts";
import { rollBack } from "./nanobots/roll-back.ts";
import { rollOn, rollOut } from "./nanobots/roll-out.ts";
import { tellPatients } from "./nanobots/tell-patients.ts";
import { testBody } from "./nanobots/test-body.ts";
import { guardRefusal } from "../rules/policies/guards.ts";
import { refuse } from "./refuse.ts";
import { planCare } from "./plan-care.ts";
import { talkTo } from "./talk/talk-to.ts";
import { sendHome } from "./send-home.ts";
import { setComforts } from "./set-comforts.ts";
import { setThreshold } from "./mouths/set-threshold.ts";
import { useAbilityRule } from "./use-ability.ts";
import { assign } from "./staff/assign.ts";
import { dismiss } from "./staff/dismiss.ts";
import { hire } from "./staff/hire.ts";
import { sendOnBreak } from "./staff/send-on-break.ts";
import { setDuties } from "./staff/set-duties.ts";
import { setWage } from "./staff/set-wage.ts";
import { train } from "./staff/train.ts";

const RULES: { readonly [T in CommandType]: CommandRule<Extract<Command, { type: T }>> } = {
  "call-patient": callPatient,
  "plan-care": planCare,
  "set-comforts": setComforts,
  "answer-distress": answerDistressRule,
  "use-ability": useAbilityRule,
  "set-threshold": setThreshold,
  "move-up": moveUp,
  "queue-before": queueBefore,
  "send-home": sendHome,
  choose: chooseRule,
  "put-aside": putAside,
  "encounter-act": encounterAct,
  "talk-to": talkTo,
  "set-policies": setPolicies,
  "waive-policy": waivePolicy,
  "take-over": takeOver,
  "set-price": setPrice,
  "take-loan": takeLoan,
  "repay-loan": repayLoan,
  "answer-bailout": answerBailoutRule,
  "run-campaign": runCampaign,
  "reply-to-rival": replyToRival,
  "approach-rival": approachRival,
  "build-room": buildRoom,
  "move-door": moveDoor,
  "sell-room": sellRoom,
  "copy-room": copyRoomRule,
  "place-thing": placeThing,
  "move-thing": moveThing,
  "sell-thing": sellThing,
  "undo-build": undoBuild,
  "redo-build": redoBuild,
  hire,
  dismiss,
  assign,
  "set-duties": setDuties,
  "send-on-break": sendOnBreak,
  train,
  "set-wage": setWage,
  "isolate-device": isolateDevice,
  "restore-device": restoreDevice,
  "patch-device": patchDevice,
  "buy-evidence": buyEvidence,
  "hold-cause": holdCause,
  accuse,
  "pause-lot": pauseLot,
  "diagnose-lot": diagnoseLot,
  "patch-lot": patchLot,
  "roll-out": rollOut,
  "roll-on": rollOn,
  "roll-back": rollBack,
  "recall-lot": recallLot,
  "tell-patients": tellPatients,
  "report-incident": reportIncident,
  "cover-up": coverUp,
  "answer-call": answerCall,
  "test-body": testBody,
};

/** Whether the command can be done now, and what it would cost. Never changes state. */
export function query(rules: Ruleset, state: Readonly<ClinicState>, command: Command): QueryResult {
  const rule = RULES[command.type] as CommandRule | undefined;
  if (!rule) return { ok: false, refusal: { code: "unknown-command", params: { type: String(command.type) } } };
  if (state.outcome) return { ok: false, refusal: { code: "game-over", params: {} } };
  if (state.encounters.active && command.type !== "encounter-act") return refuse("in-encounter");
  const answer = rule.query(rules, state, command);
  return (answer.ok && guardRefusal(rules, state, command, "player")) || answer;
}

/** Does the command if it can be done; returns the same answer as `query`. */
export function execute(
  rules: Ruleset,
  state: ClinicState,
  command: Command,
  emit: (event: SimEvent) => void,
): QueryResult {
  const answer = query(rules, state, command);
  if (answer.ok) (RULES[command.type] as CommandRule).execute({ rules, state, emit }, command);
  else emit({ type: "command-refused", command: command.type, code: answer.refusal.code });
  return answer;
}
