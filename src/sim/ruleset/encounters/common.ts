/** What every encounter of a level says, whatever its kind. */
import type { Difficulty } from "../rival.ts";
import type { StoryEffect } from "../story-effects.ts";
import type { Text } from "../text.ts";

export type EncounterKind = "demonstration" | "emergency" | "purge" | "forum" | "descent";
export type ByDifficulty = Readonly<Record<Difficulty, number>>;

export interface EncounterCommon<K extends EncounterKind, Rules> {
  readonly id: string;
  readonly kind: K;
  readonly difficulty: Difficulty;
  readonly title: Text;
  /** What is going on, one or two sentences on the card before it begins. */
  readonly intro: Text;
  /** What the story makes of it, besides what the encounter itself leaves in the clinic. */
  readonly won: readonly StoryEffect[];
  readonly lost: readonly StoryEffect[];
  /** The numbers that it is played by: those of the base game with the level's changes. */
  readonly rules: Rules;
}
