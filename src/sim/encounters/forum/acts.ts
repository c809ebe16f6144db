/** What the player can do in a forum, and what it does. */
import type { Ctx, QueryResult } from "../../commands/command.ts";
import { refuse } from "../../commands/refuse.ts";
import type { ForumDef, ForumRules } from "../../ruleset.ts";
import type { ForumCamp, ForumCard, ForumFault } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { chance } from "../../rng.ts";
import {
  answers,
  campIndex,
  cardArgument,
  checks,
  inTheAir,
  riskOf,
  stepsOfSeconds,
  target,
} from "../../rules/encounters/forum.ts";
import { endPlay, note } from "../end.ts";
import type { Act } from "../rule.ts";
import { bear, believe, change, did, nameOf, settle, sway, type Forum } from "./sway.ts";

/** Said at least so often, it is an old song. */
const OLD_SONG = 2;
/** A camp that checks this much sees through a weak answer, whose quality is under the second. */
const CHECKING = 0.55;
const WEAK = 0.4;

export function forumActs(encounter: Readonly<Forum>): readonly Act[] {
  const { play, step } = encounter;
  const list: Act[] = [];
  if (play.stand >= 0 && !play.steadied) list.push({ act: "steady", on: "" });
  if (step < play.busyUntil) return list;
  for (const id of play.hand) for (const camp of play.camps) list.push({ act: "say", on: `${id}:${camp.id}` });
  for (const fault of play.faults) if (!fault.done) list.push({ act: "admit", on: fault.id });
  for (const camp of play.camps) {
    list.push({ act: "values", on: camp.id }, { act: "forewarn", on: camp.id });
    if (!camp.known) list.push({ act: "listen", on: camp.id });
  }
  for (const witness of play.witnesses) if (witness.done === "") list.push({ act: "call", on: String(witness.id) });
  return list;
}

export function queryForum(encounter: Readonly<Forum>, { act, on }: Act, def: ForumDef): QueryResult {
  const { play, step } = encounter;
  if (act === "steady") {
    if (play.stand < 0) return refuse("nobody-speaks");
    return play.steadied ? refuse("steadied-already") : { ok: true };
  }
  if (step < play.busyUntil) return refuse(play.stand >= 0 ? "witness-speaks" : "speaking");
  switch (act) {
    case "say": {
      const { id, camp } = target(on);
      const card = play.cards.find((each) => each.id === id);
      if (!card || !play.hand.includes(id)) return refuse("not-in-hand");
      if (campIndex(play, camp) < 0) return refuse("no-such-camp");
      return card.untrue ? { ok: true, risk: riskOf(def.rules, play) } : { ok: true };
    }
    case "admit": {
      const fault = play.faults.find((each) => each.id === on);
      if (!fault) return refuse("no-such-fault");
      return fault.done ? refuse("admitted-already") : { ok: true };
    }
    case "values":
    case "forewarn":
      return campIndex(play, on) < 0 ? refuse("no-such-camp") : { ok: true };
    case "listen": {
      const camp = play.camps[campIndex(play, on)];
      if (!camp) return refuse("no-such-camp");
      return camp.known ? refuse("listened-already") : { ok: true };
    }
    case "call": {
      const witness = play.witnesses.find((each) => String(each.id) === on);
      if (!witness) return refuse("nobody-like-that");
      return witness.done === "" ? { ok: true } : refuse("spoke-already");
    }
    default:
      return refuse("unknown-act", { act });
  }
}

export function actForum(ctx: Ctx, encounter: Forum, { act, on }: Act, def: ForumDef): void {
  const { play } = encounter;
  const attack = inTheAir(play);
  if (attack) attack.heard = true;
  const camp = play.camps[campIndex(play, act === "say" ? target(on).camp : on)];
  const { breath } = def.rules;
  switch (act) {
    case "say": {
      const card = play.cards.find((each) => each.id === target(on).id);
      if (!card || !camp) return;
      speak(encounter, breath.say);
      if (card.untrue && chance(ctx.state, "forum", riskOf(def.rules, play))) caughtLying(ctx, encounter, card);
      else say(ctx, encounter, def.rules, card, camp);
      return;
    }
    case "admit": {
      const fault = play.faults.find((each) => each.id === on);
      if (!fault) return;
      speak(encounter, breath.admit);
      return admit(ctx, encounter, def.rules, fault);
    }
    case "values":
      if (!camp) return;
      speak(encounter, breath.values);
      return shareValues(ctx, encounter, def.rules, camp);
    case "forewarn":
      if (!camp) return;
      speak(encounter, breath.forewarn);
      camp.shield = round(camp.shield + (1000 - camp.shield) * def.rules.shield);
      did(ctx, encounter, { by: "you", act, on, camp: campIndex(play, on), change: 0, good: true });
      return note(ctx, "forewarned", "good", on, { camp: on });
    case "listen":
      if (!camp) return;
      speak(encounter, breath.listen);
      camp.known = true;
      camp.open = Math.min(round(1000 * def.rules.openMost), camp.open + 20);
      believe(encounter, 1.5, "listened");
      bear(encounter, 3, "listened");
      did(ctx, encounter, { by: "you", act, on, camp: campIndex(play, on), change: 0, good: true });
      return note(ctx, "listened", "good", on, { camp: on, topic: camp.cares });
    case "call":
      play.stand = play.witnesses.findIndex((each) => String(each.id) === on);
      play.standSince = encounter.step;
      play.steadied = false;
      speak(encounter, breath.witness);
      did(ctx, encounter, { by: "witness", act, on, camp: -1, change: 0, good: true });
      return note(ctx, "called", "plain", on, { who: nameOf(ctx, Number(on)) });
    case "steady":
      play.steadied = true;
      did(ctx, encounter, { by: "you", act, on: "", camp: -1, change: 0, good: true });
      return note(ctx, "steadied", "good", String(play.witnesses[play.stand]?.id ?? ""), {
        who: nameOf(ctx, play.witnesses[play.stand]?.id ?? 0),
      });
    default:
  }
}

function speak({ play, step }: Forum, seconds: number): void {
  play.busyFor = stepsOfSeconds(seconds);
  play.busyUntil = step + play.busyFor;
}

function say(ctx: Ctx, encounter: Forum, rules: ForumRules, card: ForumCard, camp: ForumCamp): void {
  const { play } = encounter;
  const index = play.camps.indexOf(camp);
  const attack = inTheAir(play);
  const answered = answers(play, card, index);
  const old = card.worn >= OLD_SONG;
  const by = sway(encounter, rules, index, cardArgument(rules, play, card, camp), "argued");
  const seenThrough = checks(play, index) >= CHECKING && card.quality < 1000 * WEAK;
  if (answered && attack)
    attack.answered = seenThrough
      ? Math.max(0, attack.answered - 200)
      : clamp(round(attack.answered + (1000 - attack.answered) * (0.35 + (0.6 * card.quality) / 1000)), 0, 1000);
  card.worn += 1;
  play.hand.splice(play.hand.indexOf(card.id), 1);
  play.pile.push(card.id);
  const next = play.pile.shift();
  if (next !== undefined) play.hand.push(next);
  if (by < 0) {
    bear(encounter, -5, "backfired");
    believe(encounter, -1.5, "backfired");
  } else if (old) bear(encounter, -4, "old-song");
  else if (answered) believe(encounter, 1.5, "answered");
  did(ctx, encounter, { by: "you", act: "say", on: card.id, camp: index, change: by, good: by > 0 });
  note(
    ctx,
    by < 0 ? "backfired" : answered ? "answered" : old ? "old-song" : "argued",
    by < 0 || old ? "bad" : "good",
    card.id,
    {
      camp: camp.id,
      card: card.id,
      by: round(by / 10),
    },
  );
}

/** The other side holds up the paper. */
function caughtLying(ctx: Ctx, encounter: Forum, card: ForumCard): void {
  const { play } = encounter;
  play.caught += 1;
  const by = change(encounter, -1, "untruth", (id) => -60 - 0.12 * (play.people[id]?.mind ?? 0));
  believe(encounter, -24, "untruth");
  bear(encounter, -22, "untruth");
  // What was hidden is so no more, and what was claimed can't be claimed again.
  for (const fault of play.faults) if (fault.topic === "hush") fault.hidden = false;
  for (const each of play.cards)
    if (each.untrue) {
      for (const list of [play.hand, play.pile]) if (list.includes(each.id)) list.splice(list.indexOf(each.id), 1);
    }
  while (play.hand.length < 5 && play.pile.length > 0) play.hand.push(...play.pile.splice(0, 1));
  did(ctx, encounter, { by: "them", act: "caught", on: card.id, camp: -1, change: by, good: false });
  note(ctx, "caught", "bad", card.id, { card: card.id });
  if (play.ethos.value < 12_000) endPlay(ctx, "lost", "untruth", 5);
}

/** Costs now, disarms what is said about it, and makes the speaker believed (Peters 1997: against the stereotype). */
function admit(ctx: Ctx, encounter: Forum, rules: ForumRules, fault: ForumFault): void {
  const { play } = encounter;
  fault.done = true;
  const weight = fault.weight / 1000;
  const late = play.caught > 0 && fault.topic === "hush";
  const cost = 15 + 30 * weight;
  change(encounter, -1, "admitted-fault", (id) => (-cost * (play.people[id]?.mind ?? 0)) / 1000);
  believe(encounter, (late ? 0.4 : 1) * (fault.hidden ? 1.25 : 1) * (8 + 8 * weight), "owned-up");
  bear(encounter, 8, "owned-up");
  for (const attack of play.attacks)
    if (!attack.landed && attack.topic === fault.topic) {
      attack.quality = round(attack.quality * 0.5);
      if (attack === inTheAir(play)) attack.answered = Math.max(attack.answered, 850);
    }
  const by = sway(
    encounter,
    rules,
    -1,
    {
      dir: 1,
      quality: 0.5,
      strength: late ? 0.15 : 0.4,
      believed: play.ethos.value / 1000,
      logos: 0,
      ethos: 1,
      pathos: 0.4,
    },
    "owned-up",
  );
  did(ctx, encounter, { by: "you", act: "admit", on: fault.id, camp: -1, change: by, good: true });
  note(ctx, late ? "admitted-late" : "admitted", "good", fault.id, { fault: fault.id });
}

function shareValues(ctx: Ctx, encounter: Forum, rules: ForumRules, camp: ForumCamp): void {
  const { play } = encounter;
  let worn = 1;
  for (let n = 0; n < camp.values; n++) worn *= rules.worn;
  camp.values += 1;
  camp.open = Math.min(round(1000 * rules.openMost), camp.open + round(1000 * rules.openStep * worn));
  const index = play.camps.indexOf(camp);
  const by = sway(
    encounter,
    rules,
    index,
    {
      dir: 1,
      quality: 0.5,
      strength: 0.6 * worn,
      believed: play.ethos.value / 1000,
      logos: 0,
      ethos: 0.7,
      pathos: 0.8,
    },
    "values",
  );
  bear(encounter, 2 * worn, "values");
  did(ctx, encounter, { by: "you", act: "values", on: camp.id, camp: index, change: by, good: true });
  note(ctx, "values", "good", camp.id, { camp: camp.id });
  settle(encounter, "values");
}
