import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ENGLISH as english } from "../../src/platform/wording.ts";
import { CAPTION_IDS } from "../../src/audio/effects.ts";
import { HAND_TICKS } from "../../src/hud/model/distress.ts";
import { refusalText } from "../../src/hud/model/refusals.ts";
import { PATIENCE_TICKS } from "../../src/sim/systems/visit/distress.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(join(root, path), "utf8")] : [];
  });
}

function found(folder: string, pattern: RegExp): string[] {
  const all = sources(folder).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  return [...new Set(all)].filter((code) => code !== "").sort();
}

const missing = (prefix: string, codes: readonly string[]): string[] =>
  codes.filter((code) => !words.has(`${prefix}.${code}`));

describe("the locale file", () => {
  it("has every sentence that the interface asks for by name", () => {
    const keys = found("src/hud", /\bt\(\s*"([a-zA-Z0-9.-]+)"/g);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !words.has(key) && !words.has(`${key}_other`))).toEqual([]);
  });

  it("has a sentence for every way the rules say no", () => {
    const codes = found("src/sim", /refuse\(\s*"([a-z-]+)"/g);
    expect(codes.length).toBeGreaterThan(15);
    expect(missing("refusal", codes)).toEqual([]);
  });

  it("has words for every thought that people have", () => {
    const fixed = found("src/sim/systems", /think\(\w+, \w+, "([a-z-]+)"/g);
    expect(fixed.length).toBeGreaterThan(3);
    expect(
      missing("thought", [...fixed, "heart", "exclamation", "clock", "door", "frown", "dots", "tooth", "question"]),
    ).toEqual([]);
  });

  it("has words for every reason to leave", () => {
    expect(missing("reason", found("src/sim", /leave\([^"\n]*"([a-z-]+)"/g))).toEqual([]);
  });

  it("has words for everything that frightens and comforts in the base game", () => {
    const { rules } = clinic();
    for (const seattle of ["conditioned", "catastrophe", "generalised", "distrust"])
      expect(words.has(`seattle.${seattle}`)).toBe(true);
    expect(missing("cause.trigger", Object.keys(rules.triggers))).toEqual([]);
    for (const kind of Object.values(rules.findingKinds)) {
      if (kind.scale !== "none") expect(missing(`mouth.${kind.scale}`, kind.severities.map(String))).toEqual([]);
    }
  });

  it("has words for every sound that means something", () => {
    expect(missing("caption", CAPTION_IDS)).toEqual([]);
  });

  it("never leaves a hole unfilled", () => {
    const holes: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === "string") {
        if (/\{\{\s*\}\}/.test(value)) holes.push(path);
      } else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(english, "en");
    expect(holes).toEqual([]);
  });
});

describe("levels", () => {
  it("book nothing under a cause that has no words", () => {
    const causes = readdirSync(join(root, "levels"), { recursive: true, encoding: "utf8" })
      .filter((path) => /[\\/]\d\d-.*\.json$/.test(path))
      .flatMap((path) =>
        [...readFileSync(join(root, "levels", path), "utf8").matchAll(/"cause":\s*"([^"]+)"/g)].map(
          (match) => match[1] ?? "",
        ),
      );
    expect(missing("cause.story", [...new Set(causes)])).toEqual([]);
  });
});

describe("refusals", () => {
  it("name things as the ruleset does", () => {
    const game = gameOf(clinic());
    expect(refusalText(game, { code: "no-station", params: { thing: "dental-chair" } })).toContain("Dental chair");
    expect(refusalText(game, { code: "comfort-locked", params: { comfort: "forest" } })).toBe(
      "Forest is not ready yet.",
    );
    expect(refusalText(game, { code: "no-energy", params: { needed: 3 } })).toContain("3");
  });

  it("stay readable when the code is new", () => {
    expect(refusalText(gameOf(clinic()), { code: "moon-in-the-way", params: {} })).toBe("Moon in the way");
  });
});

it("shows a raised hand for as long as the rules let it wait", () => {
  expect(HAND_TICKS).toBe(PATIENCE_TICKS);
});
