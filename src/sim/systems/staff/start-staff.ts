/** Somebody of the level's own staff on their first day. */
import type { Ruleset, StaffDef } from "../../ruleset.ts";
import type { Staff } from "../../state.ts";
import { bodyAt } from "../../rules/people/bodies.ts";
import { newStaff } from "./hiring.ts";

/** Standing on the tile `at`; `tick` is when they begin. */
export function startStaff(
  rules: Ruleset,
  def: StaffDef,
  { id, at, tick }: { readonly id: number; readonly at: readonly [number, number]; readonly tick: number },
): Staff {
  const worker = {
    id,
    def: def.id,
    given: 0,
    family: 0,
    role: def.role,
    look: def.look,
    portrait: def.portrait,
    skill: Math.floor(def.skill * 1000 + 0.5),
    manner: Math.floor(def.manner * 1000 + 0.5),
    wage: def.wage,
    // What the level pays its own people is what they expect.
    asks: def.wage,
    traits: [...def.traits],
  };
  return newStaff(rules, worker, { body: bodyAt(at, "sw"), since: tick, hired: 0, home: [...def.home] });
}
