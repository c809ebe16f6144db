/**
 * Games that outlive the page: replays that the player kept, and the game in progress. In IndexedDB where the
 * browser allows it, else in memory, and then `status.persistent` is false so that the interface can say so and
 * offer a file instead. Settings and stars are small and are needed before the first frame: see settings.ts.
 */
import { openDatabase, type Backend } from "./database.ts";

export interface SavedReplay {
  /** Ascending with time. */
  readonly id: string;
  readonly level: string;
  /** Milliseconds since 1970. */
  readonly saved: number;
  /** The replay as JSON. */
  readonly text: string;
}
export interface SavedGame {
  readonly level: string;
  readonly saved: number;
  /** The replay up to now as JSON: playing it to its end is loading the game. */
  readonly text: string;
}

export interface StorageStatus {
  /** True when what is saved is there at the next visit. */
  readonly persistent: boolean;
  /** "denied": the browser lets us keep nothing. "quota": it is full. */
  readonly problem: "denied" | "quota" | null;
}

export interface GameStorage {
  readonly status: StorageStatus;
  onChange(listener: (status: StorageStatus) => void): () => void;
  /** Resolves once it is really kept (`persistent`), or known that it is not. */
  saveReplay(level: string, text: string): Promise<{ readonly replay: SavedReplay; readonly persistent: boolean }>;
  /** Newest first. */
  replays(): Promise<readonly SavedReplay[]>;
  removeReplay(id: string): Promise<void>;
  /** Keeps the game in progress, in place of the one before. Resolves to true once it is really kept. */
  autosave(level: string, text: string): Promise<boolean>;
  autosaved(): Promise<SavedGame | null>;
  clearAutosave(): Promise<void>;
  /** What a campaign has left so far, as JSON, or null. */
  campaign(id: string): Promise<string | null>;
  /** Resolves to true once it is really kept. */
  keepCampaign(id: string, text: string): Promise<boolean>;
}

/** More replays than this push the oldest out. */
export const MOST_REPLAYS = 100;

const CURRENT = "current";
/** What campaigns leave lies beside the game in progress. */
const CAMPAIGN = "campaign:";

export interface StorageOptions {
  /** Opens what games are kept in; rejects when it is denied. */
  readonly open?: () => Promise<Backend>;
  readonly now?: () => number;
}

export function createStorage({ open = openDatabase, now = Date.now }: StorageOptions = {}): GameStorage {
  const memory = memoryBackend();
  const listeners = new Set<(status: StorageStatus) => void>();
  let status: StorageStatus = { persistent: true, problem: null };
  let last = 0;

  const report = (problem: StorageStatus["problem"]): void => {
    if (problem === status.problem) return;
    status = { persistent: problem === null, problem };
    for (const listener of listeners) listener(status);
  };
  const opened = open().catch(() => {
    report("denied");
    return null;
  });

  /** Writes to the database, or to memory when that fails; true when it is kept. */
  const write = async (act: (backend: Backend) => Promise<void>): Promise<boolean> => {
    const backend = await opened;
    if (backend) {
      try {
        await act(backend);
        report(null);
        return true;
      } catch (error) {
        report(error instanceof DOMException && error.name === "QuotaExceededError" ? "quota" : "denied");
      }
    }
    await act(memory);
    return false;
  };
  const read = async <T>(act: (backend: Backend) => Promise<T>): Promise<readonly T[]> => {
    const backend = await opened;
    const results = [await act(memory)];
    if (backend) {
      try {
        results.unshift(await act(backend));
      } catch {
        report("denied");
      }
    }
    return results;
  };

  return {
    get status() {
      return status;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async saveReplay(level, text) {
      // Two in one millisecond still get ids of their own, in order.
      last = Math.max(now(), last + 1);
      const replay: SavedReplay = { id: String(last).padStart(16, "0"), level, saved: last, text };
      const persistent = await write(async (backend) => {
        const kept = (await backend.keys("replays")).sort();
        for (const id of kept.slice(0, Math.max(0, kept.length + 1 - MOST_REPLAYS)))
          await backend.remove("replays", id);
        await backend.put("replays", replay.id, replay);
      });
      return { replay, persistent };
    },
    async replays() {
      const found = (await read((backend) => backend.all("replays"))).flat().filter(isReplay);
      return [...new Map(found.map((replay) => [replay.id, replay])).values()].sort((a, b) => (a.id < b.id ? 1 : -1));
    },
    async removeReplay(id) {
      await memory.remove("replays", id);
      await write((backend) => backend.remove("replays", id));
    },
    async autosave(level, text) {
      const game: SavedGame = { level, saved: now(), text };
      return write((backend) => backend.put("games", CURRENT, game));
    },
    async autosaved() {
      const games = (await read((backend) => backend.get("games", CURRENT))).filter(isGame);
      return newestOf(games);
    },
    async clearAutosave() {
      await memory.remove("games", CURRENT);
      await write((backend) => backend.remove("games", CURRENT));
    },
    async campaign(id) {
      const games = (await read((backend) => backend.get("games", CAMPAIGN + id))).filter(isGame);
      return newestOf(games)?.text ?? null;
    },
    async keepCampaign(id, text) {
      const game: SavedGame = { level: id, saved: now(), text };
      return write((backend) => backend.put("games", CAMPAIGN + id, game));
    },
  };
}

function newestOf(games: readonly SavedGame[]): SavedGame | null {
  return games.reduce<SavedGame | null>((newest, game) => (newest && newest.saved >= game.saved ? newest : game), null);
}

/** Keeps things for as long as the page is open. */
export function memoryBackend(): Backend {
  const stores = { replays: new Map<string, unknown>(), games: new Map<string, unknown>() };
  return {
    get: (store, key) => Promise.resolve(stores[store].get(key)),
    all: (store) => Promise.resolve([...stores[store].values()]),
    keys: (store) => Promise.resolve([...stores[store].keys()]),
    put: (store, key, value) => Promise.resolve(void stores[store].set(key, value)),
    remove: (store, key) => Promise.resolve(void stores[store].delete(key)),
  };
}

/** What is read back was written by some version of the game, or by anyone with the developer tools open. */
function isGame(value: unknown): value is SavedGame {
  const game = value as SavedGame | null | undefined;
  return (
    typeof game === "object" &&
    game !== null &&
    typeof game.level === "string" &&
    typeof game.saved === "number" &&
    typeof game.text === "string"
  );
}
function isReplay(value: unknown): value is SavedReplay {
  return isGame(value) && typeof (value as SavedReplay).id === "string";
}
