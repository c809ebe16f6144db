/** Links inside base content, or inside base content with a level's overrides: what the shapes can't say. */
import type { Look } from "../../sim/ruleset.ts";
import type { Problem, Path } from "../issues.ts";
import { cityLinks } from "./city.ts";
import { careLinks } from "./base-care.ts";
import { has, keyed, unknownId } from "./ids.ts";
import type { Base } from "../schema/base-files.ts";

export { has, keyed, unknownId } from "./ids.ts";

export function baseProblems(base: Base): Problem[] {
  const problems: Problem[] = [];
  const need = (id: string, known: object | Iterable<string>, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, path));

  problems.push(...careLinks(base), ...cityLinks(base));
  for (const [id, room] of Object.entries(base.rooms))
    room.needs?.forEach((oneOf, i) =>
      oneOf.forEach((kind, j) => need(kind, base.things, "thing", "rooms", id, "needs", i, j)),
    );
  for (const [id, thing] of Object.entries(base.things))
    thing.rooms?.forEach((kind, i) => need(kind, base.rooms, "room kind", "things", id, "rooms", i));
  for (const [id, trigger] of Object.entries(base.triggers)) {
    if (trigger.heardAs !== "") need(trigger.heardAs, base.triggers, "trigger", "triggers", id, "heardAs");
  }
  for (const [id, comfort] of Object.entries(base.comforts)) {
    if (comfort.needs) need(comfort.needs, base.things, "thing", "comforts", id, "needs");
    if (comfort.trap) need(comfort.trap, base.triggers, "trigger", "comforts", id, "trap");
  }
  for (const [id, topic] of Object.entries(base.topics))
    if (topic.suits) need(topic.suits, base.comforts, "comfort", "topics", id, "suits");
  for (const [id, archetype] of Object.entries(base.archetypes))
    problems.push(...archetypeProblems(base, id, archetype));
  for (const [id, role] of Object.entries(base.roles)) {
    role.outfits.forEach((outfit, i) => need(outfit, base.looks.outfits, "outfit", "roles", id, "outfits", i));
    role.rooms.forEach((room, i) => need(room, base.rooms, "room kind", "roles", id, "rooms", i));
  }
  for (const [id, course] of Object.entries(base.courses))
    if (course.station !== "") need(course.station, base.things, "thing", "courses", id, "station");
  for (const [id, assistant] of Object.entries(base.assistants))
    assistant.abilities.forEach((ability, i) =>
      need(ability, base.abilities, "ability", "assistants", id, "abilities", i),
    );
  for (const [id, person] of Object.entries(base.cast))
    if (person.look) problems.push(...lookProblems(base, person.look, ["cast", id, "look"]));
  return problems;
}

function archetypeProblems(base: Base, id: string, archetype: Base["archetypes"][string]): Problem[] {
  const problems: Problem[] = [];
  const path = ["archetypes", id];
  const order = (range: readonly [number, number], ...at: Path) => {
    if (range[1] < range[0])
      problems.push({
        code: "wrong-value",
        path: [...path, ...at],
        message: `The most (${range[1]}) is below the least (${range[0]}).`,
      });
  };
  order(archetype.age, "age");
  order(archetype.patience, "patience");
  if (archetype.wallet) order(archetype.wallet, "wallet");
  for (const [comfort, taste] of Object.entries(archetype.tastes)) {
    problems.push(...keyed(unknownId(comfort, base.comforts, "comfort", [...path, "tastes"]), comfort));
    if (taste.love + taste.dislike > 1)
      problems.push({
        code: "wrong-value",
        path: [...path, "tastes", comfort],
        message: `The chances to love and dislike it add up to ${(taste.love + taste.dislike).toFixed(2)}.`,
        hint: "Keep the sum at 1 or less.",
      });
  }
  for (const trigger of Object.keys(archetype.triggers))
    problems.push(...keyed(unknownId(trigger, base.triggers, "trigger", [...path, "triggers"]), trigger));
  archetype.findings.forEach((finding, i) => {
    problems.push(...unknownId(finding.kind, base.findings, "finding", [...path, "findings", i, "kind"]));
    order(finding.severity, "findings", i, "severity");
    problems.push(...severityProblems(base, finding.kind, finding.severity, [...path, "findings", i, "severity"]));
  });
  archetype.outfits.forEach((outfit, i) =>
    problems.push(...unknownId(outfit, base.looks.outfits, "outfit", [...path, "outfits", i])),
  );
  return problems;
}

export function severityProblems(base: Base, kind: string, severities: readonly number[], path: Path): Problem[] {
  const finding = has(base.findings, kind) ? base.findings[kind] : undefined;
  const wrong = finding ? severities.find((severity) => !finding.severities.includes(severity)) : undefined;
  if (wrong === undefined || !finding) return [];
  return [
    {
      code: "out-of-range",
      path,
      message: `"${kind}" has no severity ${wrong}.`,
      hint: `It has ${finding.severities.join(", ")} (${finding.scale}).`,
    },
  ];
}

export function lookProblems(base: Base, look: Look, path: Path): Problem[] {
  return [
    ...unknownId(look.hairStyle, base.looks.hairStyles, "hair style", [...path, "hairStyle"]),
    ...unknownId(look.outfit, base.looks.outfits, "outfit", [...path, "outfit"]),
    ...unknownId(look.accessory, base.looks.accessories, "accessory", [...path, "accessory"]),
  ];
}
