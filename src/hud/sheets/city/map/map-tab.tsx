import { useMemo, useState } from "preact/hooks";
import { EVERYWHERE, placesOf, townOf, type Where } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Campaigns } from "./campaigns.tsx";
import { useMoment } from "./moment.ts";
import { InForce } from "./in-force.tsx";
import { PlaceCard } from "./place-card.tsx";
import { ShareChart } from "./share-chart.tsx";
import { TodayLine } from "./today-line.tsx";
import { TownMap } from "./town-map.tsx";
import { TownTable } from "./town-table.tsx";
import { WhyTerms } from "./why-terms.tsx";

/** The town at a glance: who goes where, why, how that has changed, and what can be done about it. */
export function MapTab(props: { readonly game: Game }) {
  const { game } = props;
  const [picked, setPicked] = useState<Where>(EVERYWHERE);
  const [asTable, setAsTable] = useState(false);
  const { segments, districts } = game.rules.city;
  const where: Where = {
    segment: segments[picked.segment] ? picked.segment : "",
    district: districts[picked.district] ? picked.district : "",
  };
  const moment = useMoment();
  const town = useMemo(() => townOf(game), [game.state, moment]);
  const places = useMemo(() => placesOf(game, town, where.segment), [town, where.segment]);
  const pick = (district: string): void =>
    setPicked({ ...where, district: district === where.district ? "" : district });
  return (
    <div class="town">
      <TodayLine game={game} town={town} asTable={asTable} onView={setAsTable} />
      <div class="town-main">
        {asTable ? (
          <TownTable game={game} town={town} places={places} where={where} onPick={pick} />
        ) : (
          <TownMap game={game} town={town} places={places} where={where} onPick={pick} />
        )}
        <div class="town-side">
          <PlaceCard
            game={game}
            town={town}
            where={where}
            onSegment={(segment) => setPicked({ ...where, segment: segment === where.segment ? "" : segment })}
            onTown={() => setPicked(EVERYWHERE)}
          />
          <InForce game={game} />
        </div>
        <WhyTerms game={game} town={town} where={where} />
      </div>
      <ShareChart game={game} town={town} />
      <Campaigns game={game} town={town} segment={where.segment} />
    </div>
  );
}
