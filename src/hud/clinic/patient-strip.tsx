import { useRef } from "preact/hooks";
import type { Look } from "../../sim/ruleset.ts";
import type { Patient } from "../../sim/state.ts";
import { bandIcon, patientCard } from "../model/people.ts";
import type { PatientCard } from "../model/people.ts";
import { urgentPatients } from "../state/store.ts";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { memo } from "../ui/memo.tsx";
import { Bar, Ring } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";

/** Everyone inside, in a steady order: waiting ones as they queue, then those in care, then those on their way. */
export function stripOrder(patients: readonly Patient[]): Patient[] {
  const rank = (patient: Patient): number => {
    const { step } = patient.visit;
    if (step === "treating" || step === "examining" || step === "to-chair" || step === "to-exam") return 0;
    if (step === "waiting") return 1;
    if (step === "arriving" || step === "checking-in") return 2;
    return 3;
  };
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
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = edge === null ? (at + step + buttons.length) % buttons.length : edge;
    event.preventDefault();
    event.stopPropagation();
    buttons.at(to)?.focus();
    buttons.at(to)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

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
}>(function StripCard({ card, look, portrait, picked, next, tab }) {
  const store = useStore();
  const { words } = store;
  const wait =
    card.shareKind === "wait" ? words.t("strip.waited", { waited: card.waited, patience: card.patience }) : "";
  const label = [
    card.name,
    words.t("people.anxiety", { n: card.anxiety, band: card.bandText }),
    card.status,
    wait,
    next ? words.t("strip.next") : "",
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <li>
      <button
        type="button"
        class={`strip-card card band-${card.band} ${card.need ? `needs needs-${card.need}` : ""} ${picked ? "is-picked" : ""} ${next ? "is-next" : ""}`}
        aria-label={label}
        aria-pressed={picked}
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
        {next && <span class="strip-flag">{words.t("strip.next-flag")}</span>}
      </button>
    </li>
  );
});
