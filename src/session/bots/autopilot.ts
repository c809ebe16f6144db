import type { Bot } from "./bot.ts";

/** Takes a set of policies in the morning (the first, or the one named), answers when spoken to, and lets the house run by itself. */
export function createAutopilot(preset = ""): Bot {
  let set = false;
  return (rules, state, act) => {
    if (!set) {
      const { presets } = rules.policies;
      const chosen = presets.find((each) => each.id === preset) ?? presets[0];
      if (chosen) act({ type: "set-policies", policies: chosen.policies });
      set = true;
    }
    if (state.story.dialogue) act({ type: "choose", choice: 0 });
  };
}
