/**
 * A number of the encounter that tells why. `account` is booked in points ×1000; words for its causes stand under
 * `<kind>.cause.<code>`. Its causes, ranked, lie over what is around it while it is pointed at, has the focus, or was pressed;
 * a jump of a point or more floats up beside it. `marks` are shares 0–1 where something changes, `low` means less is better.
 */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Account } from "../../../sim/state.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Causes listed. */
const CAUSES = 6;

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
  /** Less is better: rises are shown as bad. */
  readonly low?: boolean;
}) {
  const { words, version } = useStore();
  // The account is changed in place, so its being the same says nothing.
  void version.value;
  const id = useId();
  const [pinned, setPinned] = useState(false);
  const [near, setNear] = useState(false);
  const { account } = props;
  const points = account.value / 1000;
  const change = useChange(Math.round(points));
  const causes = [...account.entries]
    .filter((each) => Math.abs(each.amount) >= 50)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, CAUSES);
  const open = pinned || near;
  const good = (amount: number): boolean => amount > 0 !== (props.low ?? false);
  return (
    <div
      class={`encounter-gauge tone-${props.tone ?? "plain"}`}
      onPointerEnter={(event) => event.pointerType === "mouse" && setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <button
        type="button"
        class="encounter-gauge-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setPinned(!pinned)}
        onFocus={(event) => setNear(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => {
          setNear(false);
          setPinned(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.stopPropagation();
          setPinned(false);
          setNear(false);
        }}
      >
        <span class="encounter-gauge-icon">
          <Icon name={props.icon} />
        </span>
        <span class="encounter-gauge-label">{props.label}</span>
        {props.state && <span class="encounter-gauge-state">{props.state}</span>}
        <b class="encounter-gauge-value">{words.num(points)}</b>
        <Bar share={points / (props.full ?? 100)} {...(props.marks ? { marks: props.marks } : {})} />
      </button>
      {change.amount !== 0 && (
        <span
          key={change.key}
          class={`encounter-gauge-change ${good(change.amount) ? "is-good" : "is-bad"}`}
          aria-hidden="true"
        >
          {words.signed(change.amount)}
        </span>
      )}
      <div id={id} class="encounter-gauge-why card" hidden={!open}>
        {causes.length === 0 && <p class="quiet">{words.t("encounter.no-causes")}</p>}
        <ol>
          {causes.map((cause) => (
            <li key={`${cause.cause} ${cause.ref}`} class={good(cause.amount) ? "is-good" : "is-bad"}>
              <Icon name={cause.amount > 0 ? "chevron-up" : "chevron-down"} />
              <span>{words.t(`${props.kind}.cause.${cause.cause}`)}</span>
              <b>{words.signed(cause.amount / 1000, 1)}</b>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

/** The last change of a whole number, with a key that is new with each. */
function useChange(value: number): { readonly amount: number; readonly key: number } {
  const before = useRef(value);
  const [change, setChange] = useState({ amount: 0, key: 0 });
  useEffect(() => {
    const amount = value - before.current;
    before.current = value;
    if (amount !== 0) setChange((old) => ({ amount, key: old.key + 1 }));
  }, [value]);
  return change;
}
