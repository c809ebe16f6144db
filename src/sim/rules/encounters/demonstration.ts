/** What views, bots and rules may know of a demonstration. Pure. Points are 0–100 unless it says ×1000. */
import type { DemonstrationDef, HallAct, HallBlock, HeckleAnswer, Ruleset, Text, TurnChoice } from "../../ruleset.ts";
import type { DemoBlock, DemoFact, DemonstrationState, DemoPerson } from "../../state.ts";
import { clamp } from "../../math.ts";
import { bandOf, type Band } from "../people/people.ts";

/** Steps in a second at 1×. */
export const STEPS = 10;
export const BLOCKS: readonly HallBlock[] = ["press", "families", "colleagues", "sceptics"];
export const PACES = ["rest", "careful", "steady", "bold"] as const;
export const HALL_ACTS: readonly HallAct[] = ["explain", "show", "story", "hush"];
export const ANSWERS: readonly HeckleAnswer[] = ["figures", "humble", "joke", "pass"];
export const CHOICES: readonly TurnChoice[] = ["treat", "stage", "aside", "carry-on"];
/** From here on figures convince; below the second they backfire. ×1000. */
export const GOOD_RECORD = 600;
export const BAD_RECORD = 420;
/** A joke lands below this attention and this anxiety. */
export const JOKE = { attention: 52, anxiety: 55 } as const;

type Play = Readonly<DemonstrationState>;

/** Share of the time that is left, 0–1; `steps` is all of it. */
export function shareLeft(play: Play, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}

export function stepsIn(def: DemonstrationDef): number {
  return def.rules.seconds[def.difficulty] * STEPS;
}

export function nameOf(rules: Ruleset, person: Readonly<DemoPerson>): Text {
  const cast = person.cast ? rules.cast[person.cast] : undefined;
  return cast ? cast.name : `${rules.names.given[person.given] ?? ""} ${rules.names.family[person.family] ?? ""}`;
}

export function chairBand(play: Play): Band {
  return bandOf(play.anxiety.value / 1000);
}

export function blockOf(play: Play, id: HallBlock): DemoBlock | undefined {
  return play.hall.find((each) => each.id === id);
}

/** What all who came believe, −100–100, by size; those who left are lost for good. */
export function beliefOf(play: Play): number {
  let sum = 0;
  let size = 0;
  for (const block of play.hall) {
    sum += block.size * block.belief.value;
    size += block.size;
  }
  return size > 0 ? sum / size / 1000 : 0;
}

/** Attention of those who are still there, 0–100. */
export function attentionOf(play: Play): number {
  let sum = 0;
  let size = 0;
  for (const block of play.hall) {
    if (block.gone) continue;
    sum += block.size * block.attention.value;
    size += block.size;
  }
  return size > 0 ? sum / size / 1000 : 0;
}

/** Share of the seats whose people have left, 0–1. */
export function emptied(play: Play): number {
  let gone = 0;
  let size = 0;
  for (const block of play.hall) {
    if (block.gone) gone += block.size;
    size += block.size;
  }
  return size > 0 ? gone / size : 0;
}

/** Share of the stage that is done, 0–1. */
export function stageShare(play: Play, def: DemonstrationDef): number {
  const stage = def.rules.stages[play.stage];
  return stage ? clamp(play.work / (stage.seconds * STEPS * 1000), 0, 1) : 1;
}

/** Seconds of steady work that there are in all, and that are done. */
export function workOf(play: Play, def: DemonstrationDef): { all: number; done: number } {
  let all = 0;
  let done = 0;
  def.rules.stages.forEach((stage, i) => {
    all += stage.seconds;
    if (i < play.stage) done += stage.seconds;
    else if (i === play.stage) done += play.work / 1000 / STEPS;
  });
  return { all, done };
}

/** Speed of the work now: 0 while hands wait. */
export function speedOf(play: Play, def: DemonstrationDef): number {
  if (play.held > 0 || play.turn.phase === "choosing" || play.turn.phase === "doing") return 0;
  return def.rules.paces[play.pace].speed;
}

/** What frightens next, and in how many seconds at this speed (Infinity while hands wait); null when nothing is left. */
export function nextTrigger(play: Play, def: DemonstrationDef): { trigger: string; seconds: number } | null {
  let ahead = 0;
  for (let i = play.stage; i < def.rules.stages.length; i++) {
    const stage = def.rules.stages[i];
    if (!stage) break;
    const done = i === play.stage ? play.work / 1000 / STEPS : 0;
    if (i > play.stage || !play.fired) {
      const seconds = ahead + stage.at * stage.seconds - done;
      const speed = speedOf(play, def);
      return { trigger: stage.trigger, seconds: speed > 0 ? Math.max(0, seconds) / speed : Infinity };
    }
    ahead += stage.seconds - done;
  }
  return null;
}

/** Share of an impulse that the world takes away now, 0–0.8: none while it is being put on, none for a bad fit. */
export function shieldNow(rules: Ruleset, play: Play, def: DemonstrationDef, step: number): number {
  const world = play.worlds.find((each) => each.id === play.world);
  if (!world || step - play.worldSince < def.rules.world.seconds * STEPS * 0.3) return 0;
  return clamp(((rules.comforts[world.id]?.shield ?? 0) * Math.max(0, world.match)) / 1000, 0, 0.8);
}

/** Points that an impulse of this size would really give now. */
export function feltNow(rules: Ruleset, play: Play, def: DemonstrationDef, step: number, points: number): number {
  const braced = play.braced > 0 ? 1 - def.rules.hand.braces : 1;
  const shield = 1 - shieldNow(rules, play, def, step);
  return (points * play.tender * braced * shield * def.rules.fright[def.difficulty]) / 1000;
}

/** Size of what frightens in the work, before who feels it: by trigger, fear of it, and pace. */
export function triggerPoints(rules: Ruleset, play: Play, def: DemonstrationDef, trigger: string): number {
  const own = play.triggers.includes(trigger) ? def.rules.feared : def.rules.unfeared;
  return (rules.triggers[trigger]?.impulse ?? 0) * own * def.rules.paces[play.pace].impulse;
}

/** How fresh something said to the hall is, 0.2–1. */
export function freshness(play: Play, def: DemonstrationDef, act: HallAct, step: number): number {
  return clamp((step - play.used[act]) / (def.rules.acts[act].fresh * STEPS), 0.2, 1);
}

/** Seconds until an act is ready, 0 when it is. */
export function waitFor(play: Play, act: string, step: number): number {
  return Math.max(0, (play.ready[act] ?? 0) - step) / STEPS;
}

/** How good the record is on what was asked. */
export function factOf(play: Play): DemoFact | undefined {
  return play.facts.find((fact) => fact.topic === play.heckle?.topic);
}

export function verdictOf(fact: Readonly<DemoFact>): "good" | "fair" | "bad" {
  return fact.truth >= GOOD_RECORD ? "good" : fact.truth >= BAD_RECORD ? "fair" : "bad";
}

/** Whether a joke would land: the block is bored and nobody on the stage is upset. */
export function jokeLands(play: Play): boolean {
  const block = play.heckle ? blockOf(play, play.heckle.block) : undefined;
  return (
    (block?.attention.value ?? 0) < JOKE.attention * 1000 &&
    play.anxiety.value < JOKE.anxiety * 1000 &&
    play.turn.phase !== "doing"
  );
}

/** Points of belief that an answer would bring with the block that asked, before difficulty. */
export function answerWorth(play: Play, def: DemonstrationDef, answer: HeckleAnswer): number {
  const fact = factOf(play);
  const { stake } = def.rules.heckles;
  if (!fact) return 0;
  const taste = TASTES[play.heckle?.block ?? "press"];
  switch (answer) {
    case "figures": {
      const verdict = verdictOf(fact);
      return verdict === "good" ? stake * taste.figures : verdict === "fair" ? stake * 0.2 : -stake;
    }
    case "humble":
      // Who admits what is so is believed; admitting what is not so bad is only polite.
      return stake * taste.humble * (verdictOf(fact) === "good" ? 0.4 : verdictOf(fact) === "fair" ? 0.7 : 0.85);
    case "joke":
      return jokeLands(play) ? stake * taste.joke : -0.7 * stake;
    case "pass":
      return -0.6 * stake;
  }
}

/** How much each block makes of a kind of answer. */
const TASTES: Readonly<
  Record<HallBlock, { readonly figures: number; readonly humble: number; readonly joke: number }>
> = {
  press: { figures: 1, humble: 0.8, joke: 0.9 },
  families: { figures: 0.7, humble: 1.1, joke: 0.7 },
  colleagues: { figures: 1.2, humble: 0.9, joke: 0.3 },
  sceptics: { figures: 0.9, humble: 1.1, joke: 0.4 },
};

/**
 * How well a choice would go, about −0.6–1.4, as far as can be seen: a kind manner, a free hand, a record that bears
 * being spoken of, and answers given before. Factor on the belief that it wins.
 */
export function choiceWorth(play: Play, choice: TurnChoice): number {
  const { harmedBy } = play.crasher;
  switch (choice) {
    case "treat":
      return 0.5 + (0.7 * play.manner) / 1000;
    case "stage": {
      const open = clamp(0.25 * (play.honest - play.dodged), -0.5, 0.5);
      return (harmedBy === "rival" ? 0.8 : harmedBy === "nobody" ? 0.6 : 0.3) + open;
    }
    case "aside":
      return play.helper > 0 ? 0.4 + (0.8 * play.helperManner) / 1000 : -0.5;
    case "carry-on":
      return 1;
  }
}

/** The mood of a block, as a face shows it. */
export function moodOfBlock(block: Readonly<DemoBlock>): "gone" | "bored" | "hostile" | "doubtful" | "open" | "won" {
  if (block.gone) return "gone";
  if (block.attention.value < 22_000) return "bored";
  const belief = block.belief.value / 1000;
  return belief < -20 ? "hostile" : belief < 5 ? "doubtful" : belief < 25 ? "open" : "won";
}
