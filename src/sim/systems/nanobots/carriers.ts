/** People outside who carry a swarm when a level begins. */
import type { Ctx } from "../../commands/command.ts";
import { randomInt } from "../../rng.ts";
import { minutesToTicks, TICKS_PER_DAY } from "../../rules/clock.ts";
import { makeCastPatient, makePatient } from "../people/people.ts";
import { giveSwarm } from "./swarms.ts";

/** Makes them as patients who were here on an earlier day. Draws nothing where the level has none. */
export function bringCarriers(ctx: Ctx): void {
  const { rules, state } = ctx;
  for (const { count, cast, lot, firmware, days } of rules.nanobots.carriers)
    for (let i = 0; i < count; i++) {
      const named = rules.cast[cast];
      const patient = named ? makeCastPatient(ctx, named) : makePatient(ctx);
      const ago = randomInt(state, "bodies", Math.min(days[0], days[1]), Math.max(days[0], days[1]));
      const since = state.tick - ago * TICKS_PER_DAY - 1;
      // For somebody of the cast, what the level asks of their visits begins with the first one in it.
      if (named) patient.visit.no = 0;
      // They waited as people are used to, so that nobody talks of it.
      const waited = minutesToTicks(rules.tuning.demand.usualWait);
      Object.assign(patient.visit, { step: "gone", reason: "treated", since, arrived: since, waited });
      state.gone.push(patient);
      giveSwarm(ctx, { patient: patient.id, lot, firmware, device: "", treatment: "", consent: true, since });
    }
}
