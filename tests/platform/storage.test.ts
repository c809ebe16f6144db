import { describe, expect, it } from "vitest";
import type { Backend } from "../../src/platform/database.ts";
import { createStorage, memoryBackend, MOST_REPLAYS, type StorageStatus } from "../../src/platform/storage.ts";

/** A backend that fails as told, over one that works. */
function failing(works: Backend, why: () => unknown): Backend {
  const fail = <A extends unknown[], R>(act: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const error = why();
      if (error !== null) throw error as Error;
      return act(...args);
    };
  };
  return {
    get: fail(works.get),
    all: fail(works.all),
    keys: fail(works.keys),
    put: fail(works.put),
    remove: fail(works.remove),
  };
}

const denied = () => Promise.reject(new DOMException("no", "SecurityError"));

describe("game storage", () => {
  it("gives back replays newest first, and the game in progress", async () => {
    const backend = memoryBackend();
    let time = 1000;
    const first = createStorage({ open: () => Promise.resolve(backend), now: () => time });
    await first.saveReplay("one", "a");
    await first.saveReplay("one", "b");
    expect(await first.autosave("two", "c")).toBe(true);
    time = 2000;
    expect(await first.autosave("two", "d")).toBe(true);

    const later = createStorage({ open: () => Promise.resolve(backend) });
    expect((await later.replays()).map(({ level, text }) => [level, text])).toEqual([
      ["one", "b"],
      ["one", "a"],
    ]);
    expect(await later.autosaved()).toEqual({ level: "two", saved: 2000, text: "d" });
    expect(later.status).toEqual({ persistent: true, problem: null });

    await later.clearAutosave();
    expect(await first.autosaved()).toBeNull();
    const [newest] = await later.replays();
    await later.removeReplay(newest!.id);
    expect(await first.replays()).toHaveLength(1);
  });

  it("keeps to memory, and says so, where storage is denied", async () => {
    const storage = createStorage({ open: denied });
    const told: StorageStatus[] = [];
    storage.onChange((status) => told.push(status));
    expect(await storage.autosave("one", "a")).toBe(false);
    expect((await storage.saveReplay("one", "b")).persistent).toBe(false);
    expect((await storage.autosaved())?.text).toBe("a");
    expect(await storage.replays()).toHaveLength(1);
    expect(told).toEqual([{ persistent: false, problem: "denied" }]);
    expect(storage.status.persistent).toBe(false);
  });

  it("tells a full disk from a denial, keeps the newest game either way, and recovers", async () => {
    let full = false;
    const backend = failing(memoryBackend(), () => (full ? new DOMException("full", "QuotaExceededError") : null));
    let time = 1;
    const storage = createStorage({ open: () => Promise.resolve(backend), now: () => time++ });
    const told: (string | null)[] = [];
    storage.onChange((status) => told.push(status.problem));
    expect(await storage.autosave("one", "old")).toBe(true);
    full = true;
    expect(await storage.autosave("one", "new")).toBe(false);
    full = false;
    expect((await storage.autosaved())?.text).toBe("new");
    expect(await storage.autosave("one", "newest")).toBe(true);
    expect((await storage.autosaved())?.text).toBe("newest");
    expect(told).toEqual(["quota", null]);
  });

  it("never says that a write is kept before it is complete", async () => {
    let complete: () => void = () => {};
    const slow: Backend = { ...memoryBackend(), put: () => new Promise((resolve) => (complete = resolve)) };
    const storage = createStorage({ open: () => Promise.resolve(slow) });
    let kept = false;
    const saving = storage.autosave("one", "a").then((done) => (kept = done));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(kept).toBe(false);
    complete();
    await saving;
    expect(kept).toBe(true);
  });

  it("lets the oldest replays go past the limit", async () => {
    const storage = createStorage({ open: () => Promise.resolve(memoryBackend()), now: () => 5 });
    for (let i = 0; i < MOST_REPLAYS + 3; i++) await storage.saveReplay("one", String(i));
    const kept = await storage.replays();
    expect(kept).toHaveLength(MOST_REPLAYS);
    expect(kept[0]?.text).toBe(String(MOST_REPLAYS + 2));
    expect(kept.at(-1)?.text).toBe("3");
  });

  it("passes over what it did not write", async () => {
    const backend = memoryBackend();
    await backend.put("replays", "x", { text: 5 });
    await backend.put("games", "current", null);
    const storage = createStorage({ open: () => Promise.resolve(backend) });
    expect(await storage.replays()).toEqual([]);
    expect(await storage.autosaved()).toBeNull();
  });
});
