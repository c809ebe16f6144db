/** Base shapes for the place: rooms and things. */
import { field, z } from "./zod.ts";
import { credits, Facing, Id, Size, text } from "./parts.ts";

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
  lab: z.exactOptional(field(z.boolean(), "Part of the nanolab: makes what the lab says of a lot surer and quicker.")),
  rooms: z.exactOptional(field(z.array(Id).max(24), "Room kinds that it may stand in; any if left out.", ["surgery"])),
  network: z.exactOptional(
    field(z.boolean(), "A device of the clinic's network: it can be infected, cut off and restored; no if left out."),
  ),
});
