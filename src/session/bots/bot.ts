import type { Command } from "../../sim/commands/command.ts";
import type { Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState } from "../../sim/state.ts";

/** Called before each tick; sends commands through `act`, which answers whether it was done. */
export type Bot = (rules: Ruleset, state: Readonly<ClinicState>, act: (command: Command) => boolean) => void;
