/** Encounters as the simulation has them: what a level leaves out is filled in. */
import type { EncounterDef, StoryEffect } from "../sim/ruleset.ts";
import type { FileEffect } from "./check/walk-story.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";
import { forumOf } from "./forum-defaults.ts";

type FileEncounter = NonNullable<LevelFile["encounters"]>[string];

export function encountersOf(
  level: LevelFile,
  base: Base,
  effects: (list: readonly FileEffect[]) => StoryEffect[],
): Record<string, EncounterDef> {
  return Object.fromEntries(
    Object.entries(level.encounters ?? {}).map(([id, written]) => [
      id,
      {
        ...filledIn(written, level, base),
        id,
        won: effects(written.won ?? []),
        lost: effects(written.lost ?? []),
        rules: base.encounters[written.kind],
      } as unknown as EncounterDef,
    ]),
  );
}

/** The fields that a kind has of its own. */
function filledIn(written: FileEncounter, level: LevelFile, base: Base): object {
  if (written.kind === "purge") return { ...written, enemy: written.enemy ?? "worm" };
  if (written.kind === "emergency") return { patient: "", bystander: "", helper: "", body: "", ...written } as never;
  if (written.kind === "demonstration") {
    const crasher = { cast: "", harmedBy: "", says: "", ...written.crasher };
    return { ...written, patient: written.patient ?? "", crasher };
  }
  if (written.kind === "forum") return forumOf(written, level, base);
  return written;
}
