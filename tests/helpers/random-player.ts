/** A player who tries anything, sensible or not: for properties that must hold whatever people do. */
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { anyCounter } from "./random-counters.ts";
import { anyNetwork } from "./random-network.ts";
import { anyRival } from "./random-rival.ts";

/** `dice` are whole numbers 0–2^31 that choose everything. */
export function anyCommand(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  if (rules.nanobots.offered && dice() % 6 === 0) return anyNetwork(rules, state, dice);
  if (rules.city.on && dice() % 5 === 0) return anyRival(rules, state, dice);
  return rules.nanobots.offered && dice() % 4 === 0 ? anyCounter(rules, state, dice) : anyCare(rules, state, dice);
}

function anyCare(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const one = <T>(list: readonly T[]): T | undefined => list[dice() % Math.max(1, list.length)];
  const person = dice() % 8 === 0 ? { id: dice() % 99, mouth: [], known: undefined } : one(state.patients);
  const patient = person?.id ?? 0;
  const comforts = Object.keys(rules.comforts).filter(() => dice() % 4 === 0);
  switch (dice() % 9) {
    case 0:
    case 1:
      return { type: "call-patient", patient, method: one(Object.keys(rules.exams)) ?? "look" };
    case 2:
    case 3: {
      const items = (person?.mouth ?? []).flatMap((finding) => {
        const fitting = Object.values(rules.treatments).filter((t) => t.treats.includes(finding.kind));
        const treatment = dice() % 6 === 0 ? one(Object.values(rules.treatments)) : one(fitting);
        return finding.found && treatment && dice() % 5 > 0
          ? [{ finding: finding.id, treatment: treatment.id, lot: one(state.lots)?.id ?? "" }]
          : [];
      });
      return { type: "plan-care", patient, items, explain: dice() % 2 === 0, comforts: comforts.slice(0, dice() % 3) };
    }
    case 4:
      return { type: "set-comforts", patient, comforts: comforts.slice(0, dice() % 3) };
    case 5:
      return { type: "answer-distress", patient, answer: one(["rest", "press-on", "stop"] as const) ?? "rest" };
    case 6:
      return { type: "use-ability", ability: one(Object.keys(rules.abilities)) ?? "soothe", patient };
    case 7:
      return dice() % 6 === 0 ? { type: "send-home", patient } : { type: "move-up", patient };
    default:
      return state.evidence.chances.length > 0 && dice() % 2 === 0
        ? anyEvidence(state, dice)
        : { type: "choose", choice: dice() % 4 };
  }
}

const COLUMNS = ["lot", "firmware", "traits", "chair", "operator", "procedure"] as const;

function anyEvidence(state: Readonly<ClinicState>, dice: () => number): Command {
  const { chances } = state.evidence;
  const hypothesis = chances[dice() % (chances.length + 1)]?.hypothesis ?? "nobody";
  if (dice() % 3 === 0) return { type: "hold-cause", hypothesis, on: dice() % 2 === 0 };
  if (dice() % 3 === 0) return { type: "accuse", hypothesis };
  const what = (["cases", "controls", "fields"] as const)[dice() % 3] ?? "cases";
  const field = COLUMNS[dice() % COLUMNS.length];
  return what === "fields" && field ? { type: "buy-evidence", what, field } : { type: "buy-evidence", what };
}

/** Small repeatable dice for tests (not the game's own generator). */
export function makeDice(seed: number): () => number {
  let x = (seed ^ 0x5bd1e995) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x >>> 1;
  };
}
