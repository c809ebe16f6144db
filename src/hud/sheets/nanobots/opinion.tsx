import type { Game } from "../../model/game.ts";
import { labBusy, opinionView } from "../../model/counters.ts";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Kinds that are shown at first; the others have next to no chance. */
const SHOWN = 4;

/** What the lab takes it for, and how sure it is. */
export function Opinion(props: { readonly game: Game; readonly lot: string }) {
  const { words } = useStore();
  const { game, lot } = props;
  const view = opinionView(game, lot);
  const busy = labBusy(game, lot);
  const title = `opinion-${lot}`;
  return (
    <section class="opinion" aria-labelledby={title}>
      <h4 id={title}>
        {words.t("nano.opinion")}
        {view && <span class="opinion-when">{view.when}</span>}
      </h4>
      {busy && (
        <p class="opinion-busy">
          <Icon name="flask" />
          {busy}
        </p>
      )}
      {view ? (
        <>
          <p class="opinion-said">{view.said}</p>
          <ul class="opinion-rows">
            {view.rows.slice(0, SHOWN).map((row) => (
              <li key={row.kind} class={row.best ? "is-best" : ""}>
                <span class="opinion-name">
                  <b>{row.name}</b>
                  <span>{row.sign}</span>
                </span>
                <Bar share={row.chance} class="bar-thick" />
                <b class="opinion-chance">{row.text}</b>
              </li>
            ))}
          </ul>
          <p class="quiet">
            {words.t("nano.opinion-rest", {
              rest: words.percent(view.rows.slice(SHOWN).reduce((sum, row) => sum + row.chance, 0)),
            })}
          </p>
        </>
      ) : (
        !busy && <p class="quiet">{words.t("nano.no-opinion")}</p>
      )}
    </section>
  );
}
