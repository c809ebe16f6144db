import type { Command, CommandRule } from "../command.ts";
import { presentPatient } from "../../rules/people/people.ts";
import { freeTalker } from "../../rules/fear/talks.ts";
import { beginTalk } from "../../systems/visit/talking.ts";
import { refuse } from "../refuse.ts";

type TalkTo = Extract<Command, { type: "talk-to" }>;

/** Talks with someone who waits: whoever is free of the staff, else the assistant for energy. Each topic once a visit. */
export const talkTo: CommandRule<TalkTo> = {
  query(rules, state, { patient: id, topic: topicId }) {
    const patient = presentPatient(state, id);
    if (!patient) return refuse("no-such-patient");
    const topic = rules.topics[topicId];
    if (!topic || !rules.talks.includes(topicId)) return refuse("no-such-topic");
    if (patient.visit.step !== "waiting") return refuse("not-waiting", { step: patient.visit.step });
    if (patient.visit.talk) return refuse("talking-now");
    if (patient.visit.talked.includes(topicId)) return refuse("talked-about");
    if (freeTalker(state)) return { ok: true, minutes: topic.minutes };
    if (state.assistant.energy < topic.energy * 1000) return refuse("nobody-free", { needed: topic.energy });
    return { ok: true, minutes: topic.minutes, energy: topic.energy };
  },
  execute(ctx, { patient: id, topic }) {
    const patient = presentPatient(ctx.state, id);
    const found = ctx.rules.topics[topic];
    if (patient && found) beginTalk(ctx, patient, found);
  },
};
