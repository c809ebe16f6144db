/** What the hall does unasked: hands that go up, questions, cameras. Each is seen coming. */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef, HallBlock, HeckleAnswer } from "../../ruleset.ts";
import { round } from "../../math.ts";
import { pick, pickWeighted } from "../../rng.ts";
import { answerWorth, factOf, STEPS, verdictOf } from "../../rules/encounters/demonstration.ts";
import { convince, frighten, wake, tell, type Demo } from "./sway.ts";

const STREAM = "demonstration";
/** Seconds that something waits when something else is going on. */
const LATER = 4;

export function runHecklers(ctx: Ctx, demo: Demo, def: DemonstrationDef, busy: boolean): void {
  const { play } = demo;
  const next = play.plan[0];
  if (next && demo.step >= next.step) {
    play.plan.shift();
    const taken = next.kind === "heckle" ? play.heckle !== null : play.flash >= 0;
    if (busy || taken) {
      play.plan.push({ step: demo.step + LATER * STEPS, kind: next.kind });
      play.plan.sort((a, b) => a.step - b.step || (a.kind < b.kind ? -1 : 1));
    } else if (next.kind === "heckle") raise(ctx, demo, def);
    else {
      play.flash = round(def.rules.flashes.rising * STEPS);
      tell(ctx, demo, "cameras", "plain", "press");
    }
  }
  runHeckle(ctx, demo, def, busy);
  runFlash(ctx, demo, def);
}

/** Somebody of a block that doubts puts up a hand. */
function raise(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play } = demo;
  const there = play.hall.filter((block) => !block.gone);
  const topics = play.facts.map((fact) => fact.topic).filter((topic) => !play.asked.includes(topic));
  const block =
    there[
      pickWeighted(
        ctx.state,
        STREAM,
        there.map((each) => (each.size * (130_000 - each.belief.value)) / 1000),
      )
    ];
  if (!block || topics.length === 0) return;
  const topic = pick(ctx.state, STREAM, topics);
  play.asked.push(topic);
  play.heckle = { block: block.id, topic, phase: "rising", left: round(def.rules.heckles.rising * STEPS) };
  tell(ctx, demo, "hand-up", "plain", block.id);
}

function runHeckle(ctx: Ctx, demo: Demo, def: DemonstrationDef, busy: boolean): void {
  const { heckle } = demo.play;
  // A question waits while somebody is in need.
  if (!heckle || busy) return;
  heckle.left -= 1;
  if (heckle.left > 0) return;
  if (heckle.phase === "rising") {
    heckle.phase = "asked";
    heckle.left = round(def.rules.heckles.patience * STEPS);
    tell(ctx, demo, `asks-${heckle.topic}`, "plain", heckle.block);
    const block = demo.play.hall.find((each) => each.id === heckle.block);
    if (block) wake(demo, block, 6, "asked");
  } else answer(ctx, demo, def, "pass");
}

export function answer(ctx: Ctx, demo: Demo, def: DemonstrationDef, how: HeckleAnswer): void {
  const { play } = demo;
  const { heckle } = play;
  if (!heckle) return;
  const worth = answerWorth(play, def, how);
  const fact = factOf(play);
  const verdict = fact ? verdictOf(fact) : "fair";
  for (const block of play.hall) {
    const own = block.id === heckle.block;
    convince(demo, def, block, worth * (own ? 1 : def.rules.heckles.spreads), `answer-${how}`);
    if (how !== "pass") wake(demo, block, own ? 8 : 3, `answer-${how}`);
  }
  if (how === "humble" || (how === "figures" && verdict !== "bad")) play.honest += 1;
  if (how === "pass" || (how === "figures" && verdict === "bad")) play.dodged += 1;
  if (how === "joke" && worth < 0) play.dodged += 1;
  // A row in the hall is heard under the headset.
  if (worth < 0) frighten(ctx, demo, def, how === "pass" ? 4 : 7, "murmur");
  tell(ctx, demo, worth < 0 ? `${how}-badly` : how, worth < 0 ? "bad" : "good", heckle.block);
  play.heckle = null;
}

function runFlash(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play } = demo;
  if (play.flash < 0) return;
  play.flash -= 1;
  if (play.flash > 0) return;
  play.flash = -1;
  const felt = frighten(ctx, demo, def, def.rules.flashes.impulse, "flash");
  tell(ctx, demo, "flash", felt >= 4 ? "bad" : "plain", "chair");
  const press = play.hall.find((block: { readonly id: HallBlock }) => block.id === "press");
  if (press) wake(demo, press, 6, "flash");
}
