/** The emergency: what feeds itself tips untreated and settles treated, and stays in its bounds whatever is done. */
import { describe, expect, it } from "vitest";
import { encounter } from "../../helpers/encounter.ts";
import { ENCOUNTER_BOTS, playerOf, randomPlayer } from "../../../src/session/bots/encounters/index.ts";
import { only } from "../../../src/session/bots/encounters/emergency.ts";
import { changes, gainOf, levelsOf } from "../../../src/sim/rules/encounters/emergency-body.ts";
import { pointsOf, understood, VITALS } from "../../../src/sim/rules/encounters/emergency.ts";
import { actsNow } from "../../../src/sim/encounters/index.ts";
import { sumOf } from "../../../src/sim/ledger.ts";
import type { EmergencyDef, EmergencyRules } from "../../../src/sim/ruleset.ts";
import type { EmergencyState } from "../../../src/sim/state.ts";

type Rng = () => number;
/** Mulberry32: the same numbers each time. */
function dice(seed: number): Rng {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const defOf = (game: ReturnType<typeof encounter<"emergency">>) => game.rules.encounters["it"] as EmergencyDef;
const expert = () => playerOf((bots) => bots.expert);

describe("the reaction", () => {
  it("keeps every level in 0–1 for any levels, arrows, recoveries and effects, also far beyond the game's", () => {
    const start = encounter("emergency");
    const { rules } = defOf(start);
    const { play } = start.now;
    for (let n = 0; n < 400; n++) {
      const roll = dice(n);
      const wild: EmergencyRules = {
        ...rules,
        recovery: Object.fromEntries(VITALS.map((vital) => [vital, 30 * roll()])) as EmergencyRules["recovery"],
      };
      const body: EmergencyState = structuredClone(play);
      for (const vital of VITALS) body.vitals[vital].value = Math.floor(100_001 * roll());
      for (const arrow of body.arrows) Object.assign(arrow, { rate: Math.floor(500_000 * roll() * roll()) });
      body.effects = VITALS.map((on) => ({ act: "gel", on, rate: Math.floor(90_000 * roll()), left: 9, whole: 9 }));
      const levels = levelsOf(body);
      for (const { on, by } of changes(wild, body, n)) levels[on] += by;
      for (const vital of VITALS) {
        expect(levels[vital]).toBeGreaterThanOrEqual(-1e-9);
        expect(levels[vital]).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  it("rests where the equation says: no change where the drive and the recovery are equal", () => {
    const start = encounter("emergency");
    const { rules } = defOf(start);
    const body: EmergencyState = structuredClone(start.now.play);
    body.bystander = null;
    for (let n = 0; n < 20_000; n++)
      for (const { on, by } of changes(rules, body, 0)) body.vitals[on].value += by * 100_000;
    const x = levelsOf(body);
    expect(gainOf(rules, body, 0)).toBeGreaterThan(2);
    for (const vital of VITALS) {
      let driven = 0;
      for (const arrow of body.arrows) if (arrow.to === vital) driven += (arrow.rate / 10_000) * x[arrow.from];
      expect(driven * (1 - x[vital]) - rules.recovery[vital] * x[vital]).toBeCloseTo(0, 6);
      expect(x[vital]).toBeGreaterThan(0.3);
    }
  });

  it("dies down from anywhere once its gain is under 1", () => {
    const start = encounter("emergency");
    const { rules } = defOf(start);
    const body: EmergencyState = structuredClone(start.now.play);
    body.bystander = null;
    for (const arrow of body.arrows) Object.assign(arrow, { rate: Math.floor(arrow.rate / 5) });
    for (const vital of VITALS) body.vitals[vital].value = 100_000;
    expect(gainOf(rules, body, 0)).toBeLessThan(1);
    for (let n = 0; n < 6000; n++)
      for (const { on, by } of changes(rules, body, 0)) body.vitals[on].value += by * 100_000;
    for (const vital of VITALS) expect(levelsOf(body)[vital]).toBeLessThan(0.01);
  });

  it("tips untreated, and settles in skilled hands, in each of the three bodies", () => {
    for (const body of ["swarm", "bleed", "fear"] as const) {
      const change = (rules: Parameters<typeof readBody>[0]) => readBody(rules, body);
      const left = encounter("emergency", { change }).run(170);
      expect(Math.max(...VITALS.map((vital) => pointsOf(left.now.play, vital)))).toBeGreaterThan(60);
      expect(left.now.play.strength.value).toBeLessThan(85_000);
      const treated = encounter("emergency", { change }).played(expert());
      expect(treated.now).toMatchObject({ result: "won", ending: "settled" });
    }
  });

  it("books every change with its cause, in bounds, whatever is done", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const game = encounter("emergency", { seed });
      const player = randomPlayer(seed);
      for (let n = 0; n < 700 && game.now.phase === "play"; n++) {
        const act = player(game.rules, game.state);
        if (act) game.does(act.act, act.on);
        game.run(1);
        const { vitals, strength, bystander } = game.now.play;
        for (const account of [
          ...VITALS.map((vital) => vitals[vital]),
          strength,
          ...(bystander ? [bystander.panic] : []),
        ]) {
          expect(sumOf(account)).toBe(account.value);
          expect(account.value).toBeGreaterThanOrEqual(0);
          expect(account.value).toBeLessThanOrEqual(100_000);
        }
      }
    }
  });
});

function readBody(rules: ReturnType<typeof encounter<"emergency">>["rules"], body: EmergencyDef["body"]) {
  const it = rules.encounters["it"] as EmergencyDef;
  return { ...rules, encounters: { ...rules.encounters, it: { ...it, body } } };
}

describe("what can be done", () => {
  it("takes hands and time, and never more than two things at once", () => {
    const game = encounter("emergency").does("gel").does("speak");
    expect(game.tries("suction")).toMatchObject({ ok: false, refusal: { code: "emergency-hands" } });
    expect(game.now.play.effects.map(({ act }) => act)).toEqual(["speak"]);
    game.run(90);
    expect(game.now.play.hands.every(({ act }) => act === "")).toBe(true);
    expect(game.now.play.effects.some(({ act, on }) => act === "gel" && on === "bleeding")).toBe(true);
  });

  it("runs out of doses, and says so", () => {
    const game = encounter("emergency");
    const doses = game.now.play.doses.sedative;
    for (let n = 0; n < doses; n++) game.does("sedative").run(60);
    expect(game.tries("sedative")).toMatchObject({ ok: false, refusal: { code: "emergency-doses" } });
  });

  it("works half again as well on a part whose strongest cause is known", () => {
    const rate = (game: ReturnType<typeof encounter<"emergency">>) =>
      game
        .does("gel")
        .run(60)
        .now.play.effects.find(({ act }) => act === "gel")?.rate ?? 0;
    const blind = encounter("emergency");
    const seen = encounter("emergency").does("trace", "bleeding").run(80);
    expect(understood(seen.now.play, "bleeding")).toBe(true);
    expect(rate(seen) / rate(blind)).toBeCloseTo(1.5, 1);
  });

  it("links the monitor: the assistant spends energy and finds the strongest hidden arrow", () => {
    const game = encounter("emergency");
    const energy = game.state.assistant.energy;
    game.does("link").run(60);
    expect(game.state.assistant.energy).toBe(energy - 1000);
    const { arrows } = game.now.play;
    const strongest = Math.max(...arrows.map(({ rate }) => rate));
    expect(arrows.filter(({ known }) => known).map(({ rate }) => rate)).toEqual([strongest]);
  });

  it("finds a wave braced where something works on its target", () => {
    const wave = (brace: boolean) => {
      const game = encounter("emergency");
      while (!game.now.play.surge) game.run(1);
      Object.assign(game.now.play.surge, { from: "swarm", to: "bleeding", left: 2 });
      if (brace) game.now.play.effects.push({ act: "gel", on: "bleeding", rate: 1, left: 50, whole: 50 });
      const before = game.now.play.vitals.bleeding.value;
      return game.run(2).now.play.vitals.bleeding.value - before;
    };
    expect(wave(true)).toBeGreaterThan(2000);
    expect(wave(true)).toBeLessThan(0.6 * wave(false));
  });

  it("lists only what is allowed, nothing twice", () => {
    const game = encounter("emergency").does("trace", "fear");
    const list = actsNow(game.rules, game.state).map(({ act, on }) => `${act} ${on}`);
    expect(new Set(list).size).toBe(list.length);
    expect(list).not.toContain("trace fear");
    expect(list).not.toContain("calm ");
    game.does("speak");
    expect(actsNow(game.rules, game.state).map(({ act }) => act)).toEqual(["link", "step-aside"]);
  });
});

describe("who is beside", () => {
  it("looks round the curtain, panics, runs, and takes a pair of hands with them", () => {
    const game = encounter("emergency", { before: (state) => void (state.assistant.energy = 0) });
    game.now.play.strength.value = 100_000;
    game.run(210);
    expect(game.now.play.bystander).toMatchObject({ after: 0, bolted: false });
    game.now.play.bystander!.panic.value = 84_900;
    game.run(10);
    expect(game.now.play.bystander?.bolted).toBe(true);
    expect(game.now.play.hands.filter(({ act }) => act === "tend")).toHaveLength(1);
    expect(game.tries("calm")).toMatchObject({ ok: false, refusal: { code: "emergency-nobody" } });
  });

  it("is calmed by a kind word", () => {
    const game = encounter("emergency").run(210);
    const before = game.now.play.bystander!.panic.value;
    game.does("calm").run(60);
    expect(game.now.play.bystander!.panic.value).toBeLessThan(0.6 * before);
  });
});

describe("players", () => {
  const wins = (player: Parameters<typeof playerOf>[0], seeds: number) => {
    let won = 0;
    for (let seed = 1; seed <= seeds; seed++)
      won += encounter("emergency", { seed }).played(playerOf(player)).now.result === "won" ? 1 : 0;
    return won;
  };
  it("lose who do one thing only, whatever it is", () => {
    for (const act of ["adrenaline", "flush", "speak"])
      expect(
        wins(() => only(act) as never, 3),
        act,
      ).toBe(0);
  });

  it("win with any of the three strategies", () => {
    for (const name of Object.keys(ENCOUNTER_BOTS.emergency.strategies))
      expect(
        wins((bots) => bots.strategies[name], 6),
        name,
      ).toBeGreaterThanOrEqual(4);
  });
});

describe("what it leaves", () => {
  it("ends the swarm that did it, opens an incident, and books trust and anxiety with their cause", () => {
    const game = encounter("emergency", {
      before: ({ nanobots, patients }) => {
        const swarm = nanobots.swarms.find((each) => patients.some(({ id }) => id === each.patient));
        Object.assign(swarm ?? {}, { fault: "rejection-fault", stage: 4 });
      },
    }).played(expert());
    const { id } = game.now.play.patient;
    const carried = game.state.nanobots.swarms.some((swarm) => swarm.patient === id && swarm.fault !== "");
    const incidents = game.state.nanobots.incidents.length;
    expect(game.leave()).toMatchObject({ result: "won", ending: "settled" });
    expect(carried).toBe(true);
    expect(game.state.nanobots.swarms.some((swarm) => swarm.patient === id && swarm.fault !== "")).toBe(false);
    expect(game.state.nanobots.incidents.length).toBeGreaterThanOrEqual(incidents);
    expect(game.state.nanobots.incidents.some(({ patient }) => patient === id)).toBe(true);
    expect(game.state.trust.entries.some(({ cause }) => cause === "encounter:emergency-won")).toBe(true);
    const patient = game.state.patients.find((each) => each.id === id);
    expect(patient?.anxiety.entries.some(({ cause }) => cause === "encounter:emergency-held")).toBe(true);
  });

  it("sends whoever could not be settled to the hospital, and the game goes on", () => {
    const game = encounter("emergency").played(() => null);
    const { id } = game.now.play.patient;
    expect(game.leave().result).toBe("lost");
    game.run(50);
    const patient =
      game.state.patients.find((each) => each.id === id) ?? game.state.gone.find((each) => each.id === id);
    expect(patient?.visit.reason).toBe("ambulance");
    expect(game.state.outcome === null || game.state.outcome.result !== undefined).toBe(true);
  });
});
