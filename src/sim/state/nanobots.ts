/** Lots, swarms, devices, incidents, and what is being done about them. Plain data; units as in state.ts. */
import type { Counter, MalfunctionKind, SwarmStage } from "../ruleset.ts";

export interface Lot {
  readonly id: string;
  /** 0–1000. */
  integrity: number;
  doses: number;
  /** Reactions that the clinic knows of. */
  adverse: number;
  firmware: string;
  /** Firmware that it had before, to roll back to; "" for none. */
  before: string;
  /** Nobody is given it while it is paused. */
  paused: boolean;
  recalled: "" | "I" | "II" | "III";
  /** Everyone who carries it has been told. */
  told: boolean;
  /** One reading each ten minutes, oldest first, the last three days; empty in levels without telemetry. */
  telemetry: Reading[];
  /** Taken and not yet arrived. */
  coming: Reading[];
  /** Tick at which its alarm went on; −1 while it is off. */
  alarm: number;
  /** What happened to it lately, oldest first. */
  changes: LotChange[];
}

export interface LotChange {
  readonly tick: number;
  readonly what: "alarm" | "paused" | "resumed" | "diagnosed" | "patched" | "rolled-back" | "recalled" | "told";
}

/** A reading as it arrives: `tick` is when it was taken, in standard deviations ×100 from what is usual. */
export interface Reading {
  readonly tick: number;
  readonly position: number;
  readonly activity: number;
  readonly link: number;
  readonly host: number;
}

/** The bots in one patient. */
export interface Swarm {
  readonly id: number;
  readonly patient: number;
  readonly lot: string;
  firmware: string;
  /** Tick at which it was given; below 0 for days before the level. */
  readonly since: number;
  /** Thing that it was given at; "" where that is not known. */
  readonly device: string;
  readonly treatment: string;
  /** They had been told of the risks. */
  readonly consent: boolean;
  /** Fault that has taken hold of it; "" for none; since which tick. */
  fault: string;
  held: number;
  stage: SwarmStage;
  /** Toward the next stage, 0–1000. */
  progress: number;
  /** How long this stage lasts, in thousandths of what is usual. */
  pace: number;
  /** Worst stage so far, and the one at which they last asked for help in the clinic. */
  worst: SwarmStage;
  asked: SwarmStage;
  /** What is felt of it in the patient's mouth; 0 for nothing. */
  finding: number;
  /** Nothing grows before this tick: dampened. */
  calmUntil: number;
  /** Tick at which the patient called from home; −1 for not yet. */
  called: number;
}

/** What is known and done about a node of the clinic's network; nodes about which there is nothing to say have none. */
export interface Device {
  /** Id of a thing, or of a room for its switch, or "server". */
  readonly id: string;
  infected: boolean;
  /** The infection began here, and holds on until the device is restored. */
  rooted: boolean;
  /** Whether the clinic knows. */
  seen: boolean;
  /** Tick at which the clinic found out; −1 for not. */
  noticed: number;
  isolated: boolean;
  /** Cannot be infected again. */
  patched: boolean;
  /** Out of service until this tick, being put right; 0 for not. */
  busyUntil: number;
  /** What is being done to it until then. */
  work: "" | "restore" | "patch";
  /** Restores since it was found infected that brought the infection back: the next takes a backup older by as many. */
  tries: number;
  /** Tick at which it was infected, so that a younger backup brings the infection back; −1 for not. */
  since: number;
}

/** Something that a patient suffered from a swarm, and what the clinic said about it. */
export interface Incident {
  readonly id: number;
  readonly patient: number;
  readonly swarm: number;
  readonly lot: string;
  readonly tick: number;
  /** Worst stage reached. */
  stage: SwarmStage;
  /** The regulator has been told, the patients have been told, it has been kept quiet. */
  reported: boolean;
  told: boolean;
  covered: boolean;
  /** 0–1000: what of the fuse of a cover-up has burnt; at 1000 it comes out. */
  fuse: number;
  out: boolean;
}

/** A patient at home on the telephone. */
export interface Call {
  readonly id: number;
  readonly patient: number;
  readonly swarm: number;
  readonly tick: number;
  readonly stage: SwarmStage;
  answered: boolean;
}

/** Work in the nanolab: one at a time, in this order. */
export interface LabJob {
  readonly id: number;
  readonly what: "diagnose" | "patch" | "roll-back" | "restore";
  /** Lot, or device for `restore`. */
  readonly target: string;
  readonly firmware: string;
  /** Ticks of work left. */
  left: number;
}

/** What the lab thinks of a lot: chance ×1000 of each kind, `none` among them. */
export interface LabResult {
  readonly lot: string;
  readonly tick: number;
  readonly chances: Readonly<Record<MalfunctionKind | "none", number>>;
}

/** New firmware on its way to a lot in steps of 1, 5, 20 and 100 %. */
export interface Rollout {
  readonly lot: string;
  readonly firmware: string;
  readonly from: string;
  /** Index into the steps. */
  step: number;
  since: number;
  /** Stopped by its gate: why, as a code; "" while it runs. */
  halted: string;
  /** Whether an alarm, a symptom or a worse reading stops it. */
  readonly gate: boolean;
  /** Swarms that have it, by id, and those who felt something already when they got it. */
  updated: number[];
  readonly sick: number[];
  /** Readings of the swarms that are watched closely (the updated ones until the last step), ×100 from their usual. */
  watched: { readonly swarm: number; readonly before: number; now: number }[];
  /** The lot's alarm was on when it began, so that it says nothing about this firmware. */
  readonly alarmed: boolean;
}

/** A courier with a flush for somebody at home. */
export interface Kit {
  readonly patient: number;
  readonly swarm: number;
  /** Tick at which it is done. */
  readonly due: number;
}

/** A recall that is under way, or done. */
export interface Recall {
  readonly lot: string;
  class: "I" | "II" | "III";
  readonly since: number;
  /** Tick at which the next one is called in (class I). */
  next: number;
  /** Classes that it turned out too little by, which have been paid for in trust. */
  short: number;
}

/** What the regulator will tell about a lot, and when. */
export interface Bulletin {
  readonly lot: string;
  readonly due: number;
}

/** A look at what somebody's body does not get on with. */
export interface BodyTest {
  readonly patient: number;
  readonly due: number;
}

export interface NanobotsState {
  swarms: Swarm[];
  /** Faults that the story has started (true) or ended (false), whatever their times say. */
  switched: Record<string, boolean>;
  devices: Device[];
  incidents: Incident[];
  calls: Call[];
  lab: LabJob[];
  results: LabResult[];
  rollouts: Rollout[];
  /** Device at which each fault that travels the network began, by fault id; missing for those that have not begun. */
  roots: Record<string, string>;
  /**
   * Where the hostile mind sits ("" for nowhere), whether the clinic knows, when it moves next, what it has seen done
   * last, and how used to each counter it is, 0–1000.
   */
  hostile: { at: string; seen: boolean; next: number; last: Counter | ""; used: Partial<Record<Counter, number>> };
  kits: Kit[];
  recalls: Recall[];
  bulletins: Bulletin[];
  bodyTests: BodyTest[];
  /** Incidents for which the regulator has fined the clinic. */
  fined: number[];
}
