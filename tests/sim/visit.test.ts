import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts } from "../helpers/clinic.ts";

describe("a visit", () => {
  it("goes from the door to the review", () => {
    const c = clinic().arrives("brave");
    const bea = () => c.person("brave");
    c.until("she waits", () => bea().visit.step === "waiting");
    c.does({ type: "call-patient", patient: bea().id, method: "holo-scan" });
    c.until("she is examined", () => bea().visit.examined);
    c.until("she is back on a seat", () => bea().body.pose === "sit");
    const cavity = bea().mouth.find((f) => f.tooth === 36);
    expect(cavity?.found).toBe(true);
    c.does({
      type: "plan-care",
      patient: bea().id,
      items: [{ finding: cavity?.id ?? 0, treatment: "filling", lot: "" }],
      explain: true,
      comforts: ["forest", "story"],
    });
    c.until("she is in the chair", () => bea().visit.step === "treating");
    c.until("she has gone", () => bea().visit.step === "gone");
    expect(bea().visit.reason).toBe("treated");
    expect(cavity?.treated).toBe("filling");
    expect(bea().memory.remembered).toBeGreaterThanOrEqual(0);
    expect(c.state.counts.treated).toBe(1);
    expect(c.state.cash.value).toBeGreaterThan(500);
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});
