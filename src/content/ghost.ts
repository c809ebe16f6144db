/**
 * The recorded game in a level: that its file is whole, that it was made on this very level, and that it comes out as
 * its trail says. Then what the town could see of it goes into the ruleset.
 */
import type { Ruleset } from "../sim/ruleset.ts";
import type { Recording } from "../sim/ghost/recording.ts";
import { playRecording } from "../sim/ghost/play.ts";
import { levelHash } from "./compile.ts";
import { deepFreeze } from "./freeze.ts";
import type { Path, Problem } from "./issues.ts";
import type { LevelFile } from "./schema/level.ts";
import { replaySchema } from "./schema/replay.ts";
import { shapeProblems } from "./shape-problems.ts";

type GhostFile = Extract<NonNullable<LevelFile["rival"]>, { kind: "ghost" }>;
type Raced = { readonly ruleset: Ruleset | null; readonly problems: readonly Problem[] };

const PATH: Path = ["rival", "replay"];

/** `base` is the level without the ghost: with the rival whom the game was recorded against, if it had one. */
export function withGhost(base: Ruleset, file: GhostFile): Raced {
  const problems = shapeProblems(replaySchema, file.replay, PATH);
  if (problems.length > 0) return { ruleset: null, problems };
  return race(base, file, replaySchema.parse(file.replay) as Recording, PATH);
}

/** A recording of a race was made on the level with the ghost that it was raced against; so that one comes first. */
function race(base: Ruleset, file: GhostFile, recording: Recording, path: Path): Raced {
  const before = recording.ghost ? race(base, file, recording.ghost, [...path, "ghost"]) : null;
  if (before && !before.ruleset) return before;
  const rules = before?.ruleset ?? base;
  const fault = (code: Problem["code"], at: Path, message: string, hint: string): Raced => ({
    ruleset: null,
    problems: [{ code, path: [...path, ...at], message, hint }],
  });
  const hash = levelHash(rules);
  if (recording.level.hash !== hash)
    return fault(
      "ghost-elsewhere",
      ["level", "hash"],
      `This game was recorded on another version of ${recording.level.id} (${recording.level.hash}; here it is ${hash}).`,
      "Record it again on this level. A rival whom it was played against belongs into `against`.",
    );
  const played = playRecording(rules, recording);
  if (!played.ok) {
    const { code, tick, index } = played;
    if (code === "rules")
      return fault(
        "ghost-elsewhere",
        ["rules"],
        `This game was recorded with rules version ${recording.rules}; this is ${rules.rules}.`,
        "Record it again.",
      );
    const at = index < 0 ? ["end"] : [code === "refused" ? "commands" : "trail", index];
    const message =
      code === "refused"
        ? `Played again, command ${index} is refused at tick ${tick}.`
        : `Played again, the game differs from its recording at tick ${tick}.`;
    return fault("ghost-differs", at, message, "The recording has been changed; take an untouched copy.");
  }
  const { name, district } = file;
  const rival = { kind: "ghost", name: name ?? "", district, recording, track: played.track } as const;
  return { ruleset: deepFreeze({ ...rules, rival }), problems: [] };
}
