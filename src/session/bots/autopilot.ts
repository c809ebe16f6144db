import { openChoices } from "../../sim/rules/story/dialogue.ts";
import { withPolicies } from "../../sim/rules/policies/list.ts";
import type { Policy } from "../../sim/ruleset.ts";
import type { Bot } from "./bot.ts";

/**
 * Takes a set of policies in the morning (the first, or those named, one below the other), answers when spoken to, and
 * lets the house run by itself.
 */
export function createAutopilot(...names: readonly string[]): Bot {
  let set = false;
  return (rules, state, act) => {
    if (!set) {
      const { presets } = rules.policies;
      const named = presets.filter((each) => names.includes(each.id));
      let policies: Policy[] = [];
      for (const preset of named.length > 0 ? named : presets.slice(0, 1))
        policies = withPolicies(policies, preset.policies);
      if (policies.length > 0) act({ type: "set-policies", policies });
      set = true;
    }
    if (state.story.dialogue) act({ type: "choose", choice: openChoices(rules, state)[0]?.index ?? 0 });
  };
}
