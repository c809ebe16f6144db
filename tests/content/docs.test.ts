import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ISSUE_CODES } from "../../src/content/issues.ts";
import { Effect } from "../../src/content/schema/story.ts";
import { LevelShape } from "../../src/content/schema/level.ts";
import { PolicyActShape } from "../../src/content/schema/policy.ts";
import { shapeProblems } from "../../src/content/shape-problems.ts";

const page = readFileSync("docs/levels.md", "utf8");

/** Top-level fields by name, from the JSON examples of the page. */
const examples = [...page.matchAll(/```json\n([^]*?)```/g)].flatMap(([, text]) =>
  Object.entries(JSON.parse(`{${text}}`) as Record<string, unknown>),
);
/** The things to do in a section's table, from the code in its first column. */
const rowsOf = (section: string) =>
  [...(page.split(`\n### ${section}\n`)[1] ?? "").split("\n### ")[0]!.matchAll(/^\| `(\{ "do": .*?\})` \|/gm)].map(
    ([, text = ""]) => JSON.parse(text) as { do: string },
  );
const fields = Object.keys(LevelShape.shape).filter((key) => key !== "$schema");

describe("docs/levels.md", () => {
  test("has an example of every field of a level", () => {
    expect(fields.filter((field) => !examples.some(([name]) => name === field))).toEqual([]);
  });

  test.each(examples.filter(([name]) => fields.includes(name)))("the example of %s is right", (name, value) => {
    const shape = LevelShape.shape[name as keyof typeof LevelShape.shape];
    expect(shapeProblems(shape, value)).toEqual([]);
  });

  test("names every issue code and every effect", () => {
    expect(ISSUE_CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    const effects = rowsOf("story");
    for (const effect of effects) expect(shapeProblems(Effect, effect)).toEqual([]);
    const known = Effect.options.flatMap(({ shape }) => [...(shape.do._zod.values ?? [])].map(String));
    expect(known.length).toBeGreaterThan(10);
    const missing = known.filter((name) => !page.includes(`"${name}"`) && !page.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  test("has an example of everything that a policy can do", () => {
    const acts = rowsOf("policies");
    for (const act of acts) expect(shapeProblems(PolicyActShape, act)).toEqual([]);
    const known = PolicyActShape.options.flatMap(({ shape }) => [...(shape.do._zod.values ?? [])].map(String));
    expect(acts.map((act) => act.do)).toEqual(known);
  });
});
