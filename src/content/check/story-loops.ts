/** Stories that go round in circles, and stories that ask for more at once than gets through. */
import type { Path, Problem } from "../issues.ts";
import { MOST_DIALOGUES, MOST_EFFECTS } from "../../sim/rules/story/caps.ts";
import { parseDayClock } from "../day-clock.ts";
import type { LevelFile } from "../schema/level.ts";
import type { FileCondition } from "../schema/story.ts";
import { effectsOf, listsOf, type FileEffect, type FileTrigger } from "./walk-story.ts";

/** Minutes of rest below which triggers that set each other off give nobody any. */
const REST = 10;
/** Minutes between two times that the same dialogue opens, and that the same notice is given. */
const TALK_REST = 15;
const NOTICE_REST = 3;
/** Minutes within which people who come have not left again. */
const STAY = 60;

export function loopProblems(level: LevelFile): Problem[] {
  return [...triggerLoops(level), ...encounterLoops(level)];
}

/** Whether this, having happened, can make a condition true: a flag of some value, something said in a dialogue. */
type Reads = (node: string) => boolean;

function readsOf(condition: FileCondition | undefined, negated = false): Reads[] {
  if (!condition) return [];
  if ("test" in condition) {
    const { measure, atLeast = -Infinity, atMost = Infinity } = condition.test;
    if (measure.of !== "flag" || typeof atLeast === "string" || typeof atMost === "string") return [];
    const start = `flag:${measure.flag}=`;
    return [
      (node) => {
        if (!node.startsWith(start)) return false;
        const value = Number(node.slice(start.length));
        return (value >= atLeast && value <= atMost) !== negated;
      },
    ];
  }
  if ("chose" in condition) return negated ? [] : [(node) => node === `said:${condition.chose}`];
  if ("all" in condition) return condition.all.flatMap((part) => readsOf(part, negated));
  if ("any" in condition) return condition.any.flatMap((part) => readsOf(part, negated));
  return "not" in condition ? readsOf(condition.not, !negated) : [];
}

/** What a list of effects sets off: flags, dialogues, encounters. */
function setsOf(list: readonly FileEffect[]): string[] {
  return list.flatMap((effect) => {
    if (effect.do === "flag") return [`flag:${effect.flag}=${effect.value}`];
    if (effect.do === "dialogue") return [`dialogue:${effect.dialogue}`];
    if (effect.do === "encounter") return [`encounter:${effect.encounter}`];
    return effect.do === "later" ? setsOf(effect.then) : [];
  });
}

function thenOf(trigger: FileTrigger): FileEffect[] {
  return [...(trigger.then ?? []), ...(trigger.oneOf ?? []).flatMap((each) => each.then)];
}

/** What follows from what: triggers, flags, dialogues and encounters by name. */
function graphOf(level: LevelFile): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  const add = (from: string, to: readonly string[]): void => void edges.set(from, [...(edges.get(from) ?? []), ...to]);
  for (const trigger of level.story) add(`trigger:${trigger.id}`, setsOf(thenOf(trigger)));
  for (const [id, dialogue] of Object.entries(level.dialogues))
    add(`dialogue:${id}`, [`said:${id}`, ...dialogue.choices.flatMap((choice) => setsOf(choice.then))]);
  for (const [id, encounter] of Object.entries(level.encounters ?? {}))
    add(`encounter:${id}`, setsOf([...(encounter.won ?? []), ...(encounter.lost ?? [])]));
  const read = [...new Set([...edges.values()].flat())].filter((node) => /^(?:flag|said):/.test(node));
  for (const trigger of level.story) {
    const reads = readsOf(trigger.when);
    for (const node of read) if (reads.some((each) => each(node))) add(node, [`trigger:${trigger.id}`]);
  }
  return edges;
}

/** A way from `from` back to itself over nodes that let it through; the names on it, or null. */
function wayBack(edges: ReadonlyMap<string, readonly string[]>, from: string, lets: (node: string) => boolean) {
  const before = new Map<string, string>();
  const line = [from];
  for (let at = line.shift(); at !== undefined; at = line.shift())
    for (const next of edges.get(at) ?? []) {
      if (next === from) {
        const way = [at];
        for (let back = before.get(at); back !== undefined && at !== from; back = before.get(back)) way.unshift(back);
        return at === from ? [from] : way;
      }
      if (before.has(next) || !lets(next)) continue;
      before.set(next, at);
      line.push(next);
    }
  return null;
}

/** Triggers that repeat with hardly any rest and set themselves off again, alone or by way of others. */
function triggerLoops(level: LevelFile): Problem[] {
  const edges = graphOf(level);
  const restless = new Set(
    level.story.flatMap(({ id, repeat, after = 0 }) =>
      repeat && Math.max(repeat.again, after) < REST ? [`trigger:${id}`] : [],
    ),
  );
  const told = new Set<string>();
  return level.story.flatMap((trigger, i): Problem[] => {
    const node = `trigger:${trigger.id}`;
    if (!restless.has(node) || told.has(node)) return [];
    const way = wayBack(edges, node, (next) => !next.startsWith("trigger:") || restless.has(next));
    if (!way) return [];
    for (const each of way) told.add(each);
    const others = way.filter((each) => each.startsWith("trigger:") && each !== node).map(nameOf);
    const by = others.length > 0 ? ` by way of ${others.map((id) => `"${id}"`).join(", ")}` : "";
    return [
      {
        code: "story-loop",
        path: ["story", i, "repeat", "again"],
        message: `The trigger "${trigger.id}" sets itself off again${by}, with less than ${REST} minutes of rest.`,
        hint: `Give one of them "again": ${REST} or more, or no "repeat".`,
      },
    ];
  });
}

/** Encounters after which there is no way but into the same again. */
function encounterLoops(level: LevelFile): Problem[] {
  const encounters = Object.entries(level.encounters ?? {});
  const starts = (list: readonly FileEffect[] | undefined, seen: ReadonlySet<string>): string[] =>
    (list ?? []).flatMap((effect): string[] => {
      if (effect.do === "encounter") return [effect.encounter];
      if (effect.do === "later") return starts(effect.then, seen);
      if (effect.do !== "dialogue" || seen.has(effect.dialogue)) return [];
      const choices = level.dialogues[effect.dialogue]?.choices ?? [];
      const each = choices.map((choice) => starts(choice.then, new Set([...seen, effect.dialogue])));
      // Only what every choice leads to can't be avoided.
      return (each[0] ?? []).filter((id) => each.every((list) => list.includes(id)));
    });
  return encounters.flatMap(([id, encounter]): Problem[] => {
    const both = (["won", "lost"] as const).every((how) => starts(encounter[how], new Set()).includes(id));
    if (!both) return [];
    return [
      {
        code: "story-loop",
        path: ["encounters", id, "won"],
        message: `The encounter "${id}" never ends: won or lost, it begins again.`,
        hint: "Let one of the two go on without it.",
      },
    ];
  });
}

function nameOf(node: string): string {
  return node.slice(node.indexOf(":") + 1);
}

export function floodProblems(level: LevelFile): Problem[] {
  return [...listFloods(level), ...repeatFloods(level), ...peopleFloods(level)];
}

/** Triggers that happen in the same minute for certain, by that minute; each other trigger alone. */
function listFloods(level: LevelFile): Problem[] {
  const problems: Problem[] = [];
  const flood = (path: Path, what: string, count: number, most: number): void =>
    void problems.push({
      code: "story-flood",
      path,
      message: `${count} ${what} at once; ${most} get through, the rest is dropped.`,
      hint: "Spread them over a few minutes.",
    });
  for (const { item, path } of listsOf(level)) {
    const talks = item.filter((effect) => effect.do === "dialogue").length;
    if (talks > MOST_DIALOGUES + 1) flood(path, "dialogues", talks, MOST_DIALOGUES + 1);
  }
  const minutes = new Map<string, { first: number; effects: number; talks: number }>();
  level.story.forEach((trigger, i) => {
    if (!("time" in trigger.when) || trigger.chance) return;
    const key = String(parseDayClock(trigger.when.time) + (trigger.after ?? 0) * 4);
    const at = minutes.get(key) ?? { first: i, effects: 0, talks: 0 };
    const list = trigger.then ?? [];
    at.effects += list.length;
    at.talks += list.filter((effect) => effect.do === "dialogue").length;
    minutes.set(key, at);
  });
  for (const { first, effects, talks } of minutes.values()) {
    if (effects > MOST_EFFECTS) flood(["story", first, "when"], "effects of triggers", effects, MOST_EFFECTS);
    else if (talks > MOST_DIALOGUES + 1) flood(["story", first, "when"], "dialogues", talks, MOST_DIALOGUES + 1);
  }
  return problems;
}

/** What is said again and again. */
function repeatFloods(level: LevelFile): Problem[] {
  return level.story.flatMap((trigger, i): Problem[] => {
    const { repeat } = trigger;
    if (!repeat) return [];
    const list = thenOf(trigger);
    const rest = list.some((effect) => effect.do === "dialogue" || effect.do === "encounter")
      ? TALK_REST
      : list.some((effect) => effect.do === "notice")
        ? NOTICE_REST
        : 0;
    if (repeat.again >= rest) return [];
    return [
      {
        code: "story-flood",
        severity: "warning",
        path: ["story", i, "repeat", "again"],
        message: `This speaks up to ${repeat.most} times, every ${repeat.again} minutes.`,
        hint: `Give it a rest of ${rest} minutes or more.`,
      },
    ];
  });
}

/** More people than fit in, in less time than they need to leave again. */
function peopleFloods(level: LevelFile): Problem[] {
  const { capacity } = level.arrivals;
  return effectsOf(level).flatMap(({ item: effect, path }): Problem[] => {
    if (effect.do !== "people-come" || effect.count <= capacity || (effect.minutes ?? 0) > STAY) return [];
    return [
      {
        code: "story-flood",
        path: [...path, "count"],
        message: `${effect.count} people come within ${effect.minutes ?? 0} minutes; there is room for ${capacity}.`,
        hint: 'Let fewer come, give them more "minutes", or raise "arrivals.capacity".',
      },
    ];
  });
}
