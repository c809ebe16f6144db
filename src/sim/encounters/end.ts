/** Ending a play, and telling what happens in one. */
import type { Ctx } from "../commands/command.ts";
import { clamp, round } from "../math.ts";
import type { EncounterNote } from "../state.ts";

/** Notes that are kept; a play of 150 seconds has fewer. */
const NOTES = 240;

/** Ends the play. `ending` is a code with words of its own, `score` 0–100. */
export function endPlay(ctx: Ctx, result: "won" | "lost", ending: string, score: number): void {
  const { active } = ctx.state.encounters;
  if (!active || active.phase !== "play") return;
  active.phase = "over";
  active.since = 0;
  active.result = result;
  active.ending = ending;
  active.score = round(clamp(score, 0, 100));
  ctx.emit({ type: "encounter-decided", encounter: active.id, kind: active.kind, result, ending });
}

/** Writes down what happened, for the player to read and for views to show. */
export function note(
  ctx: Ctx,
  code: string,
  tone: EncounterNote["tone"] = "plain",
  on = "",
  params: EncounterNote["params"] = {},
): void {
  const { active } = ctx.state.encounters;
  if (!active) return;
  active.notes.push({ step: active.step, code, tone, params, on });
  if (active.notes.length > NOTES) active.notes.shift();
  ctx.emit({ type: "encounter-note", kind: active.kind, code, on });
}
