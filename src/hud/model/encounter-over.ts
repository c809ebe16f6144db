/** What decided an encounter, and what the story makes of it, for the card at its end. */
import type { EncounterKind } from "../../sim/ruleset.ts";
import type { Encounter, EncounterNote } from "../../sim/state.ts";
import type { Words } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

/** How an encounter ended, in a sentence: of its kind, or one that all share. */
export function endingText(words: Words, kind: EncounterKind, ending: string): string {
  const shared = `encounter.ending.${ending}`;
  return words.t(words.has(shared) ? shared : `${kind}.ending.${ending}`);
}

export interface Decisive extends EncounterNote {
  /** How often it happened. */
  readonly times: number;
}

const SHOWN = 3;
/** A note of the tone that the end has counts for more than others. */
const FITTING = 4;
const OTHER = 1;

/** The notes that weighed most: of the tone that fits the end before others, the frequent before the rare, then the latest. */
export function decisive(active: Encounter): Decisive[] {
  const fitting = active.result === "won" ? "good" : "bad";
  const found = new Map<string, Decisive>();
  for (const note of active.notes) {
    if (note.tone === "plain") continue;
    // Of several alike the last stands for all.
    found.set(note.code, { ...note, times: (found.get(note.code)?.times ?? 0) + 1 });
  }
  const weight = (note: Decisive): number =>
    (note.tone === fitting ? FITTING : OTHER) * Math.min(3, note.times) + note.step / Math.max(1, active.step);
  const ranked = [...found.values()].sort((a, b) => weight(b) - weight(a) || b.step - a.step);
  return ranked.slice(0, SHOWN).sort((a, b) => a.step - b.step);
}

export interface Leaving {
  readonly icon: IconName;
  readonly label: string;
  readonly amount: string;
  readonly good: boolean;
}

const ICONS = { cash: "coin", trust: "heart-handshake", fame: "star", regard: "users" } as const;

/** What the level's own words for that end book; what the encounter itself leaves is booked when the player goes on. */
export function leavings(game: Game, active: Encounter): Leaving[] {
  const def = game.rules.encounters[active.id];
  const sums = new Map<keyof typeof ICONS, number>();
  const add = (what: keyof typeof ICONS, amount: number) => sums.set(what, (sums.get(what) ?? 0) + amount);
  for (const effect of (def && (active.result === "won" ? def.won : def.lost)) ?? []) {
    if (effect.do === "book") add(effect.account, effect.amount);
    else if (effect.do === "regard") add("regard", effect.points);
  }
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([what, amount]) => ({
      icon: ICONS[what],
      label: game.words.t(what === "regard" ? "encounter.regard" : `top.${what}`),
      amount: what === "cash" ? game.words.signedMoney(amount) : game.words.signed(amount),
      good: amount > 0,
    }));
}
