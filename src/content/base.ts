/** The base game's content: the JSON files of `base/`, checked once. It is mod zero: nothing here is known to the code by name. */
import abilities from "./base/abilities.json" with { type: "json" };
import archetypes from "./base/archetypes.json" with { type: "json" };
import assistants from "./base/assistants.json" with { type: "json" };
import bailouts from "./base/bailouts.json" with { type: "json" };
import cast from "./base/cast.json" with { type: "json" };
import comforts from "./base/comforts.json" with { type: "json" };
import counters from "./base/counters.json" with { type: "json" };
import demonstration from "./base/encounters/demonstration.json" with { type: "json" };
import descent from "./base/encounters/descent.json" with { type: "json" };
import emergency from "./base/encounters/emergency.json" with { type: "json" };
import forum from "./base/encounters/forum.json" with { type: "json" };
import purge from "./base/encounters/purge.json" with { type: "json" };
import courses from "./base/courses.json" with { type: "json" };
import exams from "./base/exams.json" with { type: "json" };
import findings from "./base/findings.json" with { type: "json" };
import loans from "./base/loans.json" with { type: "json" };
import looks from "./base/looks.json" with { type: "json" };
import bodyTraits from "./base/body-traits.json" with { type: "json" };
import malfunctions from "./base/malfunctions.json" with { type: "json" };
import names from "./base/names.json" with { type: "json" };
import policies from "./base/policies.json" with { type: "json" };
import roles from "./base/roles.json" with { type: "json" };
import rooms from "./base/rooms.json" with { type: "json" };
import topics from "./base/topics.json" with { type: "json" };
import things from "./base/things.json" with { type: "json" };
import traits from "./base/traits.json" with { type: "json" };
import treatments from "./base/treatments.json" with { type: "json" };
import triggers from "./base/triggers.json" with { type: "json" };
import tuning from "./base/tuning.json" with { type: "json" };
import approaches from "./base/approaches.json" with { type: "json" };
import campaigns from "./base/campaigns.json" with { type: "json" };
import districts from "./base/districts.json" with { type: "json" };
import replies from "./base/replies.json" with { type: "json" };
import rivalMoves from "./base/rival-moves.json" with { type: "json" };
import rivals from "./base/rivals.json" with { type: "json" };
import segments from "./base/segments.json" with { type: "json" };
import { baseProblems } from "./check/base.ts";
import { deepFreeze } from "./freeze.ts";
import { formatPath } from "./issues.ts";
import { BaseShape, type Base } from "./schema/base-files.ts";
import { shapeProblems } from "./shape-problems.ts";

export type { Base } from "./schema/base-files.ts";

/** Checks base content, from the base game or a mod. Throws an Error that names every fault. */
export function makeBase(content: unknown): Base {
  const faults = shapeProblems(BaseShape, content);
  if (faults.length === 0) faults.push(...baseProblems(content as Base));
  const errors = faults.filter((fault) => fault.severity !== "warning");
  if (errors.length > 0) {
    const lines = errors.map((fault) =>
      `  ${formatPath(fault.key === undefined ? fault.path : [...fault.path, fault.key])}: ${fault.message} ${fault.hint ?? ""}`.trimEnd(),
    );
    throw new Error(`The base content is at fault:\n${lines.join("\n")}`);
  }
  return deepFreeze(content as Base);
}

export const BASE: Base = makeBase({
  rooms,
  things,
  findings,
  exams,
  treatments,
  comforts,
  abilities,
  topics,
  assistants,
  triggers,
  archetypes,
  roles,
  traits,
  courses,
  loans,
  bailouts,
  malfunctions,
  counters,
  bodyTraits,
  segments,
  districts,
  campaigns,
  rivals,
  rivalMoves,
  replies,
  approaches,
  encounters: { demonstration, emergency, purge, forum, descent },
  policies,
  looks,
  cast,
  names,
  tuning,
});
