/** Links inside base content, or inside base content with a level's overrides: what the shapes can't say. */
import type { Look } from "../../sim/ruleset.ts";
import type { Problem, Path } from "../issues.ts";
import { didYouMean } from "../nearest.ts";
import { needsOf } from "../defaults.ts";
import type { Base } from "../schema/base-files.ts";

export function has(record: object, id: string): boolean {
  return Object.hasOwn(record, id);
}

/** A problem for each id that isn't there. */
export function unknownId(id: string, known: object | Iterable<string>, what: string, path: Path): Problem[] {
  const names = Symbol.iterator in known ? [...(known as Iterable<string>)] : Object.keys(known);
  if (names.includes(id)) return [];
  return [{ code: "unknown-id", path, message: `There is no ${what} "${id}".`, hint: didYouMean(id, names) }];
}

export function baseProblems(base: Base): Problem[] {
  const problems: Problem[] = [];
  const need = (id: string, known: object | Iterable<string>, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, path));

  for (const [id, finding] of Object.entries(base.findings)) {
    if (finding.progress.length !== finding.severities.length) {
      problems.push({
        code: "wrong-value",
        path: ["findings", id, "progress"],
        message: `There are ${finding.severities.length} severities but ${finding.progress.length} chances.`,
        hint: "Give one chance for each severity.",
      });
    }
  }
  for (const group of ["exams", "treatments"] as const) {
    const procedures: Readonly<Record<string, Base["exams"][string] | Base["treatments"][string]>> = base[group];
    for (const [id, procedure] of Object.entries(procedures)) {
      const single = typeof procedure.station === "string";
      needsOf(procedure).station.forEach((kind, i) => {
        const path: Path = single ? [group, id, "station"] : [group, id, "station", i];
        need(kind, base.things, "thing", ...path);
        const station = has(base.things, kind) ? base.things[kind] : undefined;
        if (station) problems.push(...stationProblems(station.spots, procedure.staff.length, path, kind));
      });
      procedure.equipment?.forEach((kind, i) => need(kind, base.things, "thing", group, id, "equipment", i));
      procedure.triggers.forEach((trigger, i) => {
        need(trigger.kind, base.triggers, "trigger", group, id, "triggers", i, "kind");
        if (trigger.to < trigger.from)
          problems.push({
            code: "wrong-value",
            path: [group, id, "triggers", i, "to"],
            message: `The trigger ends (${trigger.to}) before it begins (${trigger.from}).`,
          });
      });
    }
  }
  for (const [id, treatment] of Object.entries(base.treatments)) {
    treatment.treats.forEach((finding, i) => need(finding, base.findings, "finding", "treatments", id, "treats", i));
    if (treatment.maxSeverity < treatment.minSeverity) {
      problems.push({
        code: "wrong-value",
        path: ["treatments", id, "maxSeverity"],
        message: `The highest severity (${treatment.maxSeverity}) is below the least (${treatment.minSeverity}).`,
      });
    }
  }
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
  for (const [id, archetype] of Object.entries(base.archetypes))
    problems.push(...archetypeProblems(base, id, archetype));
  for (const [id, person] of Object.entries(base.cast))
    if (person.look) problems.push(...lookProblems(base, person.look, ["cast", id, "look"]));
  return problems;
}

function stationProblems(
  spots: readonly { readonly role: string }[],
  workers: number,
  path: Path,
  kind: string,
): Problem[] {
  const count = (role: string) => spots.filter((spot) => spot.role === role).length;
  if (count("patient") === 0)
    return [
      {
        code: "missing-station",
        path,
        message: `"${kind}" has no place for a patient.`,
        hint: "Choose a thing with a spot of role patient, or give it one.",
      },
    ];
  if (count("staff") < workers)
    return [
      {
        code: "missing-station",
        path,
        message: `It takes ${workers} people of the staff, but "${kind}" has ${count("staff")} places for them.`,
        hint: "Give the thing more spots of role staff.",
      },
    ];
  return [];
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

/** Problems about a key rather than a value. */
export function keyed(problems: Problem[], key: string): Problem[] {
  return problems.map((problem) => ({ ...problem, key }));
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
