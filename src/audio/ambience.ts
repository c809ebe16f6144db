/** What is heard all the time: people, machines, the street. Levels are wishes; they are reached when they can be. */
import type { Howl } from "howler";
import { LOOPS, LOOP_IDS } from "./effects.ts";
import type { LoopId } from "./effects.ts";
import type { Gate } from "./gate.ts";
import { createSheet } from "./sheet.ts";
import { clamp01 } from "./mixing.ts";

const FADE = 700;

export interface Ambience {
  set(levels: Readonly<Partial<Record<LoopId, number>>>): void;
  /** Gain of all of it. */
  gain(value: number): void;
  stop(): void;
}

export function createAmbience(gate: Gate): Ambience {
  const wish = new Map<LoopId, number>();
  const sounding = new Map<LoopId, { readonly play: number; level: number; silent: number }>();
  let master = 0;
  const sheet = createSheet("loops", gate, apply);

  function apply(howl: Howl | null = sheet.ready()): void {
    if (!howl) return;
    for (const id of LOOP_IDS) {
      const level = (wish.get(id) ?? 0) * LOOPS[id] * master;
      let now = sounding.get(id);
      if (!now) {
        if (level <= 0) continue;
        now = { play: howl.play(id), level: 0, silent: 0 };
        howl.volume(0, now.play);
        sounding.set(id, now);
      }
      if (Math.abs(level - now.level) < 0.015 && level !== 0) continue;
      if (level === now.level) continue;
      howl.fade(now.level, level, FADE, now.play);
      now.level = level;
      clearTimeout(now.silent);
      const { play } = now;
      // A silent loop costs nothing if it isn't there.
      if (level === 0) {
        now.silent = Number(
          setTimeout(() => {
            howl.stop(play);
            sounding.delete(id);
          }, FADE + 100),
        );
      }
    }
  }

  return {
    set(levels) {
      for (const id of LOOP_IDS) {
        const level = levels[id];
        if (level !== undefined) wish.set(id, clamp01(level));
      }
      if ([...wish.values()].some((level) => level > 0) || sounding.size > 0) gate.whenOpen(() => apply());
    },
    gain(value) {
      master = value;
      if (sounding.size > 0) apply();
    },
    stop() {
      for (const { silent } of sounding.values()) clearTimeout(silent);
      sounding.clear();
      sheet.stop();
    },
  };
}
