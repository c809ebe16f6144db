/** Why something can't be done, in the player's words. */
import type { Refusal } from "../../sim/commands/command.ts";
import { findPatient, findStaff, patientName, workerName } from "../../sim/rules/people/people.ts";
import { findRoom } from "../../sim/rules/house/rooms.ts";
import { codeText, humanise } from "./game.ts";
import type { Game } from "./game.ts";

/** Parameters that name a thing of the ruleset are turned into its name before they go into the sentence. */
export function refusalText(game: Game, refusal: Refusal): string {
  const { words, rules, state } = game;
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(refusal.params)) {
    const id = String(value);
    if (key === "room") {
      const room = findRoom(state, id);
      const kind = rules.roomKinds[room?.kind ?? id];
      params[key] = room?.name ? words.tx(room.name) : kind ? words.tx(kind.name) : humanise(id);
    } else if (key === "station" || key === "thing") {
      const kind = rules.thingKinds[id];
      params[key] = kind ? words.tx(kind.name) : humanise(id);
    } else if (key === "policy") {
      const policy = state.policies.find((each) => each.id === id);
      params[key] = policy ? words.tx(policy.name) : humanise(id);
    } else if (key === "role" || key === "staff") {
      const staff = findStaff(state, Number(id));
      const role = Object.values(rules.roles).find((each) => each.id === id);
      params[key] = staff ? words.tx(workerName(rules, staff)) : role ? words.tx(role.name) : humanise(id);
    } else if (key === "person") {
      const patient = findPatient(state, Number(id));
      const staff = findStaff(state, Number(id));
      params[key] = patient ? words.tx(patientName(rules, patient)) : staff ? words.tx(workerName(rules, staff)) : id;
    } else if (key === "comfort" || key === "treatment" || key === "ability" || key === "method" || key === "exam") {
      const named = rules.comforts[id] ?? rules.treatments[id] ?? rules.abilities[id] ?? rules.exams[id];
      params[key] = named ? words.tx(named.name) : humanise(id);
    } else params[key] = typeof value === "number" ? words.num(value, 1) : value;
  }
  return codeText(words, "refusal", refusal.code, params);
}
