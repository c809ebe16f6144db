/**
 * Who is near: people in squares of eight tiles, so that asking about one place costs the same in a small clinic and
 * in a large one. Derived from the state, made again each tick and whenever somebody comes or goes.
 */
import type { ClinicState, Patient } from "../../state.ts";

/** Edge of a square, in thousandths of a tile. */
const SQUARE = 8000;
/** Nobody moves further than this within a tick. */
const STRAY = 2000;

interface Squares {
  readonly tick: number;
  readonly people: number;
  readonly newest: number;
  readonly across: number;
  readonly down: number;
  readonly squares: (Patient[] | undefined)[];
}

const kept = new WeakMap<object, Squares>();

function squaresOf(state: Readonly<ClinicState>): Squares {
  const known = kept.get(state);
  const newest = state.patients[state.patients.length - 1]?.id ?? 0;
  if (known && known.tick === state.tick && known.people === state.patients.length && known.newest === newest)
    return known;
  let right = 0;
  let low = 0;
  for (const { body } of state.patients) {
    if (body.x > right) right = body.x;
    if (body.y > low) low = body.y;
  }
  const across = Math.floor(right / SQUARE) + 1;
  const down = Math.floor(low / SQUARE) + 1;
  const squares: (Patient[] | undefined)[] = [];
  for (const patient of state.patients) {
    const at =
      Math.max(0, Math.floor(patient.body.y / SQUARE)) * across + Math.max(0, Math.floor(patient.body.x / SQUARE));
    const square = squares[at];
    if (square) square.push(patient);
    else squares[at] = [patient];
  }
  const made = { tick: state.tick, people: state.patients.length, newest, across, down, squares };
  kept.set(state, made);
  return made;
}

/**
 * Calls `visit` for everyone who may be within `reach` tiles of a place (x, y in thousandths of a tile), always in the
 * same order. Some are a little further away: measure before use.
 */
export function eachNear(
  state: Readonly<ClinicState>,
  x: number,
  y: number,
  reach: number,
  visit: (patient: Patient) => void,
): void {
  const { across, down, squares } = squaresOf(state);
  const far = reach * 1000 + STRAY;
  const x0 = Math.max(0, Math.floor((x - far) / SQUARE));
  const x1 = Math.min(across - 1, Math.floor((x + far) / SQUARE));
  const y0 = Math.max(0, Math.floor((y - far) / SQUARE));
  const y1 = Math.min(down - 1, Math.floor((y + far) / SQUARE));
  for (let sy = y0; sy <= y1; sy++) {
    for (let sx = x0; sx <= x1; sx++) {
      const square = squares[sy * across + sx];
      if (square) for (let i = 0; i < square.length; i++) visit(square[i] as Patient);
    }
  }
}
