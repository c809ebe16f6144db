/** Keeps the game in progress, so that a closed tab costs a second of play at most. */
import { formatReplay } from "../session/replay-file.ts";
import type { Session } from "../session/session.ts";
import { onHidden } from "../platform/visibility.ts";
import type { GameStorage } from "../platform/storage.ts";

const EVERY_MS = 1000;

/** Returns what to call when another game begins (or none). */
export function createAutosave(storage: GameStorage): (session: Session | null) => void {
  let stop: () => void = () => undefined;
  return (session) => {
    stop();
    stop = () => undefined;
    if (!session || session.mode === "replay") return;
    let saved = performance.now();
    let dirty = false;
    let over = false;
    const save = (): void => {
      if (!dirty || over) return;
      dirty = false;
      saved = performance.now();
      void storage.autosave(session.rules.level.id, formatReplay(session.replay()));
    };
    const listening = session.onTick(() => {
      dirty = true;
      if (session.state.outcome && !over) {
        over = true;
        void storage.clearAutosave();
      } else if (performance.now() - saved >= EVERY_MS) save();
    });
    const watching = onHidden((hidden) => hidden && save());
    stop = () => {
      listening();
      watching();
      save();
    };
  };
}
