import type { Look } from "../../sim/ruleset.ts";
import type { Mood } from "../api.ts";
import { Icon } from "./icon.tsx";
import { useStore } from "./store-context.ts";

/** A person's picture. Until the scenes have one, a drawn face in the colours of the look stands in. */
export function Bust(props: {
  readonly look: Look;
  readonly mood: Mood;
  readonly portrait?: string;
  readonly class?: string;
}) {
  const { api } = useStore();
  const url = (props.portrait && api.portrait(props.portrait, props.mood)) || api.bust(props.look, props.mood);
  return (
    <span class={`bust ${props.class ?? ""}`}>
      {url ? <img src={url} alt="" draggable={false} decoding="async" /> : <Face look={props.look} mood={props.mood} />}
    </span>
  );
}

/** A speaker's portrait; the assistant without one is a glow, anybody else a drawn face. */
export function Portrait(props: { readonly id: string; readonly mood: Mood; readonly class?: string }) {
  const store = useStore();
  const game = store.game();
  const url = store.api.portrait(props.id, props.mood);
  if (url)
    return (
      <span class={`bust ${props.class ?? ""}`}>
        <img src={url} alt="" draggable={false} decoding="async" />
      </span>
    );
  if (props.id === game?.rules.assistant.id)
    return (
      <span class={`bust bust-glow ${props.class ?? ""}`}>
        <Icon name="robot" />
      </span>
    );
  const look =
    game?.state.staff.find((each) => each.portrait === props.id)?.look ??
    Object.values(game?.rules.cast ?? {}).find((each) => each.portrait === props.id)?.look;
  const bust = look ? store.api.bust(look, props.mood) : "";
  return (
    <span class={`bust ${props.class ?? ""}`}>
      {bust ? (
        <img src={bust} alt="" draggable={false} decoding="async" />
      ) : (
        <Face look={look ?? null} mood={props.mood} />
      )}
    </span>
  );
}

const MOUTHS: Readonly<Record<string, string>> = {
  calm: "M27 42q5 3.4 10 0",
  happy: "M26 41q6 7 12 0z",
  uneasy: "M27 43.5h10",
  scared: "M28 45q4 -4.5 8 0",
  pain: "M27 44l2.5 -2l2.5 2l2.5 -2l2.5 2",
};

function Face(props: { readonly look: Look | null; readonly mood: Mood }) {
  const colour = (value: string | undefined, fallback: string): string => (value?.startsWith("#") ? value : fallback);
  const skin = colour(props.look?.skin, "#e0b090");
  const hair = colour(props.look?.hair, "#4a3a3a");
  return (
    <svg class="face" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M12 64c0-11 9-15 20-15s20 4 20 15z" fill={colour(props.look?.top, "#4f7fb5")} />
      <circle cx="32" cy="29" r="19" fill={hair} />
      <ellipse cx="32" cy="33" rx="15" ry="15.5" fill={skin} />
      <path d="M17 31c0-13 7-17 15-17s15 4 15 17c-5-1-8-4-10-8c-5 5-12 8-20 8z" fill={hair} />
      <circle cx="26.5" cy="35" r="2" fill="#1d2b44" />
      <circle cx="37.500" cy="35" r="2" fill="#1d2b44" />
      <path
        d={MOUTHS[props.mood] ?? MOUTHS["calm"]}
        fill={props.mood === "happy" ? "#fff" : "none"}
        stroke="#1d2b44"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
