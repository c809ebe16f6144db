import { useEffect, useRef, useState } from "preact/hooks";
import type { Dialogue, Text } from "../../sim/ruleset.ts";
import { openChoices, openLines } from "../../sim/rules/story/dialogue.ts";
import { storyText } from "../model/story-text.ts";
import { Portrait } from "../ui/bust.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { useReducedMotion } from "../ui/motion.ts";

const LETTERS_A_SECOND = 55;

export function StoryDialogue() {
  const store = useStore();
  const game = store.game();
  const id = game?.state.story.dialogue ?? "";
  const dialogue = game?.rules.dialogues[id];
  if (!game || !dialogue) return null;
  return <Talk key={`${id}:${game.state.story.since}`} dialogue={dialogue} />;
}

function Talk(props: { readonly dialogue: Dialogue }) {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  // What is said and offered was settled when it opened; a choice keeps its index for the command.
  const lines = game ? openLines(game.rules, game.state) : props.dialogue.lines;
  const choices = game ? openChoices(game.rules, game.state) : [];
  const tell = (text: Text): string => (game ? storyText(game, text, game.state.story.shown.args) : words.tx(text));
  const [at, setAt] = useState(0);
  const [history, setHistory] = useState(false);
  const line = lines[at];
  const text = line ? tell(line.text) : "";
  const [shown, finish] = useTyped(text);
  const last = at >= lines.length - 1;
  const done = shown >= text.length;
  const replay = store.session()?.mode === "replay";
  const choicesShown = last && done && choices.length > 0;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => api.sound(`voice:${line?.speaker ?? ""}`), [at]);
  useEffect(() => first.current?.focus(), [choicesShown, at]);

  const choose = (index: number): void => void store.send({ type: "choose", choice: index });
  const onward = (): void => {
    if (!done) finish();
    else if (!last) setAt(at + 1);
    else if (choices.length === 0 && !replay) choose(0);
  };
  const speaker = line ? game?.rules.speakers[line.speaker] : undefined;
  const name = speaker ? words.tx(speaker.name) : "";
  return (
    <Dialog title={words.t("talk.with", { name })} class="talk" hideTitle>
      <div
        class="talk-stage"
        onKeyDown={(event) => {
          const picked = choices[Number(event.key) - 1];
          if (choicesShown && !replay && picked) {
            event.preventDefault();
            choose(picked.index);
          }
        }}
      >
        {speaker && (
          <Portrait key={speaker.id} id={speaker.portrait} mood={line?.mood ?? "calm"} class="talk-portrait" />
        )}
        <div class="talk-words">
          <p class="talk-name">{name}</p>
          {history && (
            <ol class="talk-history">
              {lines.slice(0, at).map((past, index) => {
                const who = game?.rules.speakers[past.speaker];
                return (
                  <li key={index}>
                    <b>{who ? words.tx(who.name) : ""}</b> {tell(past.text)}
                  </li>
                );
              })}
            </ol>
          )}
          <p class="talk-text" aria-live="polite">
            <span class="visually-hidden">{text}</span>
            <span aria-hidden="true">
              {text.slice(0, shown)}
              <span class="talk-rest">{text.slice(shown)}</span>
            </span>
          </p>
          {choicesShown ? (
            <ol class="talk-choices">
              {choices.map(({ index, choice }, place) => (
                <li key={index}>
                  <button
                    ref={place === 0 ? first : null}
                    type="button"
                    class="choice"
                    disabled={replay}
                    onClick={() => choose(index)}
                  >
                    <kbd aria-hidden="true">{place + 1}</kbd>
                    <span>
                      <b>{tell(choice.text)}</b>
                      <span class="choice-stakes">{tell(choice.stakes)}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          ) : (
            <div class="talk-foot">
              {at > 0 && (
                <button
                  type="button"
                  class="button quiet-button"
                  aria-pressed={history}
                  onClick={() => setHistory(!history)}
                >
                  <Icon name="history" />
                  {words.t("talk.history")}
                </button>
              )}
              <span class="talk-dots" aria-hidden="true">
                {lines.map((_, index) => (
                  <span key={index} class={index <= at ? "is-on" : ""} />
                ))}
              </span>
              <button ref={first} type="button" class="button primary" onClick={onward}>
                {words.t(last && done ? "talk.close" : "talk.next")}
                <Icon name="chevron-right" />
              </button>
            </div>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** How many letters are written so far, and a way to write the rest at once. */
function useTyped(text: string): [number, () => void] {
  const still = useReducedMotion();
  const [shown, setShown] = useState(still ? text.length : 0);
  useEffect(() => {
    if (still) {
      setShown(text.length);
      return undefined;
    }
    setShown(0);
    const began = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const count = Math.min(text.length, Math.floor(((now - began) / 1000) * LETTERS_A_SECOND));
      setShown((old) => (old > count ? old : count));
      if (count < text.length) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, still]);
  return [Math.min(shown, text.length), () => setShown(Number.MAX_SAFE_INTEGER)];
}
