/** The rules of tools/dev/boundaries.mjs hold for the real tree, and each of them can fail. */
import { describe, expect, it } from "vitest";
import { checkTree, MOST_LINES, readTree } from "../tools/dev/boundaries.mjs";

/** A small tree that keeps every rule. */
const SOUND: Readonly<Record<string, string>> = {
  "src/sim/state.ts": "export interface State { tick: number }\n",
  "src/sim/math.ts": "export const half = (x: number): number => Math.floor(x / 2);\n",
  "src/sim/systems/a.ts": "export const a = 1;\n",
  "src/sim/rules/clock.ts":
    'import type { State } from "../state.ts";\nexport const day = (s: State): number => Math.floor(s.tick / 2400);\n',
  "src/content/schema.ts":
    'import { z } from "zod";\nimport type { State } from "../sim/state.ts";\nexport const schema = z.object({});\nexport type S = State;\n',
  "src/session/session.ts":
    'import { half } from "../sim/math.ts";\nimport { schema } from "../content/schema.ts";\nexport const run = () => [half(2), schema];\n',
  "src/platform/i18n.ts":
    'import wording from "../../assets/locales/en/game.json";\nexport const t = (key: string) => wording[key];\n',
  "src/hud/panel.tsx":
    'import { day } from "../sim/rules/clock.ts";\nimport { run } from "../session/session.ts";\nimport { t } from "../platform/i18n.ts";\nexport const Panel = () => <p title={t("day")}>{day(run())} · 1</p>;\n',
  "src/scenes/clinic.ts":
    'import { Scene } from "phaser";\nimport type { State } from "../sim/state.ts";\nexport class Clinic extends Scene { state?: State }\n',
  "src/audio/player.ts":
    'import { Howl } from "howler";\nconst urls = import.meta.glob("/assets/audio/*.webm", { eager: true });\nexport const play = () => new Howl({ src: Object.keys(urls) });\n',
  "src/cli/main.ts":
    'import { readFile } from "node:fs/promises";\nimport { run } from "../session/session.ts";\nexport const main = () => [readFile, run];\n',
  "src/main.ts":
    'import { Panel } from "./hud/panel.tsx";\nimport { Clinic } from "./scenes/clinic.ts";\nexport default [Panel, Clinic];\n',
};

/** The rules broken when these files are put over the sound tree. */
function broken(files: Readonly<Record<string, string>>): string[] {
  return checkTree({ ...SOUND, ...files }).map((violation) => violation.rule);
}

/** A line of code as it would stand in the simulation. */
const inSim = (code: string): string[] =>
  broken({ "src/sim/planted.ts": `export function planted(a: any, x: number): unknown {\n  ${code}\n}\n` });

describe("the real tree", () => {
  const files = readTree(new URL("..", import.meta.url).pathname);

  it("keeps every rule", () => {
    expect(
      checkTree(files, { atLeast: 40 }).map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`),
    ).toEqual([]);
  });

  it("was really read", () => {
    for (const room of ["sim/rules", "sim/systems", "content", "session", "scenes", "hud", "platform"]) {
      expect(Object.keys(files).filter((path) => path.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(2);
    }
    expect(files["src/sim/state.ts"]).toContain("ClinicState");
  });
});

describe("the checker", () => {
  it("finds nothing in a sound tree", () => {
    expect(checkTree(SOUND)).toEqual([]);
  });

  it("is not content with an empty tree, nor with fewer files than expected", () => {
    expect(checkTree({}).map((v) => v.rule)).toEqual(["tree"]);
    expect(checkTree(SOUND, { atLeast: 1000 }).map((v) => v.rule)).toEqual(["tree"]);
  });

  it("names the file and the line", () => {
    const [violation] = checkTree({
      ...SOUND,
      "src/sim/planted.ts": "export const a = 1;\n\nexport const b = Date.now();\n",
    });
    expect(violation).toMatchObject({ file: "src/sim/planted.ts", line: 3, rule: "determinism" });
  });

  it.each([
    [
      "sim importing content",
      "src/sim/planted.ts",
      'import { schema } from "../content/schema.ts";\nexport { schema };\n',
      "boundary",
    ],
    [
      "sim taking a type from session",
      "src/sim/planted.ts",
      'import type { run } from "../session/session.ts";\nexport type R = typeof run;\n',
      "boundary",
    ],
    ["sim importing a package", "src/sim/planted.ts", 'import { z } from "zod";\nexport { z };\n', "package"],
    [
      "sim importing a picture",
      "src/sim/planted.ts",
      'import url from "/assets/a.png?url";\nexport { url };\n',
      "asset",
    ],
    [
      "content running the simulation",
      "src/content/planted.ts",
      'import { a } from "../sim/systems/a.ts";\nexport { a };\n',
      "boundary",
    ],
    [
      "a panel using values of sim outside of its rules",
      "src/hud/planted.ts",
      'import { half } from "../sim/math.ts";\nexport { half };\n',
      "boundary",
    ],
    [
      "session importing a panel",
      "src/session/planted.ts",
      'import { Panel } from "../hud/panel.tsx";\nexport { Panel };\n',
      "boundary",
    ],
    [
      "a panel re-exporting a scene",
      "src/hud/planted.ts",
      'export { Clinic } from "../scenes/clinic.ts";\n',
      "boundary",
    ],
    [
      "a panel loading a scene later",
      "src/hud/planted.ts",
      'export const later = () => import("../scenes/clinic.ts");\n',
      "boundary",
    ],
    [
      "a panel taking a type by import()",
      "src/hud/planted.ts",
      'export type C = import("../scenes/clinic.ts").Clinic;\n',
      "boundary",
    ],
    ["a panel using Phaser", "src/hud/planted.ts", 'import { Scene } from "phaser";\nexport { Scene };\n', "package"],
    [
      "a scene importing a panel",
      "src/scenes/planted.ts",
      'import { Panel } from "../hud/panel.tsx";\nexport { Panel };\n',
      "boundary",
    ],
    [
      "a scene globbing the panels",
      "src/scenes/planted.ts",
      'export const all = import.meta.glob("../hud/*.tsx");\n',
      "boundary",
    ],
    [
      "platform importing the session",
      "src/platform/planted.ts",
      'import { run } from "../session/session.ts";\nexport { run };\n',
      "boundary",
    ],
    [
      "the CLI importing a scene",
      "src/cli/planted.ts",
      'import { Clinic } from "../scenes/clinic.ts";\nexport { Clinic };\n',
      "boundary",
    ],
    [
      "Node in the session",
      "src/session/planted.ts",
      'import { readFile } from "node:fs";\nexport { readFile };\n',
      "package",
    ],
    [
      "a file that is not there",
      "src/hud/planted.ts",
      'import { gone } from "./gone.ts";\nexport { gone };\n',
      "unresolved",
    ],
    [
      "a file without its extension",
      "src/hud/planted.ts",
      'import { Panel } from "./panel";\nexport { Panel };\n',
      "unresolved",
    ],
    ["a folder nobody spoke of", "src/misc/planted.ts", "export const a = 1;\n", "room"],
    ["broken code", "src/hud/planted.ts", "export const = 1;\n", "parse"],
    ["a long file", "src/hud/planted.ts", "export {};\n".repeat(MOST_LINES + 1), "file-length"],
    ["wording in a panel", "src/hud/planted.tsx", "export const P = () => <p>Call patient</p>;\n", "wording"],
    [
      "a spoken attribute in a panel",
      "src/hud/planted.tsx",
      'export const P = () => <button aria-label="Close" />;\n',
      "wording",
    ],
    [
      "wording in a scene",
      "src/scenes/planted.ts",
      'export const draw = (s: any) => s.add.text(1, 2, "Paused");\n',
      "wording",
    ],
  ])("finds %s", (_what, path, text, rule) => {
    expect(broken({ [path]: text })).toEqual([rule]);
  });

  it("lets lettering stand in a picture that has a label, but not in other places", () => {
    const letters = (role: string) => ({
      "src/hud/planted.tsx": `export const P = (p: any) => <b role="${role}" aria-label={p.label}><i>Wide</i></b>;\n`,
    });
    expect(broken(letters("img"))).toEqual([]);
    expect(broken(letters("note"))).toEqual(["wording"]);
  });

  it("finds circles, also through re-exports, but not through types", () => {
    const one = 'import { b } from "./b.ts";\nexport const a = () => b;\n';
    expect(
      broken({ "src/hud/a.ts": one, "src/hud/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n' }),
    ).toEqual(["cycle"]);
    expect(
      broken({
        "src/hud/a.ts": one,
        "src/hud/b.ts": 'export * from "./c.ts";\nexport const b = 1;\n',
        "src/hud/c.ts": 'export { a } from "./a.ts";\n',
      }),
    ).toEqual(["cycle"]);
    expect(
      broken({
        "src/hud/a.ts": one,
        "src/hud/b.ts": 'import type { a } from "./a.ts";\nexport const b = 1 as typeof a | number;\n',
      }),
    ).toEqual([]);
  });

  it.each([
    "return Date.now();",
    "return new Date(x);",
    "return Math.random();",
    "return Math.sin(x);",
    'return Math["exp"](x);',
    "return Math.pow(x, 2);",
    "return Math.round(x);",
    "const { log } = Math; return log(x);",
    "const m = Math; return m.cos(x);",
    "return [x].map(Math.cbrt);",
    "return x ** 2;",
    "x **= 2; return x;",
    "for (const key in a) return key;",
    "return setTimeout(a, 1);",
    "return performance.now();",
    "return a.name.localeCompare(a.other);",
    "return x.toLocaleString();",
    "return a?.toLocaleUpperCase();",
    "return new Intl.NumberFormat().format(x);",
    "return globalThis.Date.now();",
    "return Promise.resolve(x);",
    "return eval(a);",
    "return { Date };",
  ])("finds in the simulation: %s", (code) => {
    const rules = inSim(code);
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules)).toEqual(new Set(["determinism"]));
  });

  it.each([
    "return Math.floor(x) + Math.sqrt(x) + Math.imul(x, 3);",
    "return { Date: 1, Math: 2, setTimeout: 3 };",
    "return a.Date + a.performance;",
    "for (const item of a) x += item; return x;",
    'return "Date.now() ** Math.random()";',
  ])("lets pass in the simulation: %s", (code) => {
    expect(inSim(code)).toEqual([]);
  });

  it("minds determinism in the simulation only", () => {
    expect(broken({ "src/hud/planted.ts": "export const now = () => Date.now() ** Math.random();\n" })).toEqual([]);
  });
});
