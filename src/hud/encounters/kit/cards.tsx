import { Dialog } from "../../ui/dialog.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Before play: what is happening, what can be done, how it goes well. */
export function IntroCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const active = game?.state.encounters.active;
  const def = active && game?.rules.encounters[active.id];
  if (!game || !active || !def) return null;
  const replay = store.session()?.mode === "replay";
  return (
    <Dialog title={words.tx(def.title)} class="encounter-card">
      <p>{words.tx(def.intro)}</p>
      <ul>
        {(["see", "do", "win"] as const).map((part) => (
          <li key={part}>{words.t(`${active.kind}.what.${part}`)}</li>
        ))}
      </ul>
      <button
        type="button"
        class="button primary"
        disabled={replay}
        onClick={() => store.send({ type: "encounter-act", act: "begin", on: "" })}
      >
        {words.t("encounter.begin")}
      </button>
    </Dialog>
  );
}

/** After play: what came of it. */
export function OverCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  const replay = store.session()?.mode === "replay";
  const shared = `encounter.ending.${active.ending}`;
  return (
    <Dialog title={words.t(`encounter.${active.result || "lost"}`)} class="encounter-card">
      <p>{words.t(words.has(shared) ? shared : `${active.kind}.ending.${active.ending}`)}</p>
      <button
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
