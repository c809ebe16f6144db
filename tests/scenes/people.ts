/** Patients and staff for the tests of what is drawn; only what the pictures look at is filled in with care. */
import type { SwarmStage } from "../../src/sim/ruleset.ts";
import type { Body, Patient, Staff, Swarm } from "../../src/sim/state.ts";

const body = (): Body => ({
  x: 3500,
  y: 4500,
  facing: "sw",
  pose: "stand",
  goal: -1,
  spot: "",
  spotIndex: 0,
  next: -1,
});

export function patient(id: number, anxiety: number, change: (p: Patient) => void = () => undefined): Patient {
  const p: Patient = {
    id,
    cast: "",
    given: 0,
    family: 0,
    archetype: "anyone",
    segment: "",
    age: 40,
    look: {
      skin: "#f0c0a0",
      hair: "#402010",
      hairStyle: "short",
      outfit: "tee",
      top: "#36b2b0",
      bottom: "#404060",
      accessory: "none",
      age: "adult",
      build: "medium",
    },
    body: body(),
    mdas: 12,
    seattle: "conditioned",
    triggers: [],
    tastes: {},
    constitution: { traits: [], known: false },
    known: { seattle: false, triggers: [], tastes: [] },
    patience: 30,
    wallet: 500,
    mouth: [],
    biome: { guilds: [800, 200, 200], sugar: 400, care: 600, known: false, day: 1 },
    anxiety: { value: anxiety * 1000, opened: 0, entries: [] },
    trust: { value: 50_000, opened: 50_000, entries: [] },
    control: 0,
    visit: {
      no: 1,
      step: "waiting",
      since: 0,
      arrived: 0,
      waited: 0,
      waitSince: 0,
      order: 0,
      exam: "",
      examined: false,
      looked: [],
      plan: null,
      item: 0,
      done: 0,
      needed: 0,
      station: "",
      workers: [],
      helpers: [],
      comforts: [],
      tried: [],
      talk: null,
      talked: [],
      asked: -1,
      askAfter: 0,
      resting: 0,
      stopped: false,
      consent: false,
      painPeak: 0,
      peak: 0,
      fee: 0,
      by: [],
      mine: false,
      waived: [],
      usualFee: 0,
      reason: "",
      thought: null,
    },
    memory: { clinic: 0, general: 0, benign: 0, peak: 0, end: 0, remembered: -1, reviews: 0, sessions: 0 },
    missed: 0,
  };
  change(p);
  return p;
}

export function staff(id: number, change: (s: Staff) => void = () => undefined): Staff {
  const s: Staff = {
    id,
    def: "elara",
    given: 0,
    family: 0,
    role: "dentist",
    look: patient(0, 0).look,
    portrait: "",
    skill: 500,
    manner: 500,
    wage: 0,
    asks: 0,
    traits: [],
    body: body(),
    patient: 0,
    task: "idle",
    since: 0,
    duty: "",
    duties: ["dentist"],
    learned: [],
    room: "",
    home: null,
    fatigue: 0,
    mood: { value: 60_000, opened: 60_000, entries: [] },
    breakDue: false,
    course: "",
    studied: 0,
    unhappy: -1,
    notice: 0,
    hired: 0,
  };
  change(s);
  return s;
}

/** A swarm at fault in somebody, as far as the pictures look at it. */
export function swarm(
  id: number,
  patient: number,
  stage: SwarmStage,
  change: (s: Swarm) => void = () => undefined,
): Swarm {
  const s = { id, patient, lot: "a", fault: "f", stage } as Swarm;
  change(s);
  return s;
}
