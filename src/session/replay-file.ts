/** Replays as files: reading is as careful as for levels, because both come from strangers. */
import type { Issue } from "../content/issues.ts";
import { replaySchema } from "../content/schema/replay.ts";
import { shapeProblems } from "../content/shape-problems.ts";
import { readSource } from "../content/source.ts";
import type { Replay } from "./replay.ts";

export type ReadReplay =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function parseReplay(text: string, file: string): ReadReplay {
  const source = readSource(text, file);
  if (source.value === undefined || source.issues.length > 0) return { ok: false, issues: source.issues };
  const problems = shapeProblems(replaySchema, source.value);
  if (problems.length > 0) return { ok: false, issues: problems.map((problem) => source.place(problem)) };
  const replay = replaySchema.parse(source.value) as Replay;
  const backwards = replay.commands.findIndex(([tick], i) => i > 0 && tick < (replay.commands[i - 1]?.[0] ?? 0));
  if (backwards < 0) return { ok: true, replay };
  return {
    ok: false,
    issues: [
      source.place({
        code: "wrong-value",
        path: ["commands", backwards, 0],
        message: "This command comes before the one above it.",
        hint: "Commands stand in the order they were given.",
      }),
    ],
  };
}

export function formatReplay(replay: Replay): string {
  return `${JSON.stringify(replay)}\n`;
}

/** Whether a parsed JSON text says that it is a replay (and not a level). */
export function looksLikeReplay(text: string): boolean {
  return text.slice(0, 400).includes('"open-wide-replay"');
}
