/** What a person looks like and does, and the table of pictures they are put together from. No Phaser here. */

export interface Look {
  skin: string;
  hair: string;
  hairStyle: string;
  outfit: string;
  top: string;
  bottom: string;
  accessory: string;
  age: "child" | "adult" | "elder";
  build: "slim" | "medium" | "large";
}

export const POSES = [
  "idle",
  "walk",
  "sit",
  "lie",
  "treat",
  "talk",
  "point",
  "wave",
  "clutch",
  "tremble",
  "cry",
  "panic",
  "faint",
  "cheer",
  "phone",
] as const;
export type Pose = (typeof POSES)[number];
export const FACINGS = ["sw", "se", "ne", "nw"] as const;
export type Facing = (typeof FACINGS)[number];
export const MOODS = ["calm", "happy", "uneasy", "scared", "pain"] as const;
export type Mood = (typeof MOODS)[number];

/** One frame of a pose: legs, upper body, arms drawn over the head, head pose; nudges in atlas pixels. */
export interface PoseFrame {
  l: string;
  u: string;
  h: string;
  f?: string;
  /** Moves everything above the legs. */
  o?: [number, number];
  /** Moves the whole figure. */
  n?: [number, number];
  /** Eyes and mouth that stand in for the mood's own. */
  e?: string;
  m?: string;
}

/** Page, x, y, width, height, and the top left corner measured from the pivot. */
export type PictureAt = [number, number, number, number, number, number, number];

export interface PageInfo {
  s: string;
  m?: string;
  w: number;
  h: number;
}

/** `assets/people/people.json`. */
export interface PeopleTable {
  scale: number;
  pages: PageInfo[];
  poses: Record<string, PoseFrame[]>;
  fps: Record<string, number>;
  sleeves: Record<string, string>;
  anchors: Record<string, Record<string, [number, number]>>;
  frames: Record<string, PictureAt>;
}

export type Rgb = readonly [number, number, number];

/** One picture of the pile, with the colours its four regions are multiplied by. */
export interface Layer {
  readonly picture: string;
  readonly skin: Rgb;
  readonly first: Rgb;
  readonly second: Rgb;
  readonly fixed: Rgb;
  /** Where the picture's pivot goes, from the figure's pivot, in atlas pixels. */
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
  /** Highlight that no tint darkens, 0–1: dark hair still shines. */
  readonly gloss: number;
  /** Drawn only where this head picture shows skin, or anything but hair. */
  readonly within?: string;
  readonly keep?: "skin" | "not-hair";
}

export interface Plan {
  /** Equal keys paint equal pictures. */
  readonly key: string;
  readonly layers: readonly Layer[];
}
