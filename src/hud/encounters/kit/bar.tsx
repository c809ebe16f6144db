import { SpeedButtons } from "../../clinic/top-bar.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Title, pace, help, and the way out. */
export function EncounterBar() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const active = game?.state.encounters.active;
  if (!game || !active) return null;
  return (
    <header class="top-bar encounter-bar card">
      <h2 class="encounter-title">{words.tx(game.rules.encounters[active.id]?.title ?? "")}</h2>
      <SpeedButtons />
      <div class="top-tools">
        <button type="button" class="icon-button" aria-label={words.t("top.menu")} onClick={() => store.open("pause")}>
          <Icon name="menu-2" />
        </button>
      </div>
    </header>
  );
}
