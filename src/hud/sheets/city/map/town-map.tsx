import { useRef } from "preact/hooks";
import { effectsInForce, OPTIONS, type PlaceView, type Town, type Where } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { Flows } from "./flows.tsx";
import { MapPicture } from "./map-picture.tsx";
import { MapKey } from "./map-key.tsx";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Signs of adverts and the like that fit beside a ring. */
const MOST_BADGES = 3;

/**
 * The town from above: each district with how its people split, and the clinics where they stand. One stop for the
 * keyboard; arrows go from district to district. Everything on it is in the table, too.
 */
export function TownMap(props: {
  readonly game: Game;
  readonly town: Town;
  readonly places: readonly PlaceView[];
  readonly where: Where;
  readonly onPick: (district: string) => void;
}) {
  const { words } = useStore();
  const { game, town, places, where } = props;
  const map = useRef<HTMLDivElement>(null);
  const stop = places.find((each) => each.id === where.district) ?? places[0];
  const onKey = (event: KeyboardEvent, from: PlaceView): void => {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const to = placeToward(places, from, dx, dy);
    if (to.id !== where.district) props.onPick(to.id);
    map.current?.querySelector<HTMLElement>(`[data-district="${to.id}"]`)?.focus();
  };
  const [w, h] = game.rules.city.size;
  const effects = effectsInForce(game);
  return (
    <figure class="town-map-frame">
      <div
        ref={map}
        class="town-map"
        role="group"
        aria-label={words.t("city.map", { name: words.tx(game.rules.city.name) })}
        style={{ aspectRatio: `${w} / ${h}` }}
      >
        <MapPicture game={game} />
        <Patterns />
        {/* Those further down stand before those behind them. */}
        {[...places]
          .sort((a, b) => a.y - b.y)
          .map((place) => (
            <button
              key={place.id}
              type="button"
              data-district={place.id}
              class={`town-place ${place.weight === 0 ? "is-empty" : ""}`}
              style={{
                insetInlineStart: `${place.x}%`,
                insetBlockStart: `${place.y}%`,
                "--size": sizeOf(place.weight),
              }}
              aria-pressed={where.district === place.id}
              aria-label={[
                place.sentence,
                ...place.houses.map((house) => words.t(`city.stands.${house}`, { house: town.rival })),
              ].join(". ")}
              tabIndex={place === stop ? 0 : -1}
              onClick={() => props.onPick(place.id)}
              onKeyDown={(event) => onKey(event, place)}
            >
              <Ring place={place} />
              <span class="town-badges" aria-hidden="true">
                {effects
                  .filter((each) => place.houses.some((house) => house === each.on))
                  .slice(0, MOST_BADGES)
                  .map((each) => (
                    <span key={each.key} class={`town-badge is-${each.on}`}>
                      <Icon name={each.icon} />
                    </span>
                  ))}
              </span>
              <span class="town-label">
                {place.houses.map((house) => (
                  <span key={house} class={`town-pin is-${house}`}>
                    <Icon name={house === "you" ? "dental" : "building-store"} />
                    <span>{house === "you" ? words.t("city.option.you") : town.rival}</span>
                  </span>
                ))}
                <span class="town-name">{place.name}</span>
              </span>
            </button>
          ))}
        <Flows key={game.state.seed} game={game} places={places} />
      </div>
      <MapKey town={town} />
    </figure>
  );
}

/** What rings are drawn with beside plain colour: stripes for the rival, dots for home. */
function Patterns() {
  return (
    <svg class="town-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <pattern id="town-stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-ground is-rival" width="5" height="5" />
        <rect class="pattern-mark is-rival" width="2" height="5" />
      </pattern>
      <pattern id="town-dots" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="pattern-ground is-home" width="4" height="4" />
        <circle class="pattern-dot" cx="2" cy="2" r="0.95" />
      </pattern>
    </svg>
  );
}

/** Room that a ring takes, in rem: its area goes with how many live there. */
function sizeOf(weight: number): number {
  return Math.round(100 * Math.min(4.4, 2.75 + 3.4 * Math.sqrt(weight) * 0.75)) / 100;
}

/** A ring in three parts with the player's share in the middle. */
function Ring(props: { readonly place: PlaceView }) {
  const { words } = useStore();
  const { place } = props;
  let from = 0;
  return (
    <span class="town-ring">
      <svg viewBox="0 0 48 48" focusable="false" aria-hidden="true">
        <circle class="ring-ground" cx="24" cy="24" r="23" />
        {place.weight > 0 &&
          OPTIONS.map((option) => {
            const part = place.percents[option];
            const start = from;
            from += part;
            return part > 0 ? (
              <circle
                key={option}
                class={`ring-part is-${option}`}
                cx="24"
                cy="24"
                r="18.5"
                pathLength={100}
                stroke-dasharray={`${Math.max(0.1, part - 1.4)} 100`}
                stroke-dashoffset={-start - 0.7}
                transform="rotate(-90 24 24)"
              />
            ) : null;
          })}
      </svg>
      <b>{place.weight > 0 ? words.num(place.percents.you) : "–"}</b>
    </span>
  );
}

/** The nearest place in a direction; the one one is at when there is none. */
function placeToward(places: readonly PlaceView[], from: PlaceView, dx: number, dy: number): PlaceView {
  let best = from;
  let least = Infinity;
  for (const place of places) {
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (place === from || along < 2) continue;
    const cost = along + 2 * aside;
    if (cost < least) {
      least = cost;
      best = place;
    }
  }
  return best;
}
