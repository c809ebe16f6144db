import { useState } from "preact/hooks";
import type { Dossier, PastMove } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { WhyPart } from "./why.tsx";

/** Their moves as a line in time, newest first; opened, why they did it. */
export function Moves({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  const [open, setOpen] = useState(-1);
  return (
    <section class="dossier-moves" aria-labelledby="dossier-moves">
      <h3 id="dossier-moves">{words.t("dossier.moves")}</h3>
      {view.moves.some((move) => move.why === null && (move.phase === "heard" || move.phase === "on")) && (
        <p class="quiet">{words.t("dossier.why-later")}</p>
      )}
      {view.moves.length === 0 ? (
        <p class="quiet">{words.t("dossier.moves-none")}</p>
      ) : (
        <ol>
          {view.moves.map((move) => (
            <Move
              key={move.id}
              move={move}
              open={open === move.id}
              onToggle={() => setOpen(open === move.id ? -1 : move.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function Move(props: { readonly move: PastMove; readonly open: boolean; readonly onToggle: () => void }) {
  const { words } = useStore();
  const { move, open } = props;
  const done = move.phase === "over" || move.phase === "off";
  return (
    <li class={`past is-${move.manner} phase-${move.phase}`}>
      <span class="past-sign">
        <Icon name={move.icon} />
      </span>
      <div class="past-body">
        <header>
          <h4>{move.name}</h4>
          <span class="chip">{move.phaseText}</span>
        </header>
        <dl class="past-steps">
          {move.steps.map((step) => (
            <div key={step.what}>
              <dt>
                {step.what} <span class="quiet">{step.when}</span>
              </dt>
              <dd>{step.text}</dd>
            </div>
          ))}
          {move.answers.map((answer) => (
            <div key={answer.text} class={`past-answer worked-${answer.worked || "open"}`}>
              <dt>
                <Icon
                  name={answer.worked === "yes" ? "circle-check" : answer.worked === "no" ? "circle-x" : "hourglass"}
                />
              </dt>
              <dd>{answer.text}</dd>
            </div>
          ))}
          {move.outcome !== "" && (
            <div>
              <dt>{words.t("dossier.came-of-it")}</dt>
              <dd>{move.outcome}</dd>
            </div>
          )}
        </dl>
        {done && (
          <button type="button" class="past-why" aria-expanded={open} onClick={props.onToggle}>
            <Icon name="brain" />
            {words.t(open ? "dossier.why-hide" : "dossier.why")}
            <span class="visually-hidden"> {move.name}</span>
            <Icon name={open ? "chevron-up" : "chevron-down"} />
          </button>
        )}
        {open && done && <WhyPart why={move.why} />}
      </div>
    </li>
  );
}
