import { useEffect, useState } from "preact/hooks";
import { turnTool } from "../../../session/tool.ts";
import type { Tool } from "../../../session/tool.ts";
import { ghostLine, spokenLine, toolTitle } from "../../model/building.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { applyTool } from "./apply-tool.ts";

/** How long a tool has to rest before it is said aloud, so that a reader is not interrupted at every tile. */
const REST_MS = 450;

/** The tool in hand: what it is, what it would do, and every way to use it without a mouse. */
export function HandBar() {
  const store = useStore();
  const { words } = store;
  const { build } = store.api;
  const game = store.game();
  const tool = build.tool.value;
  const ghost = build.ghost.value;
  const line = game && tool ? ghostLine(game, tool, ghost) : null;
  const spoken = useRested(line && ghost ? spokenLine(words, line, ghost) : "");
  if (!game || !tool || !line) return null;
  const turns = tool.kind === "place" || (tool.kind === "move" && tool.thing !== "");
  const picture = pictureOf(tool, (id) => game.state.things.find((thing) => thing.id === id)?.kind);
  const url = picture ? store.api.picture(picture) : "";
  // With a mouse a press on the floor does it; what waits, or is aimed by finger or key, has a button as well.
  const acts = ghost?.answer?.ok === true && (tool.kind === "room" ? ghost.stage === "ready" : ghost.by !== "mouse");
  return (
    <section class={`hand card is-${line.tone}`} aria-label={words.t("build.in-hand")}>
      <span class="hand-picture">{url ? <img src={url} alt="" /> : <Icon name={ICON[tool.kind]} />}</span>
      <p class="hand-words">
        <b>{toolTitle(game, tool)}</b>
        <span class="hand-line">
          <Icon name={line.tone === "yes" ? "circle-check" : line.tone === "no" ? "circle-x" : "hand-finger"} />
          <span>{[line.size, line.price, line.text].filter(Boolean).join(" · ")}</span>
        </span>
      </p>
      <div class="hand-actions">
        {tool.kind === "room" && (
          <button
            type="button"
            class="button small"
            aria-pressed={tool.glass}
            onClick={() => (build.tool.value = { ...tool, glass: !tool.glass })}
          >
            <Icon name="window" />
            {words.t("build.glass")}
          </button>
        )}
        {(turns || (tool.kind === "room" && (ghost?.command ?? null) !== null)) && (
          <button
            type="button"
            class="button small"
            aria-keyshortcuts="R"
            onClick={() => (build.tool.value = turnTool(tool))}
          >
            <Icon name={turns ? "rotate-clockwise" : "door"} />
            {words.t(turns ? "build.turn" : "build.next-door")}
            <kbd aria-hidden="true">R</kbd>
          </button>
        )}
        {tool.kind === "place" && (
          <button
            type="button"
            class="button small"
            aria-pressed={tool.again}
            onClick={() => (build.tool.value = { ...tool, again: !tool.again })}
          >
            <Icon name="copy-plus" />
            {words.t("build.several")}
          </button>
        )}
        {acts && (
          <button type="button" class="button small primary" onClick={() => applyTool(store, false)}>
            <Icon name="check" />
            {words.t(`build.yes.${tool.kind}`)}
          </button>
        )}
        <button
          type="button"
          class="button small quiet-button"
          aria-keyshortcuts="Escape"
          onClick={() => (build.tool.value = null)}
        >
          <Icon name="x" />
          {words.t("build.put-away")}
        </button>
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </p>
    </section>
  );
}

const ICON = {
  place: "armchair",
  room: "layout-grid",
  move: "arrows-move",
  copy: "copy",
  door: "door",
  sell: "coins",
} as const;

function pictureOf(
  tool: Tool,
  kindOf: (thing: string) => string | undefined,
): { readonly thing: string } | { readonly room: string } | null {
  if (tool.kind === "place") return { thing: tool.thing };
  if (tool.kind === "room") return { room: tool.room };
  const moved = tool.kind === "move" ? kindOf(tool.thing) : undefined;
  return moved === undefined ? null : { thing: moved };
}

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
