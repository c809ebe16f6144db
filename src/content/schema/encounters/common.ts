/** What all encounters of a level say, and numbers by difficulty. */
import { field, z } from "../zod.ts";
import { text } from "../parts.ts";
import { Effect } from "../story.ts";

export const common = {
  difficulty: field(z.enum(["easy", "normal", "hard"]), "How hard it is."),
  title: text("Title.", "The Demonstration"),
  intro: text("What is going on, one or two sentences on the card before it begins."),
  won: z.exactOptional(field(z.array(Effect).max(16), "What the story makes of it when it went well.")),
  lost: z.exactOptional(field(z.array(Effect).max(16), "What the story makes of it when it did not.")),
};

export function byDifficulty(
  description: string,
  example: { easy: number; normal: number; hard: number },
  { min = 0, max = 1000 }: { min?: number; max?: number } = {},
) {
  const one = z.number().min(min).max(max);
  return field(
    z.strictObject({ easy: one, normal: one, hard: one }),
    `${description} By difficulty, ${min}–${max}.`,
    example,
  );
}
