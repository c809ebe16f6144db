/** Reads the words after the verb: options with and without values, and the rest. */
import { didYouMean } from "../content/nearest.ts";
import { Misuse } from "./io.ts";

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

/** `flags` and `options` name what the verb knows, without dashes. Throws Misuse for anything else. */
export function readArguments(
  words: readonly string[],
  flags: readonly string[],
  options: readonly string[],
): Arguments {
  const seen = new Set<string>();
  const values: Record<string, string> = {};
  const rest: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      rest.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      if (word.startsWith("-") && word.length > 1) throw new Misuse(`unknown option ${word}`);
      rest.push(word);
      continue;
    }
    const [name = "", inline] = word.slice(2).split(/=(.*)/s);
    if (flags.includes(name) && inline === undefined) seen.add(name);
    else if (options.includes(name)) {
      const value = inline ?? words[++i];
      if (value === undefined || (inline === undefined && value.startsWith("--")))
        throw new Misuse(`--${name} needs a value`);
      if (Object.hasOwn(values, name)) throw new Misuse(`--${name} is given twice`);
      values[name] = value;
    } else throw new Misuse(`unknown option --${name}. ${didYouMean(name, [...flags, ...options])}`.trim());
  }
  return { flags: seen, values, rest };
}
