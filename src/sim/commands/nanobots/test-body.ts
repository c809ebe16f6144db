import type { Command, CommandRule } from "../command.ts";
import { isActive, presentPatient } from "../../rules/people/people.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { refuse } from "../refuse.ts";
import { payFor, tooDear } from "./lot.ts";

type TestBody = Extract<Command, { type: "test-body" }>;

/** A drop of spit on a strip: what this body does not get on with. The patient can go on with their visit meanwhile. */
export const testBody: CommandRule<TestBody> = {
  query(rules, state, { patient: id }) {
    if (!rules.nanobots.offered) return refuse("no-nanobots");
    const patient = presentPatient(state, id);
    if (!patient || !isActive(patient)) return refuse("no-such-patient");
    if (patient.visit.step === "arriving") return refuse("not-here-yet");
    if (patient.constitution.known) return refuse("body-known");
    if (state.nanobots.bodyTests.some((test) => test.patient === id)) return refuse("body-in-test");
    const { testPrice, testMinutes } = rules.tuning.safety;
    return tooDear(state, testPrice) ?? { ok: true, price: testPrice, minutes: testMinutes };
  },
  execute(ctx, { patient: id }) {
    const { testPrice, testMinutes } = ctx.rules.tuning.safety;
    payFor(ctx, "body-test", testPrice, String(id));
    ctx.state.nanobots.bodyTests.push({ patient: id, due: ctx.state.tick + minutesToTicks(testMinutes) });
  },
};
