import { useState } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import { DrawnMap } from "./drawn-map.tsx";

const PICTURES = import.meta.glob<string>("/assets/ui/neo-vita.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The painted map under everything that informs; a drawn one where a town has none, or where it does not come. */
export function MapPicture(props: { readonly game: Game }) {
  const [failed, setFailed] = useState(false);
  const address = PICTURES[`/assets/ui/${props.game.rules.city.map}.webp`];
  if (address === undefined || failed) return <DrawnMap game={props.game} />;
  return <img class="town-picture" src={address} alt="" draggable={false} onError={() => setFailed(true)} />;
}
