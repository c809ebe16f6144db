import { WAY_COLUMNS, type WayOption } from "../model/care.ts";
import type { FindingView } from "../model/findings.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** What can be done for one finding, the ways side by side, and what comes of leaving it alone. */
export function WayChoice(props: {
  readonly view: FindingView;
  readonly options: readonly WayOption[];
  readonly chosen: string;
  readonly onPick: (treatment: string) => void;
}) {
  const { words } = useStore();
  const { view, options, chosen } = props;
  const group = `way-${view.id}`;
  return (
    <fieldset class="ways">
      <legend>
        <span class={`finding-tooth finding-${view.level}`}>
          {view.tooth > 0 ? view.tooth : <Icon name="mood-neutral" />}
        </span>
        <span class="ways-title">
          {view.name} <span class="finding-scale">{view.scale}</span>
          <span class="ways-more">{[view.meaning, view.sure].filter(Boolean).join(" · ")}</span>
        </span>
      </legend>
      <div class="way-head" aria-hidden="true">
        {WAY_COLUMNS.map((column) => (
          <span key={column}>{words.t(`care.column.${column}`)}</span>
        ))}
      </div>
      {options.map((option) => (
        <WayCard
          key={option.treatment}
          option={option}
          group={group}
          chosen={chosen === option.treatment}
          onPick={() => props.onPick(option.treatment)}
        />
      ))}
      <label class={`way way-none ${chosen === "" ? "is-chosen" : ""}`}>
        <input
          type="radio"
          name={group}
          class="visually-hidden"
          checked={chosen === ""}
          onChange={() => props.onPick("")}
        />
        <Icon name="eye" />
        <span>
          {words.t("plan.leave")}
          <span class="way-means">
            {" "}
            · {[view.forecast || words.t("care.unforeseen"), view.next].filter(Boolean).join(", ")}
          </span>
        </span>
      </label>
    </fieldset>
  );
}

function WayCard(props: {
  readonly option: WayOption;
  readonly group: string;
  readonly chosen: boolean;
  readonly onPick: () => void;
}) {
  const { option, chosen } = props;
  return (
    <label class={`way way-${option.way} ${chosen ? "is-chosen" : ""} ${option.disabled ? "is-off" : ""}`}>
      <input
        type="radio"
        name={props.group}
        class="visually-hidden"
        checked={chosen}
        disabled={option.disabled !== ""}
        onChange={props.onPick}
      />
      <span class="way-name">
        <Icon name={option.icon} />
        <b>{option.name}</b>
        <span class="visually-hidden">: {option.said}</span>
      </span>
      <span class="way-cells" aria-hidden="true">
        {option.cells.map((cell, column) => (
          <span key={column} class={cell.best ? "is-best" : ""}>
            {cell.text}
          </span>
        ))}
      </span>
      {(chosen || option.disabled) && (
        <span class="way-means">{[option.disabled || option.means, option.frightens].filter(Boolean).join(" ")}</span>
      )}
      {option.warns && (
        <span class="way-warns">
          <Icon name="alert-triangle" />
          {option.warns}
        </span>
      )}
    </label>
  );
}
