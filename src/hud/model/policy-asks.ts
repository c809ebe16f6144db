/** What a house rule asks, as fields to fill in: what there is to ask about, and how a change of a field changes the test. */
import type { PolicyAbout, PolicyAct, PolicyFlag, PolicyName, PolicyNumber, PolicyTest } from "../../sim/ruleset.ts";
import { wordsOf } from "../../sim/rules/policies/links.ts";
import {
  ANYONE,
  asksTelemetry,
  canAsk,
  FLAGS,
  familyOf,
  NAMES,
  NOTHING_FOUND,
  SEATTLE,
  WAYS,
} from "../../sim/rules/policies/vocabulary.ts";
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
  /** What a new test asks for, at least or at most. */
  readonly usual: number;
  readonly atMost?: true;
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
  stage: "stage",
  alarm: "percent",
  doses: "plain",
  integrity: "percent",
  carriers: "people",
  felt: "stage",
  "felt-share": "percent",
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
  stage: { min: 0, max: 4, usual: 2 },
  alarm: { min: 0, max: 200, usual: 60 },
  doses: { min: 0, max: 200, usual: 3, atMost: true },
  integrity: { min: 0, max: 100, usual: 85, atMost: true },
  carriers: { min: 0, max: 500, usual: 10 },
  felt: { min: 0, max: 4, usual: 1 },
  "felt-share": { min: 0, max: 100, usual: 20 },
};
/** Stages of a swarm, by name: locale keys `policy.stage`. */
const STAGES = [0, 1, 2, 3, 4];
/** What can be asked about, in the groups of the list; locale keys `policy.group` and `policy.about`. */
const ABOUT_GROUPS: readonly { readonly id: string; readonly about: readonly PolicyAbout[] }[] = [
  {
    id: "person",
    about: ["anxiety", "mdas", "trust", "age", "wallet", "visits", "kind", "seattle", "trigger", "cast", "trait"],
  },
  { id: "room", about: ["waited", "waiting", "hour"] },
  { id: "finding", about: ["finding", "severity", "sure", "forecast"] },
  { id: "planned", about: ["way"] },
  {
    id: "swarm",
    about: [
      "stage",
      "lot-alarm",
      "lot-told",
      "alarm",
      "felt",
      "felt-share",
      "carriers",
      "doses",
      "integrity",
      "lab",
      "sure",
    ],
  },
];
/** What a rule with this act can ask about in this level, besides what it asks about already; each stands in one group only. */
export function aboutGroups(
  { rules }: Game,
  act: PolicyAct,
  now?: PolicyAbout,
): { readonly id: string; readonly about: readonly PolicyAbout[] }[] {
  const family = familyOf(act);
  const seen = new Set<PolicyAbout>();
  const fresh = (about: PolicyAbout): boolean => !seen.has(about) && Boolean(seen.add(about));
  const groups = family === "patient" ? ABOUT_GROUPS : [...ABOUT_GROUPS].reverse();
  const shown = groups.map(({ id, about }) => ({
    id,
    about: about.filter(
      (each) =>
        (each === now || (canAsk(family, each) && (rules.nanobots.offered || !asksTelemetry(each)))) && fresh(each),
    ),
  }));
  return shown.filter((group) => group.about.length > 0);
}

/** The test to begin with in a rule of this kind. */
export function firstTest(game: Game, act: PolicyAct): PolicyTest {
  const family = familyOf(act);
  const usual = family === "patient" ? "anxiety" : family === "lot" ? "lot-alarm" : "stage";
  return newTest(game, canAsk(family, usual) ? usual : "hour");
}

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
                : what === "trait"
                  ? rules.nanobots.bodyTraits[id]
                  : what === "lab"
                    ? Object.values(rules.nanobots.malfunctions).find((kind) => kind.id === id)
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
    case "trait":
      return known.traits;
    case "lab":
      return [...known.malfunctions, NOTHING_FOUND];
  }
}

const isName = (about: PolicyAbout): about is PolicyName => NAMES.some((name) => name === about);
const isFlag = (about: PolicyAbout): about is PolicyFlag => FLAGS.some((flag) => flag === about);

/** A new test about something, asking for the usual. */
export function newTest(game: Game, about: PolicyAbout): PolicyTest {
  if (isFlag(about)) return { about, yes: true };
  if (isName(about)) return { about, is: idsFor(game, about).slice(0, 1) };
  const { usual, atMost } = SPANS[about];
  return atMost ? { about, atMost: usual } : { about, atLeast: usual };
}

export function testFields(game: Game, test: PolicyTest): Field[] {
  const { words } = game;
  if ("is" in test) {
    const options = idsFor(game, test.about).map((id) => ({ value: id, label: nameOf(game, test.about, id) }));
    return [{ kind: "many", key: "is", values: test.is, options }];
  }
  if ("yes" in test) {
    const options = ["true", "false"].map((value) => ({ value, label: words.t(`policy.pick.${test.about}-${value}`) }));
    return [{ kind: "choice", key: "yes", value: String(test.yes), options }];
  }
  const { atLeast, atMost } = test;
  const range = atLeast === undefined ? "most" : atMost === undefined ? "least" : "between";
  const { min, max } = SPANS[test.about];
  const unit = UNITS[test.about];
  const end = (key: string, value: number): Field =>
    unit === "stage"
      ? {
          kind: "choice",
          key,
          value: String(value),
          options: STAGES.map((stage) => ({ value: String(stage), label: words.t(`policy.stage.${stage}`) })),
        }
      : { kind: "number", key, value, min, max, unit };
  return [
    {
      kind: "choice",
      key: "range",
      value: range,
      options: ["least", "most", "between"].map((value) => ({ value, label: words.t(`policy.pick.${value}`) })),
    },
    ...(atLeast === undefined ? [] : [end("atLeast", atLeast)]),
    ...(atMost === undefined ? [] : [end("atMost", atMost)]),
  ];
}

/** The test with one field changed; out-of-range numbers are brought into range, an empty list keeps what it had. */
export function changeTest(test: PolicyTest, key: string, value: string | number | readonly string[]): PolicyTest {
  if ("is" in test)
    return Array.isArray(value) && value.length > 0 ? { ...test, is: value as readonly string[] } : test;
  if ("yes" in test) return { ...test, yes: value === "true" };
  const { min, max } = SPANS[test.about];
  const middle = test.atLeast ?? test.atMost ?? SPANS[test.about].usual;
  if (key === "range") {
    if (value === "least") return { about: test.about, atLeast: middle };
    if (value === "most") return { about: test.about, atMost: middle };
    return { about: test.about, atLeast: middle, atMost: Math.max(middle, max) };
  }
  const n = within(typeof value === "string" ? Number(value) : value, min, max);
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

/** The number brought between the two, or null when it is none. */
export function within(value: unknown, min: number, max: number): number | null {
  const n = typeof value === "number" ? value : Number.NaN;
  return Number.isFinite(n) ? Math.min(max, Math.max(min, n)) : null;
}
