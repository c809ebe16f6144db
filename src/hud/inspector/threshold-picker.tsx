import type { Game } from "../model/game.ts";
import { useStore } from "../ui/store-context.ts";

/** Where the clinic draws the line, in five steps from careful to eager; what it does to the numbers above is seen at once. */
export function ThresholdPicker(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { rules, state } = props.game;
  if (!rules.mouths.threshold) return null;
  const value = state.threshold / 1000;
  const step = value <= -0.75 ? 0 : value < -0.1 ? 1 : value < 0.1 ? 2 : value < 0.75 ? 3 : 4;
  return (
    <div class="threshold">
      <label for="threshold">{words.t("exam.threshold")}</label>
      <input
        id="threshold"
        type="range"
        min={-1}
        max={1}
        step={0.5}
        value={value}
        aria-valuetext={words.t(`exam.threshold-${step}`)}
        onInput={(event) => void store.send({ type: "set-threshold", value: Number(event.currentTarget.value) })}
      />
      <p class="threshold-ends" aria-hidden="true">
        <span>{words.t("exam.careful")}</span>
        <span>{words.t("exam.eager")}</span>
      </p>
      <p class="quiet">{words.t(`exam.threshold-${step}`)}</p>
    </div>
  );
}
