import { goalLines } from "../model/results.ts";
import type { GoalLine } from "../model/results.ts";
import { Icon } from "../ui/icon.tsx";
import { memo } from "../ui/memo.tsx";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";

/** Characters that a figure may have beside its goal. */
const LONG = 9;

/** The level's goals; folds into one button where there is little room. */
export function GoalsCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const lines = goalLines(game);
  const open = store.panel.value === "goals";
  const met = lines.filter((line) => line.status === "met").length;
  return (
    <section class={`goals card ${open ? "is-open" : ""}`} aria-labelledby="goals-title">
      <h2 id="goals-title">
        <button
          type="button"
          class="goals-toggle"
          aria-expanded={open}
          onClick={() => (store.panel.value = open ? null : "goals")}
        >
          <Icon name="star-filled" class="star-on" />
          <span class="goals-title-text">{words.tx(game.rules.level.title)}</span>
          <span class="goals-count">{words.t("goal.count", { met, of: lines.length })}</span>
          <Icon name={open ? "chevron-up" : "chevron-down"} class="goals-fold" />
        </button>
      </h2>
      <ul class="goal-list">
        {lines.map((line) => (
          <GoalRow key={line.id} line={line} open={open} />
        ))}
      </ul>
    </section>
  );
}

const GoalRow = memo<{ line: GoalLine; open: boolean }>(function GoalRow({ line, open }) {
  const { words } = useStore();
  return (
    <li class={`goal goal-${line.status}`}>
      <Icon name={line.status === "met" ? "star-filled" : line.status === "failed" ? "circle-x" : "star"} />
      <span class="goal-title">
        {line.title}
        <span class="visually-hidden">
          {" "}
          ({words.t("goal.star", { star: line.star })}, {words.t(`goal.${line.status}`)})
        </span>
      </span>
      <b class={`goal-progress${line.progress.length > LONG ? " is-long" : ""}`}>{line.progress}</b>
      {line.status === "open" && !line.hold && <Bar share={line.share} class="goal-bar" />}
      {open && <p class="goal-why">{line.why}</p>}
    </li>
  );
});
