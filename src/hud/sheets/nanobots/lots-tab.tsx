import { useState } from "preact/hooks";
import type { Game } from "../../model/game.ts";
import { lotViews } from "../../model/lots.ts";
import { useStore } from "../../ui/store-context.ts";
import { LotCard } from "./lot-card.tsx";

/** Every lot of the house, one of them open. */
export function LotsTab(props: { readonly game: Game }) {
  const { words } = useStore();
  const lots = lotViews(props.game);
  const [open, setOpen] = useState<string | null>(lots.length === 1 ? (lots[0]?.id ?? null) : null);
  if (lots.length === 0) return <p class="quiet">{words.t("nano.no-lots")}</p>;
  return (
    <ul class="lots">
      {lots.map((lot) => (
        <LotCard
          key={lot.id}
          game={props.game}
          lot={lot}
          open={open === lot.id}
          onToggle={() => setOpen(open === lot.id ? null : lot.id)}
        />
      ))}
    </ul>
  );
}
