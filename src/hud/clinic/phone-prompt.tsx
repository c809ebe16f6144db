import { useEffect, useRef, useState } from "preact/hooks";
import { CALL_ANSWERS, callCards } from "../model/cases.ts";
import type { CallAnswer } from "../model/cases.ts";
import { AnswerButton } from "../ui/answer-button.tsx";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

const ICONS: Readonly<Record<CallAnswer, IconName>> = {
  "come-in": "door",
  kit: "truck-delivery",
  wait: "hourglass",
};

/** Other callers whose faces are shown. */
const OTHERS = 4;

/** The telephone rings: somebody at home feels their swarm. The clinic goes on: a card, not a wall. */
export function PhonePrompt() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const calls = game ? callCards(game) : [];
  const [picked, setPicked] = useState(0);
  // Null until the player says: open where there is room, folded to a line where a card lies below it.
  const [open, setOpen] = useState<boolean | null>(null);
  const answers = useRef<HTMLDivElement>(null);
  const call = calls.find((each) => each.id === picked) ?? calls[0];
  useEffect(() => {
    if (call) store.spoken.value = `${words.t("phone.title", { name: call.who.name })} ${call.says}`;
  }, [call?.id]);
  if (!game || !call) return null;
  const price = store.query({ type: "answer-call", call: call.id, answer: "kit" });
  const kit = price?.ok ? price : null;
  return (
    <section
      class={`distress phone card ${open === null ? "" : open ? "is-unfolded" : "is-folded"}`}
      role="alertdialog"
      aria-labelledby="phone-title"
      aria-describedby="phone-line"
    >
      <div class="distress-head">
        <span class="distress-who">
          {call.who.look && (
            <Bust look={call.who.look} mood={call.stage >= 2 ? "pain" : "uneasy"} portrait={call.who.portrait} />
          )}
          <span class="distress-hand phone-sign">
            <Icon name="phone-incoming" />
          </span>
        </span>
        <div class="phone-words">
          <h2 id="phone-title">{words.t("phone.title", { name: call.who.name })}</h2>
          <p class="phone-facts">
            <span class={`chip stage-chip stage-${call.stage}`}>
              <Icon name={call.stageIcon} />
              {call.stageText}
            </span>
            <span>
              {call.lot} · {call.waited}
            </span>
          </p>
          <p id="phone-line" class="phone-says">
            {call.says}
          </p>
        </div>
        <button
          type="button"
          class="icon-button phone-fold"
          aria-label={words.t("phone.fold")}
          onClick={() => setOpen(answers.current?.offsetParent === null)}
        >
          <Icon name="chevron-up" />
          <Icon name="chevron-down" />
        </button>
      </div>
      <div class="distress-answers" ref={answers}>
        {CALL_ANSWERS.map((answer) => (
          <AnswerButton
            key={answer}
            id={answer}
            icon={ICONS[answer]}
            command={{ type: "answer-call", call: call.id, answer }}
            title={words.t(`phone.${answer}`)}
            means={words.t(`phone.${answer}-means`, {
              price: words.money(kit?.price ?? 0),
              works: words.percent(1 - (kit?.risk ?? 0)),
              count: Math.round(kit?.minutes ?? 0),
            })}
          />
        ))}
      </div>
      {calls.length > 1 && (
        <div class="phone-more">
          <span>{words.t("phone.more", { count: calls.length - 1 })}</span>
          {calls
            .filter((each) => each !== call)
            .slice(0, OTHERS)
            .map((each) => (
              <button
                key={each.id}
                type="button"
                class="phone-line"
                aria-label={words.t("phone.pick-up", { name: each.who.name, stage: each.stageText })}
                onClick={() => setPicked(each.id)}
              >
                {each.who.look ? (
                  <Bust look={each.who.look} mood="uneasy" portrait={each.who.portrait} />
                ) : (
                  <Icon name="phone" />
                )}
                <span class={`phone-line-stage stage-chip stage-${each.stage}`}>
                  <Icon name={each.stageIcon} />
                </span>
              </button>
            ))}
        </div>
      )}
    </section>
  );
}
