/** Base shapes for the place: rooms, things, findings, examinations, treatments. */
import { field, z } from "./zod.ts";
import { credits, Facing, Id, minutes, share, Size, StaffRole, text } from "./parts.ts";

export const RoomKindShape = z.strictObject({
  name: text("Name of the room kind.", "Surgery"),
  floor: field(Id, "Floor picture.", "tile-light"),
  about: z.exactOptional(text("What it is for, in one short sentence.")),
  price: z.exactOptional(credits("Price of a tile when it is built, walls and a door included; 40 if left out.", 40)),
  least: z.exactOptional(field(z.int().min(1).max(16), "Least length of its shorter side in tiles; 2 if left out.", 3)),
  walls: z.exactOptional(field(z.enum(["full", "glass", "none"]), "Walls that it is built with; full if left out.")),
  needs: z.exactOptional(
    field(
      z.array(z.array(Id).min(1).max(12)).max(8),
      "What it takes to be of use: of each list, one of these kinds of things.",
      [["dental-chair", "hygiene-chair"]],
    ),
  ),
});

const offset = z.int().min(-8).max(8);
export const SpotShape = z.strictObject({
  role: field(
    z.enum(["seat", "patient", "staff", "queue", "visitor", "break", "study"]),
    "Who takes it: people who wait (seat), the treated (patient), the treating (staff), people served at a desk (visitor), people behind them (queue), staff on a break (break) or learning (study).",
  ),
  at: field(z.tuple([offset, offset]), "Tiles from the footprint's first tile when the thing faces sw; −8–8.", [1, 0]),
  pose: field(z.enum(["sit", "lie", "stand"]), "How they are there."),
  facing: field(Facing, "Way they look when the thing faces sw."),
});

export const ThingKindShape = z.strictObject({
  name: text("Name of the thing.", "Dental chair"),
  size: field(Size, "Footprint when it faces sw, [along x, along y] in tiles; turned for the other facings.", [1, 2]),
  solid: field(z.boolean(), "Whether nobody can walk through it."),
  spots: field(z.array(SpotShape).max(16), "Places for people at it."),
  calm: field(
    z.number().min(-5).max(5),
    "Calming pull on people within reach: anxiety points a minute, −5–5; 0 for none.",
    0.15,
  ),
  reach: field(z.number().min(0).max(16), "How far it calms, in tiles, 0–16.", 2),
  price: credits("What it costs to buy.", 120),
  about: z.exactOptional(text("What it is for, in one short sentence.")),
  group: z.exactOptional(
    field(
      z.enum(["care", "imaging", "technology", "reception", "seating", "calm", "decor", "staff"]),
      "Shelf that it stands on in the catalogue; decor if left out.",
    ),
  ),
  upkeep: z.exactOptional(credits("Running cost of a day; 0 if left out.", 12)),
  noise: z.exactOptional(
    field(
      z.number().min(-1).max(1),
      "Hum that is heard within `noiseReach`, −1–1; negative for what swallows sound; 0 if left out.",
      0.3,
    ),
  ),
  noiseReach: z.exactOptional(field(z.number().min(0).max(16), "How far it is heard, in tiles, 0–16.", 3)),
  light: z.exactOptional(field(z.number().min(0).max(1), "Light that it gives within `lightReach`, 0–1.", 0.4)),
  lightReach: z.exactOptional(field(z.number().min(0).max(16), "How far its light reaches, in tiles, 0–16.", 3)),
  hung: z.exactOptional(field(z.boolean(), "Hangs on the wall at its back instead of standing on the floor.")),
  hides: z.exactOptional(field(z.boolean(), "Nobody sees past it.")),
  rooms: z.exactOptional(field(z.array(Id).max(24), "Room kinds that it may stand in; any if left out.", ["surgery"])),
});

export const FindingKindShape = z.strictObject({
  name: text("Name of the finding.", "Caries"),
  scale: field(
    z.enum(["ICDAS", "BEWE", "AAE", "periodontal", "none"]),
    "Published scale that its severities are counted on.",
  ),
  severities: field(z.array(z.int().min(1).max(9)).min(1).max(9), "Severities that exist, least first.", [1, 2, 3]),
  progress: field(
    z.array(z.number().min(0).max(1)).min(1).max(9),
    "Chance to be one step worse in six months if left alone, per severity; 0–1.",
    [0.1, 0.3, 0],
  ),
  teeth: field(
    z.array(z.int().min(11).max(85)).min(1).max(64),
    "FDI numbers it is drawn from; repeat one to make it likelier.",
    [36, 36, 46],
  ),
});

export const ProcedureTriggerShape = z.strictObject({
  kind: field(Id, "Trigger id.", "drill"),
  from: share("Share of the procedure at which it begins.", 0.35),
  to: share("Share of the procedure at which it ends.", 0.65),
  every: minutes("Time between one and the next; 0 for once.", 6),
});

const station = field(
  z.union([Id, z.array(Id).min(1).max(6)]),
  "Kind of thing that it is done at, or a list of kinds of which any will do, the best first; needs a patient spot and staff spots.",
  "dental-chair",
);
const equipment = z.exactOptional(
  field(z.array(Id).max(6), "Kinds of things that must stand anywhere in the clinic; none if left out.", [
    "holo-scanner",
  ]),
);
const staff = field(
  z
    .array(z.union([StaffRole, z.array(StaffRole).min(1).max(5)]))
    .min(1)
    .max(4),
  "Who is needed, one person for each entry; a list inside means that any of these duties will do.",
  ["dentist", ["hygienist", "assistant"]],
);
const triggers = field(z.array(ProcedureTriggerShape).max(24), "What may frighten on the way.");

export const ExamShape = z.strictObject({
  name: text("Name of the examination.", "Holographic scan"),
  minutes: minutes("How long it takes.", 8),
  price: credits("What the patient pays.", 80),
  sensitivity: field(
    z.tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0).max(1)]),
    "Chance to see a finding that is there: severities 1–2, 3–4, 5 and more; 0–1.",
    [0.76, 0.88, 0.97],
  ),
  specificity: share("Chance that a sound tooth is called sound, for each of twelve teeth.", 0.98),
  forecasts: field(z.boolean(), "Whether it also says how likely a finding is to get worse."),
  station,
  equipment,
  staff,
  triggers,
});

export const TreatmentShape = z.strictObject({
  name: text("Name of the treatment.", "Filling by hand"),
  way: field(
    z.enum(["by-hand", "nanobots", "conservative"]),
    "By hand, with nanobots (uses a dose of a lot), or conservative.",
  ),
  treats: field(z.array(Id).min(1).max(16), "Finding ids that it is for.", ["caries"]),
  minSeverity: field(z.int().min(1).max(9), "Least severity that it is for, 1–9.", 3),
  maxSeverity: field(z.int().min(1).max(9), "Highest severity that it is for, 1–9.", 6),
  minutes: minutes("How long it takes at skill 0.5.", 36),
  price: credits("What the patient pays.", 180),
  cost: credits("What it costs the clinic in material or doses.", 30),
  pain: field(z.number().min(0).max(10), "Expected pain with local anaesthetic, 0–10.", 2),
  invasive: field(z.boolean(), "Whether tooth substance is taken away."),
  risk: share("Chance of an adverse reaction with a sound lot; grows as the lot's integrity falls.", 0.05),
  success: share("Chance that it cures.", 0.95),
  station,
  equipment,
  staff,
  triggers,
});
