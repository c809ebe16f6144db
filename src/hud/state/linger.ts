/**
 * In a replay, what is said and shown on cards stays long enough to be read: the clock is held when it opens, and what shows it
 * lets go (`useLinger`). The recorded answer comes right after, as it did in the game; nothing of the game changes.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../../session/session.ts";
import type { SimEvent } from "../../sim/events.ts";
import { useStore } from "../ui/store-context.ts";

const REASON = "linger";
const STEP_MS = 80;
const OPENS: readonly SimEvent["type"][] = ["dialogue-opened", "encounter-began", "encounter-decided"];
const CLOSES: readonly SimEvent["type"][] = ["dialogue-closed", "encounter-started", "encounter-ended"];

/** Holds a replay for what has just opened; called with everything that happens. */
export function lingerFor(session: Session, event: SimEvent): void {
  if (session.mode !== "replay") return;
  if (OPENS.includes(event.type)) session.hold(REASON, true);
  else if (CLOSES.includes(event.type)) session.hold(REASON, false);
}

/** Lets the replay go on. */
export function goOn(session: Session | null): void {
  session?.hold(REASON, false);
}

/**
 * Calls `done` after `ms` at 1×, sooner at higher speeds; stands while the game is paused or a menu is open. A new `key` begins
 * anew; without `on` nothing runs. Gives the share that is over, 0–1.
 */
export function useLinger(key: string, ms: number, on: boolean, done: () => void): number {
  const store = useStore();
  const [share, setShare] = useState(0);
  const latest = useRef(done);
  latest.current = done;
  useEffect(() => {
    setShare(0);
    if (!on) return undefined;
    let passed = 0;
    const timer = window.setInterval(() => {
      const session = store.session();
      const speed = session?.mode === "replay" ? session.speed : 1;
      if (store.overlays.value.length > 0) return;
      passed += STEP_MS * speed;
      setShare(Math.min(1, passed / ms));
      if (passed < ms) return;
      clearInterval(timer);
      latest.current();
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [key, ms, on]);
  return share;
}
