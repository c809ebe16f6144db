/**
 * People talking. Whoever speaks stands bright and forward, whoever is spoken to stands by; the line is written at the player's
 * speed; answers show what is at stake. Enter or Space goes on, digits answer, S skips to the answer, H shows what was said, A lets
 * talks go on by themselves. In a replay it goes on by itself, slowly enough to be read.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { readingMs, standingMs } from "../model/reading.ts";
import { stageOf, talkOf, type Place, type TalkChoice, type TalkView } from "../model/talk.ts";
import { goOn, useLinger } from "../state/linger.ts";
import { Portrait } from "../ui/bust.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { useTyped } from "../ui/typed.ts";

/** Answers in a replay stay this long besides the time they take to be read, so that the eye finds them. */
const ANSWERS_MS = 1200;

export function StoryDialogue() {
  const store = useStore();
  const game = store.game();
  const key = game?.state.story.dialogue ? `${game.state.story.dialogue}:${game.state.story.since}` : "";
  // What a dialogue says is settled when it opens.
  const talk = useMemo(() => (game ? talkOf(game) : null), [key, game?.rules]);
  if (!talk) return null;
  return <Talk key={talk.key} talk={talk} />;
}

function Talk(props: { readonly talk: TalkView }) {
  const store = useStore();
  const { words, api } = store;
  const { lines, choices } = props.talk;
  const { readSpeed, autoAdvance, captions } = api.settings.value;
  const session = store.session();
  const replay = session?.mode === "replay";
  const [at, setAt] = useState(0);
  const line = lines[at];
  const text = line?.text ?? "";
  const speed = replay ? Math.max(1, session.speed) : 1;
  const [shown, finish] = useTyped(text, readSpeed, speed, () => api.sound(`voice:${line?.speaker ?? ""}`));
  const last = at >= lines.length - 1;
  const done = shown >= text.length;
  const asks = last && done && choices.length > 0;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), [asks, at]);

  const choose = (index: number): void => {
    if (replay) goOn(session);
    else store.send({ type: "choose", choice: index });
  };
  const onward = (): void => {
    if (!done) finish();
    else if (!last) setAt(at + 1);
    else if (replay) goOn(session);
    else if (choices.length === 0) choose(0);
  };
  const skip = (): void => {
    if (last) finish();
    else setAt(lines.length - 1);
  };
  const toRead = asks
    ? ANSWERS_MS +
      readingMs(
        choices.reduce((sum, choice) => sum + choice.text.length, 0),
        readSpeed,
      )
    : standingMs(text.length, readSpeed);
  const byItself = done && (replay || (autoAdvance && !asks && !store.overlays.value.includes("talks")));
  const waited = useLinger(`${at} ${asks}`, toRead, byItself, onward);

  const keys = (event: KeyboardEvent): void => {
    const index = Number(event.key) - 1;
    const key = event.key.toLowerCase();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const choice = asks && !replay ? choices[index] : undefined;
    if (choice) choose(choice.index);
    else if (key === "s") skip();
    else if (key === "h") store.open("talks");
    else if (key === "a" && !replay) api.setSettings({ autoAdvance: !autoAdvance });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stage = stageOf(lines, at);
  return (
    <Dialog
      title={words.t("talk.with", { name: line?.name ?? "" })}
      class={`talk ${asks ? "is-asking" : ""}`}
      hideTitle
    >
      <div class="talk-stage" onKeyDown={keys}>
        <Figure place={stage.start} side="start" />
        <Figure place={stage.end} side="end" />
        <div class="talk-words">
          <div class="talk-head">
            <p class={`talk-name ${stage.end?.speaks ? "is-end" : ""}`}>
              {line?.name}
              {captions && line && (
                <span class="talk-voice">
                  <Icon name="ear" />
                  {words.t("talk.voice", { mood: words.t(`talk.mood.${line.mood}`) })}
                </span>
              )}
            </p>
            <div class="talk-tools">
              {!asks && !last && (
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.t("talk.skip")}
                  aria-keyshortcuts="S"
                  onClick={skip}
                >
                  <Icon name="player-skip-forward" />
                </button>
              )}
              {!replay && (
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.t("settings.autoAdvance")}
                  aria-keyshortcuts="A"
                  aria-pressed={autoAdvance}
                  onClick={() => api.setSettings({ autoAdvance: !autoAdvance })}
                >
                  <Icon name="player-play" />
                </button>
              )}
              <button
                type="button"
                class="icon-button"
                aria-label={words.t("talk.history")}
                aria-keyshortcuts="H"
                onClick={() => store.open("talks")}
              >
                <Icon name="history" />
              </button>
            </div>
          </div>
          <p class="talk-text" aria-live="polite">
            <span class="visually-hidden">{text}</span>
            <span aria-hidden="true">
              {text.slice(0, shown)}
              <span class="talk-rest">{text.slice(shown)}</span>
            </span>
          </p>
          {asks && <Answers choices={choices} first={first} off={replay} onChoose={choose} />}
          <div class="talk-foot">
            <span class="talk-dots" aria-hidden="true">
              {lines.map((_, index) => (
                <span key={index} class={index <= at ? "is-on" : ""} />
              ))}
            </span>
            {(!asks || replay) && (
              <button
                ref={first}
                type="button"
                class="button primary talk-next"
                style={{ "--waited": `${byItself ? waited : 0}` }}
                onClick={onward}
              >
                {words.t(last && done ? "talk.close" : "talk.next")}
                <Icon name="chevron-right" />
              </button>
            )}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Figure(props: { readonly place: Place | null; readonly side: "start" | "end" }) {
  const { place } = props;
  if (!place) return null;
  return (
    <span class={`talk-figure is-${props.side} ${place.speaks ? "is-speaking" : ""}`} aria-hidden="true">
      <Portrait key={place.line.portrait} id={place.line.portrait} mood={place.line.mood} class="talk-portrait" />
    </span>
  );
}

function Answers(props: {
  readonly choices: readonly TalkChoice[];
  readonly first: { current: HTMLButtonElement | null };
  readonly off: boolean;
  readonly onChoose: (index: number) => void;
}) {
  return (
    <ol class="talk-choices">
      {props.choices.map((choice, place) => (
        <li key={choice.index}>
          <button
            ref={place === 0 && !props.off ? props.first : null}
            type="button"
            class="choice"
            disabled={props.off}
            onClick={() => props.onChoose(choice.index)}
          >
            <kbd aria-hidden="true">{place + 1}</kbd>
            <span>
              <b>{choice.text}</b>
              {choice.words !== "" && <span class="choice-stakes">{choice.words}</span>}
              {choice.stakes.length > 0 && (
                <span class="choice-signs">
                  {choice.stakes.map((stake, index) => (
                    <span key={index} class={`is-${stake.tone}`}>
                      <Icon name={stake.icon} />
                      {stake.label} <b>{stake.amount}</b>
                    </span>
                  ))}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
