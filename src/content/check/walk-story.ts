/** Every test, condition and effect of a level with its path, so that checks need not know where they nest. */
import type { z } from "../schema/zod.ts";
import type { Path } from "../issues.ts";
import type { LevelFile } from "../schema/level.ts";
import type { Effect, FileCondition } from "../schema/story.ts";

export type FileEffect = z.infer<typeof Effect>;
export type FileTrigger = LevelFile["story"][number];
export type FileTest = LevelFile["goals"][number]["test"];
export interface Placed<T> {
  readonly item: T;
  readonly path: Path;
}

/** Every list of effects, where it stands; those of `later` effects are lists of their own. */
export function listsOf(level: LevelFile): Placed<readonly FileEffect[]>[] {
  const found: Placed<readonly FileEffect[]>[] = [];
  const add = (item: readonly FileEffect[] | undefined, path: Path): void => {
    if (!item) return;
    found.push({ item, path });
    item.forEach((effect, i) => {
      if (effect.do === "later") add(effect.then, [...path, i, "then"]);
    });
  };
  level.story.forEach((trigger, i) => {
    add(trigger.then, ["story", i, "then"]);
    trigger.oneOf?.forEach((each, n) => add(each.then, ["story", i, "oneOf", n, "then"]));
  });
  for (const [id, dialogue] of Object.entries(level.dialogues))
    dialogue.choices.forEach((choice, i) => add(choice.then, ["dialogues", id, "choices", i, "then"]));
  for (const [id, encounter] of Object.entries(level.encounters ?? {}))
    for (const result of ["won", "lost"] as const) add(encounter[result], ["encounters", id, result]);
  return found;
}

export function effectsOf(level: LevelFile): Placed<FileEffect>[] {
  return listsOf(level).flatMap(({ item, path }) => item.map((effect, i) => ({ item: effect, path: [...path, i] })));
}

/** Every condition as it is written, without its parts. */
export function wholeConditionsOf(level: LevelFile): Placed<FileCondition>[] {
  const found: Placed<FileCondition>[] = [];
  const add = (item: FileCondition | undefined, ...path: Path): void => void (item && found.push({ item, path }));
  level.story.forEach(({ when, repeat, crisis }, i) => {
    add(when, "story", i, "when");
    add(repeat?.until, "story", i, "repeat", "until");
    if (typeof crisis === "object") add(crisis.until, "story", i, "crisis", "until");
  });
  for (const [id, dialogue] of Object.entries(level.dialogues)) {
    dialogue.lines.forEach((line, i) => add(line.when, "dialogues", id, "lines", i, "when"));
    dialogue.choices.forEach((choice, i) => add(choice.when, "dialogues", id, "choices", i, "when"));
  }
  for (const [id, lesson] of Object.entries(level.lessons ?? {})) add(lesson.done, "lessons", id, "done");
  return found;
}

export function conditionsOf(level: LevelFile): Placed<FileCondition>[] {
  const found: Placed<FileCondition>[] = [];
  const visit = (item: FileCondition, path: Path): void => {
    found.push({ item, path });
    if ("all" in item) item.all.forEach((part, i) => visit(part, [...path, "all", i]));
    if ("any" in item) item.any.forEach((part, i) => visit(part, [...path, "any", i]));
    if ("not" in item) visit(item.not, [...path, "not"]);
  };
  for (const { item, path } of wholeConditionsOf(level)) visit(item, path);
  return found;
}

export function testsOf(level: LevelFile): Placed<FileTest>[] {
  const found: Placed<FileTest>[] = level.goals.map((goal, i) => ({ item: goal.test, path: ["goals", i, "test"] }));
  for (const { item, path } of conditionsOf(level))
    if ("test" in item) found.push({ item: item.test, path: [...path, "test"] });
  return found;
}

type FileText = LevelFile["title"];

/** Every text that the player reads. */
export function textsOf(level: LevelFile): Placed<FileText>[] {
  const found: Placed<FileText>[] = [];
  const add = (item: FileText | undefined, ...path: Path) => {
    if (item !== undefined) found.push({ item, path });
  };
  add(level.title, "title");
  add(level.intro, "intro");
  level.map.rooms.forEach((room, i) => add(room.name, "map", "rooms", i, "name"));
  level.staff.forEach((person, i) => add(person.name, "staff", i, "name"));
  if (level.assistant.name) add(level.assistant.name, "assistant", "name");
  level.lots.forEach((lot, i) => add(lot.name, "lots", i, "name"));
  for (const [id, person] of Object.entries(level.cast)) {
    add(person.name, "cast", id, "name");
    add(person.about, "cast", id, "about");
  }
  level.goals.forEach((goal, i) => {
    add(goal.title, "goals", i, "title");
    add(goal.why, "goals", i, "why");
  });
  for (const { item, path } of effectsOf(level))
    if (item.do === "notice" || item.do === "news") add(item.text, ...path, "text");
  for (const [id, dialogue] of Object.entries(level.dialogues)) {
    dialogue.lines.forEach((line, i) => add(line.text, "dialogues", id, "lines", i, "text"));
    dialogue.choices.forEach((choice, i) => {
      add(choice.text, "dialogues", id, "choices", i, "text");
      add(choice.stakes, "dialogues", id, "choices", i, "stakes");
    });
  }
  for (const [id, encounter] of Object.entries(level.encounters ?? {})) {
    add(encounter.title, "encounters", id, "title");
    add(encounter.intro, "encounters", id, "intro");
    if (encounter.kind === "demonstration") add(encounter.crasher?.says, "encounters", id, "crasher", "says");
  }
  level.story.forEach((trigger, i) => {
    if (trigger.forecast) add(trigger.forecast.text, "story", i, "forecast", "text");
  });
  for (const [id, lesson] of Object.entries(level.lessons ?? {})) add(lesson.text, "lessons", id, "text");
  for (const [id, speaker] of Object.entries(level.speakers)) add(speaker.name, "speakers", id, "name");
  return found;
}
