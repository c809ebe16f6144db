/** The clinic's own treatments as records beside those of the registry. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, OwnTreatment } from "../../state.ts";
import type { TreatmentRecord } from "./registry.ts";
import { TICKS_PER_MINUTE } from "../clock.ts";
import { findPatient } from "../people/people.ts";
import { backgroundOf } from "./registry.ts";
import { riskAdjustedCusum } from "./sequential.ts";

/** Those whose end is known, oldest first. Traits are blank where the body was not tested. */
export function ownRecords(rules: Ruleset, state: Readonly<ClinicState>): TreatmentRecord[] {
  if (!rules.nanobots.investigation) return [];
  return state.evidence.own.filter((each) => each.settled).map((each) => recordOf(state, each));
}

/** How many own treatments are too recent to count. */
export function pendingOwn(state: Readonly<ClinicState>): number {
  return state.evidence.own.filter((each) => !each.settled).length;
}

function recordOf(state: Readonly<ClinicState>, own: OwnTreatment): TreatmentRecord {
  const body = findPatient(state, own.patient)?.constitution;
  const traits = body?.known ? body.traits : [];
  return {
    id: -own.swarm,
    clinic: "",
    daysAgo: 0,
    tick: own.tick,
    chair: 0,
    operator: 0,
    procedure: own.treatment,
    lot: own.lot,
    firmware: own.firmware,
    traits,
    device: own.device,
    ill: own.lag >= 0,
    lag: own.lag < 0 ? -1 : Math.floor(own.lag / (TICKS_PER_MINUTE * 60)),
    dechallenge: -1,
    missing: body?.known ? [] : ["traits"],
  };
}

/** How the own house does against what is usual: treated, ill, expected, and the risk-adjusted CUSUM now. */
export function ownWatch(
  rules: Ruleset,
  state: Readonly<ClinicState>,
): { readonly treated: number; readonly ill: number; readonly expected: number; readonly cusum: number } {
  const def = rules.nanobots.investigation;
  const chance = def ? backgroundOf(def.registry, "") : 0;
  const own = ownRecords(rules, state);
  const path = riskAdjustedCusum(own.map((record) => ({ ill: record.ill, chance })));
  return {
    treated: own.length,
    ill: own.filter((record) => record.ill).length,
    expected: own.length * chance,
    cusum: path[path.length - 1] ?? 0,
  };
}
