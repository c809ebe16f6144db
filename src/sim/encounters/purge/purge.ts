/** The purge: how it begins, what a step does, how it ends. */
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import type { Ctx } from "../../commands/command.ts";
import { running } from "../../rules/encounters/purge.ts";
import type { PurgeDef } from "../../ruleset.ts";
import type { EncounterOf, PurgeState } from "../../state.ts";
import { endPlay, note } from "../end.ts";
import type { EncounterRule } from "../rule.ts";
import { actsOf, doPurge, queryPurge } from "./acts.ts";
import { leaveMarks } from "./finish.ts";
import { boardOf } from "./graph.ts";
import { moveIntegrity, runSpread } from "./spread.ts";
import { firstInfections, runCore, runHunter, runWaves, runWork, waveStep } from "./waves.ts";

/** Fewest and most pairs of hands that count. */
const HANDS = [2, 5] as const;
/** Integrity that the assistant has however tired it is, in points; the rest goes with its energy. */
const LEAST_INTEGRITY = 60;

export const purge: EncounterRule<"purge"> = {
  begin: (ctx, def) => newPlay(ctx, def),
  step(ctx, encounter, def) {
    const { play, step } = encounter;
    play.left -= 1;
    gainPoints(play, def);
    runWork(ctx, play, step);
    runSpread(ctx, play, step, def);
    runHunter(ctx, play, step, def);
    runWaves(ctx, play, step, def);
    runCore(play, step, def);
    decide(ctx, encounter, def);
  },
  acts: (_rules, _state, encounter, def) => actsOf(encounter, def),
  query: (_rules, _state, encounter, act, def) => queryPurge(encounter, act, def),
  act: (ctx, encounter, act, def) => doPurge(ctx, encounter, act, def),
  finish: (ctx, encounter) => leaveMarks(ctx, encounter),
};

function newPlay(ctx: Ctx, def: PurgeDef): PurgeState {
  const { rules, state } = ctx;
  const { nodes, links } = boardOf(ctx, def);
  const rested = clamp(state.assistant.energy / Math.max(1, rules.assistant.energy * 1000), 0, 1);
  const play: PurgeState = {
    left: round(def.rules.seconds[def.difficulty] * 10),
    nodes,
    links,
    packets: [],
    points: round(def.rules.points.start[def.difficulty] * 1000),
    hands: clamp(state.staff.length, HANDS[0], HANDS[1]),
    integrity: account(round((LEAST_INTEGRITY + (100 - LEAST_INTEGRITY) * rested) * 1000)),
    strain: 1,
    learnt: 0,
    lessons: 0,
    wave: 0,
    waveAt: waveStep(def, 1),
    knocks: [],
    rotated: 0,
    clean: 0,
    dim: 0,
    hunter: null,
    last: "",
    fallen: 0,
  };
  const devices = state.nanobots.devices;
  for (const node of nodes) {
    const known = devices.find(({ id }) => id === node.id);
    if (!known || node.kind === "core") continue;
    node.isolated = known.isolated;
    if (known.patched && !known.infected) node.patched = 1;
  }
  const own = devices.flatMap(({ id, infected }) => (infected ? [id] : []));
  firstInfections(ctx, play, def, own);
  // What the clinic knew already is known here too.
  for (const node of nodes)
    if (node.infected && devices.some(({ id, seen }) => seen && id === node.id)) {
      node.seen = true;
      node.noticed = 0;
    }
  if (def.enemy === "hunter")
    play.hunter = {
      at: nodes.findIndex(({ infected }) => infected),
      next: -1,
      due: round(def.rules.hunter.seconds[def.difficulty] * 10),
    };
  return play;
}

/** Hands of people, and the assistant's while it is itself and joined. */
function gainPoints(play: PurgeState, { rules, difficulty }: PurgeDef): void {
  const core = play.nodes.find(({ kind }) => kind === "core");
  const helped = core && !core.infected && !core.isolated;
  const gain = play.hands * rules.points.hand[difficulty] * 100 + (helped ? rules.points.assistant * 100 : 0);
  play.points = Math.min(round(rules.points.most * 1000), play.points + round(gain));
}

function decide(ctx: Ctx, { play, step }: EncounterOf<"purge">, def: PurgeDef): void {
  const { rules } = def;
  const total = play.nodes.length;
  const up = running(play);
  const infected = play.nodes.filter((node) => node.infected).length;
  play.clean = infected === 0 && up >= rules.keep * total ? play.clean + 1 : 0;
  play.dim = up < rules.least * total ? play.dim + 1 : 0;
  if (play.integrity.value <= 0) return endPlay(ctx, "lost", "assistant-lost", losing(play, 0));
  if (play.dim >= rules.dark * 10) {
    const cut = play.nodes.filter((node) => node.isolated).length;
    return endPlay(ctx, "lost", cut >= infected ? "dark" : "overrun", losing(play, 0));
  }
  if (play.clean >= rules.clean * 10) {
    if (play.waveAt < 0) return endPlay(ctx, "won", endingOf(play), winning(play, up, def));
    // Beaten back early, it comes again early.
    if (play.clean === rules.clean * 10) {
      moveIntegrity(play, step, rules.relief, "relief");
      note(ctx, "beaten", "good", "", { wave: play.wave + 1 });
      if (play.knocks.length === 0) play.waveAt = step;
    }
  }
  if (play.left <= 0) endPlay(ctx, "lost", infected === 0 ? "unfinished" : "outlived", losing(play, up));
}

/** A good end says what it was won by. */
function endingOf(play: PurgeState): string {
  if (play.integrity.value < 30_000) return "barely";
  return play.fallen <= play.nodes.length ? "contained" : "cleaned";
}

/** 40 for winning, and up to 25 for what runs, 20 for the assistant, 15 for time. */
function winning(play: PurgeState, up: number, def: PurgeDef): number {
  const time = play.left / (def.rules.seconds[def.difficulty] * 10);
  return 40 + (25 * up) / play.nodes.length + (20 * play.integrity.value) / 100_000 + 30 * Math.min(0.5, time);
}

/** Up to 35 for what was kept: waves beaten, what runs, the assistant. */
function losing(play: PurgeState, up: number): number {
  return play.wave * 5 + (15 * up) / play.nodes.length + (10 * play.integrity.value) / 100_000;
}
