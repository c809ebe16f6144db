/** A tenth of a second of a descent: hands, light, the dark, and Cavity on its way. */
import type { Ctx } from "../../commands/command.ts";
import { round } from "../../math.ts";
import {
  atCore,
  coreOf,
  fearHere,
  hereOf,
  inDark,
  lampsLit,
  lightOf,
  STEPS,
  stepToward,
  strengthOf,
} from "../../rules/encounters/descent.ts";
import type { DescentDef, DescentEnd } from "../../ruleset.ts";
import type { EncounterOf } from "../../state.ts";
import { endPlay, note } from "../end.ts";
import { nextFace } from "./answer.ts";
import { driveHome, rest, shine } from "./light.ts";

type Descent = EncounterOf<"descent">;

export function stepDescent(ctx: Ctx, encounter: Descent, def: DescentDef): void {
  const { play } = encounter;
  if (play.held > 0) play.held -= 1;
  runDark(ctx, encounter, def);
  lose(encounter, def);
  if (play.light.value <= 0) return goOut(ctx, encounter);
  runHands(ctx, encounter, def);
  if (encounter.phase === "play") runHunter(ctx, encounter, def);
  if (encounter.phase === "play" && play.light.value <= 0) goOut(ctx, encounter);
}

function runDark(ctx: Ctx, { play }: Descent, def: DescentDef): void {
  const { rules, difficulty } = def;
  const before = inDark(play);
  // The lamps at its edge hold it back.
  const edge = Math.floor(play.dark / 1_000_000) + 1;
  const lamps = play.islands.filter((each) => each.lit && each.fear && each.depth === edge).length;
  const brake = Math.min(rules.brakeMost, rules.brake * lamps);
  play.dark += round((1_000_000 / (rules.dark[difficulty] * STEPS)) * (1 - brake));
  if (!before && inDark(play)) note(ctx, "dark", "bad");
}

function lose(encounter: Descent, def: DescentDef): void {
  const { play } = encounter;
  const { rules, difficulty } = def;
  const fear = fearHere(play);
  const here = hereOf(play);
  const lit = here.lit && play.busy.what !== "go";
  // While it is being ended nothing else counts but the dark.
  const ending = play.busy.what === "off" || play.busy.what === "teach" || play.busy.what === "bargain";
  if (inDark(play)) shine(encounter, -rules.swallow / STEPS, "dark");
  else if (!ending && (!lit || here.depth === 0)) shine(encounter, -rules.drain[difficulty] / STEPS, "time");
  if (!fear || ending || play.held > 0 || play.busy.what === "go") return;
  if (atCore(play)) shine(encounter, (-rules.core.press * fear.size) / STEPS, "core");
  else shine(encounter, (-rules.press * fear.size) / STEPS, "fear");
}

function goOut(ctx: Ctx, { play, step }: Descent): void {
  const caught = play.hunter.caught > 0 && step - play.hunter.caught < 8 * STEPS;
  const reached = play.awake;
  endPlay(
    ctx,
    "lost",
    inDark(play) ? "swallowed" : caught ? "caught" : reached ? "core-too-strong" : "light-out",
    3 * lampsLit(play),
  );
}

function runHands(ctx: Ctx, encounter: Descent, def: DescentDef): void {
  const { play } = encounter;
  const { busy } = play;
  if (busy.what === "") return;
  busy.left -= 1;
  if (busy.left > 0) return;
  const { what, on } = busy;
  busy.what = "";
  busy.on = "";
  if (what === "go") arrive(ctx, encounter, def, Number(on));
  else if (what === "listen") listened(ctx, encounter);
  else if (what === "off" || what === "teach" || what === "bargain") finishIt(ctx, encounter, def, what);
}

function arrive(ctx: Ctx, encounter: Descent, def: DescentDef, to: number): void {
  const { play } = encounter;
  play.at = to;
  play.held = 0;
  const core = coreOf(play);
  if (to === core.id) {
    if (play.awake || !core.fear) return;
    const strength = strengthOf(play, def);
    play.awake = true;
    core.fear.size = strength;
    nextFace(ctx, encounter, def);
    note(ctx, "core", "plain", `${to}`, { strength });
    return;
  }
  const { fear, lit } = hereOf(play);
  if (fear && !lit) note(ctx, fear.heard ? "met-known" : "met", "plain", `${to}`, { fear: fear.kind });
  if (play.hunter.at === to && !lit) caught(ctx, encounter, def);
}

/** What it asks for, and how they take what you have brought. */
function listened(ctx: Ctx, { play }: Descent): void {
  const fear = fearHere(play);
  if (!fear) return;
  fear.heard = true;
  fear.shown = play.hand.map((each) => each.id);
  note(ctx, `heard-${fear.need}`, "good", `${play.at}`, { fear: fear.kind });
}

function finishIt(ctx: Ctx, encounter: Descent, def: DescentDef, way: DescentEnd): void {
  const { play } = encounter;
  const lamps = lampsLit(play);
  const light = lightOf(play);
  const all = play.islands.filter((each) => each.fear).length - 1;
  const share = all > 0 ? lamps / all : 0;
  const [from, by] = way === "teach" ? [70, 22] : way === "off" ? [46, 26] : [34, 26];
  endPlay(
    ctx,
    "won",
    way,
    from + by * share + (way === "bargain" ? 0 : light * 0.12) - 2 * (def.difficulty === "easy" ? 2 : 0),
  );
}

/** Where Cavity goes from where it is: over what is not lit, toward you. */
export function aimHunter(encounter: Descent): number {
  const { play } = encounter;
  const next = stepToward(play, play.hunter.at, play.at, (island) => !island.lit && island.id !== coreOf(play).id);
  const island = play.islands[next];
  return island && (!island.lit || next === play.at) && !(island.lit && next === play.at) ? next : play.hunter.at;
}

function runHunter(ctx: Ctx, encounter: Descent, def: DescentDef): void {
  const { play } = encounter;
  const { hunter } = play;
  // It goes home to defend the core.
  if (atCore(play)) {
    hunter.at = hunter.next = play.at;
    return;
  }
  hunter.next = aimHunter(encounter);
  hunter.left -= 1;
  if (hunter.left > 0) return;
  const moved = hunter.next !== hunter.at;
  hunter.at = hunter.next;
  rest(encounter, def.rules.hunt[def.difficulty]);
  hunter.next = aimHunter(encounter);
  if (moved && hunter.at !== play.at && hereOf(play).links.includes(hunter.at))
    note(ctx, "near", "plain", `${hunter.at}`);
  if (hunter.at === play.at && !hereOf(play).lit && play.busy.what !== "go") caught(ctx, encounter, def);
}

function caught(ctx: Ctx, encounter: Descent, def: DescentDef): void {
  const { play } = encounter;
  play.hunter.caught = encounter.step;
  shine(encounter, -def.rules.caught[def.difficulty], "caught");
  const of = round(def.rules.seconds.caught * STEPS);
  Object.assign(play.busy, { what: "caught", on: "", left: of, of });
  note(ctx, "caught", "bad");
  driveHome(encounter, def);
}
