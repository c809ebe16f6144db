import { describe, expect, it } from "vitest";
import type { Command } from "../../src/sim/commands/command.ts";
import { query } from "../../src/sim/commands/index.ts";
import { clinic } from "../helpers/clinic.ts";

const LOT_COMMANDS: readonly Command[] = [
  { type: "pause-lot", lot: "lot-1", on: true },
  { type: "diagnose-lot", lot: "lot-1" },
  { type: "patch-lot", lot: "lot-1", firmware: "3.3" },
  { type: "roll-out", lot: "lot-1", firmware: "3.3", gate: true },
  { type: "recall-lot", lot: "lot-1", class: "II" },
];

describe("lots", () => {
  it("can't be handled where nobody works with telemetry", () => {
    const c = clinic("tiny");
    for (const command of LOT_COMMANDS) expect(c.tries(command)).toMatchObject({ refusal: { code: "no-nanobots" } });
  });

  it.each(LOT_COMMANDS)("$type: says its price, and takes it", (command) => {
    const c = clinic("counters");
    const answer = query(c.rules, c.state, command);
    expect(answer.ok).toBe(true);
    const before = c.state.cash.value;
    c.does(command);
    expect(before - c.state.cash.value).toBe(answer.ok ? answer.price : -1);
    expect(c.tries(command).ok).toBe(false);
  });
});
