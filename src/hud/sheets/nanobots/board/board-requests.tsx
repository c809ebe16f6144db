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
        {request.best && <span class="board-best">{words.t("board.best")}</span>}
        <span class="board-request-about">{request.about}</span>
        {request.price && <span class="board-request-price">{request.price}</span>}
      </Action>
    </li>
  );
  return (
    <section class="board-asks" aria-labelledby="board-asks">
      <h4 id="board-asks">{words.t("board.requests")}</h4>
      <div class="board-job" role="status">
        <Icon name={job ? "hourglass" : "phone"} />
        <span>{job ? job.text : words.t("board.job-none")}</span>
        {job && <Bar share={job.share} />}
      </div>
      <ul>{list.filter((each) => each.kind !== "fields").map(card)}</ul>
      {list.some((each) => each.kind === "fields") && (
        <ul class="board-blanks">{list.filter((each) => each.kind === "fields").map(card)}</ul>
      )}
    </section>
  );
}
