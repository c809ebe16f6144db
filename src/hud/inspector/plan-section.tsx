import { useRef } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import { draftComforts, draftItems, planSummary, plannable } from "../model/care.ts";
import type { Draft } from "../model/care.ts";
import type { Game } from "../model/game.ts";
import { findingView } from "../model/findings.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";
import { waives } from "../model/wallet.ts";
import { walletView } from "../model/wallet.ts";
import { WalletNote } from "./wallet-note.tsx";
import { AdviceLine } from "./advice-line.tsx";
import { ComfortPicker } from "./comfort-picker.tsx";
import { LookCloser } from "./look-closer.tsx";
import { PlanPresets } from "./plan-presets.tsx";
import { WayChoice } from "./way-choice.tsx";

/** The care plan: for each finding a way, then comforts, then consent, then one button. */
export function PlanSection(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const draft = store.draft(patient);
  const change = (patch: Partial<Draft>): void => store.setDraft(patient.id, { ...draft, ...patch });
  const entries = plannable(game, patient);
  const items = draftItems(game, draft);
  const summary = planSummary(game, patient, draft);
  const treat = items.length > 0;
  const comforts = useRef<HTMLDivElement>(null);
  const chosenComforts = words.list(draftComforts(draft).map((id) => words.tx(game.rules.comforts[id]?.name ?? id)));
  const command = {
    type: "plan-care",
    patient: patient.id,
    items,
    explain: treat && draft.explain,
    comforts: treat ? draftComforts(draft) : [],
    ...(waives(game, patient, draft) ? { waive: true } : {}),
  } as const;
  const wallet = treat && !draft.waive ? walletView(game, patient, draft) : null;
  // What they can't pay for would be an empty appointment: the button says so.
  const broke = wallet !== null && wallet.declined.filter((line) => !line.instead).length >= items.length;
  return (
    <section class="block task" aria-labelledby="plan-title">
      <h3 id="plan-title" class="block-title">
        {words.t("plan.title")}
      </h3>
      {entries.length === 0 && <p class="quiet">{words.t("plan.nothing")}</p>}
      <PlanPresets game={game} patient={patient} />
      {entries.map(({ finding, options }) => {
        const view = findingView(game, finding);
        return (
          <WayChoice
            key={finding.id}
            view={view}
            options={options}
            chosen={draft.choices[finding.id] ?? ""}
            onPick={(treatment) => change({ choices: { ...draft.choices, [finding.id]: treatment } })}
          />
        );
      })}
      {!treat && <AdviceLine game={game} patient={patient} />}
      <LookCloser game={game} patient={patient} />
      {treat && (
        <>
          <div class="plan-comforts" ref={comforts}>
            <AdviceLine game={game} patient={patient} />
            <ComfortPicker
              game={game}
              patient={patient}
              on={draft.comforts}
              onChange={(comforts) => change({ comforts })}
            />
          </div>
          <label class="toggle">
            <input
              type="checkbox"
              checked={draft.explain}
              onChange={(event) => change({ explain: event.currentTarget.checked })}
            />
            <span class="toggle-track" aria-hidden="true" />
            <span class="toggle-words">
              <b>{words.t("plan.explain")}</b>
              <span>
                {words.t(draft.explain ? "plan.explain-on" : "plan.explain-off", {
                  count: game.rules.tuning.consentMinutes,
                })}
              </span>
            </span>
          </label>
          {items.length > 1 && (
            <dl class="summary">
              <Sum icon="bolt" label={words.t("plan.pain")} value={summary.pain} />
              <Sum icon="circle-check" label={words.t("plan.works")} value={summary.works} />
              {summary.risk && <Sum icon="alert-triangle" label={words.t("plan.risk")} value={summary.risk} />}
            </dl>
          )}
        </>
      )}
      {treat && <WalletNote game={game} patient={patient} draft={draft} onWaive={(waive) => change({ waive })} />}
      <div class={`task-foot ${treat ? "" : "is-loose"}`}>
        {treat && (
          <button
            type="button"
            class={`plan-with ${chosenComforts ? "" : "is-bare"}`}
            onClick={() => comforts.current?.scrollIntoView({ block: "start" })}
          >
            <Icon name={chosenComforts ? "heart-filled" : "heart"} />
            <span>
              {chosenComforts ? words.t("plan.comforted", { names: chosenComforts }) : words.t("plan.uncomforted")}
            </span>
            <Icon name="chevron-down" />
          </button>
        )}
        <Action
          class={`button big ${treat ? "primary" : "secondary"}`}
          icon={treat ? "armchair" : "message-circle"}
          refusal={store.refusal(command)}
          onClick={() => store.send(command)}
        >
          <span class="button-words">{words.t(treat ? "plan.start" : "plan.advise")}</span>
          <span class="button-note">
            {broke
              ? words.t("wallet.none")
              : treat
                ? words.t("plan.start-note", { price: summary.price, minutes: summary.minutes })
                : words.t("plan.advise-note")}
          </span>
        </Action>
      </div>
    </section>
  );
}

function Sum(props: { readonly icon: IconName; readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>
        <Icon name={props.icon} />
        {props.label}
      </dt>
      <dd>{props.value}</dd>
    </div>
  );
}
