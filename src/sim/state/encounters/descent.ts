/** The descent as it is played. */
import type { DescentEnd, Nature } from "../../ruleset.ts";
import type { Account } from "../basics.ts";

export interface DescentState {
  /** Points ×1000, 0–100,000. At 0 it is over. */
  readonly light: Account;
  /** Island where you are. */
  at: number;
  /** In ascending id: the way in first, the core last. */
  readonly islands: DreamIsland[];
  readonly hand: readonly DreamComfort[];
  /** How far the dark has come, in depths ×1,000,000; below 0 it is behind the way in. */
  dark: number;
  /** What keeps your hands busy, on what, and how many steps of how many are left; "" when free. */
  busy: { what: "" | "go" | "listen" | "answer" | "caught" | DescentEnd; on: string; left: number; of: number };
  /** What Cavity has just seen you give, and is ready for. */
  worn: Nature | "";
  /** Cavity: the island it is on, where it goes next (the same if it waits), and in how many steps of how many. */
  readonly hunter: { at: number; next: number; left: number; of: number; caught: number };
  /** Flares left and used, and steps for which the fear here is still held. */
  charges: number;
  spent: number;
  held: number;
  /** You have stood before the core. */
  awake: boolean;
  /** Comforts that were given, for what the assistant learns. */
  readonly given: { readonly archetype: string; readonly comfort: string; readonly good: boolean }[];
  /** Faces that the core has shown. */
  faces: number;
}

export interface DreamIsland {
  readonly id: number;
  readonly depth: number;
  /** Place across, −1000 to 1000. */
  readonly x: number;
  readonly links: number[];
  readonly look: 0 | 1 | 2;
  lit: boolean;
  /** Comfort that lit it, or "". */
  by: string;
  fear: DreamFear | null;
}

export interface DreamFear {
  kind: string;
  /** Whose it is, 0 for nobody in particular, and the trigger that made it. */
  patient: number;
  trigger: string;
  need: Nature;
  size: number;
  /** By how much it grew because of what was done. */
  grew: number;
  /** What it asks for is known: from the clinic, or by listening. */
  heard: boolean;
  /** Known before anybody listened: the clinic knows this person. */
  readonly known: boolean;
  /** How each comfort of the hand is taken: 1 loved, 0, −1 disliked, −2 the very thing they fear; and which are known. */
  tastes: Record<string, number>;
  shown: string[];
  /** Comforts that it was given. */
  tried: string[];
}

export interface DreamComfort {
  readonly id: string;
  readonly nature: Nature;
}
