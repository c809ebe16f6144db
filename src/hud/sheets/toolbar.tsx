import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { SHEETS } from "./index.tsx";

/** Buttons for the management sheets that this level has; nothing where it has none. */
export function Toolbar() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const offered = SHEETS.filter((sheet) => sheet.offered(game));
  if (offered.length === 0) return null;
  const open = store.sheet.value;
  return (
    <nav class="toolbar card" aria-label={words.t("sheet.toolbar")}>
      {offered.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          class={`tool ${sheet.calls?.(game) ? "is-calling" : ""}`}
          aria-expanded={open === sheet.id}
          aria-controls="sheet"
          aria-keyshortcuts={sheet.key.toUpperCase()}
          onClick={() => store.toggleSheet(sheet.id)}
        >
          <Icon name={sheet.icon} />
          <span>{words.t(`sheet.${sheet.id}`)}</span>
          {sheet.calls?.(game) && <span class="visually-hidden">{words.t("sheet.calls")}</span>}
        </button>
      ))}
    </nav>
  );
}
