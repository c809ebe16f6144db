import { useState } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import { boardHead, causeCards, type CauseCard } from "../../../model/board.ts";
import { causeDetail } from "../../../model/board-cause.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Bar } from "../../../ui/meter.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { BoardArticle } from "./board-article.tsx";
import { BoardForest } from "./board-forest.tsx";
import { BoardLines } from "./board-lines.tsx";
import { BoardRequests } from "./board-requests.tsx";

/** The investigation: what is asked, what it could be, what the numbers say of one cause, and every record. */
export function BoardTab(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const head = boardHead(game);
  const cards = causeCards(game);
  const [wanted, setWanted] = useState("");
  const picked = cards.find((each) => each.id === wanted) ?? cards[0];
  const detail = picked && causeDetail(game, picked.id, (command) => store.query(command));
  return (
    <div class="board">
      <header class="board-head">
        <h3>{head.headline}</h3>
        <p>{head.lead}</p>
        {head.own && (
          <p class={`board-own ${head.alarm ? "is-alarm" : ""}`}>
            <Icon name={head.alarm ? "alert-triangle" : "home-heart"} />
            {head.own}
          </p>
        )}
      </header>
      {head.closed ? (
        <p class={`board-closed ${head.closed.good ? "is-good" : "is-bad"}`} role="status">
          <Icon name={head.closed.good ? "circle-check" : "alert-triangle"} />
          {head.closed.text}
        </p>
      ) : (
        <BoardRequests game={game} job={head.job} />
      )}
      <div class="board-desk">
        <section class="board-wall" aria-labelledby="board-causes">
          <h4 id="board-causes">{words.t("board.causes")}</h4>
          <p class="board-scale" aria-hidden="true">
            <span class="board-scale-hold">{words.t("board.line-hold")}</span>
            <span class="board-scale-accuse">{words.t("board.line-accuse")}</span>
          </p>
          <ul>
            {cards.map((card) => (
              <Card key={card.id} card={card} picked={card === picked} onPick={() => setWanted(card.id)} />
            ))}
          </ul>
        </section>
        {picked && detail && <BoardArticle key={picked.id} game={game} card={picked} detail={detail} />}
      </div>
      {detail && detail.forest.length > 0 && <BoardForest name={detail.name} lines={detail.forest} />}
      <BoardLines game={game} />
    </div>
  );
}

/** A card on the wall: a cause, and how likely it is. */
function Card(props: { readonly card: CauseCard; readonly picked: boolean; readonly onPick: () => void }) {
  const { words } = useStore();
  const { card } = props;
  return (
    <li>
      <button type="button" class={`board-card is-${card.standing}`} aria-pressed={props.picked} onClick={props.onPick}>
        <span class="board-card-name">{card.name}</span>
        <span class="board-card-chance">{card.percent}</span>
        <Bar share={card.chance} class="bar-thick" marks={[0.5, 0.95]} />
        <span class="visually-hidden">{words.t(`board.line-words.${card.standing}`)}</span>
        {card.mark && (
          <span class={`board-mark is-${card.mark.tone}`}>
            <Icon name={card.mark.icon} />
            {card.mark.text}
          </span>
        )}
      </button>
    </li>
  );
}
