/**
 * First-time hints. A panel marks up to three of its elements with `data-coach="1"` to `"3"` and gives words
 * `<kind>.coach.1` to `.3`; the marks point at them one after another while time stands still, the first time that kind is played.
 * They go with "next", Escape, or the first thing that is done; what was seen is remembered (settings bring them back).
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { useHold } from "./hold.ts";

const MOST = 3;
const ROOM = 12;

export function Coach(props: { readonly kind: string }) {
  const store = useStore();
  const seen = `encounter-${props.kind}`;
  const [shown] = useState(
    () => store.session()?.mode === "live" && !store.api.settings.value.hintsSeen.includes(seen),
  );
  if (!shown || store.api.settings.value.hintsSeen.includes(seen)) return null;
  return <Marks kind={props.kind} seen={seen} />;
}

function Marks(props: { readonly kind: string; readonly seen: string }) {
  const store = useStore();
  const { words, api } = store;
  const [at, setAt] = useState(0);
  const [box, setBox] = useState<DOMRect | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  // What has no words or is not on the screen is passed over.
  const marks = Array.from({ length: MOST }, (_, index) => index + 1).filter(
    (n) => words.has(`${props.kind}.coach.${n}`) && document.querySelector(`[data-coach="${n}"]`),
  );
  const mark = marks[at];
  const version = store.version.value;
  useHold("coach", mark !== undefined);
  const end = (): void => api.setSettings({ hintsSeen: [...api.settings.value.hintsSeen, props.seen] });
  useLayoutEffect(() => {
    const target = mark === undefined ? null : document.querySelector(`[data-coach="${mark}"]`);
    setBox(target?.getBoundingClientRect() ?? null);
  }, [mark, version]);
  useEffect(() => next.current?.focus({ preventScroll: true }), [at, box === null]);
  useEffect(() => {
    const acted = store.session()?.onTick((events) => {
      if (events.some((event) => event.type === "encounter-acted")) end();
    });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener("keydown", escape, true);
    return () => {
      acted?.();
      window.removeEventListener("keydown", escape, true);
    };
  }, []);
  if (mark === undefined || !box) return null;
  const last = at >= marks.length - 1;
  const below = box.top + box.height / 2 < innerHeight / 2;
  const width = Math.min(340, innerWidth - 2 * ROOM);
  const left = Math.min(innerWidth - width - ROOM, Math.max(ROOM, box.left + box.width / 2 - width / 2));
  const arrow = Math.min(width - 28, Math.max(28, box.left + box.width / 2 - left));
  return (
    <>
      <span
        class="coach-ring"
        aria-hidden="true"
        style={{ left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` }}
      />
      <div
        ref={bubble}
        class={`coach card ${below ? "is-below" : "is-above"}`}
        role="dialog"
        aria-label={words.t("encounter.coach.title")}
        style={{
          left: `${left}px`,
          width: `${width}px`,
          "--arrow": `${arrow}px`,
          ...(below
            ? { top: `${Math.min(box.bottom + ROOM, innerHeight - 180)}px` }
            : { bottom: `${Math.min(innerHeight - box.top + ROOM, innerHeight - 180)}px` }),
        }}
      >
        <p>
          <Icon name="bulb" />
          {words.t(`${props.kind}.coach.${mark}`)}
        </p>
        <div class="coach-foot">
          {!last && (
            <button type="button" class="text-button" onClick={end}>
              {words.t("encounter.coach.skip")}
            </button>
          )}
          <span class="talk-dots" aria-hidden="true">
            {marks.map((each, index) => (
              <span key={each} class={index <= at ? "is-on" : ""} />
            ))}
          </span>
          <button ref={next} type="button" class="button primary small" onClick={() => (last ? end() : setAt(at + 1))}>
            {words.t(last ? "encounter.coach.done" : "encounter.coach.next")}
          </button>
        </div>
      </div>
    </>
  );
}
