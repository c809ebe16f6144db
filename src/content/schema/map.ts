/** The floor plan of a level. */
import { field, z } from "./zod.ts";
import { Facing, Id, Side, Size, text, Tile } from "./parts.ts";

const Door = z.strictObject({
  at: field(Tile, "Tile the door opens from.", [4, 5]),
  side: field(Side, "Side of that tile the door is on."),
});
const WallKind = z.enum(["full", "glass"]).meta({ description: "full hides what is behind it; glass does not." });

const Room = z.strictObject({
  id: field(Id, "Own id, for notices that point at it.", "surgery-1"),
  kind: field(Id, "Room kind from base/rooms.json.", "surgery"),
  name: z.exactOptional(text("Name, if it is not that of its kind.")),
  at: field(Tile, "Tile with the smallest x and y.", [2, 2]),
  size: field(Size, "Size in tiles.", [4, 4]),
  walls: z.exactOptional(
    field(
      z.strictObject({
        n: z.exactOptional(WallKind),
        e: z.exactOptional(WallKind),
        s: z.exactOptional(WallKind),
        w: z.exactOptional(WallKind),
      }),
      "Wall on each side; sides left out are open floor. The building's outline is always walled.",
      { e: "full", s: "glass" },
    ),
  ),
  doors: field(z.array(Door).max(8), "Doors in the room's walls."),
});

export const ThingShape = z.strictObject({
  id: z.exactOptional(field(Id, "Own id, for notices that point at it.", "chair-1")),
  kind: field(Id, "Thing kind from base/things.json.", "dental-chair"),
  at: field(Tile, "Tile with the smallest x and y.", [3, 3]),
  facing: field(Facing, "Way it looks."),
});

export const MapShape = z.strictObject({
  size: field(Size, "Size of the map in tiles, up to 64 each way.", [16, 16]),
  building: field(
    z.strictObject({ at: field(Tile, "Tile with the smallest x and y."), size: field(Size, "Size in tiles.") }),
    "The building's outline; what lies outside is street and garden.",
  ),
  entrance: field(
    z.strictObject({ at: field(Tile, "Tile just inside."), side: field(Side, "Side of that tile the door is on.") }),
    "The door to the street.",
  ),
  spawns: field(z.array(Tile).min(1).max(16), "Tiles where people come from and go to."),
  pavement: field(
    z
      .array(
        z.strictObject({
          at: field(Tile, "Tile with the smallest x and y."),
          size: field(Size, "Size in tiles."),
          floor: field(Id, "Floor picture.", "paving"),
        }),
      )
      .max(32),
    "Strips of ground that people like to walk on.",
  ),
  rooms: field(z.array(Room).max(64), "Rooms of the building."),
  things: field(z.array(ThingShape).max(500), "Furniture, equipment and décor."),
});
