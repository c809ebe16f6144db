/** The purge as it is played. Times are steps of play (ten a second at 1×); nodes are known to links by their index. */
import type { Account } from "../basics.ts";

export interface PurgeState {
  /** Steps left. */
  left: number;
  readonly nodes: PurgeNode[];
  links: PurgeLink[];
  /** On their way, oldest first. */
  packets: PurgePacket[];
  /** Action points ×1000. */
  points: number;
  /** Pairs of hands that the clinic has for this. */
  readonly hands: number;
  /** The assistant's hold on itself, in points ×1000. */
  readonly integrity: Account;
  /** 1 for the first; each wave after it is another strain, which older patches and signatures fit badly. */
  strain: number;
  /** Strain whose signature is known; 0 for none. What decoys have learnt of the present one. */
  learnt: number;
  lessons: number;
  /** Waves that have come, and the step at which the next is to come at the latest; −1 after the last. */
  wave: number;
  waveAt: number;
  /** Nodes at which the next wave knocks; empty until it shows. */
  knocks: number[];
  /** Step until which passwords have just been changed. */
  rotated: number;
  /** Steps in a row that the network has been clean with enough running, and that too little has been running. */
  clean: number;
  dim: number;
  /** The hunting mind, or null for a worm. */
  hunter: PurgeHunter | null;
  /** What the player did last against it. */
  last: string;
  /** Nodes infected over the whole play, for the record. */
  fallen: number;
}

export interface PurgeNode {
  /** Id of the thing, of the room for a switch, of the person for a tablet, of a filler; "core" for the assistant. */
  readonly id: string;
  readonly kind: "core" | "server" | "switch" | "device" | "tablet" | "filler";
  /** Kind of thing; "" where it is none. */
  readonly thing: string;
  /** Room that it is in or switches for; "" for none. */
  readonly room: string;
  infected: boolean;
  /** Since when; −1 when it is not. */
  since: number;
  /** The player knows, since when; −1 when not. */
  seen: boolean;
  noticed: number;
  /** Last step at which a packet landed here that may have taken, and at which it was known to be clean; −1 for never. */
  hit: number;
  checked: number;
  isolated: boolean;
  /** Steps that it was away for in all. */
  away: number;
  /** Strain that it is patched against; 0 for none. */
  patched: number;
  /** Slow, shielded until this step. */
  slow: number;
  shield: number;
  /** What its decoy can still absorb; 0 for none. */
  lure: number;
  work: "" | "patch" | "restore";
  until: number;
  /** Step of the backup that is being restored. */
  backup: number;
  /** Restores that brought the infection back: the next takes an older backup. */
  tries: number;
  /** Step of its first backup within a round of backups. */
  readonly phase: number;
}

export interface PurgeLink {
  /** The smaller index first. */
  readonly a: number;
  readonly b: number;
  /** Step from which an old password joins the two; −1 for a cable. */
  readonly wakes: number;
}

export interface PurgePacket {
  readonly from: number;
  readonly to: number;
  /** Step at which it left and will land. */
  readonly left: number;
  readonly lands: number;
}

export interface PurgeHunter {
  /** Node that it sits on, −1 once driven out; where it goes next (−1 until that shows), and when. */
  at: number;
  next: number;
  due: number;
}
