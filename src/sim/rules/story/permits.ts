/** What the player may do: what the level allows, and what the story has allowed or forbidden since. */
import type { Permit, Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";

/** `id` "" for policies and hiring as a whole. */
export function permitKey(what: Permit, id: string): string {
  return `${what}:${id}`;
}

export function permitted(rules: Ruleset, state: Readonly<ClinicState>, what: Permit, id: string): boolean {
  return state.story.permits[permitKey(what, id)] ?? permittedAtFirst(rules, what, id);
}

function permittedAtFirst(rules: Ruleset, what: Permit, id: string): boolean {
  switch (what) {
    case "room":
      return rules.building.rooms.includes(id);
    case "thing":
      return rules.building.things.includes(id);
    case "treatment":
      return Object.hasOwn(rules.treatments, id);
    case "exam":
      return Object.hasOwn(rules.exams, id);
    case "course":
      return rules.hiring.courses.includes(id);
    case "hiring":
      return rules.hiring.offered;
    case "policies":
      return rules.policies.allowed;
  }
}

/** Kinds of rooms, or things, that may be built now, in the ruleset's order. */
export function onSale(rules: Ruleset, state: Readonly<ClinicState>, what: "room" | "thing"): string[] {
  const kinds = what === "room" ? rules.roomKinds : rules.thingKinds;
  const listed = what === "room" ? rules.building.rooms : rules.building.things;
  const added = Object.keys(kinds).filter((id) => !listed.includes(id));
  return [...listed, ...added].filter((id) => permitted(rules, state, what, id));
}
