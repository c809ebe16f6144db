import type { Patient } from "../../sim/state.ts";
import { walletView } from "../model/wallet.ts";
import type { Draft } from "../model/care.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** What they can pay, what they will say no to, and the choice to treat them for less; nothing where money plays no part. */
export function WalletNote(props: {
  readonly game: Game;
  readonly patient: Patient;
  readonly draft: Draft;
  readonly onWaive: (waive: boolean) => void;
}) {
  const { words } = useStore();
  const view = walletView(props.game, props.patient, props.draft);
  if (!view) return null;
  return (
    <div class={`wallet ${view.short ? "is-short" : ""}`}>
      <p class="wallet-line">
        <Icon name="wallet" />
        <span>{view.can}</span>
      </p>
      {view.short && !props.draft.waive && (
        <ul class="wallet-no">
          {view.declined.map((line) => (
            <li key={line.finding}>
              <Icon name={line.instead ? "leaf" : "circle-x"} />
              {line.text}
            </li>
          ))}
        </ul>
      )}
      {view.short && (
        <label class="toggle">
          <input
            type="checkbox"
            checked={props.draft.waive}
            onChange={(event) => props.onWaive(event.currentTarget.checked)}
          />
          <span class="toggle-track" aria-hidden="true" />
          <span class="toggle-words">
            <b>{words.t("wallet.waive", { forgone: view.forgone })}</b>
            <span>{words.t(props.draft.waive ? "wallet.waive-on" : "wallet.waive-off")}</span>
          </span>
        </label>
      )}
    </div>
  );
}
