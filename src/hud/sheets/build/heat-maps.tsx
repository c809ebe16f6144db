import type { Heat } from "../../../session/tool.ts";
import { numbersOf, numberText } from "../../model/building.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { useStore } from "../../ui/store-context.ts";

export const HEATS: readonly { readonly id: Heat; readonly icon: IconName }[] = [
  { id: "light", icon: "sun" },
  { id: "noise", icon: "volume" },
  { id: "calm", icon: "leaf" },
];

/** Maps over the floor of what cannot be seen, one at a time. */
export function HeatButtons() {
  const store = useStore();
  const { words } = store;
  const { heat } = store.api.build;
  return (
    <div class="build-bench-part" role="group" aria-label={words.t("build.heat.label")}>
      {HEATS.map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          class={`build-tool is-named heat-${id}`}
          aria-pressed={heat.value === id}
          onClick={() => (heat.value = heat.value === id ? null : id)}
        >
          <Icon name={icon} />
          {words.t(`build.heat.${id}`)}
        </button>
      ))}
    </div>
  );
}

/** The key to the map that is shown, and the number of the tile under the pointer. */
export function HeatKey(props: { readonly game: Game }) {
  const { game } = props;
  const store = useStore();
  const { words } = store;
  const { heat, aimed } = store.api.build;
  const shown = heat.value;
  if (!shown) return null;
  const tile = aimed.value;
  const known = tile && within(game, tile) ? numberText(words, shown, numbersOf(game, [tile])) : "";
  return (
    <div class={`heat-key heat-${shown}`}>
      <p class="heat-scale" aria-hidden="true">
        <span>{words.t("build.heat.low")}</span>
        {[0.1, 0.3, 0.5, 0.75, 1].map((share) => (
          <i key={share} style={{ "--share": String(share) }} />
        ))}
        <span>{words.t("build.heat.high")}</span>
      </p>
      <p>{words.t(`build.heat.about-${shown}`)}</p>
      <p class="heat-here">{known ? words.t("build.heat.here", { value: known }) : words.t("build.heat.point")}</p>
    </div>
  );
}

function within({ rules }: Game, [x, y]: readonly [number, number]): boolean {
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  return x >= bx && y >= by && x < bx + bw && y < by + bh;
}
