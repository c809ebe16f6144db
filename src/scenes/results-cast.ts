/** Who stands in the picture of the results. */
import type { Look, Ruleset } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";

export interface CastMember {
  readonly look: Look;
  readonly patient: boolean;
}

const MOST = 7;

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
