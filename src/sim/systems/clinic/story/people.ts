/** What the story does to people: those written by name, those who come in numbers, and those who work here. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryEffect } from "../../../ruleset.ts";
import type { Patient } from "../../../state.ts";
import { MOST_COMING } from "../../../rules/story/caps.ts";
import { findCast, presentCast } from "../../../rules/people/people.ts";
import { startStaff } from "../../staff/start-staff.ts";
import { sendOff } from "../../staff/leaving.ts";
import { tellOthers } from "../../staff/moods.ts";
import { changeControl, changeMood, changeTrust, soothe } from "../../fear/feel.ts";
import { makeCastPatient, makePatient } from "../../people/people.ts";
import { enter, goPay } from "../../visit/reception.ts";
import { release } from "../../visit/stations.ts";
import { drop } from "./drop.ts";

type People = Extract<
  StoryEffect,
  {
    do:
      | "patient-comes"
      | "patient-goes"
      | "people-come"
      | "cast-anxiety"
      | "cast-trust"
      | "cast-control"
      | "reveal"
      | "staff-comes"
      | "staff-goes"
      | "staff-mood";
  }
>;

export function setPeople(ctx: Ctx, effect: People): void {
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
    case "people-come":
      return send(ctx, effect);
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
    case "reveal":
      return reveal(ctx, effect);
    case "staff-comes":
      return begin(ctx, effect.staff);
    case "staff-goes": {
      const one = state.staff.find((each) => each.def === effect.staff && each.task !== "leaving");
      if (!one) return;
      sendOff(ctx, one);
      tellOthers(ctx, one, rules.tuning.mood.departure, "colleague-left");
      ctx.emit({ type: "staff-left", staff: one.id });
      return;
    }
    case "staff-mood":
      for (const one of state.staff)
        if (one.task !== "leaving" && (effect.staff === "" || one.def === effect.staff))
          changeMood(ctx, one, effect.amount, `story:${effect.cause}`);
      return;
  }
}

/** Evenly over their time, the first at once. */
function send(ctx: Ctx, effect: Extract<StoryEffect, { do: "people-come" }>): void {
  const { state } = ctx;
  const { story } = state;
  const room = Math.max(0, MOST_COMING - story.coming.length);
  const count = Math.min(effect.count, room);
  if (count < effect.count) drop(ctx, "people", effect.archetype || effect.segment, "too-many");
  for (let n = 0; n < count; n++)
    story.coming.push({
      id: state.nextId++,
      at: state.tick + Math.floor((n * effect.over) / effect.count),
      archetype: effect.archetype,
      segment: effect.segment,
    });
  story.coming.sort((a, b) => a.at - b.at || a.id - b.id);
}

/** Whoever's time it is comes in; who finds no room stays away, as anybody would. */
export function letComing(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { story } = state;
  while ((story.coming[0]?.at ?? Infinity) <= state.tick) {
    const next = story.coming.shift();
    if (!next) return;
    if (state.patients.filter((p) => p.visit.step !== "leaving").length >= rules.arrivals.capacity) {
      state.counts.turnedAway += 1;
      ctx.emit({ type: "patient-turned-away" });
    } else enter(ctx, makePatient(ctx, next.segment, next.archetype));
  }
}

/** Somebody of the level's own staff who is not here: at work for the first time, or back again. */
function begin(ctx: Ctx, id: string): void {
  const { rules, state } = ctx;
  const def = rules.staff.find((each) => each.id === id);
  if (!def || state.staff.some((each) => each.def === id && each.task !== "leaving")) return;
  const [x, y] = rules.map.spawns[0] ?? rules.map.entrance.at;
  const one = startStaff(rules, def, { id: state.nextId++, at: [x, y], tick: state.tick });
  state.staff.push(one);
  state.staff.sort((a, b) => a.id - b.id);
  ctx.emit({ type: "staff-hired", staff: one.id });
}

function reveal(ctx: Ctx, effect: Extract<StoryEffect, { do: "reveal" }>): void {
  const person = findCast(ctx.state, effect.who);
  if (!person) return;
  if (effect.what === "triggers") person.known = { ...person.known, seattle: true, triggers: [...person.triggers] };
  else if (effect.what === "mouth") showMouth(person);
  else {
    const tastes = Object.keys(person.tastes).filter(
      (id) => person.tastes[id] !== 0 || person.known.tastes.includes(id),
    );
    person.known = { ...person.known, tastes };
  }
}

function showMouth(person: Patient): void {
  for (const finding of person.mouth) {
    if (!finding.real || finding.found) continue;
    finding.found = true;
    finding.by = person.visit.exam;
    finding.sure = 990;
  }
}
