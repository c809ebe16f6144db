/**
 * The demonstration: a treatment before a hall. Work goes on at a chosen pace from stage to stage, each with something
 * that frightens; the patient's fear and the hall's belief pull against each other. Docs: docs/encounters/demonstration.md.
 */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef } from "../../ruleset.ts";
import { clamp, round } from "../../math.ts";
import {
  attentionOf,
  beliefOf,
  emptied,
  speedOf,
  STEPS,
  triggerPoints,
  workOf,
} from "../../rules/encounters/demonstration.ts";
import { endPlay } from "../end.ts";
import type { EncounterRule } from "../rule.ts";
import { actsOf, doAct, queryAct } from "./acts.ts";
import { begin, seenAs } from "./begin.ts";
import { finish } from "./finish.ts";
import { runHecklers } from "./hecklers.ts";
import { calm, convince, frighten, wake, tell, type Demo } from "./sway.ts";
import { runTurn } from "./turn.ts";

/** Steps after which a face tells what a world does to it. */
const TELLS = 15;
/** Half of the seats empty: nobody is left to show it to. */
const EMPTY = 0.5;
/** Those who walk out believe this little, in points below 0. */
const WALKED_OUT = 30;

export const demonstration: EncounterRule<"demonstration"> = {
  begin,
  step(ctx, demo, def) {
    const { play } = demo;
    play.left -= 1;
    play.held = Math.max(0, play.held - 1);
    const busy = runTurn(ctx, demo, def);
    runHecklers(ctx, demo, def, busy);
    runWork(ctx, demo, def);
    runPatient(ctx, demo, def);
    runHall(ctx, demo, def);
    play.braced = Math.max(0, play.braced - 1);
    decide(ctx, demo, def);
  },
  acts: (_rules, _state, demo) => actsOf(demo),
  query: (_rules, _state, demo, act) => queryAct(demo, act),
  act: doAct,
  finish,
};

function runWork(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play } = demo;
  const stage = def.rules.stages[play.stage];
  if (!stage) return;
  const whole = stage.seconds * STEPS * 1000;
  play.work += round(speedOf(play, def) * 1000);
  if (!play.fired && play.work >= stage.at * whole) {
    play.fired = true;
    const raw = triggerPoints(ctx.rules, play, def, stage.trigger);
    const felt = frighten(ctx, demo, def, raw, stage.trigger);
    const calmly = felt < 8;
    tell(ctx, demo, calmly ? "not-a-flinch" : felt < 15 ? "flinch" : "gasp", calmly ? "good" : "bad", stage.trigger);
    for (const block of play.hall) {
      if (calmly) convince(demo, def, block, raw > 14 ? 4 : 0.6, "not-a-flinch");
      else if (felt < 15) convince(demo, def, block, -0.5, "flinch");
      else {
        convince(demo, def, block, block.id === "families" ? -5 : -2, "gasp");
        wake(demo, block, 6, "gasp");
      }
    }
  }
  if (play.work < whole) return;
  play.work = 0;
  play.fired = false;
  play.stage += 1;
  tell(ctx, demo, `done-${stage.id}`, "good", "chair");
  for (const block of play.hall) {
    convince(demo, def, block, block.id === "colleagues" ? 1.2 : 0.4, "stage-done");
    wake(demo, block, 4, "stage-done");
  }
}

function runPatient(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play, step } = demo;
  const world = play.worlds.find((each) => each.id === play.world);
  const worn = step - play.worldSince;
  if (world) {
    if (worn === TELLS) {
      world.seen = seenAs(world.match);
      tell(ctx, demo, `world-${world.seen}`, world.seen === "dislikes" ? "bad" : "good", world.id);
    }
    const lasts = def.rules.world.seconds * STEPS;
    if (worn <= lasts) {
      const g = ctx.rules.comforts[world.id]?.g ?? 0.6;
      const again = world.times > 1 ? 0.4 : 1;
      calm(demo, (-def.rules.world.effect * g * again * world.match) / 1000 / lasts, "world");
    } else if (world.match < 0) calm(demo, 0.4 / STEPS, "world-bad");
  }
  const over = (play.anxiety.value - play.rests) / 1000;
  if (over > 0) calm(demo, (-over * def.rules.settles) / STEPS, "settling");
  const { calms } = def.rules.paces[play.pace];
  if (calms > 0 && over > 0) calm(demo, -calms / STEPS, "gentle-hands");
  else if (calms < 0) frighten(ctx, demo, def, -calms / STEPS, "haste");
  const loud = clamp((attentionOf(play) - 60) / 40, 0, 1);
  if (loud > 0) {
    const crowds = play.triggers.includes("crowds") ? 1.8 : 1;
    frighten(ctx, demo, def, (def.rules.noise * loud * crowds) / STEPS, "noise");
  }
  play.peak = Math.max(play.peak, play.anxiety.value);
  play.felt += play.anxiety.value;
  const { from } = def.rules.panic;
  const before = play.panic;
  play.panic = play.anxiety.value >= from * 1000 ? play.panic + 1 : Math.max(0, play.panic - 2);
  if (before === 0 && play.panic > 0) tell(ctx, demo, "headset", "bad", "chair");
}

function runHall(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play } = demo;
  const numbers = def.rules.attention;
  // How calm the face on the big screen looks: 1 at ease, 0 uneasy, −1.5 in fear.
  const face = clamp((52 - play.anxiety.value / 1000) / 24, -1.5, 1);
  const watched = play.turn.phase === "choosing" || play.turn.phase === "doing";
  for (const block of play.hall) {
    if (block.gone) continue;
    const own = def.rules.blocks[block.id];
    const [awake, won] = def.rules.paces[play.pace].each[block.id];
    if (!watched) wake(demo, block, (awake * own.wanders * def.rules.boredom[def.difficulty]) / STEPS, "wandering");
    convince(demo, def, block, won / STEPS, `pace-${play.pace}`);
    convince(demo, def, block, (own.watches * face) / STEPS, face < 0 ? "fear-seen" : "calm-seen");
    if (block.attention.value >= numbers.leaves * 1000) block.bored = Math.max(0, block.bored - 2);
    else {
      block.bored += 1;
      if (block.bored === 1) tell(ctx, demo, `restless-${block.id}`, "bad", block.id);
      if (block.bored >= numbers.seconds * STEPS) {
        // Whoever walks out has made up their mind.
        const down = Math.min(0, -WALKED_OUT * 1000 - block.belief.value) / 1000;
        convince(demo, def, block, down, "walked-out");
        block.gone = true;
        tell(ctx, demo, `walks-out-${block.id}`, "bad", block.id);
      }
    }
  }
}

function decide(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play } = demo;
  if (play.panic >= def.rules.panic.seconds * STEPS) return endPlay(ctx, "lost", "bolted", lostScore(demo, def));
  if (emptied(play) >= EMPTY) return endPlay(ctx, "lost", "emptied", lostScore(demo, def));
  if (play.stage >= def.rules.stages.length) {
    const over = beliefOf(play) - def.rules.line[def.difficulty];
    if (over < 0) return endPlay(ctx, "lost", "unconvinced", lostScore(demo, def));
    return endPlay(ctx, "won", over >= 18 ? "ovation" : "won-over", wonScore(demo, over));
  }
  if (play.left <= 0) endPlay(ctx, "lost", "out-of-time", lostScore(demo, def));
}

/** 50 for having done it, up to 25 for belief, 15 for calm, 10 for honesty. */
function wonScore({ play, step }: Demo, over: number): number {
  const mean = play.felt / Math.max(1, step) / 1000;
  const honest = clamp(play.honest - play.dodged, 0, 4) / 4;
  return 50 + 25 * clamp(over / 24, 0, 1) + 15 * clamp((70 - mean) / 35, 0, 1) + 10 * honest;
}

/** Up to 45: how far it got, and how near the hall was. */
function lostScore({ play }: Demo, def: DemonstrationDef): number {
  const { all, done } = workOf(play, def);
  const near = clamp((beliefOf(play) + 30) / (def.rules.line[def.difficulty] + 30), 0, 1);
  return 25 * clamp(done / all, 0, 1) + 20 * near;
}
