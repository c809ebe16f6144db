/** People outside who carry a swarm when a level begins. */
import type { Ctx } from "../../commands/command.ts";
import { randomInt } from "../../rng.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";
import { makePatient } from "../people.ts";
import { giveSwarm } from "./swarms.ts";

/** Makes them as patients who were here on an earlier day. Draws nothing where the level has none. */
export function bringCarriers(ctx: Ctx): void {
  const { rules, state } = ctx;
  for (const { count, lot, firmware, days } of rules.nanobots.carriers)
    for (let i = 0; i < count; i++) {
      const patient = makePatient(ctx);
      const ago = randomInt(state, "bodies", Math.min(days[0], days[1]), Math.max(days[0], days[1]));
      const since = state.tick - ago * TICKS_PER_DAY - 1;
      Object.assign(patient.visit, { step: "gone", reason: "treated", since, arrived: since });
      state.gone.push(patient);
      giveSwarm(ctx, { patient: patient.id, lot, firmware, device: "", treatment: "", consent: true, since });
    }
}
