import { useState } from "preact/hooks";
import type { Field, Option } from "../../model/policy-asks.ts";
import { useStore } from "../../ui/store-context.ts";

type Change = (key: string, value: string | number | readonly string[]) => void;

/** One field of a rule: a list to pick from, boxes to tick, or a number. */
export function FieldView(props: { readonly field: Field; readonly onChange: Change }) {
  const { words } = useStore();
  const { field, onChange } = props;
  const label = words.t(`policy.field.${field.key}`);
  if (field.kind === "choice")
    return (
      <label class="rule-field">
        <span>{label}</span>
        <Choice options={field.options} value={field.value} onPick={(value) => onChange(field.key, value)} />
      </label>
    );
  if (field.kind === "number") return <NumberField field={field} label={label} onChange={onChange} />;
  return (
    <fieldset class="rule-many">
      <legend class="visually-hidden">{label}</legend>
      {field.options.map((option) => {
        const on = field.values.includes(option.value);
        const rest = field.values.filter((value) => value !== option.value);
        return (
          <label key={option.value} class={`rule-chip ${on ? "is-on" : ""}`}>
            <input
              type="checkbox"
              checked={on}
              disabled={on && rest.length === 0}
              onChange={() => onChange(field.key, on ? rest : [...rest, option.value])}
            />
            {option.label}
          </label>
        );
      })}
    </fieldset>
  );
}

function Choice(props: {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}) {
  return (
    <select class="rule-select" value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** What is typed counts when the field is left or Enter is pressed; nonsense goes back to what it was. */
function NumberField(props: {
  readonly field: Extract<Field, { kind: "number" }>;
  readonly label: string;
  readonly onChange: Change;
}) {
  const { words } = useStore();
  const { field } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const suffix = words.t(`policy.suffix.${field.unit}`);
  const settle = (text: string): void => {
    setTyped(null);
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value) && value !== field.value) props.onChange(field.key, value);
  };
  return (
    <label class="rule-field rule-number">
      <span>{props.label}</span>
      <span class="rule-number-box">
        <input
          type="number"
          inputMode="numeric"
          min={field.min}
          max={field.max}
          value={typed ?? String(field.value)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => settle(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </span>
    </label>
  );
}

/** A list in groups; `groups` are locale keys under `policy.group`. */
export function GroupedChoice(props: {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly { readonly id: string; readonly options: readonly Option[] }[];
  readonly onPick: (value: string) => void;
  readonly quiet?: boolean;
}) {
  const { words } = useStore();
  return (
    <label class="rule-field">
      <span class={props.quiet ? "visually-hidden" : ""}>{props.label}</span>
      <select class="rule-select" value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
        {props.groups.map((group) => (
          <optgroup key={group.id} label={words.t(`policy.group.${group.id}`)}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
