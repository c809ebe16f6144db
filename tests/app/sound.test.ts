import { expect, it } from "vitest";
import { noteSound, soundName, tensionOf } from "../../src/app/sound.ts";
import { SOUND_OF_EVENT } from "../../src/audio/from-events.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { SwarmStage } from "../../src/sim/ruleset.ts";
import { clinic } from "../helpers/clinic.ts";
import { encounter } from "../helpers/encounter.ts";
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

it("an encounter sounds by its kind, its notes by how good they are, and its music by how it goes", () => {
  const game = encounter("purge");
  const { active } = game.state.encounters;
  if (!active) throw new Error("none is on");
  const kinds = ["demonstration", "emergency", "purge", "forum", "descent"] as const;
  for (const kind of kinds) {
    expect(
      SOUND_OF_EVENT[soundName(game.rules, { type: "encounter-began", encounter: "it", kind })],
      kind,
    ).toBeDefined();
    for (const tone of ["good", "bad"]) expect(SOUND_OF_EVENT[`note-${tone}-${kind}`], `${tone} ${kind}`).toBeDefined();
  }
  const heard = (tone: "good" | "bad" | "plain") => {
    active.notes.push({ step: active.step, code: "test", tone, params: {}, on: tone });
    return noteSound(game.state, { type: "encounter-note", kind: "purge", code: "test", on: tone });
  };
  active.notes.length = 0;
  expect(heard("plain")).toBe("");
  expect(heard("good")).toBe("note-good-purge");
  const well = tensionOf(game.state);
  for (let n = 0; n < 6; n++) heard("bad");
  expect(tensionOf(game.state)).toBeGreaterThan(well + 0.2);
});

it("the story may set the music, until it lets go", () => {
  const c = clinic();
  c.state.story.music = { mood: "crisis", until: -1 };
  expect(tensionOf(c.state)).toBeGreaterThan(0.8);
  c.state.story.music = { mood: "", until: 0 };
  expect(tensionOf(c.state)).toBe(0);
});
