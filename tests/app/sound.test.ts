import { expect, it } from "vitest";
import { soundName, tensionOf } from "../../src/app/sound.ts";
import { SOUND_OF_EVENT } from "../../src/audio/from-events.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { SwarmStage } from "../../src/sim/ruleset.ts";
import { clinic } from "../helpers/clinic.ts";
import { swarm } from "../scenes/people.ts";

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

it("a swarm gone wrong is heard by its stage, and bleeding brings the music of a crisis", () => {
  const c = clinic();
  const heard = (event: SimEvent) => SOUND_OF_EVENT[soundName(c.rules, event)]?.effect;
  const stage = (n: SwarmStage) => heard({ type: "swarm-stage", patient: 1, swarm: 1, lot: "a", stage: n });
  expect([stage(0), stage(1), stage(2), stage(3)]).toEqual([undefined, "tingle", "throb", "gasp"]);
  expect(heard({ type: "patient-collapsed", patient: 1, lot: "a", at: "clinic" })).toBe("collapse");
  expect(heard({ type: "rollout-moved", lot: "a", firmware: "3", share: 5, halted: "" })).toBeUndefined();
  expect(heard({ type: "rollout-moved", lot: "a", firmware: "3", share: 5, halted: "alarm" })).toBe("gate-halt");
  expect(heard({ type: "cause-accused", hypothesis: "a", right: false })).toBe("verdict-wrong");
  c.arrives("brave");
  const calm = tensionOf(c.state);
  c.state.nanobots.swarms.push(swarm(1, c.person("brave").id, 3));
  expect(tensionOf(c.state)).toBeGreaterThan(Math.max(0.72, calm));
});
