/** Portraits of the cast by name and mood. */
import type { Ruleset } from "../sim/ruleset.ts";

const FILES = import.meta.glob<string>("/assets/portraits/*.webp", { eager: true, query: "?url", import: "default" });

/** Address of a portrait; the neutral one when that mood is not drawn, "" when there is none at all. */
export function portraitUrl(id: string, mood: string): string {
  return FILES[`/assets/portraits/${id}-${mood}.webp`] ?? FILES[`/assets/portraits/${id}-neutral.webp`] ?? "";
}

/** Fetches the faces that a level's dialogues need before they are needed, so that nobody speaks from an empty frame. */
export function preloadPortraits(rules: Ruleset): void {
  const wanted = new Set<string>();
  for (const dialogue of Object.values(rules.dialogues))
    for (const line of dialogue.lines) wanted.add(portraitUrl(rules.speakers[line.speaker]?.portrait ?? "", line.mood));
  // The assistant stands on every card of an encounter.
  for (const mood of ["neutral", "happy", "determined", "worried"]) wanted.add(portraitUrl(rules.assistant.id, mood));
  for (const url of wanted) if (url) new Image().src = url;
}
