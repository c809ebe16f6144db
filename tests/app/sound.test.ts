import { expect, it } from "vitest";
import { soundName, tensionOf } from "../../src/app/sound.ts";
import { SOUND_OF_EVENT } from "../../src/audio/from-events.ts";
import { clinic } from "../helpers/clinic.ts";

it("every event that is meant to sound has a sound", () => {
  const c = clinic("tiny", { arrivals: true }).arrives("afraid");
  c.until("he waits", () => c.person("afraid").visit.step === "waiting");
  c.does({ type: "call-patient", patient: c.person("afraid").id, method: "holo-scan" });
  c.until("he is examined", () => c.person("afraid").visit.examined);
  const names = new Set(c.events.map((event) => soundName(c.rules, event)));
  expect([...names]).toEqual(expect.arrayContaining(["patient-arrived", "patient-checked-in", "scan-finished"]));
  for (const name of [
    "patient-arrived",
    "patient-checked-in",
    "scan-finished",
    "drill-started",
    "nanobots-started",
    "comfort-loved",
    "patient-bolted",
  ])
    expect(SOUND_OF_EVENT[name], name).toBeDefined();
});

it("an empty clinic is quiet, a frightened one tense", () => {
  const c = clinic();
  expect(tensionOf(c.state)).toBe(0);
  c.arrives("brave");
  const calm = tensionOf(c.state);
  c.arrives("afraid");
  c.person("afraid").anxiety.value = 90_000;
  expect(tensionOf(c.state)).toBeGreaterThan(calm + 0.3);
});
