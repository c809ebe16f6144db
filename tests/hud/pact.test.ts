import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { ghostView } from "../../src/hud/model/ghost.ts";
import { pactView } from "../../src/hud/model/pact.ts";
import { pactNews } from "../../src/hud/model/pact-news.ts";
import { playBot } from "../../src/session/headless.ts";
import { raceLevel } from "../../src/session/race.ts";
import { createClinic } from "../../src/sim/create.ts";
import { willing } from "../../src/sim/rules/rival/willing.ts";
import { endPact, makePact } from "../../src/sim/systems/rival/pact/pact.ts";
import { passOn } from "../../src/sim/systems/rival/pact/send.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

/** Keys without words come out as they are. */
const wordless = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"((?:pact|ghost)\.[a-z.-]+)"/g)].map((m) => m[1] ?? "");

describe("the pact's page", () => {
  it("says what it would take, with parts that add up to the odds", () => {
    const c = clinic("rival");
    const view = pactView(gameOf(c));
    expect(view).toMatchObject({ kind: "none", when: "", offer: "", holds: [], breaks: [], memory: [] });
    expect(view?.ways.map((way) => way.kind)).toEqual(["truce", "joint"]);
    const [truce, joint] = view?.ways ?? [];
    const { chance } = willing(c.rules, c.state, "truce");
    expect(truce?.odds).toContain(words.percent(chance));
    let sum = 0;
    for (const { amount } of truce?.reasons ?? []) sum += Number(amount.replace("−", "-"));
    expect(Math.abs(sum - 100 * chance)).toBeLessThan(3);
    expect(joint?.first).not.toBe("");
    expect(wordless(view)).toEqual([]);
  });

  it("says what holds, who was sent, what a broken word costs, and never forgets one", () => {
    const c = clinic("rival");
    const ctx = { rules: c.rules, state: c.state, emit: () => undefined };
    makePact(ctx, "truce");
    const truce = pactView(gameOf(c));
    expect(truce?.when).toContain(words.t("pact.moment", { day: 2, time: "08:00" }));
    expect(truce?.ways.map((way) => way.kind)).toEqual(["joint"]);
    makePact(ctx, "joint");
    passOn(ctx, "you", "families");
    const joint = pactView(gameOf(c));
    expect(joint?.counts.map((each) => each.text)).toEqual([
      expect.stringContaining("1 person sent"),
      expect.stringContaining("0 people came"),
      expect.stringContaining(words.signedMoney(c.rules.tuning.pact.fee)),
    ]);
    expect(joint?.breaks.length).toBe(4);
    expect(joint?.ways).toEqual([]);
    endPact(ctx, "you");
    const after = pactView(gameOf(c));
    expect(after?.memory.map((each) => each.key)).toEqual(["memory.you"]);
    expect(after?.ways[0]?.reasons.map((each) => each.key)).toContain("broken");
    expect(wordless([truce, joint, after])).toEqual([]);
  });

  it("has a message for everything that happens between the two", () => {
    const game = gameOf(clinic("rival"));
    const events = [
      ...(["pact-offered", "pact-made", "pact-renewed", "pact-declined"] as const).flatMap((type) =>
        (["truce", "joint"] as const).map((pact) => ({ type, pact })),
      ),
      ...(["you", "rival", ""] as const).map((by) => ({ type: "pact-ended", by }) as const),
      ...(["you", "rival"] as const).flatMap((to) =>
        (["full", "fit"] as const).map((why) => ({ type: "pact-sent", to, segment: "families", why }) as const),
      ),
    ];
    const texts = events.map((event) => pactNews(game, event)?.text ?? "");
    expect(texts.filter((text) => text === "" || text.startsWith("pact."))).toEqual([]);
  });
});

describe("a race's page", () => {
  it("sets the figures of both side by side, and says who is ahead", () => {
    const text = readFileSync("tests/levels/rival.json", "utf8")
      .replace('"4 18:00"', '"1 14:00"')
      .replace(/,\s*"rival": \{[^}]*\}/, "");
    const base = loadLevel(text, "rival.json", BASE);
    if (!base.ok) throw new Error("no base");
    const { replay, state: was } = playBot(base.ruleset, base.hash, 5, "plain");
    const raced = loadLevel(raceLevel(text, "rival.json", replay) ?? "", "race.json", BASE);
    if (!raced.ok) throw new Error("no race");
    const { ruleset: rules } = raced;
    expect(ghostView({ words, rules: base.ruleset, state: was })).toBeNull();
    const start = ghostView({ words, rules, state: createClinic(rules, 8) });
    expect(start?.ahead).toBe("even");
    const { state } = playBot(rules, raced.hash, 8, "idle");
    const end = ghostView({ words, rules, state });
    expect(was.counts.treated - state.counts.treated).toBeGreaterThan(2);
    expect(end?.ahead).toBe("ghost");
    expect(end?.lead).toContain(String(was.counts.treated - state.counts.treated));
    const treated = end?.lines.find((line) => line.id === "treated");
    expect(treated).toMatchObject({
      yours: String(state.counts.treated),
      theirs: String(was.counts.treated),
      ahead: "ghost",
    });
    expect(end?.chart.ghost.at(-1)?.[1]).toBe(1);
    for (const [x, y] of [...(end?.chart.ghost ?? []), ...(end?.chart.you ?? [])])
      expect([x >= 0, x <= 1, y >= 0, y <= 1]).toEqual([true, true, true, true]);
    expect(wordless([start, end])).toEqual([]);
  });
});
