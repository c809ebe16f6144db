/** The interface's own state: signals fed by the session at most ten times a second. */
import { signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Session } from "../../session/session.ts";
import type { Command, QueryResult, Refusal } from "../../sim/commands/command.ts";
import type { SimEvent } from "../../sim/events.ts";
import { ownDecisions } from "../../sim/rules/people/decisions.ts";
import { autoIn } from "../../sim/rules/policies/answers.ts";
import { findPatient } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import { createAdviser, type Adviser } from "./adviser.ts";
import { lingerFor } from "./linger.ts";
import type { HudApi, ScreenState, Words } from "../api.ts";
import { emptyDraft } from "../model/care.ts";
import type { Draft } from "../model/care.ts";
import { messageOf } from "../model/feed.ts";
import type { Message } from "../model/feed.ts";
import type { Game } from "../model/game.ts";
import { refusalText } from "../model/refusals.ts";
import { withTalk, type HeardTalk } from "../model/talk.ts";

export type Overlay =
  | "report"
  | "pause"
  | "settings"
  | "help"
  | "table"
  | "credits"
  | "log"
  | "talks"
  | "confirm-restart"
  | "confirm-quit";
export type Panel = "cash" | "trust" | "fame" | "mood" | "goals";

export interface FeedItem extends Message {
  readonly key: number;
  readonly tick: number;
}

export interface Caption {
  readonly id: string;
  readonly key: number;
}

export interface Store {
  readonly api: HudApi;
  readonly words: Words;
  readonly screen: Signal<ScreenState>;
  /** Overlays lie on one another; the last one is on top. */
  readonly overlays: Signal<readonly Overlay[]>;
  readonly panel: Signal<Panel | null>;
  /** Id of the open management sheet, or null. */
  readonly sheet: Signal<string | null>;
  readonly feed: Signal<readonly FeedItem[]>;
  readonly log: Signal<readonly FeedItem[]>;
  /** Last message as plain text, for readers. */
  readonly spoken: Signal<string>;
  /** Sounds heard lately, in words, newest last. */
  readonly captions: Signal<readonly Caption[]>;
  /** Grows whenever the state may have changed; `game()` and `session()` read it, so views follow. */
  readonly version: ReadonlySignal<number>;
  /** What was said in this game, oldest first. */
  readonly heard: Signal<readonly HeardTalk[]>;
  readonly adviser: Adviser;
  session(): Session | null;
  game(): Game | null;
  attach(): void;
  touch(): void;
  send(command: Command): Refusal | null;
  /** Why a command can't be done, in words; "" when it can. */
  refusal(command: Command): string;
  query(command: Command): QueryResult | null;
  draft(patient: Patient): Draft;
  setDraft(patient: number, draft: Draft): void;
  say(message: Message): void;
  dismiss(key: number): void;
  hear(id: string): void;
  open(overlay: Overlay): void;
  close(overlay?: Overlay): void;
  selectPatient(id: number | null): void;
  toggleSheet(id: string): void;
  dispose(): void;
}

const TICK_MS = 100;
const FEED_MAX = 4;
const LOG_MAX = 60;
const CAPTION_MS = 3_500;
const CAPTIONS_MAX = 3;

export function createStore(api: HudApi): Store {
  const { words } = api;
  const screen = signal<ScreenState>({ name: "title" });
  const overlays = signal<readonly Overlay[]>([]);
  const panel = signal<Panel | null>(null);
  const sheet = signal<string | null>(null);
  const feed = signal<readonly FeedItem[]>([]);
  const log = signal<readonly FeedItem[]>([]);
  const spoken = signal("");
  const captions = signal<readonly Caption[]>([]);
  const version = signal(0);
  const heard = signal<readonly HeardTalk[]>([]);
  const adviser = createAdviser(api);
  const drafts = signal<Readonly<Record<number, Draft>>>({});
  let session: Session | null = null;
  let stop: () => void = () => undefined;
  let nextKey = 1;
  let last = 0;
  let timer = 0;
  let shown = "";

  const touch = (): void => {
    last = performance.now();
    clearTimeout(timer);
    timer = 0;
    version.value += 1;
  };
  // At 8× there are 80 ticks a second: draw the first at once and the rest together.
  const later = (): void => {
    const wait = last + TICK_MS - performance.now();
    if (wait <= 0) touch();
    else if (timer === 0) timer = window.setTimeout(touch, wait);
  };
  // Speed, skipping and holding have no event of their own.
  const watch = window.setInterval(() => {
    const now = session ? `${session.speed}${session.skipping}${session.held}` : "";
    if (now !== shown) {
      shown = now;
      touch();
    }
  }, 100);

  const gameOf = (): Game | null => (session ? { words, rules: session.rules, state: session.state } : null);

  const say = (message: Message): void => {
    const item: FeedItem = { ...message, key: nextKey++, tick: session?.state.tick ?? 0 };
    if (!message.quiet) feed.value = [...feed.value, item].slice(-FEED_MAX);
    log.value = [item, ...log.value].slice(0, LOG_MAX);
    if (!message.quiet)
      spoken.value = item.speaker ? words.t("feed.says", { speaker: item.speaker, text: item.text }) : item.text;
    if (item.sound) api.sound(item.sound);
  };

  const openCard = (overlay: Overlay): void => {
    if (overlays.value.includes(overlay)) return;
    api.sound("open");
    overlays.value = [...overlays.value, overlay];
    holdFor(session, overlays.value);
    touch();
  };

  const listen = (events: readonly SimEvent[]): void => {
    const game = gameOf();
    if (!game || !session) return;
    for (const event of events) {
      lingerFor(session, event);
      if (event.type === "camera") api.focusOn(event.at);
      if (event.type === "dialogue-opened") heard.value = withTalk(heard.value, game);
      const message = messageOf(game, event);
      if (message) say(message);
      // A raised hand is more urgent than any number's causes.
      if (event.type === "patient-distressed") panel.value = null;
      if (event.type === "patient-distressed" && session.mode === "live" && api.settings.value.pauseOnDistress) {
        const patient = game.state.patients.find((each) => each.id === event.patient);
        // A rule that will answer needs nobody to stop the clock.
        if (patient && patient.visit.asked !== -1 && autoIn(game.rules, game.state, patient) < 0) session.setSpeed(0);
      }
      if (event.type === "day-ended" && showsReport(session, api)) openCard("report");
      if (event.type === "game-won" || event.type === "game-lost") finish();
    }
    adviser.look(game, session);
    const picked = api.selection.value;
    if (picked?.kind === "patient" && !findPatient(game.state, picked.id)) api.selection.value = null;
    later();
  };

  const finish = (): void => {
    const outcome = session?.state.outcome;
    if (!session || !outcome || screen.value.name === "results") return;
    if (session.mode === "live") api.progress.record(session.rules.level.id, outcome.stars);
    overlays.value = [];
    panel.value = null;
    // A breath, so that the last thing that happened is seen.
    window.setTimeout(() => {
      if (!session?.state.outcome) return;
      feed.value = [];
      screen.value = { name: "results" };
    }, 1200);
  };

  return {
    api,
    words,
    screen,
    overlays,
    panel,
    sheet,
    feed,
    log,
    spoken,
    captions,
    version,
    heard,
    adviser,
    session: () => (version.value, session),
    game: () => (version.value, gameOf()),
    attach() {
      stop();
      session = api.session();
      feed.value = [];
      log.value = [];
      spoken.value = "";
      heard.value = [];
      adviser.forget();
      drafts.value = {};
      overlays.value = [];
      panel.value = null;
      sheet.value = null;
      api.selection.value = null;
      stop = session?.onTick(listen) ?? (() => undefined);
      touch();
    },
    touch,
    send(command) {
      if (!session || session.mode === "replay") return null;
      const game = gameOf();
      const refusal = session.dispatch(command);
      if (refusal && game) {
        say({
          text: refusalText(game, refusal),
          speaker: "",
          portrait: "",
          tone: "warn",
          icon: "lock",
          target: null,
          sound: "refused",
        });
      } else api.sound("click");
      touch();
      return refusal;
    },
    refusal(command) {
      const game = gameOf();
      if (!session || !game) return "";
      if (session.mode === "replay") return words.t("refusal.watching-replay");
      const result = session.query(command);
      return result.ok ? "" : refusalText(game, result.refusal);
    },
    query: (command) => session?.query(command) ?? null,
    draft(patient) {
      const game = gameOf();
      const saved = drafts.value[patient.id];
      if (saved || !game) return saved ?? { choices: {}, explain: true, waive: false, comforts: [] };
      return emptyDraft(game, patient);
    },
    setDraft(patient, draft) {
      drafts.value = { ...drafts.value, [patient]: draft };
    },
    say,
    dismiss(key) {
      feed.value = feed.value.filter((item) => item.key !== key);
    },
    hear(id) {
      if (!api.settings.value.captions || screen.value.name !== "clinic") return;
      const caption: Caption = { id, key: nextKey++ };
      captions.value = [...captions.value.filter((each) => each.id !== id), caption].slice(-CAPTIONS_MAX);
      window.setTimeout(() => {
        captions.value = captions.value.filter((each) => each.key !== caption.key);
      }, CAPTION_MS);
    },
    open: openCard,
    close(overlay) {
      overlays.value = overlay ? overlays.value.filter((each) => each !== overlay) : overlays.value.slice(0, -1);
      holdFor(session, overlays.value);
      touch();
    },
    selectPatient(id) {
      api.selection.value = id === null ? null : { kind: "patient", id };
      if (id !== null) {
        panel.value = null;
        api.sound("select");
      }
    },
    toggleSheet(id) {
      api.sound(sheet.value === id ? "close" : "open");
      sheet.value = sheet.value === id ? null : id;
      panel.value = null;
    },
    dispose() {
      stop();
      clearInterval(watch);
      clearTimeout(timer);
    },
  };
}

/** After each day but the last, in levels where money counts, unless the player would rather not. */
function showsReport(session: Session, api: HudApi): boolean {
  const { rules, state, mode } = session;
  return (
    mode === "live" && rules.money.on && api.settings.value.dayReport && state.tick < rules.clock.end && !state.outcome
  );
}

/** The clock stands still under every overlay but the table, which is a way to play. */
function holdFor(session: Session | null, overlays: readonly Overlay[]): void {
  session?.hold(
    "menu",
    overlays.some((overlay) => overlay !== "table"),
  );
}

/** Patients whom the player can decide about, the most urgent first; used by the strip and the shortcuts. */
export function urgentPatients(game: Game): number[] {
  return ownDecisions(game.rules, game.state)
    .filter(({ kind }) => kind !== "phone" && kind !== "incident")
    .map((decision) => decision.patient)
    .filter((id) => id > 0);
}
