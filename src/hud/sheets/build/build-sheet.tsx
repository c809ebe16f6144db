import { useEffect, useMemo, useState } from "preact/hooks";
import type { Tool } from "../../../session/tool.ts";
import type { Game } from "../../model/game.ts";
import { cardsOf, shelvesOf } from "../../model/building.ts";
import type { Card, Shelf } from "../../model/building.ts";
import type { Store } from "../../state/store.ts";
import { Icon } from "../../ui/icon.tsx";
import { memo } from "../../ui/memo.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";
import { takeTool } from "./apply-tool.ts";
import { HeatButtons, HeatKey } from "./heat-maps.tsx";

/** Everything that can be built, by shelf or by name; the tools; and maps of what cannot be seen. */
export function BuildSheet(props: { readonly game: Game }) {
  const { game } = props;
  const store = useStore();
  const { words } = store;
  const { build } = store.api;
  const shelves = shelvesOf(game);
  const [shelf, setShelf] = useState<Shelf>(shelves[0] ?? "rooms");
  const [search, setSearch] = useState("");
  // With the sheet goes what it handed out.
  useEffect(
    () => () => {
      build.tool.value = null;
      build.heat.value = null;
    },
    [],
  );
  const searching = search.trim() !== "";
  // Made again only when something in it can have changed, as the sheet is drawn ten times a second.
  const cards = useMemo(() => cardsOf(game, shelf, search), [game.rules, game.state.cash.value, shelf, search, words]);
  return (
    <div class="build">
      <div class="build-top">
        <Steps />
        <label class="build-search">
          <Icon name="search" />
          <span class="visually-hidden">{words.t("build.search")}</span>
          <input
            type="search"
            value={search}
            placeholder={words.t("build.search")}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      </div>
      <div class="build-bench">
        <Modes />
        <HeatButtons />
      </div>
      <HeatKey game={game} />
      <div class="build-shelves" role="group" aria-label={words.t("build.shelves")}>
        {shelves.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={!searching && each === shelf}
            onClick={() => {
              setSearch("");
              setShelf(each);
            }}
          >
            {words.t(`build.shelf.${each}`)}
          </button>
        ))}
      </div>
      <ul
        class="build-cards"
        aria-label={searching ? words.t("build.found", { count: cards.length }) : words.t(`build.shelf.${shelf}`)}
      >
        {cards.map((card) => (
          <li key={card.id}>
            <CardButton
              card={card}
              picture={store.api.picture(card.of)}
              held={holds(build.tool.value, card)}
              store={store}
            />
          </li>
        ))}
      </ul>
      {cards.length === 0 && <p class="build-none">{words.t("build.none")}</p>}
    </div>
  );
}

function toolOf({ of }: Card): Tool {
  return "thing" in of
    ? { kind: "place", thing: of.thing, facing: "sw", again: false }
    : { kind: "room", room: of.room, glass: false, turns: 0 };
}

function holds(tool: Tool | null, { of }: Card): boolean {
  return "thing" in of
    ? tool?.kind === "place" && tool.thing === of.thing
    : tool?.kind === "room" && tool.room === of.room;
}

const CardButton = memo<{ card: Card; picture: string; held: boolean; store: Store }>(function CardButton(props) {
  const { card, picture, held, store } = props;
  return (
    <button
      type="button"
      class={`build-card ${card.dear ? "is-dear" : ""}`}
      aria-pressed={held}
      onClick={() => takeTool(store, toolOf(card))}
    >
      <span class="build-card-picture">{picture && <img src={picture} alt="" />}</span>
      <span class="build-card-name">{card.name}</span>
      <span class="build-card-price">{card.price}</span>
      {card.about && <span class="build-card-about">{card.about}</span>}
      {card.facts.length > 0 && (
        <span class="build-card-facts">
          {card.facts.map((fact) => (
            <span key={fact.icon} class="fact" title={fact.means}>
              <Icon name={fact.icon} />
              <span aria-hidden="true">{fact.text}</span>
              <span class="visually-hidden">{fact.means}</span>
            </span>
          ))}
        </span>
      )}
    </button>
  );
});

const MODES = [
  { tool: { kind: "move", thing: "", facing: "sw", again: true }, icon: "arrows-move" },
  { tool: { kind: "copy", room: "" }, icon: "copy" },
  { tool: { kind: "sell" }, icon: "coins" },
] as const satisfies readonly { tool: Tool; icon: string }[];

function Steps() {
  const store = useStore();
  const { words } = store;
  return (
    <>
      <Action
        class="build-tool"
        icon="arrow-back-up"
        label={words.t("build.undo")}
        tip={words.t("build.undo")}
        refusal={store.refusal({ type: "undo-build" })}
        shortcut="Control+Z"
        onClick={() => store.send({ type: "undo-build" })}
      />
      <Action
        class="build-tool"
        icon="arrow-forward-up"
        label={words.t("build.redo")}
        tip={words.t("build.redo")}
        refusal={store.refusal({ type: "redo-build" })}
        shortcut="Control+Shift+Z Control+Y"
        onClick={() => store.send({ type: "redo-build" })}
      />
    </>
  );
}

function Modes() {
  const store = useStore();
  const { words } = store;
  const { build } = store.api;
  const held = build.tool.value;
  return (
    <div class="build-bench-part" role="group" aria-label={words.t("build.tools")}>
      {MODES.map(({ tool, icon }) => (
        <button
          key={tool.kind}
          type="button"
          class="build-tool is-named"
          aria-pressed={held?.kind === tool.kind}
          onClick={() => (held?.kind === tool.kind ? (build.tool.value = null) : takeTool(store, tool))}
        >
          <Icon name={icon} />
          {words.t(`build.mode.${tool.kind}`)}
        </button>
      ))}
    </div>
  );
}
