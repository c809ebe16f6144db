import type { CardView } from "../../model/encounters/forum.ts";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Pips } from "./pips.tsx";

/** The hand: what the record says, how strong it is, and what it would do to the camp that is picked. */
export function Hand(props: { readonly cards: readonly CardView[]; readonly camp: string; readonly breath: number }) {
  const { words } = useStore();
  return (
    <div class={`forum-hand ${props.breath > 0 ? "is-waiting" : ""}`} data-coach="3">
      <p class="forum-breath" aria-live="off">
        {props.breath > 0 && <Ring share={props.breath} />}
        {words.t(props.breath > 0 ? "forum.ui.breath" : "forum.ui.ready")}
      </p>
      <ol>
        {props.cards.map((card, index) => (
          <li key={card.id}>
            <Card card={card} camp={props.camp} keyName={String(index + 1)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Card(props: { readonly card: CardView; readonly camp: string; readonly keyName: string }) {
  const store = useStore();
  const { words } = store;
  const { card, camp } = props;
  const { seen } = card;
  const command = { type: "encounter-act", act: "say", on: `${card.id}:${camp}` } as const;
  const refusal = store.session()?.mode === "replay" ? " " : store.refusal(command);
  const by = Math.round(seen.change * 100);
  return (
    <button
      type="button"
      class={`forum-card style-${card.style} ${refusal ? "is-off" : ""} ${seen.answers ? "is-answer" : ""} ${seen.backfires ? "is-weak" : ""}`}
      data-act="say"
      data-on={command.on}
      aria-disabled={refusal !== ""}
      aria-keyshortcuts={props.keyName}
      title={refusal.trim() || card.claim}
      onClick={() => {
        if (refusal) store.api.sound("refused");
        else store.send(command);
      }}
    >
      <span class="forum-card-sign" aria-hidden="true">
        <Icon name={card.icon} />
      </span>
      <kbd aria-hidden="true">{props.keyName}</kbd>
      <b class="forum-card-title">{card.title}</b>
      <span class="forum-card-claim">{card.claim}</span>
      <Pips n={card.pips} label={words.t("forum.ui.quality", { n: card.pips })} />
      <span class={`forum-card-does ${by >= 0 ? "is-good" : "is-bad"}`}>
        <Icon name={by >= 0 ? "arrow-up" : "arrow-down"} />
        {words.signed(by)}
        {seen.votes !== 0 && (
          <span class="forum-card-votes">
            <Icon name="user-check" />
            {words.signed(seen.votes)}
          </span>
        )}
      </span>
      <span class="forum-card-flags">
        {seen.answers && (
          <span class="flag-answer">
            <Icon name="shield-check" />
            {words.t("forum.ui.answers")}
          </span>
        )}
        {card.risk > 0 && (
          <span class="flag-untrue">
            <Icon name="alert-octagon" />
            {words.t("forum.ui.untrue", { n: words.percent(card.risk) })}
          </span>
        )}
        {seen.backfires && !card.risk && (
          <span class="flag-weak">
            <Icon name="eye-search" />
            {words.t("forum.ui.backfires")}
          </span>
        )}
        {seen.cares && !seen.answers && (
          <span class="flag-cares">
            <Icon name="star-filled" />
            {words.t("forum.ui.care")}
          </span>
        )}
        {card.worn > 0 && !seen.answers && !seen.cares && !seen.backfires && (
          <span class="flag-worn">
            <Icon name="repeat" />
            {words.t("forum.ui.worn", { n: card.worn })}
          </span>
        )}
      </span>
    </button>
  );
}
