import { describe, expect, it } from "vitest";
import type { Patient } from "../../src/sim/state.ts";
import { comfortChips, draftItems, emptyDraft, planSummary, plannable, riskText } from "../../src/hud/model/care.ts";
import { examOptions } from "../../src/hud/model/exams.ts";
import { biomeView } from "../../src/hud/model/biome.ts";
import { advice } from "../../src/hud/model/advice.ts";
import { needOf, patientCard } from "../../src/hud/model/people.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

function examined(): { c: TestClinic; patient: Patient; cavity: number } {
  const c = clinic().arrives("brave");
  const patient = c.person("brave");
  c.until("she waits", () => patient.visit.step === "waiting");
  c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
  c.until("she is examined", () => patient.visit.examined);
  c.until("she waits again", () => patient.visit.step === "waiting");
  return { c, patient, cavity: patient.mouth.find((finding) => finding.tooth === 36)?.id ?? 0 };
}

describe("what the inspector offers", () => {
  it("shows what each examination sees and costs", () => {
    const c = clinic().arrives("brave");
    const options = examOptions(gameOf(c), c.person("brave"));
    const scan = options.find((option) => option.id === "holo-scan");
    const look = options.find((option) => option.id === "look");
    expect(scan?.forecasts).toBe(true);
    expect(scan?.sees[0]).toBeGreaterThan(look?.sees[0] ?? 1);
    expect(scan?.price).toMatch(/^₡ \d+$/);
  });

  it("gives every finding its ways in the same order, with risk only where there is one", () => {
    const { c, patient, cavity } = examined();
    const entry = plannable(gameOf(c), patient).find(({ finding }) => finding.id === cavity);
    const ways = entry?.options.map((option) => option.way) ?? [];
    expect(ways).toEqual(
      [...ways].sort(
        (a, b) =>
          ["by-hand", "nanobots", "conservative"].indexOf(a) - ["by-hand", "nanobots", "conservative"].indexOf(b),
      ),
    );
    for (const option of entry?.options ?? []) expect(option.risk === "").toBe(option.way !== "nanobots");
  });

  it("turns a draft into a plan that the rules take", () => {
    const { c, patient, cavity } = examined();
    const game = gameOf(c);
    const draft = { ...emptyDraft(game, patient), choices: { [cavity]: "filling" } };
    const items = draftItems(game, draft);
    expect(items).toEqual([{ finding: cavity, treatment: "filling", lot: "" }]);
    expect(
      c.tries({
        type: "plan-care",
        patient: patient.id,
        items,
        explain: draft.explain,
        comforts: draft.comforts,
      }).ok,
    ).toBe(true);
    const summary = planSummary(game, patient, draft);
    expect(summary.minutes).toMatch(/^\d+ min$/);
    expect(summary.risk).toBe("");
  });

  it("says a known taste instead of a guess, and marks the best guess", () => {
    const { c, patient } = examined();
    const chips = comfortChips(gameOf(c), patient, "world");
    expect(chips[0]?.best).toBe(true);
    patient.known.tastes.push("forest");
    patient.tastes["forest"] = 1;
    expect(comfortChips(gameOf(c), patient, "world").find((chip) => chip.id === "forest")).toMatchObject({
      known: "loves",
      guess: "loves it",
      chance: 1,
    });
  });

  it("writes a risk as a range, or once when both ends are the same", () => {
    const game = gameOf(clinic());
    expect(riskText(game, 0.02, 0.06)).toBe("2–6 %");
    expect(riskText(game, 0.011, 0.011)).toBe("1.1 %");
    expect(riskText(game, 0, 0)).toBe("");
  });
});

describe("ways side by side", () => {
  it("compares the same six numbers and marks the best of each", () => {
    const { c, patient, cavity } = examined();
    const options = plannable(gameOf(c), patient).find(({ finding }) => finding.id === cavity)?.options ?? [];
    const at = (id: string) => options.find((option) => option.treatment === id);
    expect(at("filling")?.cells.map((cell) => cell.text)).toEqual([
      "30",
      "₡ 180",
      "2",
      expect.any(String),
      "–",
      "100%",
    ]);
    expect(at("biosculpt-repair")?.cells[0]?.best).toBe(true);
    expect(at("filling")?.cells[5]?.best).toBe(true);
    expect(at("filling")?.frightens).toContain("drill");
    expect(at("filling")?.fright).toBeGreaterThan(at("biosculpt-repair")?.fright ?? 99);
    for (const option of options) expect(option.said).toMatch(/min, ₡/);
  });

  it("shows only what this clinic has, where nothing can be built", () => {
    const c = clinic("mouths").arrives("many");
    const patient = c.person("many");
    for (const finding of patient.mouth) finding.found = true;
    const ways = () =>
      plannable(gameOf(c), patient).flatMap((entry) => entry.options.map((option) => option.treatment));
    expect(ways()).toContain("implant");
    c.state.things = c.state.things.filter((thing) => thing.kind !== "cbct-scanner");
    c.state.layout += 1;
    expect(ways()).not.toContain("implant");
    expect(ways()).toContain("bridge");
  });

  it("lets one look again in another way before the plan", () => {
    const { c, patient } = examined();
    expect(c.tries({ type: "call-patient", patient: patient.id, method: "holo-scan" })).toMatchObject({
      refusal: { code: "already-examined" },
    });
    c.does({ type: "call-patient", patient: patient.id, method: "look" });
    c.until("she is looked at", () => patient.visit.examined && patient.visit.step === "waiting");
    expect(patient.visit.looked).toEqual(["holo-scan", "look"]);
    expect(patient.visit.fee).toBe(120);
  });

  it("draws the flora once it was counted, with and without the plan", () => {
    const c = clinic("mouths").arrives("sweet");
    const patient = c.person("sweet");
    expect(biomeView(gameOf(c), patient, [])).toBeNull();
    patient.biome.known = true;
    const sow = c.rules.treatments["flora-course"];
    if (!sow) throw new Error("no course");
    const view = biomeView(gameOf(c), patient, [sow]);
    const last = (points: readonly number[] | undefined) => points?.[points.length - 1] ?? 0;
    const protective = view?.lines.find((line) => line.guild === "protective");
    expect(protective?.planned).toHaveLength(7);
    expect(protective?.planned[1]).toBeGreaterThan(protective?.alone[1] ?? 1);
    expect(view?.text).toMatch(/^Over 6 days with this plan: protective from \d+\s?% to \d+\s?%/);
    expect(last(view?.lines.map((line) => line.planned[0] ?? 0))).toBeGreaterThan(0);
  });
});

describe("what the strip says", () => {
  it("follows the visit from the look to the plan", () => {
    const { c, patient } = examined();
    expect(needOf(patient)).toBe("plan");
    expect(patientCard(gameOf(c), patient)).toMatchObject({ need: "plan", status: "needs a plan", shareKind: "wait" });
    c.does({ type: "plan-care", patient: patient.id, items: [], explain: false, comforts: [] });
    expect(needOf(patient)).toBe("");
  });

  it("always has a sentence of advice", () => {
    const { c, patient } = examined();
    for (let n = 0; n < 60; n++) {
      expect(advice(gameOf(c), patient)).not.toMatch(/^advice\.|^$|\{\{/);
      c.run({ minutes: 1 });
    }
  });
});
