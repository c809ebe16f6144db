/** Ids that a story uses: of effects, conditions, measures, dialogues, lessons. */
import type { Path, Problem } from "../issues.ts";
import { thingId } from "../compile.ts";
import { assistantOf } from "../defaults.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { PolicyActShape } from "../schema/policy.ts";
import { unknownId } from "./ids.ts";
import { conditionsOf, effectsOf, testsOf, type FileEffect } from "./walk-story.ts";

/** Says that something is missing unless `id` is among the known; `key` is the part of the place that holds it. */
type Need = (id: string, known: object | Iterable<string>, what: string, path: Path, key: string) => void;

/** What a level has that its story may name. */
interface Names {
  readonly things: readonly string[];
  readonly rooms: readonly string[];
  readonly staff: readonly string[];
  readonly lots: readonly string[];
  readonly goals: readonly string[];
  readonly triggers: readonly string[];
  readonly faults: readonly string[];
  readonly flags: ReadonlySet<string>;
}

export function storyLinks(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  const need: Need = (id, known, what, path, key) => problems.push(...unknownId(id, known, what, [...path, key]));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const names: Names = {
    things: level.map.things.map(thingId),
    rooms: ids(level.map.rooms),
    staff: ids(level.staff),
    lots: ids(level.lots),
    goals: ids(level.goals),
    triggers: ids(level.story),
    faults: ids(level.nanobots?.faults ?? []),
    flags: new Set(effectsOf(level).flatMap(({ item }) => (item.do === "flag" ? [item.flag] : []))),
  };
  for (const { item, path } of effectsOf(level)) effectLinks(level, base, names, item, path, need);
  conditionLinks(level, names, need);
  for (const { item, path } of testsOf(level))
    measureLinks(level, base, names, item.measure, [...path, "measure"], need);
  for (const [id, dialogue] of Object.entries(level.dialogues))
    dialogue.lines.forEach((line, i) =>
      need(line.speaker, level.speakers, "speaker", ["dialogues", id, "lines", i], "speaker"),
    );
  for (const [id, lesson] of Object.entries(level.lessons ?? {})) {
    need(lesson.speaker, level.speakers, "speaker", ["lessons", id], "speaker");
    if (lesson.point) pointLinks(level, names, lesson.point, ["lessons", id, "point"], need);
  }
  level.remembers?.forEach((flag, i) =>
    problems.push(...unknownId(flag, names.flags, "flag that the story sets,", ["remembers", i])),
  );
  return problems;
}

type FilePoint = NonNullable<Extract<FileEffect, { do: "notice" }>["point"]>;

function pointLinks(level: LevelFile, names: Names, point: FilePoint, path: Path, need: Need): void {
  if ("cast" in point) need(point.cast, level.cast, "named patient", path, "cast");
  if ("thing" in point) need(point.thing, names.things, "thing on the map", path, "thing");
  if ("room" in point) need(point.room, names.rooms, "room", path, "room");
}

function effectLinks(level: LevelFile, base: Base, names: Names, effect: FileEffect, path: Path, need: Need): void {
  switch (effect.do) {
    case "patient-comes":
    case "patient-goes":
      return need(effect.cast, level.cast, "named patient", path, "cast");
    case "dialogue":
      return need(effect.dialogue, level.dialogues, "dialogue", path, "dialogue");
    case "notice":
      if (effect.speaker !== undefined) need(effect.speaker, level.speakers, "speaker", path, "speaker");
      if (effect.point) pointLinks(level, names, effect.point, [...path, "point"], need);
      return;
    case "camera":
      return pointLinks(level, names, effect.at, [...path, "at"], need);
    case "cast-anxiety":
    case "cast-trust":
    case "cast-control":
    case "reveal":
      return need(effect.who, level.cast, "named patient", path, "who");
    case "unlock":
      if (effect.what === "comfort") return need(effect.id, base.comforts, "comfort", path, "id");
      return need(effect.id, assistantOf(level, base).abilities, "ability of the assistant", path, "id");
    case "fault":
      return need(effect.fault, names.faults, "fault", path, "fault");
    case "encounter":
      return need(effect.encounter, level.encounters ?? {}, "encounter", path, "encounter");
    case "people-come":
      if (effect.archetype !== undefined)
        need(effect.archetype, level.archetypes, "kind of patient in this level", path, "archetype");
      return;
    case "staff-comes":
    case "staff-goes":
      return need(effect.staff, names.staff, "person of the staff", path, "staff");
    case "staff-mood":
      if (effect.staff !== undefined) need(effect.staff, names.staff, "person of the staff", path, "staff");
      return;
    case "mood":
      if (effect.room !== undefined) need(effect.room, names.rooms, "room", path, "room");
      return;
    case "lot-doses":
    case "lot-integrity":
    case "lot-firmware":
    case "lot-pause":
      return need(effect.lot, names.lots, "lot", path, "lot");
    case "goal-add":
    case "goal-drop":
    case "goal-change":
      return need(effect.goal, names.goals, "goal", path, "goal");
    case "lesson":
      return need(effect.lesson, level.lessons ?? {}, "lesson", path, "lesson");
    case "trigger-off":
      return need(effect.trigger, names.triggers, "trigger", path, "trigger");
    case "allow":
    case "forbid": {
      const { what, id } = effect;
      if (id === undefined || what === "hiring" || what === "policies") return;
      const shelves = {
        room: [base.rooms, "room kind"],
        thing: [base.things, "thing"],
        treatment: [base.treatments, "treatment"],
        exam: [base.exams, "examination"],
        course: [base.courses, "course"],
      } as const;
      const [known, called] = shelves[what];
      return need(id, known, called, path, "id");
    }
  }
}

function conditionLinks(level: LevelFile, names: Names, need: Need): void {
  for (const { item, path } of conditionsOf(level)) {
    if ("cast" in item) need(item.cast, level.cast, "named patient", path, "cast");
    if ("goal" in item) need(item.goal, names.goals, "goal", path, "goal");
    if (!("chose" in item)) continue;
    need(item.chose, level.dialogues, "dialogue", path, "chose");
    const dialogue = Object.hasOwn(level.dialogues, item.chose) ? level.dialogues[item.chose] : undefined;
    if (!dialogue) continue;
    const choices =
      typeof item.choice === "number"
        ? dialogue.choices.map((_, i) => String(i))
        : dialogue.choices.flatMap((choice) => choice.id ?? []);
    need(String(item.choice), choices, `choice in "${item.chose}":`, path, "choice");
  }
}

function measureLinks(
  level: LevelFile,
  base: Base,
  names: Names,
  measure: LevelFile["goals"][number]["test"]["measure"],
  path: Path,
  need: Need,
): void {
  if ("who" in measure) need(measure.who, level.cast, "named patient", path, "who");
  if ("encounter" in measure) need(measure.encounter, level.encounters ?? {}, "encounter", path, "encounter");
  if (measure.of === "flag") need(measure.flag, names.flags, "flag that the story sets,", path, "flag");
  if (measure.of === "rooms") need(measure.kind, base.rooms, "room kind", path, "kind");
  if (measure.of === "things") need(measure.kind, base.things, "thing", path, "kind");
  if ("archetype" in measure) need(measure.archetype, base.archetypes, "kind of patient", path, "archetype");
  if ("treatment" in measure) need(measure.treatment, base.treatments, "treatment", path, "treatment");
  if ("exam" in measure) need(measure.exam, base.exams, "examination", path, "exam");
  if ("comfort" in measure) need(measure.comfort, base.comforts, "comfort", path, "comfort");
  if ("lot" in measure) need(measure.lot, names.lots, "lot", path, "lot");
  if ("move" in measure) need(measure.move, base.rivalMoves, "move of rivals", path, "move");
  if ("act" in measure) {
    const acts = PolicyActShape.options.flatMap(({ shape }) => [...(shape.do._zod.values ?? [])].map(String));
    need(measure.act, acts, "act of policies", path, "act");
  }
}
