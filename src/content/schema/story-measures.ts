/** Measures that are about something in particular. */
import { field, z } from "./zod.ts";
import { Id, LevelId, StaffRole } from "./parts.ts";

export const StoryMeasures = [
  z.strictObject({
    of: z.enum(["exposures", "devices-infected", "devices-isolated", "campaigns", "news-good", "news-bad"]).meta({
      description:
        "Sessions of exposure, infected devices that are known of, devices cut off, campaigns begun, good and bad news about you.",
    }),
  }),
  z.strictObject({
    of: z.enum(["rooms", "things"]).meta({ description: "How many rooms, or things, of a kind stand." }),
    kind: field(Id, "Kind of room or thing.", "staff-room"),
  }),
  z.strictObject({
    of: z.literal("staff").meta({ description: "How many of a role work here." }),
    role: field(StaffRole, "Role."),
  }),
  z.strictObject({
    of: z.literal("treated-of").meta({ description: "How many of a kind of patient were treated." }),
    archetype: field(Id, "Archetype.", "phobic"),
  }),
  z.strictObject({
    of: z.literal("treatments-done").meta({ description: "How often a treatment was done." }),
    treatment: field(Id, "Treatment.", "filling"),
  }),
  z.strictObject({
    of: z.literal("exams-done").meta({ description: "How often an examination was done." }),
    exam: field(Id, "Examination.", "holo-scan"),
  }),
  z.strictObject({
    of: z.literal("comforts-used").meta({ description: "How often a comfort was tried with somebody." }),
    comfort: field(Id, "Comfort.", "forest"),
  }),
  z.strictObject({
    of: z.literal("policy-on").meta({ description: "1 while this policy is in force." }),
    policy: field(Id, "Policy of the level, of base/policies.json, or any other id.", "gentle-first"),
  }),
  z.strictObject({
    of: z.literal("policies-doing").meta({ description: "How many policies in force do this." }),
    act: field(Id, "What they do, as in `then.do`.", "canaries"),
  }),
  z.strictObject({
    of: z
      .enum(["lot-doses", "lot-adverse", "lot-integrity", "lot-paused", "lot-recalled", "lot-told", "lot-alarm"])
      .meta({
        description:
          "Of a lot: doses left, reactions that are known, integrity in percent; 1 while it is paused, once it was recalled, once its people were told, while its alarm is on.",
      }),
    lot: field(Id, "Lot.", "lot-11"),
  }),
  z.strictObject({
    of: z
      .enum(["move-heard", "move-on", "move-over"])
      .meta({ description: "Moves of the rival of one kind that are heard of, under way, over." }),
    move: field(Id, "Move of base/rival-moves.json.", "advertise"),
  }),
  z.strictObject({
    of: z.literal("stars").meta({ description: "Stars of an earlier level of the campaign, 0 if it was not won." }),
    level: field(LevelId, "Level.", "demonstration/01-holographic-morning"),
  }),
] as const;
