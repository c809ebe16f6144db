import type { Command, CommandRule } from "../command.ts";
import { findLot } from "../../rules/nanobots/counters.ts";
import { cover } from "../../systems/nanobots/regulator.ts";
import { refuse } from "../refuse.ts";
import { incidentFor } from "./report-incident.ts";

type CoverUp = Extract<Command, { type: "cover-up" }>;

/** Keeps an incident quiet. It costs nothing today. */
export const coverUp: CommandRule<CoverUp> = {
  query(rules, state, { incident: id }) {
    const incident = incidentFor(rules, state, id);
    if (!incident) return refuse("no-such-incident");
    if (!rules.nanobots.coverUp) return refuse("no-cover-up");
    if (incident.reported) return refuse("reported-already");
    if (incident.covered) return refuse("covered-already");
    // Whoever has been told can't be made to forget it.
    if (incident.told || findLot(state, incident.lot)?.told) return refuse("told-already", { lot: incident.lot });
    return { ok: true, price: 0 };
  },
  execute(ctx, { incident: id }) {
    const incident = incidentFor(ctx.rules, ctx.state, id);
    if (incident) cover(ctx, incident);
  },
};
