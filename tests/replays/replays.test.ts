/** Each level's author's replay still wins it with three stars, to the bit. `npm run replays` records them again. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLevel } from "../helpers/clinic.ts";
import { parseReplay } from "../../src/session/replay-file.ts";
import { verifyReplay } from "../../src/session/headless.ts";

const levels = readdirSync("levels", { recursive: true, encoding: "utf8" })
  .filter((file) => /^[^/]+\/\d.*\.json$/.test(file))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

describe.each(levels)("%s", (id) => {
  it("is won with three stars by its author", () => {
    const file = `tests/replays/${id}.replay.json`;
    const read = parseReplay(readFileSync(file, "utf8"), file);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    const { rules, hash } = readLevel(`levels/${id}`);
    const started = performance.now();
    expect(verifyReplay(rules, hash, read.replay)).toMatchObject({ ok: true, outcome: "won", stars: 3 });
    console.log(
      `${id}: ${read.replay.commands.length} commands, ${read.replay.end.tick} ticks, verified in ${Math.round(performance.now() - started)} ms`,
    );
  });
});
