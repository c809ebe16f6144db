/** The turn: doors open, somebody in distress runs down the aisle, and all wait to see what is done. */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef, TurnChoice } from "../../ruleset.ts";
import { round } from "../../math.ts";
import { choiceWorth, stepsIn, STEPS } from "../../rules/encounters/demonstration.ts";
import { calm, convince, frighten, sway, wake, tell, type Demo } from "./sway.ts";

/** Anxiety below which whoever lies in the chair speaks up for those who treat them. */
const SPEAKS_UP = 46_000;

/** A step of it. Returns whether the hall can think of nothing else. */
export function runTurn(ctx: Ctx, demo: Demo, def: DemonstrationDef): boolean {
  const { play } = demo;
  const { turn } = play;
  const numbers = def.rules.turn;
  if (turn.phase === "") {
    const due = demo.step >= numbers.at * stepsIn(def) || play.stage >= numbers.stage;
    if (!due || play.heckle) return false;
    turn.phase = "coming";
    turn.left = round(numbers.coming * STEPS);
    play.flash = -1;
    tell(ctx, demo, "doors", "plain", "crasher");
    for (const block of play.hall) wake(demo, block, 12, "crash");
    return true;
  }
  if (turn.phase === "over") return false;
  turn.left -= 1;
  if (turn.phase === "coming" && turn.left <= 0) {
    turn.phase = "choosing";
    turn.left = round(numbers.decide * STEPS);
    tell(ctx, demo, `crash-${play.crasher.harmedBy}`, "bad", "crasher");
  } else if (turn.phase === "choosing") {
    frighten(ctx, demo, def, numbers.hears / STEPS, "crash");
    // Nobody decided: that is a decision too.
    if (turn.left <= 0) choose(ctx, demo, def, "carry-on");
  } else if (turn.phase === "doing" && turn.left <= 0) {
    turn.phase = "over";
    tell(ctx, demo, `${turn.choice}-done`, turn.choice === "carry-on" ? "bad" : "good", "crasher");
    if (turn.choice === "treat") calm(demo, -4, "kindness-seen");
  }
  return true;
}

export function choose(ctx: Ctx, demo: Demo, def: DemonstrationDef, choice: TurnChoice): void {
  const { play } = demo;
  const { turn } = play;
  const { seconds, patient, sway: table } = def.rules.turn.choices[choice];
  const worth = choiceWorth(play, choice);
  turn.choice = choice;
  turn.phase = "doing";
  turn.left = round(Math.max(seconds, 1.2) * STEPS);
  if (seconds > 0) play.held = Math.max(play.held, turn.left);
  sway(demo, def, table, `turn-${choice}`, 1, worth);
  frighten(ctx, demo, def, patient, `turn-${choice}`);
  if (choice === "stage" && play.crasher.harmedBy !== "rival") play.honest += 1;
  if (choice === "carry-on") play.dodged += 1;
  tell(
    ctx,
    demo,
    worth > 0 && choice !== "carry-on" ? choice : `${choice}-badly`,
    worth > 0 && choice !== "carry-on" ? "good" : "bad",
    "crasher",
  );
  if (choice !== "carry-on" && play.anxiety.value < SPEAKS_UP) {
    tell(ctx, demo, "speaks-up", "good", "chair");
    for (const block of play.hall) {
      convince(demo, def, block, 5, "speaks-up");
      wake(demo, block, 6, "speaks-up");
    }
  }
}
