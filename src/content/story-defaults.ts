/** Effects of the story as the simulation has them: what they leave out is filled in, and news texts stand in a list. */
import type { StoryEffect, Text } from "../sim/ruleset.ts";
import type { FileEffect } from "./check/walk-story.ts";

const REACH = 2;

/** Collects the texts of the news in the order in which the effects are given to it. */
export function storyWords() {
  const news: Text[] = [];
  const compile = (effect: FileEffect): StoryEffect => {
    switch (effect.do) {
      case "news":
        return { reach: REACH, ...effect, text: news.push(effect.text) - 1 };
      case "city-sway":
        return { segments: [], ...effect };
      case "rival-move":
        return { target: "", ...effect };
      default:
        return effect as StoryEffect;
    }
  };
  const effects = (list: readonly FileEffect[]): StoryEffect[] => list.map(compile);
  return {
    news,
    effects,
    dialogues<T extends { readonly choices: readonly { readonly then: readonly FileEffect[] }[] }>(
      dialogues: Readonly<Record<string, T>>,
    ) {
      return Object.fromEntries(
        Object.entries(dialogues).map(([id, dialogue]) => [
          id,
          { ...dialogue, choices: dialogue.choices.map((choice) => ({ ...choice, then: effects(choice.then) })) },
        ]),
      );
    },
  };
}
