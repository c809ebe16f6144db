import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { readPolicies, writePolicies } from "../../src/content/read-policies.ts";
import { missingIds, policyWords } from "../../src/sim/rules/policies/links.ts";
import { query } from "../../src/sim/commands/index.ts";
import { clinic } from "../helpers/clinic.ts";
import { anyPolicies } from "../helpers/random-policies.ts";
import { makeDice } from "../helpers/random-player.ts";
import { tinyText } from "./tiny.ts";

const { rules } = clinic("policies");
const gentle = rules.policies.presets.find((preset) => preset.id === "gentle")?.policies ?? [];
const faults = (text: string) =>
  readPolicies(text, "pasted", rules).issues.map(({ severity, code, line, hint }) => ({ severity, code, line, hint }));

describe("shared policies", () => {
  it("come back as they were written", () => {
    expect(gentle.length).toBeGreaterThan(8);
    const read = readPolicies(writePolicies(gentle), "pasted", rules);
    expect(read).toEqual({ ok: true, policies: gentle, issues: [] });
    expect(readPolicies(writePolicies([]), "pasted", rules)).toMatchObject({ ok: true, policies: [] });
  });

  it("are refused with the place of each fault and a hint", () => {
    const text = writePolicies(gentle)
      .replace('"holo-scan"', '"holo-scam"')
      .replace('"about":"waited"', '"about":"waisted"');
    const wrong = faults(text);
    expect(wrong).toMatchObject([{ severity: "error", code: "wrong-value", line: 5 }]);
    expect(faults(text.replace("waisted", "waited"))).toEqual([
      { severity: "error", code: "unknown-id", line: 7, hint: 'Did you mean "holo-scan"?' },
    ]);
    expect(faults("Always be kind.")[0]).toMatchObject({ code: "syntax", line: 1 });
    expect(faults('{ "format": "open-wide-policies", "version": 1, "policies": 3 }')).toMatchObject([
      { code: "wrong-type" },
    ]);
    expect(faults(`{"__proto__": 1, ${writePolicies(gentle).slice(1)}`)).toContainEqual(
      expect.objectContaining({ code: "forbidden-key" }),
    );
  });

  it("say what a shape can't: the same id twice, a test that asks nothing, one that nothing meets, one never reached", () => {
    const file = (...policies: object[]) => JSON.stringify({ format: "open-wide-policies", version: 1, policies });
    const tell = { id: "tell", name: "Tell", on: true, when: [], then: { do: "explain", first: true } };
    expect(faults(file(tell, { ...tell, when: [{ about: "age", atLeast: 9 }] })).map((each) => each.code)).toEqual([
      "never-used",
      "duplicate-id",
    ]);
    expect(faults(file({ ...tell, when: [{ about: "age" }] }))).toMatchObject([{ code: "missing-key" }]);
    expect(faults(file({ ...tell, when: [{ about: "age", atLeast: 9, atMost: 3 }] }))).toMatchObject([
      { code: "out-of-range" },
    ]);
    const pause = { ...tell, then: { do: "pause-lot", on: true } };
    expect(faults(file({ ...pause, when: [{ about: "anxiety", atLeast: 60 }] }))).toMatchObject([
      { severity: "warning", code: "never-used" },
    ]);
    expect(faults(file({ ...pause, when: [{ about: "felt", atLeast: 2 }] }))).toEqual([]);
  });
});

describe("shared policies that name what is not here", () => {
  const charts = clinic("protocols").rules.policies.presets.flatMap((preset) => preset.policies);
  const odd = writePolicies(gentle)
    .replace('"holo-scan"', '"crystal-ball"')
    .replace('"kind":"world"', '"kind":"puppets"');

  it("are named one by one, with the rest ready to be taken without them", () => {
    const read = readPolicies(odd, "pasted", rules);
    if (read.ok) throw new Error("should not be taken");
    expect(read.unfit.map(({ policy, missing }) => [policy.id, missing])).toEqual([
      ["scan", [{ what: "exam", id: "crystal-ball" }]],
      ["best-world", [{ what: "kind of comfort", id: "puppets" }]],
    ]);
    expect(read.fit.map(({ id }) => id)).toEqual(
      gentle.map(({ id }) => id).filter((id) => id !== "scan" && id !== "best-world"),
    );
    expect(clinic("policies").tries({ type: "set-policies", policies: read.fit }).ok).toBe(true);
  });

  it("are not taken in part when anything else is wrong as well", () => {
    const read = readPolicies(odd.replace('"atLeast":25', '"atLeast":"25"'), "pasted", rules);
    expect(read).toMatchObject({ ok: false, fit: [], unfit: [] });
    const twice = readPolicies(odd.replace('"id":"by-hand"', '"id":"rest"'), "pasted", rules);
    expect(twice).toMatchObject({ ok: false, fit: [], unfit: [] });
  });

  it("keep everything on the way there and back: names in many languages, switches, order, every part", () => {
    expect(charts.length).toBeGreaterThan(40);
    const { rules: nano } = clinic("protocols");
    const dice = makeDice(3);
    for (let n = 0; n < 30; n++) {
      const policies = anyPolicies(nano, dice).map((policy, i) =>
        i % 3 === 0 ? { ...policy, name: { en: `Rule “${i}”`, de: `Regel \n ${i}` } } : policy,
      );
      expect(readPolicies(writePolicies(policies), "pasted", nano)).toMatchObject({ ok: true, policies });
    }
  });
});

describe("mangled text", () => {
  const sane = writePolicies(clinic("protocols").rules.policies.presets.at(-1)?.policies ?? []);

  it("never throws, and says in words and with a place what is wrong, or gives policies that can be set", () => {
    const c = clinic("protocols");
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(mangled(sane), (text) => {
        const read = readPolicies(text, "pasted", c.rules);
        for (const issue of read.issues) {
          expect(issue.message.length).toBeGreaterThan(8);
          expect(issue.line).toBeGreaterThan(0);
          expect(issue.column).toBeGreaterThan(0);
        }
        if (!read.ok) {
          refused += 1;
          expect(read.issues.some((issue) => issue.severity === "error")).toBe(true);
          return;
        }
        taken += 1;
        expect(readPolicies(writePolicies(read.policies), "pasted", c.rules)).toMatchObject({
          ok: true,
          policies: read.policies,
        });
        const answer = query(c.rules, c.state, { type: "set-policies", policies: read.policies });
        expect(answer.ok || answer.refusal.code === "nothing-new").toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  });
});

/** The text with a few slips: a piece gone, doubled, moved, or something else in its place. */
function mangled(text: string): fc.Arbitrary<string> {
  const spot = fc.double({ min: 0, max: 1, noNaN: true });
  const slip = fc.record({
    at: spot,
    to: spot,
    length: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom("cut", "double", "move", "put"),
    put: fc.constantFrom(
      '"',
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "9",
      "-",
      "null",
      "true",
      '"is":',
      "__proto__",
      "\\u00",
      "é",
      " ",
    ),
  });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((slips) => {
    let now = text;
    for (const { at, to, length, kind, put } of slips) {
      const i = Math.floor(at * now.length);
      const piece = now.slice(i, i + length);
      const rest = now.slice(0, i) + now.slice(i + length);
      const j = Math.floor(to * rest.length);
      if (kind === "cut") now = rest;
      else if (kind === "double") now = now.slice(0, i) + piece + now.slice(i);
      else if (kind === "put") now = now.slice(0, i) + put + now.slice(i + (length % 3));
      else now = rest.slice(0, j) + piece + rest.slice(j);
    }
    return now;
  });
}

describe("policies of a level", () => {
  it("are checked like everything else in it", () => {
    const text = tinyText((level) => {
      level.policies = {
        allowed: true,
        start: [
          { id: "a", name: "A", on: true, when: [{ about: "finding", is: ["carries"] }], then: { do: "leave-alone" } },
        ],
      };
    });
    const loaded = loadLevel(text, "level", BASE);
    expect(loaded).toMatchObject({
      ok: false,
      issues: [{ code: "unknown-id", path: "policies.start[0].when[0].is[0]", hint: 'Did you mean "caries"?' }],
    });
  });

  it("come with the base game's sets, less what the level has taken away", () => {
    const words = policyWords({ ...BASE, cast: {} });
    for (const preset of Object.values(BASE.policies))
      for (const policy of preset.policies)
        expect([policy.id, missingIds(policy as never, words)]).toEqual([policy.id, []]);
    const loaded = loadLevel(
      tinyText((level) => {
        level.policies = { allowed: true };
        level.override = { exams: { "holo-scan": null } };
      }),
      "level",
      BASE,
    );
    if (!loaded.ok) throw new Error(loaded.issues.map((issue) => issue.message).join());
    const sets = loaded.ruleset.policies.presets;
    expect(sets.map((preset) => preset.id)).toEqual(["gentle", "thrifty", "careful-with-bots"]);
    expect(
      sets.flatMap((preset) => preset.policies).some((p) => "method" in p.then && p.then.method === "holo-scan"),
    ).toBe(false);
    expect(clinic().rules.policies.presets).toEqual([]);
  });
});
