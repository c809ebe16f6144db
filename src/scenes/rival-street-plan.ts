/** What a rival's moves show on the player's own street, and where: a van, a poster, gossip, a screen, a letter. Pure. */
import fronts from "../../assets/fronts/fronts.json";
import type { Facing, MapDef, MoveDef, Side, Telegraph } from "../sim/ruleset.ts";
import type { RivalMove } from "../sim/state.ts";
import type { XY } from "./iso.ts";
import { MARGIN, outdoorFloors } from "./street.ts";

export type StreetKind = Exclude<Telegraph, "rumour">;

export interface StreetSign {
  readonly kind: StreetKind;
  /** Id of the move that it belongs to. */
  readonly move: number;
}

/** What is only there until the move is made; the rest stays while the move lasts. */
const UNTIL_MADE: readonly StreetKind[] = ["gossip", "letter"];

/** Everything that shows just now, one of a kind: of two moves that get about the same way, the later. */
export function streetSigns(
  moves: readonly Pick<RivalMove, "id" | "kind" | "phase">[],
  defs: Readonly<Record<string, Pick<MoveDef, "telegraph">>>,
): StreetSign[] {
  const found = new Map<StreetKind, StreetSign>();
  for (const move of moves) {
    const kind = defs[move.kind]?.telegraph;
    if (kind === undefined || kind === "rumour") continue;
    if (move.phase === "heard" || (move.phase === "on" && !UNTIL_MADE.includes(kind)))
      found.set(kind, { kind, move: move.id });
  }
  return [...found.values()];
}

export interface Spot extends XY {
  readonly facing: Facing;
}

export interface StreetSpots {
  /** Where the van stands, with where it comes from and goes to along x, in tiles. */
  readonly van: Spot & { readonly from: number; readonly to: number };
  readonly watcher: Spot;
  readonly poster: Spot;
  readonly gossip: readonly [Spot, Spot];
  /** Under the middle of the screen's flight. */
  readonly broadcast: Spot;
}

/** Toward the house, for somebody who stands before a door on that side. */
const INWARD: Readonly<Record<Side, Facing>> = { n: "sw", s: "ne", e: "nw", w: "se" };
const OUT: Readonly<Record<Side, readonly [number, number]>> = { n: [0, -1], s: [0, 1], e: [1, 0], w: [-1, 0] };

/** Where a courier waits: a step before the door, beside the way in. */
export function doorstep(map: MapDef): Spot {
  const { at, side } = map.entrance;
  const [ox, oy] = OUT[side];
  return { x: at[0] + 0.5 + ox * 1.35 + oy * 0.55, y: at[1] + 0.5 + oy * 1.35 + ox * 0.55, facing: INWARD[side] };
}

/** Places along the street before the house; null where none runs past it. */
export function streetSpots(map: MapDef): StreetSpots | null {
  const floors = outdoorFloors(map);
  const kerb = floors.find((f) => f.floor === "kerb-s" && f.w > map.size[0]);
  const pave = floors.find((f) => f.floor === "pave" && f.w > map.size[0]);
  if (!kerb || !pave) return null;
  const door = map.entrance.at[0] + 0.5;
  // Close to the door: that part of the street is in sight when the house is looked at as a whole.
  const inMap = (x: number) => Math.min(map.size[0] - 2, Math.max(1.5, x));
  const stop = clearOfLamps(inMap(door + 2.4), door + 1.2);
  const walk = pave.y + pave.h / 2;
  return {
    // Half on the kerb, so that cars get past.
    van: { x: stop, y: kerb.y + 0.32, facing: "nw", from: map.size[0] + MARGIN + 2, to: -MARGIN - 2 },
    watcher: { x: inMap(door - 0.9), y: walk + 0.15, facing: "ne" },
    poster: { x: inMap(door - 3), y: walk, facing: "sw" },
    gossip: [
      { x: inMap(door - 1.8) - 0.36, y: walk, facing: "se" },
      { x: inMap(door - 1.8) + 0.36, y: walk, facing: "nw" },
    ],
    broadcast: { x: inMap(door + 0.2), y: kerb.y + 1.7, facing: "sw" },
  };
}

/** Half a van and room for a post. */
const ROOM = 1.8;

/** Lamps stand on every eighth tile of the kerb (`dressStreet`); a van parks between them, at `least` or beyond. */
function clearOfLamps(x: number, least: number): number {
  const beat = (((x - 3.5) % 8) + 8) % 8;
  const lamp = x - (beat < 4 ? beat : beat - 8);
  if (Math.abs(x - lamp) >= ROOM) return x;
  return lamp - ROOM >= least ? lamp - ROOM : lamp + ROOM;
}

const PLAIN = 0x8a93a6;

/** The house's own colour, 0xrrggbb, by the picture of its street front; a plain grey for one that has none. */
export function houseColour(front: string): number {
  const known = (fronts as Readonly<Record<string, { readonly colour: string }>>)[front];
  return known ? Number.parseInt(known.colour.slice(1), 16) : PLAIN;
}
