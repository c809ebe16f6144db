/**
 * The autopilot: runs the policies for decisions that have been open for a while, through the same commands as the
 * player. Its acts are not recorded: policies are part of the state, so a replay does them again by itself.
 */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { execute } from "../../commands/index.ts";
import { presentPatient, waitingList } from "../../rules/people/people.ts";
import { answerTo, openQuestion, policyDelay, type Answer } from "../../rules/policies/answers.ts";
import { countRefusal, logOf } from "./policy-log.ts";

export function runAutopilot(ctx: Ctx): void {
  if (!ctx.state.policies.some((policy) => policy.on)) return;
  const delay = policyDelay(ctx.rules);
  for (const { id } of waitingList(ctx.state)) {
    const patient = presentPatient(ctx.state, id);
    if (patient && !patient.visit.mine && isDue(ctx, patient.visit.since, delay) && !wentFirst(patient))
      act(ctx, patient, answerTo(ctx.rules, ctx.state, patient, "order"));
  }
  for (const patient of ctx.state.patients) {
    const open = openQuestion(patient);
    if (open && !patient.visit.mine && isDue(ctx, open.since, delay))
      act(ctx, patient, answerTo(ctx.rules, ctx.state, patient, open.question));
  }
}

function isDue(ctx: Ctx, since: number, delay: number): boolean {
  const age = ctx.state.tick - since;
  return age > 0 && age % delay === 0;
}

function wentFirst(patient: Patient): boolean {
  return patient.visit.by.some((note) => note.what === "order");
}

function act(ctx: Ctx, patient: Patient, answer: Answer): void {
  for (const { policy, held, refused } of answer.asked) {
    const log = logOf(ctx.state, policy);
    log.asked += 1;
    if (held) log.held += 1;
    if (refused) countRefusal(log, refused);
  }
  if (!answer.command || !execute(ctx.rules, ctx.state, answer.command, ctx.emit).ok) return;
  const policies = [...new Set(answer.by.map((note) => note.policy))];
  for (const policy of policies) logOf(ctx.state, policy).acted += 1;
  patient.visit.by.push(...answer.by);
  ctx.emit({ type: "policy-acted", patient: patient.id, question: answer.question, policies });
}
