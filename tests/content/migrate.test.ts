import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { migrate, type Migrations } from "../../src/content/migrate.ts";
import { tinyLevel, tinyText } from "./tiny.ts";

/** A made-up format 0, in which the cash stood at the top and time was in hours. */
const FROM_0: Migrations = {
  0: (level) => {
    const { money, ...rest } = level;
    return { ...rest, start: { ...(rest["start"] as object), cash: money } };
  },
};
function formatZero() {
  const level = tinyLevel();
  const { cash, ...start } = level.start;
  return { ...level, format: 0, money: cash, start };
}

describe("migrations", () => {
  test("bring an older format up to date and leave the original alone", () => {
    const old = formatZero();
    const before = JSON.stringify(old);
    const { value, problems } = migrate(old, FROM_0, 1);
    expect(problems).toEqual([]);
    expect(value).toEqual(tinyLevel());
    expect(JSON.stringify(old)).toBe(before);
  });

  test("twice is the same as once", () => {
    const once = migrate(formatZero(), FROM_0, 1).value;
    expect(migrate(once, FROM_0, 1).value).toEqual(once);
  });

  test("an old file loads to the same game as a new one", () => {
    const old = loadLevel(JSON.stringify(formatZero()), "old.json", BASE, FROM_0);
    const now = loadLevel(tinyText(), "new.json", BASE);
    expect(old.issues).toEqual([]);
    expect(old.ok && now.ok && old.hash === now.hash).toBe(true);
  });

  test("a format from the future, or one that never was, is refused with a plain reason", () => {
    for (const [format, message] of [
      [99, "reads up to 1"],
      [0, "never been"],
      [-3, "never been"],
    ] as const) {
      const result = loadLevel(
        tinyText((level) => (level.format = format)),
        "odd.json",
        BASE,
      );
      expect(result.ok).toBe(false);
      expect(result.issues).toEqual([
        expect.objectContaining({ code: "unknown-format", path: "format", message: expect.stringContaining(message) }),
      ]);
    }
    expect(
      loadLevel(
        tinyText((level) => delete level.format),
        "none.json",
        BASE,
      ).issues,
    ).toContainEqual(expect.objectContaining({ code: "missing-key", message: 'The key "format" is missing.' }));
    expect(
      loadLevel(
        tinyText((level) => (level.format = "1")),
        "text.json",
        BASE,
      ).issues,
    ).toContainEqual(expect.objectContaining({ code: "wrong-value", path: "format" }));
  });
});
