/** The browser's database, cut down to what is kept in it. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export type StoreName = "replays" | "games";

/** A few named maps. Writes resolve when the transaction is complete, and reject when it is not. */
export interface Backend {
  get(store: StoreName, key: string): Promise<unknown>;
  all(store: StoreName): Promise<readonly unknown[]>;
  keys(store: StoreName): Promise<string[]>;
  put(store: StoreName, key: string, value: unknown): Promise<void>;
  remove(store: StoreName, key: string): Promise<void>;
}

interface Schema extends DBSchema {
  replays: { key: string; value: unknown };
  games: { key: string; value: unknown };
}

/** How long to wait for a database that neither opens nor fails (private windows of some browsers). */
const PATIENCE = 4000;

/** Opens the database; rejects when the browser denies it. One that was closed from outside is opened again. */
export async function openDatabase(name = "open-wide"): Promise<Backend> {
  let db: IDBPDatabase<Schema> | null = await connect();

  async function connect(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("replays");
        fresh.createObjectStore("games");
      },
      // A newer version of the game in another tab wants to upgrade: make way.
      blocking() {
        db?.close();
        db = null;
      },
      terminated() {
        db = null;
      },
    });
    return Promise.race([
      opening,
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error("timed out")), PATIENCE)),
    ]);
  }
  const use = async (): Promise<IDBPDatabase<Schema>> => (db ??= await connect());

  return {
    get: async (store, key) => (await use()).get(store, key) as Promise<unknown>,
    all: async (store) => (await use()).getAll(store),
    keys: async (store) => (await use()).getAllKeys(store),
    put: async (store, key, value) => {
      const transaction = (await use()).transaction(store, "readwrite");
      // Both: a failed request must not go unhandled while the transaction is what counts.
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    },
    remove: async (store, key) => {
      const transaction = (await use()).transaction(store, "readwrite");
      await Promise.all([transaction.store.delete(key), transaction.done]);
    },
  };
}
