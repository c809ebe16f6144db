import { useEffect, useRef, useState } from "preact/hooks";
import { causeLines } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { KIND_SIGNS } from "../encounters/kit/kinds.ts";
import { encounterLines, goalLines, numberLines, outcomeText, reviewLines } from "../model/results.ts";
import { GhostResult } from "../sheets/city/rival/ghost-section.tsx";
import { CauseList } from "../ui/cause-list.tsx";
import { Icon } from "../ui/icon.tsx";
import { Ring } from "../ui/meter.tsx";
import { Stars } from "../ui/stars.tsx";
import { useStore } from "../ui/store-context.ts";

const ACCOUNTS = ["trust", "fame", "cash"] as const;

/** How it went and why: stars with their reasons, the numbers, what people wrote, and the ledger. */
export function ResultsScreen() {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
    api.sound("results");
  }, []);
  if (!game) return null;
  const outcome = game.state.outcome;
  const text = outcomeText(game);
  const reviews = reviewLines(game);
  const won = outcome?.result === "won";
  const stars = outcome?.stars ?? 0;
  return (
    <main class="results-screen">
      {won && <Confetti />}
      <article class={`results-card card ${won ? "is-won" : "is-lost"}`} aria-labelledby="results-title">
        <header class="results-head">
          <p class="intro-over">{words.tx(game.rules.level.title)}</p>
          <h1 id="results-title" ref={head} tabIndex={-1}>
            {text.title}
          </h1>
          <p>{text.line}</p>
          <Stars n={stars} of={3} label={words.t("title.stars", { count: stars })} class="stars-huge" />
        </header>
        <GhostResult game={game} />
        <div class="results-grid">
          <section aria-labelledby="results-goals">
            <h2 id="results-goals">{words.t("results.goals")}</h2>
            <ul class="results-goals">
              {goalLines(game).map((goal) => (
                <li key={goal.id} class={`goal-${goal.status === "met" ? "met" : "failed"}`}>
                  <Icon name={goal.status === "met" ? "star-filled" : "circle-x"} />
                  <span>
                    <b>{goal.title}</b>{" "}
                    <span class="visually-hidden">({words.t(`goal.${goal.status === "met" ? "met" : "failed"}`)})</span>
                    <span class="goal-why">{goal.why}</span>
                  </span>
                  <b class="goal-progress">{goal.reached}</b>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="results-numbers">
            <h2 id="results-numbers">{words.t("results.numbers-title")}</h2>
            <dl class="results-numbers">
              {numberLines(game).map((line) => (
                <div key={line.key} class={`number-${line.tone}`}>
                  <dt>
                    <Icon name={line.icon} />
                    {line.label}
                  </dt>
                  <dd>{line.value}</dd>
                </div>
              ))}
            </dl>
          </section>
          <Encounters game={game} />
          <section aria-labelledby="results-reviews">
            <h2 id="results-reviews">{words.t("results.reviews", { count: reviews.length })}</h2>
            {reviews.length === 0 && <p class="quiet">{words.t("results.no-reviews")}</p>}
            <ul class="reviews" tabIndex={0}>
              {reviews.map((review) => (
                <li key={review.id}>
                  <span class="review-head">
                    <b>{review.name}</b>
                    <Stars n={review.stars} of={5} label={words.t("results.review-stars", { count: review.stars })} />
                  </span>
                  <span>{review.text}</span>
                </li>
              ))}
            </ul>
          </section>
          <Ledger game={game} />
        </div>
        <footer class="results-foot">
          <button type="button" class="button quiet-button" onClick={() => api.screens.quit()}>
            <Icon name="home" />
            {words.t("results.title")}
          </button>
          <button type="button" class="button secondary" onClick={() => api.screens.saveReplay()}>
            <Icon name="download" />
            {words.t("results.replay")}
          </button>
          {api.screens.canRace() && (
            <button type="button" class="button secondary" onClick={() => api.screens.race()}>
              <Icon name="ghost" />
              {words.t("ghost.race")}
            </button>
          )}
          <button type="button" class="button primary" onClick={() => api.screens.restart()}>
            <Icon name="refresh" />
            {words.t("results.again")}
          </button>
        </footer>
      </article>
    </main>
  );
}

/** The set pieces of the level: how each ended, and its score. */
function Encounters(props: { readonly game: Game }) {
  const { words } = useStore();
  const lines = encounterLines(props.game);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="results-encounters">
      <h2 id="results-encounters">{words.t("results.encounters")}</h2>
      <ul class="results-encounters">
        {lines.map((line) => (
          <li key={line.key} class={`kind-${line.kind} ${line.won ? "is-won" : "is-lost"}`}>
            <span class="encounter-emblem" aria-hidden="true">
              <Icon name={KIND_SIGNS[line.kind].emblem} />
            </span>
            <span>
              <b>{line.title}</b>{" "}
              <span class="visually-hidden">({words.t(line.won ? "encounter.won" : "encounter.lost")})</span>
              <span class="goal-why">{line.ending}</span>
            </span>
            <span class="results-score" role="img" aria-label={words.t("encounter.score", { n: line.score })}>
              <Ring share={line.score / 100} />
              <b>{words.num(line.score)}</b>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ledger(props: { readonly game: Game }) {
  const { words } = useStore();
  const [kind, setKind] = useState<(typeof ACCOUNTS)[number]>("trust");
  const account = props.game.state[kind];
  const cash = kind === "cash";
  const write = (value: number): string => (cash ? words.money(value) : words.num(value / 1000));
  const lines = causeLines(props.game, kind, account, 6);
  return (
    <section aria-labelledby="results-ledger">
      <h2 id="results-ledger">{words.t("results.ledger")}</h2>
      <div class="segmented" role="group" aria-labelledby="results-ledger">
        {ACCOUNTS.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
            {words.t(`top.${each}`)}
          </button>
        ))}
      </div>
      <p class="why-lead">{words.t(`why.${kind}-lead`, { from: write(account.opened), to: write(account.value) })}</p>
      {lines.length === 0 ? <p class="quiet">{words.t("why.nothing")}</p> : <CauseList lines={lines} bars />}
    </section>
  );
}

/** Paper over a good day; still where motion is reduced. */
function Confetti() {
  return (
    <div class="confetti" aria-hidden="true">
      {Array.from({ length: 28 }, (_, index) => (
        <span
          key={index}
          style={{ "--i": `${index}`, "--x": `${(index * 37) % 100}`, "--d": `${(index * 13) % 10}` }}
          class={`paper paper-${index % 5}`}
        />
      ))}
    </div>
  );
}
