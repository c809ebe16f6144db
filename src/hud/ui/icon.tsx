import { ICONS } from "./icons.ts";
import type { IconName } from "./icons.ts";

/** A picture beside words; never the only bearer of a meaning, so readers skip it. */
export function Icon(props: { readonly name: IconName; readonly class?: string }) {
  const { stroke, fill } = ICONS[props.name];
  return (
    <svg class={`icon ${props.class ?? ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {stroke && (
        <path
          d={stroke}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
