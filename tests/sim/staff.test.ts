/** Working here: who takes which job, how people tire, what moves their mood, and what that does to patients. */
import { describe, expect, it } from "vitest";
import type { Patient } from "../../src/sim/state.ts";
import { topCauses } from "../../src/sim/rules/causes.ts";
import { tileX, tileY } from "../../src/sim/rules/people/people.ts";
import { roomAt } from "../../src/sim/rules/house/rooms.ts";
import { mannerOf, paceOf, skillFor, uncoveredDuties } from "../../src/sim/rules/staff/staff.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

/** Brings someone in, has them looked at by eye, and waits until they are in the chair. */
function inChair(c: TestClinic, cast: string): Patient {
  c.arrives(cast);
  const patient = c.person(cast);
  c.until(`${cast} waits`, () => patient.visit.step === "waiting");
  c.does({ type: "call-patient", patient: patient.id, method: "look" });
  c.until(`${cast} is looked at`, () => patient.visit.step === "examining");
  return patient;
}

const workersOf = (c: TestClinic, patient: Patient) =>
  c.state.staff.filter((one) => patient.visit.workers.includes(one.id)).map((one) => one.def);

const roomOfWorker = (c: TestClinic, def: string) => {
  const { body } = c.worker(def);
  return roomAt(c.state, tileX(body), tileY(body))?.id;
};

/** Minutes that looking at somebody's teeth takes with a dentist this tired. */
function lookMinutes(fatigue: number): number {
  const c = clinic("staff");
  c.does({ type: "set-duties", staff: c.worker("dan").id, duties: [] });
  c.worker("dee").fatigue = fatigue * 1000;
  const patient = inChair(c, "brave");
  const from = c.state.tick;
  c.until("it is done", () => patient.visit.examined);
  return (c.state.tick - from) / 4;
}

describe("who takes a job", () => {
  it("is somebody of the job before a stand-in, and a stand-in before nobody", () => {
    const c = clinic("staff");
    const both = ["dentist", "hygienist", "assistant"] as const;
    c.does({ type: "set-duties", staff: c.worker("dee").id, duties: [...both] });
    // The others are fresher; it is still her job.
    c.worker("asa").fatigue = 50_000;
    const scan = (cast: string) => {
      c.arrives(cast);
      const patient = c.person(cast);
      c.until("waits", () => patient.visit.step === "waiting");
      c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
      c.until("is scanned", () => patient.visit.step === "examining");
      return workersOf(c, patient);
    };
    expect(scan("brave")).toEqual(["asa"]);
    c.until("she is done", () => c.person("brave").visit.examined);
    for (const def of ["asa", "hy"]) c.does({ type: "set-duties", staff: c.worker(def).id, duties: [] });
    expect(scan("cleo")).toEqual(["dee"]);
    expect(c.worker("dee").duty).toBe("assistant");
    expect(skillFor(c.rules, c.worker("dee"), "assistant")).toBeLessThan(skillFor(c.rules, c.worker("dee"), "dentist"));
  });

  it("is the fresher of two, not the one who came first", () => {
    const c = clinic("staff");
    c.worker("dee").fatigue = 45_000;
    expect(workersOf(c, inChair(c, "brave"))).toEqual(["dan"]);
  });

  it("works in one room only when held to it, and waits there", () => {
    const c = clinic("staff");
    for (const [def, room] of [
      ["dee", "surgery-b"],
      ["dan", "imaging"],
    ] as const)
      c.does({ type: "assign", staff: c.worker(def).id, room });
    c.run({ minutes: 10 });
    expect(roomOfWorker(c, "dee")).toBe("surgery-b");
    expect(roomOfWorker(c, "dan")).toBe("imaging");
    const patient = inChair(c, "brave");
    expect(patient.visit.station).toBe("chair-b");
    expect(workersOf(c, patient)).toEqual(["dee"]);
    // The other surgery has nobody who may work there.
    c.does({ type: "set-duties", staff: c.worker("dee").id, duties: [] });
    c.arrives("cleo");
    const next = c.person("cleo");
    c.until("she waits", () => next.visit.step === "waiting");
    c.does({ type: "call-patient", patient: next.id, method: "look" }).run({ minutes: 5 });
    expect(next.visit.step).toBe("waiting");
    c.does({ type: "assign", staff: c.worker("dan").id, room: "" }).run({ minutes: 1 });
    expect(next.visit.station).toBe("chair-a");
  });

  it("is refused where there is no work, and where somebody is not allowed to do it", () => {
    const c = clinic("staff");
    const { id } = c.worker("rea");
    expect(c.tries({ type: "assign", staff: id, room: "staff-room" })).toMatchObject({
      refusal: { code: "no-work-there" },
    });
    expect(c.tries({ type: "set-duties", staff: id, duties: ["dentist"] })).toMatchObject({
      refusal: { code: "cannot-do", params: { role: "dentist" } },
    });
  });
});

describe("the desk", () => {
  it("is covered by ticking a box when nobody of the job is there", () => {
    const c = clinic("staff");
    c.does({ type: "dismiss", staff: c.worker("rea").id });
    expect(uncoveredDuties(c.rules, c.state)).toEqual(["receptionist"]);
    c.arrives("brave").run({ minutes: 40 });
    expect(c.person("brave").visit.step).toBe("checking-in");
    c.does({ type: "set-duties", staff: c.worker("asa").id, duties: ["assistant", "receptionist"] });
    expect(uncoveredDuties(c.rules, c.state)).toEqual([]);
    c.until("she is checked in", () => c.person("brave").visit.step === "waiting");
    expect(c.worker("asa").task).toBe("desk");
  });

  it("is left by a stand-in for a patient, and taken again afterwards", () => {
    const c = clinic("staff");
    c.does({ type: "dismiss", staff: c.worker("rea").id });
    c.does({ type: "set-duties", staff: c.worker("hy").id, duties: [] });
    c.does({ type: "set-duties", staff: c.worker("asa").id, duties: ["assistant", "receptionist"] });
    c.arrives("brave");
    const patient = c.person("brave");
    c.until("she waits", () => patient.visit.step === "waiting");
    c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
    c.until("she is scanned", () => patient.visit.step === "examining");
    expect(c.worker("asa").task).toBe("exam");
    c.until("the desk is manned again", () => c.worker("asa").task === "desk");
  });

  it("has a second clerk at a second desk, so that two are served at once", () => {
    const waits = (clerks: number) => {
      const c = clinic("staff");
      if (clerks > 1) c.does({ type: "set-duties", staff: c.worker("asa").id, duties: ["assistant", "receptionist"] });
      c.run({ minutes: 5 });
      return new Set(c.state.staff.filter((one) => one.task === "desk").map((one) => one.body.spot)).size;
    };
    expect(waits(1)).toBe(1);
    expect(waits(2)).toBe(2);
  });

  it("is quicker while a manager is about", () => {
    const checkIn = (managed: boolean) => {
      const c = clinic("staff");
      if (managed) {
        const dan = c.worker("dan");
        dan.learned.push("manager");
        c.does({ type: "set-duties", staff: dan.id, duties: ["manager"] });
      }
      c.arrives("brave");
      c.until("she is at the desk", () => c.person("brave").visit.step === "checking-in");
      const from = c.state.tick;
      c.until("she is checked in", () => c.person("brave").visit.step === "waiting");
      return c.state.tick - from;
    };
    expect(checkIn(true)).toBeLessThan(checkIn(false));
  });
});

describe("fatigue", () => {
  it("rises with work, is slept off, and slows", () => {
    const c = clinic("staff");
    inChair(c, "brave");
    c.until("she is examined", () => c.person("brave").visit.examined);
    const worked = c.state.staff.filter((one) => one.fatigue > 0).map((one) => one.def);
    expect(worked).toContain("rea");
    expect(worked.filter((def) => def === "dee" || def === "dan")).toHaveLength(1);
    expect(lookMinutes(100)).toBeGreaterThan(lookMinutes(50) * 1.2);
    c.worker("hy").fatigue = 90_000;
    c.until("it is morning", () => c.state.tick >= 2400);
    expect(c.worker("hy").fatigue).toBe(20_000);
  });

  it("makes hands err: more pain, booked as what it was", () => {
    let plain = 0;
    let tired = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const c = clinic("staff", { seed });
      c.does({ type: "set-duties", staff: c.worker("dan").id, duties: [] });
      const patient = inChair(c, "brave");
      c.until("she is examined", () => patient.visit.examined && patient.visit.step === "waiting");
      const finding = patient.mouth.find((f) => f.tooth === 36 && f.found);
      if (!finding) continue;
      c.worker("dee").fatigue = 84_000;
      c.does({
        type: "plan-care",
        patient: patient.id,
        items: [{ finding: finding.id, treatment: "filling", lot: "" }],
        explain: false,
        comforts: [],
      });
      c.until("she is treated", () => patient.visit.step === "paying");
      plain += patient.anxiety.entries.some((entry) => entry.cause === "pain") ? 1 : 0;
      const slip = patient.anxiety.entries.find((entry) => entry.cause === "tired-hands");
      if (slip) {
        tired += 1;
        expect(slip.ref).toBe(String(c.worker("dee").id));
      }
    }
    expect(plain).toBeGreaterThan(0);
    expect(tired).toBeGreaterThan(0);
  });

  it("sends the worn to a break by themselves, after the patient in hand, and a break restores them", () => {
    const c = clinic("staff");
    c.does({ type: "set-duties", staff: c.worker("dan").id, duties: [] });
    const patient = inChair(c, "brave");
    const dee = c.worker("dee");
    dee.fatigue = 84_900;
    c.until("she is worn", () => dee.breakDue);
    expect(dee.patient).toBe(patient.id);
    c.until("she sits", () => dee.body.pose === "sit");
    expect(patient.visit.examined).toBe(true);
    expect(dee.task).toBe("break");
    expect(dee.body.spot).toBe("armchair");
    c.until("she is back", () => dee.task === "idle");
    expect(dee.fatigue).toBeLessThan(50_000);
    expect(dee.mood.entries.map((entry) => entry.cause)).toEqual(expect.arrayContaining(["had-a-break", "nice-room"]));
  });

  it("goes half as fast without a seat to rest on", () => {
    const rested = (taken: boolean) => {
      const c = clinic("staff");
      if (taken) c.state.things = c.state.things.filter((thing) => thing.id !== "armchair");
      if (taken) c.state.layout += 1;
      const { id } = c.worker("hy");
      c.worker("hy").fatigue = 70_000;
      c.does({ type: "send-on-break", staff: id });
      c.until("she begins", () => c.worker("hy").task === "break");
      c.until("she is back", () => c.worker("hy").task === "idle");
      return 70_000 - c.worker("hy").fatigue;
    };
    expect(rested(false)).toBeGreaterThan(1.8 * rested(true));
  });
});

describe("mood", () => {
  it("falls with poor pay, moves pace and manner, and leads to notice with its cause", () => {
    const c = clinic("staff");
    const dan = c.worker("dan");
    const before = { pace: paceOf(c.rules, dan), manner: mannerOf(c.rules, dan) };
    c.does({ type: "set-wage", staff: dan.id, wage: Math.floor(dan.asks / 2) });
    expect(dan.mood.value).toBeLessThan(50_000);
    // Five weeks of that, told short.
    dan.mood.value -= 30_000;
    dan.mood.entries.push({ cause: "overwork", ref: "", amount: -30_000, first: 0, last: 0, times: 1 });
    expect(paceOf(c.rules, dan)).toBeLessThan(0.93 * before.pace);
    expect(mannerOf(c.rules, dan)).toBeLessThan(0.93 * before.manner);
    c.until("it shows", () => dan.mood.value < 15_000);
    c.until("they say so", () => c.events.some((e) => e.type === "staff-unhappy" && e.staff === dan.id));
    c.until("they give notice", () => dan.notice > 0);
    expect(c.state.tick - dan.unhappy).toBeGreaterThanOrEqual(2400);
    const causes = topCauses(dan.mood, 3).map((entry) => entry.cause);
    expect(causes).toContain("pay-cut");
    const { tick } = c.state;
    c.until("they go", () => c.events.some((e) => e.type === "staff-left" && e.staff === dan.id));
    expect(c.state.tick - tick).toBeGreaterThanOrEqual(2396);
    expect(c.worker("dee").mood.entries.map((entry) => entry.cause)).toContain("colleague-left");
    c.until("they are gone", () => !c.state.staff.some((one) => one.id === dan.id));
    expect(c.state.former.map((one) => one.id)).toContain(dan.id);
  });

  it("lifts again when something is done, and notice is taken back", () => {
    const c = clinic("staff");
    const dan = c.worker("dan");
    dan.mood.value = 8_000;
    dan.mood.entries.push({ cause: "overwork", ref: "", amount: -52_000, first: 0, last: 0, times: 1 });
    c.until("they give notice", () => dan.notice > 0);
    c.does({ type: "set-wage", staff: dan.id, wage: dan.asks * 2 });
    c.until("they stay", () => dan.notice === 0);
    expect(c.events.some((e) => e.type === "staff-stays")).toBe(true);
  });

  it("rises with thanks, and sinks when somebody runs", () => {
    const c = clinic("staff");
    const patient = inChair(c, "brave");
    const who = workersOf(c, patient)[0] ?? "";
    patient.anxiety.entries.push({
      cause: "test",
      ref: "",
      amount: 95_000 - patient.anxiety.value,
      first: 0,
      last: 0,
      times: 1,
    });
    patient.anxiety.value = 95_000;
    c.run({ minutes: 1 });
    expect(patient.visit.reason).toBe("fled");
    expect(c.worker(who).mood.entries).toEqual([
      expect.objectContaining({ cause: "shouted-at", ref: String(patient.id), amount: -2000 }),
    ]);
  });

  it("of everyone else suffers when somebody is let go, and a manager lifts it", () => {
    const c = clinic("staff");
    const dan = c.worker("dan");
    dan.learned.push("manager");
    c.does({ type: "set-duties", staff: dan.id, duties: ["manager"] });
    c.does({ type: "dismiss", staff: c.worker("asa").id });
    expect(c.worker("hy").mood.value).toBe(54_000);
    c.run({ minutes: 70 });
    const causes = c.worker("hy").mood.entries.map((entry) => `${entry.cause} ${entry.ref}`);
    expect(causes).toContain(`manager ${dan.id}`);
    expect(dan.mood.entries.map((entry) => entry.cause)).not.toContain("manager");
  });

  it("is booked to the last thousandth", () => {
    const c = clinic("staff", { arrivals: true });
    for (const one of c.state.staff) one.fatigue = 70_000;
    c.run({ minutes: 1300 });
    expect(wrongAccounts(c.state)).toEqual([]);
    expect(c.worker("dee").mood.entries.length).toBeGreaterThan(1);
  });
});
