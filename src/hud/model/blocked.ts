/** Who or what keeps somebody waiting, in words. */
import { blockerOf } from "../../sim/rules/people/blockers.ts";
import type { Blocker } from "../../sim/rules/people/blockers.ts";
import { findPatient, findStaff, patientName, workerName } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import type { Game } from "./game.ts";

/** One line such as "Waits for Dr. Voss, who is with Ava"; "" when nothing but the player's word is missing, or nothing at all. */
export function blockedText(game: Game, patient: Patient): string {
  const blocker = blockerOf(game.rules, game.state, patient);
  return !blocker || blocker.code === "your-exam" || blocker.code === "your-plan" ? "" : blockerText(game, blocker);
}

export function blockerText(game: Game, { code, params }: Blocker): string {
  const { words, rules, state } = game;
  const staff = findStaff(state, Number(params["staff"] ?? 0));
  const patient = findPatient(state, Number(params["patient"] ?? 0));
  const thing = rules.thingKinds[String(params["thing"] ?? "")];
  const role = Object.values(rules.roles).find((each) => each.id === params["role"]);
  return words.t(`blocked.${code}`, {
    staff: staff ? words.tx(workerName(rules, staff)) : "",
    patient: patient ? words.tx(patientName(rules, patient)) : "",
    thing: thing ? words.tx(thing.name) : "",
    role: role ? words.tx(role.name) : "",
  });
}
