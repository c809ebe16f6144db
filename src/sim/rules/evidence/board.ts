/** What the board shows of a cause: counts in hand, crude and by clinic, and what can be done about it. */
import type { HypothesisDef, InvestigationDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState, EvidenceField, Lot } from "../../state.ts";
import type { Table } from "./tables.ts";
import { log } from "../../math.ts";
import { ownRecords } from "./own.ts";
import { NO_CAUSE } from "./posterior.ts";
import { FIELDS, exposure, recordsInHand, type Cause, type TreatmentRecord } from "./registry.ts";

/** All records that count: those in hand, and the own ones whose end is known. */
export function records(rules: Ruleset, state: Readonly<ClinicState>): TreatmentRecord[] {
  return [...recordsInHand(rules, state), ...ownRecords(rules, state).filter((record) => record.tick >= 0)];
}

export interface Counted {
  readonly table: Table;
  /** Records in which a column is blank that the cause asks for. */
  readonly unknown: number;
}

/** Who of the records was reached by a cause, and who fell ill. */
export function countBy(def: InvestigationDef, when: Cause, list: readonly TreatmentRecord[]): Counted {
  const table = { a: 0, b: 0, c: 0, d: 0 };
  let unknown = 0;
  for (const record of list) {
    const reached = exposure(def.registry, when, record);
    if (reached > 0 && reached < 1) unknown += 1;
    else if (reached === 1) table[record.ill ? "a" : "b"] += 1;
    else table[record.ill ? "c" : "d"] += 1;
  }
  return { table, unknown };
}

/** The same for each clinic with a record, in the registry's order, the own one ("") last. */
export function countByClinic(
  def: InvestigationDef,
  when: Cause,
  list: readonly TreatmentRecord[],
): (Counted & { readonly clinic: string })[] {
  return [...def.registry.clinics.map((clinic) => clinic.id), ""]
    .map((clinic) => {
      const here = list.filter((record) => record.clinic === clinic);
      return { clinic, ...countBy(def, when, here), records: here.length };
    })
    .filter((each) => each.records > 0);
}

/** Blanks of each column among the records in hand. */
export function blanks(rules: Ruleset, state: Readonly<ClinicState>): { field: EvidenceField; count: number }[] {
  const list = recordsInHand(rules, state);
  return FIELDS.map((field) => ({ field, count: list.filter((record) => record.missing.includes(field)).length }));
}

/** Columns that a cause asks for. */
export function fieldsOf(when: Cause): EvidenceField[] {
  const wanted: Record<EvidenceField, boolean> = {
    lot: when.lots !== undefined,
    firmware: when.firmware !== undefined,
    traits: when.traits !== undefined,
    chair: when.chairs !== undefined,
    operator: false,
    procedure: false,
  };
  return FIELDS.filter((field) => wanted[field]);
}

/** How much a column would tell: its blanks, weighed by how undecided the causes are that ask for it. */
export function worth(rules: Ruleset, state: Readonly<ClinicState>, field: EvidenceField): number {
  const def = rules.nanobots.investigation;
  if (!def) return 0;
  const open = def.hypotheses.reduce((sum, each) => {
    const p = chanceOf(state, each.id) / 1000;
    return fieldsOf(each.when).includes(field) ? sum + p * (1 - p) : sum;
  }, 0);
  return open * (blanks(rules, state).find((each) => each.field === field)?.count ?? 0);
}

/** How undecided the board is: the entropy of the causes' chances, in bits. */
export function undecided(state: Readonly<ClinicState>): number {
  let sum = 0;
  for (const { chance } of state.evidence.chances) {
    const p = chance / 1000;
    if (p > 0) sum -= (p * log(p)) / 0.6931471805599453;
  }
  return sum;
}

/** Chance ×1000 of a cause. */
export function chanceOf(state: Readonly<ClinicState>, hypothesis: string): number {
  return state.evidence.chances.find((each) => each.hypothesis === hypothesis)?.chance ?? 0;
}

export function hypothesisOf(rules: Ruleset, id: string): HypothesisDef | undefined {
  return rules.nanobots.investigation?.hypotheses.find((each) => each.id === id);
}

/** Lots in stock that a cause names by lot or firmware; none for causes that name neither. */
export function lotsNamed(rules: Ruleset, state: Readonly<ClinicState>, hypothesis: string): Lot[] {
  const when = hypothesisOf(rules, hypothesis)?.when;
  if (!when || (!when.lots && !when.firmware)) return [];
  return state.lots.filter(
    (lot) => (!when.lots || when.lots.includes(lot.id)) && (!when.firmware || when.firmware.includes(lot.firmware)),
  );
}

/** Whether a cause can be named in public that was not named before. */
export function mayBeNamed(rules: Ruleset, state: Readonly<ClinicState>): boolean {
  const { evidence } = state;
  if (evidence.closed) return false;
  const line = rules.tuning.evidence.accuse * 1000;
  return evidence.chances.some(
    ({ hypothesis, chance }) => chance >= line && !evidence.said.some((each) => each.hypothesis === hypothesis),
  );
}

export { NO_CAUSE };
