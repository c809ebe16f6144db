import { useState } from "preact/hooks";
import type { Game } from "../../model/game.ts";
import { useStore } from "../../ui/store-context.ts";
import type { Sheet } from "../index.tsx";
import { DaysPart } from "./days-part.tsx";
import { LoansPart } from "./loans-part.tsx";
import { PricesPart } from "./prices-part.tsx";
import { TillPart } from "./till-part.tsx";

const PARTS = {
  till: { offered: () => true, View: TillPart },
  prices: { offered: (game: Game) => game.rules.money.prices, View: PricesPart },
  loans: { offered: (game: Game) => game.rules.money.loans.length > 0 || game.state.loans.length > 0, View: LoansPart },
  days: { offered: (game: Game) => game.state.days.length > 0, View: DaysPart },
} as const;
type Part = keyof typeof PARTS;

function MoneyBody(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  const [wanted, setWanted] = useState<Part>("till");
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part].offered(game));
  const part = parts.includes(wanted) ? wanted : "till";
  const { View } = PARTS[part];
  return (
    <div class="money">
      {parts.length > 1 && (
        <div class="segmented" role="group" aria-label={words.t("money.parts")}>
          {parts.map((each) => (
            <button key={each} type="button" aria-pressed={each === part} onClick={() => setWanted(each)}>
              {words.t(`money.part.${each}`)}
            </button>
          ))}
        </div>
      )}
      <View game={game} />
    </div>
  );
}

export const MONEY_SHEET: Sheet = {
  id: "money",
  icon: "coins",
  key: "m",
  offered: ({ rules }) => rules.money.on,
  Body: MoneyBody,
};
