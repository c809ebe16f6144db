import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { RECALL_CLASSES } from "../../../sim/rules/nanobots/recall.ts";
import type { RecallClass } from "../../../sim/rules/nanobots/recall.ts";
import type { Lot } from "../../../sim/state.ts";
import {
  diagnoseCard,
  firmwareChoices,
  mendCards,
  pauseCard,
  recallCard,
  rolloutView,
  tellCard,
} from "../../model/counters.ts";
import type { Ask } from "../../model/counters.ts";
import type { Game } from "../../model/game.ts";
import { useStore } from "../../ui/store-context.ts";
import { CounterCard } from "./counter-card.tsx";
import { RolloutSteps } from "./rollout-steps.tsx";

/** All that can be done about a lot, in four groups: look closer, stop, mend, speak. */
export function Counters(props: { readonly game: Game; readonly lot: Lot }) {
  const store = useStore();
  const { words } = store;
  const { game, lot } = props;
  const ask: Ask = (command) => store.query(command);
  const choices = firmwareChoices(game, lot);
  const [wanted, setWanted] = useState("");
  const [gate, setGate] = useState(true);
  const [recall, setRecall] = useState<RecallClass>("II");
  const choice = choices.find((each) => each.id === wanted) ?? choices[0];
  const rollout = rolloutView(game, lot.id);
  const [out, ...others] = mendCards(game, ask, lot, rollout ? "" : (choice?.id ?? ""), gate);
  return (
    <div class="counters">
      <Group id="look" lot={lot.id}>
        <CounterCard card={diagnoseCard(game, ask, lot)} />
        <CounterCard card={tellCard(game, ask, lot)} />
      </Group>
      <Group id="stop" lot={lot.id}>
        <CounterCard card={pauseCard(game, ask, lot)} />
        <CounterCard card={recallCard(game, ask, lot, recall)}>
          <Segments
            label={words.t("nano.recall-class")}
            name={`recall-${lot.id}`}
            value={recall}
            options={RECALL_CLASSES.map((each) => ({ value: each, label: words.t("nano.class", { class: each }) }))}
            onPick={(value) => setRecall(value as RecallClass)}
          />
          <p class="counter-choice">{words.t(`nano.class-means.${recall}`)}</p>
        </CounterCard>
      </Group>
      <Group id="mend" lot={lot.id}>
        {rollout && (
          <li class="counter counter-wide">
            <RolloutSteps game={game} lot={lot.id} view={rollout} />
          </li>
        )}
        {out && (
          <CounterCard card={out}>
            {out.id === "rollout" && (
              <>
                {choices.length > 1 && (
                  <Segments
                    label={words.t("nano.version")}
                    name={`firmware-${lot.id}`}
                    value={choice?.id ?? ""}
                    options={choices.map((each) => ({ value: each.id, label: each.id }))}
                    onPick={setWanted}
                  />
                )}
                <p class="counter-choice">
                  {words.t("nano.notes", { firmware: choice?.id ?? "", notes: choice?.notes ?? "" })}
                </p>
                <label class="toggle">
                  <input type="checkbox" checked={gate} onChange={(event) => setGate(event.currentTarget.checked)} />
                  <span class="toggle-track" aria-hidden="true" />
                  <span class="toggle-words">{words.t("nano.gate")}</span>
                </label>
              </>
            )}
          </CounterCard>
        )}
        {others.map((card) => (
          <CounterCard key={card.id} card={card}>
            {card.id === "patch" && choice && (
              <p class="counter-choice">{words.t("nano.version-now", { firmware: choice.id })}</p>
            )}
          </CounterCard>
        ))}
      </Group>
    </div>
  );
}

function Group(props: { readonly id: string; readonly lot: string; readonly children: ComponentChildren }) {
  const { words } = useStore();
  const title = `counters-${props.id}-${props.lot}`;
  return (
    <section class="counter-group" aria-labelledby={title}>
      <h4 id={title}>{words.t(`nano.group.${props.id}`)}</h4>
      <ul>{props.children}</ul>
    </section>
  );
}

function Segments(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}) {
  return (
    <div class="segmented" role="group" aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onPick(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
