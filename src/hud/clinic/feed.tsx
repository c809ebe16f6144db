import { useEffect, useRef } from "preact/hooks";
import { codeText } from "../model/game.ts";
import { clockText } from "../model/people.ts";
import type { FocusTarget } from "../api.ts";
import type { FeedItem, Store } from "../state/store.ts";
import { showCityTab } from "../sheets/city/city-sheet.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { Portrait } from "../ui/bust.tsx";
import { memo } from "../ui/memo.tsx";
import { useStore } from "../ui/store-context.ts";

/** Keeps the picture on the last word's line. */
const NO_BREAK = "\u00a0";
const SHORT_MS = 6_000;
const LONG_MS = 14_000;

/** Messages come in beside the goals and go by themselves; the log keeps them. Pointing or focusing keeps one. */
export function Feed() {
  const store = useStore();
  return (
    <section class="feed" aria-label={store.words.t("feed.label")}>
      {store.feed.value.map((item) => (
        <Toast key={item.key} item={item} />
      ))}
    </section>
  );
}

/** For readers: the last message as text, politely. */
export function Announcer() {
  const store = useStore();
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {store.spoken.value}
    </p>
  );
}

const Toast = memo<{ item: FeedItem }>(function Toast({ item }) {
  const store = useStore();
  const { words } = store;
  const kept = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const time = item.speaker || item.target || item.opens ? LONG_MS : SHORT_MS;
    let timer = 0;
    const go = (): void => {
      if (kept.current || box.current?.contains(document.activeElement)) timer = window.setTimeout(go, 1_000);
      else store.dismiss(item.key);
    };
    timer = window.setTimeout(go, time + item.text.length * 40);
    return () => clearTimeout(timer);
  }, [item.key]);
  return (
    <div
      ref={box}
      class={`toast card tone-${item.tone}`}
      onPointerEnter={() => (kept.current = true)}
      onPointerLeave={() => (kept.current = false)}
    >
      {item.portrait ? (
        <Portrait id={item.portrait} mood="calm" class="toast-face" />
      ) : (
        <span class="toast-icon">
          <Icon name={item.icon} />
        </span>
      )}
      {item.target || item.opens ? (
        <button
          type="button"
          class="toast-text toast-show"
          title={words.t(item.opens ? "lantern.open" : "feed.show-me")}
          onClick={() => (item.opens ? read(store, item) : show(store, item.target))}
        >
          {item.speaker && <b class="toast-who">{item.speaker}</b>}
          {item.text}
          {NO_BREAK}
          <Icon name={item.opens ? "news" : "current-location"} />
          <span class="visually-hidden">({words.t(item.opens ? "lantern.open" : "feed.show-me")})</span>
        </button>
      ) : (
        <p class="toast-text">
          {item.speaker && <b class="toast-who">{item.speaker}</b>}
          {item.text}
        </p>
      )}
      <button
        type="button"
        class="toast-close"
        aria-label={words.t("feed.dismiss")}
        onClick={() => store.dismiss(item.key)}
      >
        <Icon name="x" />
      </button>
    </div>
  );
});

/** Opens the paper at its page. */
function read(store: Store, item: FeedItem): void {
  if (!item.opens) return;
  showCityTab(item.opens);
  if (store.sheet.value !== "city") store.toggleSheet("city");
  store.dismiss(item.key);
}

/** Moves the camera to what a message is about; a patient is opened as well. */
function show(store: Store, target: FocusTarget | null): void {
  if (!target) return;
  store.api.focusOn(target);
  if ("patient" in target && store.game()?.state.patients.some((patient) => patient.id === target.patient))
    store.selectPatient(target.patient);
}

/** What is heard, written: for players who can't hear it or play without sound. */
export function Captions() {
  const store = useStore();
  const captions = store.captions.value;
  if (captions.length === 0) return null;
  return (
    <ul class="captions">
      {captions.map((caption) => (
        <li key={caption.key}>
          <Icon name="ear" />
          {codeText(store.words, "caption", caption.id)}
        </li>
      ))}
    </ul>
  );
}

export function LogCard() {
  const store = useStore();
  const { words } = store;
  return (
    <Dialog title={words.t("feed.log")} class="log-dialog" onClose={() => store.close("log")}>
      {store.log.value.length === 0 ? (
        <p class="quiet">{words.t("feed.log-empty")}</p>
      ) : (
        <ol class="log" tabIndex={0}>
          {store.log.value.map((item) => (
            <li key={item.key} class={`tone-${item.tone}`}>
              <time>{clockText(item.tick)}</time>
              <Icon name={item.icon} />
              <span>
                {item.speaker && <b>{item.speaker}: </b>}
                {item.text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
