/**
 * The cards before and after an encounter. Words of a kind: `<kind>.what.see|do|win` for the three pictograms,
 * `<kind>.what.keys` if it has keys worth naming, `<kind>.ending.<code>` for how it ended and, if wanted,
 * `<kind>.ending-title.<code>` above that. What decided it is picked from the notes.
 */
import { useEffect, useRef } from "preact/hooks";
import type { Difficulty } from "../../../sim/ruleset.ts";
import { decisive, endingText, leavings } from "../../model/encounter-over.ts";
import { namesIn } from "../../model/encounters/note-names.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { readingMs } from "../../model/reading.ts";
import { goOn, useLinger } from "../../state/linger.ts";
import { useHold } from "./hold.ts";
import { KIND_SIGNS, PARTS } from "./kinds.ts";
import { Say } from "./say.tsx";

const HARDNESS: readonly Difficulty[] = ["easy", "normal", "hard"];

/** Before play, and again while it is held: what is happening, what can be done, how it goes well. */
export function IntroCard(props: {
  /** Given when the card is looked at again: closes it. */
  readonly again?: () => void;
}) {
  const store = useStore();
  const { words } = store;
  const { again } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useHold("encounter-help", again !== undefined);
  const answer = useAnswer("begin", again === undefined);
  const game = store.game();
  const active = game?.state.encounters.active;
  const def = active && game?.rules.encounters[active.id];
  if (!game || !active || !def) return null;
  const replay = store.session()?.mode === "replay";
  const signs = KIND_SIGNS[active.kind];
  const { assistant } = game.rules;
  const hardness = HARDNESS.indexOf(def.difficulty);
  const keys = `${active.kind}.what.keys`;
  return (
    <Dialog title={words.tx(def.title)} class={`encounter-card intro-of kind-${active.kind}`} onClose={again}>
      <div class="encounter-hero">
        <span class="encounter-hero-sign" aria-hidden="true">
          <Icon name={signs.emblem} />
        </span>
        <span class="encounter-hard">
          <span aria-hidden="true">
            {HARDNESS.map((each, index) => (
              <span key={each} class={index <= hardness ? "is-on" : ""} />
            ))}
          </span>
          {words.t(`encounter.difficulty.${def.difficulty}`)}
        </span>
        <Say who={assistant.id} name={words.tx(assistant.name)} mood="determined">
          {words.tx(def.intro)}
        </Say>
      </div>
      <ol class="encounter-tiles">
        {PARTS.map((part) => (
          <li key={part} class={`tile-${part}`}>
            <span class="encounter-tile-sign" aria-hidden="true">
              <Icon name={signs[part]} />
            </span>
            <b>{words.t(`encounter.part.${part}`)}</b>
            <span>{words.t(`${active.kind}.what.${part}`)}</span>
          </li>
        ))}
      </ol>
      <div class="encounter-card-foot">
        <p class="encounter-keys">
          <kbd>{words.t("help.key.Space")}</kbd> {words.t("encounter.keys")}{" "}
          {words.has(keys) && words.t(keys) !== "" ? words.t(keys) : ""}
        </p>
        <button
          ref={first}
          type="button"
          class="button primary big"
          onClick={() => (again ? again() : answer("begin"))}
        >
          {words.t(again ? "encounter.back" : replay ? "talk.next" : "encounter.begin")}
        </button>
      </div>
    </Dialog>
  );
}

/** After play: what came of it, what decided it, and what it leaves. Kind in either case: the story goes on. */
export function OverCard() {
  const store = useStore();
  const { words } = store;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const answer = useAnswer("leave", true);
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  const won = active.result === "won";
  const ownTitle = `${active.kind}.ending-title.${active.ending}`;
  const title = words.t(words.has(ownTitle) ? ownTitle : `encounter.${won ? "won" : "lost"}`);
  const left = leavings(game, active);
  const notes = decisive(active);
  return (
    <Dialog title={title} class={`encounter-card over-of kind-${active.kind} ${won ? "is-won" : "is-lost"}`}>
      <div class="encounter-hero">
        <span class="encounter-dial" role="img" aria-label={words.t("encounter.score", { n: active.score })}>
          <Ring share={active.score / 100} />
          <b>{words.num(active.score)}</b>
          <span>{words.t("encounter.of-100")}</span>
        </span>
        <Say who={game.rules.assistant.id} name={words.tx(game.rules.assistant.name)} mood={won ? "happy" : "neutral"}>
          {endingText(words, active.kind, active.ending)}
        </Say>
      </div>
      {notes.length > 0 && (
        <section class="encounter-decided" aria-labelledby="encounter-decided">
          <h3 id="encounter-decided">{words.t("encounter.decided")}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.code} class={`note-${note.tone}`}>
                <Icon name={NOTE_ICONS[note.tone]} />
                <span>
                  {words.t(`${active.kind}.note.${note.code}`, { ...note.params, ...namesIn(game, active, note) })}
                </span>
                {note.times > 1 && <b>{words.t("encounter.more", { n: note.times - 1 })}</b>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="encounter-leaves" aria-labelledby="encounter-leaves">
        <h3 id="encounter-leaves">{words.t("encounter.leaves")}</h3>
        <ul>
          {left.map((each) => (
            <li key={each.label} class={each.good ? "is-good" : "is-bad"}>
              <Icon name={each.icon} />
              {each.label} <b>{each.amount}</b>
            </li>
          ))}
          <li>
            <Icon name="home-heart" />
            {words.t(left.length > 0 ? "encounter.leaves-more" : "encounter.leaves-rest")}
          </li>
        </ul>
      </section>
      <div class="encounter-card-foot">
        <button ref={first} type="button" class="button primary big" onClick={() => answer("leave")}>
          {words.t("encounter.leave")}
          <Icon name="chevron-right" />
        </button>
      </div>
    </Dialog>
  );
}

/** Letters on a card, about: enough to say how long a replay shows it. */
const CARD_LETTERS = { begin: 110, leave: 90 } as const;

/** Answers a card. In a replay it answers itself once it can have been read, or when the button is pressed. */
function useAnswer(card: "begin" | "leave", on: boolean): (act: "begin" | "leave") => void {
  const store = useStore();
  const session = store.session();
  const replay = session?.mode === "replay";
  const { readSpeed } = store.api.settings.value;
  useLinger(card, readingMs(CARD_LETTERS[card], readSpeed), replay && on, () => goOn(session));
  return (act) => {
    if (replay) goOn(session);
    else store.send({ type: "encounter-act", act, on: "" });
  };
}

export const NOTE_ICONS = { good: "circle-check", bad: "alert-triangle", plain: "info-circle" } as const;
