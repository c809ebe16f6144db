/** The story and the goals of a new game. */
import type { Ruleset } from "../../../ruleset.ts";
import type { GoalState, StoryState } from "../../../state.ts";

export function newStory(rules: Ruleset): StoryState {
  return {
    fired: [],
    flags: {},
    dialogue: "",
    since: 0,
    queue: [],
    shown: { lines: [], choices: [], args: {} },
    said: [],
    triggers: {},
    off: [],
    due: [],
    line: [],
    crises: [],
    began: [],
    coming: [],
    sways: [],
    material: { percent: 100, until: 0 },
    lessons: [],
    music: { mood: "", until: 0 },
    permits: Object.fromEntries((rules.locked ?? []).map((what) => [what, false])),
    used: {},
    known: {},
    remembered: {},
    spent: { tick: 0, effects: 0 },
    dropped: 0,
  };
}

export function newGoals(rules: Ruleset): GoalState[] {
  return rules.goals.map((goal) => ({
    id: goal.id,
    value: 0,
    met: false,
    failed: false,
    hidden: goal.hidden ?? false,
    limits: null,
  }));
}
