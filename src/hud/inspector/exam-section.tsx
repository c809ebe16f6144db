import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import { examOptions, type ExamOption } from "../model/exams.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";
import { ThresholdPicker } from "./threshold-picker.tsx";

/** Which way to look. Price, time, and what each way sees and misses stand on the cards. */
export function ExamSection(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const options = examOptions(game, patient);
  const [method, setMethod] = useState(firstOf(options));
  const chosen = options.find((option) => option.id === method);
  const command = { type: "call-patient", patient: patient.id, method } as const;
  return (
    <section class="block task" aria-labelledby="exam-title">
      <h3 id="exam-title" class="block-title">
        {words.t("exam.title")}
      </h3>
      <div class="options" role="radiogroup" aria-labelledby="exam-title">
        {options.map((option) => (
          <label
            key={option.id}
            class={`option ${option.id === method ? "is-chosen" : ""} ${option.forecasts ? "option-virtual" : ""} ${option.lacks ? "is-off" : ""}`}
          >
            <input
              type="radio"
              name="exam"
              class="visually-hidden"
              checked={option.id === method}
              onChange={() => setMethod(option.id)}
            />
            <span class="option-icon">
              <Icon name={option.icon} />
            </span>
            <span class="option-words">
              <b>{option.name}</b>
              <span class="facts">
                <span>{option.minutes}</span>
                <span>{option.price}</span>
                <span>{option.family}</span>
                {option.forecasts && <span class="fact-virtual">{words.t("exam.forecasts")}</span>}
              </span>
              {option.lacks && (
                <span class="option-lacks">
                  <Icon name="lock" />
                  {option.lacks}
                </span>
              )}
              {option.about && option.id === method && <span class="way-means is-shown">{option.about}</span>}
              <span class="sees" role="img" aria-label={option.seesText}>
                {option.sees.map((share, index) => (
                  <span key={index} class="see">
                    <span>{words.t(`exam.band-${index}`)}</span>
                    <Bar share={share} />
                    <span class="see-n">{words.percent(share)}</span>
                  </span>
                ))}
              </span>
              {option.id === method && (
                <span class="exam-more">
                  {option.also.length > 0 && (
                    <span>
                      {words.t("exam.also", {
                        names: words.list(option.also.map((seen) => `${seen.name} ${words.percent(seen.sees[1])}`)),
                      })}
                    </span>
                  )}
                  {option.worth && <span>{option.worth}</span>}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <ThresholdPicker game={game} />
      <div class="task-foot">
        <Action
          class="button primary big"
          icon="user-check"
          refusal={store.refusal(command)}
          onClick={() => store.send(command)}
        >
          <span class="button-words">{words.t("exam.start")}</span>
          {chosen && (
            <span class="button-note">
              {words.t("exam.start-note", { price: chosen.price, minutes: chosen.minutes })}
            </span>
          )}
        </Action>
      </div>
    </section>
  );
}

/** What is offered first: a scan where there is one, else what can be done here at all. */
function firstOf(options: readonly ExamOption[]): string {
  const here = options.filter((option) => option.lacks === "");
  return (here.find((option) => option.forecasts) ?? here[0] ?? options[0])?.id ?? "";
}
