import { useEffect } from "preact/hooks";
import { Portrait } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** The step that is being taught: it stays until it is done, or until the player has had enough of it. */
export function LessonCard() {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  const given = game?.state.story.lessons[0];
  const lesson = given && game.rules.lessons?.[given.id];
  const speaker = lesson && game.rules.speakers[lesson.speaker];
  const text = lesson ? words.tx(lesson.text) : "";
  const name = speaker ? words.tx(speaker.name) : "";
  useEffect(() => {
    if (text !== "") store.spoken.value = words.t("feed.says", { speaker: name, text });
  }, [given?.id]);
  if (!game || !lesson) return null;
  const { point } = lesson;
  return (
    <section class="lesson card" aria-label={words.t("lesson.label", { name })}>
      {speaker && <Portrait id={speaker.portrait} mood="happy" class="lesson-face" />}
      <p class="lesson-text">{text}</p>
      <div class="lesson-acts">
        {point && (
          <button type="button" class="button secondary small" onClick={() => api.focusOn(point)}>
            <Icon name="current-location" />
            {words.t("feed.show-me")}
          </button>
        )}
        {store.session()?.mode === "live" && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.t("lesson.aside")}
            onClick={() => void store.send({ type: "put-aside", lesson: lesson.id })}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
    </section>
  );
}
