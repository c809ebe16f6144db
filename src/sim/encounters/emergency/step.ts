/** A tenth of a second of an emergency. */
import type { Ctx } from "../../commands/command.ts";
import { book } from "../../ledger.ts";
import { pickWeighted } from "../../rng.ts";
import { changes, DT, flowOf, levelsOf } from "../../rules/encounters/emergency-body.ts";
import { allGreen, isBraced, lightOf, pointsOf } from "../../rules/encounters/emergency.ts";
import { VITALS } from "../../ruleset/encounters/emergency.ts";
import type { EmergencyDef } from "../../ruleset.ts";
import type { EncounterOf } from "../../state.ts";
import { endPlay, note } from "../end.ts";
import { steps } from "./begin.ts";
import { done, linked } from "./doing.ts";

type Emergency = EncounterOf<"emergency">;

export function step(ctx: Ctx, encounter: Emergency, def: EmergencyDef): void {
  const { play } = encounter;
  play.left -= 1;
  useHands(ctx, encounter, def);
  flow(encounter, def);
  surge(ctx, encounter, def);
  beside(ctx, encounter, def);
  drain(encounter, def);
  decide(ctx, encounter, def);
}

function useHands(ctx: Ctx, encounter: Emergency, def: EmergencyDef): void {
  const { play } = encounter;
  for (const effect of play.effects) effect.left -= 1;
  play.effects = play.effects.filter((effect) => effect.left > 0);
  for (const hand of play.hands) {
    if (hand.act === "") continue;
    hand.left -= 1;
    if (hand.left <= 0) done(ctx, encounter, hand, def);
  }
  if (play.link.left <= 0) return;
  play.link.left -= 1;
  if (play.link.left === 0) linked(ctx, play);
}

/** Everything drives everything else, at once. */
function flow({ play, step: now }: Emergency, def: EmergencyDef): void {
  const before = VITALS.map((vital) => lightOf(def, pointsOf(play, vital)));
  for (const { on, cause, by } of changes(def.rules, play, now)) book(play.vitals[on], now, by * 100_000, cause);
  if (before.includes("red")) play.red += 1;
}

/** A wave gathers on one arrow, is seen for a while, and hits. */
function surge(ctx: Ctx, { play, step: now }: Emergency, def: EmergencyDef): void {
  const { every, warning, size, braced } = def.rules.surge;
  if (!play.surge) {
    play.calmFor -= 1;
    if (play.calmFor > 0) return;
    const x = levelsOf(play);
    const arrows = play.arrows.filter((arrow) => arrow.from !== arrow.to);
    const drawn =
      arrows[
        pickWeighted(
          ctx.state,
          "emergency",
          arrows.map((arrow) => flowOf(def.rules, arrow, x, now)),
        )
      ];
    if (!drawn) return;
    play.surge = { from: drawn.from, to: drawn.to, left: steps(warning), whole: steps(warning) };
    note(ctx, `gathers-${drawn.to}`, "bad", drawn.to, { from: drawn.from });
    return;
  }
  play.surge.left -= 1;
  if (play.surge.left > 0) return;
  const { from, to } = play.surge;
  play.surge = null;
  play.calmFor = steps(Math.max(1, every - warning));
  const held = isBraced(play, to);
  const share = size[def.difficulty] * (play.vitals[from].value / 100_000) * (held ? braced : 1);
  const thrown = book(play.vitals[to], now, share * (100_000 - play.vitals[to].value), `surge-${from}`);
  for (const arrow of play.arrows) if (arrow.from === from && arrow.to === to) arrow.known = true;
  const what = thrown < 6000 ? "fizzled" : held ? "held" : "hit";
  note(ctx, `${what}-${to}`, what === "hit" ? "bad" : "good", to, { from });
}

/** Somebody looks round the curtain, and what they see does not calm them. */
function beside(ctx: Ctx, { play, step: now }: Emergency, def: EmergencyDef): void {
  const { bystander } = play;
  if (!bystander || bystander.bolted) return;
  if (bystander.after > 0) {
    bystander.after -= 1;
    if (bystander.after === 0) note(ctx, "looks", "bad", "bystander");
    return;
  }
  const { alone, byFear, byRed, away } = def.rules.bystander;
  const x = levelsOf(play);
  const reds = VITALS.filter((vital) => lightOf(def, pointsOf(play, vital)) === "red").length;
  const soothed = play.hands.some((hand) => hand.act === "calm");
  const room = 100_000 - bystander.panic.value;
  if (!soothed) {
    book(bystander.panic, now, DT * alone * room, "alone");
    book(bystander.panic, now, DT * byFear * x.fear * room, "sees-fear");
    book(bystander.panic, now, DT * byRed * reds * room, "sees-red");
  }
  if (bystander.panic.value < BOLTS) return;
  bystander.bolted = true;
  note(ctx, "bolted", "bad", "bystander");
  // Whoever is less at work goes after them.
  const [first, second] = play.hands;
  const hand = first && second && first.act === "" && second.act !== "" ? first : (second ?? first);
  if (!hand) return;
  hand.act = "tend";
  hand.on = "";
  hand.whole = steps(away);
  hand.left = hand.whole;
}

/** Panic at which somebody runs, points ×1000. */
export const BOLTS = 85_000;

/** What the patient can take: drained by what is in the red, mended slowly when nothing is. */
function drain({ play, step: now }: Emergency, def: EmergencyDef): void {
  const { red, strength } = def.rules;
  const masked = play.effects.some((effect) => effect.act === "oxygen");
  let any = false;
  for (const vital of ["airway", "bleeding", "pressure"] as const) {
    const over = (pointsOf(play, vital) - red) / (100 - red);
    if (over <= 0) continue;
    any = true;
    const eased = vital === "airway" && masked ? strength.masked : 1;
    // Even just over the line costs something, so that the line means what it says.
    book(play.strength, now, -DT * strength[vital] * eased * (0.25 + 0.75 * over) * 1000, vital);
  }
  if (!any) book(play.strength, now, DT * strength.mends * 1000, "mends");
}

function decide(ctx: Ctx, encounter: Emergency, def: EmergencyDef): void {
  const { play } = encounter;
  play.green = allGreen(play, def) ? play.green + 1 : 0;
  const bolted = play.bystander?.bolted ?? false;
  if (play.green >= steps(def.rules.settle))
    endPlay(ctx, "won", bolted ? "settled-hurt" : "settled", scoreOf(encounter));
  else if (play.strength.value <= 0) endPlay(ctx, "lost", bolted ? "two-patients" : "collapse", 5);
  else if (play.left <= 0)
    endPlay(ctx, "lost", bolted ? "two-patients" : "handed-over", 10 + play.strength.value / 4000);
}

/** 0–100: strength that is left, time spent out of the red, and that nobody else came to harm. */
export function scoreOf({ play, step: now }: Emergency): number {
  const calm = 1 - play.red / Math.max(1, now);
  return 40 + (30 * play.strength.value) / 100_000 + 30 * calm - (play.bystander?.bolted ? 20 : 0);
}
