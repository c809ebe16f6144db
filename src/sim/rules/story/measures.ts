/** Numbers that are about something in particular: rooms of a kind, one lot, one policy, one move. */
import type { StoryMeasure } from "../../ruleset.ts";
import type { ClinicState, Lot } from "../../state.ts";
import { isActive } from "../people/people.ts";
import { findLot } from "../policies/lots.ts";

const LOTS: Readonly<Record<string, (lot: Lot) => number>> = {
  "lot-doses": (lot) => lot.doses,
  "lot-adverse": (lot) => lot.adverse,
  "lot-integrity": (lot) => lot.integrity / 10,
  "lot-paused": (lot) => (lot.paused ? 1 : 0),
  "lot-recalled": (lot) => (lot.recalled === "" ? 0 : 1),
  "lot-told": (lot) => (lot.told ? 1 : 0),
  "lot-alarm": (lot) => (lot.alarm >= 0 ? 1 : 0),
};

const PHASES = { "move-heard": "heard", "move-on": "on", "move-over": "over" } as const;

export function measureStory(state: Readonly<ClinicState>, wanted: StoryMeasure): number {
  const { used } = state.story;
  switch (wanted.of) {
    case "exposures":
      return [...state.patients, ...state.gone].reduce((sum, patient) => sum + patient.memory.sessions, 0);
    case "devices-infected":
      return state.nanobots.devices.filter((device) => device.seen && device.infected).length;
    case "devices-isolated":
      return state.nanobots.devices.filter((device) => device.isolated).length;
    case "campaigns":
      return state.city.campaigns.length;
    case "news-good":
    case "news-bad": {
      const tone = wanted.of === "news-good" ? "good" : "bad";
      return state.city.news.filter((item) => item.about === "you" && item.tone === tone).length;
    }
    case "rooms":
      return state.rooms.filter((room) => room.kind === wanted.kind).length;
    case "things":
      return state.things.filter((thing) => thing.kind === wanted.kind).length;
    case "staff":
      return state.staff.filter((one) => one.role === wanted.role && one.task !== "leaving").length;
    case "treated-of":
      return used[`treated:${wanted.archetype}`] ?? 0;
    case "treatments-done":
      return used[`treatment:${wanted.treatment}`] ?? 0;
    case "exams-done":
      return used[`exam:${wanted.exam}`] ?? 0;
    case "comforts-used":
      return used[`comfort:${wanted.comfort}`] ?? 0;
    case "policy-on":
      return state.policies.some((policy) => policy.on && policy.id === wanted.policy) ? 1 : 0;
    case "policies-doing":
      return state.policies.filter((policy) => policy.on && policy.then.do === wanted.act).length;
    case "lot-doses":
    case "lot-adverse":
    case "lot-integrity":
    case "lot-paused":
    case "lot-recalled":
    case "lot-told":
    case "lot-alarm": {
      const lot = findLot(state, wanted.lot);
      return lot ? (LOTS[wanted.of]?.(lot) ?? 0) : 0;
    }
    case "move-heard":
    case "move-on":
    case "move-over": {
      const phase = PHASES[wanted.of];
      return (state.rival?.moves ?? []).filter((move) => move.kind === wanted.move && move.phase === phase).length;
    }
    case "stars":
      return state.story.remembered[`stars:${wanted.level}`] ?? 0;
  }
}

/** Counts a use of something, for the measures above. */
export function tally(state: ClinicState, what: "treatment" | "exam" | "comfort" | "treated", id: string): void {
  const key = `${what}:${id}`;
  state.story.used[key] = (state.story.used[key] ?? 0) + 1;
}

/** Everybody the story can still do something to: in the clinic, and not on the way out. */
export function peopleIn(state: Readonly<ClinicState>) {
  return state.patients.filter(isActive);
}

/** How many more or fewer people come while the story says so; 1 is as usual. */
export function storySway({ story }: Readonly<ClinicState>): number {
  return story.sways.reduce((factor, sway) => (factor * sway.factor) / 1000, 1);
}
