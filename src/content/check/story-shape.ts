/** What a shape can't say of a story: that something is there, that words in braces mean something, that chance is one. */
import type { Path, Problem } from "../issues.ts";
import { didYouMean } from "../nearest.ts";
import { PLACEHOLDERS, placeholdersIn } from "../../sim/rules/story/words.ts";
import type { LevelFile } from "../schema/level.ts";
import { effectsOf, textsOf } from "./walk-story.ts";

export function storyShapeProblems(level: LevelFile): Problem[] {
  return [...triggerProblems(level), ...effectProblems(level), ...wordProblems(level), ...neverProblems(level)];
}

function triggerProblems(level: LevelFile): Problem[] {
  return level.story.flatMap((trigger, i): Problem[] => {
    const problems: Problem[] = [];
    const path: Path = ["story", i];
    if (trigger.then === undefined && trigger.oneOf === undefined)
      problems.push({
        code: "missing-key",
        path,
        wanted: "then",
        message: `The trigger "${trigger.id}" does nothing.`,
        hint: 'Give it "then", or "oneOf" with several to draw from.',
      });
    if (trigger.then !== undefined && trigger.oneOf !== undefined)
      problems.push({
        code: "unknown-key",
        path,
        key: "oneOf",
        message: `The trigger "${trigger.id}" has both "then" and "oneOf".`,
        hint: "Move what always happens into each of the lists, or into a trigger of its own.",
      });
    if (trigger.chance && (trigger.chance.share === 0 || trigger.chance.share === 1))
      problems.push({
        code: "wrong-value",
        severity: "warning",
        path: [...path, "chance", "share"],
        message: trigger.chance.share === 0 ? "This never happens." : "This always happens: nothing is left to chance.",
        hint: trigger.chance.share === 0 ? "Give a share over 0." : 'Leave "chance" out.',
      });
    return problems;
  });
}

function effectProblems(level: LevelFile): Problem[] {
  return effectsOf(level).flatMap(({ item: effect, path }): Problem[] => {
    const whole = "what" in effect && (effect.what === "hiring" || effect.what === "policies");
    if ((effect.do === "allow" || effect.do === "forbid") && !whole && effect.id === undefined)
      return [
        {
          code: "missing-key",
          path,
          wanted: "id",
          message: `Which ${effect.what}? The effect names none.`,
          hint: 'Give "id".',
        },
      ];
    if (effect.do === "goal-change" && effect.atLeast === undefined && effect.atMost === undefined)
      return [
        {
          code: "missing-key",
          path,
          wanted: "atLeast",
          message: "The goal is given no limit.",
          hint: 'Give "atLeast" or "atMost".',
        },
      ];
    if (effect.do === "people-come" && effect.archetype !== undefined && effect.segment !== undefined)
      return [
        {
          code: "unknown-key",
          path,
          key: "segment",
          message: "People come of a kind or of a segment, not both.",
          hint: "Leave one of them out.",
        },
      ];
    return [];
  });
}

/** Braces are looked at where the story speaks; elsewhere they are just braces. */
function wordProblems(level: LevelFile): Problem[] {
  return textsOf(level).flatMap(({ item, path }): Problem[] => {
    const told = path[0] === "dialogues" || (path.includes("then") && path.at(-1) === "text");
    if (!told) return [];
    return placeholdersIn(item)
      .filter((name) => !PLACEHOLDERS.includes(name))
      .map((name) => ({
        code: "unknown-word" as const,
        path,
        message: `"{${name}}" stands for nothing.`,
        hint: didYouMean(name, PLACEHOLDERS) || `Known are: ${PLACEHOLDERS.join(", ")}.`,
      }));
  });
}

/** Lessons that nobody gives, and hidden goals that nothing shows. */
function neverProblems(level: LevelFile): Problem[] {
  const problems: Problem[] = [];
  const effects = effectsOf(level).map(({ item }) => item);
  for (const id of Object.keys(level.lessons ?? {}))
    if (!effects.some((effect) => effect.do === "lesson" && effect.lesson === id))
      problems.push({
        code: "never-used",
        severity: "warning",
        path: ["lessons"],
        key: id,
        message: `Nothing gives the lesson "${id}".`,
        hint: 'Give it with { "do": "lesson", "lesson": "…" }.',
      });
  level.goals.forEach((goal, i) => {
    if (!goal.hidden || effects.some((effect) => effect.do === "goal-add" && effect.goal === goal.id)) return;
    problems.push({
      code: "never-used",
      severity: "warning",
      path: ["goals", i, "hidden"],
      message: `Nothing adds the hidden goal "${goal.id}".`,
      hint: 'Add it with { "do": "goal-add", "goal": "…" }.',
    });
  });
  return problems;
}
