/** The command line of the game: check levels, let bots play, verify replays. `npm run -s cli -- help`. */
import { didYouMean } from "../content/nearest.ts";
import { levelJsonSchema } from "../content/schema/json-schema.ts";
import { readArguments } from "./arguments.ts";
import { AT_FAULT, Misuse, MISUSED, OK, writeText, type Io } from "./io.ts";
import { play } from "./play.ts";
import { race } from "./race.ts";
import { validate } from "./validate.ts";
import { verify } from "./verify.ts";

export type { Io } from "./io.ts";

const HELP = `Open Wide 2045

  validate FILE… [--json]                      what is wrong with level (or replay) files
  play LEVEL [--bot idle|plain|expert] [--seed N] [--replay OUT] [--json]
                                               a whole game, played by a bot
  verify REPLAY… [--level LEVEL] [--json]      whether recorded games come out the same
  race LEVEL REPLAY OUT                        the level with that recorded game as its ghost
  schema [OUT]                                 the level format as JSON Schema

LEVEL is a path or an id such as demonstration/01-holographic-morning.
Exit code 0: all well. 1: the content is at fault. 2: wrong usage.
`;

const VERBS: Readonly<Record<string, (words: readonly string[], io: Io) => number>> = {
  validate,
  play,
  verify,
  race,
  schema,
  help,
};

/** Runs one command; resolves to the exit code and never rejects for what a file or a user says. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [verb, ...words] = argv;
  if (verb === undefined) {
    io.err(HELP);
    return MISUSED;
  }
  try {
    const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : verb === "--help" || verb === "-h" ? help : undefined;
    if (!run) throw new Misuse(`unknown command ${verb}. ${didYouMean(verb, Object.keys(VERBS))}`);
    return run(words, io);
  } catch (error) {
    if (error instanceof Misuse) {
      io.err(`${error.message}\nSee: npm run -s cli -- help\n`);
      return MISUSED;
    }
    io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return AT_FAULT;
  }
}

function schema(words: readonly string[], io: Io): number {
  const { rest } = readArguments(words, [], []);
  if (rest[0] === undefined) io.out(levelJsonSchema());
  else writeText(io, rest[0], levelJsonSchema());
  return OK;
}

function help(_words: readonly string[], io: Io): number {
  io.out(HELP);
  return OK;
}
