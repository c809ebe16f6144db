/** The small shapes that level files and base files share: ids, texts, tiles, looks, shares, points. */
import { field, z } from "./zod.ts";

/** `constructor` and `prototype` would be found on any object, so they are no ids. */
const ID_PATTERN = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** An id: lower-case words joined by hyphens. */
export const Id = z.string().max(60).regex(ID_PATTERN);
/** A level's id: the campaign's id, a slash, and the file's name. */
export const LevelId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/);

export const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
/** Text for the player, up to 2,000 characters a language. */
export const Text = z
  .union([z.string().min(1).max(2000), z.record(z.string().regex(LOCALE), z.string().min(1).max(2000))])
  .meta({
    id: "Text",
    description: 'Text for the player: one string, or one per language code (falls back to "en", then to the first).',
  });

export const text = (description: string, example?: unknown) => field(Text, description, example);

const coordinate = z.int().min(0).max(63);
export const Tile = z.tuple([coordinate, coordinate]).meta({
  id: "Tile",
  description: "[x, y] in tiles (1 m): x grows to the lower right of the screen, y to the lower left; 0–63.",
});
export const Size = z
  .tuple([z.int().min(1).max(64), z.int().min(1).max(64)])
  .meta({ id: "Size", description: "[along x, along y] in tiles, 1–64." });
export const Facing = z.enum(["sw", "se", "ne", "nw"]).meta({
  id: "Facing",
  description: "Way it looks on the screen: sw = toward larger y, se = larger x, ne = smaller y, nw = smaller x.",
});
export const Side = z.enum(["n", "e", "s", "w"]).meta({
  id: "Side",
  description: "Side of a tile: n = toward smaller y, e = larger x, s = larger y, w = smaller x.",
});

/** 0–1. */
export const share = (description: string, example?: number) =>
  field(z.number().min(0).max(1), `${description} 0–1.`, example);
/** 0–100. */
export const points = (description: string, example?: number) =>
  field(z.number().min(0).max(100), `${description} Points, 0–100.`, example);
export const minutes = (description: string, example?: number) =>
  field(z.number().min(0).max(600), `${description} Minutes of clinic time, 0–600.`, example);
export const credits = (description: string, example?: number) =>
  field(z.int().min(-1_000_000).max(1_000_000), `${description} Whole credits (₡).`, example);
export const weight = (description: string, example?: number) =>
  field(z.number().min(0).max(1000), `${description} Relative, 0–1000; 0 is never drawn.`, example);

/** [low, high] of whole numbers. */
export const span = (low: number, high: number, description: string, example?: unknown) =>
  field(
    z.tuple([z.int().min(low).max(high), z.int().min(low).max(high)]),
    `${description} [least, most], ${low}–${high}.`,
    example,
  );

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export const colour = (description: string) => field(Colour, `${description} As #rrggbb.`, "#4fb3a9");

const LookFields = z.strictObject({
  skin: colour("Skin."),
  hair: colour("Hair."),
  hairStyle: field(Id, "Hair style id from base/looks.json.", "bob"),
  outfit: field(Id, "Outfit id from base/looks.json.", "hoodie"),
  top: colour("Upper clothes."),
  bottom: colour("Lower clothes."),
  accessory: field(Id, "Accessory id from base/looks.json, or none.", "glasses"),
  age: field(z.enum(["child", "adult", "elder"]), "Body's age."),
  build: field(z.enum(["slim", "medium", "large"]), "Body's build."),
});
export const Look = LookFields.meta({ id: "Look", description: "How a person looks." });
/** A look, or the id of someone in base/cast.json. */
export const LookOrId = z
  .union([Id, Look])
  .meta({ id: "LookOrId", description: "A look written out, or the id of someone in base/cast.json to look like." });

/** A time of the level: day and clock, 08:00–18:00. */
export const DayClock = z
  .string()
  .regex(/^[1-9][0-9]? (?:0[89]|1[0-7]):[0-5][0-9]$|^[1-9][0-9]? 18:00$/)
  .meta({
    id: "DayClock",
    description: 'Day of the level and clock time from 08:00 to 18:00, as in "2 09:30".',
    examples: ["1 08:00", "2 09:30"],
  });

export const StaffRole = z
  .enum(["dentist", "hygienist", "assistant", "receptionist", "manager"])
  .meta({ id: "StaffRole", description: "What someone of the staff does." });
export const SEATTLE_TYPES = ["conditioned", "catastrophe", "generalised", "distrust"] as const;
export const SeattleType = z.enum(SEATTLE_TYPES).meta({
  id: "SeattleType",
  description:
    "Kind of dental anxiety (Seattle system): conditioned by a bad visit, fear of a catastrophe, general anxiety, distrust of dentists.",
});
export const AbilityId = z
  .enum([
    "soothe",
    "explain-room",
    "read-tells",
    "diagnose",
    "watch-signs",
    "steady-hands",
    "sing",
    "lend-courage",
    "clear-the-way",
    "rally",
  ])
  .meta({ id: "AbilityId", description: "One of the assistant's abilities." });
