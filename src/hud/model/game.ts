/** The bundle that every presenter reads: words, rules and state. Presenters are plain functions of it. */
import type { Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState } from "../../sim/state.ts";
import type { Words } from "../api.ts";

export interface Game {
  readonly words: Words;
  readonly rules: Ruleset;
  readonly state: Readonly<ClinicState>;
}

/** "pressed-on" → "Pressed on": a readable stand-in for a code that no locale file knows yet. */
export function humanise(code: string): string {
  const text = code.replace(/[-_:.]+/g, " ").trim();
  return text ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : "";
}

/** The sentence of `prefix.code`, or the code made readable. */
export function codeText(
  words: Words,
  prefix: string,
  code: string,
  params?: Readonly<Record<string, string | number>>,
): string {
  const key = `${prefix}.${code}`;
  return words.has(key) ? words.t(key, params) : humanise(code);
}
