import { ghostLine, waitsForYes } from "../../model/building.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { applyTool } from "./apply-tool.ts";

const ID = "build-chip";

/** Moves the chip to the ghost; called every frame, so it goes past the components. */
export function placeChip(x: number, y: number): void {
  const chip = document.getElementById(ID);
  if (!chip) return;
  const half = chip.offsetWidth / 2 + 8;
  const most = (chip.parentElement?.clientWidth ?? window.innerWidth) - half;
  const left = Math.round(Math.min(Math.max(x, half), Math.max(half, most)));
  chip.style.transform = `translate(${left}px, ${Math.round(y + 10)}px) translateX(-50%)`;
}

/** Beside the ghost: whether it fits, why not, what it costs; and a button to say yes to what waits for one. */
export function BuildChip() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const tool = store.api.build.tool.value;
  const ghost = store.api.build.ghost.value;
  if (!game || !tool || !ghost) return null;
  const line = ghostLine(game, tool, ghost);
  const waits = waitsForYes(ghost);
  return (
    <div id={ID} class={`build-chip is-${line.tone}`}>
      <p class="build-chip-line" aria-hidden="true">
        {line.tone !== "ask" && <Icon name={line.tone === "yes" ? "circle-check" : "circle-x"} />}
        {line.size && <b>{line.size}</b>}
        {line.price && <b class={line.price.startsWith("+") ? "is-gain" : ""}>{line.price}</b>}
        {(line.tone !== "yes" || (!line.size && !line.price)) && <span>{line.text}</span>}
      </p>
      {waits && (
        <button type="button" class="button small primary" onClick={() => applyTool(store, false)}>
          <Icon name="check" />
          {words.t(`build.yes.${tool.kind}`)}
        </button>
      )}
    </div>
  );
}
