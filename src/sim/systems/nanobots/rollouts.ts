/** New firmware on its way to people: step by step, with a close eye on the first. */
import type { Ctx } from "../../commands/command.ts";
import type { Rollout, Swarm } from "../../state.ts";
import { round } from "../../math.ts";
import type { Counter } from "../../ruleset.ts";
import { chance, randomBell } from "../../rng.ts";
import { faultHolding, faultsReaching } from "../../rules/nanobots/faults.ts";
import { findLot, lotSwarms, strengthOf } from "../../rules/nanobots/counters.ts";
import { deviation, gateSays, reached, shareOf, stepDue, STEPS } from "../../rules/nanobots/rollouts.ts";
import { findPatient } from "../../rules/people/people.ts";
import { calmSwarm, endSwarm, setFirmware } from "./swarms.ts";
import { lotNews } from "./lot-news.ts";

/** Ticks between two close looks: ten minutes. */
const LOOK_TICKS = 40;
/** Weight of the newest look (EWMA, Roberts 1959). */
const WEIGHT = 0.5;
/** Looks that make up the reading from before. */
const LOOKS_BEFORE = 4;

/**
 * Puts firmware on one swarm. A fault that needed the old firmware fades by itself; where one still reaches the swarm,
 * `counter` says how likely the update brings it to stand down, and else it lies still for a while.
 */
export function install(ctx: Ctx, swarm: Swarm, firmware: string, counter: Counter): void {
  const { rules, state } = ctx;
  const before = reachingFault(ctx, swarm);
  setFirmware(ctx, swarm, firmware);
  const fault = reachingFault(ctx, swarm);
  // What it did not have before comes with the firmware, and no update can promise against that.
  if (fault === "" || fault !== before) return;
  const strength = strengthOf(rules, state, counter, fault);
  if (chance(state, "swarms", strength)) endSwarm(ctx, swarm, "stood-down");
  else calmSwarm(ctx, swarm, rules.tuning.safety.calmMinutes * strength);
}

/** Id of the fault that has hold of a swarm, or else may take hold of it; "" for none. */
function reachingFault({ rules, state }: Ctx, swarm: Swarm): string {
  const patient = findPatient(state, swarm.patient);
  if (!patient) return "";
  if (swarm.fault !== "") return faultHolding(rules, state, swarm, patient)?.id ?? "";
  return faultsReaching(rules, state, swarm, patient)[0]?.id ?? "";
}

export function startRollout(ctx: Ctx, lot: string, firmware: string, gate: boolean): void {
  const { state } = ctx;
  const rollout: Rollout = {
    lot,
    firmware,
    from: findLot(state, lot)?.firmware ?? "",
    step: -1,
    since: state.tick,
    halted: "",
    gate,
    updated: [],
    sick: [],
    watched: [],
    alarmed: alarmOn(ctx, lot),
  };
  state.nanobots.rollouts.push(rollout);
  nextStep(ctx, rollout);
}

/** Goes on by one step, whatever the gate says; the last one ends it. */
export function nextStep(ctx: Ctx, rollout: Rollout): void {
  const { rules, state } = ctx;
  rollout.step += 1;
  rollout.since = state.tick;
  rollout.halted = "";
  const all = lotSwarms(state, rollout.lot);
  const wanted = reached(rules, all.length, rollout.step);
  // Whoever feels nothing goes first: they tell most of what the new firmware does.
  const next = all
    .filter((swarm) => !rollout.updated.includes(swarm.id))
    .sort((a, b) => a.stage - b.stage || a.id - b.id)
    .slice(0, Math.max(0, wanted - rollout.updated.length));
  for (const swarm of next) update(ctx, rollout, swarm);
  const last = rollout.step >= STEPS.length - 1;
  ctx.emit({
    type: "rollout-moved",
    lot: rollout.lot,
    firmware: rollout.firmware,
    share: last ? 100 : shareOf(state, rollout),
    halted: "",
  });
  if (last) finish(ctx, rollout);
}

function update(ctx: Ctx, rollout: Rollout, swarm: Swarm): void {
  let before = 0;
  for (let n = 0; n < LOOKS_BEFORE; n++) before += read(ctx, swarm) / LOOKS_BEFORE;
  if (swarm.stage > 0) rollout.sick.push(swarm.id);
  rollout.updated.push(swarm.id);
  rollout.watched.push({ swarm: swarm.id, before: round(before), now: round(before) });
  install(ctx, swarm, rollout.firmware, "rollout");
}

/** Standard deviations ×100, with noise. */
function read(ctx: Ctx, swarm: Swarm): number {
  return 100 * (deviation(ctx.rules, swarm) + randomBell(ctx.state, "telemetry"));
}

function finish(ctx: Ctx, rollout: Rollout): void {
  const { nanobots } = ctx.state;
  nanobots.rollouts = nanobots.rollouts.filter((each) => each !== rollout);
  const lot = findLot(ctx.state, rollout.lot);
  if (!lot) return;
  lot.before = rollout.from;
  lot.firmware = rollout.firmware;
  lotNews(ctx, lot.id, "patched");
}

export function runRollouts(ctx: Ctx): void {
  for (const rollout of ctx.state.nanobots.rollouts) watch(ctx, rollout);
}

function watch(ctx: Ctx, rollout: Rollout): void {
  const { rules, state } = ctx;
  if (state.tick > rollout.since && (state.tick - rollout.since) % LOOK_TICKS === 0) {
    for (const each of rollout.watched) {
      const swarm = state.nanobots.swarms.find((other) => other.id === each.swarm);
      if (swarm) each.now = round(each.now + WEIGHT * (read(ctx, swarm) - each.now));
    }
    rollout.watched = rollout.watched.filter((each) => state.nanobots.swarms.some((s) => s.id === each.swarm));
    const said =
      rollout.gate && rollout.halted === "" ? gateSays(rules, state, rollout, alarmOn(ctx, rollout.lot)) : "";
    if (said !== "") {
      rollout.halted = said;
      const { lot, firmware } = rollout;
      ctx.emit({ type: "rollout-moved", lot, firmware, share: shareOf(state, rollout), halted: said });
    }
  }
  if (rollout.halted === "" && state.tick >= stepDue(rules, rollout)) nextStep(ctx, rollout);
}

function alarmOn({ state }: Ctx, lot: string): boolean {
  return (findLot(state, lot)?.alarm ?? -1) >= 0;
}
