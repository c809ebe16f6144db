/**
 * A clinic for any number of people: wards of 20×12 tiles, each with seats, chairs, a desk and staff for 25,
 * side by side. Far larger than a level file may be, so it is made from the tiny level's ruleset.
 */
import type { MapDef, RoomDef, Ruleset, StaffDef, ThingDef } from "../../src/sim/ruleset.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import type { ClinicState, Patient } from "../../src/sim/state.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { treatmentsFor, usualCare } from "../../src/sim/rules/care/care.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import { enter } from "../../src/sim/systems/visit/reception.ts";

export const WARD: readonly [number, number] = [20, 12];
export const PER_WARD = 25;

/** The ruleset of a house with this many wards, from that of a level that has all kinds it needs. */
export function wards(rules: Ruleset, count: number): Ruleset {
  const across = Math.ceil(Math.sqrt(count));
  const down = Math.ceil(count / across);
  const [w, h] = WARD;
  const things: ThingDef[] = [];
  const staff: StaffDef[] = [];
  const rooms: RoomDef[] = [];
  const model = (role: StaffDef["role"]) => rules.staff.find((s) => s.role === role) ?? rules.staff[0]!;
  for (let n = 0; n < count; n++) {
    const x = 2 + (n % across) * w;
    const y = 2 + Math.floor(n / across) * h;
    const put = (kind: string, dx: number, dy: number, facing: ThingDef["facing"] = "sw") =>
      things.push({ id: `${kind}-${n}-${dx}-${dy}`, kind, at: [x + dx, y + dy], facing });
    const hire = (role: StaffDef["role"], i: number, dx: number, dy: number) =>
      staff.push({ ...model(role), id: `${role}-${n}-${i}`, role, home: [x + dx, y + dy] });
    for (let i = 0; i < 4; i++) {
      put("dental-chair", 2 + i * 4, 1);
      hire("dentist", i, 3 + i * 4, 3);
    }
    put("exam-chair", 17, 5);
    put("recovery-lounger", 18, 1);
    hire("assistant", 0, 17, 8);
    put("reception-desk", 12, 6);
    hire("receptionist", 0, 12, 5);
    for (let i = 0; i < 20; i++) put(i % 2 ? "seat-coral" : "seat-teal", 1 + (i % 5) * 2, 5 + Math.floor(i / 5) * 2);
    rooms.push({ id: `waiting-${n}`, kind: "waiting", at: [x, y + 4], size: [11, 8], doors: [] });
    put("plant-tall", 0, 4);
    put("plant-tall", 11, 11);
  }
  const size: [number, number] = [across * w + 4, down * h + 6];
  const map: MapDef = {
    size,
    building: { at: [2, 2], size: [across * w, down * h] },
    entrance: { at: [2 + Math.floor((across * w) / 2), 1 + down * h], side: "s" },
    spawns: [
      [0, size[1] - 2],
      [size[0] - 1, size[1] - 2],
    ],
    pavement: [{ at: [0, size[1] - 2], size: [size[0], 1], floor: "pave" }],
    rooms,
    things,
  };
  return {
    ...rules,
    map,
    staff,
    lots: [],
    goals: rules.goals.slice(0, 1),
    story: [],
    clock: { start: 0, end: 1_000_000_000 },
    arrivals: { ...rules.arrivals, perHour: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]], capacity: 1_000_000 },
  };
}

/** Brings in people, spread over the wards, until there are `people`; they wait as long as it takes. */
export function fill(rules: Ruleset, state: ClinicState, people: number): void {
  const ctx = { rules, state, emit: () => {} };
  const [w, h] = WARD;
  const across = Math.floor((rules.map.size[0] - 4) / w);
  const count = Math.ceil(people / PER_WARD);
  while (state.patients.length < people) {
    const patient = makePatient(ctx);
    const ward = patient.id % count;
    patient.patience = 10_000;
    enter(ctx, patient);
    patient.body.x = (2 + (ward % across) * w + 14) * 1000 + 500;
    patient.body.y = (2 + Math.floor(ward / across) * h + 9) * 1000 + 500;
    patient.body.goal = -1;
  }
}

export function makeCrowd(rules: Ruleset, people: number, seed = 1): { rules: Ruleset; state: ClinicState } {
  const house = wards(rules, Math.ceil(people / PER_WARD));
  const state = createClinic(house, seed);
  fill(house, state, people);
  return { rules: house, state };
}

/** Asks an examination for whoever waits for one and plans the usual care for whoever was examined. */
export function serve(rules: Ruleset, state: ClinicState): void {
  const act = (command: Command) => execute(rules, state, command, () => {});
  for (const patient of state.patients) {
    if (patient.visit.asked >= 0) act({ type: "answer-distress", patient: patient.id, answer: "rest" });
    if (patient.visit.step !== "waiting") continue;
    if (!patient.visit.examined) {
      if (patient.visit.exam === "") act({ type: "call-patient", patient: patient.id, method: "look" });
    } else if (!patient.visit.plan) act(usualPlan(rules, state, patient));
  }
}

function usualPlan(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): Command {
  const items = patient.mouth.flatMap((finding) => {
    if (!finding.found || finding.treated !== "") return [];
    const care = usualCare(rules, state, finding) ?? treatmentsFor(rules, finding)[0];
    return care && care.way !== "nanobots" ? [{ finding: finding.id, treatment: care.id, lot: "" }] : [];
  });
  return { type: "plan-care", patient: patient.id, items: items.slice(0, 2), explain: false, comforts: [] };
}
