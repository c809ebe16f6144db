import type { Command, CommandRule } from "../command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Incident } from "../../state.ts";
import { byId } from "../../rules/people/people.ts";
import { report } from "../../systems/nanobots/regulator.ts";
import { refuse } from "../refuse.ts";

type ReportIncident = Extract<Command, { type: "report-incident" }>;

/** The regulator hears it from the clinic. Also what was kept quiet can still be told. */
export const reportIncident: CommandRule<ReportIncident> = {
  query(rules, state, { incident: id }) {
    const incident = incidentFor(rules, state, id);
    if (!incident) return refuse("no-such-incident");
    if (incident.reported) return refuse("reported-already");
    return { ok: true, price: 0, minutes: rules.nanobots.counters.report.minutes };
  },
  execute(ctx, { incident: id }) {
    const incident = incidentFor(ctx.rules, ctx.state, id);
    if (incident) report(ctx, incident);
  },
};

export function incidentFor(rules: Ruleset, state: Readonly<ClinicState>, id: number): Incident | undefined {
  return rules.nanobots.offered ? byId(state.nanobots.incidents, id) : undefined;
}
