/**
 * The rival's mind in time: a look every ten minutes, beliefs that follow late, a decision an hour. This is the only
 * place where mind and clinic meet, and all that passes is `publicView`; `rules/rival/mind` does the thinking.
 */
import type { Ctx } from "../../../commands/command.ts";
import type { Ruleset } from "../../../ruleset.ts";
import type { ClinicState, RivalState } from "../../../state.ts";
import { random, randomBell } from "../../../rng.ts";
import { round } from "../../../math.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { believe, BELIEF_NAMES } from "../../../rules/rival/mind/beliefs.ts";
import { decide, type Choice } from "../../../rules/rival/mind/decide.ts";
import { figuresNow, strain } from "../../../rules/rival/mind/figures.ts";
import { learn, wonBy } from "../../../rules/rival/mind/memory.ts";
import type { Own } from "../../../rules/rival/mind/own.ts";
import { publicView } from "../../../rules/rival/public.ts";
import { hear } from "../moves/hear.ts";

/** Decisions that are kept. */
const KEPT = 24;
/** Share of the way by which nerves follow what strains them, a decision. */
const NERVES = 0.35;

export function runRivalMind(ctx: Ctx): void {
  const { rules, state } = ctx;
  const own = ownOf(rules);
  const { rival } = state;
  if (!own || !rival || rival.house.closed >= 0) return;
  if (state.tick % minutesToTicks(own.tuning.seeMinutes) === 0) look(rules, state, own, rival);
  if (state.tick >= rival.mind.next) think(ctx, own, rival);
}

/** What a rival goes by, from the rules of a level; null where nobody thinks. */
export function ownOf(rules: Ruleset): Own | null {
  return rules.rival?.kind === "person" ? { def: rules.rival, city: rules.city, tuning: rules.tuning.rival } : null;
}

function look(rules: Ruleset, state: ClinicState, own: Own, rival: RivalState): void {
  const { mind } = rival;
  const since = state.tick - minutesToTicks(own.tuning.rememberMinutes);
  mind.seen = [...mind.seen.filter((view) => view.tick > since), publicView(rules, state)];
  const noise = BELIEF_NAMES.map(() => randomBell(state, "rival-mind"));
  mind.beliefs = believe(own, mind.beliefs, mind.seen, state.tick, noise);
}

/** Once an hour, unless something is being prepared: then as soon as that has begun. */
function think(ctx: Ctx, own: Own, rival: RivalState): void {
  const { rules, state } = ctx;
  const { mind } = rival;
  if (rival.moves.some((move) => move.phase === "heard")) return;
  mind.next = state.tick + minutesToTicks(own.tuning.decideMinutes);
  recall(rival);
  const figures = figuresNow(own, rival, state.tick);
  mind.stress = round(mind.stress + NERVES * (strain(figures, own.def.who.traits.patience) - mind.stress));
  const luck = random(state, "rival-mind");
  const choice = decide(own, rival, mind.seen, state.tick, rules.clock.start, luck);
  if (choice) act(ctx, own, rival, choice);
}

function act(ctx: Ctx, own: Own, rival: RivalState, { kind, target, why, expects }: Choice): void {
  const { mind } = rival;
  const def = own.def.moves[kind];
  if (!def) return;
  // Who bides lets nothing be heard.
  const move = def.rank > 0 ? hear(ctx, kind, target, why) : null;
  mind.log = [...mind.log, { why, kind, target, move: move?.id ?? -1, expects, learned: false }].slice(-KEPT);
  const again = { ...mind.cooldowns, [kind]: ctx.state.tick + minutesToTicks(def.cooldown) };
  mind.cooldowns = Object.fromEntries(Object.entries(again).sort(([a], [b]) => (a < b ? -1 : 1)));
  const set = own.def.moves[mind.bent.move];
  if (def.rank > 0 && set?.course !== def.course) mind.bent = { move: kind, age: 0 };
  else mind.bent = { ...mind.bent, age: mind.bent.age + 1 };
}

/** Moves that have shown what they were worth are learned from, once each. */
function recall({ mind, moves }: RivalState): void {
  for (const past of mind.log) {
    if (past.learned || past.move < 0) continue;
    const move = moves.find(({ id }) => id === past.move);
    const won = move ? wonBy(move) : null;
    if (!move || won === null) continue;
    mind.memory = learn(mind.memory, past.kind, past.expects, won);
    past.learned = true;
  }
}
