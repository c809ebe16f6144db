import type { Patient } from "../../sim/state.ts";
import type { Game } from "../model/game.ts";
import { swarmView } from "../model/swarms.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** What swarms somebody carries, how they feel them, and what their body is known to mind. */
export function SwarmSection(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  if (!game.rules.nanobots.offered) return null;
  const view = swarmView(game, patient);
  const test = { type: "test-body", patient: patient.id } as const;
  const asked = store.query(test);
  return (
    <section class="block swarms" aria-labelledby="swarms-title">
      <h3 id="swarms-title" class="block-title">
        {words.t("nano.carries")}
      </h3>
      {view.swarms.length === 0 && <p class="quiet">{words.t("nano.carries-none")}</p>}
      <ul class="swarm-list">
        {view.swarms.map((swarm) => (
          <li key={swarm.id}>
            <Icon name="cpu" />
            <span>
              <b>{swarm.lot}</b> {swarm.line}
            </span>
            <span class={`chip stage-chip stage-${swarm.stage}`}>
              <Icon name={swarm.icon} />
              {swarm.stageText}
            </span>
            {swarm.note && (
              <span class="swarm-note">
                <Icon name="alert-triangle" />
                {swarm.note}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div class="body-line">
        <span>
          <b>{words.t("nano.body")}</b>
          <span class="quiet">{view.body}</span>
        </span>
        {view.untested && (
          <Action
            class="button small secondary"
            icon="test-pipe"
            refusal={store.refusal(test)}
            onClick={() => store.send(test)}
          >
            {words.t("nano.body-test")}
            {asked?.ok && (
              <span class="button-note">
                {words.t("nano.body-price", {
                  price: words.money(asked.price ?? 0),
                  count: Math.round(asked.minutes ?? 0),
                })}
              </span>
            )}
          </Action>
        )}
      </div>
      {view.traits.length > 0 && (
        <ul class="chips">
          {view.traits.map((trait) => (
            <li key={trait.id} class="chip chip-violet" title={trait.about}>
              <Icon name="dna-2" />
              {trait.name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
