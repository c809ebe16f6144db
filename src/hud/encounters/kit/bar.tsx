/**
 * The bar over every encounter: its title, the pace (acting while paused works), what can be done here (the card from the
 * beginning, with time held), stepping aside behind a question, and the menu.
 */
import { useState } from "preact/hooks";
import { SpeedButtons } from "../../clinic/top-bar.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { IntroCard } from "./cards.tsx";
import { useHold } from "./hold.ts";

export function EncounterBar() {
  const store = useStore();
  const { words } = store;
  const [card, setCard] = useState<"" | "help" | "aside">("");
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  const shown = active.phase === "play" ? card : "";
  const close = (): void => setCard("");
  return (
    <header class="top-bar encounter-bar card">
      <h2 class="encounter-title">{words.tx(game.rules.encounters[active.id]?.title ?? "")}</h2>
      <SpeedButtons />
      <div class="top-tools">
        <button
          type="button"
          class="icon-button"
          aria-label={words.t("encounter.help")}
          onClick={() => setCard("help")}
        >
          <Icon name="help-circle" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.t("encounter.step-aside")}
          onClick={() => setCard("aside")}
        >
          <Icon name="logout" />
        </button>
        <button type="button" class="icon-button" aria-label={words.t("top.menu")} onClick={() => store.open("pause")}>
          <Icon name="menu-2" />
        </button>
      </div>
      {shown === "help" && <IntroCard again={close} />}
      {shown === "aside" && <StepAside onClose={close} />}
    </header>
  );
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
