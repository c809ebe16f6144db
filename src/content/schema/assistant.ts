/** The AI assistants of the base game, and what they can do: abilities are made of effects. */
import { field, z } from "./zod.ts";
import { AbilityId, Id, minutes, points, share, text } from "./parts.ts";

const factor = (description: string, example?: number) =>
  field(z.number().min(0).max(5), `${description} A factor, 0–5.`, example);
const kind = <K extends string>(name: K) => field(z.literal(name), "Kind of effect.");

const Effect = z.discriminatedUnion("do", [
  z.strictObject({ do: kind("calm"), points: points("Anxiety taken away."), child: factor("For children.", 2) }),
  z.strictObject({
    do: kind("stay"),
    perMinute: points("Anxiety taken away a minute."),
    minutes: minutes("How long."),
  }),
  z.strictObject({ do: kind("trust"), points: points("Trust won.") }),
  z.strictObject({ do: kind("control"), points: points("How much more in charge they feel.") }),
  z.strictObject({ do: kind("forgive-wait"), share: share("Share of the wait so far that is forgiven.") }),
  z.strictObject({ do: kind("read-tells") }),
  z.strictObject({ do: kind("diagnose") }),
  z.strictObject({
    do: kind("watch"),
    minutes: minutes("How long."),
    pain: share("What is left of the fright of pain."),
  }),
  z.strictObject({ do: kind("pace"), minutes: minutes("How long."), factor: factor("Speed of the people at work.") }),
  z.strictObject({ do: kind("walk"), minutes: minutes("How long."), factor: factor("Speed at which all walk.") }),
  z.strictObject({ do: kind("go-first") }),
  z.strictObject({ do: kind("refresh"), points: points("Fatigue taken from everyone on the staff.") }),
  z.strictObject({ do: kind("mood"), points: points("Mood of the staff.") }),
]);

export const AbilityShape = z.strictObject({
  name: text("Name of the ability.", "Soothe"),
  energy: field(z.number().min(0).max(100), "Energy it takes, 0–100.", 2),
  target: field(
    z.enum(["patient", "chair", "queue", "room", "clinic"]),
    "Whom it is for: a patient, one who is being worked on (chair), one who has been called or planned and waits (queue), everyone who waits (room), or the clinic.",
  ),
  about: text("One short sentence about it."),
  cause: field(Id, "Code under which what it does is booked.", "soothed"),
  effects: field(z.array(Effect).min(1).max(6), "What it does, all of it."),
});

const shared = {
  name: text("Name.", "Milo"),
  about: text("Who they are, in one or two short sentences."),
  energy: field(z.int().min(0).max(100), "Most energy it can have, 0–100.", 10),
  minutesPerEnergy: minutes("Time to win back one energy.", 12),
  priorWeight: field(z.number().min(0.1).max(100), "Strength of its first guess, in visits, 0.1–100.", 4),
  abilities: field(z.array(AbilityId).max(16), "Abilities it has; `start.abilities` and the story unlock them."),
};
export const AssistantShape = z.strictObject(shared);

/** In a level the id alone is enough; what is given replaces what base/assistants.json says. */
export const LevelAssistant = z.strictObject({
  id: field(Id, "Id from base/assistants.json, or one of your own with all fields; also a speaker's id.", "milo"),
  name: z.exactOptional(shared.name),
  about: z.exactOptional(shared.about),
  energy: z.exactOptional(shared.energy),
  minutesPerEnergy: z.exactOptional(shared.minutesPerEnergy),
  priorWeight: z.exactOptional(shared.priorWeight),
  abilities: z.exactOptional(shared.abilities),
});
