/** From a tool and where it is aimed to what it would do there: the command, the rules' answer, and what to draw. */
import type { Ghost, Subject, Tool } from "../../../session/tool.ts";
import type { Command, Door, QueryResult } from "../../../sim/commands/command.ts";
import type { Facing, Ruleset, Tile } from "../../../sim/ruleset.ts";
import { areaOf, holds, suggestDoor, thingsIn, wallsOf } from "../../../sim/rules/house/building.ts";
import { footprint } from "../../../sim/rules/house/map.ts";
import { findRoom, roomAt } from "../../../sim/rules/house/rooms.ts";
import type { ClinicState, Room, Thing } from "../../../sim/state.ts";
import { cornerFor, doorFits, doorNear, tileOf, type Hand, type Rect } from "./hand.ts";

export interface World {
  readonly rules: Ruleset;
  readonly state: Readonly<ClinicState>;
  query(command: Command): QueryResult;
}

type Placed = Pick<Thing, "kind" | "at" | "facing">;

/** What is drawn where the tool is aimed. */
export interface Marks {
  readonly ghost: Ghost;
  /** "yes" and "no" are the rules' answer, "ask" is for what only points or still waits for more. */
  readonly mood: "yes" | "no" | "ask";
  readonly rect: Rect;
  /** Tiles that the rules object to. */
  readonly faults: readonly Tile[];
  readonly door: Door | null;
  /** A room to be drawn with its walls. */
  readonly room: Pick<Room, "kind" | "at" | "size" | "walls"> | null;
  readonly things: readonly Placed[];
  /** Things that are drawn faintly, because the ghost stands for them. */
  readonly faint: readonly string[];
}

/** A thing that hangs on a wall shows its face to the viewer: on a north wall (sw) or on a west wall (se). */
export function facingFor(rules: Ruleset, kind: string, facing: Facing): Facing {
  if (!rules.thingKinds[kind]?.hung) return facing;
  return facing === "sw" || facing === "ne" ? "sw" : "se";
}

/** The thing (flat and hung ones last) or else the room on a tile, as far as the tool has a use for it. */
export function subjectAt(rules: Ruleset, state: Readonly<ClinicState>, tile: Tile, tool: Tool): Subject | null {
  if (tool.kind === "move" || tool.kind === "sell") {
    const here = state.things.filter((thing) => holds(areaOf(rules, thing), tile[0], tile[1]));
    const found = here.find((thing) => rules.thingKinds[thing.kind]?.solid) ?? here[0];
    if (found) return { kind: "thing", id: found.id };
  }
  if (tool.kind === "copy" || tool.kind === "sell") {
    const room = roomAt(state, tile[0], tile[1]);
    if (room) return { kind: "room", id: room.id };
  }
  return null;
}

/** `pointed` is what a tool that points at something is at, if it was found by its picture. */
export function aimTool(world: World, tool: Tool, hand: Hand, pointed: Subject | null): Marks {
  switch (tool.kind) {
    case "place":
      return placing(world, hand, tool.thing, tool.facing, null);
    case "move": {
      const thing = world.state.things.find((each) => each.id === tool.thing);
      return thing ? placing(world, hand, thing.kind, tool.facing, thing) : pointing(world, tool, hand, pointed);
    }
    case "room":
      return drawing(world, hand, tool.room, tool.glass);
    case "copy": {
      const room = findRoom(world.state, tool.room);
      return room ? copying(world, hand, room) : pointing(world, tool, hand, pointed);
    }
    case "door":
      return dooring(world, hand, tool.room, tool.index);
    case "sell":
      return pointing(world, tool, hand, pointed);
  }
}

function marks(
  hand: Hand,
  rect: Rect,
  command: Command | null,
  answer: QueryResult | null,
  more: Partial<Marks> & { stage?: Ghost["stage"]; subject?: Subject | null } = {},
): Marks {
  const { stage = "aim", subject = null, ...rest } = more;
  return {
    ghost: { command, answer, stage, at: rect.at, size: rect.size, subject, by: hand.by },
    mood: answer ? (answer.ok ? "yes" : "no") : "ask",
    rect,
    faults: answer && !answer.ok ? (answer.tiles ?? []) : [],
    door: null,
    room: null,
    things: [],
    faint: [],
    ...rest,
  };
}

function placing(world: World, hand: Hand, kind: string, wanted: Facing, moved: Thing | null): Marks {
  const { rules } = world;
  const def = rules.thingKinds[kind];
  const order = (facing: Facing): { command: Command; placed: Placed; rect: Rect } => {
    const size = def ? footprint(def, facing) : ([1, 1] as const);
    const at = cornerFor(hand, size);
    const command: Command = moved
      ? { type: "move-thing", thing: moved.id, at, facing }
      : { type: "place-thing", kind, at, facing };
    return { command, placed: { kind, at: [at[0], at[1]], facing }, rect: { at, size } };
  };
  const facing = facingFor(rules, kind, wanted);
  let chosen = order(facing);
  let answer = world.query(chosen.command);
  if (!answer.ok && def?.hung) {
    // What hangs goes to whichever wall there is.
    const other = order(facing === "sw" ? "se" : "sw");
    const second = world.query(other.command);
    if (second.ok) [chosen, answer] = [other, second];
  }
  return marks(hand, chosen.rect, chosen.command, answer, {
    things: [chosen.placed],
    faint: moved ? [moved.id] : [],
  });
}

function drawing(world: World, hand: Hand, kind: string, glass: boolean): Marks {
  const rect: Rect = hand.rect ?? { at: tileOf(hand), size: [1, 1] };
  if (!hand.rect) return marks(hand, rect, null, null);
  const { at, size } = rect;
  const walls = wallsOf(world.rules, kind, glass);
  const door = doorOf(world, hand, kind, rect);
  const command: Command = { type: "build-room", kind, at, size, glass, door };
  return marks(hand, rect, command, world.query(command), {
    stage: hand.ready ? "ready" : "stretch",
    door: walls.n === "none" ? null : door,
    room: { kind, at: [at[0], at[1]], size: [size[0], size[1]], walls },
  });
}

/** The door that the player chose, while it fits; else the one that the rules suggest; else one in the front. */
function doorOf(world: World, hand: Hand, kind: string, rect: Rect): Door {
  if (hand.door && doorFits(rect, hand.door)) return hand.door;
  const front: Door = {
    at: [rect.at[0] + Math.floor((rect.size[0] - 1) / 2), rect.at[1] + rect.size[1] - 1],
    side: "s",
  };
  return suggestDoor(world.rules, world.state, kind, rect.at, rect.size) ?? front;
}

function copying(world: World, hand: Hand, room: Room): Marks {
  const size: Tile = [room.size[0], room.size[1]];
  const at = cornerFor(hand, size);
  const command: Command = { type: "copy-room", room: room.id, at };
  const dx = at[0] - room.at[0];
  const dy = at[1] - room.at[1];
  const inside = thingsIn(world.rules, world.state, room);
  const door = room.doors[0];
  return marks(hand, { at, size }, command, world.query(command), {
    door: door ? { at: [door.at[0] + dx, door.at[1] + dy], side: door.side } : null,
    room: { kind: room.kind, at: [at[0], at[1]], size: [size[0], size[1]], walls: room.walls },
    things: inside.map((thing) => ({
      kind: thing.kind,
      at: [thing.at[0] + dx, thing.at[1] + dy],
      facing: thing.facing,
    })),
  });
}

function dooring(world: World, hand: Hand, id: string, index: number): Marks {
  const room = findRoom(world.state, id);
  if (!room) return marks(hand, { at: tileOf(hand), size: [1, 1] }, null, null);
  const rect: Rect = { at: [room.at[0], room.at[1]], size: [room.size[0], room.size[1]] };
  const door = doorNear(rect, hand.x, hand.y);
  if (!door) return marks(hand, rect, null, null);
  const command: Command = { type: "move-door", room: id, index, door };
  return marks(hand, rect, command, world.query(command), { door });
}

function pointing(world: World, tool: Tool, hand: Hand, pointed: Subject | null): Marks {
  const { rules, state } = world;
  const subject = pointed ?? subjectAt(rules, state, tileOf(hand), tool);
  const thing = subject?.kind === "thing" ? state.things.find((each) => each.id === subject.id) : undefined;
  const room = subject?.kind === "room" ? findRoom(state, subject.id) : undefined;
  const rect: Rect = thing
    ? areaOf(rules, thing)
    : room
      ? { at: [room.at[0], room.at[1]], size: [room.size[0], room.size[1]] }
      : { at: tileOf(hand), size: [1, 1] };
  if (tool.kind !== "sell" || !subject) return marks(hand, rect, null, null, { subject });
  const command: Command =
    subject.kind === "thing" ? { type: "sell-thing", thing: subject.id } : { type: "sell-room", room: subject.id };
  return marks(hand, rect, command, world.query(command), { subject });
}
