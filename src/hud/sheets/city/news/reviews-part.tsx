import type { House } from "../../../../sim/ruleset.ts";
import type { Game } from "../../../model/game.ts";
import { houseName } from "../../../model/news.ts";
import { reviewCards, starLine, topicLines, type ReviewCard } from "../../../model/reviews.ts";
import { clockText } from "../../../model/people.ts";
import { clockOf } from "../../../../sim/rules/clock.ts";
import { Bust } from "../../../ui/bust.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Stars } from "../../../ui/stars.tsx";
import { useStore } from "../../../ui/store-context.ts";

const SHOWN = 12;

/** Reviews of both houses, side by side. */
export function ReviewsPart(props: { readonly game: Game }) {
  const houses: readonly House[] = props.game.state.rival ? ["you", "rival"] : ["you"];
  return (
    <div class={`reviews-page reviews-of-${houses.length}`}>
      {houses.map((house) => (
        <HouseReviews key={house} game={props.game} house={house} />
      ))}
    </div>
  );
}

function HouseReviews(props: { readonly game: Game; readonly house: House }) {
  const { words } = useStore();
  const { game, house } = props;
  const line = starLine(game, house);
  const cards = reviewCards(game, house).slice(0, SHOWN);
  const most = Math.max(1, ...line.spread);
  return (
    <section class={`reviews-house about-${house}`} aria-labelledby={`reviews-${house}`}>
      <header>
        <h4 id={`reviews-${house}`}>{line.name}</h4>
        <p class="reviews-mean">
          <b>{line.average}</b>
          <span>
            <PartStars mean={line.mean} label={words.t("reviews.average", { stars: line.average })} />
            <small>{line.count}</small>
          </span>
        </p>
        <ol class="reviews-spread" aria-hidden="true" hidden={line.spread.every((count) => count === 0)}>
          {line.spread.map((count, i) => (
            <li key={i}>
              <span>{words.num(5 - i)}</span>
              <i style={{ inlineSize: `${(100 * count) / most}%` }} />
            </li>
          ))}
        </ol>
      </header>
      <Topics game={game} house={house} />
      {cards.length === 0 ? (
        <p class="quiet reviews-none">{words.t(`reviews.none-${house}`, { house: houseName(game, house) })}</p>
      ) : (
        <ul class="reviews-cards">
          {cards.map((card) => (
            <Card key={card.key} card={card} today={clockOf(game.state.tick).day} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Stars that are filled as far as the mean goes. */
function PartStars(props: { readonly mean: number; readonly label: string }) {
  return (
    <span class="part-stars" role="img" aria-label={props.label}>
      <Row on={false} />
      <span class="part-stars-on" style={{ inlineSize: `${20 * props.mean}%` }}>
        <Row on />
      </span>
    </span>
  );
}

function Row(props: { readonly on: boolean }) {
  return (
    <span class="stars">
      {[1, 2, 3, 4, 5].map((n) => (
        <Icon key={n} name={props.on ? "star-filled" : "star"} class={props.on ? "star-on" : "star-off"} />
      ))}
    </span>
  );
}

/** What the last reviews praise and complain about, as bars to either side. */
function Topics(props: { readonly game: Game; readonly house: House }) {
  const { words } = useStore();
  const lines = topicLines(props.game, props.house);
  if (lines.length === 0) return null;
  const most = Math.max(1, ...lines.flatMap((line) => [line.good, line.bad]));
  return (
    <table class="reviews-topics">
      <caption class="visually-hidden">{words.t("reviews.topics")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Icon name="thumb-down" />
            {words.t("reviews.complain")}
          </th>
          <th scope="col">
            <span class="visually-hidden">{words.t("reviews.topic")}</span>
          </th>
          <th scope="col">
            <Icon name="thumb-up" />
            {words.t("reviews.praise")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.topic}>
            <td class="is-bad">
              <Bar n={line.bad} most={most} />
            </td>
            <th scope="row">{line.label}</th>
            <td class="is-good">
              <Bar n={line.good} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar(props: { readonly n: number; readonly most: number }) {
  const { words } = useStore();
  return (
    <span class="topic-bar">
      <i style={{ inlineSize: `${(100 * props.n) / props.most}%` }} />
      <b>{words.num(props.n)}</b>
    </span>
  );
}

function Card(props: { readonly card: ReviewCard; readonly today: number }) {
  const { words } = useStore();
  const { card } = props;
  const { day } = clockOf(card.tick);
  const time = clockText(card.tick);
  return (
    <li class={`review-card level-${card.level}`}>
      {card.look ? (
        <Bust
          look={card.look}
          portrait={card.portrait}
          mood={card.level === "low" ? "angry" : "happy"}
          class="review-face"
        />
      ) : (
        <span class="review-face review-initial" aria-hidden="true">
          {card.by.charAt(0)}
        </span>
      )}
      <div class="review-words">
        <p class="review-head">
          <Stars n={card.stars} of={5} label={words.t("reviews.stars", { count: card.stars })} />
          <time>{day === props.today ? time : words.t("lantern.edition", { day: words.num(day), time })}</time>
        </p>
        <blockquote>{card.text}</blockquote>
        <p class="review-by">{card.by}</p>
      </div>
    </li>
  );
}
