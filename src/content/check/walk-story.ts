/** Every test, condition and effect of a level with its path, so that checks need not know where they nest. */
import type { z } from "../schema/zod.ts";
import type { Path } from "../issues.ts";
import type { LevelFile } from "../schema/level.ts";
import type { Effect, FileCondition } from "../schema/story.ts";

export type FileEffect = z.infer<typeof Effect>;
export type FileTest = LevelFile["goals"][number]["test"];
export interface Placed<T> {
  readonly item: T;
  readonly path: Path;
}

export function effectsOf(level: LevelFile): Placed<FileEffect>[] {
  const found: Placed<FileEffect>[] = [];
  level.story.forEach((trigger, i) =>
    trigger.then.forEach((item, j) => found.push({ item, path: ["story", i, "then", j] })),
  );
  for (const [id, dialogue] of Object.entries(level.dialogues)) {
    dialogue.choices.forEach((choice, i) =>
      choice.then.forEach((item, j) => found.push({ item, path: ["dialogues", id, "choices", i, "then", j] })),
    );
  }
  return found;
}

export function conditionsOf(level: LevelFile): Placed<FileCondition>[] {
  const found: Placed<FileCondition>[] = [];
  const visit = (item: FileCondition, path: Path) => {
    found.push({ item, path });
    if ("all" in item) item.all.forEach((part, i) => visit(part, [...path, "all", i]));
    if ("any" in item) item.any.forEach((part, i) => visit(part, [...path, "any", i]));
    if ("not" in item) visit(item.not, [...path, "not"]);
  };
  level.story.forEach((trigger, i) => visit(trigger.when, ["story", i, "when"]));
  return found;
}

export function testsOf(level: LevelFile): Placed<FileTest>[] {
  const found: Placed<FileTest>[] = level.goals.map((goal, i) => ({ item: goal.test, path: ["goals", i, "test"] }));
  for (const { item, path } of conditionsOf(level))
    if ("test" in item) found.push({ item: item.test, path: [...path, "test"] });
  return found;
}
