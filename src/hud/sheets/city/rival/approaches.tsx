import type { Game } from "../../../model/game.ts";
import { approachViews, type ApproachView } from "../../../model/rival-moves.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { Action } from "../../../ui/tip.tsx";

/** What the player can do about them unasked: price, time and odds on every button, and what the odds are made of. */
export function Approaches({ game }: { readonly game: Game }) {
  const { words } = useStore();
  const list = approachViews(game);
  if (list.length === 0) return null;
  return (
    <section class="dossier-do" aria-labelledby="dossier-do">
      <h3 id="dossier-do">{words.t("dossier.do")}</h3>
      <ul>
        {list.map((approach) => (
          <li key={approach.id} class={`approach state-${approach.state || "open"}`}>
            <Approach approach={approach} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Approach({ approach }: { readonly approach: ApproachView }) {
  const store = useStore();
  const { words } = store;
  const parts = approach.lines.map((line) => `${line.name} ${line.adds}`);
  return (
    <Action
      class="approach-button"
      icon={approach.icon}
      refusal={store.refusal(approach.command)}
      tip={parts.length > 0 ? `${approach.base} ${words.list(parts)}` : approach.base}
      onClick={() => store.send(approach.command)}
    >
      <b>{approach.name}</b>
      <span class="approach-about">{approach.about}</span>
      <span class="approach-facts">
        {approach.state === "pending" ? (
          <span>
            <Icon name="hourglass" />
            {approach.stateText}
          </span>
        ) : (
          <>
            <span>
              <Icon name="coin" />
              {approach.price}
            </span>
            <span>
              <Icon name="clock" />
              {approach.minutes}
            </span>
            <span class={`odds-${approach.level}`}>
              <Icon name="target-arrow" />
              {approach.odds}
            </span>
          </>
        )}
      </span>
    </Action>
  );
}
