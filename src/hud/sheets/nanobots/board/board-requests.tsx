import type { Game } from "../../../model/game.ts";
import { requests, type BoardHead, type RequestView } from "../../../model/board.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Bar } from "../../../ui/meter.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { Action } from "../../../ui/tip.tsx";

/** What the registry can be asked for, with price, time and what it would help with. */
export function BoardRequests(props: { readonly game: Game; readonly job: BoardHead["job"] }) {
  const store = useStore();
  const { words } = store;
  const { job } = props;
  const list = requests(props.game, (command) => store.query(command));
  const card = (request: RequestView) => (
    <li key={request.id} class={request.best ? "is-best" : ""}>
      <Action
        class="board-request"
        refusal={request.refusal}
        onClick={() => {
          store.send(request.command);
        }}
      >
        <Icon name={request.icon} />
        <span class="board-request-title">{request.title}</span>
        <span class="board-request-price">
          {request.price}
          {request.best && <span class="board-best">{words.t("board.best")}</span>}
        </span>
        <span class="board-request-about">{request.about}</span>
      </Action>
    </li>
  );
  const blanks = list.filter((each) => each.kind === "fields");
  return (
    <section class="board-asks" aria-labelledby="board-asks">
      <header>
        <h4 id="board-asks">{words.t("board.requests")}</h4>
        <p class="board-job" role="status">
          <Icon name={job ? "hourglass" : "phone"} />
          <span>{job ? job.text : words.t("board.job-none")}</span>
        </p>
        {job && <Bar share={job.share} />}
      </header>
      <ul>{[...list.filter((each) => each.kind !== "fields"), ...blanks.slice(0, 1)].map(card)}</ul>
      {blanks.length > 1 && (
        <details>
          <summary>{words.t("board.other-blanks", { count: blanks.length - 1 })}</summary>
          <ul>{blanks.slice(1).map(card)}</ul>
        </details>
      )}
    </section>
  );
}
