/** The forum as it is played. Opinions, shares and quality ×1000; opinions −1000 (against) to 1000 (for). */
import type { Look } from "../../ruleset.ts";
import type { Account } from "../basics.ts";

export interface ForumState {
  /** Steps left. */
  left: number;
  /** Which of `attacks` is in the air, and steps since it was announced; below 0 while the hall breathes. */
  round: number;
  since: number;
  people: ForumPerson[];
  camps: ForumCamp[];
  cards: ForumCard[];
  /** Ids of cards: in hand, and to be drawn, next first. */
  hand: string[];
  pile: string[];
  faults: ForumFault[];
  witnesses: ForumWitness[];
  attacks: ForumAttack[];
  /** Until which step of play the player is speaking, and how long that takes in all. */
  busyUntil: number;
  busyFor: number;
  /** Who is at the microphone: index of `witnesses`, −1 for nobody; since which step, and whether they were steadied. */
  stand: number;
  standSince: number;
  steadied: boolean;
  /** How far the hall believes the player; its patience; its mean opinion (50 points: undecided). Points ×1000. */
  ethos: Account;
  patience: Account;
  mood: Account;
  /** How far it believes the other side, ×1000. */
  theirs: number;
  /** Times that the player was caught in an untruth. */
  caught: number;
  /** People (ids) who talk to each other now. */
  talks: [number, number][];
  /** The last things that moved people, oldest first; the last twelve. */
  deeds: ForumDeed[];
}

export interface ForumPerson {
  /** Index, which is also the seat: camps one after the other. */
  readonly id: number;
  /** Index of the camp. */
  readonly camp: number;
  opinion: number;
  readonly began: number;
  /** How far they weigh arguments instead of going by who says it (E of ELM). */
  readonly mind: number;
}

export interface ForumCamp {
  readonly id: string;
  /** Bound of confidence ε on the scale 0–1: who is farther away than that is not listened to. */
  open: number;
  /** What forewarning has left of the other side's next arguments: ρ. */
  shield: number;
  /** What they care about, and whether the player knows. */
  readonly cares: string;
  known: boolean;
  /** Times that shared values were called on. */
  values: number;
}

export interface ForumCard {
  /** Key of the base game's cards. */
  readonly id: string;
  readonly topic: string;
  /** The number of the record that it is made of, ×10. */
  readonly value: number;
  readonly quality: number;
  /** Says of the clinic what is not so. */
  readonly untrue: boolean;
  worn: number;
}

export interface ForumFault {
  readonly id: string;
  readonly topic: string;
  /** ×10. */
  readonly value: number;
  /** How bad it is. */
  readonly weight: number;
  /** Nobody in town knows of it. */
  hidden: boolean;
  done: boolean;
}

export interface ForumWitness {
  /** Patient. */
  readonly id: number;
  readonly look: Look;
  /** How well they speak of the clinic, and the chance that they manage. */
  readonly warmth: number;
  readonly nerve: number;
  /** How they came out of it. */
  done: "" | "spoke" | "froze";
}

export interface ForumAttack {
  /** Key of the base game's attacks. */
  readonly id: string;
  readonly topic: string;
  /** Index of the camp that it is meant for. */
  readonly camp: number;
  quality: number;
  /** A question from the floor: worth more, whoever answers. */
  readonly floor: boolean;
  /** How far it has been answered. */
  answered: number;
  /** How it ended: people's opinion that it moved (points ×1000 of the hall's mean), once it landed. */
  moved: number;
  landed: boolean;
  /** Something was said while it was in the air. */
  heard: boolean;
}

export interface ForumDeed {
  readonly step: number;
  readonly by: "you" | "them" | "witness" | "floor";
  readonly act: string;
  readonly on: string;
  /** Index of the camp, −1 for the whole hall. */
  readonly camp: number;
  /** Change of the mean opinion of those it was meant for. */
  readonly change: number;
  readonly good: boolean;
}
