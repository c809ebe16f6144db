import { speedOf, stageShare } from "../../../sim/rules/encounters/demonstration.ts";
import type { DemonstrationDef } from "../../../sim/ruleset.ts";
import { triggerIcon } from "../../model/causes.ts";
import { fright, type Demo } from "../../model/encounters/demonstration.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

const KIND = "demonstration";
/** Seconds before which what comes is shouted about. */
export const SOON = 4;

/** The steps of the treatment as a thread with what frightens on it, and what comes next. */
export function StageTrack(props: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const { demo, def } = props;
  const { play } = demo;
  const next = fright(game.rules, demo, def);
  const waits = speedOf(play, def) === 0;
  const soon = next !== null && next.seconds <= SOON;
  const name = next ? words.tx(game.rules.triggers[next.trigger]?.name ?? "") : "";
  return (
    <section class="card demo-track" data-coach="1" aria-label={words.t(`${KIND}.treatment`)}>
      <ol>
        {def.rules.stages.map((stage, index) => {
          const done = index < play.stage ? 1 : index > play.stage ? 0 : stageShare(play, def);
          const passed = index < play.stage || (index === play.stage && play.fired);
          return (
            <li
              key={stage.id}
              class={`demo-stage ${index === play.stage ? "is-now" : index < play.stage ? "is-done" : ""}`}
              style={{ flexGrow: stage.seconds }}
              aria-current={index === play.stage ? "step" : undefined}
            >
              <span class="demo-stage-name">
                {index < play.stage && <Icon name="check" />}
                {words.t(`${KIND}.stage.${stage.id}`)}
              </span>
              <span class="demo-thread" aria-hidden="true">
                <span class="demo-thread-fill" style={{ transform: `scaleX(${done})` }} />
                <span
                  class={`demo-fright ${passed ? "is-past" : next?.trigger === stage.trigger && soon ? "is-soon" : ""}`}
                  style={{ insetInlineStart: `${stage.at * 100}%` }}
                >
                  <Icon name={triggerIcon(stage.trigger)} />
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p class={`demo-next ${soon ? "is-soon" : ""}`}>
        {next && <Icon name={triggerIcon(next.trigger)} />}
        <span>
          {next === null
            ? words.t(`${KIND}.nothing-ahead`)
            : waits || next.seconds > 99
              ? words.t(`${KIND}.waits`, { name })
              : words.t(`${KIND}.ahead`, { name, seconds: words.num(Math.ceil(next.seconds)) })}
        </span>
        {next && <b>{words.t(`${KIND}.fear-points`, { n: words.num(Math.round(next.points)) })}</b>}
      </p>
    </section>
  );
}
