/** A sheet of short sounds as one Howl, fetched when it is first needed. */
import { Howl } from "howler";
import { sources, spriteOf } from "./files.ts";
import type { SheetName } from "./files.ts";
import type { Gate } from "./gate.ts";

export interface Sheet {
  /** The Howl if it can sound now; otherwise null, and it is on its way if the gate is open. */
  ready(): Howl | null;
  stop(): void;
}

export function createSheet(name: SheetName, gate: Gate, onReady: (howl: Howl) => void = () => undefined): Sheet {
  let howl: Howl | null = null;

  function fetchFrom(urls: readonly string[]): void {
    const [url, ...rest] = urls;
    if (url === undefined) return;
    const made = new Howl({
      src: [url],
      // The browser's word on Opus has been asked already; "webm" would ask about Vorbis.
      format: [url.includes(".mp3") ? "mp3" : "opus"],
      sprite: spriteOf(name),
      pool: 12,
      onload: () => onReady(made),
      onloaderror: () => {
        made.unload();
        howl = null;
        fetchFrom(rest);
      },
    });
    howl = made;
  }

  return {
    ready() {
      if (!gate.context()) return null;
      if (!howl) fetchFrom(sources(name));
      return howl?.state() === "loaded" ? howl : null;
    },
    stop() {
      howl?.unload();
      howl = null;
    },
  };
}
