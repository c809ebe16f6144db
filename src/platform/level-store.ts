/** The texts of the bundled levels, and who wants to know when one changes. */

export type LevelTexts = Readonly<Record<string, string>>;

let texts: LevelTexts = {};
const listeners = new Set<(texts: LevelTexts) => void>();

/** Text by path from the project's root, such as "levels/demonstration/01-holographic-morning.json". */
export function levelTexts(): LevelTexts {
  return texts;
}

/** Calls back with all texts when a level file is edited, added or removed while developing. */
export function onLevelsChanged(listener: (texts: LevelTexts) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function publishLevels(next: LevelTexts): void {
  const before = texts;
  texts = next;
  const paths = Object.keys(next);
  const same = paths.length === Object.keys(before).length && paths.every((path) => before[path] === next[path]);
  if (same) return;
  for (const listener of listeners) listener(next);
}
