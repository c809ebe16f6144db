import { useRef, useState } from "preact/hooks";
import type { AnswerView, MoveView } from "../model/rival-moves.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

const STATE_ICONS = { pending: "hourglass", worked: "circle-check", failed: "circle-x" } as const;

/** What can be said to a move; what is pointed at or in focus says beside it what its odds are made of, or why it can't be said. */
export function RumourAnswers(props: { readonly move: MoveView; readonly onSaid: () => void }) {
  const store = useStore();
  const { words } = store;
  const { answers } = props.move;
  const [shown, setShown] = useState("");
  const [top, setTop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const at = answers.find((each) => each.id === shown);
  const show = (id: string, button: HTMLElement) => {
    const section = box.current?.closest(".rumours");
    setTop(button.getBoundingClientRect().top - (section?.getBoundingClientRect().top ?? 0));
    setShown(id);
  };
  if (answers.length === 0) return null;
  return (
    <div ref={box} class="rumour-answers" onPointerLeave={() => setShown("")} onBlurCapture={() => setShown("")}>
      {answers.map((answer) => {
        const refusal = answer.state === "" ? store.refusal(answer.command) : "";
        const off = refusal !== "" || answer.state !== "";
        return (
          <button
            key={answer.id}
            type="button"
            class={`rumour-answer odds-${answer.level} ${shown === answer.id ? "is-shown" : ""} state-${answer.state || (off ? "off" : "open")}`}
            aria-disabled={off}
            aria-describedby={shown === answer.id ? "rumour-why" : undefined}
            onPointerEnter={(event) => show(answer.id, event.currentTarget)}
            onFocus={(event) => show(answer.id, event.currentTarget)}
            onClick={(event) => {
              if (off) show(answer.id, event.currentTarget);
              else if (store.send(answer.command) === null) props.onSaid();
            }}
          >
            <Icon name={answer.icon} class="rumour-answer-icon" />
            <b class="rumour-answer-name">{answer.name}</b>
            {answer.state === "" ? (
              <>
                <span class="rumour-price">{answer.price}</span>
                <span class="rumour-odds">
                  <Dots chance={answer.chance} />
                  {answer.odds}
                </span>
                <span class="rumour-minutes">{answer.minutes}</span>
              </>
            ) : (
              <span class={`rumour-state state-${answer.state}`}>
                <Icon name={STATE_ICONS[answer.state]} />
                {answer.stateText}
              </span>
            )}
          </button>
        );
      })}
      {at ? (
        <div id="rumour-why" class="rumour-why" style={{ "--top": `${top}px` }}>
          <Why answer={at} refusal={at.state === "" ? store.refusal(at.command) : ""} />
        </div>
      ) : (
        <p class="rumour-hint">{words.t("rival.card.hint")}</p>
      )}
    </div>
  );
}

function Why(props: { readonly answer: AnswerView; readonly refusal: string }) {
  const { answer, refusal } = props;
  const { words } = useStore();
  return (
    <>
      <p>{answer.about}</p>
      {refusal !== "" && (
        <p class="rumour-refusal">
          <Icon name="lock" />
          {refusal}
        </p>
      )}
      <Then
        of={answer.ifNot.length > 0 || answer.chance < 1 ? "if-works" : "then"}
        icon="circle-check"
        list={answer.ifWorks}
      />
      <Then of="if-not" icon="circle-x" list={answer.ifNot} />
      {answer.lines.length > 0 && (
        <ul class="rumour-parts">
          <li>
            <Icon name="target-arrow" />
            {answer.base}
          </li>
          {answer.lines.map((line) => (
            <li key={line.of} class={line.adds === words.signed(0) ? "" : line.good ? "is-good" : "is-bad"}>
              <Icon name={line.icon} />
              {line.name}
              <b>{line.adds}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What follows, after its heading. */
function Then(props: { readonly of: string; readonly icon: IconName; readonly list: readonly string[] }) {
  const { words } = useStore();
  if (props.list.length === 0) return null;
  return (
    <p class={`rumour-then then-${props.of}`}>
      <Icon name={props.icon} />
      <span>
        <b>{words.t(`rival.card.${props.of}`)}:</b> {props.list.join(" · ")}
      </span>
    </p>
  );
}

/** Five dots, filled by the chance: the words beside them say the same. */
function Dots(props: { readonly chance: number }) {
  const full = Math.round(props.chance * 5);
  return (
    <span class="rumour-dots" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((n) => (
        <i key={n} class={n <= full ? "is-full" : ""} />
      ))}
    </span>
  );
}
