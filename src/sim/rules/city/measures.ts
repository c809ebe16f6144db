/** Numbers of the city and the rival that a level can ask for. */
import type { CityMeasure, RivalMeasure } from "../../ruleset.ts";
import type { ClinicState, Pact } from "../../state.ts";

/** An hour of samples of the town's choices. */
const LATELY = 3;
const PACTS: Readonly<Record<Pact["kind"], number>> = { none: 0, truce: 1, joint: 2 };

type Measured = Readonly<Record<CityMeasure | RivalMeasure, (state: Readonly<ClinicState>) => number>>;

const MEASURES: Measured = {
  share: (state) => {
    const { you, rival } = lately(state);
    return you + rival > 0 ? (100 * you) / (you + rival) : 0;
  },
  "home-share": (state) => {
    const { you, rival, home } = lately(state);
    return you + rival + home > 0 ? (100 * home) / (you + rival + home) : 0;
  },
  "rival-trust": ({ rival }) => (rival?.house.trust.value ?? 0) / 1000,
  "rival-fame": ({ rival }) => (rival?.house.fame.value ?? 0) / 1000,
  "rival-closed": ({ rival }) => (rival && rival.house.closed >= 0 ? 1 : 0),
  // Those that came about; what was called off before is none.
  "rival-moves": ({ rival }) => (rival?.moves ?? []).filter(({ phase }) => phase === "on" || phase === "over").length,
  "moves-answered": ({ rival }) => (rival?.moves ?? []).filter(({ replies }) => replies.length > 0).length,
  regard: ({ rival }) => (rival?.regard.value ?? 0) / 1000,
  pact: ({ rival }) => PACTS[rival?.pact.kind ?? "none"],
};

/** By name; nothing for measures of other things. */
export const CITY_MEASURES: Readonly<Partial<Record<string, (state: Readonly<ClinicState>) => number>>> = MEASURES;

/** The samples of the last hour added up; before the first, the chances that the town began with. */
function lately({ city }: Readonly<ClinicState>): { you: number; rival: number; home: number } {
  const sum = { you: 0, rival: 0, home: 0 };
  const samples = city.samples.slice(-LATELY);
  for (const each of samples.length > 0 ? samples : Object.values(city.odds)) {
    sum.you += each.you;
    sum.rival += each.rival;
    sum.home += each.home;
  }
  return sum;
}
