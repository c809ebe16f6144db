/** A house rule as fields to fill in: what can be asked, what can be done, and how a change of a field changes the rule. */
import type { Comfort, Policy, PolicyAct, PolicyName, PolicyNumber, PolicyTest } from "../../sim/ruleset.ts";
import { SEATTLE, WAYS, wordsOf } from "../../sim/rules/policies/links.ts";
import { ANYONE } from "../../sim/rules/policies/tests.ts";
import { humanise } from "./game.ts";
import type { Game } from "./game.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}
export type Field =
  | { readonly kind: "choice"; readonly key: string; readonly value: string; readonly options: readonly Option[] }
  | {
      readonly kind: "many";
      readonly key: string;
      readonly values: readonly string[];
      readonly options: readonly Option[];
    }
  | {
      readonly kind: "number";
      readonly key: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
      /** Locale key under `policy.unit`. */
      readonly unit: string;
    };

interface Span {
  readonly min: number;
  readonly max: number;
  /** What a new test asks for. */
  readonly usual: number;
}
export const UNITS: Readonly<Record<PolicyNumber, string>> = {
  anxiety: "plain",
  mdas: "plain",
  trust: "plain",
  age: "years",
  waited: "minutes",
  waiting: "people",
  wallet: "credits",
  visits: "plain",
  severity: "plain",
  sure: "percent",
  forecast: "percent",
  hour: "clock",
};
const SPANS: Readonly<Record<PolicyNumber, Span>> = {
  anxiety: { min: 0, max: 100, usual: 60 },
  mdas: { min: 5, max: 25, usual: 19 },
  trust: { min: 0, max: 100, usual: 40 },
  age: { min: 0, max: 120, usual: 18 },
  waited: { min: 0, max: 240, usual: 25 },
  waiting: { min: 0, max: 50, usual: 4 },
  wallet: { min: 0, max: 10_000, usual: 200 },
  visits: { min: 1, max: 50, usual: 2 },
  severity: { min: 1, max: 9, usual: 3 },
  sure: { min: 0, max: 100, usual: 70 },
  forecast: { min: 0, max: 100, usual: 25 },
  hour: { min: 8, max: 17, usual: 15 },
};
/** What can be asked about, in the groups of the list; locale keys `policy.group` and `policy.about`. */
export const ABOUT_GROUPS: readonly { readonly id: string; readonly about: readonly (PolicyNumber | PolicyName)[] }[] =
  [
    {
      id: "person",
      about: ["anxiety", "mdas", "trust", "age", "wallet", "visits", "kind", "seattle", "trigger", "cast"],
    },
    { id: "room", about: ["waited", "waiting", "hour"] },
    { id: "finding", about: ["finding", "severity", "sure", "forecast"] },
    { id: "planned", about: ["way"] },
  ];
/** What a rule can do, by the question that it answers. */
export const ACT_GROUPS: readonly { readonly id: string; readonly acts: readonly PolicyAct["do"][] }[] = [
  { id: "exam", acts: ["examine"] },
  { id: "care", acts: ["treat", "leave-alone"] },
  { id: "ease", acts: ["best-comfort", "comfort", "explain"] },
  { id: "hand", acts: ["answer"] },
  { id: "order", acts: ["go-first", "ask-me"] },
  { id: "guards", acts: ["forbid", "require"] },
];

/** The name of what an id stands for, as the ruleset or the locale has it. */
export function nameOf({ words, rules }: Game, what: string, id: string): string {
  const named =
    what === "exam"
      ? rules.exams[id]
      : what === "comfort"
        ? rules.comforts[id]
        : what === "kind"
          ? rules.archetypes[id]
          : what === "finding"
            ? rules.findingKinds[id]
            : what === "trigger"
              ? rules.triggers[id]
              : what === "cast"
                ? rules.cast[id]
                : undefined;
  if (named) return words.tx(named.name);
  if (what === "seattle" && words.has(`seattle.${id}`)) return words.t(`seattle.${id}`);
  if (what === "way" && words.has(`way.${id}`)) return words.t(`way.${id}`);
  if (words.has(`policy.word.${id}`)) return words.t(`policy.word.${id}`);
  return humanise(id);
}

function idsFor(game: Game, about: PolicyName): readonly string[] {
  const known = wordsOf(game.rules);
  switch (about) {
    case "kind":
      return known.kinds;
    case "seattle":
      return SEATTLE;
    case "trigger":
      return known.triggers;
    case "cast":
      return [ANYONE, ...known.cast];
    case "finding":
      return known.findings;
    case "way":
      return WAYS;
  }
}

const isName = (about: PolicyNumber | PolicyName): about is PolicyName => !(about in SPANS);

/** A new test about something, asking for the usual. */
export function newTest(game: Game, about: PolicyNumber | PolicyName): PolicyTest {
  return isName(about) ? { about, is: idsFor(game, about).slice(0, 1) } : { about, atLeast: SPANS[about].usual };
}

export function testFields(game: Game, test: PolicyTest): Field[] {
  const { words } = game;
  if ("is" in test) {
    const options = idsFor(game, test.about).map((id) => ({ value: id, label: nameOf(game, test.about, id) }));
    return [{ kind: "many", key: "is", values: test.is, options }];
  }
  const { atLeast, atMost } = test;
  const range = atLeast === undefined ? "most" : atMost === undefined ? "least" : "between";
  const span = { ...SPANS[test.about], unit: UNITS[test.about], kind: "number" } as const;
  return [
    {
      kind: "choice",
      key: "range",
      value: range,
      options: ["least", "most", "between"].map((value) => ({ value, label: words.t(`policy.pick.${value}`) })),
    },
    ...(atLeast === undefined ? [] : [{ ...span, key: "atLeast", value: atLeast }]),
    ...(atMost === undefined ? [] : [{ ...span, key: "atMost", value: atMost }]),
  ];
}

/** The test with one field changed; out-of-range numbers are brought into range, an empty list keeps what it had. */
export function changeTest(test: PolicyTest, key: string, value: string | number | readonly string[]): PolicyTest {
  if ("is" in test)
    return Array.isArray(value) && value.length > 0 ? { ...test, is: value as readonly string[] } : test;
  const { min, max } = SPANS[test.about];
  const middle = test.atLeast ?? test.atMost ?? SPANS[test.about].usual;
  if (key === "range") {
    if (value === "least") return { about: test.about, atLeast: middle };
    if (value === "most") return { about: test.about, atMost: middle };
    return { about: test.about, atLeast: middle, atMost: Math.max(middle, max) };
  }
  const n = within(value, min, max);
  if (n === null) return test;
  const low = key === "atLeast" ? n : test.atLeast;
  const high = key === "atMost" ? n : test.atMost;
  // Both ends stay in order: the one that was not touched gives way.
  const swap = low !== undefined && high !== undefined && low > high;
  return {
    about: test.about,
    ...(low === undefined ? {} : { atLeast: swap ? n : low }),
    ...(high === undefined ? {} : { atMost: swap ? n : high }),
  };
}

function within(value: unknown, min: number, max: number): number | null {
  const n = typeof value === "number" ? value : Number.NaN;
  return Number.isFinite(n) ? Math.min(max, Math.max(min, n)) : null;
}

/** A new act of a kind, with the first choice of everything. */
export function newAct(game: Game, kind: PolicyAct["do"]): PolicyAct {
  const known = wordsOf(game.rules);
  switch (kind) {
    case "examine":
      return { do: kind, method: known.exams[0] ?? "" };
    case "treat":
      return { do: kind, way: "by-hand" };
    case "comfort":
      return { do: kind, comfort: game.state.unlocked.comforts[0] ?? known.comforts[0] ?? "" };
    case "best-comfort":
      return { do: kind, kind: known.comfortKinds[0] ?? "world", chance: 40 };
    case "explain":
      return { do: kind, first: true };
    case "answer":
      return { do: kind, answer: "rest" };
    case "forbid":
      return { do: kind, what: "nanobots", integrity: 90, binds: "all" };
    case "require":
      return { do: kind, what: "explain", binds: "all" };
    default:
      return { do: kind };
  }
}

export function actFields(game: Game, act: PolicyAct): Field[] {
  const { words } = game;
  const known = wordsOf(game.rules);
  const choice = (key: string, value: string, options: readonly Option[]): Field => ({
    kind: "choice",
    key,
    value,
    options,
  });
  const named = (what: string, ids: readonly string[]): Option[] =>
    ids.map((id) => ({ value: id, label: nameOf(game, what, id) }));
  const said = (prefix: string, ids: readonly string[]): Option[] =>
    ids.map((id) => ({ value: id, label: words.t(`policy.pick.${prefix}-${id}`) }));
  const percent = (key: string, value: number): Field => ({
    kind: "number",
    key,
    value,
    min: 0,
    max: 100,
    unit: "percent",
  });
  switch (act.do) {
    case "examine":
      return [choice("method", act.method, named("exam", known.exams))];
    case "treat":
      return [
        choice("way", act.way, named("way", WAYS)),
        ...(act.way === "nanobots" ? [percent("integrity", act.integrity ?? 0)] : []),
      ];
    case "comfort":
      return [choice("comfort", act.comfort, named("comfort", known.comforts))];
    case "best-comfort":
      return [choice("kind", act.kind, named("comfort-kind", known.comfortKinds)), percent("chance", act.chance ?? 0)];
    case "explain":
      return [choice("first", String(act.first), said("first", ["true", "false"]))];
    case "answer":
      return [choice("answer", act.answer, said("answer", ["rest", "press-on", "stop"]))];
    case "forbid":
      return [
        choice("what", act.what, [...named("way", WAYS), ...said("forbid", ["press-on"])]),
        ...(act.what === "nanobots" ? [percent("below", act.integrity ?? 100)] : []),
        choice("binds", act.binds, said("binds", ["all", "policies"])),
      ];
    case "require":
      return [
        choice("what", act.kind ?? act.what, [
          ...said("require", ["explain", "comfort"]),
          ...named("comfort-kind", known.comfortKinds),
        ]),
        choice("binds", act.binds, said("binds", ["all", "policies"])),
      ];
    default:
      return [];
  }
}

/** The act with one field changed. */
export function changeAct(act: PolicyAct, key: string, value: string | number | readonly string[]): PolicyAct {
  const text = typeof value === "string" ? value : "";
  const percent = within(value, 0, 100);
  const set = (patch: object): PolicyAct => ({ ...act, ...patch }) as PolicyAct;
  if (key === "integrity") return percent === null ? act : set({ integrity: percent });
  if (key === "chance") return percent === null ? act : set({ chance: percent });
  if (key === "first") return set({ first: text === "true" });
  if (act.do === "treat" && key === "way") return { do: "treat", way: text as "by-hand" };
  if (act.do === "forbid") {
    if (key === "below") {
      const { integrity: _gone, ...rest } = act;
      return percent === null ? act : percent >= 100 ? rest : { ...act, integrity: percent };
    }
    if (key === "what") return { do: "forbid", what: text as "nanobots", binds: act.binds };
  }
  if (act.do === "require" && key === "what") {
    const plain = text === "explain" || text === "comfort";
    return plain
      ? { do: "require", what: text, binds: act.binds }
      : { do: "require", what: "comfort", kind: text as Comfort["kind"], binds: act.binds };
  }
  return set({ [key]: text });
}

/** A rule to start writing: switched off until the player turns it on. */
export function newPolicy(game: Game, policies: readonly Policy[]): Policy {
  return {
    id: freeId("rule", policies),
    name: game.words.t("policy.new-name", { n: policies.length + 1 }),
    on: false,
    when: [newTest(game, "anxiety")],
    then: newAct(game, "best-comfort"),
  };
}

/** `stem`, or the first of `stem-2`, `stem-3` … that nobody has. */
export function freeId(stem: string, policies: readonly Policy[]): string {
  const taken = (id: string): boolean => policies.some((policy) => policy.id === id);
  if (!taken(stem)) return stem;
  for (let n = 2; ; n++) if (!taken(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The list with more rules at its end; ids that are taken are changed. */
export function withPolicies(policies: readonly Policy[], more: readonly Policy[]): Policy[] {
  const all = [...policies];
  for (const policy of more) all.push({ ...policy, id: freeId(policy.id, all) });
  return all;
}

/** The list with the rule at `from` moved to stand at `to`. */
export function movePolicy(policies: readonly Policy[], from: number, to: number): Policy[] {
  const all = [...policies];
  const [moved] = all.splice(from, 1);
  if (moved) all.splice(Math.max(0, Math.min(all.length, to)), 0, moved);
  return all;
}
