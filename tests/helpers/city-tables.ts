/** The tables of docs/city.md, made from the base content and the rules, so that the page can't fall behind them. */
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { elasticities, expectedShares, type WhatIf } from "../../src/sim/rules/city/expected.ts";

const WEIGHTS = [
  "trust",
  "fame",
  "price",
  "wait",
  "days",
  "distance",
  "manner",
  "explains",
  "tech",
  "safety",
  "word",
  "habit",
  "fear",
  "afraid",
  "home",
] as const;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const rule = (n: number): string => `|${" --- |".repeat(n)}`;
const num = (x: number, digits = 2): string => x.toFixed(digits).replace("-", "−");
const percent = (share: number): string => `${num(100 * share, 1).replace(/^(?=\d)/, "+")} %`;

export function weightsTable(rules: Ruleset): string {
  const head = ["segment", ...WEIGHTS];
  return [
    row(head),
    rule(head.length),
    ...Object.values(rules.city.segments).map((segment) =>
      row([segment.id, ...WEIGHTS.map((each) => String(segment.taste[each]).replace("-", "−"))]),
    ),
  ].join("\n");
}

export function sharesTable(rules: Ruleset, state: ClinicState): string {
  const { all, segments } = expectedShares(rules, state);
  const give = elasticities(rules, state, "you");
  const head = ["segment", "you", "rival", "home", "own price", "their price", "+10 min wait", "+10 trust"];
  return [
    row(head),
    rule(head.length),
    ...[...Object.keys(rules.city.segments), ""].map((id) => {
      const shares = segments[id] ?? all;
      const of = give[id] ?? { price: 0, cross: 0, wait: 0, trust: 0 };
      return row([
        id || "everyone",
        ...(["you", "rival", "home"] as const).map((option) => `${num(100 * shares[option], 0)} %`),
        num(of.price),
        num(of.cross),
        percent(of.wait),
        percent(of.trust),
      ]);
    }),
  ].join("\n");
}

/** Changes of one figure that the page states the size of. */
export const CHANGES: readonly (readonly [words: string, change: WhatIf])[] = [
  ["prices 10 % higher", { you: { price: { times: 1.1 } } }],
  ["prices 10 % lower", { you: { price: { times: 0.9 } } }],
  ["20 minutes more of wait", { you: { wait: { plus: 20 } } }],
  ["10 points more of trust", { you: { trust: { plus: 0.1 } } }],
  ["20 points more of fame", { you: { fame: { plus: 0.2 } } }],
  ["a week until a free appointment", { you: { days: { plus: 7 } } }],
  ["everyone told beforehand, instead of every other", { you: { explains: { to: 1 } } }],
  ["one incident that is known", { you: { harm: { plus: 0.2 } } }],
  ["the rival 20 % cheaper", { rival: { price: { times: 0.8 } } }],
  ["two incidents at the rival's", { rival: { harm: { plus: 0.4 } } }],
];

export function changesTable(rules: Ruleset, state: ClinicState): string {
  const now = expectedShares(rules, state);
  const ids = Object.keys(rules.city.segments);
  const head = ["what changes", "everyone", ...ids];
  return [
    row(head),
    rule(head.length),
    ...CHANGES.map(([words, change]) => {
      const then = expectedShares(rules, state, change);
      return row([
        words,
        percent(then.all.you / now.all.you - 1),
        ...ids.map((id) => percent((then.segments[id]?.you ?? 0) / (now.segments[id]?.you ?? 1) - 1)),
      ]);
    }),
  ].join("\n");
}
