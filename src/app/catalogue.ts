/** The levels that can be played: those that come with the game, and ones the player brought. */
import type { Issue } from "../content/issues.ts";
import { BASE } from "../content/base.ts";
import { loadLevel } from "../content/load-level.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import { levelTexts } from "../platform/levels.ts";

export interface Level {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly ruleset: Ruleset;
  readonly hash: string;
}
export type Opened =
  | { readonly ok: true; readonly level: Level; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly file: string; readonly text: string; readonly issues: readonly Issue[] };

/** Reads a level's text, whoever it comes from. */
export function openLevel(text: string, file: string): Opened {
  const loaded = loadLevel(text, file, BASE);
  if (!loaded.ok) return { ...loaded, file, text };
  const level = { id: loaded.ruleset.level.id, file, text, ruleset: loaded.ruleset, hash: loaded.hash };
  return { ok: true, level, issues: loaded.issues };
}

/** Every level file that comes with the game, in the order of its path: read when asked for, and once a text. */
export function createCatalogue(): {
  files(): readonly string[];
  open(file: string): Opened;
  find(id: string): Opened | null;
} {
  const kept = new Map<string, { text: string; opened: Opened }>();
  const open = (file: string): Opened => {
    const text = levelTexts()[file] ?? "";
    const old = kept.get(file);
    if (old && old.text === text) return old.opened;
    const opened = openLevel(text, file);
    kept.set(file, { text, opened });
    return opened;
  };
  const files = () =>
    Object.keys(levelTexts())
      .filter((file) => /^levels\/[^/]+\/\d/.test(file))
      .sort();
  return {
    files,
    open,
    find(id) {
      const file = files().find((path) => path === `levels/${id}.json`);
      return file ? open(file) : null;
    },
  };
}
