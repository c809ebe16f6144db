/** What the story does to the place and to how it is shown: moods, demand, prices of material, music, the view, teaching. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryEffect } from "../../../ruleset.ts";
import { holds } from "../../../rules/goals.ts";
import { MOST_LESSONS, MOST_SWAYS } from "../../../rules/story/caps.ts";
import { peopleIn } from "../../../rules/story/measures.ts";
import { roomAt } from "../../../rules/house/rooms.ts";
import { tileX, tileY } from "../../../rules/people/people.ts";
import { soothe } from "../../fear/feel.ts";
import { drop } from "./drop.ts";

type Place = Extract<StoryEffect, { do: "arrivals" | "dose-price" | "mood" | "music" | "camera" | "lesson" }>;

export function setPlace(ctx: Ctx, effect: Place): void {
  const { rules, state } = ctx;
  const { story } = state;
  switch (effect.do) {
    case "arrivals":
      if (story.sways.length >= MOST_SWAYS) return drop(ctx, "arrivals", effect.cause, "too-many");
      story.sways.push({ factor: effect.percent * 10, until: state.tick + effect.ticks, cause: effect.cause });
      return;
    case "dose-price":
      story.material = { percent: effect.percent, until: state.tick + effect.ticks };
      return;
    case "mood":
      for (const person of peopleIn(state)) {
        const room = roomAt(state, tileX(person.body), tileY(person.body));
        if (effect.room === "" || room?.id === effect.room) soothe(ctx, person, effect.amount, `story:${effect.cause}`);
      }
      return;
    case "music":
      story.music = { mood: effect.mood, until: effect.ticks > 0 ? state.tick + effect.ticks : -1 };
      return;
    case "camera":
      ctx.emit({ type: "camera", at: effect.at });
      return;
    case "lesson":
      if (!rules.lessons?.[effect.lesson] || story.lessons.some((each) => each.id === effect.lesson)) return;
      if (story.lessons.length >= MOST_LESSONS) return drop(ctx, "lesson", effect.lesson, "too-many");
      story.lessons.push({ id: effect.lesson, since: state.tick });
      ctx.emit({ type: "lesson-given", lesson: effect.lesson });
  }
}

/** Lets what has had its time end: demand, prices, music; and lessons that were done. */
export function runAtmosphere(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { story } = state;
  if (story.sways.length > 0) story.sways = story.sways.filter((sway) => sway.until > state.tick);
  if (story.material.percent !== 100 && story.material.until <= state.tick) story.material = { percent: 100, until: 0 };
  if (story.music.mood !== "" && story.music.until >= 0 && story.music.until <= state.tick)
    story.music = { mood: "", until: 0 };
  for (const given of story.lessons.slice()) {
    const lesson = rules.lessons?.[given.id];
    if (lesson && !holds(state, lesson.done)) continue;
    story.lessons = story.lessons.filter((each) => each !== given);
    ctx.emit({ type: "lesson-done", lesson: given.id });
  }
}
