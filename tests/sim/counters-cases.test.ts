/** People who call, what is said about what happened, and what is kept quiet. */
import { describe, expect, it } from "vitest";
import { query } from "../../src/sim/commands/index.ts";
import { decisions } from "../../src/sim/rules/people/decisions.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { publicLoss } from "../../src/sim/rules/nanobots/recall.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";
import { anyCounter } from "../helpers/random-counters.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { hashState } from "../../src/sim/hash.ts";
import { callOf, fallIll, incidentOf, trustFor } from "../helpers/harm.ts";

/** Somebody of lot 2 in pain at home, and the clinic knows. */
function known(stage: 2 | 3 = 2, seed = 1, level = "counters") {
  const c = clinic(level, { seed });
  const swarm = fallIll(c, stage);
  return { c, swarm, incident: incidentOf(c, swarm) };
}

const refusal = (c: TestClinic, command: Parameters<TestClinic["tries"]>[0]) => {
  const answer = query(c.rules, c.state, command);
  return answer.ok ? "" : answer.refusal.code;
};

describe("the telephone", () => {
  it("waits for an answer, and is a decision until then", () => {
    const c = clinic("counters");
    const swarm = fallIll(c, 2);
    const call = callOf(c, swarm);
    expect(decisions(c.rules, c.state)).toContainEqual(
      expect.objectContaining({ kind: "phone", patient: swarm.patient, about: call.id }),
    );
    c.does({ type: "answer-call", call: call.id, answer: "come-in" });
    expect(c.state.patients.some((patient) => patient.id === swarm.patient)).toBe(true);
    expect(decisions(c.rules, c.state).some(({ kind }) => kind === "phone")).toBe(false);
    expect(refusal(c, { type: "answer-call", call: call.id, answer: "wait" })).toBe("no-such-call");
  });

  it("sends a rinse that costs, takes forty minutes, and works about seven times in ten", () => {
    let washed = 0;
    const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
    for (const seed of seeds) {
      const c = clinic("counters", { seed });
      const swarm = fallIll(c, 2);
      const call = callOf(c, swarm);
      const cash = c.state.cash.value;
      c.does({ type: "answer-call", call: call.id, answer: "kit" });
      expect(cash - c.state.cash.value).toBe(50);
      c.run({ minutes: 39 });
      expect(c.state.nanobots.swarms).toContain(swarm);
      c.run({ minutes: 2 });
      if (!c.state.nanobots.swarms.includes(swarm)) washed += 1;
    }
    expect(washed / seeds.length).toBeGreaterThan(0.5);
    expect(washed / seeds.length).toBeLessThan(0.9);
  });

  it("costs trust when somebody is told to wait, and nothing is better for it", () => {
    const c = clinic("counters");
    const swarm = fallIll(c, 2);
    const call = callOf(c, swarm);
    const trust = findPatient(c.state, swarm.patient)!.trust.value;
    c.does({ type: "answer-call", call: call.id, answer: "wait" });
    expect(findPatient(c.state, swarm.patient)!.trust.value).toBe(trust - 4000);
    c.until("they call again, worse", () =>
      c.state.nanobots.calls.some((each) => each.swarm === swarm.id && !each.answered),
    );
    expect(swarm.stage).toBe(3);
  });
});

describe("telling people", () => {
  it("costs some trust, makes them call at the first tingle and come in calmer, and halves what harm costs later", () => {
    const c = clinic("counters");
    c.does({ type: "tell-patients", lot: "lot-2" });
    expect(trustFor(c, "told")).toBeCloseTo(-1.2, 9);
    const swarm = fallIll(c, 1);
    const call = callOf(c, swarm);
    expect(call.stage).toBe(1);
    c.does({ type: "answer-call", call: call.id, answer: "come-in" });
    const patient = c.state.patients.find((each) => each.id === swarm.patient)!;
    expect(patient.anxiety.entries.some((each) => each.cause === "was-told" && each.amount < 0)).toBe(true);
    const harm = (told: boolean) => {
      const d = clinic("counters");
      if (told) d.does({ type: "tell-patients", lot: "lot-2" });
      fallIll(d, 3);
      return trustFor(d, "harmed");
    };
    expect(harm(true)).toBeCloseTo(harm(false) / 2, 9);
  });

  it("is refused when nobody carries the lot", () => {
    const c = clinic("counters");
    c.state.nanobots.swarms = c.state.nanobots.swarms.filter((each) => each.lot !== "lot-2");
    expect(refusal(c, { type: "tell-patients", lot: "lot-2" })).toBe("nobody-carries");
  });
});

describe("reporting", () => {
  it("gives a little trust, and later what others have seen", () => {
    const { c, incident } = known();
    expect(decisions(c.rules, c.state).some((each) => each.kind === "incident" && each.about === incident.id)).toBe(
      true,
    );
    c.does({ type: "report-incident", incident: incident.id });
    expect(trustFor(c, "reported")).toBeCloseTo(0.6, 9);
    expect(c.state.counts.reported).toBe(1);
    expect(c.state.nanobots.results).toEqual([]);
    c.run({ minutes: 92 });
    expect(c.state.nanobots.results).toHaveLength(1);
    expect(refusal(c, { type: "report-incident", incident: incident.id })).toBe("reported-already");
    expect(refusal(c, { type: "report-incident", incident: 99_999 })).toBe("no-such-incident");
  });

  it("spares the fine for a serious harm, which comes after ten hours", () => {
    const fined = (reports: boolean) => {
      const { c, incident } = known(3);
      c.state.nanobots.swarms = [];
      if (reports) c.does({ type: "report-incident", incident: incident.id });
      c.run({ minutes: 620 });
      return c.state.cash.entries.filter((each) => each.cause === "fine").map((each) => each.amount);
    };
    expect(fined(false)).toEqual([-150]);
    expect(fined(true)).toEqual([]);
  });
});

describe("keeping quiet", () => {
  it("costs nothing now, and comes out some time with threefold loss", () => {
    const { c, incident } = known(3);
    c.state.nanobots.swarms = [];
    const worth = publicLoss(c.rules, incident);
    c.does({ type: "cover-up", incident: incident.id });
    expect(trustFor(c, "kept-quiet")).toBeCloseTo(worth, 9);
    expect(c.state.counts.covered).toBe(1);
    for (let hours = 0; hours < 38 && !incident.out; hours++) c.run({ minutes: 60 });
    expect(incident.out).toBe(true);
    expect(trustFor(c, "cover-up-out")).toBeCloseTo(-3 * worth, 9);
    expect(c.state.staff.every((one) => one.mood.entries.some((each) => each.cause === "cover-up-out"))).toBe(true);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("burns faster with more to hide", () => {
    const burnt = (more: number) => {
      const c = clinic("counters");
      const all = Array.from({ length: 1 + more }, () => incidentOf(c, fallIll(c, 2)));
      c.state.nanobots.swarms = [];
      for (const each of all) c.does({ type: "cover-up", incident: each.id });
      c.run({ minutes: 300 });
      return all[0]!.fuse;
    };
    expect(burnt(2)).toBeGreaterThan(1.5 * burnt(0));
  });

  it("can be ended by telling, for what it would have cost at once", () => {
    const { c, incident } = known(3);
    c.does({ type: "cover-up", incident: incident.id });
    c.does({ type: "report-incident", incident: incident.id });
    expect(trustFor(c, "confessed") + trustFor(c, "kept-quiet")).toBeCloseTo(0, 9);
    expect(incident.covered).toBe(false);
  });

  it("is refused where the level says so, and once people know", () => {
    const { c, incident } = known();
    const command = { type: "cover-up", incident: incident.id } as const;
    const strict = { ...c.rules, nanobots: { ...c.rules.nanobots, coverUp: false } };
    expect(query(strict, c.state, command)).toMatchObject({ refusal: { code: "no-cover-up" } });
    c.does({ type: "tell-patients", lot: "lot-2" });
    expect(refusal(c, command)).toBe("told-already");
  });
});

describe("a test of the body", () => {
  it("takes some minutes and credits, and then its traits are known", () => {
    const c = clinic("counters").arrives("brave");
    const patient = c.person("brave").id;
    expect(refusal(c, { type: "test-body", patient })).toBe("not-here-yet");
    c.until("checked in", () => c.person("brave").visit.step === "waiting");
    const cash = c.state.cash.value;
    c.does({ type: "test-body", patient });
    expect(cash - c.state.cash.value).toBe(25);
    expect(refusal(c, { type: "test-body", patient })).toBe("body-in-test");
    expect(c.person("brave").constitution.known).toBe(false);
    c.run({ minutes: 7 });
    expect(c.person("brave").constitution.known).toBe(true);
    expect(refusal(c, { type: "test-body", patient })).toBe("body-known");
  });
});

describe("whatever is done about lots", () => {
  it("adds up in every account, changes nothing by asking, and is done exactly when the query says so", () => {
    for (const seed of [1, 2]) {
      const c = clinic("counters", { seed, arrivals: true });
      const dice = makeDice(seed);
      let done = 0;
      for (let n = 0; n < 700; n++) {
        if (dice() % 6 === 0) {
          const command = dice() % 3 === 0 ? anyCommand(c.rules, c.state, dice) : anyCounter(c.rules, c.state, dice);
          const before = hashState(c.state);
          const answer = query(c.rules, c.state, command);
          expect(hashState(c.state)).toBe(before);
          expect(c.tries(command).ok).toBe(answer.ok);
          if (answer.ok) done += 1;
        }
        c.run({ ticks: 1 });
      }
      expect(done).toBeGreaterThan(10);
      expect(wrongAccounts(c.state)).toEqual([]);
    }
  });
});
