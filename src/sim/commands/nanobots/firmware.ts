/** What installing firmware asks for, at once or in steps. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Lot } from "../../state.ts";
import type { QueryResult } from "../command.ts";
import { jobFor } from "../../rules/nanobots/lab.ts";
import { refuse } from "../refuse.ts";

/** Why this firmware can't go onto the lot now, or null. */
export function firmwareFault(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  lot: Lot,
  firmware: string,
): QueryResult | null {
  const def = rules.nanobots.firmware.find((each) => each.id === firmware);
  if (!def || def.from > state.tick) return refuse("no-such-firmware", { firmware });
  if (lot.recalled === "I") return refuse("lot-recalled", { lot: lot.id });
  if (lot.firmware === firmware) return refuse("has-firmware", { lot: lot.id, firmware });
  if (busyWith(state, lot.id)) return refuse("firmware-on-its-way", { lot: lot.id });
  return null;
}

/** Whether other firmware is on its way to the lot. */
export function busyWith(state: Readonly<ClinicState>, lot: string): boolean {
  return (
    state.nanobots.rollouts.some((each) => each.lot === lot) ||
    jobFor(state, "patch", lot) !== undefined ||
    jobFor(state, "roll-back", lot) !== undefined
  );
}
