/** The registry of encounters, and their life: intro, play, over. The clinic stands still while one is on. */
import type { Ctx, QueryResult } from "../commands/command.ts";
import { refuse } from "../commands/refuse.ts";
import type { EncounterKind, Ruleset } from "../ruleset.ts";
import type { ClinicState, Encounter } from "../state.ts";
import { demonstration } from "./demonstration/demonstration.ts";
import { descent } from "./descent/descent.ts";
import { emergency } from "./emergency/emergency.ts";
import { endPlay } from "./end.ts";
import { forum } from "./forum/forum.ts";
import { purge } from "./purge/purge.ts";
import type { Act, EncounterRule } from "./rule.ts";

const RULES: { readonly [K in EncounterKind]: EncounterRule<K> } = {
  demonstration,
  emergency,
  purge,
  forum,
  descent,
};

/** A rule, its definition and its state are of one kind; the compiler can't follow that through the table. */
function ruleOf(kind: EncounterKind): EncounterRule<EncounterKind> {
  return RULES[kind] as unknown as EncounterRule<EncounterKind>;
}

/** Steps after which a card that nobody answers goes on by itself (live games hold the clock instead). */
const CARD_STEPS = 120;
/** What can be done in every encounter: begin it, leave its last card, or step aside and live with that. */
const BEGIN: Act = { act: "begin", on: "" };
const LEAVE: Act = { act: "leave", on: "" };
const STEP_ASIDE: Act = { act: "step-aside", on: "" };

/** Begins the next encounter in line. */
export function beginNext(ctx: Ctx): void {
  const { encounters } = ctx.state;
  const id = encounters.queue.shift();
  const def = id === undefined ? undefined : ctx.rules.encounters[id];
  if (!def) return;
  encounters.active = {
    id: def.id,
    kind: def.kind,
    phase: "intro",
    step: 0,
    since: 0,
    result: "",
    ending: "",
    score: 0,
    notes: [],
    play: ruleOf(def.kind).begin(ctx, def),
  } as unknown as Encounter;
  ctx.emit({ type: "encounter-began", encounter: def.id, kind: def.kind });
}

/** A step of the encounter that is on. */
export function runEncounter(ctx: Ctx): void {
  const { encounters } = ctx.state;
  const { active } = encounters;
  if (!active) return;
  encounters.steps += 1;
  active.since += 1;
  if (active.phase === "play") {
    active.step += 1;
    const def = ctx.rules.encounters[active.id];
    if (def) ruleOf(active.kind).step(ctx, active as never, def);
  } else if (active.since >= CARD_STEPS) goOn(ctx, active);
}

function goOn(ctx: Ctx, active: Encounter): void {
  if (active.phase === "intro") {
    active.phase = "play";
    active.since = 0;
    ctx.emit({ type: "encounter-started", encounter: active.id, kind: active.kind });
  } else leave(ctx, active);
}

function leave(ctx: Ctx, active: Encounter): void {
  const { state, rules } = ctx;
  const def = rules.encounters[active.id];
  const { id, kind, ending, score, step } = active;
  const result = active.result === "won" ? "won" : "lost";
  if (def) ruleOf(kind).finish(ctx, active as never, def);
  state.encounters.active = null;
  state.encounters.done.push({ id, kind, result, ending, score, tick: state.tick, steps: step });
  ctx.emit({ type: "encounter-ended", encounter: id, kind, result });
}

/** Everything that can be done in the encounter that is on. */
export function actsNow(rules: Ruleset, state: Readonly<ClinicState>): readonly Act[] {
  const { active } = state.encounters;
  if (!active) return [];
  if (active.phase === "intro") return [BEGIN];
  if (active.phase === "over") return [LEAVE];
  const def = rules.encounters[active.id];
  return def ? [...ruleOf(active.kind).acts(rules, state, active as never, def), STEP_ASIDE] : [STEP_ASIDE];
}

export function queryAct(rules: Ruleset, state: Readonly<ClinicState>, act: Act): QueryResult {
  const { active } = state.encounters;
  if (!active) return refuse("no-encounter");
  if (act.act === BEGIN.act) return active.phase === "intro" ? { ok: true } : refuse("encounter-phase");
  if (act.act === LEAVE.act) return active.phase === "over" ? { ok: true } : refuse("encounter-phase");
  if (active.phase !== "play") return refuse("encounter-phase");
  if (act.act === STEP_ASIDE.act) return { ok: true };
  const def = rules.encounters[active.id];
  return def ? ruleOf(active.kind).query(rules, state, active as never, act, def) : refuse("no-encounter");
}

/** Only when `queryAct` said yes. */
export function doAct(ctx: Ctx, act: Act): void {
  const { active } = ctx.state.encounters;
  if (!active) return;
  if (act.act === BEGIN.act || act.act === LEAVE.act) goOn(ctx, active);
  else if (act.act === STEP_ASIDE.act) endPlay(ctx, "lost", "stepped-aside", 0);
  else {
    const def = ctx.rules.encounters[active.id];
    if (def) ruleOf(active.kind).act(ctx, active as never, act, def);
    ctx.emit({ type: "encounter-acted", kind: active.kind, act: act.act, on: act.on });
  }
}
