/** The flora of a mouth as lines of a small chart: today and the days ahead, with what is planned. */
import { afterCare, forecastBiome, imbalanceGrade } from "../../sim/rules/care/biome.ts";
import { forecastDays } from "../../sim/rules/care/progress.ts";
import type { Treatment } from "../../sim/ruleset.ts";
import type { Patient } from "../../sim/state.ts";
import type { Game } from "./game.ts";

export type Guild = "protective" | "acid" | "gum";
export const GUILDS: readonly Guild[] = ["protective", "acid", "gum"];

export interface BiomeLine {
  readonly guild: Guild;
  readonly name: string;
  /** Shares of the flora (0–1), a day each, today first: with the plan, and with nothing done. */
  readonly planned: readonly number[];
  readonly alone: readonly number[];
}

export interface BiomeView {
  readonly lines: readonly BiomeLine[];
  readonly days: number;
  /** How the flora stands today and at the end: "in balance", "collapsed". */
  readonly state: string;
  readonly outcome: string;
  /** 0 balanced – 3 collapsed, at the end. */
  readonly grade: 0 | 1 | 2 | 3;
  /** The chart in words. */
  readonly text: string;
  /** Habits, in words. */
  readonly habits: string;
}

/** `planned` are the treatments of the plan as it stands, none for no plan. Null when nobody has counted the flora. */
export function biomeView(game: Game, patient: Patient, planned: readonly Treatment[]): BiomeView | null {
  const { words, rules } = game;
  const { biome } = patient;
  if (!biome.known) return null;
  const days = Math.min(12, forecastDays(rules));
  const alone = forecastBiome(rules.tuning, biome, days);
  const tended = afterCare(biome, planned);
  const path = [biome.guilds, ...forecastBiome(rules.tuning, tended, days).slice(1)];
  const shares = (points: readonly (readonly [number, number, number])[], index: number) =>
    points.map((guilds) => (guilds[index] ?? 0) / Math.max(1, guilds[0] + guilds[1] + guilds[2]));
  const lines = GUILDS.map((guild, index) => ({
    guild,
    name: words.t(`biome.${guild}`),
    planned: shares(path, index),
    alone: shares(alone, index),
  }));
  const end = path[path.length - 1] ?? biome.guilds;
  const grade = imbalanceGrade(end);
  const parts = lines.map((line) =>
    words.t("biome.from-to", {
      name: line.name,
      from: words.percent(line.planned[0] ?? 0),
      to: words.percent(line.planned[line.planned.length - 1] ?? 0),
    }),
  );
  return {
    lines,
    days,
    state: words.t(`biome.grade.${imbalanceGrade(biome.guilds)}`),
    outcome: words.t(`biome.grade.${grade}`),
    grade,
    text: words.t(planned.length > 0 ? "biome.text-planned" : "biome.text", { days, parts: words.list(parts) }),
    habits: words.t("biome.habits", {
      sugar: words.percent(biome.sugar / 1000),
      care: words.percent(biome.care / 1000),
    }),
  };
}
