import { useState } from "preact/hooks";
import type { Policy, PolicyPreset } from "../../../sim/ruleset.ts";
import type { Game } from "../../model/game.ts";
import { withPolicies } from "../../model/policy-fields.ts";
import { useStore } from "../../ui/store-context.ts";

/** Sets to start from: taken as they are, or added below what is there. Replacing asks once more. */
export function PresetList(props: { readonly game: Game; readonly onTake: (policies: readonly Policy[]) => boolean }) {
  const { words } = useStore();
  const { game, onTake } = props;
  const mine = game.state.policies;
  const [sure, setSure] = useState("");
  const replace = (preset: PolicyPreset): void => {
    if (mine.length > 0 && sure !== preset.id) setSure(preset.id);
    else {
      onTake(preset.policies);
      setSure("");
    }
  };
  return (
    <section class="rule-block" aria-labelledby="rule-sets">
      <h3 id="rule-sets" class="block-title">
        {words.t("policy.set.title")}
      </h3>
      {game.rules.policies.presets.map((preset) => {
        const name = words.tx(preset.name);
        return (
          <div key={preset.id} class="rule-set" role="group" aria-label={name}>
            <p>
              <b>{name}</b> · {words.t("policy.set.size", { count: preset.policies.length })}
              <br />
              {words.tx(preset.about)}
            </p>
            <div class="rule-set-tools">
              <button
                type="button"
                class={`button small ${sure === preset.id ? "danger" : "secondary"}`}
                onClick={() => replace(preset)}
              >
                {mine.length === 0
                  ? words.t("policy.set.use")
                  : sure === preset.id
                    ? words.t("policy.set.replace-sure", { count: mine.length })
                    : words.t("policy.set.replace")}
              </button>
              {mine.length > 0 && (
                <button
                  type="button"
                  class="button small quiet-button"
                  onClick={() => onTake(withPolicies(mine, preset.policies))}
                >
                  {words.t("policy.set.add")}
                </button>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
