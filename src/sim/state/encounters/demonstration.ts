/** The demonstration as it is played. */
import type { DemoPace, HallAct, HallBlock, HeckleTopic, Look, TurnChoice } from "../../ruleset.ts";
import type { Account } from "../basics.ts";

export interface DemonstrationState {
  /** Steps left. */
  left: number;
  readonly chair: DemoPerson;
  /** Points ×1000. */
  anxiety: Account;
  /** Where their fear comes to rest before a hall, and the highest it was; points ×1000. */
  readonly rests: number;
  peak: number;
  /** Sum over all steps, for the mean; points. */
  felt: number;
  /** Share of an impulse that they feel, ×1000. */
  readonly tender: number;
  readonly triggers: readonly string[];
  /** Steps at the edge of running. */
  panic: number;
  worlds: DemoWorld[];
  /** World that is on, "" for none, and the step at which it came on. */
  world: string;
  worldSince: number;
  hall: DemoBlock[];
  pace: DemoPace;
  /** Index of the stage, and work done on it in steps ×1000; `fired` once its trigger has passed. */
  stage: number;
  work: number;
  fired: boolean;
  /** Steps for which the hands still wait, and for which the patient is braced. */
  held: number;
  braced: number;
  /** Step from which an act may be done again, by act; and step at which each hall act was last done (−1000 never). */
  ready: Record<string, number>;
  used: Record<HallAct, number>;
  /** Answers that were honest, and those that were not. */
  honest: number;
  dodged: number;
  /** What the clinic's books say to each question that may come. */
  readonly facts: readonly DemoFact[];
  /** What is still to come, soonest first; and topics that were asked. */
  plan: { readonly step: number; readonly kind: "heckle" | "flash" }[];
  asked: HeckleTopic[];
  heckle: DemoHeckle | null;
  /** Steps until cameras flash; −1 when none are raised. */
  flash: number;
  /** `coming`: the doors open. `choosing`: what now? `doing`: it is done. */
  turn: { phase: "" | "coming" | "choosing" | "doing" | "over"; left: number; choice: TurnChoice | "" };
  readonly crasher: DemoPerson & { readonly harmedBy: "rival" | "own" | "nobody" };
  /** Manner of who treats, ×1000; and the member of staff who could take somebody aside (0 for none) with theirs. */
  readonly manner: number;
  readonly lead: number;
  readonly helper: number;
  readonly helperManner: number;
}

/** Somebody on the stage: the clinic's patient of that id, somebody written by name, or a stranger with a name of their own. */
export interface DemoPerson {
  /** 0 for somebody who was never in the clinic. */
  readonly patient: number;
  readonly cast: string;
  readonly given: number;
  readonly family: number;
  readonly look: Look;
}

export interface DemoWorld {
  readonly id: string;
  /** How well it fits, ×1000, −1000–1600; nobody sees that before it was tried. */
  readonly match: number;
  /** What is known of it: from the clinic, or seen here. */
  seen: "" | "loves" | "fine" | "dislikes";
  times: number;
}

export interface DemoBlock {
  readonly id: HallBlock;
  /** How many people. */
  readonly size: number;
  /** 0–100 and −100–100 points ×1000. */
  attention: Account;
  belief: Account;
  /** Steps that they have been bored; gone for good once they left. */
  bored: number;
  gone: boolean;
}

export interface DemoFact {
  readonly topic: HeckleTopic;
  /** How good the record is, 0–1000: from 600 on figures convince, under 400 they backfire. */
  readonly truth: number;
  readonly n: number;
  readonly of: number;
}

export interface DemoHeckle {
  readonly block: HallBlock;
  readonly topic: HeckleTopic;
  /** A hand is up; the question is out. */
  phase: "rising" | "asked";
  /** Steps left of the phase. */
  left: number;
}
