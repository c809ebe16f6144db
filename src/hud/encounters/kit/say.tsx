/**
 * Somebody's face with what they say: `Say` is a bubble beside a portrait. `who` is a portrait's id (Milo, Pia, a person of the
 * level's, the assistant); `mood` one of neutral, happy, sad, scared, worried, determined. `side` is where the face stands.
 */
import type { ComponentChildren } from "preact";
import { Portrait } from "../../ui/bust.tsx";

export function Say(props: {
  readonly who: string;
  readonly name?: string;
  readonly mood?: string;
  readonly side?: "start" | "end";
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <figure class={`say say-${props.side ?? "start"} ${props.class ?? ""}`}>
      <Portrait key={props.who} id={props.who} mood={props.mood ?? "neutral"} class="say-face" />
      <figcaption class="say-bubble">
        {props.name && <b class="say-name">{props.name}</b>}
        <span class="say-text">{props.children}</span>
      </figcaption>
    </figure>
  );
}
