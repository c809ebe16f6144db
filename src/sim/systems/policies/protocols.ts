/**
 * Protocols: once a minute the house rules about lots, incidents, calls and devices are asked, in order, and act by the
 * same commands as the player. Like the autopilot's, their acts are not recorded: a replay does them again by itself.
 */
import type { Ctx } from "../../commands/command.ts";
import type { Policy, ProtocolAct } from "../../ruleset.ts";
import { execute, query } from "../../commands/index.ts";
import { isRound, protocolsOn, targetsOf } from "../../rules/policies/protocols.ts";
import { holds } from "../../rules/policies/tests.ts";
import { isProtocol } from "../../rules/policies/vocabulary.ts";
import { countRefusal, logOf } from "./policy-log.ts";

export function runProtocols(ctx: Ctx): void {
  if (!isRound(ctx.rules, ctx.state)) return;
  /** What was answered in this round: the first protocol that holds and can be followed is the one that counts. */
  const answered = new Set<string>();
  for (const policy of protocolsOn(ctx.state)) if (isProtocol(policy.then)) follow(ctx, policy, policy.then, answered);
}

function follow(ctx: Ctx, policy: Policy, act: ProtocolAct, answered: Set<string>): void {
  const { rules, state } = ctx;
  for (const { key, patient, subject, command } of targetsOf(rules, state, act)) {
    if (answered.has(`${act.do} ${key}`)) continue;
    const log = logOf(state, policy.id);
    log.asked += 1;
    if (!holds(rules, state, policy.when, subject)) continue;
    log.held += 1;
    const answer = query(rules, state, command);
    if (!answer.ok) {
      countRefusal(log, answer.refusal.code);
      continue;
    }
    execute(rules, state, command, ctx.emit);
    answered.add(`${act.do} ${key}`);
    log.acted += 1;
    log.done[key] = state.tick;
    ctx.emit({ type: "protocol-acted", policy: policy.id, act: act.do, target: key, patient });
    if (state.outcome) return;
  }
}
