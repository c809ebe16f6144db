/** Cost of a tick with many people inside. `npx vitest bench --run tests/bench`. */
import { bench, describe } from "vitest";
import { readLevel } from "../helpers/clinic.ts";
import { createClinic } from "../../src/sim/create.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { makePatient } from "../../src/sim/systems/people.ts";
import { enter } from "../../src/sim/systems/reception.ts";
import { tick } from "../../src/sim/tick.ts";

const { rules } = readLevel("tests/levels/tiny");

/** A clinic with this many people in it, an hour on: most are waiting, the rest at the desk or on their way. */
function crowd(people: number): ClinicState {
  const state = createClinic(
    { ...rules, arrivals: { ...rules.arrivals, perHour: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] } },
    1,
  );
  const ctx = { rules, state, emit: () => {} };
  for (let n = 0; n < people; n++) {
    const patient = makePatient(ctx);
    patient.patience = 10_000;
    enter(ctx, patient);
  }
  for (let n = 0; n < 40; n++) tick(rules, state, () => {});
  return state;
}

describe("a tick", () => {
  for (const people of [50, 200, 1000]) {
    const state = crowd(people);
    bench(`with ${people} people`, () => tick(rules, state, () => {}));
  }
});
