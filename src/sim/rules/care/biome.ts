/**
 * The flora of a mouth: three guilds that compete for the same surfaces, as a discrete Lotka–Volterra system in
 * Ricker's form, a step a day. Protective bacteria press the other two, sugar feeds acid makers, plaque feeds the
 * anaerobes of the gum line. The protective guild has an Allee threshold: pushed below it, it dwindles by itself
 * and the others fill the room (docs/model.md).
 */
import type { Treatment, Tuning } from "../../ruleset.ts";
import type { Biome } from "../../state.ts";
import { clamp, exp, log, round } from "../../math.ts";

type Guilds = Biome["guilds"];

/** No guild dies out for good, and none overgrows without end; thousandths. */
const FEWEST = 5;
const MOST = 1600;

/** The flora a day later. Whole thousandths, so that days add up the same everywhere. */
export function stepBiome(tuning: Tuning, biome: Pick<Biome, "guilds" | "sugar" | "care">): Guilds {
  const { growth, competition, base, feast, least } = tuning.biome;
  const [p, a, g] = [biome.guilds[0] / 1000, biome.guilds[1] / 1000, biome.guilds[2] / 1000];
  const room = [1, base + (feast * biome.sugar) / 1000, base + feast * (1 - biome.care / 1000)] as const;
  // Few protective bacteria have no neighbours to hold on to.
  const hold = (p - least) / (p + least);
  const next = (x: number, guild: 0 | 1 | 2) => {
    const press = competition[guild];
    const load = (press[0] * p + press[1] * a + press[2] * g) / room[guild];
    const rate = growth[guild] * (1 - load);
    const grown = guild === 0 ? (rate > 0 ? rate * hold : rate) - (hold < 0 ? growth[0] * least : 0) : rate;
    return clamp(round(1000 * x * exp(grown)), FEWEST, MOST);
  };
  return [next(p, 0), next(a, 1), next(g, 2)];
}

/** What a factor over 1 brings in besides, in thousandths for each 1: what is sown need not have been there. */
const SOWN = 200;

/** What a treatment does to the flora at once; `force` 1 for all of it, 0.5 for half. */
export function pushBiome(guilds: Readonly<Guilds>, push: Treatment["push"], force = 1): Guilds {
  const pushed = (i: 0 | 1 | 2) => {
    const more = (push[i] - 1) * force;
    return clamp(round(guilds[i] * (1 + more) + SOWN * Math.max(0, more)), FEWEST, MOST);
  };
  return [pushed(0), pushed(1), pushed(2)];
}

/** Flora after days of nothing but living: day 0 is today. */
export function forecastBiome(tuning: Tuning, biome: Pick<Biome, "guilds" | "sugar" | "care">, days: number): Guilds[] {
  const path: Guilds[] = [[...biome.guilds]];
  for (let day = 0; day < days; day++)
    path.push(stepBiome(tuning, { ...biome, guilds: path[day] ?? [...biome.guilds] }));
  return path;
}

/** Today's flora after these treatments, and the habits that they teach. */
export function afterCare(biome: Biome, treatments: readonly Pick<Treatment, "push" | "coaches">[]): Biome {
  let { guilds, sugar, care } = biome;
  for (const { push, coaches } of treatments) {
    guilds = pushBiome(guilds, push);
    sugar = clamp(round(sugar + 1000 * coaches[0]), 0, 1000);
    care = clamp(round(care + 1000 * coaches[1]), 0, 1000);
  }
  return { ...biome, guilds, sugar, care };
}

/** Share of the flora that is not protective, 0–1: the measure of imbalance. */
export function imbalance(guilds: Readonly<Guilds>): number {
  const total = guilds[0] + guilds[1] + guilds[2];
  return total > 0 ? (guilds[1] + guilds[2]) / total : 0;
}

/** 0 balanced, 1 leaning, 2 out of balance, 3 collapsed. */
export function imbalanceGrade(guilds: Readonly<Guilds>): 0 | 1 | 2 | 3 {
  const share = imbalance(guilds);
  return share < 0.5 ? 0 : share < 0.65 ? 1 : share < 0.85 ? 2 : 3;
}

/** Shannon evenness of the three guilds, 0 one alone – 1 all alike. */
export function diversity(guilds: Readonly<Guilds>): number {
  const total = guilds[0] + guilds[1] + guilds[2];
  let entropy = 0;
  for (const n of guilds) if (n > 0 && total > 0) entropy -= (n / total) * log(n / total);
  return entropy / 1.0986122886681098;
}

/** Factor on the hazard of findings that a guild feeds: 1 at a fair share of it, more the more there is. */
export function floraFactor(tuning: Tuning, guilds: Readonly<Guilds>, feeds: "acid" | "gum" | ""): number {
  if (feeds === "") return 1;
  const total = guilds[0] + guilds[1] + guilds[2];
  const share = guilds[feeds === "acid" ? 1 : 2] / Math.max(1, total);
  const { weight } = tuning.biome;
  return clamp(1 - weight + (weight * share) / FAIR_SHARE, 0.2, 3);
}

/** Share of either harmful guild in a mouth with ordinary habits. */
const FAIR_SHARE = 0.2;
