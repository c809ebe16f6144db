/** The nanolab at work: one job at a time. */
import type { Ctx } from "../../commands/command.ts";
import type { LabJob } from "../../state.ts";
import { pickWeighted } from "../../rng.ts";
import { findLot, lotSwarms } from "../../rules/nanobots/counters.ts";
import { accuracy, LAB_KINDS, labQuality, labTicks, opinionOf, posterior, truthOf } from "../../rules/nanobots/lab.ts";
import { install } from "./rollouts.ts";
import { lotNews } from "./lot-news.ts";

/** Opinions that are kept, of all lots together. */
const MOST_RESULTS = 60;

/** `minutes` in a lab without machines. */
export function queueJob(ctx: Ctx, what: LabJob["what"], target: string, firmware: string, minutes: number): void {
  const left = labTicks(ctx.rules, ctx.state, minutes);
  ctx.state.nanobots.lab.push({ id: ctx.state.nextId++, what, target, firmware, left });
}

export function runLab(ctx: Ctx): void {
  const { lab } = ctx.state.nanobots;
  const job = lab[0];
  if (!job) return;
  job.left -= 1;
  if (job.left > 0) return;
  lab.shift();
  finish(ctx, job);
}

function finish(ctx: Ctx, job: LabJob): void {
  const lot = findLot(ctx.state, job.target);
  if (!lot) return;
  if (job.what === "diagnose") {
    look(ctx, lot.id, "diagnose");
    lotNews(ctx, lot.id, "diagnosed");
    return;
  }
  const counter = job.what === "patch" ? "patch" : "roll-back";
  for (const swarm of lotSwarms(ctx.state, lot.id)) install(ctx, swarm, job.firmware, counter);
  // What is rolled back is not kept to go forward to: it was left for a reason.
  lot.before = counter === "patch" ? lot.firmware : "";
  lot.firmware = job.firmware;
  lotNews(ctx, lot.id, counter === "patch" ? "patched" : "rolled-back");
}

/** One more report on a lot, by our lab or by the regulator (who has the best). */
export function look(ctx: Ctx, lot: string, source: "diagnose" | "report"): void {
  const { rules, state } = ctx;
  const quality = source === "report" ? 1 : labQuality(rules, state);
  const truth = truthOf(rules, state, lot);
  const right = accuracy(rules, quality, truth, source);
  const weights = LAB_KINDS.map((kind) => (kind === truth ? right : (1 - right) / (LAB_KINDS.length - 1)));
  const said = LAB_KINDS[pickWeighted(state, "telemetry", weights)] ?? "none";
  const chances = posterior(rules, opinionOf(state, lot), said, quality, source);
  const { results } = state.nanobots;
  results.push({ lot, tick: state.tick, chances });
  if (results.length > MOST_RESULTS) results.shift();
}
