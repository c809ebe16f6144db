/** Portraits of the cast by name and mood. */
const FILES = import.meta.glob<string>("/assets/portraits/*.webp", { eager: true, query: "?url", import: "default" });

/** Address of a portrait; the neutral one when that mood is not drawn, "" when there is none at all. */
export function portraitUrl(id: string, mood: string): string {
  return FILES[`/assets/portraits/${id}-${mood}.webp`] ?? FILES[`/assets/portraits/${id}-neutral.webp`] ?? "";
}
