import type { ComponentChildren } from "preact";
import type { CounterCard as Card } from "../../model/counters.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";

/** One thing that can be done: what it does, its price and time, how it suits, and why not now. */
export function CounterCard(props: {
  readonly card: Card;
  /** Choices that belong to it, above its button. */
  readonly children?: ComponentChildren;
}) {
  const store = useStore();
  const { card } = props;
  const refusal = store.refusal(card.command);
  return (
    <li class={`counter ${refusal ? "is-off" : ""}`}>
      <h5>
        <span class="counter-icon">
          <Icon name={card.icon} />
        </span>
        {card.name}
      </h5>
      <p>{card.about}</p>
      {card.suits && (
        <p class={`counter-suits suits-${card.suitsTone}`}>
          <Icon
            name={card.suitsTone === "good" ? "circle-check" : card.suitsTone === "fair" ? "help-circle" : "circle-x"}
          />
          {card.suits}
        </p>
      )}
      {props.children}
      <ul class="counter-facts">
        {card.facts.map((fact) => (
          <li key={fact.icon}>
            <Icon name={fact.icon} />
            {fact.text}
          </li>
        ))}
      </ul>
      {refusal && (
        <p class="counter-why">
          <Icon name="lock" />
          {refusal}
        </p>
      )}
      <Action
        class={`button small ${card.danger ? "danger" : "secondary"}`}
        refusal={refusal}
        onClick={() => store.send(card.command)}
      >
        {card.action}
      </Action>
    </li>
  );
}
