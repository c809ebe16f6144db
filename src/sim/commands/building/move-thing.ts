import type { Command } from "../command.ts";
import type { Thing } from "../../state.ts";
import { roomAround } from "../../rules/house/building.ts";
import { placementFault } from "../../rules/house/layout-fault.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, fault, makeStep, no } from "./step.ts";

type MoveThing = Extract<Command, { type: "move-thing" }>;

/** Moves or turns a thing, free of charge. */
export const moveThing = buildingRule<MoveThing>((rules, state, { thing: id, at, facing }) => {
  const thing = state.things.find((t) => t.id === id);
  if (!thing) return no(refuse("no-such-thing"));
  if (thing.at[0] === at[0] && thing.at[1] === at[1] && thing.facing === facing) return no(refuse("no-change"));
  const moved: Thing = { ...thing, at: [at[0], at[1]], facing };
  const from = roomAround(rules, state.rooms, thing);
  const to = roomAround(rules, state.rooms, moved);
  const wrong = placementFault(rules, state, moved, to);
  // Within the room where the level put it, it may stand anywhere.
  if (wrong && !(wrong.code === "wrong-room" && from && to && from.id === to.id)) return fault(wrong);
  return makeStep("move-thing", thing.kind, { things: [thing] }, { things: [moved] }, 0);
});
