/** One to five dots, and how many in words. */
export function Pips(props: { readonly n: number; readonly label: string; readonly class?: string }) {
  return (
    <span class={`forum-pips ${props.class ?? ""}`} role="img" aria-label={props.label}>
      {[1, 2, 3, 4, 5].map((each) => (
        <span key={each} class={each <= props.n ? "is-on" : ""} />
      ))}
    </span>
  );
}
