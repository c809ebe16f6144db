/** Somebody who tries anything about lots, cases and calls, sensible or not. */
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";

/** `dice` are whole numbers 0–2^31 that choose everything. */
export function anyCounter(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const one = <T>(list: readonly T[]): T | undefined => list[dice() % Math.max(1, list.length)];
  const lot = dice() % 9 === 0 ? "no-lot" : (one(state.lots)?.id ?? "lot-1");
  const firmware = one(rules.nanobots.firmware)?.id ?? "9.9";
  const incident = one(state.nanobots.incidents)?.id ?? dice() % 99;
  switch (dice() % 12) {
    case 0:
      return { type: "pause-lot", lot, on: dice() % 2 === 0 };
    case 1:
      return { type: "diagnose-lot", lot };
    case 2:
      return { type: "patch-lot", lot, firmware };
    case 3:
      return { type: "roll-out", lot, firmware, gate: dice() % 2 === 0 };
    case 4:
      return { type: "roll-on", lot };
    case 5:
      return { type: "roll-back", lot };
    case 6:
      return { type: "recall-lot", lot, class: one(["I", "II", "III"] as const) ?? "II" };
    case 7:
      return { type: "tell-patients", lot };
    case 8:
      return { type: "report-incident", incident };
    case 9:
      return { type: "cover-up", incident };
    case 10: {
      const call = one(state.nanobots.calls)?.id ?? dice() % 99;
      return { type: "answer-call", call, answer: one(["come-in", "kit", "wait"] as const) ?? "wait" };
    }
    default:
      return { type: "test-body", patient: one(state.patients)?.id ?? 0 };
  }
}
