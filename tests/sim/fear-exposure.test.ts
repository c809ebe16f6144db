/** Graded exposure as treatment, and what those who wait see of the chairs. */
import { describe, expect, it } from "vitest";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

/** A session in the pod for someone of the cast, from the plan to the way out. */
function session(c: TestClinic, who: string, comforts: readonly string[] = ["stop-signal"]) {
  c.arrives(who);
  const p = () => c.person(who);
  c.until("they wait", () => p().visit.step === "waiting");
  p().visit.examined = true;
  const fear = p().mouth.find((finding) => finding.kind === "dental-fear");
  c.does({
    type: "plan-care",
    patient: p().id,
    items: [{ finding: fear?.id ?? 0, treatment: "graded-exposure", lot: "" }],
    explain: true,
    comforts: [...comforts],
  });
  return p;
}

describe("graded exposure", () => {
  it("stands in the plan like any other finding, by the questionnaire, where the level has it", () => {
    const c = clinic("fear").arrives("afraid").arrives("brave");
    expect(c.person("afraid").mouth.find((f) => f.kind === "dental-fear")).toMatchObject({ found: true, severity: 3 });
    expect(c.person("brave").mouth.some((f) => f.kind === "dental-fear")).toBe(false);
    const tiny = clinic("tiny").arrives("afraid");
    expect(tiny.person("afraid").mouth.some((f) => f.kind === "dental-fear")).toBe(false);
  });

  it("lowers MDAS a lot the first time, and the fear of the next visit with it", () => {
    const c = clinic("fear");
    const p = session(c, "nervous");
    const before = { mdas: p().mdas, clinic: p().memory.clinic, general: p().memory.general };
    c.until(
      "she is out of the pod",
      () => p().visit.step !== "waiting" && p().visit.step !== "to-chair" && p().visit.step !== "treating",
    );
    expect(p().mdas).toBe(before.mdas - 4);
    expect(p().memory.general).toBe(before.general - 200);
    expect(p().memory.clinic).toBeLessThanOrEqual(before.clinic - 200);
    expect(c.events.find((event) => event.type === "fear-lowered")).toMatchObject({ from: 15, to: 11 });
    expect(p().mouth.find((f) => f.kind === "dental-fear")?.cured).toBe(true);
  });

  it("teaches less the second time, and nothing to someone who stops before fear has come down", () => {
    const c = clinic("fear");
    const p = session(c, "afraid");
    c.until("he is in the pod", () => p().visit.step === "treating");
    p().mdas = 25;
    c.does({ type: "answer-distress", patient: p().id, answer: "stop" });
    c.until("he has gone", () => p().visit.step === "gone");
    expect(p().mdas).toBe(25);
    expect(p().memory.sessions).toBe(0);
    const again = clinic("fear");
    const q = session(again, "nervous");
    q().memory.sessions = 1;
    again.until("she is done", () => q().visit.step === "paying");
    expect(q().mdas).toBe(14);
  });
});

describe("care in sight", () => {
  it("frightens when the face in the chair is frightened, and calms when it is calm", () => {
    const seen = (anxiety: number) => {
      const c = clinic("fear").arrives("nervous").arrives("pulse");
      const watcher = () => c.person("nervous");
      c.until("both wait", () => c.state.patients.every((p) => p.visit.step === "waiting" && p.body.goal < 0));
      const chair = c.person("pulse");
      for (const finding of chair.mouth) finding.found = true;
      chair.visit.examined = true;
      const finding = chair.mouth.find((f) => f.kind === "caries")?.id ?? 0;
      c.does({
        type: "plan-care",
        patient: chair.id,
        items: [{ finding, treatment: "filling", lot: "" }],
        explain: false,
        comforts: [],
      });
      c.until("he is treated", () => chair.visit.step === "treating");
      // The glass of the first surgery: she stands where she can see the chair.
      Object.assign(watcher().body, { x: 2500, y: 4500, goal: -1, next: -1, spot: "seat-a", pose: "sit" });
      for (let n = 0; n < 24; n++) {
        chair.anxiety.value = anxiety;
        watcher().anxiety.value = 40_000;
        Object.assign(watcher().body, { x: 2500, y: 4500, goal: -1, next: -1 });
        c.run({ ticks: 1 });
      }
      const of = (cause: string) => watcher().anxiety.entries.find((entry) => entry.cause === cause)?.amount ?? 0;
      return { fright: of("care-seen"), calm: of("calm-care-seen") };
    };
    expect(seen(74_000).fright).toBeGreaterThan(500);
    expect(seen(74_000).calm).toBe(0);
    expect(seen(5_000).calm).toBeLessThan(-1000);
    expect(seen(5_000).fright).toBe(0);
    expect(seen(45_000)).toEqual({ fright: 0, calm: 0 });
  });
});
