/** Spots of things and who holds them. A spot is held by at most one body. */
import type { Ruleset } from "../ruleset.ts";
import type { Body, ClinicState, Thing } from "../state.ts";
import { spotsOf, type Spot } from "./map.ts";

export interface Place {
  readonly thing: string;
  readonly index: number;
  readonly spot: Spot;
}

/** The holder of a spot: a patient or staff id, or 0. */
export function holderOf(state: Readonly<ClinicState>, thing: string, index: number): number {
  for (const person of state.patients)
    if (person.body.spot === thing && person.body.spotIndex === index) return person.id;
  for (const person of state.staff) if (person.body.spot === thing && person.body.spotIndex === index) return person.id;
  return 0;
}

// Like the floor plan, the list of places is made again only when the layout changes.
const kept = new WeakMap<readonly Thing[], { layout: number; lists: Map<string, readonly Place[]> }>();

/** All places with a role on things of a kind ("" for any kind), in the order of things. */
export function placesOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  role: Spot["role"],
  kind = "",
): readonly Place[] {
  let cache = kept.get(state.things);
  if (!cache || cache.layout !== state.layout) {
    cache = { layout: state.layout, lists: new Map() };
    kept.set(state.things, cache);
  }
  const key = `${role}:${kind}`;
  const known = cache.lists.get(key);
  if (known) return known;
  const places = state.things
    .filter((thing) => kind === "" || thing.kind === kind)
    .flatMap((thing) => placesOn(rules, thing).filter((place) => place.spot.role === role));
  cache.lists.set(key, places);
  return places;
}

export function placesOn(rules: Ruleset, thing: Thing): Place[] {
  const kind = rules.thingKinds[thing.kind];
  return kind ? spotsOf(kind, thing).map((spot, index) => ({ thing: thing.id, index, spot })) : [];
}

export function isFree(state: Readonly<ClinicState>, place: Place): boolean {
  return holderOf(state, place.thing, place.index) === 0;
}

/** The free place nearest to a body, ties to the earlier one. */
export function nearestFree(state: Readonly<ClinicState>, places: readonly Place[], from: Body): Place | undefined {
  let best: Place | undefined;
  let bestFar = Infinity;
  for (const place of places) {
    const far = Math.abs(place.spot.x * 1000 + 500 - from.x) + Math.abs(place.spot.y * 1000 + 500 - from.y);
    if (far < bestFar && isFree(state, place)) {
      best = place;
      bestFar = far;
    }
  }
  return best;
}

/** A station of the kind with no patient on it, in the order of things. */
export function freeStation(rules: Ruleset, state: Readonly<ClinicState>, kind: string): Thing | undefined {
  return state.things.find((thing) => {
    if (thing.kind !== kind || thing.busy !== 0) return false;
    const patient = placesOn(rules, thing).find((place) => place.spot.role === "patient");
    return patient !== undefined && isFree(state, patient);
  });
}
