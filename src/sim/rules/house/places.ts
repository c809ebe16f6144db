/** Things by id, their spots, and which are free. A spot is held by at most one body. */
import type { Ruleset } from "../../ruleset.ts";
import type { Body, ClinicState, Thing } from "../../state.ts";
import { holderOf } from "./holders.ts";
import { spotsOf, type Spot } from "./map.ts";

export interface Place {
  readonly thing: string;
  readonly index: number;
  readonly spot: Spot;
}

/** Places in squares of eight tiles, so that the nearest free one is found without asking all. */
interface Places {
  readonly list: readonly Place[];
  readonly across: number;
  readonly down: number;
  /** Positions in `list`, ascending, by square. */
  readonly squares: readonly (readonly number[] | undefined)[];
  /** The first place on a tile, by y × width + x. */
  readonly byTile: ReadonlyMap<number, Place>;
}
const SQUARE = 8;

/** What follows from the layout; made again only when that changes. */
interface Layout {
  readonly layout: number;
  readonly things: ReadonlyMap<string, Thing>;
  readonly on: Map<string, readonly Place[]>;
  readonly lists: Map<string, Places>;
}
const kept = new WeakMap<readonly Thing[], Layout>();

function layoutOf(state: Readonly<ClinicState>): Layout {
  const known = kept.get(state.things);
  if (known && known.layout === state.layout) return known;
  const things = new Map(state.things.map((thing) => [thing.id, thing]));
  const made = { layout: state.layout, things, on: new Map(), lists: new Map() };
  kept.set(state.things, made);
  return made;
}

export function findThing(state: Readonly<ClinicState>, id: string): Thing | undefined {
  return layoutOf(state).things.get(id);
}

/** All places on a thing, in the order of its kind's spots. */
export function placesOn(rules: Ruleset, state: Readonly<ClinicState>, thing: Thing): readonly Place[] {
  const { on } = layoutOf(state);
  let places = on.get(thing.id);
  if (!places) {
    const kind = rules.thingKinds[thing.kind];
    places = kind ? spotsOf(kind, thing).map((spot, index) => ({ thing: thing.id, index, spot })) : [];
    on.set(thing.id, places);
  }
  return places;
}

/** The place that a body holds, if any. */
export function placeOf(rules: Ruleset, state: Readonly<ClinicState>, body: Body): Place | undefined {
  const thing = body.spot === "" ? undefined : findThing(state, body.spot);
  return thing && placesOn(rules, state, thing)[body.spotIndex];
}

function allPlaces(rules: Ruleset, state: Readonly<ClinicState>, role: Spot["role"], kind: string): Places {
  const { lists } = layoutOf(state);
  const key = `${role}:${kind}`;
  const known = lists.get(key);
  if (known) return known;
  const list = state.things
    .filter((thing) => kind === "" || thing.kind === kind)
    .flatMap((thing) => placesOn(rules, state, thing).filter((place) => place.spot.role === role));
  const across = Math.floor(rules.map.size[0] / SQUARE) + 1;
  const down = Math.floor(rules.map.size[1] / SQUARE) + 1;
  const squares: number[][] = [];
  list.forEach((place, i) => {
    (squares[Math.floor(place.spot.y / SQUARE) * across + Math.floor(place.spot.x / SQUARE)] ??= []).push(i);
  });
  const byTile = new Map<number, Place>();
  for (const place of list) {
    const tile = place.spot.y * rules.map.size[0] + place.spot.x;
    if (!byTile.has(tile)) byTile.set(tile, place);
  }
  const made = { list, across, down, squares, byTile };
  lists.set(key, made);
  return made;
}

/** All places with a role on things of a kind ("" for any kind), in the order of things. */
export function placesOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  role: Spot["role"],
  kind = "",
): readonly Place[] {
  return allPlaces(rules, state, role, kind).list;
}

/** The place with a role on a tile. */
export function placeAt(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  role: Spot["role"],
  x: number,
  y: number,
): Place | undefined {
  return allPlaces(rules, state, role, "").byTile.get(y * rules.map.size[0] + x);
}

export function isFree(state: Readonly<ClinicState>, place: Place): boolean {
  return holderOf(state, place.thing, place.index) === undefined;
}

/** The free place with a role nearest to a body, as the crow flies by x and y; ties to the earlier thing. */
export function nearestFree(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  role: Spot["role"],
  from: Body,
  kind = "",
  wanted: (place: Place) => boolean = () => true,
): Place | undefined {
  const { list, across, down, squares } = allPlaces(rules, state, role, kind);
  const sx = Math.floor(from.x / 1000 / SQUARE);
  const sy = Math.floor(from.y / 1000 / SQUARE);
  const rings = Math.max(across, down) + 1;
  let best = -1;
  let bestFar = Infinity;
  const look = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= across || y >= down) return;
    for (const i of squares[y * across + x] ?? []) {
      const place = list[i];
      if (!place) continue;
      const far = Math.abs(place.spot.x * 1000 + 500 - from.x) + Math.abs(place.spot.y * 1000 + 500 - from.y);
      if (far > bestFar || (far === bestFar && i > best) || !isFree(state, place) || !wanted(place)) continue;
      best = i;
      bestFar = far;
    }
  };
  // Whatever lies in a further ring of squares is at least this far away.
  for (let ring = 0; ring <= rings && bestFar >= (ring - 1) * SQUARE * 1000; ring++) {
    for (let x = sx - ring; x <= sx + ring; x++) {
      look(x, sy - ring);
      if (ring > 0) look(x, sy + ring);
    }
    for (let y = sy - ring + 1; y < sy + ring; y++) {
      look(sx - ring, y);
      look(sx + ring, y);
    }
  }
  return list[best];
}

/** Stations of the kind with no patient on them, the nearest to a body first; ties in the order of things. */
export function freeStations(rules: Ruleset, state: Readonly<ClinicState>, kind: string, from: Body): Thing[] {
  const found: { thing: Thing; far: number; i: number }[] = [];
  placesOf(rules, state, "patient", kind).forEach((place, i) => {
    const thing = findThing(state, place.thing);
    if (thing?.busy !== 0 || !isFree(state, place)) return;
    const far = Math.abs(place.spot.x * 1000 + 500 - from.x) + Math.abs(place.spot.y * 1000 + 500 - from.y);
    found.push({ thing, far, i });
  });
  return found.sort((a, b) => a.far - b.far || a.i - b.i).map((one) => one.thing);
}
