/** The assistant's unasked words in a live game: asked for every few ticks, one at a time. */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Session } from "../../session/session.ts";
import { concernsOf } from "../../sim/rules/adviser/concerns.ts";
import { keyOf, NOTHING_SAID, nextWord, putAside } from "../../sim/rules/adviser/word.ts";
import type { HudApi } from "../api.ts";
import type { Game } from "../model/game.ts";
import { remarkOf, type Remark } from "../model/adviser.ts";

/** Ticks between two looks round the clinic. */
const EVERY = 8;
/** Real milliseconds that a word stays, besides the time it takes to be read. */
const STAYS_MS = 9_000;
const MS_A_LETTER = 60;

export interface Adviser {
  readonly remark: ReadonlySignal<Remark | null>;
  /** Looks round, at most every few ticks; speaks when there is something new. */
  look(game: Game, session: Session): void;
  /** Another game. */
  forget(): void;
  /** It has been read; it may be said again when it gets worse. */
  dismiss(): void;
  /** Says less: only what presses, then nothing. */
  quieten(): void;
}

export function createAdviser(api: HudApi): Adviser {
  const remark = signal<Remark | null>(null);
  let memory = NOTHING_SAID;
  let looked = -EVERY;
  let until = 0;

  return {
    remark,
    look(game, session) {
      const { state } = game;
      if (session.mode !== "live" || state.tick - looked < EVERY) return;
      looked = state.tick;
      const concerns = concernsOf(game.rules, state);
      const now = remark.value;
      const gone = now && !concerns.some((each) => keyOf(each) === keyOf(now.concern));
      if (gone || (now && performance.now() > until)) remark.value = null;
      const next = nextWord(concerns, memory, state.tick, api.settings.value.advice);
      memory = next.memory;
      if (!next.word) return;
      const said = remarkOf(game, next.word);
      remark.value = said;
      until = performance.now() + STAYS_MS + said.text.length * MS_A_LETTER;
      api.sound(said.presses ? "notice" : "voice:milo");
    },
    forget() {
      memory = NOTHING_SAID;
      looked = -EVERY;
      remark.value = null;
    },
    dismiss() {
      if (remark.value) memory = putAside(memory, remark.value.concern);
      remark.value = null;
    },
    quieten() {
      const { advice } = api.settings.value;
      api.setSettings({ advice: advice === "all" ? "important" : "off" });
      if (advice !== "all" || !remark.value?.presses) remark.value = null;
    },
  };
}
