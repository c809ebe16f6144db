import { effect } from "@preact/signals";
import { render } from "preact";
import type { Hud, HudApi } from "./api.ts";
import { App } from "./app.tsx";
import { causeLabel } from "./model/causes.ts";
import { codeText } from "./model/game.ts";
import { applyTool } from "./sheets/build/apply-tool.ts";
import { placeChip } from "./sheets/build/chip.tsx";
import { measureInsets } from "./state/insets.ts";
import { listenForKeys } from "./state/shortcuts.ts";
import { createStore } from "./state/store.ts";
import { StoreContext } from "./ui/store-context.ts";

/** Draws the interface into `root` and keeps it in step with the game that `api` offers. */
export function mountHud(root: HTMLElement, api: HudApi): Hud {
  const store = createStore(api);
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    root,
  );
  const stopKeys = listenForKeys(store);
  // For the stylesheet: the backdrop is dimmed on cards, bare over the clinic.
  const stopScreen = effect(() => {
    root.dataset["screen"] = store.screen.value.name;
  });
  return {
    screen: store.screen,
    show(screen) {
      if (screen.name !== "clinic") store.overlays.value = [];
      store.screen.value = screen;
      store.touch();
    },
    attach: () => store.attach(),
    pause() {
      if (store.screen.value.name === "clinic") store.open("pause");
    },
    notice(key, params, tone = "info") {
      const icon = tone === "warn" ? "alert-triangle" : tone === "good" ? "circle-check" : "info-circle";
      store.say({ text: api.words.t(key, params), speaker: "", portrait: "", tone, icon, target: null, sound: "" });
    },
    caption: (id) => store.hear(id),
    causeLabel(cause) {
      const session = api.session();
      if (!session) return codeText(api.words, "cause.any", cause);
      return causeLabel({ words: api.words, rules: session.rules, state: session.state }, "anxiety", cause);
    },
    useTool: (several) => applyTool(store, several),
    chipAt: placeChip,
    insets: () => measureInsets(root),
    dispose() {
      stopKeys();
      stopScreen();
      store.dispose();
      render(null, root);
    },
  };
}
