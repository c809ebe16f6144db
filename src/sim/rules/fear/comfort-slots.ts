import type { QueryResult } from "../../commands/command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { hasWhatItNeeds, isFor } from "./comforts.ts";

/** Why these comforts can't be on together (at most one of each kind, all unlocked, for this patient), or null. */
export function comfortsProblem(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  comforts: readonly string[],
): QueryResult | null {
  const kinds: string[] = [];
  for (const id of comforts) {
    const comfort = rules.comforts[id];
    if (!comfort) return { ok: false, refusal: { code: "no-such-comfort", params: { comfort: id } } };
    if (!state.unlocked.comforts.includes(id))
      return { ok: false, refusal: { code: "comfort-locked", params: { comfort: id } } };
    if (!isFor(comfort, patient.age))
      return { ok: false, refusal: { code: "not-at-that-age", params: { comfort: id } } };
    if (!hasWhatItNeeds(state, comfort))
      return { ok: false, refusal: { code: "no-station", params: { thing: comfort.needs } } };
    if (kinds.includes(comfort.kind))
      return { ok: false, refusal: { code: "one-of-each", params: { kind: comfort.kind } } };
    kinds.push(comfort.kind);
  }
  return null;
}
