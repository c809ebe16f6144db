/** A talk in the waiting room: somebody sits down with a patient, listens, and may learn something. */
import type { Ctx } from "../../commands/command.ts";
import type { Topic } from "../../ruleset.ts";
import type { Body, Patient } from "../../state.ts";
import { chance } from "../../rng.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { nav, sees } from "../../rules/house/map.ts";
import { findStaff, tileX, tileY } from "../../rules/people/people.ts";
import { freeTalker, hiddenBy } from "../../rules/fear/talks.ts";
import { changeControl, changeTrust, frighten, soothe, think } from "../fear/feel.ts";
import { letGo, walkTo } from "../people/movement.ts";
import { free } from "./stations.ts";

/** Sends whoever is free of the staff to the patient; the assistant stands in for energy. */
export function beginTalk(ctx: Ctx, patient: Patient, topic: Topic): void {
  const { state } = ctx;
  const one = freeTalker(state);
  const until = state.tick + minutesToTicks(topic.minutes);
  patient.visit.talk = { topic: topic.id, until, by: one?.id ?? 0 };
  patient.visit.talked.push(topic.id);
  if (one) {
    one.patient = patient.id;
    one.task = "talk";
    one.since = state.tick;
    one.duty = "";
    letGo(one.body);
    patient.visit.workers = [one.id];
    const [x, y] = besideOf(ctx, patient, one.body);
    walkTo(ctx, one.body, x, y);
  } else {
    state.assistant.energy -= topic.energy * 1000;
    state.assistant.with = patient.id;
    state.assistant.until = until;
    state.assistant.doing = "talk";
  }
  ctx.emit({ type: "talk-started", patient: patient.id, topic: topic.id });
}

export function runTalks(ctx: Ctx): void {
  for (const patient of ctx.state.patients) {
    const { talk } = patient.visit;
    if (!talk) continue;
    if (patient.visit.step !== "waiting") {
      // Called away in the middle of it: nothing is learned, and nobody is left talking to an empty seat.
      patient.visit.talk = null;
      continue;
    }
    // Nobody minds waiting while somebody listens.
    patient.visit.waitSince += 1;
    if (!beside(ctx, patient, talk.by)) {
      // The talk begins when they get there.
      patient.visit.talk = { ...talk, until: talk.until + 1 };
      continue;
    }
    if (ctx.state.tick < talk.until) continue;
    patient.visit.talk = null;
    patient.visit.workers = patient.visit.workers.filter((id) => id !== talk.by);
    const one = findStaff(ctx.state, talk.by);
    if (one?.task === "talk") free(ctx, one);
    const topic = ctx.rules.topics[talk.topic];
    if (topic) finish(ctx, patient, topic);
  }
}

/** The free tile next to a patient that is nearest to a body; the patient's own when there is none. */
function besideOf(ctx: Ctx, patient: Patient, from: Body): [number, number] {
  const plan = nav(ctx.rules, ctx.state);
  const px = tileX(patient.body);
  const py = tileY(patient.body);
  let best: [number, number] = [px, py];
  let bestFar = Infinity;
  for (let y = py - 1; y <= py + 1; y++) {
    for (let x = px - 1; x <= px + 1; x++) {
      if ((x === px && y === py) || x < 0 || y < 0 || x >= plan.w || y >= plan.h) continue;
      if (plan.blocked[y * plan.w + x] || !sees(plan, x, y, px, py)) continue;
      const far = Math.abs(x * 1000 + 500 - from.x) + Math.abs(y * 1000 + 500 - from.y);
      if (far >= bestFar) continue;
      bestFar = far;
      best = [x, y];
    }
  }
  return best;
}

/** Whether the one who talks is there; turns them toward the patient. */
function beside(ctx: Ctx, patient: Patient, by: number): boolean {
  const one = by === 0 ? undefined : findStaff(ctx.state, by);
  if (!one) return true;
  if (one.body.goal >= 0) return false;
  const dx = patient.body.x - one.body.x;
  const dy = patient.body.y - one.body.y;
  one.body.pose = "talk";
  if (Math.abs(dx) >= Math.abs(dy)) one.body.facing = dx > 0 ? "se" : "nw";
  else one.body.facing = dy > 0 ? "sw" : "ne";
  return true;
}

/** Whether they like to be talked to decides between trust and a little embarrassment. */
function finish(ctx: Ctx, patient: Patient, topic: Topic): void {
  const taste = topic.suits === "" ? 0 : (patient.tastes[topic.suits] ?? 0);
  const cause = `talk:${topic.id}`;
  changeTrust(ctx, patient, taste > 0 ? 1.5 * topic.trust : taste < 0 ? -0.5 * topic.trust : topic.trust, cause);
  if (topic.stirs > 0) frighten(ctx, patient, topic.stirs, cause);
  if (topic.calms > 0) soothe(ctx, patient, taste < 0 ? 0.3 * topic.calms : -topic.calms * (1 + 0.5 * taste), cause);
  changeControl(patient, 50);
  think(ctx, patient, taste < 0 ? "frown" : "heart", topic.id);
  if (topic.suits !== "" && !patient.known.tastes.includes(topic.suits)) {
    patient.known.tastes.push(topic.suits);
    ctx.emit({ type: "tell-noticed", patient: patient.id, what: "taste", id: topic.suits, match: taste });
  }
  const found = hiddenBy(ctx.rules, ctx.state, patient, topic);
  const told = found !== "" && chance(ctx.state, "talk", topic.chance);
  if (told) reveal(ctx, patient, topic.reveals, found);
  ctx.emit({ type: "talk-finished", patient: patient.id, topic: topic.id, told });
}

function reveal(ctx: Ctx, patient: Patient, what: Topic["reveals"], id: string): void {
  const { known } = patient;
  if (what === "") return;
  if (what === "seattle") known.seattle = true;
  else if (what === "trigger") known.triggers.push(id);
  else known.tastes.push(id);
  const match = what === "trigger" ? -1 : what === "taste" ? (patient.tastes[id] ?? 0) : 0;
  ctx.emit({ type: "tell-noticed", patient: patient.id, what, id, match });
}
