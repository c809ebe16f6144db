import type { QueryResult } from "../commands/command.ts";
import type { Ruleset } from "../ruleset.ts";
import type { ClinicState } from "../state.ts";

/** Why these comforts can't be on together (at most one world and one talk, all unlocked), or null. */
export function comfortsProblem(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  comforts: readonly string[],
): QueryResult | null {
  const kinds: string[] = [];
  for (const id of comforts) {
    const comfort = rules.comforts[id];
    if (!comfort) return { ok: false, refusal: { code: "no-such-comfort", params: { comfort: id } } };
    if (!state.unlocked.comforts.includes(id))
      return { ok: false, refusal: { code: "comfort-locked", params: { comfort: id } } };
    if (kinds.includes(comfort.kind))
      return { ok: false, refusal: { code: "one-of-each", params: { kind: comfort.kind } } };
    kinds.push(comfort.kind);
  }
  return null;
}
