import { OPTIONS, type Split } from "../../../model/city.ts";
import { useStore } from "../../../ui/store-context.ts";

/** Three parts of a whole, by colour and by pattern; the numbers stand in it where there is room. What it says is said beside it. */
export function SplitBar(props: { readonly percents: Split; readonly class?: string; readonly numbers?: boolean }) {
  const { words } = useStore();
  return (
    <span class={`split ${props.class ?? ""}`} aria-hidden="true">
      {OPTIONS.map((option) => {
        const part = props.percents[option];
        return part > 0 ? (
          <span key={option} class={`split-part is-${option}`} style={{ flexGrow: part }}>
            {props.numbers && part >= 12 && <b>{words.percent(part / 100)}</b>}
          </span>
        ) : null;
      })}
    </span>
  );
}
