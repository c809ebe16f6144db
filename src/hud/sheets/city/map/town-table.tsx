import {
  distanceTo,
  segmentIcon,
  splitOf,
  percents,
  type PlaceView,
  type Town,
  type Where,
} from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** The same as the map, row by row. */
export function TownTable(props: {
  readonly game: Game;
  readonly town: Town;
  readonly places: readonly PlaceView[];
  readonly where: Where;
  readonly onPick: (district: string) => void;
}) {
  const { words } = useStore();
  const { game, town, places, where } = props;
  const rival = town.rival !== "";
  const km = (id: string, house: "you" | "rival"): string => {
    const district = game.rules.city.districts[id];
    const far = district ? distanceTo(town, district, house) : -1;
    return far < 0 ? "–" : words.num(far, 1);
  };
  const segment = game.rules.city.segments[where.segment];
  return (
    <div class="town-table">
      <div class="table-scroll">
        <table class="days">
          <caption>
            {segment ? words.t("city.table.of", { name: words.tx(segment.name) }) : words.t("city.table.all")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.t("city.table.district")}</th>
              <th scope="col">{words.t("city.table.need")}</th>
              <th scope="col">{words.t("city.option.you")}</th>
              {rival && <th scope="col">{town.rival}</th>}
              <th scope="col">{words.t("city.option.home")}</th>
              <th scope="col">{words.t("city.table.km-you")}</th>
              {rival && <th scope="col">{words.t("city.table.km-rival")}</th>}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => {
              const part = splitOf(town, { segment: where.segment, district: place.id }).weight;
              return (
                <tr key={place.id}>
                  <th scope="row">
                    <button
                      type="button"
                      class="net-row"
                      aria-pressed={where.district === place.id}
                      onClick={() => props.onPick(place.id)}
                    >
                      {place.name}
                      {place.houses.map((house) => (
                        <span key={house} class="town-here">
                          <Icon name={house === "you" ? "dental" : "building-store"} />
                          <span class="visually-hidden">{words.t(`city.stands.${house}`, { house: town.rival })}</span>
                        </span>
                      ))}
                    </button>
                  </th>
                  <td>{words.num(part * town.needADay)}</td>
                  <td>{words.percent(place.percents.you / 100)}</td>
                  {rival && <td>{words.percent(place.percents.rival / 100)}</td>}
                  <td>{words.percent(place.percents.home / 100)}</td>
                  <td>{km(place.id, "you")}</td>
                  {rival && <td>{km(place.id, "rival")}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="table-scroll">
        <table class="days">
          <caption>{words.t("city.table.segments")}</caption>
          <thead>
            <tr>
              <th scope="col">{words.t("city.table.segment")}</th>
              <th scope="col">{words.t("city.table.need")}</th>
              <th scope="col">{words.t("city.option.you")}</th>
              {rival && <th scope="col">{town.rival}</th>}
              <th scope="col">{words.t("city.option.home")}</th>
            </tr>
          </thead>
          <tbody>
            {Object.values(game.rules.city.segments).map((each) => {
              const split = splitOf(town, { segment: each.id, district: "" });
              const whole = percents(split);
              return (
                <tr key={each.id}>
                  <th scope="row">
                    <Icon name={segmentIcon(each.id)} /> {words.tx(each.name)}
                  </th>
                  <td>{words.num(split.weight * town.needADay)}</td>
                  <td>{words.percent(whole.you / 100)}</td>
                  {rival && <td>{words.percent(whole.rival / 100)}</td>}
                  <td>{words.percent(whole.home / 100)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
