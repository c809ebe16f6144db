import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { readPolicies, writePolicies } from "../../src/content/read-policies.ts";
import { missingIds, policyWords } from "../../src/sim/rules/policies/links.ts";
import { clinic } from "../helpers/clinic.ts";
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
  });
});

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
