import type { RolloutView } from "../../model/counters.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";

const STEP_ICONS: Readonly<Record<RolloutView["steps"][number]["state"], IconName>> = {
  done: "check",
  now: "eye",
  halted: "hand-stop",
  ahead: "lock",
};

/** New firmware on its way: four steps, which one it is at, and the gate that watches. */
export function RolloutSteps(props: { readonly game: Game; readonly lot: string; readonly view: RolloutView }) {
  const store = useStore();
  const { words } = store;
  const { lot, view } = props;
  const on = { type: "roll-on", lot } as const;
  return (
    <>
      <h5>
        <span class="counter-icon">
          <Icon name="stairs-up" />
        </span>
        {words.t("nano.rollout", { firmware: view.firmware })}
      </h5>
      <ol class="steps">
        {view.steps.map((step) => (
          <li key={step.share} class={`step is-${step.state}`}>
            <span class="step-dot">
              <Icon name={STEP_ICONS[step.state]} />
            </span>
            <b>{words.percent(step.share / 100)}</b>
            <span>{words.t(`nano.step.${step.state}`)}</span>
          </li>
        ))}
      </ol>
      <p class={`counter-suits ${view.halted ? "suits-bad" : "suits-fair"}`} role="status">
        <Icon name={view.halted ? "hand-stop" : view.gate ? "shield-check" : "alert-triangle"} />
        {view.halted || `${view.next} ${words.t(view.gate ? "nano.gate-on" : "nano.gate-off")}`}
      </p>
      <Action
        class="button small secondary"
        icon="player-skip-forward"
        refusal={store.refusal(on)}
        onClick={() => store.send(on)}
      >
        {words.t(view.halted ? "nano.do.roll-on-anyway" : "nano.do.roll-on")}
      </Action>
    </>
  );
}
