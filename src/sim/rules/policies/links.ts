/** Ids that policies name: each must be known to the level. The content checks and `set-policies` ask the same. */
import type { Policy, PolicyTest, Ruleset } from "../../ruleset.ts";
import { ANYONE, NOTHING_FOUND, SEATTLE, WAYS } from "./vocabulary.ts";

/** What there is to name: ids by what they are. */
export interface PolicyWords {
  readonly exams: readonly string[];
  readonly comforts: readonly string[];
  /** Kinds of comforts: world, talk … */
  readonly comfortKinds: readonly string[];
  readonly kinds: readonly string[];
  readonly findings: readonly string[];
  readonly triggers: readonly string[];
  readonly cast: readonly string[];
  /** Body traits. */
  readonly traits: readonly string[];
  /** Kinds of malfunctions. */
  readonly malfunctions: readonly string[];
}

/** The ids of a ruleset, or of base content and a level (whose findings are under another name). */
export function policyWords(from: {
  readonly exams: object;
  readonly comforts: Readonly<Record<string, { readonly kind: string }>>;
  readonly archetypes: object;
  readonly findings: object;
  readonly triggers: object;
  readonly cast: object;
  readonly bodyTraits: object;
  readonly malfunctions: object;
}): PolicyWords {
  return {
    exams: Object.keys(from.exams),
    comforts: Object.keys(from.comforts),
    comfortKinds: [...new Set(Object.values(from.comforts).map((comfort) => comfort.kind))],
    kinds: Object.keys(from.archetypes),
    findings: Object.keys(from.findings),
    triggers: Object.keys(from.triggers),
    cast: Object.keys(from.cast),
    traits: Object.keys(from.bodyTraits),
    malfunctions: Object.keys(from.malfunctions),
  };
}

/** An id that is not there: where in the policy, what it was taken for, and what there is instead. */
export interface MissingId {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly id: string;
  readonly known: readonly string[];
}

export function missingIds(policy: Pick<Policy, "when" | "then">, words: PolicyWords): MissingId[] {
  const missing: MissingId[] = [];
  const need = (id: string, known: readonly string[], what: string, ...path: (string | number)[]): void => {
    if (!known.includes(id)) missing.push({ path, what, id, known });
  };
  policy.when.forEach((test, i) => {
    if (!("is" in test)) return;
    const [what, known] = namesFor(test, words);
    test.is.forEach((id, j) => need(id, known, what, "when", i, "is", j));
  });
  const { then } = policy;
  if (then.do === "examine") need(then.method, words.exams, "exam", "then", "method");
  if (then.do === "comfort") need(then.comfort, words.comforts, "comfort", "then", "comfort");
  if (then.do === "best-comfort") need(then.kind, words.comfortKinds, "kind of comfort", "then", "kind");
  if (then.do === "require" && then.kind !== undefined)
    need(then.kind, words.comfortKinds, "kind of comfort", "then", "kind");
  return missing;
}

function namesFor(
  test: Extract<PolicyTest, { is: readonly string[] }>,
  words: PolicyWords,
): [string, readonly string[]] {
  switch (test.about) {
    case "kind":
      return ["kind of patient", words.kinds];
    case "seattle":
      return ["Seattle type", SEATTLE];
    case "trigger":
      return ["trigger", words.triggers];
    case "cast":
      return ["named patient", [ANYONE, ...words.cast]];
    case "finding":
      return ["finding", words.findings];
    case "way":
      return ["way to treat", WAYS];
    case "trait":
      return ["body trait", words.traits];
    case "lab":
      return ["malfunction", [...words.malfunctions, NOTHING_FOUND]];
  }
}

/** What a level's policies may name. */
export function wordsOf(rules: Ruleset): PolicyWords {
  return policyWords({ ...rules, ...rules.nanobots, findings: rules.findingKinds });
}
