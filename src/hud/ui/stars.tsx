import { Icon } from "./icon.tsx";

/** Stars out of `of`, said in words to a reader by `label`. */
export function Stars(props: {
  readonly n: number;
  readonly of: number;
  readonly label: string;
  readonly class?: string;
}) {
  return (
    <span class={`stars ${props.class ?? ""}`} role="img" aria-label={props.label}>
      {Array.from({ length: props.of }, (_, index) => (
        <Icon
          key={index}
          name={index < props.n ? "star-filled" : "star"}
          class={index < props.n ? "star-on" : "star-off"}
        />
      ))}
    </span>
  );
}
