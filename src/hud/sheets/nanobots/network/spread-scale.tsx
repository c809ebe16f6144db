import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Largest number on the scale. */
const MOST = 5;

/** How many others an infected device infects, on a scale with 1 marked on it; `after` is what it would be then. */
export function SpreadScale(props: { readonly spread: number; readonly after: number | null }) {
  const { words } = useStore();
  const { spread, after } = props;
  const at = (value: number): string => `${(Math.min(MOST, value) / MOST) * 100}%`;
  const changed = after !== null && Math.abs(after - spread) >= 0.05;
  return (
    <div class={`net-scale ${spread >= 1 ? "grows" : "dies"}`}>
      <p class="net-number">
        <b>{words.num(spread, 1)}</b>
        {changed && (
          <span class={`net-after ${after >= 1 ? "grows" : "dies"}`}>
            <Icon name="arrow-right" />
            <span class="visually-hidden">{words.t("network.if-cut")} </span>
            <b>{words.num(after, 1)}</b>
          </span>
        )}
      </p>
      <span class="net-bar" aria-hidden="true">
        <span class="net-bar-fill" style={{ inlineSize: at(spread) }} />
        {changed && <span class="net-bar-after" style={{ insetInlineStart: at(after) }} />}
        <span class="net-bar-one" style={{ insetInlineStart: at(1) }}>
          1
        </span>
      </span>
    </div>
  );
}
