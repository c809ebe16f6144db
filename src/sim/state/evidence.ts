/** The investigation: what was asked for, what is known of the own treatments, and what was said about causes. */

/** Columns of a record that can be missing, and can be filled in. */
export type EvidenceField = "lot" | "firmware" | "traits" | "chair" | "operator" | "procedure";
export type EvidenceKind = "cases" | "controls" | "fields";

export interface EvidenceState {
  /** Records in hand of people who fell ill and of people who stayed well, in the registry's order. */
  cases: number;
  controls: number;
  /** Columns that were asked for again: the first so many cases and controls have them whole. */
  filled: { readonly field: EvidenceField; cases: number; controls: number }[];
  /** The request that is out. */
  job: EvidenceJob | null;
  /** The clinic's own treatments with nanobots, by swarm. */
  own: OwnTreatment[];
  /** Chance ×1000 of each cause, rounded down, in the level's order, "none" last; empty without an investigation. */
  chances: { readonly hypothesis: string; chance: number }[];
  /** Causes that are held, and the lots that this took out of use. */
  held: { readonly hypothesis: string; readonly lots: readonly string[] }[];
  /** Causes named in public, oldest first; `chance` is what the board said then, ×1000. */
  said: { readonly hypothesis: string; readonly right: boolean; readonly tick: number; readonly chance: number }[];
  /** Nothing is asked or said any more. */
  closed: boolean;
}

export interface EvidenceJob {
  readonly what: EvidenceKind;
  /** "" unless `what` is "fields". */
  readonly field: EvidenceField | "";
  readonly ticks: number;
  /** Ticks until the answer comes. */
  left: number;
}

export interface OwnTreatment {
  readonly swarm: number;
  readonly patient: number;
  readonly tick: number;
  readonly lot: string;
  readonly firmware: string;
  readonly device: string;
  readonly treatment: string;
  /** Ticks until pain was felt; −1 for never. */
  lag: number;
  /** Long enough ago for its end to be known; it is not counted before. */
  settled: boolean;
}
