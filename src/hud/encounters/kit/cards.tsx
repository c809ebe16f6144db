import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "../../ui/dialog.tsx";
import { useStore } from "../../ui/store-context.ts";
import { useHold } from "./hold.ts";

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
  const game = store.game();
  const active = game?.state.encounters.active;
  const def = active && game?.rules.encounters[active.id];
  if (!game || !active || !def) return null;
  const replay = store.session()?.mode === "replay";
  return (
    <Dialog title={words.tx(def.title)} class="encounter-card" onClose={again}>
      <p>{words.tx(def.intro)}</p>
      <ul>
        {(["see", "do", "win"] as const).map((part) => (
          <li key={part}>{words.t(`${active.kind}.what.${part}`)}</li>
        ))}
      </ul>
      <button
        ref={first}
        type="button"
        class="button primary"
        disabled={replay && !again}
        onClick={() => (again ? again() : store.send({ type: "encounter-act", act: "begin", on: "" }))}
      >
        {words.t(again ? "encounter.back" : "encounter.begin")}
      </button>
    </Dialog>
  );
}

/** After play: what came of it. */
export function OverCard() {
  const store = useStore();
  const { words } = store;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  const replay = store.session()?.mode === "replay";
  const shared = `encounter.ending.${active.ending}`;
  return (
    <Dialog title={words.t(`encounter.${active.result || "lost"}`)} class="encounter-card">
      <p>{words.t(words.has(shared) ? shared : `${active.kind}.ending.${active.ending}`)}</p>
      <button
        ref={first}
        type="button"
        class="button primary"
        disabled={replay}
        onClick={() => store.send({ type: "encounter-act", act: "leave", on: "" })}
      >
        {words.t("encounter.leave")}
      </button>
    </Dialog>
  );
}
