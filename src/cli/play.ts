/** `play LEVEL --bot NAME --seed N`: a whole game without a view. */
import { BOT_NAMES, type BotName } from "../session/bots/index.ts";
import { playBot } from "../session/headless.ts";
import { formatReplay } from "../session/replay-file.ts";
import { didYouMean } from "../content/nearest.ts";
import type { Text } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";
import { readArguments } from "./arguments.ts";
import { findLevel } from "./find-level.ts";
import { AT_FAULT, Misuse, OK, writeText, type Io } from "./io.ts";
import { showIssue } from "./show-issue.ts";

export function play(words: readonly string[], io: Io): number {
  const { flags, values, rest } = readArguments(words, ["json"], ["bot", "seed", "replay"]);
  const [name] = rest;
  if (name === undefined || rest.length > 1) throw new Misuse("play needs one LEVEL");
  const bot = readBot(values["bot"] ?? "plain");
  const seed = readSeed(values["seed"] ?? "1");
  const { text, result } = findLevel(io, name);
  if (!result.ok) {
    if (flags.has("json")) io.out(`${JSON.stringify({ ok: false, issues: result.issues })}\n`);
    else for (const issue of result.issues) io.err(`${showIssue(issue, text)}\n`);
    return AT_FAULT;
  }
  const began = performance.now();
  const { state, replay } = playBot(result.ruleset, result.hash, seed, bot);
  const ms = Math.round(performance.now() - began);
  if (values["replay"] !== undefined) writeText(io, values["replay"], formatReplay(replay));

  const { goals: defs, level } = result.ruleset;
  const goals = state.goals.map(({ id, met, value }) => ({
    id,
    star: defs.find((goal) => goal.id === id)?.star ?? 0,
    met,
    value,
  }));
  const report = {
    level: level.id,
    levelHash: result.hash,
    seed,
    bot,
    outcome: state.outcome?.result ?? "lost",
    stars: state.outcome?.stars ?? 0,
    ticks: state.tick - result.ruleset.clock.start,
    hash: replay.end.hash,
    goals,
    ...(result.ruleset.city.on ? { town: townOf(state) } : {}),
    ms,
  };
  if (flags.has("json")) io.out(`${JSON.stringify(report)}\n`);
  else {
    io.out(
      `${level.id} (${report.levelHash}), seed ${seed}, bot ${bot}: ${report.outcome}, ${"★".repeat(report.stars)}${"☆".repeat(3 - report.stars)}\n`,
    );
    for (const goal of goals)
      io.out(
        `  ${goal.met ? "✓" : "✗"} ${"★".repeat(goal.star)} ${plain(defs.find((def) => def.id === goal.id)?.title)} (${Math.round(goal.value * 100) / 100})\n`,
      );
    if (report.town) {
      const { you, rival, home, moves } = report.town;
      io.out(`  in town: ${you} to you, ${rival} to the rival, ${home} stayed at home; ${moves} moves heard of\n`);
    }
    io.out(`  ${report.ticks} ticks in ${ms} ms, state ${report.hash}\n`);
    if (values["replay"] !== undefined) io.out(`  replay: ${values["replay"]}\n`);
  }
  return OK;
}

function readBot(name: string): BotName {
  const bot = BOT_NAMES.find((known) => known === name);
  if (bot === undefined) throw new Misuse(`there is no bot ${name}. ${didYouMean(name, BOT_NAMES)}`);
  return bot;
}

function readSeed(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(seed <= 4294967295)) throw new Misuse(`--seed is a whole number from 0 to 4294967295, not ${text}`);
  return seed;
}

function plain(text: Text | undefined): string {
  return typeof text === "string" ? text : (text?.["en"] ?? Object.values(text ?? {})[0] ?? "");
}

/** Where everyone in need went over the whole game, and how many moves of the rival's got about. */
function townOf(state: Readonly<ClinicState>): { you: number; rival: number; home: number; moves: number } {
  const town = { you: 0, rival: 0, home: 0, moves: state.rival?.moves.length ?? 0 };
  for (const chose of Object.values(state.city.chose)) {
    town.you += chose.you;
    town.rival += chose.rival;
    town.home += chose.home;
  }
  return town;
}
