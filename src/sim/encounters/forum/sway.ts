/** Moving people, and booking what moved them. */
import type { Ctx } from "../../commands/command.ts";
import type { ForumRules } from "../../ruleset.ts";
import type { EncounterOf, ForumDeed } from "../../state.ts";
import { book } from "../../ledger.ts";
import { round } from "../../math.ts";
import { findPatient, patientName } from "../../rules/people/people.ts";
import { moved, pull, type Argument } from "../../rules/encounters/forum/persuade.ts";

export type Forum = EncounterOf<"forum">;

const DEEDS = 12;

/** An argument before a camp (−1: the whole hall). Returns the change of its mean opinion, ×1000. */
export function sway(encounter: Forum, rules: ForumRules, index: number, argument: Argument, cause: string): number {
  const { play } = encounter;
  return change(encounter, index, cause, (id) => {
    const person = play.people[id];
    const camp = person && play.camps[person.camp];
    return person && camp ? pull(rules, camp, person, argument) : 0;
  });
}

/** Changes everybody of a camp (−1: of the hall) by `by`; books it and returns the change of their mean, ×1000. */
export function change(encounter: Forum, index: number, cause: string, by: (person: number) => number): number {
  const { play, step } = encounter;
  let sum = 0;
  let people = 0;
  for (const person of play.people) {
    if (index >= 0 && person.camp !== index) continue;
    people += 1;
    const next = moved(person.opinion, by(person.id));
    sum += next - person.opinion;
    person.opinion = next;
  }
  settle(encounter, cause, play.camps[index]?.id ?? "", step);
  return people > 0 ? sum / people : 0;
}

/** Books what the hall's mean opinion has become. */
export function settle({ play, step }: Forum, cause: string, ref = "", at = step): void {
  let sum = 0;
  for (const person of play.people) sum += person.opinion;
  const now = round(50_000 + (sum / Math.max(1, play.people.length)) * 50);
  book(play.mood, at, now - play.mood.value, cause, ref);
}

export function believe({ play, step }: Forum, points: number, cause: string): void {
  book(play.ethos, step, 1000 * points, cause);
}

export function bear({ play, step }: Forum, points: number, cause: string): void {
  book(play.patience, step, 1000 * points, cause);
}

export function did(ctx: Ctx, encounter: Forum, deed: Omit<ForumDeed, "step">): void {
  const { play, step } = encounter;
  play.deeds.push({ step, ...deed, change: round(deed.change) });
  if (play.deeds.length > DEEDS) play.deeds.shift();
}

/** What a witness is called in the notes: their given name. */
export function nameOf({ rules, state }: Ctx, id: number): string {
  const patient = findPatient(state, id);
  const name = patient ? patientName(rules, patient) : "";
  const text = typeof name === "string" ? name : (name["en"] ?? "");
  return text.split(" ")[0] ?? "";
}
