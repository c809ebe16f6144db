/**
 * Investigations with nobody at the desk: how often is a cause named rightly that the board gives 95 %? And what does
 * looking again and again do to an interval? Used by tools/dev/calibration.mjs and tests/sim/evidence-calibration.test.ts.
 */
import type { InvestigationDef } from "../../src/sim/ruleset.ts";
import type { TreatmentRecord } from "../../src/sim/rules/evidence/registry.ts";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { exp, log } from "../../src/sim/math.ts";
import { chance, pick, pickWeighted, random, seedStreams } from "../../src/sim/rng.ts";
import { countBy } from "../../src/sim/rules/evidence/board.ts";
import { EFFECTS, NO_CAUSE, chanceOfIll, posterior, type Weighed } from "../../src/sim/rules/evidence/posterior.ts";
import { backgroundOf, exposure, populationOf } from "../../src/sim/rules/evidence/registry.ts";
import { maxSprt } from "../../src/sim/rules/evidence/sequential.ts";
import { isSignal, oddsRatio, relativeRisk } from "../../src/sim/rules/evidence/tables.ts";

type Weigh = (
  def: InvestigationDef,
  records: readonly TreatmentRecord[],
  totals: { readonly ill: number; readonly well: number },
) => Weighed[];

export interface Verdict {
  readonly truth: string;
  /** "" when the records gave out before anything was sure enough. */
  readonly named: string;
  /** What the board gave it, 0–1. */
  readonly claimed: number;
  readonly records: number;
  /** Cause with the highest crude odds ratio at the end. */
  readonly crude: string;
}

export function boardOf(text: string): InvestigationDef {
  const loaded = loadLevel(text, "level.json", BASE);
  if (!loaded.ok || !loaded.ruleset.nanobots.investigation) throw new Error("no investigation in this level");
  return loaded.ruleset.nanobots.investigation;
}

/** What one request brings in the game. */
const ASKED = BASE.tuning.evidence;

/** One investigation: truth and effect drawn as the board believes; asks by turns for ill and well, and fills blanks. */
export function investigate(board: InvestigationDef, seed: number, weigh: Weigh = posterior, line = 0.95): Verdict {
  const dice = { rng: seedStreams(seed) };
  const priors = [...board.hypotheses.map((each) => each.prior), board.noCause];
  const truth = board.hypotheses[pickWeighted(dice, "story", priors)]?.id ?? NO_CAUSE;
  const def: InvestigationDef = {
    ...board,
    truth,
    registry: { ...board.registry, effect: pick(dice, "story", EFFECTS) },
  };
  const { cases, controls } = populationOf(def, seed);
  const totals = { ill: cases.length, well: controls.length };
  const hand: TreatmentRecord[] = [];
  let ill = 0;
  let well = 0;
  const crude = () => {
    const by = def.hypotheses.map((each) => ({ id: each.id, odds: oddsRatio(countBy(def, each.when, hand).table) }));
    return by.sort((a, b) => b.odds.value - a.odds.value)[0]?.id ?? "";
  };
  for (let turn = 0; ; turn++) {
    const best = weigh(def, hand, totals).reduce((a, b) => (b.chance > a.chance ? b : a));
    const done = ill >= totals.ill && well >= Math.min(totals.well, 2 * ill + 40);
    if (best.chance >= line || done)
      return {
        truth,
        named: best.chance >= line ? best.hypothesis : "",
        claimed: best.chance,
        records: hand.length,
        crude: crude(),
      };
    if ((turn % 2 === 0 || well >= totals.well) && ill < totals.ill) {
      hand.push(...cases.slice(ill, ill + ASKED.cases.rows));
      ill = Math.min(totals.ill, ill + ASKED.cases.rows);
    } else {
      hand.push(...controls.slice(well, well + ASKED.controls.rows));
      well = Math.min(totals.well, well + ASKED.controls.rows);
    }
    if (turn % 4 === 3) for (const [i, record] of hand.entries()) hand[i] = { ...record, missing: [] };
  }
}

/**
 * The usual approximation, to compare: each record alone, P(ill | x, sampled) = s1·p / (s1·p + s0·(1 − p)) with the
 * shares s1 of the ill and s0 of the well that were sampled.
 */
export const conditional: Weigh = (def, records, totals) => {
  const ill = records.filter((record) => record.ill).length;
  const s1 = ill / Math.max(1, totals.ill);
  const s0 = (records.length - ill) / Math.max(1, totals.well);
  const weights = [...def.hypotheses, null].map((each) => {
    const effects = each ? EFFECTS : [0];
    const logs = effects.map((r) =>
      records.reduce((sum, record) => {
        const reached = each ? exposure(def.registry, each.when, record) : 0;
        const p = chanceOfIll(backgroundOf(def.registry, record.clinic), r, reached);
        const sampled = (s1 * p) / (s1 * p + s0 * (1 - p));
        return s1 === 0 || s0 === 0 ? sum : sum + log(record.ill ? sampled : 1 - sampled);
      }, 0),
    );
    const top = Math.max(...logs);
    const mean = logs.reduce((sum, value) => sum + exp(value - top), 0) / logs.length;
    return { id: each?.id ?? NO_CAUSE, prior: each?.prior ?? def.noCause, log: top + log(mean) };
  });
  const top = Math.max(...weights.map((each) => each.log));
  const sum = weights.reduce((all, each) => all + each.prior * exp(each.log - top), 0);
  return weights.map((each) => ({ hypothesis: each.id, chance: (each.prior * exp(each.log - top)) / sum }));
};

export interface Peeking {
  /** Share of innocent lots that each rule accuses sometime in 26 weekly looks. */
  readonly interval: number;
  readonly signal: number;
  readonly maxSprt: number;
  /** The interval, looked at once at the end. */
  readonly once: number;
}

/** An innocent lot: 60 treatments a week, a quarter with the lot, 2 % fall ill; somebody looks each week for 26 weeks. */
export function peek(runs: number): Peeking {
  const seen = { interval: 0, signal: 0, maxSprt: 0, once: 0 };
  for (let seed = 1; seed <= runs; seed++) {
    const dice = { rng: seedStreams(seed) };
    const table = { a: 0, b: 0, c: 0, d: 0 };
    const hit = { interval: false, signal: false, maxSprt: false };
    for (let week = 1; week <= 26; week++) {
      for (let n = 0; n < 60; n++) {
        const lot = random(dice, "registry") < 0.25;
        const ill = chance(dice, "registry", 0.02);
        table[lot ? (ill ? "a" : "b") : ill ? "c" : "d"] += 1;
      }
      const risk = relativeRisk(table);
      if (table.a >= 1 && risk.low > 1) hit.interval = true;
      if (isSignal(table)) hit.signal = true;
      // 7.8 expected in all, so the critical value for 10, with four cases at least.
      if (maxSprt(table.a, 0.02 * (table.a + table.b)) >= 2.92) hit.maxSprt = true;
    }
    if (hit.interval) seen.interval += 1;
    if (hit.signal) seen.signal += 1;
    if (hit.maxSprt) seen.maxSprt += 1;
    if (relativeRisk(table).low > 1) seen.once += 1;
  }
  return {
    interval: seen.interval / runs,
    signal: seen.signal / runs,
    maxSprt: seen.maxSprt / runs,
    once: seen.once / runs,
  };
}
