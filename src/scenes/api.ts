/** What the pictures need from the rest of the game, and what they offer in return. `main.ts` joins the two. */
import type { Session } from "../session/session.ts";
import type { Ghost, Heat, Tool } from "../session/tool.ts";
import type { Look, Point, Tile } from "../sim/ruleset.ts";

export type Target =
  | { readonly kind: "patient"; readonly id: number }
  | { readonly kind: "staff"; readonly id: number }
  | { readonly kind: "thing"; readonly id: string }
  | { readonly kind: "room"; readonly id: string };

/** A value that can be watched; a Preact signal is one. `subscribe` also calls at once with the value. */
export interface Cell<T> {
  value: T;
  subscribe(listener: (value: T) => void): () => void;
}

/** Parts of the view that the interface covers, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What building shares between the picture, which aims the tool, and the interface, which hands it out. */
export interface BuildApi {
  /** The tool in hand; either side may change it or put it away. */
  readonly tool: Cell<Tool | null>;
  /** What the tool would do where it is aimed; written by the picture. */
  readonly ghost: Cell<Ghost | null>;
  /** Which map is drawn over the floor, and the tile under the pointer while it is. */
  readonly heat: Cell<Heat | null>;
  readonly aimed: Cell<Tile | null>;
  /** Does what the tool would do; `several` keeps it in hand. */
  use(several: boolean): void;
  /** Where the words beside the ghost belong, in CSS pixels of the canvas. */
  chipAt(x: number, y: number): void;
}

export interface SceneApi {
  session(): Session | null;
  readonly build: BuildApi;
  /** What is selected and what is under the pointer, shared with the interface; either side may write it. */
  readonly selection: Cell<Target | null>;
  readonly hover: Cell<Target | null>;
  /** What the pointer is on in an encounter, and what is picked there, by the encounter's own ids; "" for nothing. */
  readonly encounter: { readonly aim: Cell<string>; readonly picked: Cell<string> };
  /** Loading, 0–1. */
  onProgress(fraction: number): void;
  reducedMotion(): boolean;
  /** A few words for a booked cause, for the numbers that float up beside people. */
  causeLabel(cause: string, ref: string): string;
  /** What the canvas is called by a screen reader. */
  canvasLabel?(): string;
  /** What the interface covers now; without it the usual bars are assumed. */
  insets?(): Insets;
  /** Called at the start of every frame with the real time since the last one: the place to move the session on. */
  onFrame?(ms: number): void;
}

export type Backdrop = "title" | "clinic" | "results";

/** Something to look at: a point of the story, a person, or a place in tiles. */
export type FocusPoint =
  | Point
  | { readonly patient: number }
  | { readonly staff: number }
  | { readonly x: number; readonly y: number };

export interface GameHandle {
  /** Resolves when the pictures are loaded. */
  readonly ready: Promise<void>;
  show(backdrop: Backdrop): void;
  /** Moves the camera there smoothly, and points an arrow at it when `mark` is set. */
  focusOn(point: FocusPoint, mark?: boolean): void;
  /** Address of a bust picture for a look, or "" until there is one. */
  bust(look: Look, mood: string): string;
  /** Address of a picture of a kind of thing or of room, or "" until there is one. */
  picture(of: { readonly thing: string } | { readonly room: string }): string;
  /** For the developer's overlay and the benchmarks. */
  stats(): FrameStats;
  destroy(): void;
}

export interface FrameStats {
  /** Script time of the last frame and the median of the last 120, in milliseconds, without what the graphics card does. */
  readonly last: number;
  readonly median: number;
  readonly frames: number;
}
