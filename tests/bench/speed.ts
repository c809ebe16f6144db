/** What a tick costs with 50 to 5,000 people inside who arrive, wait, walk and are treated. Run by `npm run speed`. */
import type { Ruleset } from "../../src/sim/ruleset.ts";
import { tick } from "../../src/sim/tick.ts";
import { fill, makeCrowd, serve } from "../helpers/crowd.ts";

export interface Speed {
  readonly people: number;
  /** Milliseconds a tick. */
  readonly median: number;
  readonly mean: number;
  readonly p95: number;
  readonly ticks: number;
}

/** Ticks before measuring: by then every step of a visit has somebody in it. */
const WARM = 400;

export function measure(rules: Ruleset, people: number, ticks: number): Speed {
  const crowd = makeCrowd(rules, people);
  const times: number[] = [];
  for (let n = 0; n < WARM + ticks; n++) {
    if (n % 4 === 0) {
      serve(crowd.rules, crowd.state);
      fill(crowd.rules, crowd.state, people);
    }
    const from = performance.now();
    tick(crowd.rules, crowd.state, () => {});
    if (n >= WARM) times.push(performance.now() - from);
    if (crowd.state.gone.length > people) crowd.state.gone.length = 0;
  }
  times.sort((a, b) => a - b);
  return {
    people,
    median: times[Math.floor(times.length / 2)] ?? 0,
    mean: times.reduce((sum, t) => sum + t, 0) / times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    ticks,
  };
}

export function table(rows: readonly Speed[]): string {
  const us = (ms: number, people: number) => ((ms * 1000) / people).toFixed(2);
  return [
    "| people | median tick | mean tick | 95th percentile | median a person | mean a person |",
    "|--:|--:|--:|--:|--:|--:|",
    ...rows.map(
      (r) =>
        `| ${r.people.toLocaleString("en")} | ${r.median.toFixed(3)} ms | ${r.mean.toFixed(3)} ms | ${r.p95.toFixed(3)} ms | ${us(r.median, r.people)} µs | ${us(r.mean, r.people)} µs |`,
    ),
  ].join("\n");
}
