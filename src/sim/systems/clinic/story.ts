/** Triggers and their effects, and the open dialogue. Everything a level tells is data. */
import type { Ctx } from "../../commands/command.ts";
import type { BeliefName, StoryEffect } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { clamp } from "../../math.ts";
import { holds } from "../../rules/goals.ts";
import { findCast, presentCast } from "../../rules/people/people.ts";
import { bookClinic, changeControl, changeTrust, soothe } from "../fear/feel.ts";
import { makeCastPatient } from "../people/people.ts";
import { enter, goPay } from "../visit/reception.ts";
import { endGame } from "./goals.ts";
import { publish } from "../city/news.ts";
import { applyTown } from "../city/town.ts";
import { hear } from "../rival/moves/hear.ts";
import { changeRegard } from "../rival/moves/regard.ts";
import { beginNext } from "../../encounters/index.ts";
import { release } from "../visit/stations.ts";

/** Ticks after which an unanswered dialogue answers itself with its last choice (live games hold the clock instead). */
const ANSWER_TICKS = 120;

export function runStory(ctx: Ctx): void {
  const { rules, state } = ctx;
  settleEncounters(ctx);
  // People finish what they are saying first.
  if (!state.story.dialogue && state.encounters.queue.length > 0) return beginNext(ctx);
  if (state.tick % 4 === 0) {
    for (const trigger of rules.story) {
      if (state.story.fired.includes(trigger.id) || !holds(state, trigger.when)) continue;
      state.story.fired.push(trigger.id);
      for (const effect of trigger.then) apply(ctx, effect);
    }
  }
  if (state.story.dialogue && state.tick - state.story.since >= ANSWER_TICKS) {
    const dialogue = rules.dialogues[state.story.dialogue];
    choose(ctx, Math.max(0, (dialogue?.choices.length ?? 0) - 1));
  }
}

/** What the level makes of encounters that are over. */
function settleEncounters(ctx: Ctx): void {
  const { encounters } = ctx.state;
  while (encounters.settled < encounters.done.length) {
    const played = encounters.done[encounters.settled];
    encounters.settled += 1;
    const def = played && ctx.rules.encounters[played.id];
    for (const effect of (def && played && def[played.result]) ?? []) apply(ctx, effect);
  }
}

function openNext(ctx: Ctx): void {
  const { story } = ctx.state;
  const next = story.queue.shift();
  if (next === undefined) return;
  story.dialogue = next;
  story.since = ctx.state.tick;
  ctx.emit({ type: "dialogue-opened", dialogue: next });
}

/** Takes a choice of the open dialogue (or closes one that has none) and opens the next in line. */
export function choose(ctx: Ctx, choice: number): void {
  const { story } = ctx.state;
  const dialogue = ctx.rules.dialogues[story.dialogue];
  ctx.emit({ type: "dialogue-closed", dialogue: story.dialogue });
  story.dialogue = "";
  for (const effect of dialogue?.choices[choice]?.then ?? []) apply(ctx, effect);
  if (!story.dialogue) openNext(ctx);
}

function showMouth(person: Patient): void {
  for (const finding of person.mouth) {
    if (!finding.real || finding.found) continue;
    finding.found = true;
    finding.by = person.visit.exam;
    finding.sure = 990;
  }
}

/** The story has the rival do something: nothing was weighed, so there is nothing to tell but what they believe. */
function setAbout(ctx: Ctx, move: string, target: string): void {
  const { state } = ctx;
  const mind = state.rival?.mind;
  if (!mind) return;
  const beliefs = Object.fromEntries(Object.entries(mind.beliefs).map(([name, { value }]) => [name, value])) as Record<
    BeliefName,
    number
  >;
  hear(ctx, move, target, { tick: state.tick, best: [], beliefs, stress: mind.stress });
}

export function apply(ctx: Ctx, effect: StoryEffect): void {
  const { rules, state } = ctx;
  switch (effect.do) {
    case "patient-comes": {
      const cast = rules.cast[effect.cast];
      if (cast && !presentCast(state, effect.cast)) enter(ctx, makeCastPatient(ctx, cast));
      return;
    }
    case "patient-goes": {
      const person = presentCast(state, effect.cast);
      if (person?.visit.step !== "waiting" && person?.visit.step !== "to-chair") return;
      release(ctx, person);
      person.visit.plan = null;
      goPay(ctx, person);
      return;
    }
    case "dialogue":
      state.story.queue.push(effect.dialogue);
      if (!state.story.dialogue) openNext(ctx);
      return;
    case "notice":
      ctx.emit({
        type: "notice",
        text: effect.text,
        speaker: effect.speaker ?? "",
        tone: effect.tone,
        point: effect.point ?? null,
      });
      return;
    case "flag":
      state.story.flags[effect.flag] = effect.value;
      return;
    case "book":
      if (effect.account === "cash") {
        bookCash(state.cash, state.tick, effect.amount, `story:${effect.cause}`);
        ctx.emit({ type: "booked", account: "cash", amount: effect.amount, cause: `story:${effect.cause}`, ref: "" });
      } else bookClinic(ctx, effect.account, effect.amount, `story:${effect.cause}`);
      return;
    case "cast-anxiety":
    case "cast-trust":
    case "cast-control": {
      const person = presentCast(state, effect.who);
      if (!person) return;
      if (effect.do === "cast-anxiety") soothe(ctx, person, effect.amount, `story:${effect.cause}`);
      else if (effect.do === "cast-trust") changeTrust(ctx, person, effect.amount, `story:${effect.cause}`);
      else changeControl(person, effect.amount * 10);
      return;
    }
    case "reveal": {
      const person = findCast(state, effect.who);
      if (!person) return;
      if (effect.what === "triggers") person.known = { ...person.known, seattle: true, triggers: [...person.triggers] };
      else if (effect.what === "mouth") showMouth(person);
      else
        person.known = {
          ...person.known,
          tastes: Object.keys(person.tastes).filter(
            (id) => person.tastes[id] !== 0 || person.known.tastes.includes(id),
          ),
        };
      return;
    }
    case "unlock": {
      const list = effect.what === "comfort" ? state.unlocked.comforts : state.unlocked.abilities;
      if (list.includes(effect.id)) return;
      list.push(effect.id);
      ctx.emit({ type: "unlocked", what: effect.what, id: effect.id });
      return;
    }
    case "energy":
      state.assistant.energy = clamp(state.assistant.energy + effect.amount * 1000, 0, rules.assistant.energy * 1000);
      return;
    case "fault":
      state.nanobots.switched[effect.fault] = effect.on;
      return;
    case "news":
      publish(ctx, "story", effect.about, effect.tone, {}, { reach: effect.reach, text: effect.text });
      return;
    case "city-sway": {
      const { option, segments, utility, minutes } = effect;
      const sway = { do: "sway", on: option === "home" ? "home" : "self", segments, utility, minutes } as const;
      applyTown(ctx, option === "rival" ? "rival" : "you", sway, { cause: `story:${effect.cause}`, ref: "" });
      return;
    }
    case "rival-move":
      setAbout(ctx, effect.move, effect.target);
      return;
    case "regard":
      changeRegard(ctx, effect.points, `story:${effect.cause}`);
      return;
    case "encounter":
      state.encounters.queue.push(effect.encounter);
      return;
    case "end":
      endGame(ctx, "story");
      return;
  }
}
