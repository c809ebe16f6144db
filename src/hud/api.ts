/** What the interface needs from the rest of the game, and what it offers in return. `main.ts` joins the two. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Settings as HudSettings } from "../platform/settings.ts";
import type { Session } from "../session/session.ts";
import type { Ghost, Heat, Tool } from "../session/tool.ts";
import type { Look, Point, Text, Tile } from "../sim/ruleset.ts";

export type Mood = "calm" | "happy" | "uneasy" | "scared" | "pain" | "sad" | "angry" | "surprised" | (string & {});

export type Selection =
  | { readonly kind: "patient"; readonly id: number }
  | { readonly kind: "staff"; readonly id: number }
  | { readonly kind: "thing"; readonly id: string }
  | { readonly kind: "room"; readonly id: string };

/** What the camera can be asked to move to. */
export type FocusTarget = Point | { readonly patient: number } | { readonly staff: number };

export type { Settings as HudSettings } from "../platform/settings.ts";

/** Words and numbers in the player's language (`platform/i18n.ts`). */
export interface Words {
  readonly locale: string;
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
  tx(text: Text): string;
  num(value: number, digits?: number): string;
  signed(value: number, digits?: number): string;
  percent(share: number): string;
  money(credits: number): string;
  signedMoney(credits: number): string;
  list(items: readonly string[]): string;
}

/** A level as shown on the title. */
export interface LevelCard {
  readonly id: string;
  /** Shown before the title, such as "I · 1". */
  readonly number: string;
  readonly title: Text;
  readonly intro: Text;
  /** Address of a picture, or "". */
  readonly picture: string;
}

/** One thing wrong with a level or a replay that was opened. */
export interface Issue {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly file: string;
  /** From 1; 0 when not known. */
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly hint?: string;
  /** The line at fault with a caret below, ready to be shown in a fixed-width face. */
  readonly snippet?: string;
}

export interface HudApi {
  readonly words: Words;
  /** The game being played or replayed; null on the title. After it changes, call `hud.attach()`. */
  session(): Session | null;
  levels(): readonly LevelCard[];
  readonly screens: {
    play(level: string): void;
    /** From the error card back to where one was. */
    back(): void;
    /** Goes on with the saved game. */
    goOn(): void;
    /** From the intro card or the pause menu back into the clinic. */
    resume(): void;
    restart(): void;
    quit(): void;
    saveReplay(): void;
    /** Whether the game just played can be raced, and the same level with it as its rival. */
    canRace(): boolean;
    race(): void;
    /** What to do with the replay that the `replay` screen is about. */
    take(how: "watch" | "race"): void;
    /** A replay or a level that the player chose or dropped. */
    openReplay(file: File): void;
  };
  /** Id of the level of the game that can be gone on with, or "". */
  readonly saved: ReadonlySignal<string>;
  readonly settings: ReadonlySignal<HudSettings>;
  setSettings(patch: Partial<HudSettings>): void;
  readonly progress: {
    readonly best: ReadonlySignal<Readonly<Record<string, number>>>;
    record(level: string, stars: number): void;
  };
  /** What is selected, shared with the scenes; either side may write it. */
  readonly selection: Signal<Selection | null>;
  /** The tool in hand and what it would do, shared with the scenes (`scenes/api.ts` says who writes what). */
  readonly build: {
    readonly tool: Signal<Tool | null>;
    readonly ghost: Signal<Ghost | null>;
    readonly heat: Signal<Heat | null>;
    readonly aimed: Signal<Tile | null>;
  };
  /** What the pointer is on in an encounter's picture, and what is picked there, by the encounter's own ids. */
  readonly encounter: { readonly aim: Signal<string>; readonly picked: Signal<string> };
  focusOn(target: FocusTarget): void;
  /** Address of a picture of a kind of thing or of room, or "" until there is one. */
  picture(of: { readonly thing: string } | { readonly room: string }): string;
  /** Address of a bust picture for a look, or "" until there is one. */
  bust(look: Look, mood: Mood): string;
  /** Address of a portrait of a named person, or "" until there is one. */
  portrait(id: string, mood: Mood): string;
  sound(effect: string): void;
}

export type ScreenState =
  | { readonly name: "title" }
  /** `progress` 0–1. */
  | { readonly name: "loading"; readonly progress: number }
  /** Card of `session().rules.level` before it starts. */
  | { readonly name: "intro" }
  | { readonly name: "clinic" }
  | { readonly name: "results" }
  /** A replay was handed over that can be watched or raced. */
  | {
      readonly name: "replay";
      readonly source: string;
      readonly title: Text;
      readonly outcome: "won" | "lost" | "open";
      readonly stars: number;
    }
  | { readonly name: "errors"; readonly source: string; readonly issues: readonly Issue[] };

export interface Hud {
  readonly screen: ReadonlySignal<ScreenState>;
  show(screen: ScreenState): void;
  /** Call when `api.session()` returns another session: listens to it from then on. */
  attach(): void;
  /** Opens the pause menu (as Escape does). */
  pause(): void;
  /** Puts a message of the game's own (not the clinic's) in the feed; `key` is a locale key. */
  notice(key: string, params?: Readonly<Record<string, string | number>>, tone?: "info" | "good" | "warn"): void;
  /** Writes what is heard, for players who asked for captions; `id` is one of the sound desk's caption ids. */
  caption(id: string): void;
  /** A few words for a booked cause of anxiety, for the numbers that float up beside people. */
  causeLabel(cause: string, ref: string): string;
  /** Does what the tool in hand would do; `several` keeps it there. */
  useTool(several: boolean): void;
  /** Where the words beside the ghost belong, in CSS pixels. */
  chipAt(x: number, y: number): void;
  /** What the cards cover now, in CSS pixels, for the camera. */
  insets(): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  dispose(): void;
}
