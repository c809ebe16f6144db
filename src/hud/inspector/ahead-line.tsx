import { anxietyAhead, effectOn } from "../../sim/rules/fear/assistant.ts";
import { bandOf } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import { causeLabel } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** Minutes that the assistant sees ahead. */
const MINUTES = 5;

/** While the assistant watches somebody: how afraid they will be in a few minutes, and of what. */
export function AheadLine(props: { readonly game: Game; readonly patient: Patient }) {
  const { words } = useStore();
  const { game, patient } = props;
  if (!effectOn(game.rules, game.state, "watch", patient.id)) return null;
  const ahead = anxietyAhead(game.rules, game.state, patient, MINUTES);
  const band = bandOf(ahead.anxiety);
  return (
    <p class={`ahead band-${band}`}>
      <Icon name="activity-heartbeat" />
      {words.t(ahead.trigger ? "ahead.because" : "ahead.plain", {
        count: MINUTES,
        n: Math.round(ahead.anxiety),
        band: words.t(`band.${band}`),
        what: ahead.trigger ? causeLabel(game, "anxiety", `trigger:${ahead.trigger}`) : "",
      })}
    </p>
  );
}
