/** Does what the tool in hand would do, and leaves in hand what comes next. */
import { useOf } from "../../../session/tool.ts";
import type { Tool } from "../../../session/tool.ts";
import type { Store } from "../../state/store.ts";

export function applyTool(store: Store, several: boolean): void {
  const { tool, ghost } = store.api.build;
  const game = store.game();
  const aimed = ghost.value;
  if (!tool.value || !aimed || !game) return;
  const { state } = game;
  const use = useOf(tool.value, aimed, (id) => state.things.find((thing) => thing.id === id)?.facing, several);
  if (!use) return;
  if (use.command) {
    const refusal = store.refusal(use.command);
    if (refusal) {
      // The chip beside the ghost says why; a message for every press on a wrong tile would bury the others.
      store.api.sound("refused");
      store.spoken.value = refusal;
      return;
    }
    const before = new Set(state.rooms.map((room) => room.id));
    const picked = store.api.selection.value;
    if (store.send(use.command)) return;
    store.api.sound(tool.value.kind === "sell" ? "sell" : "build");
    const made = state.rooms.find((room) => !before.has(room.id));
    // A new room says at once what it still needs; what was sold can no longer be looked at.
    if (made) store.api.selection.value = { kind: "room", id: made.id };
    else if (picked?.kind === "room" && !state.rooms.some((room) => room.id === picked.id))
      store.api.selection.value = null;
    else if (picked?.kind === "thing" && !state.things.some((thing) => thing.id === picked.id))
      store.api.selection.value = null;
  }
  tool.value = use.next;
}

/** Takes a tool in hand and gives the clinic the focus, so that its keys work at once. */
export function takeTool(store: Store, tool: Tool): void {
  store.api.build.tool.value = tool;
  store.api.sound("select");
  document.querySelector<HTMLElement>("#game canvas")?.focus({ preventScroll: true });
}
