/** Answers and approaches of the player's, when it shows whether they worked. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { ApproachEffect, ReplyEffect } from "../../../ruleset.ts";
import type { RivalMove } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { chance } from "../../../rng.ts";
import { moveDef, personOf, secretsHeld } from "../../../rules/rival/replies.ts";
import { offeredBy } from "../../../rules/rival/pact.ts";
import { findStaff } from "../../../rules/people/people.ts";
import { wageRange } from "../../../rules/staff/staff.ts";
import { applyTown } from "../../city/town.ts";
import { publish } from "../../city/news.ts";
import { changeMood } from "../../fear/feel.ts";
import { makeCandidate } from "../../staff/hiring.ts";
import { bookHouse } from "../house/books.ts";
import { acceptPact, declinePact, endPact, makePact } from "../pact/pact.ts";
import { payFor } from "./pay.ts";
import { scout } from "./scout.ts";
import { weaken } from "./strength.ts";

/** Trust that the rival loses for each stage of a secret that comes out, in points. */
const SECRET_TRUST = 2.5;

/** Answers to a move that are due. */
export function runReplies(ctx: Ctx, move: RivalMove): void {
  const { rules, state } = ctx;
  for (const given of move.replies) {
    if (given.worked !== "" || state.tick < given.due) continue;
    const def = personOf(rules)?.replies[given.reply];
    given.worked = chance(state, "rival-moves", given.odds / 1000) ? "yes" : "no";
    const type = given.worked === "yes" ? "rival-reply-worked" : "rival-reply-failed";
    ctx.emit({ type, move: move.id, reply: given.reply });
    for (const effect of (given.worked === "yes" ? def?.works : def?.fails) ?? [])
      doReply(ctx, effect, { cause: "reply", ref: given.reply }, move);
  }
}

/** Approaches that are due. */
export function runApproaches(ctx: Ctx): void {
  const { rules, state } = ctx;
  for (const each of state.rival?.approaches ?? []) {
    if (each.worked !== "" || state.tick < each.due) continue;
    const def = personOf(rules)?.approaches[each.approach];
    each.worked = chance(state, "rival-moves", each.odds / 1000) ? "yes" : "no";
    ctx.emit({
      type: each.worked === "yes" ? "rival-approach-worked" : "rival-approach-failed",
      approach: each.approach,
    });
    for (const effect of (each.worked === "yes" ? def?.works : def?.fails) ?? [])
      doApproach(ctx, effect, { cause: "approach", ref: each.approach });
  }
}

interface From {
  readonly cause: string;
  readonly ref: string;
}

function doReply(ctx: Ctx, effect: ReplyEffect, from: From, move?: RivalMove): void {
  const { state } = ctx;
  switch (effect.do) {
    case "weaken":
      if (move) weaken(ctx, move, effect.to);
      return;
    case "cash":
      payFor(ctx, -effect.amount, from.cause, from.ref);
      return;
    case "keep":
      if (move) keep(ctx, move, effect.mood, effect.raise);
      return;
    case "morale":
      for (const one of state.staff)
        if (one.task !== "leaving") changeMood(ctx, one, effect.points, from.cause, from.ref);
      return;
    case "expose":
      bookHouse(ctx, "trust", -effect.points, "exposed", from.ref);
      return;
    case "accept":
      if (move) say(ctx, move, "accepted");
      return;
    case "decline":
      if (move) say(ctx, move, "declined");
      return;
    default:
      applyTown(ctx, "you", effect, from);
  }
}

function doApproach(ctx: Ctx, effect: ApproachEffect, from: From): void {
  switch (effect.do) {
    case "scout":
      scout(ctx);
      return;
    case "learn-secret":
      learnSecret(ctx);
      return;
    case "publish-secret":
      publishSecret(ctx);
      return;
    case "hire-away":
      hireAway(ctx);
      return;
    case "inspect-rival":
      inspectRival(ctx);
      return;
    case "truce":
    case "joint":
      makePact(ctx, effect.do);
      return;
    case "end-pact":
      endPact(ctx, "you");
      return;
    default:
      doReply(ctx, effect, from);
  }
}

/** Yes or no. What comes of it otherwise is read from the answer itself when the move happens. */
function say(ctx: Ctx, move: RivalMove, what: "accepted" | "declined"): void {
  const def = moveDef(ctx.rules, move);
  if (!def || offeredBy(def) === "") return;
  move.result = what;
  if (what === "accepted") acceptPact(ctx, move);
  else declinePact(ctx, move);
}

/** Whoever was asked to leave is paid better and feels heard. */
function keep(ctx: Ctx, move: RivalMove, mood: number, raise: number): void {
  const one = findStaff(ctx.state, Number(move.target));
  if (!one || one.task === "leaving") return;
  const [least, most] = wageRange(one);
  one.wage = clamp(round(one.wage * (1 + raise / 100)), Math.max(least, one.wage), Math.max(most, one.wage));
  changeMood(ctx, one, mood, "counter-offer");
}

/** The worst of what they keep quiet. */
function learnSecret({ state }: Ctx): void {
  const { rival } = state;
  const hidden = (rival?.house.incidents ?? [])
    .filter((each) => each.public < 0 && !rival?.secrets.includes(each.id))
    .sort((a, b) => b.stage - a.stage || a.id - b.id)[0];
  if (!rival || !hidden) return;
  rival.secrets.push(hidden.id);
  rival.secrets.sort((a, b) => a - b);
}

function publishSecret(ctx: Ctx): void {
  const worst = secretsHeld(ctx.state)[0];
  if (worst) comesOut(ctx, worst.id, 1);
}

/** Something of theirs that was kept quiet is known; `weight` 0–1 of what it costs them. */
function comesOut(ctx: Ctx, id: number, weight: number): void {
  const incident = ctx.state.rival?.house.incidents.find((each) => each.id === id);
  if (!incident || incident.public >= 0) return;
  incident.public = ctx.state.tick;
  bookHouse(ctx, "trust", -SECRET_TRUST * incident.stage * weight, "secret-out", incident.lot);
  publish(ctx, "rival-secret-out", "rival", "bad", { incident: incident.id, lot: incident.lot, stage: incident.stage });
}

/** Somebody of theirs applies here: as good as their people are, and asking what they had there. */
function hireAway(ctx: Ctx): void {
  const { rules, state } = ctx;
  const house = state.rival?.house;
  const role = rules.hiring.roles.find((each) => each === "dentist") ?? rules.hiring.roles[0];
  if (!house || role === undefined || house.staff <= 1) return;
  house.staff -= 1;
  house.morale = clamp(house.morale - 60, 0, 1000);
  const candidate = makeCandidate(rules, state, role);
  candidate.skill = clamp(round((candidate.skill + 2 * house.skill) / 3), 200, 950);
  candidate.manner = clamp(round((candidate.manner + 2 * house.manner) / 3), 200, 950);
  state.candidates.push(candidate);
  ctx.emit({ type: "candidates-came", count: 1 });
}

/** Severe harm that they kept quiet comes out and is fined; if there was none, the complaint was idle. */
function inspectRival(ctx: Ctx): void {
  const { rules, state } = ctx;
  const hidden = (state.rival?.house.incidents ?? []).filter((each) => each.public < 0 && each.stage >= 2);
  for (const each of hidden) {
    comesOut(ctx, each.id, 0.5);
    bookHouse(ctx, "cash", -rules.tuning.safety.fine, "fine", each.lot);
  }
  if (hidden.length === 0) {
    bookHouse(ctx, "trust", 1, "found-clean");
    publish(ctx, "rival-found-clean", "rival", "good");
  }
}
