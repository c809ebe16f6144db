import type { QueryResult } from "../command.ts";
import type { Command, CommandRule } from "../command.ts";
import type { ApproachDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { approachAgain, oddsKept, oddsOf, personOf, secretsHeld } from "../../rules/rival/replies.ts";
import { payFor } from "../../systems/rival/moves/pay.ts";
import { changeRegard } from "../../systems/rival/moves/regard.ts";
import { refuse } from "../refuse.ts";

type ApproachRival = Extract<Command, { type: "approach-rival" }>;

/** Does something about the rival unasked. */
export const approachRival: CommandRule<ApproachRival> = {
  query(rules, state, { approach }) {
    const def = personOf(rules)?.approaches[approach];
    const { rival } = state;
    if (!def || !rival) return refuse("no-such-approach");
    if (rival.house.closed >= 0) return refuse("rival-closed");
    if (def.pact !== "any" && def.pact !== rival.pact.kind) return refuse("not-as-things-stand");
    if (rival.approaches.some((each) => each.approach === approach && each.worked === ""))
      return refuse("under-way-already");
    const again = approachAgain(state, def);
    if (again > 0) return refuse("too-soon-again", { minutes: Math.ceil(again / 4) });
    const no = missing(rules, state, def);
    if (no) return no;
    if (def.price > 0 && state.cash.value < def.price) return refuse("no-cash", { needed: def.price });
    return {
      ok: true,
      price: def.price,
      minutes: def.minutes,
      risk: 1 - oddsOf(rules, state, def).chance,
    };
  },
  execute(ctx, { approach }) {
    const { rules, state } = ctx;
    const def = personOf(rules)?.approaches[approach];
    const { rival } = state;
    if (!def || !rival) return;
    const odds = oddsKept(oddsOf(rules, state, def));
    payFor(ctx, def.price, "approach", approach);
    rival.approaches.push({
      id: state.nextId++,
      approach,
      since: state.tick,
      due: state.tick + minutesToTicks(def.minutes),
      odds,
      worked: "",
    });
    changeRegard(ctx, def.regard, "approach", approach);
    ctx.emit({ type: "rival-approached", approach });
  },
};

/** What an approach needs and is not there. */
function missing(rules: Ruleset, state: Readonly<ClinicState>, def: ApproachDef): QueryResult | null {
  for (const effect of def.works) {
    if (effect.do === "publish-secret" && secretsHeld(state).length === 0) return refuse("no-secret-known");
    if ((effect.do === "truce" || effect.do === "joint") && personOf(rules)?.pact === false)
      return refuse("no-peace-here");
    if (effect.do === "hire-away" && !rules.hiring.offered) return refuse("not-managed");
    if (effect.do === "hire-away" && (state.rival?.house.staff ?? 0) <= 2) return refuse("nobody-to-hire");
  }
  return null;
}
