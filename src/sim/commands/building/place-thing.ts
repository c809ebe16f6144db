import type { Command } from "../command.ts";
import type { Thing } from "../../state.ts";
import { builtId, roomAround } from "../../rules/house/building.ts";
import { placementFault } from "../../rules/house/layout-fault.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, fault, makeStep, no } from "./step.ts";

type PlaceThing = Extract<Command, { type: "place-thing" }>;

export const placeThing = buildingRule<PlaceThing>((rules, state, { kind: id, at, facing }) => {
  const kind = permitted(rules, state, "thing", id) ? rules.thingKinds[id] : undefined;
  if (!kind) return no(refuse("not-for-sale"));
  const thing: Thing = {
    id: builtId(state, id, 0),
    kind: id,
    at: [at[0], at[1]],
    facing,
    busy: 0,
    paid: kind.price,
  };
  const wrong = placementFault(rules, state, thing, roomAround(rules, state.rooms, thing));
  if (wrong) return fault(wrong);
  return makeStep("place-thing", id, {}, { things: [thing] }, kind.price);
});
