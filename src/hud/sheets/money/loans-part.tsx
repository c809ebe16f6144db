import type { Game } from "../../model/game.ts";
import { loanOffers, loanRows } from "../../model/money.ts";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";

/** Loans that run, with a way to pay them back sooner, and loans on offer with what they cost in all. */
export function LoansPart(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const running = loanRows(game);
  return (
    <>
      {running.length > 0 && (
        <section aria-labelledby="loans-running">
          <h3 id="loans-running">{words.t("money.loan.running")}</h3>
          <ul class="loans">
            {running.map((loan) => (
              <li key={loan.id} class="loan">
                <p class="loan-head">
                  <b>{loan.name}</b>
                  <b>{words.t("money.loan.left", { left: loan.leftText })}</b>
                </p>
                <Bar share={loan.share} class="bar-thick" />
                <p class="quiet">{loan.tonight}</p>
                <div class="loan-buttons">
                  {(loan.part < loan.left ? [loan.part, loan.left] : [loan.left]).map((amount) => {
                    const command = { type: "repay-loan", loan: loan.id, amount } as const;
                    return (
                      <Action
                        key={amount === loan.left ? "all" : "part"}
                        refusal={store.refusal(command)}
                        label={words.t("money.loan.repay-name", { amount: words.money(amount), name: loan.name })}
                        onClick={() => store.send(command)}
                      >
                        {words.t(amount === loan.left ? "money.loan.repay-all" : "money.loan.repay", {
                          amount: words.money(amount),
                        })}
                      </Action>
                    );
                  })}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="loans-offered">
        <h3 id="loans-offered">{words.t("money.loan.offered")}</h3>
        <ul class="loans">
          {loanOffers(game).map((offer) => {
            const command = { type: "take-loan", loan: offer.id } as const;
            return (
              <li key={offer.id} class="loan">
                <p class="loan-head">
                  <b>{offer.name}</b>
                  <b>{offer.amount}</b>
                </p>
                <p>{offer.about}</p>
                <p class="quiet">{offer.terms}</p>
                <p class="loan-in-all">{offer.inAll}</p>
                <Action
                  class="button secondary"
                  icon="building-bank"
                  label={words.t("money.loan.take-name", { amount: offer.amount, name: offer.name })}
                  refusal={store.refusal(command)}
                  onClick={() => store.send(command)}
                >
                  {words.t("money.loan.take", { amount: offer.amount })}
                </Action>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
