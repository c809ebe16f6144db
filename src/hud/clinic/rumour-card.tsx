import { useEffect, useRef, useState } from "preact/hooks";
import { personOf } from "../../sim/rules/rival/replies.ts";
import { moveViews } from "../model/rival-moves.ts";
import type { MoveView } from "../model/rival-moves.ts";
import { Portrait } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { Ring } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";
import { RumourAnswers } from "./rumour-answers.tsx";

/** Lines of others that are shown beside the open one. */
const LINES = 2;
const MOODS = { hostile: "determined", plain: "neutral", kind: "happy" } as const;

/**
 * What is heard of the rival: one card with what can be said to it, and a line for each of the others. It stands beside
 * the clinic, never over it, and can be put aside; a new rumour opens by itself where there is room.
 */
export function RumourCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const moves = game ? moveViews(game) : [];
  const [picked, setPicked] = useState(0);
  const [aside, setAside] = useState<readonly number[]>([]);
  const told = useRef<HTMLParagraphElement>(null);
  const newest = moves.reduce((id, move) => (move.phase === "heard" ? Math.max(id, move.id) : id), 0);
  useEffect(() => {
    const move = moves.find((each) => each.id === newest);
    if (!move) return;
    store.spoken.value = words.t("rival.card.spoken", {
      telegraph: move.telegraphName,
      told: move.told,
      name: move.name,
      when: move.when,
    });
  }, [newest]);
  const who = game && personOf(game.rules)?.who;
  if (!game || !who || moves.length === 0) return null;
  const open = moves.find((move) => move.id === picked) ?? moves.find((move) => move.open && !aside.includes(move.id));
  const others = moves.filter((move) => move !== open);
  const putAside = (move: MoveView) => {
    setAside([...aside.filter((id) => moves.some((each) => each.id === id)), move.id]);
    setPicked(0);
  };
  return (
    <section class={`rumours ${open ? "has-open" : ""}`} aria-label={words.t("rival.card.label")}>
      {open && (
        <article
          key={open.id}
          class={`rumour card rumour-${open.manner} rumour-${open.phase} ${picked === open.id ? "is-picked" : ""}`}
          aria-labelledby="rumour-title"
        >
          <header class="rumour-head">
            <Face portrait={who.portrait} move={open} />
            <div class="rumour-words">
              <h2 id="rumour-title" class="rumour-name">
                {open.name}
              </h2>
              <p class="rumour-how">
                <Icon name={open.phase === "on" ? open.icon : open.telegraph} />
                {open.phase === "on" ? words.t("rival.card.on") : open.telegraphName}
              </p>
              <p class="rumour-how">
                <Icon name="clock" />
                <b class="rumour-when">{open.when}</b>
              </p>
            </div>
            <button
              type="button"
              class="icon-button rumour-aside"
              aria-label={`${words.t("rival.card.aside")}: ${open.name}`}
              title={words.t("rival.card.aside")}
              // Where there is little room it is a line until it is asked to open.
              onClick={() => (told.current?.offsetParent ? putAside(open) : setPicked(open.id))}
            >
              <Icon name="chevron-up" />
              <Icon name="chevron-down" />
            </button>
          </header>
          <p ref={told} class="rumour-told">
            {open.told}
          </p>
          <p class="rumour-about">
            {open.about}
            {open.weakened && <b class="rumour-weak"> {open.weakened}</b>}
          </p>
          <RumourAnswers move={open} onSaid={() => putAside(open)} />
        </article>
      )}
      {others.slice(0, LINES).map((move) => (
        <button
          key={move.id}
          type="button"
          class={`rumour-line card rumour-${move.manner} rumour-${move.phase}`}
          aria-label={words.t("rival.card.open", { name: move.name, when: move.pending || move.when })}
          onClick={() => setPicked(move.id)}
        >
          <Face portrait={who.portrait} move={move} />
          <span class="rumour-words">
            <b class="rumour-name">{move.name}</b>
            <span class="rumour-how">{move.pending || move.when}</span>
          </span>
          <Icon name="chevron-down" class="rumour-more-sign" />
        </button>
      ))}
      {others.length > LINES && (
        <p class="rumour-rest card">{words.t("rival.card.more", { count: others.length - LINES })}</p>
      )}
    </section>
  );
}

/** The rival's face in a ring that runs down, with how it got about as a badge. */
function Face(props: { readonly portrait: string; readonly move: MoveView }) {
  return (
    <span class="rumour-face">
      <Portrait id={props.portrait} mood={MOODS[props.move.manner]} />
      <Ring share={props.move.left} class="rumour-ring" />
      <span class="rumour-badge">
        <Icon name={props.move.icon} />
      </span>
    </span>
  );
}
