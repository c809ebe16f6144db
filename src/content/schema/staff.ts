/** Base shapes for those who work here: roles, traits, courses. */
import { field, z } from "./zod.ts";
import { credits, Id, minutes, share, StaffRole, text } from "./parts.ts";

const factor = (description: string, example?: number) =>
  field(z.number().min(0.1).max(4), `${description} 1 is as everybody; 0.1–4.`, example);

export const RoleShape = z.strictObject({
  name: text("Name of the job.", "Dentist"),
  about: text("What they do, in one short sentence."),
  can: field(z.array(StaffRole).min(1).max(5), "Duties that can be ticked for them, their own first.", [
    "dentist",
    "hygienist",
  ]),
  does: field(z.array(StaffRole).min(1).max(5), "Duties that are ticked at the start.", ["dentist"]),
  wage: credits("Usual pay for a day at skill 0.5.", 240),
  outfits: field(z.array(Id).min(1).max(8), "Outfit ids they wear.", ["coat"]),
  rooms: field(
    z.array(Id).max(12),
    "Room kinds in which they stand when there is nothing to do: the first that there is.",
    ["surgery"],
  ),
});

export const TraitShape = z.strictObject({
  name: text("Name of the trait.", "Gentle hands"),
  about: text("What it does, in one short sentence."),
  pace: factor("Speed at work.", 1.1),
  fatigue: factor("How fast they tire.", 0.8),
  manner: field(z.number().min(-1).max(1), "Added to their manner, −1–1.", 0.1),
  wage: factor("What they ask for.", 1.05),
  mood: field(z.number().min(-50).max(50), "Points of mood a day, −50–50.", 4),
});

export const CourseShape = z.strictObject({
  name: text("Name of the course.", "Calm talk"),
  about: text("What it teaches, in one short sentence."),
  minutes: minutes("How long it takes.", 60),
  price: credits("What it costs.", 180),
  skill: share("Skill that it adds.", 0.1),
  manner: share("Manner that it adds.", 0.1),
  duty: field(z.union([z.literal(""), StaffRole]), 'Duty that it adds to those that can be ticked, or "".'),
  station: field(
    z.union([z.literal(""), Id]),
    'Kind of thing that it takes (with a study spot), or "".',
    "training-desk",
  ),
});
