import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { tinyText, type Json } from "./tiny.ts";

function load(override: Json) {
  return loadLevel(
    tinyText((level) => (level.override = override)),
    "tiny.json",
    BASE,
  );
}
function rulesOf(override: Json) {
  const result = load(override);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.ruleset;
}

describe("overrides", () => {
  test("change a field and keep the rest", () => {
    const { treatments, tuning } = rulesOf({
      treatments: { filling: { minutes: 77 } },
      tuning: { fear: { bolt: 97 } },
    });
    const { price, pain, triggers } = BASE.treatments["filling"]!;
    expect(treatments["filling"]).toMatchObject({ id: "filling", price, pain, triggers, minutes: 77 });
    expect(tuning).toEqual({ ...BASE.tuning, fear: { ...BASE.tuning.fear, bolt: 97 } });
    expect(BASE.treatments["filling"]!.minutes).not.toBe(77);
  });

  test("add one, take one away", () => {
    const { treatments, comforts } = rulesOf({
      treatments: { "nano-clean": null },
      comforts: { moon: { ...BASE.comforts["forest"], name: "Moon" } },
    });
    expect(treatments["nano-clean"]).toBeUndefined();
    expect(comforts["moon"]).toMatchObject({ id: "moon", name: "Moon" });
  });

  test("what is missing or linked wrongly after merging is said with the level's path", () => {
    expect(load({ comforts: { moon: { name: "Moon" } } }).issues).toContainEqual(
      expect.objectContaining({
        code: "missing-key",
        path: "override.comforts.moon",
        message: 'The key "g" is missing.',
      }),
    );
    expect(load({ treatments: { filling: { station: "dental-chiar" } } }).issues).toEqual([
      expect.objectContaining({
        code: "unknown-id",
        path: "override.treatments.filling.station",
        hint: 'Did you mean "dental-chair"?',
      }),
    ]);
    expect(load({ treatments: { fillling: null } }).issues).toEqual([
      expect.objectContaining({
        code: "unknown-id",
        path: "override.treatments.fillling",
        hint: 'Did you mean "filling"?',
      }),
    ]);
    expect(load({ triggers: { drill: null } }).issues).toContainEqual(
      expect.objectContaining({ code: "unknown-id", message: 'There is no trigger "drill".' }),
    );
    expect(load({ treatments: { filling: { mintues: 30 } } }).issues).toEqual([
      expect.objectContaining({
        code: "unknown-key",
        path: "override.treatments.filling.mintues",
        hint: 'Did you mean "minutes"?',
      }),
    ]);
  });

  test("a treatment that the level asks for and nobody can give is an error", () => {
    expect(load({ treatments: { filling: { station: "vr-pod" } } }).issues).toContainEqual(
      expect.objectContaining({ severity: "error", code: "missing-station" }),
    );
  });
});
