/** What a level leaves out about a forum, filled in. */
import type { ForumDef, ForumOpponent, Look } from "../sim/ruleset.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

type FileForum = Extract<NonNullable<LevelFile["encounters"]>[string], { kind: "forum" }>;
type OfForum = Pick<ForumDef, "opponent" | "speaker" | "witnesses" | "past" | "lean">;

export function forumOf(written: FileForum, level: LevelFile, base: Base): Omit<FileForum, keyof OfForum> & OfForum {
  const rival = level.rival?.kind === "person" ? level.rival.who : "";
  return {
    ...written,
    opponent: opponentOf(written.opponent ?? rival, base),
    speaker: written.speaker ?? level.staff[0]?.id ?? "",
    witnesses: written.witnesses ?? [],
    past: { treated: 0, adverse: 0, reported: 0, covered: 0, recalls: 0, ...written.past },
    lean: written.lean ?? 0,
  };
}

function opponentOf(id: string, base: Base): ForumOpponent | null {
  const persona = base.rivals[id];
  if (!persona) return null;
  const look = base.cast[id]?.look;
  return {
    name: persona.name,
    portrait: persona.portrait,
    look: typeof look === "object" ? (look as Look) : null,
    traits: persona.traits,
  };
}
