import type { Command, CommandRule } from "../command.ts";
import { clamp, round } from "../../math.ts";
import { refuse } from "../refuse.ts";

type SetThreshold = Extract<Command, { type: "set-threshold" }>;

/** Moves the line from which something counts as found: eager finds more, and invents more. */
export const setThreshold: CommandRule<SetThreshold> = {
  query(rules, state, { value }) {
    if (!rules.mouths.threshold) return refuse("no-threshold");
    if (!(value >= -1 && value <= 1)) return refuse("no-such-threshold");
    return kept(value) === state.threshold ? refuse("nothing-new") : { ok: true };
  },
  execute(ctx, { value }) {
    ctx.state.threshold = kept(value);
  },
};

function kept(value: number): number {
  return round(clamp(value, -1, 1) * 1000);
}
