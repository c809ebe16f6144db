import { useState } from "preact/hooks";
import { helpInForce } from "../../../sim/rules/money/money.ts";
import { clockOf } from "../../../sim/rules/clock.ts";
import type { Game } from "../../model/game.ts";
import { demandView, tillLines, tonight } from "../../model/money.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { DemandParts } from "./demand-parts.tsx";
import { MoneyLines } from "./money-lines.tsx";

/** What is in the till and why, what tonight will cost, and how many people come and why. */
export function TillPart(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  const [today, setToday] = useState(true);
  const lines = tillLines(game, today);
  const bills = tonight(game);
  const wanted = demandView(game);
  const help = helpInForce(game.rules, game.state);
  return (
    <>
      {help && (
        <p class="money-help">
          <Icon name="building-bank" />
          <span>
            {words.t("money.help", {
              name: words.tx(help.name),
              cap: words.percent(help.priceCap / 100),
              share: words.percent(help.share),
              day: clockOf(game.state.bailout.until).day,
            })}
          </span>
        </p>
      )}
      <section aria-labelledby="money-till">
        <h3 id="money-till" class="money-title">
          <span>{words.t("money.till")}</span>
          <b>{words.money(game.state.cash.value)}</b>
        </h3>
        {game.state.days.length > 0 && (
          <div class="segmented" role="group" aria-label={words.t("why.span")}>
            <button type="button" aria-pressed={today} onClick={() => setToday(true)}>
              {words.t("why.today")}
            </button>
            <button type="button" aria-pressed={!today} onClick={() => setToday(false)}>
              {words.t("why.all")}
            </button>
          </div>
        )}
        {lines.length === 0 ? <p class="quiet">{words.t("why.nothing")}</p> : <MoneyLines lines={lines} />}
      </section>
      <section aria-labelledby="money-tonight">
        <h3 id="money-tonight" class="money-title">
          <span>{words.t("money.tonight")}</span>
          <b>{bills.total}</b>
        </h3>
        <MoneyLines lines={bills.lines} />
        <p class={`money-left ${bills.short ? "is-short" : ""}`}>
          {bills.short && <Icon name="alert-triangle" />}
          <span>
            {words.t(bills.short ? "money.left-short" : "money.left", {
              left: bills.left,
              floor: words.money(game.rules.money.floor),
            })}
          </span>
        </p>
      </section>
      <section aria-labelledby="money-demand">
        <h3 id="money-demand" class="money-title">
          <span>{words.t("money.demand.title")}</span>
          <b>{words.t("money.demand.people", { n: wanted.people })}</b>
        </h3>
        <p class="quiet">{words.t("money.demand.lead", { change: wanted.change })}</p>
        <DemandParts view={wanted} />
      </section>
    </>
  );
}
