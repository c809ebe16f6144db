import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { useStore } from "../../ui/store-context.ts";

/** The city's offer when the till is empty: what it gives, what it wants, and what happens without it. */
export function BailoutCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const help = game?.rules.bailouts[game.state.bailout.offered];
  if (!game || !help || game.state.outcome) return null;
  const replay = store.session()?.mode === "replay";
  const terms: readonly [icon: IconName, text: string, good: boolean][] = [
    ["coin", words.t("money.bailout.gives", { amount: words.money(help.amount) }), true],
    ["receipt", words.t("money.bailout.cap", { cap: words.percent(help.priceCap / 100), count: help.days }), false],
    ["coins", words.t("money.bailout.share", { share: words.percent(help.share), count: help.days }), false],
    [
      "heart-handshake",
      words.t("money.bailout.name", { trust: words.signed(help.trust), fame: words.signed(-help.fame) }),
      false,
    ],
  ];
  const answer = (accept: boolean): void => void store.send({ type: "answer-bailout", accept });
  return (
    <Dialog title={words.tx(help.name)} class="bailout-dialog">
      <p>
        {words.t("money.bailout.why", {
          cash: words.money(game.state.cash.value),
          floor: words.money(game.rules.money.floor),
        })}
      </p>
      <p>{words.tx(help.about)}</p>
      <ul class="bailout-terms">
        {terms.map(([icon, text, good]) => (
          <li key={icon} class={good ? "is-good" : "is-bad"}>
            <Icon name={icon} />
            {text}
          </li>
        ))}
      </ul>
      <div class="confirm-foot">
        <button type="button" class="button danger" disabled={replay} onClick={() => answer(false)}>
          <Icon name="door-exit" />
          {words.t("money.bailout.decline")}
        </button>
        <button type="button" class="button primary" disabled={replay} onClick={() => answer(true)}>
          {words.t("money.bailout.accept", { amount: words.money(help.amount) })}
        </button>
      </div>
    </Dialog>
  );
}
