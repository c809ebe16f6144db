/** What the maps of light, noise and calm show: a share 0–1 for each tile. */
import type { Heat } from "../../../session/tool.ts";
import type { Ruleset } from "../../../sim/ruleset.ts";
import { surroundings } from "../../../sim/rules/house/surroundings.ts";
import type { ClinicState } from "../../../sim/state.ts";

/** Points a minute that count as much calm as there can be: the two strongest kinds of things side by side. */
const MUCH_CALM = 0.8;

export function heatOf(rules: Ruleset, state: Readonly<ClinicState>, heat: Heat, x: number, y: number): number {
  const fields = surroundings(rules, state);
  const tile = y * rules.map.size[0] + x;
  if (heat === "calm") return Math.min(1, ((fields.calm[tile] ?? 0) + (fields.second[tile] ?? 0)) / MUCH_CALM);
  return fields[heat][tile] ?? 0;
}
