/** Truce and joint practice: how they come about, what they do while they hold, and how they end. */
import type { Ctx } from "../../../commands/command.ts";
import type { House } from "../../../ruleset.ts";
import type { Pact, RivalMove } from "../../../state.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { otherHouse } from "../../../rules/rival/joint.ts";
import { offeredBy } from "../../../rules/rival/pact.ts";
import { willing } from "../../../rules/rival/willing.ts";
import { publish } from "../../city/news.ts";
import { applyTown } from "../../city/town.ts";
import { bookClinic } from "../../fear/feel.ts";
import { bookHouse } from "../house/books.ts";
import { changeRegard } from "../moves/regard.ts";
import { stopSharing, runJoint, startSharing } from "./joint.ts";
import { deliver } from "./deliver.ts";

type Kind = "truce" | "joint";

/** Minutes in which a truce that was renewed can be left without a broken word, and for which an offer stands at least. */
const GRACE = 60;
/** Minutes of a kept word that win regard: a day. */
const DAY = 600;

/** Both give their hands. Nothing happens where the level knows no pacts, or when it holds already. */
export function makePact(ctx: Ctx, kind: Kind): void {
  const { rules, state } = ctx;
  const pact = state.rival?.pact;
  if (!pact || rules.rival?.kind !== "person" || !rules.rival.pact || pact.kind === kind) return;
  if (state.rival && state.rival.house.closed >= 0) return;
  pact.kind = kind;
  pact.since = state.tick;
  pact.until = kind === "truce" ? state.tick + minutesToTicks(rules.tuning.pact.truceMinutes) : -1;
  pact.offer = "";
  pact.sent = { toThem: 0, toYou: 0, fees: 0 };
  callOff(ctx);
  if (kind === "joint") {
    startSharing(ctx, pact);
    for (const house of ["you", "rival"] as const)
      bookTrust(ctx, house, rules.tuning.pact.jointTrust, "joint-practice");
  }
  publish(ctx, `pact-${kind}`, "city", "good", {}, { big: kind === "joint" });
  ctx.emit({ type: "pact-made", pact: kind });
}

/** `by` "" when it ran out, or nobody is to blame. Whoever breaks it pays, and it is remembered for good. */
export function endPact(ctx: Ctx, by: House | ""): void {
  const pact = ctx.state.rival?.pact;
  if (!pact || pact.kind === "none") return;
  const blame = by !== "" && inGrace(ctx, pact) ? "" : by;
  if (pact.kind === "joint") stopSharing(ctx);
  const { kind } = pact;
  pact.kind = "none";
  pact.until = -1;
  if (blame !== "") breakWord(ctx, pact, blame);
  // What a broken word does in town is booked above, with that cause.
  if (blame === "") publish(ctx, `pact-over-${kind}`, "city", "plain");
  else publish(ctx, `pact-broken-${blame}`, blame, "bad", {}, { reach: 0, big: true });
  ctx.emit({ type: "pact-ended", by: blame });
}

/** They hold out a hand: a move of theirs with an offer has happened. It stands while the move does. */
export function offerPact(ctx: Ctx, kind: Kind, move: RivalMove): void {
  const pact = ctx.state.rival?.pact;
  if (!pact || ctx.rules.rival?.kind !== "person" || !ctx.rules.rival.pact) return;
  if (pact.kind === kind || pact.kind === "joint") return;
  pact.offer = kind;
  pact.offerUntil = Math.max(move.ends, ctx.state.tick + minutesToTicks(GRACE));
  ctx.emit({ type: "pact-offered", pact: kind });
}

/** The player takes the hand that a move of theirs held out. */
export function acceptPact(ctx: Ctx, move: RivalMove): void {
  const kind = offerOf(ctx, move);
  if (kind !== "") makePact(ctx, kind);
}

/** The player does not. They may hold it against them a little. */
export function declinePact(ctx: Ctx, move: RivalMove): void {
  const kind = offerOf(ctx, move);
  if (kind !== "") turnDown(ctx, kind, 1);
}

/** Each tick, while there is a rival. */
export function runPact(ctx: Ctx): void {
  const { state } = ctx;
  const own = state.rival;
  if (!own) return;
  const { pact } = own;
  deliver(ctx, pact);
  if (pact.offer !== "" && state.tick >= pact.offerUntil) turnDown(ctx, pact.offer, 0.5);
  if (pact.kind === "none") return;
  if (own.house.closed >= 0) {
    endPact(ctx, "");
    return;
  }
  if (state.tick % 4 === 0) keepWord(ctx, pact);
  if (pact.kind === "joint") runJoint(ctx, pact);
  else if (state.tick >= pact.until) thinkItOver(ctx, pact);
}

function offerOf({ rules }: Ctx, move: RivalMove): Kind | "" {
  const def = rules.rival?.kind === "person" ? rules.rival.moves[move.kind] : undefined;
  return def ? offeredBy(def) : "";
}

function turnDown(ctx: Ctx, kind: Kind, share: number): void {
  const pact = ctx.state.rival?.pact;
  if (!pact) return;
  pact.offer = "";
  changeRegard(ctx, -ctx.rules.tuning.pact.declined * share, "hand-declined");
  ctx.emit({ type: "pact-declined", pact: kind });
}

/** A minute of a kept word. */
function keepWord(ctx: Ctx, pact: Pact): void {
  pact.kept += 1;
  if (pact.kept % DAY === 0) changeRegard(ctx, ctx.rules.tuning.pact.keptRegard, "word-kept");
}

/** A truce has run its time: it goes on if they would give their hand again, and is over if not. */
function thinkItOver(ctx: Ctx, pact: Pact): void {
  const { rules, state } = ctx;
  if (willing(rules, state, "truce").chance < 0.5) {
    endPact(ctx, "");
    return;
  }
  pact.until = state.tick + minutesToTicks(rules.tuning.pact.truceMinutes);
  ctx.emit({ type: "pact-renewed", pact: "truce" });
}

/** For an hour after it was renewed, a truce can be left by either. */
function inGrace({ rules, state }: Ctx, pact: Pact): boolean {
  if (pact.kind !== "truce") return false;
  const renewed = pact.until - minutesToTicks(rules.tuning.pact.truceMinutes);
  return renewed > pact.since && state.tick < renewed + minutesToTicks(GRACE);
}

/** What was hostile and is being prepared is called off; what is on ends with this minute. */
function callOff(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (rules.rival?.kind !== "person") return;
  for (const move of state.rival?.moves ?? []) {
    const def = rules.rival.moves[move.kind];
    if (!def || def.hostility <= rules.tuning.rival.hostile) continue;
    if (move.phase === "on") move.ends = Math.min(move.ends, state.tick);
    if (move.phase !== "heard") continue;
    move.phase = "off";
    ctx.emit({ type: "rival-called-off", move: move.id, kind: move.kind });
  }
}

function breakWord(ctx: Ctx, pact: Pact, by: House): void {
  const t = ctx.rules.tuning.pact;
  pact.broken = by;
  pact.broke[by] += 1;
  bookTrust(ctx, by, -t.breakTrust, "word-broken");
  if (by === "you") bookClinic(ctx, "fame", -t.breakFame, "word-broken");
  else bookHouse(ctx, "fame", -t.breakFame, "word-broken");
  const word = { do: "word", on: "self", segments: [], points: -t.breakWord } as const;
  applyTown(ctx, by, word, { cause: "word-broken", ref: otherHouse(by) });
  if (by === "you") changeRegard(ctx, -t.breakRegard, "word-broken");
}

function bookTrust(ctx: Ctx, house: House, points: number, cause: string): void {
  if (house === "you") bookClinic(ctx, "trust", points, cause);
  else bookHouse(ctx, "trust", points, cause);
}
