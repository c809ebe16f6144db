import { useEffect, useRef } from "preact/hooks";
import { codeText } from "../model/game.ts";
import { goalLines } from "../model/results.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Wordmark } from "./wordmark.tsx";

export function LoadingScreen(props: { readonly progress: number }) {
  const { words } = useStore();
  const done = Math.round(Math.min(1, Math.max(0, props.progress)) * 100);
  return (
    <main class="loading-screen">
      <Wordmark label={words.t("title.name")} />
      <div
        class="loading-bar"
        role="progressbar"
        aria-label={words.t("loading.label")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={done}
      >
        <span style={{ transform: `scaleX(${done / 100})` }} />
      </div>
      <p>{words.t("loading.done", { done: words.percent(done / 100) })}</p>
    </main>
  );
}

/** The card before a level: what it is about, and what earns each star. */
export function IntroScreen() {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus({ preventScroll: true }), []);
  if (!game) return null;
  const { level } = game.rules;
  const campaign = codeText(words, "campaign", level.campaign);
  return (
    <main class="center-screen">
      <article class="intro-card card" aria-labelledby="intro-title">
        <p class="intro-over">
          {level.beat.act > 0 ? words.t("intro.over", { campaign, act: level.beat.act }) : campaign}
        </p>
        <h1 id="intro-title">{words.tx(level.title)}</h1>
        <p class="intro-text">{words.tx(level.intro)}</p>
        <h2 class="visually-hidden">{words.t("intro.goals")}</h2>
        <ul class="intro-goals">
          {goalLines(game).map((goal) => (
            <li key={goal.id}>
              <span class="intro-star" role="img" aria-label={words.t("goal.star", { star: goal.star })}>
                {Array.from({ length: goal.star }, (_, index) => (
                  <Icon key={index} name="star-filled" />
                ))}
              </span>
              <span>
                <b>{goal.title}</b>
                <span>{goal.why}</span>
              </span>
            </li>
          ))}
        </ul>
        <div class="intro-foot">
          <button type="button" class="button quiet-button" onClick={() => api.screens.quit()}>
            <Icon name="chevron-left" />
            {words.t("intro.back")}
          </button>
          <button ref={start} type="button" class="button primary big" onClick={() => api.screens.resume()}>
            {words.t("intro.start")}
            <Icon name="chevron-right" />
          </button>
        </div>
      </article>
    </main>
  );
}
