import { useEffect } from "preact/hooks";
import { ANSWERS, distressCards } from "../model/distress.ts";
import type { Answer } from "../model/distress.ts";
import { AnswerButton } from "../ui/answer-button.tsx";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";

const ICONS: Readonly<Record<Answer, IconName>> = { rest: "zzz", "press-on": "player-skip-forward", stop: "hand-stop" };

/** A hand goes up in the chair. The clinic goes on: this is a card at the top, not a wall. */
export function DistressPrompt() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const card = game ? distressCards(game)[0] : undefined;
  const patient = game?.state.patients.find((each) => each.id === card?.patient);
  const asked = patient ? `${patient.id}:${patient.visit.asked}` : "";
  useEffect(() => {
    if (asked && card) {
      store.spoken.value = words.t("distress.title", { name: card.name });
      store.api.sound("distress");
    }
  }, [asked]);
  if (!game || !card || !patient) return null;
  return (
    <section class="distress card" role="alertdialog" aria-labelledby="distress-title" aria-describedby="distress-line">
      <Bar share={card.left} class="distress-time" />
      <div class="distress-head">
        <button
          type="button"
          class="distress-who"
          aria-label={words.t("distress.look", { name: card.name })}
          onClick={() => {
            store.selectPatient(card.patient);
            store.api.focusOn({ patient: card.patient });
          }}
        >
          <Bust
            look={patient.look}
            mood="scared"
            portrait={patient.cast ? (game.rules.cast[patient.cast]?.portrait ?? "") : ""}
          />
          <span class="distress-hand">
            <Icon name="hand-stop" />
          </span>
        </button>
        <div>
          <h2 id="distress-title">{words.t("distress.title", { name: card.name })}</h2>
          <p id="distress-line">
            {words.t("distress.line", {
              done: words.percent(card.doneShare),
              anxiety: Math.round(patient.anxiety.value / 1000),
            })}
          </p>
        </div>
      </div>
      <div class="distress-answers">
        {ANSWERS.map((answer) => (
          <AnswerButton
            key={answer}
            id={answer}
            icon={ICONS[answer]}
            command={{ type: "answer-distress", patient: card.patient, answer }}
            title={words.t(`distress.${answer}`)}
            means={words.t(`distress.${answer}-means`)}
          />
        ))}
      </div>
    </section>
  );
}
