/** A small floor plan for the tests: a house with a glass-fronted room in its corner. */
import type { MapDef } from "../../src/sim/ruleset.ts";

export const plan: MapDef = {
  size: [16, 16],
  building: { at: [2, 2], size: [12, 11] },
  entrance: { at: [7, 12], side: "s" },
  spawns: [
    [0, 14],
    [15, 14],
  ],
  pavement: [
    { at: [0, 14], size: [16, 1], floor: "pave" },
    { at: [0, 15], size: [16, 2], floor: "road" },
  ],
  rooms: [
    {
      id: "surgery",
      kind: "surgery",
      at: [2, 2],
      size: [4, 4],
      walls: { s: "glass", e: "full" },
      doors: [{ at: [4, 5], side: "s" }],
    },
    {
      id: "imaging",
      kind: "imaging",
      at: [6, 2],
      size: [4, 4],
      walls: { s: "glass", e: "full" },
      doors: [{ at: [8, 5], side: "s" }],
    },
    { id: "waiting", kind: "waiting", at: [2, 7], size: [5, 5], doors: [] },
  ],
  things: [],
};
