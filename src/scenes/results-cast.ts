/** Who stands in the picture of the results. */
import type { Look, Ruleset } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";

export interface CastMember {
  readonly look: Look;
  readonly patient: boolean;
}

const MOST = 7;

export interface Standing {
  /** Feet, in view pixels, and the size to draw at (1 = zoom 1). */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Where each of `count` people stands: in two groups beside the card in the middle, or in a row below a narrow one. */
export function standsOf(count: number, width: number, height: number): Standing[] {
  const stands: Standing[] = [];
  const sides = width >= 900 && width > height * 1.1;
  const left = Math.ceil(count / 2);
  for (let i = 0; i < count; i++) {
    if (!sides) {
      const size = Math.min(1.5, width / (count * 76));
      stands.push({
        x: width / 2 + (i - (count - 1) / 2) * 72 * size,
        y: height - 26 * size - (i % 2) * 14 * size,
        size,
      });
      continue;
    }
    const onLeft = i < left;
    const k = onLeft ? i : count - 1 - i;
    const group = onLeft ? left : count - left;
    const size = Math.min(2.1, height / 430);
    const room = Math.max(120, (width - 620) / 2);
    const step = Math.min(88 * size, room / (group + 0.3));
    const x = (k + 0.72) * step;
    stands.push({ x: onLeft ? x : width - x, y: height * 0.8 + (k % 2 === 0 ? 0 : 44 * size), size });
  }
  return stands;
}

/** The staff, and between them the people written by name who came, then the last others. */
export function castOf(rules: Ruleset, state: Readonly<ClinicState>): CastMember[] {
  const staff = rules.staff.map((s): CastMember => ({ look: s.look, patient: false }));
  const met = [...state.patients, ...state.gone];
  const named = Object.values(rules.cast)
    .filter((c) => met.some((p) => p.cast === c.id))
    .map((c): CastMember => ({ look: c.look, patient: true }));
  const others = met.filter((p) => p.cast === "").map((p): CastMember => ({ look: p.look, patient: true }));
  const guests = [...named, ...others.reverse()].slice(0, Math.max(0, MOST - staff.length));
  const half = Math.ceil(staff.length / 2);
  return [...staff.slice(0, half), ...guests, ...staff.slice(half)];
}
