import { attentionOf, beliefOf, moodOfBlock } from "../../../sim/rules/encounters/demonstration.ts";
import type { DemonstrationDef } from "../../../sim/ruleset.ts";
import { BLOCK_ICONS, hallAccount, MOOD_ICONS, type Demo } from "../../model/encounters/demonstration.ts";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Gauge } from "../kit/gauge.tsx";

const KIND = "demonstration";
/** Belief at which the bars are full. */
const FULL = 50;

/** What the hall believes against the line, and the four blocks with their faces. */
export function HallCard(props: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const { words, api } = useStore();
  const { play } = props.demo;
  const { rules, difficulty } = props.def;
  const line = rules.line[difficulty];
  const belief = beliefOf(play);
  const won = belief >= line;
  return (
    <section class="card demo-hall" data-coach="3">
      <Gauge
        kind={KIND}
        icon="users-group"
        label={words.t(`${KIND}.hall`)}
        account={hallAccount(play)}
        full={FULL}
        tone={won ? "good" : belief < 0 ? "bad" : "plain"}
        marks={[line / FULL]}
        state={words.t(won ? `${KIND}.over-line` : `${KIND}.under-line`, { n: words.num(Math.ceil(line - belief)) })}
      />
      <p class="demo-attention">
        <Icon name="eye" />
        <span>{words.t(`${KIND}.attention`)}</span>
        <Bar share={attentionOf(play) / 100} class={attentionOf(play) < 30 ? "is-low" : ""} />
        <b>{words.num(Math.round(attentionOf(play)))}</b>
      </p>
      <ul class="demo-blocks">
        {play.hall.map((block) => {
          const mood = moodOfBlock(block);
          const asks = play.heckle?.block === block.id;
          return (
            <li
              key={block.id}
              class={`demo-block mood-${mood} ${asks ? "is-asking" : ""}`}
              onPointerEnter={() => (api.encounter.aim.value = block.id)}
              onPointerLeave={() => (api.encounter.aim.value = "")}
            >
              <Gauge
                kind={KIND}
                icon={MOOD_ICONS[mood] ?? "mood-neutral"}
                label={words.t(`${KIND}.block.${block.id}`)}
                account={block.belief}
                full={FULL}
                tone={block.belief.value >= line * 1000 ? "good" : block.belief.value < 0 ? "bad" : "plain"}
                state={words.t(`${KIND}.mood.${mood}`)}
              />
              <span class="demo-block-sign" aria-hidden="true">
                <Icon name={asks ? "hand-finger" : BLOCK_ICONS[block.id]} />
              </span>
              <span class="demo-block-eyes">
                <Bar share={block.gone ? 0 : block.attention.value / 100_000} />
                <span class="visually-hidden">
                  {words.t(`${KIND}.attention-of`, { n: words.num(Math.round(block.attention.value / 1000)) })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
