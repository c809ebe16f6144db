import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Ruleset } from "../../../../sim/ruleset.ts";
import type { Game } from "../../../model/game.ts";
import { frontPage, houseName, unread, type NewsCard, type NewsFilter } from "../../../model/news.ts";
import { clockOf } from "../../../../sim/rules/clock.ts";
import { clockText } from "../../../model/people.ts";
import { Portrait } from "../../../ui/bust.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { IconName } from "../../../ui/icons.ts";
import { useStore } from "../../../ui/store-context.ts";
import { HeardPart } from "./heard-part.tsx";
import { ReviewsPart } from "./reviews-part.tsx";

const filter = signal<NewsFilter>("all");
/** What of which game has been read: all up to this id. */
const read = signal<{ readonly rules: Ruleset | null; readonly upTo: number }>({ rules: null, upTo: 0 });

const upTo = ({ rules }: Game): number => (read.value.rules === rules ? read.value.upTo : 0);

/** How many items nobody has looked at yet. */
export function newsCalls(game: Game): number {
  return unread(game, upTo(game));
}

const FILTERS: readonly { readonly id: NewsFilter; readonly icon: IconName }[] = [
  { id: "all", icon: "news" },
  { id: "you", icon: "home" },
  { id: "rival", icon: "building-store" },
  { id: "reviews", icon: "star" },
];

/** The front page of the town's paper: what leads, what else there is, what is whispered, and what patients write. */
export function NewsTab(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  // What is on the screen counts as read, but keeps its mark until one comes back to the page.
  const [before] = useState(upTo(game));
  const last = game.state.city.news.at(-1)?.id ?? 0;
  useEffect(() => {
    read.value = { rules: game.rules, upTo: Math.max(upTo(game), last) };
  }, [game.rules, last]);
  const { day } = clockOf(game.state.tick);
  const offered = FILTERS.filter(({ id }) => id !== "rival" || game.rules.rival !== null);
  return (
    <div class="lantern">
      <header class="lantern-head">
        <span class="lantern-lamp" aria-hidden="true">
          <Icon name="bulb" />
        </span>
        <h3>{words.t("lantern.paper")}</h3>
        <p class="lantern-motto">{words.t("lantern.motto")}</p>
        <p class="lantern-line">
          <span>{words.t("lantern.edition", { day: words.num(day), time: clockText(game.state.tick) })}</span>
          <span>{words.t("lantern.price")}</span>
        </p>
      </header>
      <div class="segmented lantern-filters" role="group" aria-label={words.t("lantern.filter-label")}>
        {offered.map(({ id, icon }) => (
          <button key={id} type="button" aria-pressed={filter.value === id} onClick={() => (filter.value = id)}>
            <Icon name={icon} />
            <span>{words.t(`lantern.filter.${id}`)}</span>
          </button>
        ))}
      </div>
      {filter.value === "reviews" ? <ReviewsPart game={game} /> : <Page game={game} before={before} />}
    </div>
  );
}

function Page(props: { readonly game: Game; readonly before: number }) {
  const { words } = useStore();
  const { game, before } = props;
  const { lead, rest } = frontPage(game, filter.value);
  return (
    <div class="lantern-page">
      {lead ? <Lead card={lead} fresh={lead.id > before} /> : <Nothing game={game} />}
      {game.state.rival && filter.value !== "you" && <HeardPart game={game} />}
      {rest.length > 0 && (
        <section class="lantern-rest" aria-labelledby="lantern-latest">
          <h4 id="lantern-latest">{words.t("lantern.latest")}</h4>
          <ul>
            {rest.map((card) => (
              <Item key={card.id} card={card} fresh={card.id > before} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Nothing(props: { readonly game: Game }) {
  const { words } = useStore();
  const key = filter.value === "rival" ? "lantern.none-rival" : "lantern.none-you";
  return (
    <p class="nano-empty lantern-none">
      <Icon name="leaf" />
      {words.t(key, { rival: houseName(props.game, "rival") })}
    </p>
  );
}

function Lead(props: { readonly card: NewsCard; readonly fresh: boolean }) {
  const { card } = props;
  return (
    <article class={`lantern-lead tone-${card.tone}`}>
      <span class="lantern-picture" aria-hidden="true">
        {card.portrait ? <Portrait id={card.portrait} mood="determined" /> : <Icon name={card.icon} />}
      </span>
      <div class="lantern-words">
        <Kicker card={card} fresh={props.fresh} />
        <h4>{card.head}</h4>
        {card.text && <p>{card.text}</p>}
        {card.quote && <p class="lantern-quote">{card.quote}</p>}
        <Effects card={card} />
      </div>
    </article>
  );
}

function Item(props: { readonly card: NewsCard; readonly fresh: boolean }) {
  const { card } = props;
  return (
    <li class={`lantern-item tone-${card.tone}`}>
      <span class="lantern-icon" aria-hidden="true">
        <Icon name={card.icon} />
      </span>
      <div class="lantern-words">
        <Kicker card={card} fresh={props.fresh} />
        <h5>{card.head}</h5>
        {card.text && <p>{card.text}</p>}
        <Effects card={card} />
      </div>
    </li>
  );
}

function Kicker(props: { readonly card: NewsCard; readonly fresh: boolean }) {
  const { words } = useStore();
  const { card } = props;
  return (
    <p class="lantern-kicker">
      <b class={`about-${card.about}`}>{card.label}</b>
      <time>{card.when}</time>
      {props.fresh && (card.big || card.tone !== "plain") && (
        <span class="lantern-fresh">{words.t("lantern.fresh")}</span>
      )}
    </p>
  );
}

/** What it moved. */
function Effects(props: { readonly card: NewsCard }) {
  const { words } = useStore();
  const { effects } = props.card;
  if (effects.length === 0) return null;
  return (
    <ul class="lantern-effects" aria-label={words.t("lantern.effects")}>
      {effects.map((effect) => (
        <li key={effect.of} class={effect.good ? "is-good" : "is-bad"}>
          <Icon name={effect.icon} />
          {effect.text}
        </li>
      ))}
    </ul>
  );
}
