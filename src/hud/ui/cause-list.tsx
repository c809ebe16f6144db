import type { CauseLine } from "../model/causes.ts";
import { Icon } from "./icon.tsx";
import { Bar } from "./meter.tsx";

/** Ranked causes: icon, sentence, who from, signed amount; colour repeats what the sign says. */
export function CauseList(props: { readonly lines: readonly CauseLine[]; readonly bars?: boolean }) {
  return (
    <ol class={`causes ${props.bars ? "causes-bars" : ""}`}>
      {props.lines.map((line) => (
        <li key={line.key} class={line.good ? "is-good" : "is-bad"}>
          <Icon name={line.icon} />
          <span class="cause-label">
            {line.label}
            {line.source && <span class="cause-source"> · {line.source}</span>}
          </span>
          <b class="cause-amount">{line.amount}</b>
          {props.bars && <Bar share={line.share} />}
        </li>
      ))}
    </ol>
  );
}
