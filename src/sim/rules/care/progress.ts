/** How findings get worse, and the forecast of it: the same hazards, so that what is foretold is what happens. */
import type { FindingKind, Ruleset } from "../../ruleset.ts";
import type { Biome, Finding } from "../../state.ts";
import { exp, log } from "../../math.ts";
import { floraFactor, forecastBiome } from "./biome.ts";

/** Months that a forecast looks ahead. */
export const FORECAST_MONTHS = 6;

/** What one step worse is: the next severity, or the finding that the worst one leads to; null when there is none. */
export function nextStep(
  rules: Ruleset,
  kind: FindingKind,
  severity: number,
): { readonly kind: string; readonly severity: number } | null {
  const next = kind.severities[kind.severities.indexOf(severity) + 1];
  if (next !== undefined) return { kind: kind.id, severity: next };
  const other = rules.findingKinds[kind.leadsTo];
  return other ? { kind: other.id, severity: other.severities[0] ?? 1 } : null;
}

/**
 * Hazard of one step up in a day, for what is left alone: −ln(1 − p)/6 a month for the published chance p of six
 * months, times the months that a day stands for, times grade, flora, and what care has left of it.
 */
export function dayHazard(
  rules: Ruleset,
  biome: Pick<Biome, "guilds">,
  finding: Pick<Finding, "kind" | "severity" | "grade" | "pace">,
): number {
  const kind = rules.findingKinds[finding.kind];
  if (!kind || !nextStep(rules, kind, finding.severity)) return 0;
  const chance = kind.progress[kind.severities.indexOf(finding.severity)] ?? 0;
  if (chance <= 0) return 0;
  const monthly = -log(1 - Math.min(chance, 0.999)) / FORECAST_MONTHS;
  const grade = kind.grades.find((each) => each.id === finding.grade)?.factor ?? 1;
  const flora = floraFactor(rules.tuning, biome.guilds, kind.feeds);
  return monthly * rules.tuning.mouths.monthsPerDay * grade * flora * (finding.pace / 1000);
}

/** Chance (0–1) that the finding is at least one step worse in six months if left alone, with the flora as it will be. */
export function progressChance(
  rules: Ruleset,
  biome: Pick<Biome, "guilds" | "sugar" | "care">,
  finding: Pick<Finding, "kind" | "severity" | "grade" | "pace">,
): number {
  const days = forecastDays(rules);
  const path = forecastBiome(rules.tuning, biome, days);
  let hazard = 0;
  for (let day = 0; day < days; day++) hazard += dayHazard(rules, { guilds: path[day] ?? biome.guilds }, finding);
  return 1 - exp(-hazard);
}

/** Days of the game that the forecast's months take. */
export function forecastDays(rules: Ruleset): number {
  return Math.max(1, Math.floor(FORECAST_MONTHS / rules.tuning.mouths.monthsPerDay + 0.5));
}
