/** What base content leaves out about mouths and care, filled in; and what of it a level has. */
import { SWARM_FAULT } from "../sim/rules/nanobots/faults.ts";
import type { ExamMethod, FindingKind, MouthsDef, Needs, Treatment } from "../sim/ruleset.ts";
import { allowedLater } from "./story-defaults.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

type Procedure = Pick<Base["exams"][string], "station" | "equipment" | "staff">;

/** What a procedure takes, with single ids written as lists. */
export function needsOf(procedure: Procedure): Needs {
  return {
    station: typeof procedure.station === "string" ? [procedure.station] : procedure.station,
    equipment: procedure.equipment ?? [],
    staff: procedure.staff.map((seat) => (typeof seat === "string" ? [seat] : seat)),
  };
}

export function findingKindsOf(base: Base): Record<string, FindingKind> {
  return mapRecord(base.findings, (id, kind) => ({
    id,
    common: false,
    means: [],
    leadsTo: "",
    feeds: "",
    follows: "",
    grades: [],
    surfaces: "",
    marks: "",
    alarms: { sites: 0, severity: [1, 1] },
    ...kind,
  }));
}

export function examsOf(base: Base): Record<string, ExamMethod> {
  return mapRecord(base.exams, (id, exam) => ({ id, about: "", common: false, ...exam, ...needsOf(exam) }));
}

export function treatmentsOf(base: Base): Record<string, Treatment> {
  return mapRecord(base.treatments, (id, treatment) => ({
    id,
    common: false,
    ranges: {},
    teeth: "any",
    lowersMdas: 0,
    slows: 0,
    push: [1, 1, 1],
    coaches: [0, 0],
    leaves: "",
    marks: "",
    ...treatment,
    ...needsOf(treatment),
  }));
}

export function mouthsOf(level: LevelFile): MouthsDef {
  return { threshold: level.mouths?.threshold ?? false };
}

/**
 * The base content with only those findings, examinations and treatments that the level has: those that it lists,
 * changes or gives to someone by name, and with `later` those that its story will allow; where it lists none, the
 * common ones.
 */
export function offeredIn(level: LevelFile, base: Base, later = true): Base {
  const allowed = (what: string) => (later ? allowedLater(level, what) : []);
  const given = Object.values(level.cast).flatMap((person) => person.mouth.map((finding) => finding.kind));
  if (level.nanobots === undefined) base = withoutSwarms(base);
  else given.push(SWARM_FAULT);
  const swarmCare = Object.keys(base.treatments).filter((id) => base.treatments[id]?.treats.includes(SWARM_FAULT));
  return {
    ...base,
    findings: offered(base.findings, level.mouths?.findings, [
      ...Object.keys(level.override?.findings ?? {}),
      ...given,
    ]),
    exams: offered(base.exams, level.mouths?.exams, [...Object.keys(level.override?.exams ?? {}), ...allowed("exam")]),
    treatments: offered(base.treatments, level.mouths?.treatments, [
      ...Object.keys(level.override?.treatments ?? {}),
      ...swarmCare,
      ...allowed("treatment"),
    ]),
  };
}

/** Where no swarm goes wrong there is nothing to find of it, and nothing to do about it. */
function withoutSwarms(base: Base): Base {
  const { [SWARM_FAULT]: _, ...findings } = base.findings;
  const treatments = Object.entries(base.treatments).filter(
    ([, treatment]) => !treatment.treats.every((kind) => kind === SWARM_FAULT),
  );
  return { ...base, findings, treatments: Object.fromEntries(treatments) };
}

function offered<T extends { readonly common?: boolean }>(
  records: Readonly<Record<string, T>>,
  wanted: "all" | readonly string[] | undefined,
  besides: readonly string[],
): Record<string, T> {
  const has = (id: string, record: T) =>
    besides.includes(id) || (wanted === undefined ? record.common === true : wanted === "all" || wanted.includes(id));
  return Object.fromEntries(Object.entries(records).filter(([id, record]) => has(id, record)));
}

function mapRecord<T, U>(
  records: Readonly<Record<string, T>>,
  change: (id: string, record: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(id, record)]));
}
