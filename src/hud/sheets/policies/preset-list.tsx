import type { Policy } from "../../../sim/ruleset.ts";
import type { Game } from "../../model/game.ts";
import { useStore } from "../../ui/store-context.ts";
import { TakeButtons } from "./take-buttons.tsx";

/** Sets to start from: taken as they are, or added below what is there. */
export function PresetList(props: { readonly game: Game; readonly onTake: (policies: readonly Policy[]) => boolean }) {
  const { words } = useStore();
  const { game, onTake } = props;
  return (
    <section class="rule-block" aria-labelledby="rule-sets">
      <h3 id="rule-sets" class="block-title">
        {words.t("policy.set.title")}
      </h3>
      {game.rules.policies.presets.map((preset) => {
        const name = words.tx(preset.name);
        // A set that treats nobody goes with another.
        const extra = !preset.policies.some(({ then }) => then.do === "treat" || then.do === "leave-alone");
        return (
          <div key={preset.id} class="rule-set" role="group" aria-label={name}>
            <p>
              <b>{name}</b> · {words.t("policy.set.size", { count: preset.policies.length })}
              <br />
              {words.tx(preset.about)}
            </p>
            <TakeButtons game={game} policies={preset.policies} onTake={onTake} addFirst={extra} />
          </div>
        );
      })}
    </section>
  );
}
