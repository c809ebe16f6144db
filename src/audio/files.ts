/** Where the sound files are, and where in them each sound lies. */
import map from "../../assets/audio/map.json";

const urls = import.meta.glob<string>(["/assets/audio/*.webm", "/assets/audio/*.mp3"], {
  eager: true,
  query: "?url",
  import: "default",
});

export type SheetName = "effects" | "voices" | "loops";

interface Piece {
  /** Seconds into the file where the loop begins, and its length. */
  readonly start: number;
  readonly length: number;
  readonly loop: boolean;
}

export const pieces: Readonly<Record<string, Piece | undefined>> = map.music;

/** Opus where the browser says it can, MP3 where it can't. */
export function sources(name: string): string[] {
  const opus =
    typeof document === "object" && document.createElement("audio").canPlayType('audio/webm; codecs="opus"') !== "";
  const both = [`/assets/audio/${name}.webm`, `/assets/audio/${name}.mp3`]
    .map((path) => urls[path])
    .filter((url) => url !== undefined);
  return opus ? both : both.toReversed();
}

/** Howler's sprite of a sheet: [from, length, loop] in milliseconds. */
export function spriteOf(sheet: SheetName): Record<string, [number, number] | [number, number, boolean]> {
  return Object.fromEntries(
    Object.entries<number[]>(map[sheet]).map(([id, [from = 0, length = 0]]) => [
      id,
      sheet === "loops" ? [from, length, true] : [from, length],
    ]),
  );
}
