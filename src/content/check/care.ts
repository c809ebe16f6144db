/** Whether the clinic can do what its patients need: stations, staff, treatments, doses, a desk and seats. */
import type { Problem } from "../issues.ts";
import type { Seat } from "../../sim/ruleset.ts";
import { needsOf } from "../care-defaults.ts";
import { buildingOf, hiringOf } from "../defaults.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { fits } from "../../sim/rules/care/care.ts";
import { has } from "./base.ts";

export function careProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  const roles = level.staff.map((person) => person.role);
  // What can be bought and who can be hired counts as there.
  const kinds = new Set([...level.map.things.map((thing) => thing.kind), ...buildingOf(level, base).things]);
  const { roles: hired, candidates } = hiringOf(level, base);
  const team = [...roles, ...Array.from({ length: candidates }, () => hired).flat()];
  const duties = team.map((role) => base.roles[role]?.can ?? [role]);

  const why = (procedure: Base["exams"][string] | Base["treatments"][string]): Problem | null => {
    const { station, equipment, staff } = needsOf(procedure);
    const missing = station.some((kind) => kinds.has(kind))
      ? equipment.find((kind) => !kinds.has(kind))
      : station.join(" or ");
    if (missing !== undefined)
      return {
        code: "missing-station",
        path: ["map", "things"],
        message: `needs a ${missing}, and there is none on the map`,
      };
    const crew = bestCrew(staff, duties);
    if (crew < staff.length)
      return {
        code: "missing-staff",
        path: ["staff"],
        message: `needs ${staff.map((seat) => seat.join(" or ")).join(" and ")}, and the staff can fill ${crew} of ${staff.length}`,
      };
    return null;
  };

  const exams = Object.entries(base.exams).map(([id, exam]) => ({ id, fault: why(exam) }));
  if (exams.length > 0 && exams.every((exam) => exam.fault)) {
    for (const { id, fault } of exams)
      if (fault)
        problems.push({
          ...fault,
          message: `Nobody can be examined: "${id}" ${fault.message}.`,
          hint: "Put its station on the map, or staff it.",
        });
  }
  const possible = Object.entries(base.treatments).filter(([id, treatment]) => {
    const fault = why(treatment);
    // A treatment that this clinic can't give is a fault only when the level itself asks for it.
    const asked = level.override?.treatments && has(level.override.treatments, id);
    // A level that offers everything leaves it to the player what the clinic will be able to do.
    if (fault && (asked || level.mouths?.treatments !== "all"))
      problems.push({
        ...fault,
        severity: asked ? "error" : "warning",
        message: `The treatment "${id}" ${fault.message}.`,
        hint: "Put its station on the map or staff it; or take the treatment away in override.treatments with null.",
      });
    return !fault;
  });

  const needed = new Map<string, { kind: string; severity: number; path: (string | number)[] }>();
  const note = (kind: string, severity: number, path: (string | number)[]) => {
    if (!needed.has(`${kind} ${severity}`)) needed.set(`${kind} ${severity}`, { kind, severity, path });
  };
  for (const [id, person] of Object.entries(level.cast))
    person.mouth.forEach((finding, i) => note(finding.kind, finding.severity, ["cast", id, "mouth", i]));
  for (const id of Object.keys(level.archetypes)) {
    const archetype = has(base.archetypes, id) ? base.archetypes[id] : undefined;
    for (const finding of archetype?.findings ?? [])
      for (let severity = finding.severity[0]; severity <= finding.severity[1]; severity++)
        note(finding.kind, severity, ["archetypes", id]);
  }
  for (const { kind, severity, path } of needed.values()) {
    if (!has(base.findings, kind)) continue;
    const treatable = possible.some(([, t]) => fits(t, kind, severity));
    if (!treatable)
      problems.push({
        code: "missing-care",
        severity: "warning",
        path,
        message: `Nothing here treats "${kind}" of severity ${severity}.`,
        hint: "Such people can only be given advice.",
      });
  }
  if (possible.some(([, treatment]) => treatment.way === "nanobots") && level.lots.every((lot) => lot.doses === 0)) {
    problems.push({
      code: "missing-lot",
      severity: "warning",
      path: ["lots"],
      message: "There are nanobot treatments, but no doses.",
      hint: "Add a lot, or take the treatments away in override.treatments.",
    });
  }

  const spotRoles = new Set(
    level.map.things.flatMap((thing) =>
      (has(base.things, thing.kind) ? (base.things[thing.kind]?.spots ?? []) : []).map((spot) => spot.role),
    ),
  );
  if (!spotRoles.has("visitor"))
    problems.push({
      code: "missing-station",
      path: ["map", "things"],
      message: "There is no desk to check in at.",
      hint: 'Add a thing with spots of role visitor, such as "reception-desk".',
    });
  if (!spotRoles.has("seat"))
    problems.push({
      code: "missing-station",
      path: ["map", "things"],
      message: "There is nowhere to sit and wait.",
      hint: 'Add seats, such as "seat-teal".',
    });
  if (!level.map.rooms.some((room) => room.kind === "waiting"))
    problems.push({
      code: "missing-station",
      path: ["map", "rooms"],
      message: "There is no waiting room.",
      hint: 'Add a room of kind "waiting".',
    });
  if (!roles.some((role) => base.roles[role]?.does.includes("receptionist")))
    problems.push({
      code: "missing-staff",
      path: ["staff"],
      message: "There is nobody to check people in.",
      hint: 'Add someone of role "receptionist".',
    });
  if (
    !Object.values(level.archetypes).some((weight) => weight > 0) &&
    level.arrivals.perHour.flat().some((rate) => rate > 0)
  ) {
    problems.push({
      code: "wrong-value",
      path: ["archetypes"],
      message: "People are to come, but no kind of patient has a weight above 0.",
    });
  }
  return problems;
}

/** Most of the seats that people with these duties can fill at once, each person one seat. */
function bestCrew(seats: readonly Seat[], people: readonly (readonly string[])[]): number {
  const [seat, ...rest] = seats;
  if (!seat) return 0;
  let best = bestCrew(rest, people);
  people.forEach((duties, i) => {
    if (seat.some((duty) => duties.includes(duty))) best = Math.max(best, 1 + bestCrew(rest, people.toSpliced(i, 1)));
  });
  return best;
}
