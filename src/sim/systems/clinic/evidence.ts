/** Answers of the registry as they come in, and what became of the clinic's own treatments. */
import type { Ctx } from "../../commands/command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, EvidenceState } from "../../state.ts";
import { TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { records } from "../../rules/evidence/board.ts";
import { posterior } from "../../rules/evidence/posterior.ts";
import { totalsOf } from "../../rules/evidence/registry.ts";

/** The own books are read every ten minutes. */
const READ_TICKS = 10 * TICKS_PER_MINUTE;
/** Stage that counts as fallen ill: pain. */
const ILL = 2;

export function noEvidence(): EvidenceState {
  return { cases: 0, controls: 0, filled: [], job: null, own: [], chances: [], held: [], said: [], closed: false };
}

export function runEvidence(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.nanobots.investigation) return;
  const { job } = state.evidence;
  if (job) {
    job.left -= 1;
    if (job.left <= 0) deliver(ctx);
  }
  if (state.tick % READ_TICKS === 0 && readOwn(ctx)) weighCauses(rules, state);
}

/** The posterior of every cause, after the records in hand have changed. */
export function weighCauses(rules: Ruleset, state: ClinicState): void {
  const def = rules.nanobots.investigation;
  if (!def) return;
  state.evidence.chances = posterior(def, records(rules, state), totalsOf(rules, state)).map((each) => ({
    hypothesis: each.hypothesis,
    chance: Math.floor(each.chance * 1000),
  }));
}

function deliver(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { evidence } = state;
  const { job } = evidence;
  evidence.job = null;
  if (!job) return;
  const totals = totalsOf(rules, state);
  const before = evidence.cases + evidence.controls;
  if (job.what === "cases") evidence.cases = Math.min(totals.ill, evidence.cases + rules.tuning.evidence.cases.rows);
  else if (job.what === "controls")
    evidence.controls = Math.min(totals.well, evidence.controls + rules.tuning.evidence.controls.rows);
  else if (job.field !== "") {
    const { field } = job;
    evidence.filled = evidence.filled.filter((each) => each.field !== field);
    evidence.filled.push({ field, cases: evidence.cases, controls: evidence.controls });
  }
  weighCauses(rules, state);
  ctx.emit({
    type: "evidence-bought",
    what: job.what === "fields" ? job.field : job.what,
    rows: evidence.cases + evidence.controls - before,
  });
}

/** Notes new swarms, who of the known ones was felt, and whose end is known. True when a record came to count. */
function readOwn(ctx: Ctx): boolean {
  const { rules, state } = ctx;
  const { own } = state.evidence;
  const noted = new Set(own.map((each) => each.swarm));
  for (const swarm of state.nanobots.swarms) {
    if (swarm.since < rules.clock.start || noted.has(swarm.id)) continue;
    const { id, patient, since, lot, firmware, device, treatment } = swarm;
    own.push({ swarm: id, patient, tick: since, lot, firmware, device, treatment, lag: -1, settled: false });
  }
  const felt = new Set<number>();
  for (const swarm of state.nanobots.swarms) if (swarm.worst >= ILL) felt.add(swarm.id);
  for (const incident of state.nanobots.incidents) if (incident.stage >= ILL) felt.add(incident.swarm);
  let changed = false;
  for (const each of own) {
    if (each.settled) continue;
    if (each.lag < 0 && felt.has(each.swarm)) each.lag = state.tick - each.tick;
    if (state.tick - each.tick < rules.tuning.evidence.settles * TICKS_PER_MINUTE) continue;
    each.settled = true;
    changed = true;
  }
  return changed;
}
