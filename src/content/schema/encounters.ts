/** The set pieces of a level, and the numbers that each kind is played by. */
import { field, z } from "./zod.ts";
import { Id } from "./parts.ts";
import { DemonstrationRulesShape, DemonstrationShape } from "./encounters/demonstration.ts";
import { DescentRulesShape, DescentShape } from "./encounters/descent.ts";
import { EmergencyRulesShape, EmergencyShape } from "./encounters/emergency.ts";
import { ForumRulesShape, ForumShape } from "./encounters/forum.ts";
import { PurgeRulesShape, PurgeShape } from "./encounters/purge.ts";

export const EncounterShape = z
  .discriminatedUnion("kind", [DemonstrationShape, EmergencyShape, PurgeShape, ForumShape, DescentShape])
  .meta({ id: "Encounter", description: "A set piece with a play of its own, of one of five kinds." });

export const EncountersShape = field(
  z.record(Id, EncounterShape),
  "Set pieces by id; the story starts them. None if left out.",
);

export const ENCOUNTER_RULE_SHAPES = {
  demonstration: DemonstrationRulesShape,
  emergency: EmergencyRulesShape,
  purge: PurgeRulesShape,
  forum: ForumRulesShape,
  descent: DescentRulesShape,
} as const;
export const EncounterRulesShape = z.strictObject(ENCOUNTER_RULE_SHAPES);
