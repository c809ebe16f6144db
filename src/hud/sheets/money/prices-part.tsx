import { useState } from "preact/hooks";
import type { Game } from "../../model/game.ts";
import { demandView, draftPrices, priceRows } from "../../model/money.ts";
import type { PriceRow } from "../../model/money.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

type Draft = Readonly<Record<string, number>>;

/** The price list: tried out first, with what it would do to the number of people, and then set. */
export function PricesPart(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const [draft, setDraft] = useState<Draft>({});
  const rows = priceRows(game, draft);
  const changed = rows.filter((row) => row.changed);
  const now = demandView(game);
  const then = demandView(game, draftPrices(game, draft));
  const replay = store.session()?.mode === "replay";
  const stepAll = (by: "down" | "up"): void =>
    setDraft(Object.fromEntries(rows.map((row) => [row.id, row[by] ?? row.percent])));
  const apply = (): void => {
    for (const row of changed) if (store.send({ type: "set-price", item: row.id, percent: row.percent })) return;
    setDraft({});
  };
  const list = (kind: PriceRow["kind"]) => (
    <ul class="prices" aria-label={words.t(`money.price.${kind}`)}>
      {rows
        .filter((row) => row.kind === kind)
        .map((row) => (
          <PriceLine key={row.id} row={row} onStep={(percent) => setDraft({ ...draft, [row.id]: percent })} />
        ))}
    </ul>
  );
  return (
    <>
      <div class="price-all">
        <span>{words.t("money.price.all")}</span>
        <Stepper
          down={rows.some((row) => row.down !== null) ? () => stepAll("down") : null}
          up={rows.some((row) => row.up !== null) ? () => stepAll("up") : null}
          name={words.t("money.price.all")}
        />
      </div>
      <h3 class="price-kind">{words.t("money.price.exam")}</h3>
      {list("exam")}
      <h3 class="price-kind">{words.t("money.price.treatment")}</h3>
      {list("treatment")}
      <div class="price-foot">
        <p class="price-effect" role="status">
          <Icon name="users" />
          <span>
            {changed.length === 0
              ? words.t("money.price.now", { people: now.people })
              : words.t("money.price.then", { now: now.people, then: then.people, change: then.against })}
          </span>
        </p>
        <div class="price-buttons">
          <button type="button" class="button" disabled={changed.length === 0} onClick={() => setDraft({})}>
            {words.t("money.price.undo")}
          </button>
          <button type="button" class="button primary" disabled={changed.length === 0 || replay} onClick={apply}>
            {words.t("money.price.set", { count: changed.length })}
          </button>
        </div>
      </div>
    </>
  );
}

function PriceLine(props: { readonly row: PriceRow; readonly onStep: (percent: number) => void }) {
  const { words } = useStore();
  const { row, onStep } = props;
  return (
    <li class={`price ${row.changed ? "is-changed" : ""}`}>
      <span class="price-name">
        {row.name}
        <span class="price-usual">{words.t("money.price.usual", { price: row.usual })}</span>
      </span>
      <span class="price-value">
        <b>{row.price}</b>
        <span>
          {row.percentText}
          {row.changed && <span class="visually-hidden"> {words.t("money.price.not-set")}</span>}
        </span>
      </span>
      <Stepper
        down={row.down === null ? null : () => onStep(row.down ?? row.percent)}
        up={row.up === null ? null : () => onStep(row.up ?? row.percent)}
        name={row.name}
      />
    </li>
  );
}

function Stepper(props: {
  readonly down: (() => void) | null;
  readonly up: (() => void) | null;
  readonly name: string;
}) {
  const { words } = useStore();
  return (
    <span class="stepper">
      <button
        type="button"
        class="icon-button"
        aria-label={words.t("money.price.lower", { name: props.name })}
        aria-disabled={props.down === null}
        onClick={() => props.down?.()}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.t("money.price.higher", { name: props.name })}
        aria-disabled={props.up === null}
        onClick={() => props.up?.()}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}
