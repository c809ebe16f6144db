import { describe, expect, it } from "vitest";
import { newStance, patientStance, staffStance, timedFrame } from "../../src/scenes/figure-pose.ts";
import type { ClinicState, Patient } from "../../src/sim/state.ts";
import { patient, staff } from "./people.ts";

const stanceOf = (p: Patient) => {
  const stance = newStance();
  patientStance(p, 0, stance);
  return stance;
};

describe("figures", () => {
  it("follow the body's pose", () => {
    for (const pose of ["walk", "sit", "lie", "treat", "talk", "cheer", "tremble", "clutch"] as const) {
      expect(stanceOf(patient(1, 10, (p) => (p.body.pose = pose))).pose).toBe(pose);
    }
  });
  it("run in panic, with a frightened face", () => {
    expect(stanceOf(patient(1, 95, (p) => (p.body.pose = "run")))).toMatchObject({
      pose: "panic",
      mood: "scared",
      rate: 0,
    });
  });
  it("tremble where they stand when distressed, and cry on the way out", () => {
    expect(stanceOf(patient(1, 80)).pose).toBe("tremble");
    expect(stanceOf(patient(1, 80, (p) => (p.visit.reason = "fled"))).pose).toBe("cry");
  });
  it("shiver in their seat the more the more they are afraid", () => {
    const sit = (anxiety: number) => stanceOf(patient(1, anxiety, (p) => (p.body.pose = "sit"))).shiver;
    expect([sit(20), sit(60), sit(85)]).toEqual([0, 0.5, 1.1]);
  });
  it("take turns talking at the desk", () => {
    const guest = patient(1, 10, (p) => (p.visit.step = "checking-in"));
    const poses = [0, 20, 40, 60].map((tick) => {
      const stance = newStance();
      patientStance(guest, tick, stance);
      return stance.pose;
    });
    expect(new Set(poses)).toEqual(new Set(["talk", "idle"]));
  });
  it("work, smile and worry as staff", () => {
    const stance = newStance();
    const nurse = staff(9, (s) => {
      s.patient = 1;
      s.body.pose = "treat";
    });
    const state = (anxiety: number) => ({ patients: [patient(1, anxiety)] }) as unknown as ClinicState;
    staffStance(nurse, state(10), 0, stance);
    expect(stance).toMatchObject({ pose: "treat", mood: "happy" });
    staffStance(nurse, state(95), 0, stance);
    expect(stance.mood).toBe("uneasy");
  });
  it("loop their pictures", () => {
    expect(timedFrame(4, 2, 0, 0)).toBe(0);
    expect(timedFrame(4, 2, 1500, 0)).toBe(3);
    expect(timedFrame(4, 2, 2000, 0)).toBe(0);
    expect(timedFrame(1, 5, 900, 0.5)).toBe(0);
  });
});
