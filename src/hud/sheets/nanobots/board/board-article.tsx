import { useState } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import type { CauseCard } from "../../../model/board.ts";
import type { CauseDetail } from "../../../model/board-cause.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { Action } from "../../../ui/tip.tsx";
import { BoardDots } from "./board-dots.tsx";

/** The picked cause, as a newspaper would tell it, with its charts, and what can be done. */
export function BoardArticle(props: { readonly game: Game; readonly card: CauseCard; readonly detail: CauseDetail }) {
  const { words } = useStore();
  const { game, card, detail } = props;
  const [lead, ...rest] = detail.story;
  return (
    <article class={`board-article is-${card.standing}`} aria-labelledby="board-cause">
      <p class="board-kicker">
        {words.t("board.chance", { percent: card.percent })} · {words.t(`board.line-words.${card.standing}`)}
      </p>
      <h4 id="board-cause">{detail.name}</h4>
      <p class="board-lead">{lead}</p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {detail.table && detail.forest.length > 0 && <BoardDots table={detail.table} unknown={detail.unknown} />}
      {!game.state.evidence.closed && <Deeds detail={detail} />}
    </article>
  );
}

/** Hold, and name in public: each with its stakes; a name is said in two steps. */
function Deeds(props: { readonly detail: CauseDetail }) {
  const store = useStore();
  const { words } = store;
  const { id, name, hold, accuse, held } = props.detail;
  const [asked, setAsked] = useState(false);
  const none = hold === null;
  return (
    <div class="board-deeds">
      {hold && (
        <div class="board-deed">
          <Action
            class="button secondary"
            icon={held ? "player-play" : "player-pause"}
            refusal={hold.refusal}
            onClick={() => {
              store.send({ type: "hold-cause", hypothesis: id, on: !held });
            }}
          >
            {hold.label}
          </Action>
          <p>{hold.stakes}</p>
        </div>
      )}
      {asked ? (
        <div class="board-deed is-said-twice" role="group" aria-label={accuse.label}>
          <p class="board-sure">{words.t(none ? "board.confirm-close" : "board.confirm-title", { cause: name })}</p>
          <p>{accuse.stakes}</p>
          <div class="board-say">
            <button type="button" class="button" ref={(el) => el?.focus()} onClick={() => setAsked(false)}>
              {words.t("board.confirm-no")}
            </button>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                setAsked(false);
                store.send({ type: "accuse", hypothesis: id });
              }}
            >
              <Icon name="speakerphone" />
              {words.t("board.confirm")}
            </button>
          </div>
        </div>
      ) : (
        <div class="board-deed">
          <Action
            class="button primary"
            icon={none ? "circle-check" : "speakerphone"}
            refusal={accuse.refusal}
            onClick={() => setAsked(true)}
          >
            {accuse.label}
          </Action>
          <p>{accuse.stakes}</p>
        </div>
      )}
    </div>
  );
}
