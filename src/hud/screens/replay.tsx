import { useEffect, useRef } from "preact/hooks";
import type { ScreenState } from "../api.ts";
import { Icon } from "../ui/icon.tsx";
import { Stars } from "../ui/stars.tsx";
import { useStore } from "../ui/store-context.ts";

/** A recorded game that was handed over: look on, or play against it. */
export function ReplayScreen(props: Omit<Extract<ScreenState, { name: "replay" }>, "name">) {
  const { words, api } = useStore();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const choice = (how: "watch" | "race", icon: "movie" | "ghost") => (
    <li>
      <button
        ref={how === "race" ? first : null}
        type="button"
        class={`replay-choice ${how === "race" ? "is-first" : ""}`}
        onClick={() => api.screens.take(how)}
      >
        <Icon name={icon} />
        <span>
          <b>{words.t(`ghost.offer.${how}`)}</b>
          <span>{words.t(`ghost.offer.${how}-means`)}</span>
        </span>
      </button>
    </li>
  );
  return (
    <main class="center-screen">
      <article class="intro-card card replay-card" aria-labelledby="replay-title">
        <p class="intro-over">{words.t("ghost.offer.over", { source: props.source })}</p>
        <h1 id="replay-title">{words.tx(props.title)}</h1>
        <p class="replay-end">
          {words.t(`ghost.offer.${props.outcome}`)}
          {props.outcome !== "open" && (
            <Stars n={props.stars} of={3} label={words.t("title.stars", { count: props.stars })} />
          )}
        </p>
        <ul class="replay-choices">
          {choice("race", "ghost")}
          {choice("watch", "movie")}
        </ul>
        <div class="intro-foot">
          <button type="button" class="button quiet-button" onClick={() => api.screens.back()}>
            <Icon name="chevron-left" />
            {words.t(api.session() ? "errors.back" : "intro.back")}
          </button>
        </div>
      </article>
    </main>
  );
}
