/** Light, and Cavity driven home: what several parts of a descent do. */
import { book } from "../../ledger.ts";
import { round } from "../../math.ts";
import { coreOf, STEPS } from "../../rules/encounters/descent.ts";
import type { DescentDef } from "../../ruleset.ts";
import type { EncounterOf } from "../../state.ts";

type Descent = EncounterOf<"descent">;

/** Light lost or won, in points, with its cause. */
export function shine(encounter: Descent, points: number, cause: string): void {
  book(encounter.play.light, encounter.step, points * 1000, cause);
}

/** Seconds until it moves on. */
export function rest({ play }: Descent, seconds: number): void {
  play.hunter.of = Math.max(1, round(seconds * STEPS));
  play.hunter.left = play.hunter.of;
}

/** Back to the core with it; it will be a while. */
export function driveHome(encounter: Descent, def: DescentDef): void {
  const { hunter } = encounter.play;
  hunter.at = hunter.next = coreOf(encounter.play).id;
  rest(encounter, def.rules.hunt[def.difficulty] + def.rules.huntFirst);
}
