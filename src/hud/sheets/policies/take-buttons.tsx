import { useState } from "preact/hooks";
import type { Policy } from "../../../sim/ruleset.ts";
import { withPolicies } from "../../../sim/rules/policies/list.ts";
import type { Game } from "../../model/game.ts";
import { useStore } from "../../ui/store-context.ts";

/** Takes rules: as they are where there are none, else in the place of mine (which asks once more) or below them. */
export function TakeButtons(props: {
  readonly game: Game;
  readonly policies: readonly Policy[];
  readonly onTake: (policies: readonly Policy[]) => boolean;
  /** After they were taken. */
  readonly onTaken?: () => void;
  /** Adding is the more likely wish, so it comes first. */
  readonly addFirst?: boolean;
}) {
  const { words } = useStore();
  const mine = props.game.state.policies;
  const [sure, setSure] = useState(false);
  const take = (policies: readonly Policy[]): void => {
    setSure(false);
    if (props.onTake(policies)) props.onTaken?.();
  };
  if (mine.length === 0)
    return (
      <div class="rule-set-tools">
        <button type="button" class="button small secondary" onClick={() => take(props.policies)}>
          {words.t("policy.set.use")}
        </button>
      </div>
    );
  const add = (
    <button
      key="add"
      type="button"
      class={`button small ${props.addFirst ? "secondary" : "quiet-button"}`}
      onClick={() => take(withPolicies(mine, props.policies))}
    >
      {words.t("policy.set.add")}
    </button>
  );
  const look = sure ? "danger" : props.addFirst ? "quiet-button" : "secondary";
  return (
    <div class="rule-set-tools">
      {props.addFirst && add}
      <button
        key="replace"
        type="button"
        class={`button small ${look}`}
        onClick={() => (sure ? take(props.policies) : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {sure ? words.t("policy.set.replace-sure", { count: mine.length }) : words.t("policy.set.replace")}
      </button>
      {!props.addFirst && add}
    </div>
  );
}
