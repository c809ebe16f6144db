/**
 * The way to the loudspeaker. Browsers give sound only after a gesture, so nothing is made before one; from then
 * on Howler's context is ours to share. The gate also falls silent when the page is left.
 */
import { Howler } from "howler";

export interface Gate {
  /** The context once it runs, else null: what is played before is dropped. */
  context(): AudioContext | null;
  /** Called once sound may be made; at once if it may already. */
  whenOpen(then: () => void): void;
  setMuted(muted: boolean): void;
  setMuteOnBlur(on: boolean): void;
  close(): void;
}

const GESTURES = ["pointerdown", "pointerup", "keydown", "touchend"] as const;

export function createGate(muted: boolean, muteOnBlur: boolean): Gate {
  const waiting: (() => void)[] = [];
  let opened = false;
  let hidden = false;
  let blurred = false;
  // Howler would suspend the context after 30 s without a Howl, music or not; and its own unlocking is not needed.
  Howler.autoSuspend = false;
  Howler.autoUnlock = false;

  const context = (): AudioContext | null =>
    opened && Howler.usingWebAudio && Howler.ctx?.state === "running" ? Howler.ctx : null;

  function level(): void {
    if (!opened || !Howler.usingWebAudio) return;
    const silent = muted || hidden || (blurred && muteOnBlur);
    Howler.masterGain.gain.setTargetAtTime(silent ? 0 : 1, Howler.ctx.currentTime, 0.06);
  }

  function running(): void {
    // Howler keeps a state of its own and would hold back plays while it says "suspended".
    (Howler as unknown as { state: string }).state = Howler.ctx.state === "running" ? "running" : "suspended";
    if (Howler.ctx.state !== "running") return;
    level();
    for (const then of waiting.splice(0)) then();
  }

  function gesture(): void {
    if (!opened) {
      opened = true;
      Howler.volume(1);
      if (!Howler.usingWebAudio) return;
      Howler.ctx.addEventListener("statechange", running);
    }
    if (!Howler.usingWebAudio) return;
    // A phone call or a sleeping tab may have stopped it; any gesture brings it back.
    if (Howler.ctx.state === "running") running();
    else void Howler.ctx.resume().then(running, () => undefined);
  }

  const seen = (): void => {
    hidden = document.visibilityState === "hidden";
    level();
  };
  const focus = (event: Event): void => {
    blurred = event.type === "blur";
    level();
  };
  for (const type of GESTURES) window.addEventListener(type, gesture, { capture: true, passive: true });
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("blur", focus);
  window.addEventListener("focus", focus);

  return {
    context,
    whenOpen(then) {
      if (context()) then();
      else waiting.push(then);
    },
    setMuted(on) {
      muted = on;
      level();
    },
    setMuteOnBlur(on) {
      muteOnBlur = on;
      level();
    },
    close() {
      for (const type of GESTURES) window.removeEventListener(type, gesture, { capture: true });
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("blur", focus);
      window.removeEventListener("focus", focus);
      waiting.length = 0;
    },
  };
}
