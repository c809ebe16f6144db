/** What can be done in an emergency, by whose hands, and what it does once it is done. */
import type { Ctx, QueryResult } from "../../commands/command.ts";
import { refuse } from "../../commands/refuse.ts";
import { book } from "../../ledger.ts";
import { round } from "../../math.ts";
import { strongestInto, understood, RATE } from "../../rules/encounters/emergency-body.ts";
import { bystanderHere } from "../../rules/encounters/emergency.ts";
import { EMERGENCY_ACTS, VITALS } from "../../ruleset/encounters/emergency.ts";
import type { EmergencyActId, EmergencyDef, Vital } from "../../ruleset.ts";
import type { ClinicState, EmergencyHand, EmergencyState, EncounterOf } from "../../state.ts";
import { note } from "../end.ts";
import type { Act } from "../rule.ts";
import { steps } from "./begin.ts";

type Emergency = Readonly<EncounterOf<"emergency">>;

function isAct(act: string): act is EmergencyActId {
  return (EMERGENCY_ACTS as readonly string[]).includes(act);
}
function isVital(on: string): on is Vital {
  return (VITALS as readonly string[]).includes(on);
}

export function query(
  state: Readonly<ClinicState>,
  { play }: Emergency,
  { act, on }: Act,
  def: EmergencyDef,
): QueryResult {
  if (act === "link") return queryLink(state, play, def);
  if (act === "trace") {
    if (!isVital(on)) return refuse("unknown-act", { act });
    if (play.traced.includes(on)) return refuse("emergency-traced");
  } else if (act === "calm") {
    if (!bystanderHere(play)) return refuse("emergency-nobody");
  } else if (!isAct(act) || on !== "") return refuse("unknown-act", { act });
  else if (def.rules.acts[act].doses !== null && play.doses[act] <= 0) return refuse("emergency-doses");
  if (play.hands.some((hand) => hand.act === act && (act !== "trace" || hand.on === on)))
    return refuse("emergency-doing");
  if (!freeHand(play, act, def)) return refuse("emergency-hands");
  return { ok: true };
}

function queryLink(state: Readonly<ClinicState>, play: Readonly<EmergencyState>, def: EmergencyDef): QueryResult {
  if (play.link.left > 0) return refuse("emergency-linking");
  if (play.link.times <= 0) return refuse("emergency-link-used");
  if (play.arrows.every((arrow) => arrow.known)) return refuse("emergency-all-known");
  const { energy } = def.rules.link;
  return state.assistant.energy < energy * 1000 ? refuse("emergency-energy") : { ok: true, energy };
}

export function acts(state: Readonly<ClinicState>, encounter: Emergency, def: EmergencyDef): Act[] {
  const all: Act[] = [
    ...EMERGENCY_ACTS.map((act) => ({ act, on: "" })),
    ...VITALS.map((on) => ({ act: "trace", on })),
    { act: "calm", on: "" },
    { act: "link", on: "" },
  ];
  return all.filter((act) => query(state, encounter, act, def).ok);
}

/** Whose hands would do it: free, and the better ones for it. */
export function freeHand(
  play: Readonly<EmergencyState>,
  act: string,
  def: EmergencyDef,
): Readonly<EmergencyHand> | undefined {
  const kind = act === "calm" || (isAct(act) && def.rules.acts[act].by === "manner");
  let best: Readonly<EmergencyHand> | undefined;
  for (const hand of play.hands) {
    if (hand.act !== "") continue;
    if (!best || (kind ? hand.manner > best.manner : hand.skill > best.skill)) best = hand;
  }
  return best;
}

export function act(ctx: Ctx, { play, step }: EncounterOf<"emergency">, { act: what, on }: Act, def: EmergencyDef) {
  const { rules } = def;
  if (what === "link") {
    ctx.state.assistant.energy -= rules.link.energy * 1000;
    play.link.times -= 1;
    play.link.left = steps(rules.link.seconds);
    note(ctx, "linking");
    return;
  }
  const hand = freeHand(play, what, def) as EmergencyHand | undefined;
  if (!hand) return;
  const seconds = isAct(what)
    ? rules.acts[what].seconds
    : what === "calm"
      ? rules.bystander.seconds
      : rules.trace.seconds;
  hand.act = what as EmergencyHand["act"];
  hand.on = on;
  // While something is held, quick hands don't make it shorter.
  const held = what === "calm" || (isAct(what) && rules.acts[what].works === "while");
  hand.whole = Math.max(1, held ? steps(seconds) : round((steps(seconds) * 1000) / hand.pace));
  hand.left = hand.whole;
  if (!isAct(what)) return;
  play.given[what] += 1;
  if (rules.acts[what].doses !== null) play.doses[what] -= 1;
  if (rules.acts[what].works === "while") take(ctx, play, hand, what, def, step);
}

/** Hands have come to the end of what they did. */
export function done(ctx: Ctx, { play, step }: EncounterOf<"emergency">, hand: EmergencyHand, def: EmergencyDef): void {
  const { act: what, on } = hand;
  hand.act = "";
  hand.on = "";
  hand.left = 0;
  hand.whole = 0;
  if (what === "trace" && isVital(on)) trace(ctx, play, on);
  else if (what === "calm") calm(ctx, play, hand, def, step);
  else if (what === "tend") note(ctx, "tended", "good");
  else if (isAct(what) && def.rules.acts[what].works === "after") take(ctx, play, hand, what, def, step);
}

/** It begins to work: better where the cause is known, as well as hands are skilled or kind. */
function take(
  ctx: Ctx,
  play: EmergencyState,
  hand: EmergencyHand,
  what: EmergencyActId,
  def: EmergencyDef,
  step: number,
): void {
  const { eases, strains, by, doses } = def.rules.acts[what];
  const well = by === "skill" ? hand.skill / 1000 : 0.5 + 0.7 * (hand.manner / 1000);
  const again = play.effects.some((effect) => effect.act === what);
  // A second dose of the same goes on for longer, it does not do more at once.
  play.effects = play.effects.filter((effect) => effect.act !== what);
  for (const { on, rate, seconds } of eases) {
    const better = understood(play, on) ? def.rules.understood : 1;
    const whole = steps(seconds);
    play.effects.push({ act: what, on, rate: round(rate * well * better * RATE), left: whole, whole });
  }
  for (const { on, by: share } of strains)
    book(play.vitals[on], step, share * (100_000 - play.vitals[on].value), `strain-${what}`);
  if (doses === null) return;
  const first = eases[0]?.on ?? "";
  if (again) note(ctx, "again", "bad", first);
  else note(ctx, `${isVital(first) && understood(play, first) ? "well" : "given"}-${what}`, "good", first);
}

/** Every arrow into a part becomes known. */
function trace(ctx: Ctx, play: EmergencyState, on: Vital): void {
  play.traced.push(on);
  for (const arrow of play.arrows) if (arrow.to === on) arrow.known = true;
  note(ctx, `traced-${on}`, "good", on, { from: strongestInto(play, on)?.from ?? "" });
}

/** The assistant has found the strongest arrow that nobody knew. */
export function linked(ctx: Ctx, play: EmergencyState): void {
  let best: EmergencyState["arrows"][number] | undefined;
  for (const arrow of play.arrows) if (!arrow.known && (!best || arrow.rate > best.rate)) best = arrow;
  if (!best) return;
  best.known = true;
  note(ctx, `linked-${best.to}`, "good", best.to, { from: best.from });
}

function calm(ctx: Ctx, play: EmergencyState, hand: EmergencyHand, def: EmergencyDef, step: number): void {
  const { bystander } = play;
  if (!bystander || bystander.bolted) return;
  const share = def.rules.bystander.calms * (0.5 + 0.5 * (hand.manner / 1000));
  book(bystander.panic, step, -share * bystander.panic.value, "calm", String(hand.staff));
  note(ctx, "calmed", "good", "bystander");
}
