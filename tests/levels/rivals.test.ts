/** The five rivals over a few games each: no luck is measured here, only that nothing has come apart. See docs/rivals.md. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { game, profile, readRules } from "../bench/rivals.ts";

const GAMES = 8;
const WHO = ["tarek-liu", "marcus-executive", "marcus-saboteur", "amir-khoury", "gideon-wells"];
/** What gives each of them away, and what they would never do. */
const KNOWN_BY: Readonly<Record<string, { readonly by: readonly string[]; readonly never: readonly string[] }>> = {
  "tarek-liu": { by: ["serum-show", "charm-influencers"], never: ["sabotage-device", "public-lecture"] },
  "marcus-executive": { by: ["squeeze-supply", "open-chair", "overtreat"], never: ["disclose", "outreach-day"] },
  "marcus-saboteur": { by: ["sabotage-device", "sabotage-doses", "false-reviews"], never: ["open-house"] },
  "amir-khoury": { by: ["second-opinion", "outreach-day", "train-staff"], never: ["serum-show", "overtreat"] },
  "gideon-wells": {
    by: ["public-lecture", "train-staff", "call-inspection"],
    never: ["sabotage-doses", "squeeze-supply"],
  },
};

describe.each(WHO)("%s", (who) => {
  const rules = readRules(readFileSync(`tests/levels/rival-${who}.json`, "utf8"));
  const games = Array.from({ length: GAMES }, (_, i) => game(rules, i + 1, "equal"));
  const all = profile(games);
  const share = (kind: string) => all.moves.find((move) => move.kind === kind)?.share ?? 0;

  it("plays like nobody else", () => {
    const { by, never } = KNOWN_BY[who] ?? { by: [], never: [] };
    expect(by.reduce((sum, kind) => sum + share(kind), 0)).toBeGreaterThan(0.12);
    for (const kind of never) expect(share(kind), kind).toBe(0);
  });

  it("has something to show every two hours or so, and more than one trick", () => {
    expect(all.decisions).toBeGreaterThan(5);
    expect(all.moves.length).toBeGreaterThanOrEqual(6);
    expect(all.moves[0]?.share).toBeLessThan(0.45);
  });

  it("stays in business, and neither takes the town nor loses it", () => {
    expect(all.bankrupt).toBeLessThanOrEqual(0.5);
    expect(all.share).toBeGreaterThan(0.38);
    expect(all.share).toBeLessThan(0.62);
  });
});
