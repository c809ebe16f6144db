import type { Game } from "../../model/game.ts";
import { caseViews } from "../../model/cases.ts";
import type { CaseView } from "../../model/cases.ts";
import { AnswerButton } from "../../ui/answer-button.tsx";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** What people suffered from a swarm, and what the clinic says about it. */
export function CasesTab(props: { readonly game: Game }) {
  const { words } = useStore();
  const cases = caseViews(props.game);
  if (cases.length === 0)
    return (
      <p class="nano-empty">
        <Icon name="shield-check" />
        {words.t("nano.no-cases")}
      </p>
    );
  const open = cases.filter((view) => view.undecided).length;
  return (
    <>
      <p class="cases-lead">{words.t("nano.cases-lead", { all: cases.length, count: open })}</p>
      <ul class="cases">
        {cases.map((view) => (
          <CaseCard key={view.id} view={view} />
        ))}
      </ul>
    </>
  );
}

function CaseCard(props: { readonly view: CaseView }) {
  const store = useStore();
  const { words } = store;
  const { view } = props;
  const { who } = view;
  const face = who.look ? (
    <Bust look={who.look} mood={view.stage >= 2 ? "pain" : "uneasy"} portrait={who.portrait} />
  ) : (
    <span class="bust bust-glow">
      <Icon name="question-mark" />
    </span>
  );
  return (
    <li class={`case stage-${view.stage} ${view.undecided ? "is-open" : ""}`}>
      <div class="case-head">
        {who.inside ? (
          <button
            type="button"
            class="case-face"
            aria-label={words.t("inspector.show", { name: who.name })}
            onClick={() => {
              store.selectPatient(who.id);
              store.api.focusOn({ patient: who.id });
            }}
          >
            {face}
            <span class="who-locate">
              <Icon name="current-location" />
            </span>
          </button>
        ) : (
          <span class="case-face">{face}</span>
        )}
        <div class="case-words">
          <h3>{who.name}</h3>
          <p>
            {view.lot} · {view.when} · {view.now}
          </p>
          <ul class="chips" aria-label={words.t("nano.said")}>
            <li class={`chip stage-chip stage-${view.stage}`}>
              <Icon name={view.stageIcon} />
              {view.stageText}
            </li>
            {view.chips.map((chip) => (
              <li key={chip.id} class={`chip chip-${chip.tone}`}>
                <Icon name={chip.icon} />
                {chip.text}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {view.deadline && (
        <p class="case-deadline">
          <Icon name="hourglass" />
          {view.deadline}
        </p>
      )}
      {view.fuse && <Fuse share={view.fuse.share} text={view.fuse.text} />}
      {view.answers.length > 0 && (
        <div class="case-answers">
          {view.answers.map((answer) => (
            <AnswerButton
              key={answer.id}
              id={answer.id}
              icon={answer.icon}
              command={answer.command}
              title={answer.name}
              means={answer.stakes}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** A line that burns down from the left; how near it is stands in words below it. */
function Fuse(props: { readonly share: number; readonly text: string }) {
  const left = Math.min(1, Math.max(0, 1 - props.share));
  return (
    <div class="fuse">
      <span class="fuse-line" aria-hidden="true">
        <span class="fuse-left" style={{ width: `${left * 100}%` }} />
        <span class="fuse-spark" style={{ insetInlineEnd: `${left * 100}%` }}>
          <Icon name="flame" />
        </span>
      </span>
      <p>{props.text}</p>
    </div>
  );
}
