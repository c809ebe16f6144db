/** What moves the hall and the patient: every change goes through here, booked with its cause. */
import type { Ctx } from "../../commands/command.ts";
import type { ByBlock, DemonstrationDef, HallBlock, Text } from "../../ruleset.ts";
import type { DemoBlock, EncounterNote, EncounterOf } from "../../state.ts";
import { book } from "../../ledger.ts";
import { feltNow, nameOf } from "../../rules/encounters/demonstration.ts";
import { findStaff, workerName } from "../../rules/people/people.ts";
import { note } from "../end.ts";

export type Demo = EncounterOf<"demonstration">;

const LEAST = -100_000;
/** Belief at which nobody can be won any further, points ×1000. */
const FULLY = 75_000;

/** Points of attention. */
export function wake({ step }: Demo, block: DemoBlock, points: number, cause: string): void {
  if (!block.gone) book(block.attention, step, points * 1000, cause);
}

/** Points of belief; what is won counts for more with those who listen and less with those already won; what is lost is lost. */
export function convince({ step }: Demo, def: DemonstrationDef, block: DemoBlock, points: number, cause: string): void {
  if (block.gone) return;
  const heard = 0.4 + (0.8 * block.attention.value) / 100_000;
  const left = 1 - Math.max(0, block.belief.value) / FULLY;
  const amount = points > 0 ? points * heard * left * def.rules.favour[def.difficulty] : points;
  book(block.belief, step, amount * 1000, cause, "", LEAST);
}

/** All blocks by a table, times a factor each for attention and belief. */
export function sway(
  demo: Demo,
  def: DemonstrationDef,
  table: ByBlock,
  cause: string,
  attention = 1,
  belief = 1,
): void {
  for (const block of demo.play.hall) {
    const [awake, won] = table[block.id];
    // A kindness that goes wrong costs what it would have won; a rudeness costs what it costs.
    convince(demo, def, block, won * belief, cause);
    wake(demo, block, awake * attention, cause);
  }
}

export function swayOne(demo: Demo, def: DemonstrationDef, id: HallBlock, points: number, cause: string): void {
  const block = demo.play.hall.find((each) => each.id === id);
  if (block) convince(demo, def, block, points, cause);
}

/** A fright of `points` before who feels it. Returns the points that were felt. */
export function frighten(ctx: Ctx, demo: Demo, def: DemonstrationDef, points: number, cause: string): number {
  const felt = feltNow(ctx.rules, demo.play, def, demo.step, points);
  return book(demo.play.anxiety, demo.step, felt * 1000, cause) / 1000;
}

/** Points of anxiety as they are; below 0 it calms. */
export function calm(demo: Demo, points: number, cause: string): void {
  book(demo.play.anxiety, demo.step, points * 1000, cause);
}

/** Writes down what happened, with the names of those whom a sentence about it may name. */
export function tell(ctx: Ctx, { play }: Demo, code: string, tone: EncounterNote["tone"] = "plain", on = ""): void {
  const { rules, state } = ctx;
  const helper = findStaff(state, play.helper);
  const thing = rules.comforts[on] ?? rules.triggers[on];
  note(ctx, code, tone, on, {
    chair: plain(nameOf(rules, play.chair)),
    crasher: plain(nameOf(rules, play.crasher)),
    helper: helper ? plain(workerName(rules, helper)) : "",
    thing: thing ? plain(thing.name) : "",
  });
}

/** Notes are plain data: of a text in several languages they keep the first fallback. */
function plain(text: Text): string {
  return typeof text === "string" ? text : (text["en"] ?? Object.values(text)[0] ?? "");
}
