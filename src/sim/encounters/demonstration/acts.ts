/** What can be done in a demonstration, why not, and what it does. */
import type { Ctx, QueryResult } from "../../commands/command.ts";
import { refuse } from "../../commands/refuse.ts";
import type { DemonstrationDef, DemoPace, HallAct, HeckleAnswer, TurnChoice } from "../../ruleset.ts";
import { round } from "../../math.ts";
import { ANSWERS, CHOICES, freshness, HALL_ACTS, PACES, STEPS, waitFor } from "../../rules/encounters/demonstration.ts";
import type { Act } from "../rule.ts";
import { answer } from "./hecklers.ts";
import { calm, sway, tell, type Demo } from "./sway.ts";
import { choose } from "./turn.ts";

/** Everything that can be named; `query` says which of it can be done. */
function named(demo: Readonly<Demo>): Act[] {
  const { play } = demo;
  return [
    ...PACES.map((on) => ({ act: "pace", on })),
    ...play.worlds.map(({ id }) => ({ act: "world", on: id })),
    { act: "hand", on: "" },
    ...HALL_ACTS.map((on) => ({ act: "hall", on })),
    ...ANSWERS.map((on) => ({ act: "answer", on })),
    ...CHOICES.map((on) => ({ act: "turn", on })),
  ];
}

export function actsOf(demo: Readonly<Demo>): Act[] {
  return named(demo).filter((act) => queryAct(demo, act).ok);
}

export function queryAct(demo: Readonly<Demo>, { act, on }: Act): QueryResult {
  const { play, step } = demo;
  const { turn } = play;
  const stopped = turn.phase === "choosing";
  const wait = () => refuse("demo-wait", { seconds: Math.ceil(waitFor(play, act, step)) });
  switch (act) {
    case "pace":
      if (!PACES.some((pace) => pace === on)) break;
      return play.pace === on ? refuse("demo-already") : { ok: true };
    case "world":
      if (!play.worlds.some((world) => world.id === on)) break;
      if (play.world === on) return refuse("demo-already");
      return waitFor(play, act, step) > 0 ? wait() : { ok: true };
    case "hand":
      if (on !== "") break;
      return waitFor(play, act, step) > 0 ? wait() : { ok: true };
    case "hall":
      if (!HALL_ACTS.some((each) => each === on)) break;
      if (stopped || turn.phase === "doing") return refuse("demo-turn");
      return waitFor(play, act, step) > 0 ? wait() : { ok: true };
    case "answer":
      if (!ANSWERS.some((each) => each === on)) break;
      if (play.heckle?.phase !== "asked") return refuse("demo-nobody-asks");
      return stopped || turn.phase === "doing" ? refuse("demo-turn") : { ok: true };
    case "turn":
      if (!CHOICES.some((each) => each === on)) break;
      if (!stopped) return refuse("demo-nobody-there");
      return on === "aside" && play.helper === 0 ? refuse("demo-no-helper") : { ok: true };
  }
  return refuse("unknown-act", { act });
}

export function doAct(ctx: Ctx, demo: Demo, { act, on }: Act, def: DemonstrationDef): void {
  const { play, step } = demo;
  const { hand, world } = def.rules;
  switch (act) {
    case "pace":
      play.pace = on as DemoPace;
      tell(ctx, demo, `pace-${on}`, "plain", "chair");
      break;
    case "world":
      putOn(ctx, demo, def, on);
      play.ready[act] = step + round(world.cooldown * STEPS);
      break;
    case "hand":
      calm(demo, -hand.calms * (0.6 + (0.6 * play.manner) / 1000), "hand");
      play.braced = round(hand.seconds * STEPS);
      play.held = Math.max(play.held, round(hand.holds * STEPS));
      play.ready[act] = step + round(hand.cooldown * STEPS);
      tell(ctx, demo, "hand", "good", "chair");
      break;
    case "hall":
      speak(ctx, demo, def, on as HallAct);
      play.ready[act] = step + round(def.rules.acts[on as HallAct].cooldown * STEPS);
      break;
    case "answer":
      answer(ctx, demo, def, on as HeckleAnswer);
      break;
    case "turn":
      choose(ctx, demo, def, on as TurnChoice);
      break;
  }
}

function putOn(ctx: Ctx, demo: Demo, def: DemonstrationDef, id: string): void {
  const { play, step } = demo;
  const world = play.worlds.find((each) => each.id === id);
  if (!world) return;
  play.world = id;
  play.worldSince = step;
  world.times += 1;
  // A new sky over the stage is something to look at, once.
  if (world.times === 1) sway(demo, def, def.rules.world.sway, "world");
  tell(ctx, demo, "world", "plain", id);
}

/** Something for the hall: the more often, the less it does. A cry for quiet also keeps cameras down. */
function speak(ctx: Ctx, demo: Demo, def: DemonstrationDef, what: HallAct): void {
  const { play, step } = demo;
  const numbers = def.rules.acts[what];
  const fresh = freshness(play, def, what, step);
  sway(demo, def, numbers.sway, what, what === "hush" ? 1 : fresh, fresh);
  calm(demo, numbers.patient * (numbers.patient < 0 ? fresh : 1), what);
  // Nobody talks and drills.
  play.held = Math.max(play.held, round(numbers.holds * STEPS));
  play.used[what] = step;
  if (what === "hush" && play.flash >= 0) {
    play.flash = -1;
    tell(ctx, demo, "cameras-down", "good", "press");
  } else tell(ctx, demo, fresh < 0.5 ? `${what}-again` : what, fresh < 0.5 ? "bad" : "good", "hall");
}
