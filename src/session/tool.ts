/**
 * The tool in the player's hand while building, and what it would do now. Plain data, shared by the picture (which
 * aims it) and the interface (which hands it out, says what it would do, and puts it away).
 */
import type { Command, QueryResult } from "../sim/commands/command.ts";
import type { Facing, Tile } from "../sim/ruleset.ts";

export type Tool =
  /** `again` keeps it in hand after the first one. */
  | { readonly kind: "place"; readonly thing: string; readonly facing: Facing; readonly again: boolean }
  /** `turns` counts how often the door was sent on to its next place. */
  | { readonly kind: "room"; readonly room: string; readonly glass: boolean; readonly turns: number }
  /** `thing` is the id of what was picked up, or "" while one is still to be pointed at. */
  | { readonly kind: "move"; readonly thing: string; readonly facing: Facing; readonly again: boolean }
  /** `room` is the id of the room to copy, or "" while one is still to be pointed at. */
  | { readonly kind: "copy"; readonly room: string }
  | { readonly kind: "door"; readonly room: string; readonly index: number }
  | { readonly kind: "sell" };

/** What tools that point at something point at. */
export type Subject = { readonly kind: "thing" | "room"; readonly id: string };

/** Numbers of the surroundings that can be drawn over the floor. */
export type Heat = "light" | "noise" | "calm";

/** What the tool would do now, where it is aimed. */
export interface Ghost {
  /** What a press would order; null while there is nothing to order yet. */
  readonly command: Command | null;
  /** The rules' answer to it; null when there is no command. */
  readonly answer: QueryResult | null;
  /** "aim": following the pointer. "stretch": a room's first corner is set. "ready": waits for a yes. */
  readonly stage: "aim" | "stretch" | "ready";
  /** Smallest corner and size of what is marked on the floor, in tiles. */
  readonly at: Tile;
  readonly size: Tile;
  readonly subject: Subject | null;
  /** How it was aimed last; what was aimed by touch or at a distance needs a button to say yes. */
  readonly by: "mouse" | "touch" | "keys";
}

const FACINGS: readonly Facing[] = ["sw", "se", "ne", "nw"];

/** The facing a quarter turn on, or `quarters` of them. */
export function turned(facing: Facing, quarters = 1): Facing {
  return FACINGS[(((FACINGS.indexOf(facing) + quarters) % 4) + 4) % 4] ?? "sw";
}

/** The tool turned by a quarter: a thing turns, a room's door goes on round the room; others are as they were. */
export function turnTool(tool: Tool, quarters = 1): Tool {
  if (tool.kind === "room") return { ...tool, turns: tool.turns + quarters };
  return tool.kind === "place" || (tool.kind === "move" && tool.thing !== "")
    ? { ...tool, facing: turned(tool.facing, quarters) }
    : tool;
}

/** What a press does: orders something, and leaves this or another tool in hand; `null` for an empty hand. */
export interface Use {
  readonly command: Command | null;
  readonly next: Tool | null;
}

/**
 * What a press with the tool means where it is aimed, or null when it means nothing there. `facingOf` tells how a
 * thing stands now, so that what is picked up keeps its facing. `several` is for a modifier held while pressing.
 */
export function useOf(
  tool: Tool,
  ghost: Ghost,
  facingOf: (thing: string) => Facing | undefined,
  several = false,
): Use | null {
  const { command, subject } = ghost;
  switch (tool.kind) {
    case "place":
      return command && { command, next: tool.again || several ? tool : null };
    case "move":
      if (tool.thing === "") {
        if (subject?.kind !== "thing") return null;
        return { command: null, next: { ...tool, thing: subject.id, facing: facingOf(subject.id) ?? "sw" } };
      }
      return command && { command, next: tool.again || several ? { ...tool, thing: "" } : null };
    case "copy":
      if (tool.room === "")
        return subject?.kind === "room" ? { command: null, next: { kind: "copy", room: subject.id } } : null;
      return command && { command, next: several ? tool : null };
    case "sell":
      return command && { command, next: tool };
    case "room":
      return ghost.stage === "ready" ? command && { command, next: several ? tool : null } : null;
    case "door":
      return command && { command, next: null };
  }
}
