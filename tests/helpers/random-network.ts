/** Somebody who tries anything on the network, sensible or not. */
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { networkOf } from "../../src/sim/rules/nanobots/network.ts";

export function anyNetwork(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const { nodes } = networkOf(rules, state);
  const device = dice() % 10 === 0 ? "nowhere" : (nodes[dice() % nodes.length]?.id ?? "");
  switch (dice() % 4) {
    case 0:
      return { type: "isolate-device", device, on: true };
    case 1:
      return { type: "isolate-device", device, on: false };
    case 2:
      return { type: "restore-device", device };
    default:
      return { type: "patch-device", device };
  }
}
