/** `race LEVEL REPLAY OUT`: the level with a recorded game in it, as a level file to play and to hand on. */
import { BASE } from "../content/base.ts";
import { loadLevel } from "../content/load-level.ts";
import { raceLevel } from "../session/race.ts";
import { parseReplay } from "../session/replay-file.ts";
import { readArguments } from "./arguments.ts";
import { findLevel } from "./find-level.ts";
import { AT_FAULT, Misuse, OK, readText, writeText, type Io } from "./io.ts";
import { showIssue } from "./show-issue.ts";

export function race(words: readonly string[], io: Io): number {
  const [name, replayFile, out] = readArguments(words, [], []).rest;
  if (name === undefined || replayFile === undefined || out === undefined)
    throw new Misuse("race needs a LEVEL, a REPLAY and a file to write");
  const text = readText(io, replayFile);
  if (text === undefined) throw new Misuse(`there is no file ${replayFile}`);
  const read = parseReplay(text, replayFile);
  if (!read.ok) {
    for (const issue of read.issues) io.err(`${showIssue(issue, text)}\n`);
    return AT_FAULT;
  }
  const found = findLevel(io, name);
  const raced = raceLevel(found.text, found.file, read.replay);
  if (raced === null) throw new Misuse(`${found.file} has no city to compete for`);
  const result = loadLevel(raced, found.file, BASE);
  if (!result.ok) {
    for (const issue of result.issues) io.err(`${showIssue(issue, raced)}\n`);
    return AT_FAULT;
  }
  writeText(io, out, `${raced}\n`);
  io.out(`${out}: ${result.ruleset.level.id} against a game with seed ${read.replay.seed} (${result.hash})\n`);
  return OK;
}
