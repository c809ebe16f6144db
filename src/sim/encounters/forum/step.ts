/** What a step of a forum does: neighbours talk, witnesses speak, the other side's arguments land, the hall votes. */
import type { Ctx } from "../../commands/command.ts";
import type { ForumDef, ForumRules } from "../../ruleset.ts";
import type { ForumAttack } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { chance, randomInt } from "../../rng.ts";
import { COLUMNS, countOf, nerveOf, ROWS, SEATS, stepsOfSeconds } from "../../rules/encounters/forum.ts";
import { endPlay, note } from "../end.ts";
import { bear, believe, did, nameOf, settle, sway, type Forum } from "./sway.ts";

/** Share of a witness's time after which their words tell. */
const TELLS = 0.6;

export function stepForum(ctx: Ctx, encounter: Forum, def: ForumDef): void {
  const { play, step } = encounter;
  play.left -= 1;
  if (play.stand >= 0) hear(ctx, encounter, def.rules);
  if (step % stepsOfSeconds(def.rules.talk.every) === 0) whisper(ctx, encounter, def.rules);
  play.since += 1;
  const attack = play.attacks[play.round];
  if (attack && play.since === 0)
    note(ctx, attack.floor ? "floor" : "announced", "plain", attack.id, toWhom(encounter, attack));
  if (attack && play.since >= stepsOfSeconds(def.rules.ring[def.difficulty])) {
    land(ctx, encounter, def, attack);
    play.round += 1;
    play.since = -stepsOfSeconds(def.rules.gap);
    if (play.round === play.attacks.length) note(ctx, "closing", "plain");
  }
  if (play.patience.value <= 0) endPlay(ctx, "lost", "shouted-down", scoreOf(encounter, def, false));
  else if (play.left <= 0) vote(ctx, encounter, def);
}

function toWhom({ play }: Forum, attack: ForumAttack): Record<string, string> {
  return { camp: play.camps[attack.camp]?.id ?? "", attack: attack.id };
}

/** The witness at the microphone: manages or does not, then sits down again. */
function hear(ctx: Ctx, encounter: Forum, rules: ForumRules): void {
  const { play, step } = encounter;
  const witness = play.witnesses[play.stand];
  const all = stepsOfSeconds(rules.breath.witness);
  const since = step - play.standSince;
  if (witness && witness.done === "" && since >= Math.floor(TELLS * all)) {
    const spoke = chance(ctx.state, "forum", nerveOf(witness.nerve, play.steadied));
    witness.done = spoke ? "spoke" : "froze";
    const by = sway(
      encounter,
      rules,
      -1,
      {
        dir: 1,
        quality: 0.7,
        strength: spoke ? 0.85 : 0.2,
        believed: witness.warmth / 10,
        logos: 0.2,
        ethos: 0.7,
        pathos: 1,
      },
      spoke ? "witness" : "witness-froze",
    );
    believe(encounter, spoke ? 4 : 0, "witness");
    bear(encounter, spoke ? 6 : -3, spoke ? "witness" : "witness-froze");
    did(ctx, encounter, {
      by: "witness",
      act: witness.done,
      on: String(witness.id),
      camp: -1,
      change: by,
      good: spoke,
    });
    note(ctx, spoke ? "witness-spoke" : "witness-froze", spoke ? "good" : "bad", String(witness.id), {
      who: nameOf(ctx, witness.id),
      by: round(by / 10),
    });
  }
  if (since >= all) play.stand = -1;
}

/** Deffuant: two neighbours who are near enough come together by μ of what is between them. */
function whisper(ctx: Ctx, encounter: Forum, rules: ForumRules): void {
  const { play } = encounter;
  play.talks = [];
  for (let n = 0; n < rules.talk.pairs; n++) {
    const one = play.people[randomInt(ctx.state, "forum", 0, play.people.length - 1)];
    const other = one && play.people[neighbour(one.id, randomInt(ctx.state, "forum", 0, 3), play.people.length)];
    if (!one || !other || one === other) continue;
    const open = (play.camps[one.camp]?.open ?? 0) + (play.camps[other.camp]?.open ?? 0);
    const gap = other.opinion - one.opinion;
    if (Math.abs(gap) > open) continue;
    const by = round(rules.talk.mu * gap);
    one.opinion += by;
    other.opinion -= by;
    play.talks.push([one.id, other.id]);
  }
  settle(encounter, "talk");
}

/** Who sits to the left, to the right, before or behind; the aisle has a neighbour too, in the next block. */
function neighbour(id: number, way: number, people: number): number {
  const block = Math.floor(id / SEATS);
  const column = (id % SEATS) % COLUMNS;
  const row = Math.floor((id % SEATS) / COLUMNS);
  const blocks = Math.ceil(people / SEATS);
  if (way < 2) {
    const next = column + (way === 0 ? -1 : 1);
    if (next >= 0 && next < COLUMNS) return id + (next - column);
    const over = block + (next < 0 ? -1 : 1);
    if (over < 0 || over >= blocks) return id;
    return over * SEATS + row * COLUMNS + (next < 0 ? COLUMNS - 1 : 0);
  }
  const next = row + (way === 2 ? -1 : 1);
  return next >= 0 && next < ROWS ? id + (next - row) * COLUMNS : id;
}

function land(ctx: Ctx, encounter: Forum, def: ForumDef, attack: ForumAttack): void {
  const { play } = encounter;
  const { rules } = def;
  attack.landed = true;
  const words = rules.attacks[attack.id];
  const camp = play.camps[attack.camp];
  if (!words || !camp) return;
  const left = clamp(1 - attack.answered / 1000, 0, 1);
  // A question that was answered well speaks for whoever answered it.
  const won = attack.floor && attack.answered >= 600;
  const by = won
    ? sway(
        encounter,
        rules,
        attack.camp,
        { dir: 1, quality: 0.8, strength: 0.8, believed: play.ethos.value / 1000, logos: 0.6, ethos: 0.6, pathos: 0.4 },
        "floor-answered",
      )
    : sway(
        encounter,
        rules,
        attack.camp,
        {
          dir: -1,
          quality: Math.max(0.5, attack.quality / 1000),
          strength: rules.pressure[def.difficulty] * (attack.floor ? 1.3 : 1) * (0.4 + attack.quality / 1000) * left,
          believed: play.theirs / 1000,
          logos: words.logos,
          ethos: words.ethos,
          pathos: words.pathos,
        },
        "their-argument",
      );
  attack.moved = round(by);
  if (words.pathos > words.logos && left > 0.5) camp.open = Math.max(80, camp.open - 20);
  camp.shield = round(camp.shield * rules.shieldKeeps);
  if (attack.answered >= 600) {
    play.theirs = Math.max(10_000, play.theirs - 3000);
    if (won) {
      believe(encounter, 5, "floor-answered");
      bear(encounter, 8, "floor-answered");
    }
  } else if (!attack.heard) {
    bear(encounter, -9, "silence");
    believe(encounter, -2, "silence");
  } else if (attack.floor) bear(encounter, -6, "floor-unanswered");
  const code = won ? "floor-answered" : left < 0.45 ? "held" : !attack.heard ? "silence" : "landed";
  did(ctx, encounter, {
    by: attack.floor ? "floor" : "them",
    act: "attack",
    on: attack.id,
    camp: attack.camp,
    change: by,
    good: code === "held" || won,
  });
  note(ctx, code, code === "held" || won ? "good" : "bad", attack.id, {
    ...toWhom(encounter, attack),
    by: round(Math.abs(by) / 10),
  });
}

function vote(ctx: Ctx, encounter: Forum, def: ForumDef): void {
  const { play } = encounter;
  const line = def.rules.majority[def.difficulty];
  const count = countOf(def.rules, play).for;
  if (count >= line) endPlay(ctx, "won", count >= line + 10 ? "swept" : "carried", scoreOf(encounter, def, true));
  else {
    const ending = play.caught > 0 ? "untruth" : count >= line - 4 ? "close" : "politely";
    endPlay(ctx, "lost", ending, scoreOf(encounter, def, false));
  }
}

/** 55–100 for a hall that was won, 0–49 for one that was not. */
export function scoreOf({ play }: Forum, def: ForumDef, won: boolean): number {
  const line = def.rules.majority[def.difficulty];
  const count = countOf(def.rules, play).for;
  if (!won) return clamp((45 * count) / Math.max(1, line), 0, 49);
  return clamp(60 + 2.2 * (count - line) + play.patience.value / 10_000 - 15 * play.caught, 55, 100);
}
