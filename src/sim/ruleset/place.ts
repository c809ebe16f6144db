/** The place: floor plan, rooms, things, and what may be built. Coordinates are tiles (1 m). */
import type { Text } from "./text.ts";

export type Facing = "sw" | "se" | "ne" | "nw";
/** A side of a tile: n = toward smaller y, e = larger x, s = larger y, w = smaller x. */
export type Side = "n" | "e" | "s" | "w";
export type Tile = readonly [x: number, y: number];

export interface MapDef {
  readonly size: Tile;
  /** The building's outline; everything outside is street and garden. */
  readonly building: { readonly at: Tile; readonly size: Tile };
  /** Door in the building's outline: the inner tile and the side it opens on. */
  readonly entrance: { readonly at: Tile; readonly side: Side };
  /** Tiles at the edge of the map where people come and go. */
  readonly spawns: readonly Tile[];
  /** Rows of street furniture drawn only: kind, tile, facing. Nobody walks through `solid` kinds. */
  readonly pavement: readonly { readonly at: Tile; readonly size: Tile; readonly floor: string }[];
  readonly rooms: readonly RoomDef[];
  readonly things: readonly ThingDef[];
}

export interface RoomDef {
  readonly id: string;
  readonly kind: string;
  readonly name?: Text;
  readonly at: Tile;
  readonly size: Tile;
  /** Wall on each side; sides left out are open floor. The building's own outline is always walled. */
  readonly walls?: { readonly n?: WallKind; readonly e?: WallKind; readonly s?: WallKind; readonly w?: WallKind };
  readonly doors: readonly { readonly at: Tile; readonly side: Side }[];
}
export type WallKind = "full" | "glass";

/** What may be built in this level; empty lists mean that nothing may. */
export interface BuildingDef {
  readonly rooms: readonly string[];
  readonly things: readonly string[];
  /** Share of the price that selling gives back, 0–1; what was placed just now can be undone in full. */
  readonly resale: number;
}

export interface ThingDef {
  readonly id?: string;
  readonly kind: string;
  readonly at: Tile;
  readonly facing: Facing;
}

export interface RoomKind {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly floor: string;
  /** Price of a tile when it is built, walls and one door included. */
  readonly price: number;
  /** Least length of its shorter side, in tiles. */
  readonly least: number;
  /** Walls that it is built with; "none" for open rooms. */
  readonly walls: WallKind | "none";
  /** What it takes to be of use: of each list, one of these kinds of things. */
  readonly needs: readonly (readonly string[])[];
}

export type ThingGroup = "care" | "imaging" | "technology" | "reception" | "seating" | "calm" | "decor" | "staff";

/** What a thing is for: seats wait, chairs treat, décor calms. */
export interface ThingKind {
  readonly id: string;
  readonly name: Text;
  /** Footprint in tiles for facing sw: [along x, along y]; turned for the other facings. */
  readonly size: Tile;
  readonly solid: boolean;
  /** Person places, in tiles from the footprint's first tile for facing sw. */
  readonly spots: readonly SpotDef[];
  /** Calming pull on people within `reach` tiles, in anxiety points a minute; 0 for none. */
  readonly calm: number;
  readonly reach: number;
  readonly price: number;
  readonly about: Text;
  readonly group: ThingGroup;
  /** Running cost of a day. */
  readonly upkeep: number;
  /** Hum that reaches `noiseReach` tiles, 0–1; walls halve it. Negative for what swallows sound. */
  readonly noise: number;
  readonly noiseReach: number;
  /** Light that it gives to the tiles within `lightReach`, 0–1. */
  readonly light: number;
  readonly lightReach: number;
  /** Hangs on the wall at its back instead of standing on the floor. */
  readonly hung: boolean;
  /** Nobody sees past it. */
  readonly hides: boolean;
  /** Part of the nanolab: makes what the lab says of a lot surer and quicker. */
  readonly lab: boolean;
  /** Room kinds that it may stand in; empty for any. */
  readonly rooms: readonly string[];
  /** It is a device of the clinic's network: it can be infected, cut off and restored. */
  readonly network: boolean;
}
export interface SpotDef {
  readonly role: "seat" | "patient" | "staff" | "queue" | "visitor" | "break" | "study";
  readonly at: Tile;
  readonly pose: "sit" | "lie" | "stand";
  readonly facing: Facing;
}
