import type { Game } from "../../model/game.ts";
import { lotMarks } from "../../model/lots.ts";
import { LARGE_WINDOW, telemetryView } from "../../model/telemetry.ts";
import { Counters } from "./counters.tsx";
import { Opinion } from "./opinion.tsx";
import { TelemetryChart } from "./telemetry-chart.tsx";

/** An opened lot: its charts, what the lab thinks, and what can be done. */
export function LotDetails(props: { readonly game: Game; readonly id: string }) {
  const { game } = props;
  const lot = game.state.lots.find((each) => each.id === props.id);
  if (!lot) return null;
  return (
    <div class="lot-details">
      <TelemetryChart view={telemetryView(game, lot, LARGE_WINDOW)} marks={lotMarks(game, lot)} />
      <Opinion game={game} lot={lot.id} />
      <Counters game={game} lot={lot} />
    </div>
  );
}
