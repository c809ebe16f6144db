/**
 * The bar over every encounter: emblem and title, a ring of time left (`useTimeLeft`), the pace (acting while paused
 * works), what can be done here (the first card again, with time held), stepping aside behind a question, and the menu.
 */
import { useEffect, useState } from "preact/hooks";
import type { Speed } from "../../../session/session.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { IntroCard } from "./cards.tsx";
import { useHold } from "./hold.ts";
import { KIND_SIGNS } from "./kinds.ts";
import { timeLeft } from "./time-left.ts";

const PACES: readonly Speed[] = [1, 2];
/** From here on the ring says that time is short. */
const SHORT_SECONDS = 15;

export function EncounterBar() {
  const store = useStore();
  const { words } = store;
  const [card, setCard] = useState<"" | "help" | "aside">("");
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  const shown = active.phase === "play" ? card : "";
  const close = (): void => setCard("");
  const tool = (name: "help" | "step-aside", icon: "help-circle" | "door-exit", opens: "help" | "aside") => (
    <button type="button" class="icon-button" aria-label={words.t(`encounter.${name}`)} onClick={() => setCard(opens)}>
      <Icon name={icon} />
      <span class="encounter-tool-word" aria-hidden="true">
        {words.t(`encounter.${name}-short`)}
      </span>
    </button>
  );
  return (
    <header class="encounter-bar card">
      <span class="encounter-emblem" aria-hidden="true">
        <Icon name={KIND_SIGNS[active.kind].emblem} />
      </span>
      <h2 class="encounter-title">{words.tx(game.rules.encounters[active.id]?.title ?? "")}</h2>
      <TimeLeft />
      <Pace />
      <div class="encounter-tools">
        {tool("help", "help-circle", "help")}
        {tool("step-aside", "door-exit", "aside")}
        <button type="button" class="icon-button" aria-label={words.t("top.menu")} onClick={() => store.open("pause")}>
          <Icon name="menu-2" />
        </button>
      </div>
      {shown === "help" && <IntroCard again={close} />}
      {shown === "aside" && <StepAside onClose={close} />}
    </header>
  );
}

function TimeLeft() {
  const { words } = useStore();
  const left = timeLeft.value;
  if (!left) return null;
  const minutes = Math.floor(left.seconds / 60);
  const text = words.t("encounter.clock", { m: minutes, s: String(left.seconds % 60).padStart(2, "0") });
  return (
    <span
      class={`encounter-time ${left.seconds <= SHORT_SECONDS ? "is-short" : ""}`}
      role="timer"
      aria-live="off"
      aria-label={words.t("encounter.time-left", { time: text })}
    >
      <Ring share={left.share} />
      <b aria-hidden="true">{text}</b>
    </span>
  );
}

/** Pause, 1× and 2×: slow enough to be played by hand. */
function Pace() {
  const store = useStore();
  const { words } = store;
  const session = store.session();
  if (!session) return null;
  const { speed } = session;
  const replay = session.mode === "replay";
  const set = (next: Speed): void => {
    session.setSpeed(next);
    store.api.sound("click");
    store.touch();
  };
  return (
    <div class="speeds encounter-pace" role="group" aria-label={words.t("top.speed")}>
      <button
        type="button"
        class="speed"
        aria-pressed={speed === 0}
        aria-label={words.t(speed === 0 ? "top.play" : "top.pause")}
        aria-keyshortcuts="Space"
        onClick={() => set(speed === 0 ? 1 : 0)}
      >
        <Icon name={speed === 0 ? "player-play" : "player-pause"} />
      </button>
      {(replay ? [...PACES, 4 as const] : PACES).map((each) => (
        <button
          key={each}
          type="button"
          class="speed"
          aria-pressed={speed === each || (each === PACES.at(-1) && !replay && speed > each)}
          aria-label={words.t("top.times", { n: each })}
          aria-keyshortcuts={String(each === 4 ? 3 : each)}
          onClick={() => set(each)}
        >
          {words.t("top.times-short", { n: each })}
        </button>
      ))}
    </div>
  );
}

/** Encounters are played by hand: one that begins while time flies begins at the usual pace. */
export function usePace(id: string | undefined): void {
  const store = useStore();
  const session = store.session();
  useEffect(() => {
    if (id === undefined || session?.mode !== "live" || session.speed === 1) return;
    session.setSpeed(1);
    store.touch();
  }, [id, session]);
}

function StepAside(props: { readonly onClose: () => void }) {
  const store = useStore();
  const { words } = store;
  useHold("step-aside");
  return (
    <Dialog title={words.t("encounter.step-aside-sure")} class="menu-dialog" onClose={props.onClose}>
      <p>{words.t("encounter.step-aside-means")}</p>
      <div class="confirm-foot">
        <button type="button" class="button secondary" onClick={props.onClose}>
          {words.t("encounter.stay")}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            props.onClose();
            store.send({ type: "encounter-act", act: "step-aside", on: "" });
          }}
        >
          {words.t("encounter.step-aside-yes")}
        </button>
      </div>
    </Dialog>
  );
}
