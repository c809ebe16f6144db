/**
 * Something to do: icon, name, what it will do; when it can't be done now, why not. `costs` are what it takes, `effects` what
 * it moves (arrows by size and way, so that nothing is told by colour alone), `cool` the share of its rest still to go
 * (a ring runs down round the icon). The panel listens to `keyName` itself (`useKeys`); pressing works while paused.
 */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";

export interface ActEffect {
  readonly icon: IconName;
  /** What it moves, in words. */
  readonly label: string;
  /** −3 … 3: how far and which way. */
  readonly by: number;
  /** Whether that is good; without it, up is. */
  readonly good?: boolean;
}

export function ActButton(props: {
  readonly act: string;
  readonly on?: string;
  readonly icon: IconName;
  readonly label: string;
  /** What it does or costs, in a few words. */
  readonly hint?: string | undefined;
  /** The key that does it too (the panel listens to it). */
  readonly keyName?: string | undefined;
  readonly class?: string;
  readonly pressed?: boolean | undefined;
  readonly costs?: readonly { readonly icon: IconName; readonly text: string; readonly label: string }[];
  readonly effects?: readonly ActEffect[];
  /** 0–1 of its rest still to go. */
  readonly cool?: number;
  /** Told when it was done. */
  readonly onDone?: () => void;
  readonly children?: ComponentChildren;
}) {
  const store = useStore();
  const [pulse, setPulse] = useState(0);
  const command = { type: "encounter-act", act: props.act, on: props.on ?? "" } as const;
  const live = store.session()?.mode !== "replay" && store.game()?.state.encounters.active?.phase === "play";
  // Before and after play, and in a recording, nothing can be done at all: that needs no words on every button.
  const refusal = live ? store.refusal(command) : " ";
  const off = refusal !== "";
  return (
    <button
      type="button"
      class={`act-button ${off ? "is-off" : ""} ${props.class ?? ""}`}
      data-act={props.act}
      data-on={props.on ?? ""}
      aria-disabled={off}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.keyName}
      title={refusal.trim() || props.hint}
      onClick={() => {
        if (off) {
          store.api.sound("refused");
          setPulse(pulse - 1);
        } else if (store.send(command) === null) {
          setPulse(Math.abs(pulse) + 1);
          props.onDone?.();
        }
      }}
    >
      <span key={pulse} class={`act-sign ${pulse > 0 ? "is-done" : pulse < 0 ? "is-refused" : ""}`}>
        <Icon name={props.icon} />
        {props.cool !== undefined && props.cool > 0 && <Ring share={props.cool} class="act-cool" />}
      </span>
      <span class="act-words">
        <b>{props.label}</b>
        <span class="act-hint">
          {refusal.trim() !== "" && <Icon name="lock" />}
          {refusal.trim() || props.hint}
        </span>
        {(props.effects ?? props.costs) && (
          <span class="act-effects">
            {props.effects?.map((effect) => (
              <span key={effect.label} class={(effect.good ?? effect.by > 0) ? "is-good" : "is-bad"}>
                <Icon name={effect.icon} />
                <span aria-hidden="true">{(effect.by > 0 ? "▲" : "▼").repeat(Math.min(3, Math.abs(effect.by)))}</span>
                <span class="visually-hidden">
                  {store.words.t(`encounter.${effect.by > 0 ? "raises" : "lowers"}`, { what: effect.label })}
                </span>
              </span>
            ))}
            {props.costs?.map((cost) => (
              <span key={cost.label} class="act-cost">
                <Icon name={cost.icon} />
                <span aria-hidden="true">{cost.text}</span>
                <span class="visually-hidden">
                  {cost.label} {cost.text}
                </span>
              </span>
            ))}
          </span>
        )}
      </span>
      {props.keyName && <kbd aria-hidden="true">{props.keyName}</kbd>}
      {props.children}
    </button>
  );
}
