import { useEffect, useRef, useState } from "preact/hooks";
import { TICKS_PER_DAY } from "../../sim/rules/clock.ts";
import { causeLines, linesOf, roomEntries } from "../model/causes.ts";
import type { CauseLine } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { patientCard, roomMood } from "../model/people.ts";
import { CauseList } from "../ui/cause-list.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** Opens below the number that was pressed: what made it what it is, the largest first. */
export function WhyPanel() {
  const store = useStore();
  const { words } = store;
  const panel = store.panel.value;
  const game = store.game();
  const [today, setToday] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (panel === null || panel === "goals") return undefined;
    const back = document.activeElement;
    head.current?.focus();
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, [panel]);
  if (!game || panel === null || panel === "goals") return null;
  const since = today ? Math.floor(game.state.tick / TICKS_PER_DAY) * TICKS_PER_DAY : -1;
  const lines = linesFor(game, panel, since);
  return (
    <section class={`why-panel card why-${panel}`} aria-labelledby="why-title">
      <header class="card-head">
        <h2 id="why-title" ref={head} tabIndex={-1}>
          {words.t(`why.${panel}`)}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.t("ui.close")}
          onClick={() => (store.panel.value = null)}
        >
          <Icon name="x" />
        </button>
      </header>
      <p class="why-lead">{leadFor(game, panel)}</p>
      {panel !== "mood" && game.state.tick >= TICKS_PER_DAY && (
        <div class="segmented" role="group" aria-label={words.t("why.span")}>
          <button type="button" aria-pressed={!today} onClick={() => setToday(false)}>
            {words.t("why.all")}
          </button>
          <button type="button" aria-pressed={today} onClick={() => setToday(true)}>
            {words.t("why.today")}
          </button>
        </div>
      )}
      {lines.length === 0 ? <p class="quiet">{words.t("why.nothing")}</p> : <CauseList lines={lines} bars />}
      {panel === "mood" && <RoomPeople game={game} />}
    </section>
  );
}

function linesFor(game: Game, panel: "cash" | "trust" | "fame" | "mood", since: number): CauseLine[] {
  if (panel !== "mood") return causeLines(game, panel, game.state[panel], 8, since);
  const here = game.state.patients.filter(
    (patient) => patient.visit.step === "waiting" || patient.visit.step === "checking-in",
  );
  return linesOf(game, "anxiety", roomEntries(here.map((patient) => patient.anxiety)), 6);
}

function leadFor(game: Game, panel: "cash" | "trust" | "fame" | "mood"): string {
  const { words, state } = game;
  if (panel === "mood") {
    const mood = roomMood(state.patients);
    return mood.count === 0
      ? words.t("why.mood-empty")
      : words.t("why.mood-lead", { count: mood.count, mean: words.num(mood.mean), band: words.t(`band.${mood.band}`) });
  }
  const account = state[panel];
  const cash = panel === "cash";
  const write = (value: number): string => (cash ? words.money(value) : words.num(value / 1000));
  return words.t(`why.${panel}-lead`, { from: write(account.opened), to: write(account.value) });
}

function RoomPeople(props: { readonly game: Game }) {
  const store = useStore();
  const waiting = props.game.state.patients
    .filter((patient) => patient.visit.step === "waiting")
    .map((patient) => patientCard(props.game, patient));
  if (waiting.length === 0) return null;
  return (
    <ul class="why-people">
      {waiting
        .sort((a, b) => b.anxiety - a.anxiety || a.id - b.id)
        .map((card) => (
          <li key={card.id}>
            <button type="button" class={`person-row band-${card.band}`} onClick={() => store.selectPatient(card.id)}>
              <span>{card.name}</span>
              <b>{store.words.t("people.anxiety-short", { n: card.anxiety, band: card.bandText })}</b>
            </button>
          </li>
        ))}
    </ul>
  );
}
