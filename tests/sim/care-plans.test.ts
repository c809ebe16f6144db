import { describe, expect, it } from "vitest";
import { expectedFear, suggestPlans } from "../../src/sim/rules/care/care-plans.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

function examined(cast: "brave" | "afraid"): TestClinic {
  const c = clinic().arrives(cast);
  c.until("they wait", () => c.person(cast).visit.step === "waiting");
  c.does({ type: "call-patient", patient: c.person(cast).id, method: "holo-scan" });
  return c.until(
    "they wait for a plan",
    () => c.person(cast).visit.examined && c.person(cast).visit.step === "waiting",
  );
}

describe("suggested plans", () => {
  it("are three, all of which the rules take, and each is best at what it says", () => {
    for (const cast of ["brave", "afraid"] as const) {
      const c = examined(cast);
      const plans = suggestPlans(c.rules, c.state, c.person(cast));
      expect(plans.map((plan) => plan.id)).toEqual(["gentle", "quick", "cheap"]);
      for (const { items, explain, comforts } of plans) {
        const copy = examined(cast);
        const answer = copy.tries({ type: "plan-care", patient: copy.person(cast).id, items, explain, comforts });
        expect(answer.ok).toBe(true);
      }
      const [gentle, quick, cheap] = plans;
      if (!gentle || !quick || !cheap) throw new Error("three plans");
      // Nothing frightens less, unless it is a gamble.
      for (const other of [quick, cheap])
        expect(gentle.fear <= other.fear || gentle.preview.risk[1] < other.preview.risk[1]).toBe(true);
      for (const other of [gentle, cheap]) expect(quick.preview.minutes).toBeLessThanOrEqual(other.preview.minutes);
      for (const other of [gentle, quick]) expect(cheap.price).toBeLessThanOrEqual(other.price);
    }
  });

  it("keep the cheap one within the wallet, where money counts", () => {
    const c = examined("afraid");
    const rules = { ...c.rules, money: { ...c.rules.money, on: true } };
    const patient = c.person("afraid");
    const known = patient.mouth.find((finding) => finding.found);
    if (!known) throw new Error("something was found");
    patient.mouth.push({ ...known, id: 900, tooth: 36 });
    const whole = suggestPlans(c.rules, c.state, patient).find((plan) => plan.id === "cheap");
    expect(whole?.items.length).toBeGreaterThan(1);
    patient.wallet = patient.visit.fee + (whole?.price ?? 0) - 1;
    const within = suggestPlans(rules, c.state, patient).find((plan) => plan.id === "cheap");
    expect(within?.items.length).toBeGreaterThan(0);
    expect(within?.price).toBeLessThan(whole?.price ?? 0);
  });

  it("are none when nothing was found", () => {
    const c = examined("brave");
    for (const finding of c.person("brave").mouth) finding.found = false;
    expect(suggestPlans(c.rules, c.state, c.person("brave"))).toEqual([]);
  });

  it("take what is known of the person into account", () => {
    const c = examined("afraid");
    const patient = c.person("afraid");
    const tooth = patient.mouth.find((finding) => finding.tooth === 46)?.id ?? 0;
    const fear = (comforts: string[] = []) =>
      expectedFear(c.rules, c.state, patient, [{ finding: tooth, treatment: "filling", lot: "" }], false, comforts);
    const before = fear();
    patient.known.triggers.push("drill");
    expect(fear()).toBeGreaterThan(before);
    patient.known.tastes.push("forest", "night-train");
    // He dislikes the forest and loves the night train.
    expect(fear(["forest"])).toBeGreaterThan(fear());
    expect(fear(["night-train"])).toBeLessThan(fear());
  });
});
