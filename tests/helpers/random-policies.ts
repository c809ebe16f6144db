/** House rules that nobody would write: any parts in any order, for properties that must hold whatever people write. */
import type { Policy, PolicyAct, PolicyTest, Ruleset } from "../../src/sim/ruleset.ts";
import { wordsOf } from "../../src/sim/rules/policies/links.ts";
import { ANYONE, FLAGS, NOTHING_FOUND, NUMBERS, SEATTLE, WAYS } from "../../src/sim/rules/policies/vocabulary.ts";

const PROTOCOLS: readonly PolicyAct[] = [
  { do: "pause-lot", on: true },
  { do: "pause-lot", on: false },
  { do: "diagnose-lot" },
  { do: "tell-patients" },
  { do: "recall-lot", class: "III" },
  { do: "roll-out", gate: true },
  { do: "roll-out", gate: false },
  { do: "roll-back" },
  { do: "report-incident" },
  { do: "answer-call", answer: "come-in" },
  { do: "answer-call", answer: "kit" },
  { do: "isolate-device" },
];

/** `dice` are whole numbers 0–2^31 that choose everything. */
export function anyPolicies(rules: Ruleset, dice: () => number): Policy[] {
  const words = wordsOf(rules);
  const one = <T>(list: readonly T[]): T => {
    const picked = list[dice() % list.length];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  const some = <T>(list: readonly T[]): T[] => [one(list), ...list.filter(() => dice() % 4 === 0)];
  const test = (): PolicyTest => {
    if (dice() % 8 === 0) return { about: one(FLAGS), yes: dice() % 2 === 0 };
    if (dice() % 3 > 0) {
      const atLeast = dice() % 100;
      const about = one(NUMBERS);
      return dice() % 2 === 0 ? { about, atLeast } : { about, atLeast: atLeast % 12, atMost: 20 + (dice() % 80) };
    }
    const lists = [
      { about: "kind", is: words.kinds },
      { about: "seattle", is: SEATTLE },
      { about: "trigger", is: words.triggers },
      { about: "cast", is: [ANYONE, ...words.cast] },
      { about: "finding", is: words.findings },
      { about: "way", is: WAYS },
      { about: "trait", is: words.traits },
      { about: "lab", is: [NOTHING_FOUND, ...words.malfunctions] },
    ] as const;
    const { about, is } = one(lists);
    return { about, is: some(is) };
  };
  const binds = () => one(["policies", "all"] as const);
  const act = (): PolicyAct => {
    switch (dice() % 18) {
      case 0:
      case 1:
        return { do: "examine", method: one(words.exams) };
      case 2:
      case 3:
      case 4:
        return dice() % 2 === 0
          ? { do: "treat", way: one(WAYS) }
          : { do: "treat", way: one(WAYS), integrity: dice() % 101 };
      case 5:
        return { do: "leave-alone" };
      case 6:
        return { do: "comfort", comfort: one(words.comforts) };
      case 7:
        return { do: "best-comfort", kind: one(words.comfortKinds), chance: dice() % 101 };
      case 8:
        return { do: "explain", first: dice() % 2 === 0 };
      case 9:
        return { do: "answer", answer: one(["rest", "press-on", "stop"] as const) };
      case 10:
        return { do: "go-first" };
      case 11:
        return dice() % 6 === 0 ? { do: "ask-me" } : { do: "leave-alone" };
      case 12:
        return { do: "forbid", what: one([...WAYS, "press-on"] as const), integrity: dice() % 101, binds: binds() };
      case 13:
        return { do: "canaries", most: 1 + (dice() % 4), minutes: dice() % 300, binds: binds() };
      case 14:
      case 15:
        return one(PROTOCOLS);
      default:
        return dice() % 2 === 0
          ? { do: "require", what: "explain", binds: binds() }
          : { do: "require", what: "comfort", kind: one(words.comfortKinds), binds: binds() };
    }
  };
  return Array.from({ length: 4 + (dice() % 30) }, (_, i) => ({
    id: `rule-${i}`,
    name: `Rule ${i}`,
    on: dice() % 6 > 0,
    when: Array.from({ length: dice() % 3 }, test),
    then: act(),
  }));
}
