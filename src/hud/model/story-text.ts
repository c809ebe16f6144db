/** Texts of the story with the numbers and names of the game in them. */
import type { Text } from "../../sim/ruleset.ts";
import { fillIn, wordFor } from "../../sim/rules/story/words.ts";
import type { Game } from "./game.ts";

/** `args` are the numbers as they were when it was said. */
export function storyText(game: Game, text: Text, args: Readonly<Record<string, number>>): string {
  const { words, rules, state } = game;
  return fillIn(words.tx(text), (name) => {
    const value = args[name];
    if (value === undefined) return null;
    if (name === "cash") return words.money(value);
    const word = wordFor(rules, state, name, value);
    return "number" in word ? words.num(word.number, name === "stars" ? 1 : 0) : words.tx(word.text);
  });
}
