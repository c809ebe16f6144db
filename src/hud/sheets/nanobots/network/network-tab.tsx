import { useState } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import { networkView, outlook, spreadWithout } from "../../../model/network.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { DeviceCard } from "./device-card.tsx";
import { DeviceTable } from "./device-table.tsx";
import { NetworkMap } from "./network-map.tsx";
import { SpreadScale } from "./spread-scale.tsx";

/** The clinic's network: how well it would carry an infection, where one is known to be, and what can be done there. */
export function NetworkTab(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  const view = networkView(game);
  const [picked, setPicked] = useState("");
  const [aimed, setAimed] = useState("");
  const chosen = view.nodes.find((node) => node.id === picked) ?? view.nodes.find((node) => node.ill) ?? view.nodes[0];
  const under = view.nodes.find((node) => node.id === aimed) ?? chosen;
  if (!chosen || !under) return null;
  const after = under.isolated || under.state === "working" ? null : spreadWithout(game, under.id);
  return (
    <div class="net">
      <section class={`net-head ${view.ill > 0 ? "is-ill" : ""}`} aria-label={words.t("network.carries")}>
        <SpreadScale spread={view.spread} after={after} />
        <div class="net-outlook">
          <p class="net-sentence">{outlook(game, view.spread, view.ill)}</p>
          <p class="net-why">
            <Icon name="affiliate" />
            {words.t("network.lambda", { radius: words.num(view.radius, 2) })}
          </p>
        </div>
      </section>
      <NetworkMap game={game} view={view} chosen={chosen.id} aimed={under.id} onPick={setPicked} onAim={setAimed} />
      <DeviceCard key={chosen.id} game={game} view={view} node={chosen} />
      <details class="net-table">
        <summary>{words.t("network.table.title")}</summary>
        <DeviceTable game={game} view={view} chosen={chosen.id} onPick={setPicked} />
      </details>
    </div>
  );
}
