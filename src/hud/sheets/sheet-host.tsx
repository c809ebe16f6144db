import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { SHEETS } from "./index.tsx";

/** The open management sheet: a card at the left, a sheet from below on narrow screens. The clinic goes on beside it. */
export function SheetHost() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const head = useRef<HTMLHeadingElement>(null);
  const open = store.sheet.value;
  useEffect(() => {
    if (open === null) return undefined;
    const back = document.activeElement;
    head.current?.focus();
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, [open]);
  const sheet = SHEETS.find((each) => each.id === open);
  if (!game || !sheet || !sheet.offered(game)) return null;
  return (
    <section
      id="sheet"
      class={`sheet card sheet-${sheet.id} ${sheet.wide ? "sheet-wide" : ""}`}
      aria-labelledby="sheet-title"
    >
      <header class="card-head">
        <h2 id="sheet-title" ref={head} tabIndex={-1}>
          {words.t(`sheet.${sheet.id}`)}
        </h2>
        {sheet.Head && <sheet.Head game={game} />}
        <button
          type="button"
          class="icon-button"
          aria-label={words.t("ui.close")}
          onClick={() => store.toggleSheet(sheet.id)}
        >
          <Icon name="x" />
        </button>
      </header>
      <div class="sheet-body" tabIndex={0} role="group" aria-label={words.t(`sheet.${sheet.id}`)}>
        <sheet.Body game={game} />
      </div>
    </section>
  );
}
