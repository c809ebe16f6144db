/** Links inside findings, examinations and treatments of the base content. */
import type { Path, Problem } from "../issues.ts";
import { needsOf } from "../care-defaults.ts";
import type { Base } from "../schema/base-files.ts";
import { has, keyed, unknownId } from "./ids.ts";

export function careLinks(base: Base): Problem[] {
  return [...findingProblems(base), ...procedureProblems(base), ...treatmentProblems(base)];
}

function findingProblems(base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const [id, finding] of Object.entries(base.findings)) {
    const wrong = (field: string, message: string, hint: string) =>
      problems.push({ code: "wrong-value", path: ["findings", id, field], message, hint });
    const count = finding.severities.length;
    if (finding.progress.length !== count)
      wrong(
        "progress",
        `There are ${count} severities but ${finding.progress.length} chances.`,
        "Give one chance for each severity.",
      );
    if (finding.means && finding.means.length !== count)
      wrong(
        "means",
        `There are ${count} severities but ${finding.means.length} meanings.`,
        "Give one for each severity.",
      );
    if (finding.alarms?.severity.some((severity) => !finding.severities.includes(severity)))
      wrong("alarms", "A false alarm has a severity that there is not.", `There are ${finding.severities.join(", ")}.`);
    if (finding.leadsTo !== undefined)
      problems.push(...unknownId(finding.leadsTo, base.findings, "finding", ["findings", id, "leadsTo"]));
  }
  return problems;
}

function procedureProblems(base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const group of ["exams", "treatments"] as const) {
    const procedures: Readonly<Record<string, Base["exams"][string] | Base["treatments"][string]>> = base[group];
    for (const [id, procedure] of Object.entries(procedures)) {
      const single = typeof procedure.station === "string";
      needsOf(procedure).station.forEach((kind, i) => {
        const path: Path = single ? [group, id, "station"] : [group, id, "station", i];
        problems.push(...unknownId(kind, base.things, "thing", path));
        const station = has(base.things, kind) ? base.things[kind] : undefined;
        if (station) problems.push(...stationProblems(station.spots, procedure.staff.length, path, kind));
      });
      procedure.equipment?.forEach((kind, i) =>
        problems.push(...unknownId(kind, base.things, "thing", [group, id, "equipment", i])),
      );
      procedure.triggers.forEach((trigger, i) => {
        const path: Path = [group, id, "triggers", i];
        problems.push(...unknownId(trigger.kind, base.triggers, "trigger", [...path, "kind"]));
        if (trigger.to < trigger.from)
          problems.push({
            code: "wrong-value",
            path: [...path, "to"],
            message: `The trigger ends (${trigger.to}) before it begins (${trigger.from}).`,
          });
      });
    }
  }
  return problems;
}

function treatmentProblems(base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const [id, treatment] of Object.entries(base.treatments)) {
    const order = (least: number, most: number, ...path: Path) => {
      if (most < least)
        problems.push({
          code: "wrong-value",
          path: ["treatments", id, ...path],
          message: `The highest severity (${most}) is below the least (${least}).`,
        });
    };
    treatment.treats.forEach((finding, i) =>
      problems.push(...unknownId(finding, base.findings, "finding", ["treatments", id, "treats", i])),
    );
    order(treatment.minSeverity, treatment.maxSeverity, "maxSeverity");
    for (const [finding, [least, most]] of Object.entries(treatment.ranges ?? {})) {
      problems.push(
        ...keyed(unknownId(finding, treatment.treats, "finding that it treats", ["treatments", id, "ranges"]), finding),
      );
      order(least, most, "ranges", finding);
    }
    if (treatment.leaves !== undefined)
      problems.push(...unknownId(treatment.leaves, base.findings, "finding", ["treatments", id, "leaves"]));
  }
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
