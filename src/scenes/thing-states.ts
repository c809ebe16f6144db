/** Which things are at work, for the eye. */
import type { Facing, Ruleset } from "../sim/ruleset.ts";
import { clockOf } from "../sim/rules/clock.ts";
import type { ClinicState, Thing } from "../sim/state.ts";

/** Things that work along with a station in the same room, such as the projector beside the scanning chair. */
const HELPERS = new Set(["holo-scanner", "nanobay"]);

export function busyThings(rules: Ruleset, state: Readonly<ClinicState>, busy: Set<string>): void {
  busy.clear();
  let stations = 0;
  const dim = lampsLit(state.tick);
  for (const thing of state.things) {
    if (thing.kind === "floor-lamp" && dim) busy.add(thing.id);
    // The hologram's disc is lit while he is at home.
    if (thing.kind === "milo-disc" && state.assistant.with === 0) busy.add(thing.id);
  }
  for (const thing of state.things) {
    if (thing.busy === 0) continue;
    busy.add(thing.id);
    stations++;
  }
  for (const patient of state.patients) {
    const { station, step, needed } = patient.visit;
    if (!station || needed <= 0 || (step !== "examining" && step !== "treating" && step !== "recovering")) continue;
    busy.add(station);
    stations++;
  }
  if (stations === 0) return;
  for (const thing of state.things) {
    if (!HELPERS.has(thing.kind) || busy.has(thing.id)) continue;
    const helped = state.things.some(
      (other) =>
        busy.has(other.id) &&
        !HELPERS.has(other.kind) &&
        isStation(rules, other) &&
        near(other, thing) &&
        worksWith(state, other, thing),
    );
    if (helped) busy.add(thing.id);
  }
}

function isStation(rules: Ruleset, thing: Thing): boolean {
  return rules.thingKinds[thing.kind]?.spots.some((spot) => spot.role === "patient") ?? false;
}

function near(a: Thing, b: Thing): boolean {
  return Math.abs(a.at[0] - b.at[0]) <= 4 && Math.abs(a.at[1] - b.at[1]) <= 4;
}

/** The nanobay only while nanobots are given at that chair; the projector with any work. */
function worksWith(state: Readonly<ClinicState>, station: Thing, helper: Thing): boolean {
  if (helper.kind !== "nanobay") return true;
  return state.patients.some(
    (p) => p.visit.station === station.id && (p.visit.plan?.items[p.visit.item]?.lot ?? "") !== "",
  );
}

/** Things hung on a wall, which people pass in front of. */
export function isWallHung(rules: Ruleset, kind: string): boolean {
  return rules.thingKinds[kind]?.hung ?? false;
}

/** Whether it hangs on the west side of its tile; else on the north side. */
export function hangsWest(facing: Facing): boolean {
  return facing === "se" || facing === "nw";
}

/** Lamps are lit in the first and in the last hour of the day. */
export function lampsLit(tick: number): boolean {
  const { minuteOfDay } = clockOf(tick);
  return minuteOfDay < 40 || minuteOfDay >= 510;
}
