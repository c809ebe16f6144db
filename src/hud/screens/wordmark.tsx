import logo from "../../../assets/ui/logo.webp";

/** The name as a picture, in clay. */
export function Wordmark(props: { readonly label: string }) {
  return <img class="wordmark" src={logo} alt={props.label} width={960} height={718} draggable={false} />;
}
