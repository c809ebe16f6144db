/** What a press on the floor means when it hits nobody and nothing that stands: something flat, or the room. */
import type { Ruleset } from "../../../sim/ruleset.ts";
import { areaOf, holds } from "../../../sim/rules/house/building.ts";
import { roomAt } from "../../../sim/rules/house/rooms.ts";
import type { ClinicState } from "../../../sim/state.ts";
import type { Target } from "../../api.ts";
import { isFlat } from "../ground.ts";

export function floorTarget(rules: Ruleset, state: Readonly<ClinicState>, x: number, y: number): Target | null {
  const flat = state.things.find((thing) => isFlat(rules, thing) && holds(areaOf(rules, thing), x, y));
  if (flat) return { kind: "thing", id: flat.id };
  const room = roomAt(state, x, y);
  return room ? { kind: "room", id: room.id } : null;
}
