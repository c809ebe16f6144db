/** From the title to a game and back: starting, watching, restarting, saving, and what was dropped on the page. */
import type { Hud, HudApi, LevelCard, Words } from "../hud/api.ts";
import type { Backdrop } from "../scenes/api.ts";
import type { Session } from "../session/session.ts";
import type { Replay } from "../session/replay.ts";
import type { Issue } from "../content/issues.ts";
import { signal, type ReadonlySignal } from "@preact/signals";
import type { GameStorage } from "../platform/storage.ts";
import { createSession } from "../session/create-session.ts";
import { canRace, raceLevel } from "../session/race.ts";
import { formatReplay, looksLikeReplay, parseReplay } from "../session/replay-file.ts";
import { download, fileName, onPaste, readText, type Offered } from "../platform/files.ts";
import { createCampaigns } from "./campaign.ts";
import { createCatalogue, openLevel, type Level, type Opened } from "./catalogue.ts";
import { withSnippet } from "./snippet.ts";

export interface FlowOptions {
  readonly hud: () => Hud;
  readonly words: Words;
  /** Changes the picture behind the interface. */
  readonly show: (backdrop: Backdrop) => void;
  /** A new session began, or null back on the title. */
  readonly onSession: (session: Session | null) => void;
  readonly seed: () => number;
  readonly storage: GameStorage;
}

export interface Flow {
  readonly screens: HudApi["screens"];
  /** Id of the level of the game that can be gone on with, or "". */
  readonly saved: ReadonlySignal<string>;
  session(): Session | null;
  levels(): readonly LevelCard[];
  /** A level file was edited while the game runs. */
  levelsChanged(): void;
}

const ROMAN: Readonly<Record<string, string>> = {
  demonstration: "I",
  rejection: "II",
  virus: "III",
  biosculpting: "IV",
  cavity: "V",
};

export function createFlow({ hud, words, show, onSession, seed, storage }: FlowOptions): Flow {
  const catalogue = createCatalogue();
  let session: Session | null = null;
  let level: Level | null = null;
  let watching: Replay | null = null;
  /** A replay that was handed over, until the player says what to do with it. */
  let offered: { readonly on: Level; readonly replay: Replay } | null = null;

  const saved = signal("");
  const campaigns = createCampaigns(storage);

  /** Starts a game; or shows a recorded one; or goes on with a saved one. */
  const begin = (next: Level, from: { readonly replay?: Replay; readonly resume?: Replay } = {}): void => {
    level = next;
    watching = from.replay ?? null;
    const carried = campaigns.before(next.ruleset);
    const game = createSession({
      rules: next.ruleset,
      levelHash: next.hash,
      seed: seed(),
      ...(carried ? { carried } : {}),
      ...from,
    });
    session = game;
    game.onTick((events) => {
      if (events.some((event) => event.type === "game-won")) void campaigns.keep(game);
    });
    if (from.resume && session.hash() !== from.resume.end.hash) return lostSave(next);
    session.hold("intro", !from.resume);
    if (from.resume) session.setSpeed(0);
    onSession(session);
    show("clinic");
    hud().attach();
    hud().show({ name: from.resume ? "clinic" : "intro" });
  };
  /** A save that does not come out as it was is not gone on with: better a plain word than a changed game. */
  const lostSave = (next: Level): void => {
    saved.value = "";
    void storage.clearAutosave();
    begin(next);
    hud().notice("saved.lost", {}, "warn");
  };
  /** The level that a game was recorded on, as it comes or, for a race, with the game in it that was raced against. */
  const recordedOn = (replay: Replay, near: Level | null): Level | null => {
    const opened = catalogue.find(replay.level.id);
    for (const each of [near?.id === replay.level.id ? near : null, opened?.ok ? opened.level : null]) {
      if (each?.hash === replay.level.hash) return each;
      const text = each && replay.ghost ? raceLevel(each.text, each.file, replay.ghost) : null;
      const raced = each && text !== null ? openLevel(text, each.file) : null;
      if (raced?.ok && raced.level.hash === replay.level.hash) return raced.level;
    }
    return null;
  };
  /** The saved game, if this version of the game and level can still go on with it. */
  const readSaved = async (): Promise<{ level: Level; replay: Replay } | null> => {
    const game = await storage.autosaved();
    const read = game && parseReplay(game.text, "saved game");
    if (!read?.ok) return null;
    const found = recordedOn(read.replay, null);
    return found && found.ruleset.rules === read.replay.rules ? { level: found, replay: read.replay } : null;
  };
  const lookForSaved = (): void => {
    void readSaved().then(
      (found) => (saved.value = found && found.replay.end.outcome === "open" ? found.level.id : ""),
    );
  };
  const fail = (file: string, text: string, issues: readonly Issue[]): void => {
    session?.hold("errors", true);
    hud().show({ name: "errors", source: file, issues: issues.map((issue) => withSnippet(issue, text)) });
  };
  /** A file that can't be used at all, for a reason that has no place in it. */
  const refuse = (file: string, key: string, params: Readonly<Record<string, string | number>>): void => {
    session?.hold("errors", true);
    const issue = {
      severity: "error",
      code: key.split(".")[1] ?? key,
      message: words.t(key, params),
      file,
      line: 0,
      column: 0,
      path: "",
    } as const;
    hud().show({ name: "errors", source: file, issues: [issue] });
  };
  const start = (opened: Opened | null): void => {
    if (opened?.ok) begin(opened.level);
    else if (opened) fail(opened.file, opened.text, opened.issues);
  };
  const watch = (text: string, file: string): void => {
    const read = parseReplay(text, file);
    if (!read.ok) return fail(file, text, read.issues);
    const { replay } = read;
    const on = recordedOn(replay, level);
    const problem = on
      ? on.ruleset.rules === replay.rules
        ? ""
        : "replay.other-rules"
      : replay.level.id === level?.id || catalogue.find(replay.level.id)?.ok
        ? "replay.other-level"
        : "replay.no-level";
    if (!on || problem !== "") return refuse(file, problem, { level: replay.level.id, rules: replay.rules });
    if (!canRace(on.ruleset, replay)) return begin(on, { replay });
    offered = { on, replay };
    session?.hold("errors", true);
    const { outcome, stars } = replay.end;
    hud().show({ name: "replay", source: file, title: on.ruleset.level.title, outcome, stars });
  };
  /** The level again, with a recorded game of it in the next house. Reading it plays that game once. */
  const race = (on: Level, replay: Replay): void => {
    const text = raceLevel(on.text, on.file, replay);
    if (text === null) return;
    hud().show({ name: "loading", progress: 0.5 });
    // After the picture of waiting has been drawn.
    setTimeout(() => start(openLevel(text, on.file)), 60);
  };
  const take = (text: string, file: string): void => {
    if (looksLikeReplay(text)) watch(text, file);
    else start(openLevel(text, file));
  };

  const toTitle = (): void => {
    session = null;
    onSession(null);
    show("title");
    hud().attach();
    hud().show({ name: "title" });
    lookForSaved();
  };
  /** What was chosen, dropped or pasted. */
  const receive = (offered: Offered): void => {
    if (offered.ok) take(offered.text, offered.name);
    else refuse(offered.name, `file.${offered.code}`, { name: offered.name, limit: Math.round(offered.limit / 1024) });
  };

  lookForSaved();
  // By the folders: nothing need be read for it.
  for (const campaign of new Set(catalogue.files().map((file) => file.split("/")[1] ?? "")))
    void campaigns.load(campaign);
  onPaste(document, receive);
  return {
    saved,
    session: () => session,
    levels: () =>
      catalogue.files().flatMap((file) => {
        const opened = catalogue.open(file);
        if (!opened.ok) return [];
        const { id, title, intro, campaign, beat } = opened.level.ruleset.level;
        return [
          { id, number: beat.act > 0 ? `${ROMAN[campaign] ?? ""} · ${beat.act}` : "", title, intro, picture: "" },
        ];
      }),
    levelsChanged() {
      const raced = level?.ruleset.rival?.kind === "ghost";
      const opened = level && !raced ? catalogue.find(level.id) : null;
      if (opened && !(opened.ok && opened.level.hash === level?.hash)) start(opened);
    },
    screens: {
      play: (id) => start(catalogue.find(id)),
      resume() {
        session?.hold("intro", false);
        if (session && hud().screen.value.name === "intro") hud().show({ name: "clinic" });
      },
      goOn() {
        void readSaved().then((found) => found && begin(found.level, { resume: found.replay }));
      },
      restart: () => void (level && begin(level, watching ? { replay: watching } : {})),
      quit: toTitle,
      back() {
        offered = null;
        session?.hold("errors", false);
        if (!session) toTitle();
        else hud().show({ name: session.state.outcome ? "results" : "clinic" });
      },
      saveReplay() {
        if (session && level)
          download(
            fileName([level.id, session.state.seed, session.state.tick], "replay.json"),
            formatReplay(session.replay()),
          );
      },
      canRace: () => level !== null && canRace(level.ruleset, session?.replay() ?? null),
      race: () => void (session && level && race(level, session.replay())),
      take(how) {
        if (!offered) return;
        const { on, replay } = offered;
        offered = null;
        if (how === "watch") begin(on, { replay });
        else race(on, replay);
      },
      openReplay: (file) => void readText(file).then(receive),
    },
  };
}
