import { describe, expect, it } from "vitest";
import type { SimEvent } from "../../src/sim/events.ts";
import { blockerOf } from "../../src/sim/rules/people/blockers.ts";
import { tick } from "../../src/sim/tick.ts";
import { clinic, readLevel } from "../helpers/clinic.ts";
import { makeCrowd, serve } from "../helpers/crowd.ts";

const { rules } = readLevel("tests/levels/tiny");

describe("two hundred people for an hour", () => {
  it("all get on: nobody stays in a step without work, a way or somebody to name", () => {
    const crowd = makeCrowd(rules, 200);
    const blocked: SimEvent[] = [];
    const seen = new Map<number, { mark: string; since: number }>();
    for (let n = 0; n < 240; n++) {
      serve(crowd.rules, crowd.state);
      tick(crowd.rules, crowd.state, (event) => void (event.type === "person-blocked" && blocked.push(event)));
      for (const p of crowd.state.patients) {
        // What changes while somebody gets on: their step, their place, their work, or a rest or wait that runs.
        const mark = `${p.visit.step} ${p.body.x} ${p.body.y} ${p.body.goal} ${p.visit.done} ${p.visit.resting}`;
        const last = seen.get(p.id);
        // A place that was given back this very tick is taken in the next.
        if (last?.mark !== mark || blockerOf(crowd.rules, crowd.state, p)) seen.set(p.id, { mark, since: n });
        else if (p.visit.step !== "recovering")
          expect([p.visit.step, n - last.since < 40]).toEqual([p.visit.step, true]);
      }
    }
    expect(blocked).toEqual([]);
    expect(crowd.state.counts.treated + crowd.state.counts.letDown).toBeGreaterThan(0);
    expect(new Set(crowd.state.patients.map((p) => p.visit.step)).size).toBeGreaterThan(3);
  });
});

describe("who blocks whom", () => {
  it("is the player before anything was said, and then whoever is in the chair", () => {
    const c = clinic("tiny")
      .arrives("brave")
      .until("brave waits", (x) => x.person("brave").visit.step === "waiting");
    const ask = (cast: string) => blockerOf(c.rules, c.state, c.person(cast));
    expect(ask("brave")?.code).toBe("your-exam");
    c.does({ type: "call-patient", patient: c.person("brave").id, method: "look" });
    c.arrives("afraid").until("the other waits", (x) => x.person("afraid").visit.step === "waiting");
    c.until("brave is in the chair", (x) => x.person("brave").visit.step === "examining");
    c.does({ type: "call-patient", patient: c.person("afraid").id, method: "look" }).run({ ticks: 1 });
    expect(ask("afraid")).toMatchObject({ code: "stations-taken", who: [c.person("brave").id] });
    expect(ask("brave")).toBeNull();
  });

  it("is a duty that nobody has, and the desk that nobody is at", () => {
    const c = clinic("tiny")
      .arrives("brave")
      .until("brave waits", (x) => x.person("brave").visit.step === "waiting");
    c.does({ type: "call-patient", patient: c.person("brave").id, method: "look" });
    for (const one of c.state.staff) one.duties = one.duties.filter((duty) => duty !== "dentist");
    c.run({ ticks: 1 });
    expect(blockerOf(c.rules, c.state, c.person("brave"))).toMatchObject({
      code: "no-duty",
      params: { role: "dentist" },
    });
    c.arrives("afraid");
    for (const one of c.state.staff) if (one.task === "desk") one.task = "break";
    c.until("they stand at the desk", (x) => x.person("afraid").visit.step === "checking-in");
    expect(blockerOf(c.rules, c.state, c.person("afraid"))?.code).toBe("desk-empty");
  });
});

describe("the watchdog", () => {
  it("tells of someone who gets nowhere, and helps", () => {
    const c = clinic("tiny")
      .arrives("brave")
      .until("brave waits", (x) => x.person("brave").visit.step === "waiting");
    c.does({ type: "call-patient", patient: c.person("brave").id, method: "look" });
    c.until("brave is called in", (x) => x.person("brave").visit.step === "to-exam");
    // The dentist is carried off to where there is no way back from.
    const dentist = c.state.staff.find((one) => one.role === "dentist");
    if (!dentist) throw new Error("no dentist");
    c.until("told of", (x) => {
      dentist.body.x = 500;
      dentist.body.y = 500;
      dentist.body.goal = -1;
      return x.events.some((event) => event.type === "person-blocked");
    });
    expect(c.events.find((event) => event.type === "person-blocked")).toMatchObject({
      patient: c.person("brave").id,
      step: "to-exam",
      blocker: { code: "no-way", who: [dentist.id] },
    });
    expect(c.person("brave").visit.step).toBe("waiting");
  });
});
