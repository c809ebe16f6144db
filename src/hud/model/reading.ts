/** How long words take: to be written letter by letter, and to be read. */
import type { ReadSpeed } from "../../platform/settings.ts";

/** Letters a second as they appear; at once has no end to it. */
const LETTERS: Readonly<Record<ReadSpeed, number>> = { slow: 26, normal: 55, fast: 110, "at-once": Infinity };
/** About 200 words a minute, as adults read on screens (Brysbaert 2019: 238 on paper), slower and faster by the setting. */
const MS_A_LETTER: Readonly<Record<ReadSpeed, number>> = { slow: 85, normal: 55, fast: 38, "at-once": 55 };
const TO_BEGIN_MS = 700;
/** Least time that a line stands once it is complete. */
const AT_LEAST_MS = 900;

export function lettersASecond(speed: ReadSpeed): number {
  return LETTERS[speed];
}

/** Milliseconds that a text takes to be read. */
export function readingMs(letters: number, speed: ReadSpeed): number {
  return TO_BEGIN_MS + letters * MS_A_LETTER[speed];
}

/** Milliseconds that a line stands still after its last letter, before it may give way to the next. */
export function standingMs(letters: number, speed: ReadSpeed): number {
  const written = Number.isFinite(LETTERS[speed]) ? (letters / LETTERS[speed]) * 1000 : 0;
  return Math.max(AT_LEAST_MS, readingMs(letters, speed) - written);
}
