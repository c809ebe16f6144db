/** Whom an emergency names must be there: people of the cast, and staff of the level. */
import type { Problem } from "../../issues.ts";
import type { Base } from "../../schema/base-files.ts";
import type { LevelFile } from "../../schema/level.ts";
import { unknownId } from "../ids.ts";

export function emergencyProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const { thing, act } of base.encounters.emergency.stock)
    problems.push(...unknownId(thing, base.things, "thing", ["encounters", "emergency", "stock", act]));
  for (const [id, encounter] of Object.entries(level.encounters ?? {})) {
    if (encounter.kind !== "emergency") continue;
    const at = (field: string) => ["encounters", id, field];
    const { patient, bystander, helper } = encounter;
    if (patient !== undefined) problems.push(...unknownId(patient, level.cast, "person of the cast", at("patient")));
    if (bystander !== undefined)
      problems.push(...unknownId(bystander, level.cast, "person of the cast", at("bystander")));
    const staff = level.staff.map((each) => each.id);
    if (helper !== undefined) problems.push(...unknownId(helper, staff, "member of staff", at("helper")));
  }
  return problems;
}
