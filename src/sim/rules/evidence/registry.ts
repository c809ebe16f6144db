/**
 * The registry: treatments elsewhere, with the truth in them. It is drawn once from the level's shares and the game's
 * seed, so the state only keeps how much of it is in hand. Nothing here but `recordsInHand` is for the player's eyes.
 */
import type { FaultCondition, HypothesisDef, InvestigationDef, RegistryDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState, EvidenceField, RngStream, RngWords } from "../../state.ts";
import { chance, pick, pickWeighted, randomInt, seedStreams } from "../../rng.ts";

export const FIELDS: readonly EvidenceField[] = ["lot", "firmware", "traits", "chair", "operator", "procedure"];

/** A treatment with nanobots. Columns that are listed in `missing` must not be looked at. */
export interface TreatmentRecord {
  /** From 1 in the registry; own ones are below 0, by swarm. */
  readonly id: number;
  /** Clinic of the registry; "" for the own. */
  readonly clinic: string;
  /** Days before the level began; for own ones, ticks since then are in `tick`. */
  readonly daysAgo: number;
  readonly tick: number;
  readonly chair: number;
  /** Number of who did it, within the clinic. */
  readonly operator: number;
  readonly procedure: string;
  readonly lot: string;
  readonly firmware: string;
  readonly traits: readonly string[];
  readonly device: string;
  readonly ill: boolean;
  /** Hours from treatment to first complaint; −1 for none. */
  readonly lag: number;
  /** Better once the bots were out (1), not (0), not tried or not ill (−1). */
  readonly dechallenge: number;
  readonly missing: readonly EvidenceField[];
}

export interface Population {
  readonly cases: readonly TreatmentRecord[];
  readonly controls: readonly TreatmentRecord[];
}

const populations = new WeakMap<InvestigationDef, Map<number, Population>>();

/** All records, in the order in which they are handed out. The same for the same level and seed. */
export function populationOf(def: InvestigationDef, seed: number): Population {
  let known = populations.get(def);
  if (!known) populations.set(def, (known = new Map()));
  let found = known.get(seed);
  if (!found) {
    found = draw(def, seed);
    if (known.size >= 8) known.clear();
    known.set(seed, found);
  }
  return found;
}

type Dice = { readonly rng: Record<RngStream, RngWords> };

function draw(def: InvestigationDef, seed: number): Population {
  const dice: Dice = { rng: seedStreams(seed) };
  const truth = def.hypotheses.find((each) => each.id === def.truth);
  const cases: TreatmentRecord[] = [];
  const controls: TreatmentRecord[] = [];
  for (let id = 1; id <= def.registry.rows; id++) {
    const record = drawRecord(def.registry, truth, dice, id);
    (record.ill ? cases : controls).push(record);
  }
  return { cases, controls };
}

function drawRecord(registry: RegistryDef, truth: HypothesisDef | undefined, dice: Dice, id: number): TreatmentRecord {
  const weights = registry.clinics.map((clinic) => clinic.weight);
  const clinic = registry.clinics[pickWeighted(dice, "registry", weights)] as RegistryDef["clinics"][number];
  const traits = sortedKeys(registry.traits).filter((trait) => chance(dice, "registry", registry.traits[trait] ?? 0));
  const chair = randomInt(dice, "registry", 1, registry.chairs);
  const blank = {
    id,
    clinic: clinic.id,
    daysAgo: randomInt(dice, "registry", 1, registry.weeks * 7),
    tick: 0,
    chair,
    // Who works at which chair is nearly, but not quite, a rule.
    operator: chance(dice, "registry", 0.8) ? chair : randomInt(dice, "registry", 1, registry.chairs),
    procedure: pick(dice, "registry", registry.procedures),
    lot: drawShare(dice, clinic.lots),
    firmware: drawShare(dice, registry.firmware),
    traits,
    device: "",
    missing: [],
  };
  const guilty = truth !== undefined && exposure(registry, truth.when, blank) === 1;
  const usual = backgroundOf(registry, clinic.id);
  const byFault = guilty && chance(dice, "registry", registry.effect);
  const ill = byFault || chance(dice, "registry", usual);
  const hours = randomInt(dice, "registry", 1, byFault ? 60 : 240);
  const better = chance(dice, "registry", byFault ? 0.85 : 0.3);
  const tried = chance(dice, "registry", 0.6);
  const missing = FIELDS.filter(() => chance(dice, "registry", registry.missing));
  return { ...blank, ill, lag: ill ? hours : -1, dechallenge: ill && tried ? (better ? 1 : 0) : -1, missing };
}

function drawShare(dice: Dice, shares: Readonly<Record<string, number>>): string {
  const keys = sortedKeys(shares);
  return (
    keys[
      pickWeighted(
        dice,
        "registry",
        keys.map((key) => shares[key] ?? 0),
      )
    ] ?? ""
  );
}

function sortedKeys(record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(record).sort();
}

/** Chance of falling ill at a clinic whatever is used there, 0–0.95; "" is the own one. */
export function backgroundOf(registry: RegistryDef, clinic: string): number {
  const risk = registry.clinics.find((each) => each.id === clinic)?.risk ?? 1;
  return Math.min(0.95, registry.background * risk);
}

/** Of those that a condition needs, what a record says and what it leaves out. */
type Known = Pick<TreatmentRecord, "clinic" | "lot" | "firmware" | "traits" | "chair" | "device" | "missing">;
export type Cause = FaultCondition & {
  readonly clinics?: readonly string[];
  readonly chairs?: readonly number[];
};

/**
 * Chance that a record meets a condition: 0 or 1 where all it asks for is known; a missing column counts with its share
 * at that clinic.
 */
export function exposure(registry: RegistryDef, when: Cause, record: Known): number {
  const { missing } = record;
  const clinic = registry.clinics.find((each) => each.id === record.clinic);
  if (when.clinics && !when.clinics.includes(record.clinic)) return 0;
  if (when.devices && !when.devices.includes(record.device)) return 0;
  let share = 1;
  if (when.lots)
    share *= missing.includes("lot") ? shareOf(clinic?.lots ?? {}, when.lots) : Number(when.lots.includes(record.lot));
  if (when.firmware)
    share *= missing.includes("firmware")
      ? shareOf(registry.firmware, when.firmware)
      : Number(when.firmware.includes(record.firmware));
  if (when.traits)
    share *= missing.includes("traits")
      ? traitShare(registry, when.traits)
      : Number(when.traits.some((trait) => record.traits.includes(trait)));
  if (when.chairs) {
    const here = when.chairs.filter((chair) => chair <= registry.chairs).length;
    // Chairs are numbered in the registry only; own ones are devices.
    if (!clinic) return 0;
    share *= missing.includes("chair") ? here / registry.chairs : Number(when.chairs.includes(record.chair));
  }
  return share;
}

/** Share of a clinic's treatments that a condition reaches, 0–1. */
export function reach(registry: RegistryDef, when: Cause, clinic: string): number {
  const unknown: Known = { clinic, lot: "", firmware: "", traits: [], chair: 0, device: "", missing: FIELDS };
  return exposure(registry, when, unknown);
}

function shareOf(shares: Readonly<Record<string, number>>, wanted: readonly string[]): number {
  let all = 0;
  let some = 0;
  for (const key of sortedKeys(shares)) {
    all += shares[key] ?? 0;
    if (wanted.includes(key)) some += shares[key] ?? 0;
  }
  return all > 0 ? some / all : 0;
}

function traitShare(registry: RegistryDef, wanted: readonly string[]): number {
  let without = 1;
  for (const trait of wanted) without *= 1 - (registry.traits[trait] ?? 0);
  return 1 - without;
}

/** The records that the player has: cases, then controls, each in the registry's order. */
export function recordsInHand(rules: Ruleset, state: Readonly<ClinicState>): TreatmentRecord[] {
  const def = rules.nanobots.investigation;
  if (!def) return [];
  const { evidence } = state;
  const population = populationOf(def, state.seed);
  const known = (list: readonly TreatmentRecord[], count: number, which: "cases" | "controls") =>
    list.slice(0, count).map((record, index) => {
      const whole = evidence.filled.filter((each) => index < each[which]).map((each) => each.field);
      return whole.length === 0
        ? record
        : { ...record, missing: record.missing.filter((field) => !whole.includes(field)) };
    });
  return [
    ...known(population.cases, evidence.cases, "cases"),
    ...known(population.controls, evidence.controls, "controls"),
  ];
}

/** How many of the registry's people fell ill, and how many did not. That much is public. */
export function totalsOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
): { readonly ill: number; readonly well: number } {
  const def = rules.nanobots.investigation;
  if (!def) return { ill: 0, well: 0 };
  const { cases, controls } = populationOf(def, state.seed);
  return { ill: cases.length, well: controls.length };
}
