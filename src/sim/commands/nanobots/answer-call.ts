import type { Command, CommandRule } from "../command.ts";
import { byId, findPatient } from "../../rules/people/people.ts";
import { answer as answerCaller } from "../../systems/nanobots/outreach.ts";
import { refuse } from "../refuse.ts";
import { pay, tooDear } from "./lot.ts";

type AnswerCall = Extract<Command, { type: "answer-call" }>;

/** Answers the telephone. A rinse by courier works about seven times in ten; `risk` says how likely it does not. */
export const answerCall: CommandRule<AnswerCall> = {
  query(rules, state, { call: id, answer }) {
    const call = rules.nanobots.offered ? byId(state.nanobots.calls, id) : undefined;
    if (!call || call.answered) return refuse("no-such-call");
    const caller = findPatient(state, call.patient);
    if (!caller || caller.visit.step !== "gone") return refuse("not-at-home", { patient: call.patient });
    if (answer !== "kit") return { ok: true, price: 0 };
    const { price, minutes, effect } = rules.nanobots.counters.flush;
    // What it is nobody knows yet: the mean over the kinds.
    const kinds = Object.values(effect);
    const works = kinds.reduce((sum, each) => sum + each, 0) / Math.max(1, kinds.length);
    if (state.nanobots.kits.length >= rules.tuning.safety.couriers) return refuse("couriers-out");
    return tooDear(state, price) ?? { ok: true, price, minutes, risk: 1 - works };
  },
  execute(ctx, { call: id, answer }) {
    const call = byId(ctx.state.nanobots.calls, id);
    if (!call) return;
    if (answer === "kit") pay(ctx, "flush", ctx.rules.nanobots.counters.flush.price, String(call.patient));
    answerCaller(ctx, call, answer);
  },
};
