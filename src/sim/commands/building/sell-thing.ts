import type { Command } from "../command.ts";
import { resaleOf } from "../../rules/house/building.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, makeStep, no } from "./step.ts";

type SellThing = Extract<Command, { type: "sell-thing" }>;

export const sellThing = buildingRule<SellThing>((rules, state, { thing: id }) => {
  const thing = state.things.find((t) => t.id === id);
  if (!thing) return no(refuse("no-such-thing"));
  const back = resaleOf(rules, thing.paid);
  return makeStep("sell-thing", thing.kind, { things: [thing] }, {}, back === 0 ? 0 : -back);
});
