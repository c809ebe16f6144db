import { describe, expect, it } from "vitest";
import { newStance, patientStance } from "../../src/scenes/figure-pose.ts";
import { deviceSign, feltStages, illLook, swarmLook } from "../../src/scenes/symptom-plan.ts";
import type { SwarmStage } from "../../src/sim/ruleset.ts";
import type { ClinicState, NanobotsState, Patient, Reading, Swarm } from "../../src/sim/state.ts";
import { patient, swarm } from "./people.ts";

const felt = (...swarms: Swarm[]) => {
  const map = new Map<number, SwarmStage>();
  const nanobots = { swarms } as unknown as NanobotsState;
  feltStages({ nanobots } as Pick<ClinicState, "nanobots">, map);
  return map;
};

describe("what a swarm shows of itself", () => {
  it("is the worst that somebody feels, and nothing before they feel it", () => {
    expect([...felt(swarm(1, 7, 1), swarm(2, 7, 3), swarm(3, 8, 0), swarm(4, 9, 2))]).toEqual([
      [7, 3],
      [9, 2],
    ]);
  });
  it("is nothing where no fault has hold of it", () => {
    expect(felt(swarm(1, 7, 2, (s) => (s.fault = ""))).size).toBe(0);
  });
});

describe("a figure with a swarm gone wrong", () => {
  const stance = (stage: number, change: (p: Patient) => void = () => undefined) => {
    const made = newStance();
    patientStance(patient(1, 10, change), 0, made, stage);
    return made;
  };
  it("holds the jaw, then is in pain, then falls", () => {
    expect([0, 1, 2, 3, 4].map((stage) => stance(stage).pose)).toEqual(["idle", "clutch", "clutch", "clutch", "faint"]);
    expect([1, 2, 3, 4].map((stage) => stance(stage).mood)).toEqual(["uneasy", "pain", "pain", "pain"]);
  });
  it("lies on the floor whatever they did, once they have collapsed, until they are fetched", () => {
    for (const pose of ["walk", "sit", "lie", "run", "talk"] as const)
      expect(stance(4, (p) => (p.body.pose = pose)).pose).toBe("faint");
    expect(stance(0, (p) => (p.visit.reason = "ambulance")).pose).toBe("faint");
  });
  it("keeps the pose of walking and sitting, with the face of pain", () => {
    expect(stance(2, (p) => (p.body.pose = "walk"))).toMatchObject({ pose: "walk", mood: "pain" });
    expect(stance(2, (p) => (p.body.pose = "sit"))).toMatchObject({ pose: "sit", mood: "pain" });
  });
  it("is pale and holds a handkerchief beside whatever is worn, and is painted once", () => {
    const { look } = patient(1, 0);
    expect(illLook(look)).toBe(illLook(look));
    expect(illLook(look)).toMatchObject({ skin: "#f0d1be", accessory: "handkerchief", hair: look.hair });
    expect(illLook({ ...look, accessory: "glasses" }).accessory).toBe("glasses+handkerchief");
  });
});

describe("a swarm at work in the chair", () => {
  const reading = (tick: number, set: Partial<Reading>): Reading => ({
    tick,
    position: 0,
    activity: 0,
    link: 0,
    host: 0,
    ...set,
  });
  const look = (...sets: Partial<Reading>[]) => swarmLook({ telemetry: sets.map((set, i) => reading(i, set)) });
  it("moves as its lot's telemetry says", () => {
    const three = (set: Partial<Reading>) => look(set, set, set);
    expect(three({ position: 400 })).toBe("stray");
    expect(three({ activity: 500, position: 300 })).toBe("clump");
    expect(three({ link: -450 })).toBe("flicker");
    expect(three({ host: 420 })).toBe("pushed");
  });
  it("looks whole while nothing is measured, or one reading is off by chance", () => {
    expect(swarmLook(undefined)).toBe("whole");
    expect(look()).toBe("whole");
    expect(look({}, { position: 310 }, {})).toBe("whole");
  });
});

describe("a device's sign", () => {
  const sign = (set: object, tick = 50) =>
    deviceSign({ infected: false, seen: false, isolated: false, busyUntil: 0, ...set }, tick);
  it("tells what is known and what is done about it", () => {
    expect(sign({})).toBe("");
    expect(sign({ infected: true })).toBe("");
    expect(sign({ infected: true, seen: true })).toBe("infected");
    expect(sign({ infected: true, seen: true, isolated: true })).toBe("isolated");
    expect(sign({ isolated: true, busyUntil: 60 })).toBe("restoring");
    expect(sign({ isolated: true, busyUntil: 60 }, 60)).toBe("isolated");
  });
});
