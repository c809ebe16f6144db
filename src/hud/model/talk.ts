/** A dialogue as it is shown: who stands where, what is said, what can be answered and what that is worth. */
import { openChoices, openLines } from "../../sim/rules/story/dialogue.ts";
import type { DialogueChoice, DialogueLine, StoryEffect } from "../../sim/ruleset.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { storyText } from "./story-text.ts";

export interface TalkLine {
  readonly speaker: string;
  readonly mood: string;
  readonly name: string;
  readonly portrait: string;
  readonly text: string;
}

/** One thing that an answer moves: in words, with an arrow or an amount. */
export interface Stake {
  readonly icon: IconName;
  readonly label: string;
  /** "+60", "▲▲" or "". */
  readonly amount: string;
  readonly tone: "good" | "bad" | "plain";
}

export interface TalkChoice {
  /** What the command wants. */
  readonly index: number;
  readonly text: string;
  readonly words: string;
  readonly stakes: readonly Stake[];
}

export interface TalkView {
  readonly key: string;
  readonly lines: readonly TalkLine[];
  readonly choices: readonly TalkChoice[];
}

/** The open dialogue, or null. What is said and offered was settled when it opened. */
export function talkOf(game: Game): TalkView | null {
  const { rules, state } = game;
  const id = state.story.dialogue;
  if (!rules.dialogues[id]) return null;
  const { args } = state.story.shown;
  return {
    key: `${id}:${state.story.since}`,
    lines: openLines(rules, state).map((line) => lineOf(game, line, args)),
    choices: openChoices(rules, state).map(({ index, choice }) => ({
      index,
      text: storyText(game, choice.text, args),
      words: storyText(game, choice.stakes, args),
      stakes: stakesOf(game, choice),
    })),
  };
}

function lineOf(game: Game, line: DialogueLine, args: Readonly<Record<string, number>>): TalkLine {
  const speaker = game.rules.speakers[line.speaker];
  return {
    speaker: line.speaker,
    mood: line.mood,
    name: speaker ? game.words.tx(speaker.name) : "",
    portrait: speaker?.portrait ?? "",
    text: storyText(game, line.text, args),
  };
}

export interface Place {
  readonly line: TalkLine;
  readonly speaks: boolean;
}

/**
 * Who stands at which side while line `at` is said: everybody keeps their side as long as they are in the talk, somebody new
 * takes the side of whoever did not speak last. The other side is whoever is spoken to.
 */
export function stageOf(
  lines: readonly TalkLine[],
  at: number,
): { readonly start: Place | null; readonly end: Place | null } {
  const sides: [TalkLine | null, TalkLine | null] = [null, null];
  let last: 0 | 1 = 1;
  for (const line of lines.slice(0, at + 1)) {
    const had = sides.findIndex((each) => each?.speaker === line.speaker);
    const side: 0 | 1 = had === 0 || had === 1 ? had : last === 0 ? 1 : 0;
    sides[side] = line;
    last = side;
  }
  // Before anybody has answered, whoever will answer listens.
  const other: 0 | 1 = last === 0 ? 1 : 0;
  const next = sides[other] ?? lines.slice(at + 1).find((line) => line.speaker !== lines[at]?.speaker);
  if (!sides[other] && next) sides[other] = { ...next, mood: "neutral" };
  const [start, end] = sides;
  return {
    start: start && { line: start, speaks: last === 0 },
    end: end && { line: end, speaks: last === 1 },
  };
}

/** Points from which an arrow is doubled and trebled. */
const MORE = 6;
const MUCH = 12;

function arrows(amount: number): string {
  const size = Math.abs(amount);
  return (amount > 0 ? "▲" : "▼").repeat(size >= MUCH ? 3 : size >= MORE ? 2 : 1);
}

/** What an answer does at once, as far as the player may know it; what follows from it is the story's own. */
export function stakesOf(game: Game, choice: DialogueChoice): Stake[] {
  return choice.then.flatMap((effect) => stakeOf(game, effect) ?? []);
}

function stakeOf(game: Game, effect: StoryEffect): Stake | null {
  const { words, rules } = game;
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    words.t(`talk.stake.${key}`, params);
  const moved = (icon: IconName, label: string, amount: number, goodUp = true): Stake => ({
    icon,
    label,
    amount: arrows(amount),
    tone: amount > 0 === goodUp ? "good" : "bad",
  });
  const who = (id: string): string => {
    const cast = rules.cast[id];
    // The given name: there is little room on a button.
    return cast ? (words.tx(cast.name).split(" ")[0] ?? id) : id;
  };
  switch (effect.do) {
    case "book":
      if (effect.account === "cash")
        return {
          icon: "coin",
          label: words.t("top.cash"),
          amount: words.signedMoney(effect.amount),
          tone: effect.amount > 0 ? "good" : "bad",
        };
      return moved(
        effect.account === "trust" ? "heart-handshake" : "star",
        words.t(`top.${effect.account}`),
        effect.amount,
      );
    case "cast-anxiety":
      return moved("mood-sad", say("anxiety", { name: who(effect.who) }), effect.amount, false);
    case "cast-trust":
      return moved("heart", say("trust", { name: who(effect.who) }), effect.amount);
    case "cast-control":
      return moved("hand-stop", say("control", { name: who(effect.who) }), effect.amount);
    case "energy":
      return {
        icon: "bolt",
        label: say("energy", { name: words.tx(rules.assistant.name) }),
        amount: words.signed(effect.amount),
        tone: effect.amount > 0 ? "good" : "bad",
      };
    case "reveal":
      return { icon: "eye", label: say(`reveal-${effect.what}`, { name: who(effect.who) }), amount: "", tone: "good" };
    case "unlock":
      return { icon: "lock-open", label: say(`unlock-${effect.what}`), amount: "", tone: "good" };
    case "regard":
      return moved("users", words.t("encounter.regard"), effect.points);
    case "news":
      return {
        icon: "news",
        label: say("news"),
        amount: "",
        tone: effect.tone,
      };
    case "encounter":
      return { icon: "flag", label: say("encounter"), amount: "", tone: "plain" };
    default:
      return null;
  }
}

/** A talk that was heard. */
export interface HeardTalk {
  readonly dialogue: string;
  readonly tick: number;
  readonly lines: readonly TalkLine[];
}

/** Adds the dialogue that is open. */
export function withTalk(heard: readonly HeardTalk[], game: Game): readonly HeardTalk[] {
  const { dialogue, since } = game.state.story;
  const talk = talkOf(game);
  if (!talk || heard.some((each) => each.dialogue === dialogue && each.tick === since)) return heard;
  return [...heard, { dialogue, tick: since, lines: talk.lines }];
}

export interface PastTalk extends HeardTalk {
  /** What the player answered, or "". */
  readonly answer: string;
}

/**
 * Everything that was said so far. Of a game gone on with, what was heard before is told from the answers that were kept: the lines
 * that always are said, as nobody knows any more which of the others were.
 */
export function pastTalks(game: Game, heard: readonly HeardTalk[]): PastTalk[] {
  const { rules, state } = game;
  const { said } = state.story;
  const known = new Set(heard.map((each) => `${each.dialogue} ${each.tick}`));
  const first = heard[0]?.tick ?? Infinity;
  const before = said
    .filter((each) => each.tick <= first && !known.has(`${each.dialogue} ${each.tick}`))
    .map((each) => ({
      dialogue: each.dialogue,
      tick: each.tick,
      lines: (rules.dialogues[each.dialogue]?.lines ?? [])
        .filter((line) => line.when === undefined)
        .map((line) => lineOf(game, line, {})),
    }));
  const used = new Set<number>();
  return [...before, ...heard].map((talk) => {
    const at = said.findIndex((each, i) => !used.has(i) && each.dialogue === talk.dialogue && each.tick >= talk.tick);
    if (at >= 0) used.add(at);
    const choice = rules.dialogues[talk.dialogue]?.choices[said[at]?.choice ?? -1];
    return { ...talk, answer: choice ? storyText(game, choice.text, {}) : "" };
  });
}
