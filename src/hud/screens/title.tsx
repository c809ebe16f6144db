import { useRef } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { Stars } from "../ui/stars.tsx";
import { useStore } from "../ui/store-context.ts";
import { Wordmark } from "./wordmark.tsx";

/** Over the painted backdrop: the name, the next level, and the few other things one may want. */
export function TitleScreen() {
  const store = useStore();
  const { words, api } = store;
  const levels = api.levels();
  const best = api.progress.best.value;
  const next = levels.find((level) => best[level.id] === undefined) ?? levels[0];
  const saved = levels.find((level) => level.id === api.saved.value);
  const file = useRef<HTMLInputElement>(null);
  return (
    <main class="title-screen">
      <div class="title-panel">
        <h1>
          <Wordmark label={words.t("title.name")} />
        </h1>
        <p class="title-line">{words.t("title.line")}</p>
        <nav class="title-menu" aria-label={words.t("title.menu")}>
          {saved && (
            <button type="button" class="button primary huge" onClick={() => api.screens.goOn()}>
              <Icon name="player-play" />
              {words.t("title.continue")}
            </button>
          )}
          {next && (
            <button
              type="button"
              class={saved ? "button glassy" : "button primary huge"}
              onClick={() => api.screens.play(next.id)}
            >
              <Icon name="player-play" />
              {words.t(saved ? "title.new" : "title.play")}
            </button>
          )}
          <div class="title-row">
            <button type="button" class="button glassy" onClick={() => file.current?.click()}>
              <Icon name="folder-open" />
              {words.t("title.open")}
            </button>
            <button type="button" class="button glassy" onClick={() => store.open("settings")}>
              <Icon name="settings" />
              {words.t("title.settings")}
            </button>
            <button type="button" class="button glassy" onClick={() => store.open("credits")}>
              <Icon name="heart" />
              {words.t("title.credits")}
            </button>
          </div>
          <input
            ref={file}
            type="file"
            accept=".json,.replay,application/json"
            class="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (chosen) api.screens.openReplay(chosen);
            }}
          />
        </nav>
        <ul class="level-cards" aria-label={words.t("title.levels")}>
          {levels.map((level) => (
            <li key={level.id}>
              <button type="button" class="level-card card" onClick={() => api.screens.play(level.id)}>
                {level.picture && <img class="level-picture" src={level.picture} alt="" draggable={false} />}
                <span class="level-words">
                  <span class="level-number">{level.number}</span>
                  <b class="level-title">{words.tx(level.title)}</b>
                  <span class="level-intro">{words.tx(level.intro)}</span>
                </span>
                <Stars n={best[level.id] ?? 0} of={3} label={words.t("title.stars", { count: best[level.id] ?? 0 })} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
