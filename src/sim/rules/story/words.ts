/** Numbers and names of the game that texts of the story may name in braces, as in `{treated}`. */
import type { Ruleset, Text } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { measure } from "../goals.ts";
import { findPatient, patientName } from "../people/people.ts";

/** Names that stand for a measure, rounded to whole numbers (stars to tenths, then ×10 in the state). */
const NUMBERS = [
  "treated",
  "arrived",
  "fled",
  "gave-up",
  "let-down",
  "waiting",
  "adverse",
  "harmed",
  "incidents",
  "reviews",
  "cash",
  "trust",
  "fame",
  "day",
  "share",
  "regard",
  "rows",
  "told",
  "recalls",
] as const;
type Named = (typeof NUMBERS)[number];

/** All that may stand in braces; anything else in braces is a fault of the level. */
export const PLACEHOLDERS: readonly string[] = [...NUMBERS, "waits", "stars", "patient", "assistant", "rival"];

const PATTERN = /\{([a-z][a-z-]*)\}/g;

/** The names in braces of a text, in all its languages, each once. */
export function placeholdersIn(text: Text): string[] {
  const all = typeof text === "string" ? [text] : Object.values(text);
  return [...new Set(all.flatMap((line) => [...line.matchAll(PATTERN)].map(([, name = ""]) => name)))].sort();
}

/** What the names in these texts stand for now, as whole numbers; people by their id. */
export function argsOf(state: Readonly<ClinicState>, texts: readonly Text[]): Record<string, number> {
  const args: Record<string, number> = {};
  for (const name of new Set(texts.flatMap(placeholdersIn))) {
    const value = argOf(state, name);
    if (value !== null) args[name] = value;
  }
  return args;
}

function argOf(state: Readonly<ClinicState>, name: string): number | null {
  if (name === "waits") return state.counts.longestWait;
  if (name === "stars") return Math.floor(measure(state, { of: "review-average" }) * 10 + 0.5);
  if (name === "patient") return lastTreated(state);
  if (name === "assistant" || name === "rival") return 0;
  if (!(NUMBERS as readonly string[]).includes(name)) return null;
  return Math.floor(measure(state, { of: name as Named }) + 0.5);
}

/** Whoever was treated and left last, or 0. */
function lastTreated(state: Readonly<ClinicState>): number {
  for (let i = state.gone.length - 1; i >= 0; i--)
    if (state.gone[i]?.visit.reason === "treated") return state.gone[i]?.id ?? 0;
  return 0;
}

/** What a name stands for, for people to read: a number, or a text. `stars` is 0–5 with one decimal. */
export function wordFor(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  name: string,
  value: number,
): { readonly number: number } | { readonly text: Text } {
  if (name === "assistant") return { text: rules.assistant.name };
  if (name === "rival") {
    const { rival } = rules;
    return { text: !rival ? "" : rival.kind === "person" ? rival.who.name : rival.name };
  }
  if (name === "patient") {
    const patient = findPatient(state, value);
    return { text: patient ? patientName(rules, patient) : "" };
  }
  return { number: name === "stars" ? value / 10 : value };
}

/** A text with every name in braces replaced by what `word` says; unknown ones stay as they are. */
export function fillIn(text: string, word: (name: string) => string | null): string {
  return text.replace(PATTERN, (whole, name: string) => word(name) ?? whole);
}
