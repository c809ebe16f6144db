import { describe, expect, it } from "vitest";
import { levelOf, mouthOf } from "../../src/hud/model/findings.ts";
import { chartOf, COMPACT_CHART, FULL_CHART, layout, toothKind, toothName } from "../../src/hud/model/odontogram.ts";
import { LOWER, rowsOf, UPPER } from "../../src/sim/rules/care/mouth.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

describe("the odontogram", () => {
  it("has the 32 teeth of FDI, mirrored about the midline", () => {
    expect(UPPER).toHaveLength(16);
    expect(new Set([...UPPER, ...LOWER]).size).toBe(32);
    const teeth = layout(FULL_CHART);
    const at = (fdi: number) => teeth.find((tooth) => tooth.fdi === fdi);
    for (const unit of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect((at(10 + unit)?.x ?? 0) + (at(20 + unit)?.x ?? 0)).toBeCloseTo(FULL_CHART.width);
      expect(at(40 + unit)?.x).toBeCloseTo(at(10 + unit)?.x ?? 0);
    }
  });

  it.each([FULL_CHART, COMPACT_CHART])("keeps every tooth and number inside the picture", (chart) => {
    for (const tooth of layout(chart)) {
      expect(tooth.x - tooth.width / 2).toBeGreaterThanOrEqual(0);
      expect(tooth.x + tooth.width / 2).toBeLessThanOrEqual(chart.width);
      const number = tooth.y + (tooth.upper ? chart.numberUp : chart.numberDown);
      expect(number).toBeGreaterThan(10);
      expect(number).toBeLessThanOrEqual(chart.height);
    }
  });

  it("knows the kinds of teeth", () => {
    expect([11, 23, 35, 48].map(toothKind)).toEqual(["incisor", "canine", "premolar", "molar"]);
  });

  it("grades severity within its own scale", () => {
    const icdas = [1, 2, 3, 4, 5, 6];
    expect([1, 3, 6].map((severity) => levelOf({ severity }, icdas))).toEqual(["early", "middle", "late"]);
    expect(levelOf({ severity: 1 }, [1])).toBe("middle");
  });

  it("shows only what has been found, with scale, meaning and certainty", () => {
    const c = clinic().arrives("brave");
    const patient = c.person("brave");
    expect(mouthOf(gameOf(c), patient)).toEqual([]);
    c.until("she waits", () => patient.visit.step === "waiting");
    c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
    c.until("she is examined", () => patient.visit.examined);
    const found = mouthOf(gameOf(c), patient).find((finding) => finding.tooth === 36);
    expect(found?.name).toBe("Caries");
    expect(found?.scale).toMatch(/^ICDAS \d$/);
    expect(found?.meaning).not.toBe("");
    expect(found?.forecast).toMatch(/%/);
    expect(found?.sentence).toContain("tooth 36");
  });

  it("draws a child's teeth, milk teeth among them", () => {
    const teeth = layout(FULL_CHART, rowsOf(7));
    expect(teeth.map((tooth) => tooth.fdi)).toContain(85);
    expect(teeth.find((tooth) => tooth.fdi === 85)?.kind).toBe("molar");
    expect(teeth.length).toBeLessThan(26);
  });

  it("says of each tooth what it is called, what is on it and what dentists left", () => {
    const c = clinic("mouths").arrives("many");
    const patient = c.person("many");
    for (const finding of patient.mouth) Object.assign(finding, { found: true, sure: 860, forecast: 550 });
    const game = gameOf(c);
    const { teeth, whole } = chartOf(game, patient, FULL_CHART);
    const at = (fdi: number) => teeth.find((view) => view.tooth.fdi === fdi);
    expect(toothName(game, 36)).toBe("lower left first molar");
    expect(toothName(game, 75)).toBe("lower left second milk molar");
    expect(at(36)?.label).toMatch(
      /^36, lower left first molar: Caries ICDAS 5, distinct cavity, 86\s?% sure, 55\s?% worse in six months if left$/,
    );
    expect(at(37)?.label).toBe("37, lower left second molar: nothing found");
    expect(at(46)?.missing).toBe(true);
    expect(at(41)?.findings[0]).toMatchObject({ place: "gum", level: "middle" });
    expect(at(41)?.findings[0]?.scale).toMatch(/^stage 3, grade [ABC]$/);
    expect(whole.map((finding) => finding.kind)).toEqual(expect.arrayContaining(["lesion", "biome-imbalance"]));
    const cavity = patient.mouth.find((finding) => finding.tooth === 36);
    Object.assign(cavity ?? {}, { treated: "filling", cured: true });
    expect(chartOf(game, patient, FULL_CHART).teeth.find((view) => view.tooth.fdi === 36)?.label).toContain(
      "has a filling",
    );
  });
});
