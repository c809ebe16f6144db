import type { DemandView } from "../../model/money.ts";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";

/** What brings people and what keeps them away, in percent of those who came at the start. */
export function DemandParts(props: { readonly view: DemandView }) {
  return (
    <ul class="causes causes-bars">
      {props.view.parts.map((part) => (
        <li key={part.cause} class={part.good ? "is-good" : "is-bad"}>
          <Icon name={part.icon} />
          <span class="cause-label">{part.label}</span>
          <b class="cause-amount">{part.amount}</b>
          <Bar share={part.share} />
        </li>
      ))}
    </ul>
  );
}
