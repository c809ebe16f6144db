import { useEffect, useRef } from "preact/hooks";
import { findPatient, isActive, knownFindings } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import { blockedText } from "../model/blocked.ts";
import type { Game } from "../model/game.ts";
import { needOf, patientCard, thoughtText } from "../model/people.ts";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { AdviceLine } from "./advice-line.tsx";
import { AnxietyGauge, AnxietySection } from "./anxiety-section.tsx";
import { ExamSection } from "./exam-section.tsx";
import { MouthSection } from "./mouth-section.tsx";
import { PolicyNotes } from "./policy-notes.tsx";
import { PlanSection } from "./plan-section.tsx";
import { ThingInspector } from "./others.tsx";
import { StaffInspector } from "./staff-inspector.tsx";
import { RoomInspector } from "../sheets/build/room-inspector.tsx";
import { SwarmSection } from "./swarm-section.tsx";
import { TalkSection } from "./talk-section.tsx";
import { TreatingSection } from "./treating-section.tsx";
import { WhoChips } from "./who-chips.tsx";
import { QueueActions } from "./queue-actions.tsx";

/** MDAS from which fear of dentists counts as a phobia. */
const PHOBIA = 19;

/** The card of whoever or whatever is selected; a sheet from below on narrow screens. */
export function Inspector() {
  const store = useStore();
  const game = store.game();
  const picked = store.api.selection.value;
  if (!game || !picked) return null;
  if (picked.kind === "staff") return <StaffInspector key={picked.id} game={game} id={picked.id} />;
  if (picked.kind === "thing") return <ThingInspector key={picked.id} game={game} id={picked.id} />;
  if (picked.kind === "room") return <RoomInspector key={picked.id} game={game} id={picked.id} />;
  const patient = findPatient(game.state, picked.id);
  return patient ? <PatientInspector key={patient.id} game={game} patient={patient} /> : null;
}

function PatientInspector(props: { readonly game: Game; readonly patient: Patient }) {
  const { game, patient } = props;
  const store = useStore();
  const { words } = store;
  const card = patientCard(game, patient);
  const cast = patient.cast ? game.rules.cast[patient.cast] : undefined;
  const need = needOf(patient);
  const thought = thoughtText(game, patient);
  const blocked = blockedText(game, patient);
  const looked = patient.visit.examined || knownFindings(patient).length > 0;
  const scroll = useRef<HTMLDivElement>(null);
  // When what is asked of the player changes, the new question is at the top.
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
    // Where there is little room the whole card scrolls instead of its middle.
    scroll.current?.parentElement?.scrollTo({ top: 0 });
  }, [need]);
  return (
    <section
      class={`inspector card band-${card.band} ${need ? "is-asking" : ""} ${need === "plan" ? "is-planning" : ""}`}
      aria-labelledby="inspector-title"
    >
      <header class="who">
        <button
          type="button"
          class="who-face"
          aria-label={words.t("inspector.show", { name: card.name })}
          onClick={() => store.api.focusOn({ patient: patient.id })}
        >
          <Bust look={patient.look} mood={card.mood} portrait={cast?.portrait ?? ""} />
          <span class="who-locate">
            <Icon name="current-location" />
          </span>
        </button>
        <div class="who-words">
          <h2 id="inspector-title" tabIndex={-1}>
            {card.name}
          </h2>
          <p class="who-line">
            {words.t("inspector.age", { age: patient.age })} · {words.t("inspector.visit", { n: patient.visit.no })}
            {" · "}
            <span class={patient.mdas >= PHOBIA ? "is-phobic" : ""} title={words.t("inspector.mdas-title")}>
              {words.t("inspector.mdas", { n: patient.mdas })}
            </span>
          </p>
          <p class={`who-status ${need ? "is-need" : ""}`}>
            <Icon name={card.icon} />
            {card.status}
          </p>
          {blocked && <p class="who-blocked">{blocked}</p>}
        </div>
        <button
          type="button"
          class="icon-button who-close"
          aria-label={words.t("ui.close")}
          onClick={() => store.selectPatient(null)}
        >
          <Icon name="x" />
        </button>
        <AnxietyGauge game={game} patient={patient} />
      </header>
      <div class="inspector-scroll" ref={scroll} tabIndex={0} role="group" aria-label={card.name}>
        {need === "" && thought && isActive(patient) && <p class="thought">{thought}</p>}
        {need === "examine" && <ExamSection game={game} patient={patient} />}
        {need === "plan" && (
          <>
            <PlanSection game={game} patient={patient} />
            <MouthSection game={game} patient={patient} listed={false} />
          </>
        )}
        {patient.visit.step === "treating" && <TreatingSection game={game} patient={patient} />}
        <PolicyNotes game={game} patient={patient} />
        <WhoChips game={game} patient={patient} />
        {patient.visit.step === "waiting" && <TalkSection game={game} patient={patient} />}
        <AnxietySection game={game} patient={patient} />
        <SwarmSection game={game} patient={patient} />
        {need !== "plan" && looked && <MouthSection game={game} patient={patient} listed />}
        {cast && <p class="about">{words.tx(cast.about)}</p>}
        {patient.visit.step === "waiting" && <QueueActions patient={patient} name={card.given} />}
      </div>
      {need !== "plan" && <AdviceLine game={game} patient={patient} />}
    </section>
  );
}
