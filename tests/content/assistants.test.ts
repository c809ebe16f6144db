import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { tinyText, type Json } from "./tiny.ts";

const load = (change: (level: Json) => void) => loadLevel(tinyText(change), "tiny.json", BASE);

describe("a level's assistant", () => {
  it("is one of the four by id alone, each with other things to do", () => {
    const seen = new Set<string>();
    for (const id of ["milo", "ravi", "lila", "max"]) {
      const loaded = load((level) => {
        level.assistant = { id };
        level.start.abilities = [];
        level.speakers[id] = { name: id, portrait: "milo", voice: "milo" };
      });
      if (!loaded.ok) throw new Error(loaded.issues.map((issue) => issue.message).join("; "));
      const { assistant } = loaded.ruleset;
      expect(assistant).toMatchObject({ id, ...BASE.assistants[id] });
      expect(assistant.abilities.length).toBeGreaterThanOrEqual(4);
      seen.add([...assistant.abilities].sort().join());
    }
    expect(seen.size).toBe(4);
  });

  it("keeps what the level says, and must be somebody", () => {
    const own = load((level) => {
      level.assistant = { id: "milo", energy: 3, abilities: ["soothe", "diagnose"] };
    });
    expect(own.ok && own.ruleset.assistant).toMatchObject({
      name: "Milo",
      energy: 3,
      abilities: ["soothe", "diagnose"],
    });
    const nobody = load((level) => {
      level.assistant = { id: "milu" };
      level.start.abilities = [];
      level.speakers.milu = { name: "Milu", portrait: "milo", voice: "milo" };
    });
    expect(nobody.ok ? [] : nobody.issues.map((issue) => [issue.code, issue.hint])).toEqual([
      ["unknown-id", expect.stringContaining("milo")],
    ]);
  });
});
