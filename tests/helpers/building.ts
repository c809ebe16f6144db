/** Building as a test tells it: `builds(c, "surgery", [5, 1], [3, 3])`, `refusedFor(c.tries(…))`. */
import type { Command, QueryResult } from "../../src/sim/commands/command.ts";
import { query } from "../../src/sim/commands/index.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import type { Facing, Ruleset, Side, Tile } from "../../src/sim/ruleset.ts";
import { suggestDoor } from "../../src/sim/rules/house/building.ts";
import { flood, nav, spotsOf } from "../../src/sim/rules/house/map.ts";
import type { TestClinic } from "./clinic.ts";

export const buildRoom = (kind: string, at: Tile, size: Tile, door: { at: Tile; side: Side }): Command => ({
  type: "build-room",
  kind,
  at,
  size,
  glass: false,
  door,
});
export const placeThing = (kind: string, at: Tile, facing: Facing = "sw"): Command => ({
  type: "place-thing",
  kind,
  at,
  facing,
});

/** Builds a room with the door that the game suggests. */
export function builds(c: TestClinic, kind: string, at: Tile, size: Tile): TestClinic {
  const door = suggestDoor(c.rules, c.state, kind, at, size) ?? { at, side: "n" as const };
  return c.does(buildRoom(kind, at, size, door));
}

/** The code of a refusal, or "" for a yes. */
export function refusedFor(answer: QueryResult): string {
  return answer.ok ? "" : answer.refusal.code;
}

export function asks(c: TestClinic, command: Command): string {
  return refusedFor(query(c.rules, c.state, command));
}

/** What is wrong with the floor plan: places out of reach, things or rooms in one another. Empty when all is well. */
export function planFaults(c: Pick<TestClinic, "rules" | "state">): string[] {
  const { rules, state } = c;
  const plan = nav(rules, state);
  const [ex, ey] = rules.map.entrance.at;
  const reached = flood(plan, ey * plan.w + ex);
  const faults: string[] = [];
  const solid = new Map<string, string>();
  for (const thing of state.things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind) continue;
    for (const spot of spotsOf(kind, thing))
      if (!reached[spot.y * plan.w + spot.x]) faults.push(`nobody gets to ${thing.id} at ${spot.x},${spot.y}`);
    const turned = thing.facing === "se" || thing.facing === "nw";
    const [w, h] = turned ? [kind.size[1], kind.size[0]] : kind.size;
    for (let y = thing.at[1]; y < thing.at[1] + h; y++)
      for (let x = thing.at[0]; x < thing.at[0] + w; x++) {
        if (!kind.solid) continue;
        const other = solid.get(`${x},${y}`);
        if (other) faults.push(`${thing.id} stands in ${other}`);
        solid.set(`${x},${y}`, thing.id);
      }
  }
  const floor = new Map<string, string>();
  for (const room of state.rooms) {
    let wayIn = false;
    for (let y = room.at[1]; y < room.at[1] + room.size[1]; y++)
      for (let x = room.at[0]; x < room.at[0] + room.size[0]; x++) {
        if (reached[y * plan.w + x] && !plan.blocked[y * plan.w + x]) wayIn = true;
        const other = floor.get(`${x},${y}`);
        if (other) faults.push(`${room.id} overlaps ${other}`);
        floor.set(`${x},${y}`, room.id);
      }
    if (!wayIn) faults.push(`nobody gets into ${room.id}`);
  }
  for (const person of [...state.patients, ...state.staff]) {
    const i = Math.floor(person.body.y / 1000) * plan.w + Math.floor(person.body.x / 1000);
    if (!reached[i]) faults.push(`${person.id} is shut in`);
  }
  return faults;
}

/** Some building command, sensible or not; `dice` are whole numbers 0–2^31 that choose everything. */
export function anyBuilding(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const one = <T>(list: readonly T[]): T | undefined => list[dice() % Math.max(1, list.length)];
  const [w, h] = rules.map.size;
  const tile = (): Tile => [dice() % w, dice() % h];
  const facing = one(["sw", "se", "ne", "nw"] as const) ?? "sw";
  const side = one(["n", "e", "s", "w"] as const) ?? "s";
  const room = one(state.rooms);
  const thing = one(state.things);
  switch (dice() % 14) {
    case 0:
    case 1:
    case 2: {
      const kind = one(Object.keys(rules.roomKinds)) ?? "surgery";
      const at = tile();
      const size: Tile = [2 + (dice() % 4), 2 + (dice() % 4)];
      const door = dice() % 4 === 0 ? { at: tile(), side } : suggestDoor(rules, state, kind, at, size);
      return { type: "build-room", kind, at, size, glass: dice() % 2 === 0, door: door ?? { at, side } };
    }
    case 3:
    case 4:
    case 5:
    case 6:
      return { type: "place-thing", kind: one(Object.keys(rules.thingKinds)) ?? "rug", at: tile(), facing };
    case 7:
    case 8:
      return { type: "move-thing", thing: thing?.id ?? "", at: tile(), facing };
    case 9:
      return { type: "sell-thing", thing: thing?.id ?? "" };
    case 10:
      return dice() % 3 === 0
        ? { type: "sell-room", room: room?.id ?? "" }
        : { type: "move-door", room: room?.id ?? "", index: 0, door: { at: tile(), side } };
    case 11:
      return { type: "copy-room", room: room?.id ?? "", at: tile() };
    case 12:
      return { type: "undo-build" };
    default:
      return { type: "redo-build" };
  }
}
