/** Anything that a player can do in town and about the rival, sensible or not. */
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";

export function anyRival(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const one = <T>(list: readonly T[]): T | undefined => list[dice() % Math.max(1, list.length)];
  const person = rules.rival?.kind === "person" ? rules.rival : null;
  switch (dice() % 5) {
    case 0:
      return {
        type: "run-campaign",
        campaign: one(Object.keys(rules.city.campaigns)) ?? "posters",
        segment: dice() % 2 === 0 ? "" : (one(Object.keys(rules.city.segments)) ?? ""),
      };
    case 1:
      return { type: "approach-rival", approach: one(Object.keys(person?.approaches ?? {})) ?? "scout" };
    default: {
      const move = dice() % 8 === 0 ? undefined : state.rival?.moves.at(-1 - (dice() % 3));
      const fitting = person?.moves[move?.kind ?? ""]?.replies ?? [];
      const reply = dice() % 8 === 0 ? one(Object.keys(person?.replies ?? {})) : one(fitting);
      return { type: "reply-to-rival", move: move?.id ?? dice() % 99, reply: reply ?? "match-prices" };
    }
  }
}
