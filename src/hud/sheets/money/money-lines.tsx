import type { MoneyLine } from "../../model/money.ts";
import { Icon } from "../../ui/icon.tsx";

/** Sums of money with their causes; the sign says what the colour repeats. */
export function MoneyLines(props: { readonly lines: readonly MoneyLine[] }) {
  return (
    <ul class="causes">
      {props.lines.map((line) => (
        <li key={line.key} class={line.good ? "is-good" : "is-bad"}>
          <Icon name={line.icon} />
          <span class="cause-label">{line.label}</span>
          <b class="cause-amount">{line.amount}</b>
        </li>
      ))}
    </ul>
  );
}
