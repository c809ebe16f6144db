import type { Front } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { DRAWN, frontPicture, frontPlaces, type Rect } from "./front-picture.ts";
import { DrawnFront, Heads, Van } from "./front-parts.tsx";

/** The house across the street as it is now: who sits in the window, what hangs over the door, what stands at the kerb. */
export function StreetFront({ front }: { readonly front: Front }) {
  const { words } = useStore();
  const { seen } = front;
  const url = frontPicture(front.picture);
  const places = url === "" ? DRAWN : frontPlaces(front.picture);
  return (
    <figure class={`front ${seen.open ? "" : "is-shut"}`}>
      <div class="front-picture" role="img" aria-label={front.described}>
        {url === "" ? (
          <DrawnFront name={front.house} colour={places.colour} />
        ) : (
          <img src={url} alt="" draggable={false} decoding="async" />
        )}
        {seen.open && (
          <span class="front-window" style={place(places.window)}>
            <Heads count={seen.waiting} />
          </span>
        )}
        {seen.open && seen.banner && (
          <span class="front-banner" style={place(places.banner)}>
            {front.house}
          </span>
        )}
        {seen.open && seen.sale && (
          <span class="front-sale" style={at(places.window)}>
            {words.t("dossier.front.sale-short")}
          </span>
        )}
        {seen.van && (
          <span class="front-van" style={kerb(places.kerb)}>
            <Van />
          </span>
        )}
        {!seen.open && <span class="front-closed">{words.t("dossier.front.closed-short")}</span>}
      </div>
      <figcaption>
        <span>{words.t("dossier.front.seen")}</span>
        {seen.open && (
          <span class="chip front-count">
            <Icon name="users" />
            {front.waiting}
          </span>
        )}
        {seen.open && seen.late && (
          <span class="chip">
            <Icon name="moon-stars" />
            {words.t("dossier.front.late-short")}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

const place = ({ x, y, w, h }: Rect) => ({
  insetInlineStart: `${x}%`,
  insetBlockStart: `${y}%`,
  width: `${w}%`,
  height: `${h}%`,
});

/** Hung in the window's upper corner. */
const at = ({ x, y, w }: Rect) => ({ insetInlineStart: `${x + w - 6}%`, insetBlockStart: `${y - 3}%` });
const kerb = ({ y, h }: Rect) => ({ insetInlineStart: "64%", insetBlockStart: `${y + h - 26}%` });
