import { useState } from "preact/hooks";
import type { Account } from "../../../sim/state.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";

/**
 * A number of the encounter that tells why: pressed, it lists what moved it, ranked. `account` is booked in points ×1000;
 * words for its causes stand under `<kind>.cause.<code>`.
 */
export function Gauge(props: {
  readonly kind: string;
  readonly icon: IconName;
  readonly label: string;
  readonly account: Account;
  /** Full scale, in points. */
  readonly full?: number;
  readonly tone?: "good" | "bad" | "plain" | "virtual";
  readonly marks?: readonly number[];
  /** A word for how it stands. */
  readonly state?: string;
}) {
  const { words } = useStore();
  const [open, setOpen] = useState(false);
  const { account } = props;
  const points = account.value / 1000;
  const causes = [...account.entries].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, 6);
  return (
    <div class={`gauge gauge-${props.tone ?? "plain"}`}>
      <button type="button" class="gauge-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={props.icon} />
        <span class="gauge-label">{props.label}</span>
        <b class="gauge-value">{words.num(points)}</b>
        {props.state && <span class="gauge-state">{props.state}</span>}
        <Bar share={points / (props.full ?? 100)} {...(props.marks ? { marks: props.marks } : {})} />
      </button>
      {open && (
        <ol class="gauge-why">
          {causes.map((cause) => (
            <li key={`${cause.cause} ${cause.ref}`}>
              <span>{words.t(`${props.kind}.cause.${cause.cause}`)}</span>
              <b>{words.signed(cause.amount / 1000, 1)}</b>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
