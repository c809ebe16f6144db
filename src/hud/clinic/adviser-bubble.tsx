/** What the assistant says unasked, above the dock: what it is, a way there, and a way to hear less. */
import { useEffect } from "preact/hooks";
import { SHEETS } from "../sheets/index.tsx";
import { showCityTab } from "../sheets/city/city-sheet.tsx";
import { showNanobotsTab } from "../sheets/nanobots/nanobots-sheet.tsx";
import type { Remark } from "../model/adviser.ts";
import { Portrait } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import type { Store } from "../state/store.ts";

export function AdviserBubble() {
  const store = useStore();
  const { words, adviser, api } = store;
  const game = store.game();
  const remark = adviser.remark.value;
  const name = game ? words.tx(game.rules.assistant.name) : "";
  useEffect(() => {
    if (remark) store.spoken.value = words.t("feed.says", { speaker: name, text: remark.text });
  }, [remark]);
  if (!game || !remark) return null;
  const shows = remark.target !== null || canOpen(store, remark);
  return (
    <section
      class={`adviser card ${remark.presses ? "is-pressing" : ""}`}
      aria-label={words.t("adviser.label", { name })}
    >
      <Portrait id={game.rules.assistant.id} mood={remark.presses ? "worried" : "neutral"} class="adviser-face" />
      <p class="adviser-text">
        <Icon name={remark.icon} />
        {remark.text}
      </p>
      <div class="adviser-acts">
        {shows && (
          <button type="button" class="button secondary small" onClick={() => show(store, remark)}>
            <Icon name="current-location" />
            {words.t("feed.show-me")}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={words.t(api.settings.value.advice === "all" ? "adviser.less" : "adviser.mute")}
          title={words.t(api.settings.value.advice === "all" ? "adviser.less" : "adviser.mute")}
          onClick={() => adviser.quieten()}
        >
          <Icon name="volume-off" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.t("adviser.aside")}
          onClick={() => adviser.dismiss()}
        >
          <Icon name="x" />
        </button>
      </div>
    </section>
  );
}

function canOpen(store: Store, remark: Remark): boolean {
  const game = store.game();
  return game !== null && SHEETS.some((each) => each.id === remark.sheet && each.offered(game));
}

/** Goes to what was spoken of: the person's card, or the sheet that deals with it. */
function show(store: Store, remark: Remark): void {
  const { target } = remark;
  if (target) store.api.focusOn(target);
  if (target && "patient" in target) store.selectPatient(target.patient);
  else if (canOpen(store, remark)) {
    if (remark.sheet === "city") showCityTab(remark.tab);
    if (remark.sheet === "nanobots") showNanobotsTab(remark.tab);
    if (store.sheet.value !== remark.sheet) store.toggleSheet(remark.sheet);
  }
  store.adviser.dismiss();
}
