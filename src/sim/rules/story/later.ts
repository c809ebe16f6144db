/** Every list of effects that a level has, and the `later` effects among them by number. */
import type { Ruleset, StoryEffect, StoryTrigger } from "../../ruleset.ts";

type Later = Extract<StoryEffect, { do: "later" }>;

/** Effects of a level, where they stand: those of triggers, choices, and encounters. */
export function effectLists(rules: Ruleset): (readonly StoryEffect[])[] {
  return [
    ...rules.story.flatMap((trigger) => [trigger.then, ...(trigger.oneOf ?? []).map((each) => each.then)]),
    ...Object.values(rules.dialogues).flatMap((dialogue) => dialogue.choices.map((choice) => choice.then)),
    ...Object.values(rules.encounters).flatMap((encounter) => [encounter.won, encounter.lost]),
  ];
}

const known = new WeakMap<Ruleset, ReadonlyMap<number, Later>>();

export function laterOf(rules: Ruleset, no: number): Later | undefined {
  let table = known.get(rules);
  if (!table) {
    const found = effectLists(rules).flatMap((list) => list.filter((effect) => effect.do === "later"));
    table = new Map(found.map((effect) => [effect.no, effect]));
    known.set(rules, table);
  }
  return table.get(no);
}

/** One of a trigger's lists: −1 for `then`, else an index of `oneOf`. */
export function effectsOf(trigger: StoryTrigger, pick: number): readonly StoryEffect[] {
  return pick < 0 ? trigger.then : (trigger.oneOf?.[pick]?.then ?? []);
}
