import {
  distanceTo,
  homesIn,
  needText,
  percents,
  segmentIcon,
  splitOf,
  splitSentence,
  type Town,
  type Where,
} from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { SplitBar } from "./split-bar.tsx";

/** A district, or the whole town: its people, how they split by segment, how far they have, and why they choose so. */
export function PlaceCard(props: {
  readonly game: Game;
  readonly town: Town;
  readonly where: Where;
  readonly onSegment: (segment: string) => void;
  readonly onTown: () => void;
}) {
  const { words } = useStore();
  const { game, town, where } = props;
  const { city } = game.rules;
  const district = city.districts[where.district];
  const segment = city.segments[where.segment];
  const split = splitOf(town, where);
  const whole = percents(split);
  const title = district ? words.tx(district.name) : words.tx(city.name);
  const who = segment ? words.tx(segment.name) : words.t("city.everyone");
  const all = splitOf(town, { segment: "", district: where.district }).weight;
  const here = Object.values(city.segments).filter((each) =>
    homesIn(town, { segment: each.id, district: where.district }).some((home) => home.weight > 0),
  );
  const far = district ? { you: distanceTo(town, district, "you"), rival: distanceTo(town, district, "rival") } : null;
  return (
    <section class="town-card" aria-labelledby="town-card-title">
      <header class="town-card-head">
        <h3 id="town-card-title">
          {title}
          {segment && <span class="town-card-who"> · {who}</span>}
        </h3>
        {(district || segment) && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.t("city.whole-town")}
            title={words.t("city.whole-town")}
            onClick={props.onTown}
          >
            <Icon name="x" />
          </button>
        )}
      </header>
      <p class="town-about">
        {segment ? words.tx(segment.about) : district ? words.tx(district.about) : words.t("city.about")}
      </p>
      <ul class="town-facts">
        <li>
          <Icon name="users" />
          {needText(game, split.weight * town.needADay)}
        </li>
        {far && (
          <li>
            <Icon name="walk" />
            {far.rival < 0
              ? words.t("city.far-alone", { you: words.num(far.you, 1) })
              : words.t("city.far", { you: words.num(far.you, 1), rival: words.num(far.rival, 1), house: town.rival })}
          </li>
        )}
      </ul>
      {split.weight > 0 ? (
        <SplitBar percents={whole} class="split-big" numbers />
      ) : (
        <p class="quiet">{words.t("city.place-empty", { name: title })}</p>
      )}
      <p class="visually-hidden" aria-live="polite">
        {split.weight > 0 && splitSentence(game, town, `${title}, ${who}`, whole)}
      </p>
      <ul class="town-mix" aria-label={words.t("city.segments")}>
        {here.map((each) => {
          const part = splitOf(town, { segment: each.id, district: where.district });
          const parts = percents(part);
          const name = words.tx(each.name);
          const of = words.percent(part.weight / Math.max(1e-9, all));
          return (
            <li key={each.id}>
              <button
                type="button"
                aria-pressed={where.segment === each.id}
                aria-label={`${splitSentence(game, town, name, parts)}. ${words.t("city.part", { part: of })}`}
                onClick={() => props.onSegment(each.id)}
              >
                <Icon name={segmentIcon(each.id)} />
                <span class="town-mix-name">{name}</span>
                <span class="town-mix-part">{of}</span>
                <SplitBar percents={parts} />
                <b class="town-mix-you">{words.num(parts.you)}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
