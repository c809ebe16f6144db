import { clockOf } from "../../sim/rules/clock.ts";
import type { Patient } from "../../sim/state.ts";
import { examOptions } from "../model/exams.ts";
import { ANSWERS } from "../model/distress.ts";
import type { Game } from "../model/game.ts";
import { mouthOf } from "../model/findings.ts";
import { bandIcon, clockText, needOf, patientCard, staffCard } from "../model/people.ts";
import { urgentPatients } from "../state/store.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { AssistantDock } from "./assistant-dock.tsx";
import { stripOrder } from "./patient-strip.tsx";
import { SpeedButtons } from "./top-bar.tsx";

/** The clinic as tables: everything that can be seen or done on the floor, for keyboards and readers. */
export function TableView() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const clock = clockOf(game.state.tick);
  const patients = stripOrder(game.state.patients);
  const next = urgentPatients(game)[0] ?? 0;
  return (
    <Dialog title={words.t("table.title")} class="table-dialog" onClose={() => store.close("table")}>
      <div class="table-bar">
        <p class="top-clock">
          <span class="top-day">{words.t("clock.day", { day: clock.day })}</span>{" "}
          <span class="top-time">{clockText(game.state.tick)}</span>
        </p>
        <SpeedButtons />
        <p>
          {words.t("table.numbers", {
            cash: words.money(game.state.cash.value),
            trust: words.num(game.state.trust.value / 1000),
            fame: words.num(game.state.fame.value / 1000),
          })}
        </p>
      </div>
      <div class="table-split">
        <div class="table-scroll" tabIndex={0} role="region" aria-label={words.t("table.patients")}>
          <table>
            <caption>{words.t("table.patients")}</caption>
            <thead>
              <tr>
                {["name", "anxiety", "status", "wait", "mouth", "actions"].map((column) => (
                  <th key={column} scope="col">
                    {words.t(`table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {patients.map((patient) => (
                <PatientRow key={patient.id} game={game} patient={patient} next={patient.id === next} />
              ))}
              {patients.length === 0 && (
                <tr>
                  <td colSpan={6}>{words.t("strip.empty")}</td>
                </tr>
              )}
            </tbody>
          </table>
          <table>
            <caption>{words.t("table.staff")}</caption>
            <thead>
              <tr>
                <th scope="col">{words.t("table.name")}</th>
                <th scope="col">{words.t("table.role")}</th>
                <th scope="col">{words.t("table.task")}</th>
                <th scope="col">{words.t("table.actions")}</th>
              </tr>
            </thead>
            <tbody>
              {game.state.staff.map((staff) => {
                const card = staffCard(game, staff);
                return (
                  <tr key={staff.id}>
                    <th scope="row">{card.name}</th>
                    <td>{card.role}</td>
                    <td>{card.task}</td>
                    <td>
                      <button
                        type="button"
                        class="button small quiet-button"
                        aria-label={words.t("table.act", { act: words.t("table.open"), name: card.name })}
                        onClick={() => {
                          store.api.selection.value = { kind: "staff", id: staff.id };
                          requestAnimationFrame(() => document.getElementById("inspector-title")?.focus());
                        }}
                      >
                        {words.t("table.open")}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div class="table-side">
          <AssistantDock />
          <Inspector />
        </div>
      </div>
    </Dialog>
  );
}

function PatientRow(props: { readonly game: Game; readonly patient: Patient; readonly next: boolean }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const card = patientCard(game, patient);
  const need = needOf(patient);
  const picked = store.api.selection.value;
  const open = picked?.kind === "patient" && picked.id === patient.id;
  const findings = mouthOf(game, patient);
  return (
    <tr class={`band-${card.band} ${props.next ? "is-next" : ""}`} aria-current={props.next ? "step" : undefined}>
      <th scope="row">
        {card.name}
        {props.next && <span class="table-next"> {words.t("strip.next-flag")}</span>}
      </th>
      <td class="table-anxiety">
        <Icon name={bandIcon(card.band)} /> {words.t("people.anxiety-short", { n: card.anxiety, band: card.bandText })}
      </td>
      <td>{card.status}</td>
      <td>
        {card.shareKind === "wait"
          ? words.t("strip.waited", { waited: card.waited, patience: card.patience })
          : card.shareKind === "work"
            ? words.percent(card.share)
            : "–"}
      </td>
      <td>
        {patient.visit.examined
          ? words.t("mouth.count", { count: findings.filter((finding) => finding.treated !== "cured").length })
          : words.t("mouth.not-yet")}
      </td>
      <td>
        <div class="table-actions">
          {need === "examine" &&
            examOptions(game, patient).map((option) => {
              const command = { type: "call-patient", patient: patient.id, method: option.id } as const;
              return (
                <Action
                  key={option.id}
                  class="button small secondary"
                  icon={option.icon}
                  refusal={store.refusal(command)}
                  label={words.t("table.act", {
                    act: `${option.name}, ${option.price}, ${option.minutes}`,
                    name: card.name,
                  })}
                  onClick={() => store.send(command)}
                >
                  {option.name}
                </Action>
              );
            })}
          {need === "distress" &&
            ANSWERS.map((answer) => {
              const command = { type: "answer-distress", patient: patient.id, answer } as const;
              return (
                <Action
                  key={answer}
                  class="button small secondary"
                  refusal={store.refusal(command)}
                  tip={words.t(`distress.${answer}-means`)}
                  onClick={() => store.send(command)}
                >
                  {words.t(`distress.${answer}`)}
                </Action>
              );
            })}
          <button
            type="button"
            class={`button small ${need === "plan" ? "primary" : "quiet-button"}`}
            aria-expanded={open}
            aria-label={words.t("table.act", {
              act: words.t(need === "plan" ? "table.plan" : "table.open"),
              name: card.name,
            })}
            onClick={() => {
              store.selectPatient(open ? null : patient.id);
              if (!open) requestAnimationFrame(() => document.getElementById("inspector-title")?.focus());
            }}
          >
            {words.t(need === "plan" ? "table.plan" : "table.open")}
          </button>
        </div>
      </td>
    </tr>
  );
}
