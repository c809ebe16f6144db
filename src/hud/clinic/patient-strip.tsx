import { useRef } from "preact/hooks";
import type { Look } from "../../sim/ruleset.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import { waitingList } from "../../sim/rules/people/people.ts";
import { autoIn } from "../../sim/rules/policies/answers.ts";
import type { Patient } from "../../sim/state.ts";
import { bandIcon, patientCard } from "../model/people.ts";
import type { PatientCard } from "../model/people.ts";
import { putAt } from "../state/queue.ts";
import { urgentPatients } from "../state/store.ts";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { memo } from "../ui/memo.tsx";
import { useReorder } from "../ui/reorder.ts";
import { Bar, Ring } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";

/** Those in care first, then those who wait, then those on their way. */
function rank({ visit: { step } }: Patient): number {
  if (step === "treating" || step === "examining" || step === "to-chair" || step === "to-exam") return 0;
  if (step === "waiting") return 1;
  if (step === "arriving" || step === "checking-in") return 2;
  return 3;
}

function stripRank(patients: readonly Patient[], id: number): number {
  const patient = patients.find((each) => each.id === id);
  return patient ? rank(patient) : 3;
}

/** Whole minutes, rounded up; 0 for "never". */
function minutesOf(ticks: number): number {
  return ticks < 0 ? 0 : Math.max(1, Math.ceil(ticks / TICKS_PER_MINUTE));
}

/** Everyone inside, in a steady order: those in care, waiting ones as they queue, then those on their way. */
export function stripOrder(patients: readonly Patient[]): Patient[] {
  return patients
    .filter((patient) => patient.visit.step !== "gone" && patient.visit.step !== "leaving")
    .sort((a, b) => rank(a) - rank(b) || a.visit.order - b.visit.order || a.id - b.id);
}

export function PatientStrip() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const list = useRef<HTMLUListElement>(null);
  if (!game) return null;
  const patients = stripOrder(game.state.patients);
  const picked = store.api.selection.value;
  const pickedId = picked?.kind === "patient" ? picked.id : 0;
  const nextId = urgentPatients(game)[0] ?? 0;
  const waiting = waitingList(game.state).map((patient) => patient.id);
  const toPlace = (id: number, place: number): void => {
    if (!putAt(store, id, place)) return;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-order="${id}"] button`)?.focus());
  };
  const tabId = patients.some((patient) => patient.id === pickedId) ? pickedId : (patients[0]?.id ?? 0);

  const move = (event: KeyboardEvent): void => {
    const step =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0;
    const edge = event.key === "Home" ? 0 : event.key === "End" ? -1 : null;
    if (step === 0 && edge === null) return;
    if (event.altKey) {
      const id = Number(document.activeElement?.closest<HTMLElement>("[data-order]")?.dataset["order"] ?? 0);
      const place = waiting.indexOf(id);
      event.preventDefault();
      event.stopPropagation();
      if (place >= 0) toPlace(id, edge === null ? place + step : edge === 0 ? 0 : waiting.length - 1);
      return;
    }
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = edge === null ? (at + step + buttons.length) % buttons.length : edge;
    event.preventDefault();
    event.stopPropagation();
    buttons.at(to)?.focus();
    buttons.at(to)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const drag = useReorder(list, "x", (key, before) => {
    const id = Number(key);
    const others = waiting.filter((each) => each !== id);
    const at = others.indexOf(Number(before));
    // Dropped among those who do not wait: first or last, whichever is nearer.
    const ahead = before !== "" && at < 0 && stripRank(game.state.patients, Number(before)) < 1;
    toPlace(id, ahead ? 0 : at < 0 ? others.length : at);
  });
  return (
    <nav class="strip" aria-label={words.t("strip.label")}>
      {patients.length === 0 ? (
        <p class="strip-empty card">
          <Icon name="door-exit" /> {words.t("strip.empty")}
        </p>
      ) : (
        <ul ref={list} class="strip-list" onKeyDown={move}>
          {patients.map((patient) => (
            <StripCard
              key={patient.id}
              card={patientCard(game, patient)}
              look={patient.look}
              portrait={patient.cast ? (game.rules.cast[patient.cast]?.portrait ?? "") : ""}
              picked={patient.id === pickedId}
              next={patient.id === nextId}
              tab={patient.id === tabId}
              auto={minutesOf(autoIn(game.rules, game.state, patient))}
              place={waiting.indexOf(patient.id) + 1}
              of={waiting.length}
              dragged={drag.dragged === String(patient.id)}
              marked={drag.before === String(patient.id)}
              onGrab={drag.start}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

const StripCard = memo<{
  card: PatientCard;
  look: Look;
  portrait: string;
  picked: boolean;
  next: boolean;
  tab: boolean;
  /** Whole minutes until a rule takes the open decision; 0 when none does. */
  auto: number;
  /** Place in the queue from 1, of so many; 0 when not waiting. */
  place: number;
  of: number;
  dragged: boolean;
  marked: boolean;
  onGrab: (event: PointerEvent, key: string) => void;
}>(function StripCard({ card, look, portrait, picked, next, tab, auto, place, of, dragged, marked, onGrab }) {
  const store = useStore();
  const { words } = store;
  const wait =
    card.shareKind === "wait" ? words.t("strip.waited", { waited: card.waited, patience: card.patience }) : "";
  const label = [
    card.name,
    words.t("people.anxiety", { n: card.anxiety, band: card.bandText }),
    card.status,
    wait,
    auto > 0 ? words.t("policy.note.gear", { count: auto }) : "",
    place > 0 && of > 1 ? words.t("queue.place", { n: place, of }) : "",
    next ? words.t("strip.next") : "",
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <li
      data-order={card.id}
      class={`${dragged ? "is-dragged" : ""} ${marked ? "is-marked" : ""}`}
      onPointerDown={(event) => {
        // Touch scrolls the strip; the card of the patient has buttons for the same.
        if (place > 0 && of > 1 && event.pointerType !== "touch") onGrab(event, String(card.id));
      }}
    >
      <button
        type="button"
        class={`strip-card card band-${card.band} ${card.need ? `needs needs-${card.need}` : ""} ${picked ? "is-picked" : ""} ${next ? "is-next" : ""}`}
        aria-label={label}
        aria-pressed={picked}
        {...(place > 0 && of > 1 ? { "aria-keyshortcuts": "Alt+ArrowLeft Alt+ArrowRight" } : {})}
        tabIndex={tab ? 0 : -1}
        onClick={() => {
          store.selectPatient(picked ? null : card.id);
          if (!picked) store.api.focusOn({ patient: card.id });
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          store.selectPatient(card.id);
          store.api.focusOn({ patient: card.id });
          queueMicrotask(() => requestAnimationFrame(() => document.getElementById("inspector-title")?.focus()));
        }}
      >
        <span class="strip-face">
          <Bust look={look} mood={card.mood} portrait={portrait} />
          <Ring share={card.anxiety / 100} />
          <span class="strip-anxiety">
            <Icon name={bandIcon(card.band)} />
            {card.anxiety}
          </span>
        </span>
        <span class="strip-words">
          <span class="strip-name">{card.given}</span>
          <span class="strip-status">
            <Icon name={card.icon} />
            <span class="strip-status-text">{card.status}</span>
          </span>
          {card.shareKind !== "none" && (
            <span class="strip-share">
              <Bar
                share={card.share}
                class={`bar-${card.shareKind} ${card.shareKind === "wait" && card.share > 0.7 ? "is-late" : ""}`}
              />
              {card.shareKind === "wait" && (
                <span class="strip-minutes">
                  {words.t("strip.minutes", { waited: card.waited, patience: card.patience })}
                </span>
              )}
            </span>
          )}
        </span>
        {auto > 0 && (
          <span class="strip-gear" aria-hidden="true">
            <Icon name="settings" /> {words.t("policy.note.gear-short", { n: auto })}
          </span>
        )}
        {next && <span class="strip-flag">{words.t("strip.next-flag")}</span>}
      </button>
    </li>
  );
});
