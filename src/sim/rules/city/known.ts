/** What anyone can see of the clinic's machines and of what went wrong there. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { clamp } from "../../math.ts";

/** Ticks after which harm is forgotten: two days. */
const FORGOTTEN = 4800;

/** 0–1: half a point for what it takes to do anything, and a tenth for each machine that shows. */
export function knownTech(rules: Ruleset, state: Readonly<ClinicState>): number {
  const machines = state.things.filter((thing) => {
    const kind = rules.thingKinds[thing.kind];
    return kind?.network || kind?.group === "imaging" || kind?.group === "technology";
  });
  return clamp(0.3 + machines.length * 0.08, 0, 1);
}

/** 0–1: reported, or too loud to be kept quiet; what was covered up is not known until it comes out. */
export function knownHarm(state: Readonly<ClinicState>): number {
  let harm = 0;
  for (const incident of publicIncidents(state)) harm += 0.2 * clamp(1 - (state.tick - incident) / FORGOTTEN, 0, 1);
  return clamp(harm, 0, 1);
}

/** Ticks of the incidents that the town knows of, oldest first: told, reported, come out, or with an ambulance at the door. */
export function publicIncidents(state: Readonly<ClinicState>): number[] {
  return state.nanobots.incidents
    .filter((each) => each.reported || each.told || each.out || each.stage >= 4)
    .map((each) => each.tick);
}
