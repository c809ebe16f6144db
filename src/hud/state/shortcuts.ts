/** Keys that work anywhere in the clinic. Text fields, open dialogs and modified keys are left alone. */
import type { Session, Speed } from "../../session/session.ts";
import { canBuild } from "../../sim/rules/house/building.ts";
import { abilityTarget, forOne } from "../clinic/assistant-dock.tsx";
import { stripOrder } from "../clinic/patient-strip.tsx";
import { SHEETS } from "../sheets/index.tsx";
import { urgentPatients } from "./store.ts";
import type { Store } from "./store.ts";

const SPEED_KEYS: Readonly<Record<string, Speed>> = { "1": 1, "2": 2, "3": 4, "4": 8 };
const ABILITY_KEYS = "zxcv";

export function listenForKeys(store: Store): () => void {
  const down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
    if (store.screen.value.name !== "clinic") return;
    if (event.ctrlKey || event.metaKey) {
      if (!document.querySelector("dialog[open]") && undoKey(store, event)) event.preventDefault();
      return;
    }
    const dialog = document.querySelector("dialog[open]");
    if (dialog) {
      // The table is a way to play, and a replay talks on by itself: the clock obeys there too.
      const runs = dialog.classList.contains("table-dialog") || store.session()?.mode === "replay";
      if (runs && clockKey(store, event)) event.preventDefault();
      return;
    }
    if (clockKey(store, event) || placeKey(store, event)) event.preventDefault();
  };
  window.addEventListener("keydown", down);
  return () => window.removeEventListener("keydown", down);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select") ||
      target.isContentEditable)
  );
}

/** A control reached by keyboard keeps Space and Enter for itself. */
function ownsKey(): boolean {
  const focused = document.activeElement;
  return (
    focused instanceof HTMLElement &&
    focused.matches("button:focus-visible, a:focus-visible, input:focus-visible, [role=button]:focus-visible")
  );
}

function clockKey(store: Store, event: KeyboardEvent): boolean {
  const session = store.session();
  if (!session) return false;
  const key = event.key.toLowerCase();
  if ((key === " " && !ownsKey()) || key === "p") session.setSpeed(session.speed === 0 ? 1 : 0);
  else if (SPEED_KEYS[key] !== undefined) session.setSpeed(pace(session, SPEED_KEYS[key]));
  else if (key === "n") session.skipToDecision();
  else return false;
  store.touch();
  return true;
}

/** Encounters are played by hand, at most at 2×. */
function pace(session: Session, speed: Speed): Speed {
  return session.mode === "live" && session.state.encounters.active && speed > 2 ? 2 : speed;
}

/** Ctrl or Command with Z, Shift+Z or Y takes building steps back and does them again. */
function undoKey(store: Store, event: KeyboardEvent): boolean {
  const game = store.game();
  const key = event.key.toLowerCase();
  if (!game || !canBuild(game.rules) || (key !== "z" && key !== "y")) return false;
  store.send({ type: key === "y" || event.shiftKey ? "redo-build" : "undo-build" });
  return true;
}

function placeKey(store: Store, event: KeyboardEvent): boolean {
  const game = store.game();
  if (!game) return false;
  // An encounter's panel has keys of its own; the clinic's mean nothing there.
  if (game.state.encounters.active) {
    if (event.key !== "Escape") return false;
    store.open("pause");
    return true;
  }
  const picked = store.api.selection.value;
  const pickedId = picked?.kind === "patient" ? picked.id : 0;
  switch (event.key.toLowerCase()) {
    case "q":
    case "e": {
      const ids = stripOrder(game.state.patients).map((patient) => patient.id);
      if (ids.length === 0) return true;
      const at = ids.indexOf(pickedId);
      const to = event.key.toLowerCase() === "e" ? at + 1 : at < 0 ? ids.length - 1 : at - 1 + ids.length;
      const id = ids[to % ids.length];
      if (id !== undefined) choose(store, id);
      return true;
    }
    case "enter": {
      if (ownsKey()) return false;
      const id = pickedId || urgentPatients(game)[0];
      if (id === undefined) return false;
      choose(store, id);
      requestAnimationFrame(() => document.getElementById("inspector-title")?.focus());
      return true;
    }
    case "f":
      if (picked)
        store.api.focusOn(
          picked.kind === "patient"
            ? { patient: picked.id }
            : picked.kind === "staff"
              ? { staff: picked.id }
              : picked.kind === "room"
                ? { room: picked.id }
                : { thing: picked.id },
        );
      return true;
    case "z":
    case "x":
    case "c":
    case "v": {
      const id = game.state.unlocked.abilities[ABILITY_KEYS.indexOf(event.key.toLowerCase())];
      const ability = id === undefined ? undefined : game.rules.abilities[id];
      if (!ability) return false;
      const target = forOne(ability)
        ? abilityTarget(
            picked,
            game.state.patients.map((patient) => patient.id),
          )
        : 0;
      store.send({ type: "use-ability", ability: ability.id, patient: target });
      return true;
    }
    case "g":
      store.panel.value = store.panel.value === "goals" ? null : "goals";
      return true;
    case "t":
      store.open("table");
      return true;
    case "?":
      store.open("help");
      return true;
    case "escape":
      goBack(store);
      return true;
    default:
      return sheetKey(store, event.key.toLowerCase());
  }
}

function sheetKey(store: Store, key: string): boolean {
  const game = store.game();
  const sheet = SHEETS.find((each) => each.key === key);
  if (!game || !sheet?.offered(game)) return false;
  store.toggleSheet(sheet.id);
  return true;
}

function choose(store: Store, id: number): void {
  store.selectPatient(id);
  store.api.focusOn({ patient: id });
}

/** Closes the nearest thing that is open; with nothing open, the pause menu opens. */
function goBack(store: Store): void {
  if (store.panel.value !== null) store.panel.value = null;
  else if (store.sheet.value !== null && !store.api.selection.value) store.toggleSheet(store.sheet.value);
  else if (store.api.selection.value) {
    const picked = store.api.selection.value;
    store.selectPatient(null);
    if (picked.kind === "patient")
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".strip-card[tabindex='0']")?.focus());
  } else store.open("pause");
}
