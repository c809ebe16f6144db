import { describe, expect, it } from "vitest";
import {
  COMPACT_CHART,
  FULL_CHART,
  LOWER,
  UPPER,
  layout,
  levelOf,
  mouthOf,
  toothKind,
} from "../../src/hud/model/odontogram.ts";
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
});
