/** What the assistants can do: each ability's effect, its price, its reason to refuse, and its entry in the ledger. */
import { describe, expect, it } from "vitest";
import type { Patient } from "../../src/sim/state.ts";
import { anxietyAhead } from "../../src/sim/rules/fear/assistant.ts";
import { anxietyOf } from "../../src/sim/rules/people/people.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const use = (c: TestClinic, ability: string, patient = 0) => c.does({ type: "use-ability", ability, patient });
const refusal = (c: TestClinic, ability: string, patient = 0) => {
  const answer = c.tries({ type: "use-ability", ability, patient });
  return answer.ok ? "ok" : answer.refusal.code;
};

/** Somebody of the cast, checked in and waiting. */
function waiting(c: TestClinic, cast: string): Patient {
  c.arrives(cast);
  const patient = c.person(cast);
  c.until(`${cast} waits`, () => patient.visit.step === "waiting");
  return patient;
}

/** Brave Bea in the chair with a filling begun; `before` it is given. */
function filling(seed: number, before: (c: TestClinic, patient: Patient) => void = () => undefined) {
  const c = clinic("staff", { seed });
  const patient = waiting(c, "brave");
  c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
  c.until("she is examined", () => patient.visit.examined && patient.visit.step === "waiting");
  const finding = patient.mouth.find((f) => f.tooth === 36 && f.found);
  if (!finding) return undefined;
  const items = [{ finding: finding.id, treatment: "filling", lot: "" }];
  c.does({ type: "plan-care", patient: patient.id, items, explain: false, comforts: [] });
  c.until("she is in the chair", () => patient.visit.step === "treating");
  before(c, patient);
  const from = c.state.tick;
  c.until("it is done", () => patient.visit.step !== "treating");
  return { c, patient, ticks: c.state.tick - from };
}

describe("watch the signs", () => {
  it("shows fear ahead before it is felt, and halves the fright of pain", () => {
    let seen = 0;
    for (let seed = 1; seed <= 30 && seen < 3; seed++) {
      const plain = filling(seed);
      const watched = filling(seed, (c, patient) => {
        use(c, "watch-signs", patient.id);
        expect(refusal(c, "watch-signs", patient.id)).toBe("already-at-it");
      });
      const pain = (game: typeof plain) => game?.patient.anxiety.entries.find((e) => e.cause === "pain")?.amount;
      const [a, b] = [pain(plain), pain(watched)];
      if (a === undefined || b === undefined) continue;
      seen += 1;
      expect(b / a).toBeCloseTo(0.5, 1);
      expect(watched?.patient.trust.entries.map((e) => e.cause)).toContain("watched-over");
    }
    expect(seen).toBe(3);
  });

  it("sees the drill coming", () => {
    filling(1, (c, patient) => {
      const moments: { ahead: number; trigger: string; later: number }[] = [];
      for (let n = 0; n < 5 && patient.visit.step === "treating"; n++) {
        const ahead = anxietyAhead(c.rules, c.state, patient, 3);
        const now = anxietyOf(patient);
        c.run({ minutes: 3 });
        moments.push({ ahead: ahead.anxiety - now, trigger: ahead.trigger, later: anxietyOf(patient) - now });
      }
      const frights = moments.filter((m) => m.trigger !== "");
      expect(frights.length).toBeGreaterThan(0);
      for (const m of frights) expect(Math.sign(m.ahead)).toBe(Math.sign(m.later));
    });
  });
});

describe("steady hands", () => {
  it("make one chair quicker, and please its crew", () => {
    const plain = filling(2);
    const steady = filling(2, (c, patient) => {
      use(c, "steady-hands", patient.id);
      const worker = c.state.staff.find((one) => patient.visit.workers.includes(one.id));
      expect(worker?.mood.entries).toEqual([expect.objectContaining({ cause: "steadied", amount: 1000 })]);
    });
    expect(steady?.ticks ?? 0).toBeLessThan(0.9 * (plain?.ticks ?? 0));
  });

  it("need hands", () => {
    const c = clinic("staff");
    expect(refusal(c, "steady-hands", waiting(c, "brave").id)).toBe("nobody-at-work");
  });
});

describe("sing", () => {
  it("calms the waiting room, children most", () => {
    const c = clinic("staff");
    expect(refusal(c, "sing")).toBe("nobody-waiting");
    const grown = waiting(c, "afraid");
    const kid = waiting(c, "kid");
    use(c, "sing");
    const calmed = (p: Patient) => p.anxiety.entries.find((e) => e.cause === "sung-to")?.amount ?? 0;
    expect(calmed(grown)).toBe(-5000);
    expect(calmed(kid)).toBe(-10_000);
    expect(c.events).toContainEqual({ type: "ability-used", ability: "sing", patient: 0 });
  });
});

describe("lend courage", () => {
  it("puts somebody in charge, so that the same drill frightens less", () => {
    const plain = filling(3);
    const brave = filling(3, (c, patient) => {
      const before = patient.control;
      use(c, "lend-courage", patient.id);
      expect(patient.control).toBe(before + 450);
      expect(patient.trust.entries.map((e) => e.cause)).toContain("encouraged");
      patient.control = 950;
      expect(refusal(c, "lend-courage", patient.id)).toBe("already-brave");
      patient.control = before + 450;
    });
    const drilled = (game: typeof plain) =>
      (game?.patient.anxiety.entries ?? [])
        .filter((e) => e.cause.startsWith("trigger:"))
        .reduce((sum, e) => sum + e.amount, 0);
    expect(drilled(plain)).toBeGreaterThan(0);
    expect(drilled(brave)).toBeLessThan(0.85 * drilled(plain));
  });
});

describe("clear the way", () => {
  it("sends one patient next without offence, and everyone walks twice as fast", () => {
    const toChair = (helped: boolean) => {
      const c = clinic("staff");
      const first = waiting(c, "brave");
      const second = waiting(c, "cleo");
      for (const def of ["dee", "dan"]) c.does({ type: "set-duties", staff: c.worker(def).id, duties: [] });
      expect(refusal(c, "clear-the-way", second.id)).toBe("not-called");
      for (const p of [first, second]) c.does({ type: "call-patient", patient: p.id, method: "look" });
      if (helped) use(c, "clear-the-way", second.id);
      const from = c.state.tick;
      c.does({ type: "set-duties", staff: c.worker("dee").id, duties: ["dentist"] });
      c.until("one is looked at", () => [first, second].some((p) => p.visit.step === "examining"));
      const trust = first.trust.entries.map((e) => e.cause);
      return { who: second.visit.step === "examining" ? "second" : "first", ticks: c.state.tick - from, trust };
    };
    const plain = toChair(false);
    const helped = toChair(true);
    expect(plain.who).toBe("first");
    expect(helped.who).toBe("second");
    expect(helped.trust).not.toContain("passed-over");
    expect(helped.ticks).toBeLessThan(0.75 * plain.ticks);
  });
});

describe("rally", () => {
  it("gives tired people some strength back, and says whose word it was", () => {
    const c = clinic("staff");
    expect(refusal(c, "rally")).toBe("nobody-tired");
    c.worker("dee").fatigue = 70_000;
    const energy = c.state.assistant.energy;
    use(c, "rally");
    expect(c.worker("dee").fatigue).toBe(55_000);
    expect(c.worker("hy").mood.entries).toEqual([expect.objectContaining({ cause: "rallied", amount: 3000 })]);
    expect(energy - c.state.assistant.energy).toBe((c.rules.abilities["rally"]?.energy ?? 0) * 1000);
  });
});
