/**
 * Who holds which spot, by thing and number instead of by search. Made from the bodies once a state and kept up by
 * `hold`; an entry whose body no longer claims the spot counts as free, so that letting go needs no bookkeeping.
 */
import type { Body, ClinicState } from "../../state.ts";

type Holders = Map<string, (Body | undefined)[]>;
const kept = new WeakMap<object, Holders>();

function note(holders: Holders, body: Body): void {
  const spots = holders.get(body.spot);
  if (spots) spots[body.spotIndex] = body;
  else {
    const fresh: (Body | undefined)[] = [];
    fresh[body.spotIndex] = body;
    holders.set(body.spot, fresh);
  }
}

function holdersOf(state: Readonly<ClinicState>): Holders {
  let known = kept.get(state);
  if (known) return known;
  known = new Map();
  for (const { body } of state.patients) if (body.spot !== "") note(known, body);
  for (const { body } of state.staff) if (body.spot !== "") note(known, body);
  kept.set(state, known);
  return known;
}

/** Gives a spot to a body. The only way to take one. */
export function hold(state: Readonly<ClinicState>, body: Body, thing: string, index: number): void {
  const holders = holdersOf(state);
  body.spot = thing;
  body.spotIndex = index;
  note(holders, body);
}

/** The body that holds a spot, or undefined. */
export function holderOf(state: Readonly<ClinicState>, thing: string, index: number): Body | undefined {
  const body = holdersOf(state).get(thing)?.[index];
  return body && body.spot === thing && body.spotIndex === index ? body : undefined;
}
