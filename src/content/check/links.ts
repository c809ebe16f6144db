/** Ids that a level uses: each must exist, and its own must not stand twice. */
import type { Path, Problem } from "../issues.ts";
import { thingId } from "../compile.ts";
import { assistantOf } from "../defaults.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { keyed, lookProblems, severityProblems, unknownId } from "./base.ts";
import { storyLinks } from "./story-links.ts";

export function linkProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  const need = (id: string, known: object | Iterable<string>, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, path));
  const needAll = (ids: readonly string[], known: object | Iterable<string>, what: string, ...path: Path) =>
    ids.forEach((id, i) => need(id, known, what, ...path, i));
  const look = (value: LevelFile["staff"][number]["look"], ...path: Path) => {
    if (typeof value === "string")
      need(
        value,
        Object.keys(base.cast).filter((id) => base.cast[id]?.look),
        "look in base/cast.json",
        ...path,
      );
    else problems.push(...lookProblems(base, value, path));
  };

  const portraits = Object.values(base.cast).map((person) => person.portrait);

  needAll(level.start.comforts, base.comforts, "comfort", "start", "comforts");
  if (level.talks !== undefined && level.talks !== "all") needAll(level.talks, base.topics, "topic", "talks");
  const { abilities } = assistantOf(level, base);
  needAll(level.start.abilities, abilities, "ability of the assistant", "start", "abilities");
  if (level.assistant.abilities)
    needAll(level.assistant.abilities, base.abilities, "ability", "assistant", "abilities");
  // Somebody of the level's own needs a name and something to do; the rest has defaults.
  if (level.assistant.name === undefined || level.assistant.abilities === undefined)
    need(level.assistant.id, base.assistants, "assistant", "assistant", "id");
  need(level.assistant.id, level.speakers, "speaker", "assistant", "id");
  const { findings, exams, treatments } = level.mouths ?? {};
  if (Array.isArray(findings)) needAll(findings, base.findings, "finding", "mouths", "findings");
  if (Array.isArray(exams)) needAll(exams, base.exams, "examination", "mouths", "exams");
  if (Array.isArray(treatments)) needAll(treatments, base.treatments, "treatment", "mouths", "treatments");
  level.map.rooms.forEach((room, i) => need(room.kind, base.rooms, "room kind", "map", "rooms", i, "kind"));
  const { building } = level;
  if (building && building.rooms !== "all") needAll(building.rooms, base.rooms, "room kind", "building", "rooms");
  if (building && building.things !== "all") needAll(building.things, base.things, "thing", "building", "things");
  level.map.things.forEach((thing, i) => need(thing.kind, base.things, "thing", "map", "things", i, "kind"));
  level.staff.forEach((person, i) => {
    look(person.look, "staff", i, "look");
    if (person.portrait !== undefined) need(person.portrait, portraits, "portrait", "staff", i, "portrait");
  });
  for (const [id, speaker] of Object.entries(level.speakers))
    need(speaker.portrait, portraits, "portrait", "speakers", id, "portrait");
  for (const id of Object.keys(level.archetypes))
    problems.push(...keyed(unknownId(id, base.archetypes, "kind of patient", ["archetypes"]), id));
  for (const [id, person] of Object.entries(level.cast)) {
    need(person.archetype, base.archetypes, "kind of patient", "cast", id, "archetype");
    look(person.look, "cast", id, "look");
    need(person.portrait, portraits, "portrait", "cast", id, "portrait");
    needAll(person.triggers, base.triggers, "trigger", "cast", id, "triggers");
    needAll(person.loves, base.comforts, "comfort", "cast", id, "loves");
    needAll(person.dislikes, base.comforts, "comfort", "cast", id, "dislikes");
    person.mouth.forEach((finding, i) => {
      need(finding.kind, base.findings, "finding", "cast", id, "mouth", i, "kind");
      problems.push(...severityProblems(base, finding.kind, [finding.severity], ["cast", id, "mouth", i, "severity"]));
      const whole = finding.tooth === 0 && (base.findings[finding.kind]?.teeth ?? [0]).includes(0);
      if (!whole && !isTooth(finding.tooth))
        problems.push({
          code: "out-of-range",
          path: ["cast", id, "mouth", i, "tooth"],
          message: `There is no tooth ${finding.tooth}.`,
          hint: "FDI numbers: a quadrant 1–4 (milk teeth 5–8), then 1–8 (1–5) from the middle; 36 is the lower left first molar.",
        });
    });
  }
  problems.push(...storyLinks(level, base));

  problems.push(
    ...duplicates(
      level.map.rooms.map((room) => room.id),
      "room",
      (i) => ["map", "rooms", i, "id"],
    ),
  );
  problems.push(...duplicates(level.map.things.map(thingId), "thing", (i) => ["map", "things", i, "id"]));
  problems.push(
    ...duplicates(
      level.staff.map((person) => person.id),
      "person of the staff",
      (i) => ["staff", i, "id"],
    ),
  );
  problems.push(
    ...duplicates(
      level.lots.map((lot) => lot.id),
      "lot",
      (i) => ["lots", i, "id"],
    ),
  );
  problems.push(
    ...duplicates(
      level.goals.map((goal) => goal.id),
      "goal",
      (i) => ["goals", i, "id"],
    ),
  );
  problems.push(
    ...duplicates(
      level.story.map((trigger) => trigger.id),
      "trigger",
      (i) => ["story", i, "id"],
    ),
  );
  return problems;
}

function duplicates(ids: readonly string[], what: string, path: (index: number) => Path): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: "duplicate-id",
        path: path(i),
        message: `There is another ${what} "${id}".`,
        hint: "Give it an id of its own.",
      },
    ];
  });
}

/** Whether an FDI number names a tooth: permanent 11–48, milk 51–85. */
function isTooth(fdi: number): boolean {
  const quadrant = Math.floor(fdi / 10);
  const tooth = fdi % 10;
  return quadrant >= 1 && quadrant <= 8 && tooth >= 1 && tooth <= (quadrant <= 4 ? 8 : 5);
}
