import { beforeAll, describe, expect, it } from "vitest";
import { query } from "../../src/sim/commands/index.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import { advice } from "../../src/hud/model/advice.ts";
import { callCards, caseCalls, caseViews } from "../../src/hud/model/cases.ts";
import {
  diagnoseCard,
  firmwareChoices,
  labBusy,
  mendCards,
  opinionView,
  pauseCard,
  recallCard,
  rolloutView,
  tellCard,
} from "../../src/hud/model/counters.ts";
import type { CounterCard } from "../../src/hud/model/counters.ts";
import { messageOf } from "../../src/hud/model/feed.ts";
import { lotCalls, lotMarks, lotView } from "../../src/hud/model/lots.ts";
import { patientCard } from "../../src/hud/model/people.ts";
import { refusalText } from "../../src/hud/model/refusals.ts";
import { lotNote, swarmView } from "../../src/hud/model/swarms.ts";
import { hourMarks, LARGE_WINDOW, telemetryView } from "../../src/hud/model/telemetry.ts";
import { openCalls } from "../../src/sim/rules/nanobots/swarms.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const broken = /\{\{|nano\.|phone\.|feed\.|undefined|NaN|null/;

/** Everything that a card says. */
function said(card: CounterCard): string {
  return [card.name, card.about, card.suits, card.action, ...card.facts.map((fact) => fact.text)].join(" · ");
}

function lotOf(c: TestClinic, id = "lot-7") {
  const lot = c.state.lots.find((each) => each.id === id);
  if (!lot) throw new Error(`no ${id}`);
  return lot;
}

const asks = (c: TestClinic) => (command: Command) => query(c.rules, c.state, command);

describe("a lot", () => {
  it("says what is in the box and who carries it, before anything is wrong", () => {
    const c = clinic("nano-drift");
    const view = lotView(gameOf(c), lotOf(c));
    expect(view).toMatchObject({ name: "Lot 7", firmware: "3.1", integrity: 0.9, felt: 0, worst: 0, alarm: null });
    expect(view.inHouse + view.atHome).toBe(14);
    expect(view.chips.map((chip) => chip.id)).toEqual(["in-use"]);
    expect(view.telemetry.lag).toMatch(/^No word/);
    expect(view.telemetry.channels.map((channel) => channel.state)).toEqual(Array(4).fill("no word yet"));
    expect(lotCalls(gameOf(c))).toBe(0);
    expect(opinionView(gameOf(c), "lot-7")).toBeNull();
  });

  it("has its alarm, since when, and the channel that left what is usual", () => {
    const c = clinic("nano-drift").until("the alarm", (now) => lotOf(now).alarm >= 0);
    const view = lotView(gameOf(c), lotOf(c));
    expect(view.alarm?.title).toMatch(/^Alarm since \d\d:\d\d\.$/);
    expect(view.alarm?.text).toMatch(/Position/);
    expect(view.chips.map((chip) => chip.id)).toEqual(["in-use"]);
    expect(lotCalls(gameOf(c))).toBe(1);
    expect(lotMarks(gameOf(c), lotOf(c)).map((mark) => mark.text)).toContain(words.t("nano.mark.alarm"));
    c.does({ type: "pause-lot", lot: "lot-7", on: true });
    expect(lotView(gameOf(c), lotOf(c)).shut).toBe(true);
    expect(lotCalls(gameOf(c))).toBe(0);
    expect(lotNote(gameOf(c), lotOf(c))).toBe("Lot 7 is paused.");
    c.run({ minutes: 10 }).does({ type: "pause-lot", lot: "lot-7", on: false });
    const marks = lotMarks(gameOf(c), lotOf(c)).map((mark) => mark.key.replace(/-\d+$/, ""));
    expect(marks.slice(-3)).toEqual(["alarm", "paused", "resumed"]);
  });

  it("tells nothing of what nobody has felt or said", () => {
    const c = clinic("nano-drift").until("a swarm at home is felt", (now) =>
      now.state.nanobots.swarms.some((swarm) => swarm.stage >= 1),
    );
    const [swarm] = c.state.nanobots.swarms.filter((each) => each.stage >= 1);
    expect(swarm?.called).toBe(-1);
    expect(c.state.nanobots.incidents).toEqual([]);
    expect(lotView(gameOf(c), lotOf(c, swarm?.lot)).felt).toBe(0);
  });
});

describe("telemetry", () => {
  const c = clinic("nano-drift");
  beforeAll(() => void c.run({ minutes: 400 }));

  it("has as many points as there are readings, and says how old the last word is", () => {
    const lot = lotOf(c);
    const view = telemetryView(gameOf(c), lot, LARGE_WINDOW);
    const readings = lot.telemetry.slice(-LARGE_WINDOW);
    for (const channel of view.channels) {
      expect(channel.points).toEqual(readings.map((reading) => [reading.tick, reading[channel.id] / 100]));
      for (const [, sd] of channel.points) expect(Math.abs(sd)).toBeLessThanOrEqual(channel.span);
    }
    const last = readings[readings.length - 1];
    const minutes = Math.floor((c.state.tick - (last?.tick ?? 0)) / 4);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(view.lag).toBe(words.t("nano.lag", { count: minutes }));
    expect(view.to).toBe(c.state.tick);
  });

  it("calls odd what has left the usual band, and nothing else", () => {
    const view = telemetryView(gameOf(c), lotOf(c), LARGE_WINDOW);
    expect(view.odd).toContain("position");
    expect(telemetryView(gameOf(c), lotOf(c, "lot-9"), LARGE_WINDOW).odd).toEqual([]);
    expect(view.channels.find((channel) => channel.id === "position")?.state).toBe("too high");
  });

  it("draws only as many of the newest as are asked for", () => {
    expect(telemetryView(gameOf(c), lotOf(c), 5).channels.map((channel) => channel.points.length)).toEqual([
      5, 5, 5, 5,
    ]);
  });

  it("marks full hours, never more than fit", () => {
    expect(hourMarks(0, 480).map((mark) => mark.label)).toEqual(["08:00", "09:00", "10:00"]);
    expect(hourMarks(0, 7200).length).toBeLessThanOrEqual(8);
    expect(hourMarks(100, 200)).toEqual([]);
  });
});

describe("counters", () => {
  it("ask what the rules ask, and say it in words", () => {
    const c = clinic("nano-drift").until("the alarm", (now) => lotOf(now).alarm >= 0);
    const game = gameOf(c);
    const lot = lotOf(c);
    const cards = [
      diagnoseCard(game, asks(c), lot),
      pauseCard(game, asks(c), lot),
      ...(["I", "II", "III"] as const).map((each) => recallCard(game, asks(c), lot, each)),
      ...mendCards(game, asks(c), lot, firmwareChoices(game, lot)[0]?.id ?? "", true),
      tellCard(game, asks(c), lot),
    ];
    expect(cards.map((card) => card.command.type)).toEqual([
      "diagnose-lot",
      "pause-lot",
      "recall-lot",
      "recall-lot",
      "recall-lot",
      "roll-out",
      "patch-lot",
      "roll-back",
      "tell-patients",
    ]);
    for (const card of cards) {
      expect(said(card)).not.toMatch(broken);
      const answer = query(c.rules, c.state, card.command);
      if (answer.ok && answer.price) expect(said(card)).toContain(words.money(answer.price));
      if (!answer.ok) expect(refusalText(game, answer.refusal)).not.toMatch(broken);
    }
  });

  it("show the lab at work, and then what it thinks, which adds up", () => {
    const c = clinic("nano-drift").until("the alarm", (now) => lotOf(now).alarm >= 0);
    c.does({ type: "diagnose-lot", lot: "lot-7" });
    expect(labBusy(gameOf(c), "lot-7")).toMatch(/under the glass: \d+ minutes/);
    expect(labBusy(gameOf(c), "lot-9")).toBe("");
    c.until("the lab is done", (now) => now.state.nanobots.results.length > 0);
    const opinion = opinionView(gameOf(c), "lot-7");
    const rows = opinion?.rows ?? [];
    expect(rows.length).toBe(8);
    expect(rows.reduce((sum, row) => sum + row.chance, 0)).toBeCloseTo(1, 2);
    for (let i = 1; i < rows.length; i++) expect(rows[i - 1]?.chance).toBeGreaterThanOrEqual(rows[i]?.chance ?? 0);
    expect(`${opinion?.said} ${rows.map((row) => `${row.name} ${row.sign}`).join()}`).not.toMatch(broken);
  });

  it("say how they suit what the lab takes it for", () => {
    const c = clinic("nano-drift");
    const chances = {
      drift: 900,
      overgrowth: 20,
      rejection: 20,
      "signal-loss": 20,
      "firmware-fault": 10,
      virus: 10,
      hostile: 10,
      none: 10,
    };
    expect(pauseCard(gameOf(c), asks(c), lotOf(c)).suits).toBe("");
    c.state.nanobots.results.push({ lot: "lot-7", tick: c.state.tick, chances });
    const recall = recallCard(gameOf(c), asks(c), lotOf(c), "I");
    expect(recall.suits).toBe("Works well against drift");
    expect(opinionView(gameOf(c), "lot-7")?.said).toBe("The lab is sure: this is drift.");
    c.state.nanobots.results.push({ lot: "lot-7", tick: c.state.tick, chances: { ...chances, drift: 10, none: 900 } });
    expect(pauseCard(gameOf(c), asks(c), lotOf(c)).suits).toBe("");
    expect(opinionView(gameOf(c), "lot-7")?.said).toMatch(/nothing is wrong/);
  });

  it("show a rollout step by step", () => {
    const c = clinic("nano-drift").does({ type: "roll-out", lot: "lot-7", firmware: "3.3", gate: true });
    const steps = () => rolloutView(gameOf(c), "lot-7")?.steps.map((step) => step.state);
    expect(steps()).toEqual(["now", "ahead", "ahead", "ahead"]);
    expect(rolloutView(gameOf(c), "lot-7")?.next).toMatch(/^5 % in \d+ minutes\.$/);
    expect(lotView(gameOf(c), lotOf(c)).chips.map((chip) => chip.text)).toContain("3.3 on 1 %");
    c.does({ type: "roll-on", lot: "lot-7" });
    expect(steps()).toEqual(["done", "now", "ahead", "ahead"]);
    const rollout = c.state.nanobots.rollouts[0];
    for (const why of ["felt", "reading", "alarm"]) {
      if (rollout) rollout.halted = why;
      expect(rolloutView(gameOf(c), "lot-7")?.halted).toMatch(/^Held: /);
    }
    expect(steps()).toEqual(["done", "halted", "ahead", "ahead"]);
    expect(lotCalls(gameOf(c))).toBe(1);
  });
});

describe("cases and calls", () => {
  const ill = (): TestClinic =>
    clinic("nano-drift").until("the telephone rings", (now) => openCalls(now.state).length > 0);

  it("wait for a word, and take one", () => {
    const c = ill();
    const [view] = caseViews(gameOf(c));
    expect(caseCalls(gameOf(c))).toBe(1);
    expect(view).toMatchObject({
      lot: "Lot 7",
      stage: 2,
      stageText: "pain",
      now: "at home",
      undecided: true,
      fuse: null,
    });
    expect(view?.answers.map((answer) => answer.id)).toEqual(["report", "tell", "quiet"]);
    for (const answer of view?.answers ?? []) {
      expect(`${answer.name} ${answer.stakes}`).not.toMatch(broken);
      expect(query(c.rules, c.state, answer.command).ok).toBe(true);
    }
    c.does({ type: "cover-up", incident: view?.id ?? 0 });
    const [quiet] = caseViews(gameOf(c));
    expect(caseCalls(gameOf(c))).toBe(0);
    expect(quiet?.fuse).toMatchObject({ share: 0 });
    expect(quiet?.chips.map((chip) => chip.id)).toEqual(["covered"]);
    expect(quiet?.answers.map((answer) => answer.id)).toEqual(["report"]);
    c.does({ type: "report-incident", incident: view?.id ?? 0 });
    expect(caseViews(gameOf(c))[0]).toMatchObject({ fuse: null, undecided: false });
  });

  it("tell by when the regulator wants to hear of serious harm", () => {
    const c = ill();
    const incident = c.state.nanobots.incidents[0];
    expect(caseViews(gameOf(c))[0]?.deadline).toBe("");
    if (incident) incident.stage = 3;
    expect(caseViews(gameOf(c))[0]?.deadline).toContain(words.money(c.rules.tuning.safety.fine));
  });

  it("ring with a face, a sentence and three answers, who feels it worst first", () => {
    const c = ill();
    const [card] = callCards(gameOf(c));
    expect(card).toMatchObject({ stage: 2, stageText: "pain", lot: "Lot 7" });
    expect(card?.who.look).not.toBeNull();
    expect(card?.says).toMatch(/^“.*”$/);
    const call = c.state.nanobots.calls[0];
    if (call) c.state.nanobots.calls.push({ ...call, id: call.id + 1, stage: 3 });
    expect(callCards(gameOf(c)).map((each) => each.stage)).toEqual([3, 2]);
    c.does({ type: "answer-call", call: card?.id ?? 0, answer: "kit" });
    expect(callCards(gameOf(c)).map((each) => each.stage)).toEqual([3]);
  });

  it("have something to say at every stage", () => {
    for (let stage = 1; stage <= 4; stage++)
      for (let n = 0; n < 3; n++) expect(words.has(`phone.says.${stage}.${n}`)).toBe(true);
  });
});

describe("a patient's card", () => {
  it("has the swarm they carry, and what their body is known to mind", () => {
    const c = clinic("nano-drift").until("the telephone rings", (now) => openCalls(now.state).length > 0);
    const call = c.state.nanobots.calls[0];
    c.does({ type: "answer-call", call: call?.id ?? 0, answer: "come-in" });
    const patient = c.state.patients.find((each) => each.id === call?.patient);
    if (!patient) throw new Error("nobody came");
    const view = swarmView(gameOf(c), patient);
    expect(view.swarms[0]).toMatchObject({ lot: "Lot 7", stage: 2, stageText: "pain" });
    expect(view.swarms[0]?.line).toContain("3.1");
    expect(view).toMatchObject({ untested: true, traits: [] });
    expect(advice(gameOf(c), patient)).toMatch(/^The bots hurt /);
    expect(patientCard(gameOf(c), patient).mood).toBe("pain");
    c.until("they are inside", () => patient.visit.step !== "arriving");
    c.does({ type: "test-body", patient: patient.id });
    expect(swarmView(gameOf(c), patient)).toMatchObject({ untested: false, traits: [] });
    c.until("the strip is read", () => patient.constitution.known);
    expect(swarmView(gameOf(c), patient).traits.map((trait) => trait.id)).toEqual(patient.constitution.traits);
  });
});

describe("the feed", () => {
  it("has words for all that happens in a game of faults, and is loud about little of it", () => {
    for (const level of ["nano-drift", "nano-overgrowth", "nano-rejection", "nano-signal", "nano-firmware"]) {
      const c = clinic(level, { arrivals: true });
      const heard: [event: SimEvent, text: string, quiet: boolean][] = [];
      for (let n = 0; n < 400 && !c.state.outcome; n++) {
        c.run({ minutes: 3 });
        for (const event of c.events.splice(0)) {
          const message = messageOf(gameOf(c), event);
          if (message) heard.push([event, message.text, message.quiet ?? false]);
        }
        if (n === 150) c.tries({ type: "recall-lot", lot: c.state.lots[0]?.id ?? "", class: "II" });
        if (n === 60) c.tries({ type: "diagnose-lot", lot: c.state.lots[0]?.id ?? "" });
      }
      expect(heard.filter(([, text]) => broken.test(text))).toEqual([]);
      const of = (type: SimEvent["type"]) => heard.filter(([event]) => event.type === type);
      expect(of("phone-rang").length + of("swarm-stage").length).toBeGreaterThan(0);
      expect(of("phone-rang").every(([, , quiet]) => quiet)).toBe(true);
      expect(of("lot-changed").length).toBeGreaterThan(0);
    }
  });
});
