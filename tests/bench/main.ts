/** Entry of `npm run speed` (tools/dev/speed.mjs). */
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { measure, table } from "./speed.ts";

/** `level` is the text of a level that has a chair, a desk, seats and staff; returns the table. */
export function run(level: string, sizes: readonly number[]): string {
  const loaded = loadLevel(level, "level.json", BASE);
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message);
  // Once small and unmeasured, so that the first row is not the price of warming up.
  measure(loaded.ruleset, 50, 2000);
  return table(sizes.map((people) => measure(loaded.ruleset, people, people > 1000 ? 400 : 2000)));
}
