import type { Game } from "../../model/game.ts";
import { lotMarks } from "../../model/lots.ts";
import { LARGE_WINDOW, telemetryView } from "../../model/telemetry.ts";
import { TelemetryChart } from "./telemetry-chart.tsx";

/** An opened lot: its charts. */
export function LotDetails(props: { readonly game: Game; readonly id: string }) {
  const { game } = props;
  const lot = game.state.lots.find((each) => each.id === props.id);
  if (!lot) return null;
  return (
    <div class="lot-details">
      <TelemetryChart view={telemetryView(game, lot, LARGE_WINDOW)} marks={lotMarks(game, lot)} />
    </div>
  );
}
