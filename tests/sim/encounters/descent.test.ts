import { describe, expect, test } from "vitest";
import { encounter } from "../../helpers/encounter.ts";
import {
  coreOf,
  fearHere,
  gradeFor,
  gradeOf,
  hereOf,
  lampsLit,
  lightOf,
  NATURES,
  oddsOf,
  outlook,
  strengthOf,
  termsOf,
} from "../../../src/sim/rules/encounters/descent.ts";
import { playerOf } from "../../../src/session/bots/encounters/index.ts";
import { sumOf } from "../../../src/sim/ledger.ts";
import { findPatient } from "../../../src/sim/rules/people/people.ts";
import type { DescentDef } from "../../../src/sim/ruleset.ts";
import type { TestEncounter } from "../../helpers/encounter.ts";

const start = (seed = 1) => encounter("descent", { seed });
const defOf = (one: TestEncounter<"descent">) => one.rules.encounters["it"] as DescentDef;
/** On to the first island below, with its fear known in full and Cavity far away. */
function met(seed = 1): TestEncounter<"descent"> {
  const one = start(seed);
  const [to = 0] = hereOf(one.now.play).links.toReversed();
  one.does("go", `${to}`).run(40);
  one.now.play.hunter.left = 5000;
  const fear = fearHere(one.now.play);
  if (!fear) throw new Error("no fear");
  fear.size = 2;
  fear.tastes = Object.fromEntries(one.now.play.hand.map(({ id }) => [id, 0]));
  return one;
}
const cardFor = (one: TestEncounter<"descent">, steps: number): string => {
  const { play } = one.now;
  const card = play.hand.find((each) => {
    const d = Math.abs(NATURES.indexOf(each.nature) - NATURES.indexOf(fearHere(play)?.need ?? "ease"));
    return Math.min(d, 5 - d) === steps;
  });
  return card?.id ?? "";
};

describe("the descent", () => {
  test("is made of the fears of the clinic's own patients, with a way down to the core", () => {
    const one = start();
    const { play } = one.now;
    const core = coreOf(play);
    const real = play.islands.filter((each) => (each.fear?.patient ?? 0) > 0);
    expect(real.length).toBeGreaterThan(3);
    for (const { fear } of real) {
      const patient = findPatient(one.state, fear!.patient)!;
      expect(patient.triggers).toContain(fear!.trigger);
      expect(defOf(one).rules.fears[fear!.kind]?.triggers).toContain(fear!.trigger);
    }
    expect(new Set(real.filter((each) => each !== core).map((each) => each.fear!.patient)).size).toBe(
      real.filter((each) => each !== core).length,
    );
    for (const { id, links } of play.islands) {
      expect(links.length).toBeGreaterThan(0);
      for (const to of links) if (id > 0) expect(play.islands[to]?.links).toContain(id);
      expect(links).not.toContain(0);
    }
    for (const nature of NATURES) expect(play.hand.some((each) => each.nature === nature)).toBe(true);
  });

  test("the same seed makes the same dream, another seed another", () => {
    expect(start(3).now.play).toEqual(start(3).now.play);
    expect(start(3).now.play.islands).not.toEqual(start(4).now.play.islands);
  });

  test("an empty clinic has fears too: nobody's", () => {
    const one = encounter("descent", {
      before: (state) => {
        state.patients.length = 0;
        state.gone.length = 0;
      },
    });
    const fears = one.now.play.islands.flatMap(({ fear }) => (fear ? [fear] : []));
    expect(fears.length).toBeGreaterThan(8);
    expect(fears.every(({ patient }) => patient === 0)).toBe(true);
    expect(new Set(fears.map(({ kind }) => kind)).size).toBe(8);
  });

  test("a comfort fits by the ring, by taste, and less when Cavity has just seen it", () => {
    expect(gradeFor("ease", "ease", 0, "")).toBe(2);
    expect(gradeFor("ease", "control", 0, "")).toBe(1);
    expect(gradeFor("ease", "away", 0, "")).toBe(1);
    expect(gradeFor("ease", "know", 0, "")).toBe(0);
    expect(gradeFor("ease", "know", 1, "")).toBe(1);
    expect(gradeFor("ease", "ease", -1, "")).toBe(1);
    expect(gradeFor("ease", "ease", -2, "")).toBe(0);
    expect(gradeFor("ease", "ease", 0, "ease")).toBe(1);
  });

  test("what fits calms the fear, lights the island and gives light; the accounts add up", () => {
    const one = met();
    const before = lightOf(one.now.play);
    one.does("answer", cardFor(one, 0));
    const { play } = one.now;
    expect(hereOf(play).lit).toBe(true);
    expect(lampsLit(play)).toBe(1);
    expect(lightOf(play)).toBeGreaterThan(before + 5);
    expect(one.now.notes.map((each) => each.code)).toContain("lit");
    expect(sumOf(play.light)).toBe(play.light.value);
    expect(play.light.entries.map((each) => each.cause)).toContain("lamp");
  });

  test("what does not fit feeds it and costs light; the same comfort is not taken twice", () => {
    const one = met();
    const before = lightOf(one.now.play);
    const wrong = cardFor(one, 2);
    one.does("answer", wrong);
    expect(fearHere(one.now.play)).toMatchObject({ size: 3, grew: 1 });
    expect(lightOf(one.now.play)).toBeLessThan(before - 5);
    one.run(20);
    expect(one.tries("answer", wrong)).toMatchObject({ ok: false, refusal: { code: "descent-tried" } });
  });

  test("listening tells what it asks for and how they take what was brought", () => {
    const one = met();
    const fear = fearHere(one.now.play)!;
    Object.assign(fear, { heard: false, shown: [] });
    const { rules } = defOf(one);
    expect(oddsOf(rules, fear).length).toBeGreaterThan(1);
    const card = one.now.play.hand.find(({ id }) => id === cardFor(one, 0))!;
    expect(outlook(rules, one.now.play, fear, card).sure).toBe(false);
    one.does("listen");
    expect(one.tries("answer", card.id)).toMatchObject({ ok: false, refusal: { code: "descent-busy" } });
    one.run(40);
    expect(oddsOf(rules, fear)).toEqual([{ nature: fear.need, share: 1 }]);
    expect(outlook(rules, one.now.play, fear, card)).toMatchObject({
      sure: true,
      grade: gradeOf(one.now.play, fear, card),
    });
    expect(one.tries("listen")).toMatchObject({ ok: false, refusal: { code: "descent-heard" } });
  });

  test("Cavity comes over unlit islands, takes light where it finds you, and can't enter a lit one", () => {
    const one = met();
    const { play } = one.now;
    play.hunter.left = 1;
    play.hunter.at = hereOf(play).links.find((id) => play.islands[id]?.fear) ?? 0;
    const before = lightOf(play);
    one.run(2);
    expect(one.now.notes.map((each) => each.code)).toContain("caught");
    expect(lightOf(play)).toBeLessThan(before - 15);
    expect(play.hunter.at).toBe(coreOf(play).id);

    const other = met();
    other.does("answer", cardFor(other, 0)).run(20);
    const lit = other.now.play;
    lit.hunter.at = hereOf(lit).links.find((id) => lit.islands[id]?.fear) ?? 0;
    for (let n = 0; n < 300 && other.now.phase === "play"; n++) {
      lit.dark = -1_000_000;
      other.run(1);
    }
    expect(other.now.notes.map((each) => each.code)).not.toContain("caught");
  });

  test("the dark overtakes whoever stays, and the story goes on", () => {
    const one = start();
    one.played(() => null);
    expect(one.now).toMatchObject({ phase: "over", result: "lost", ending: "swallowed" });
    expect(one.leave()).toMatchObject({ result: "lost" });
    expect(one.state.encounters.active).toBe(null);
    const tick = one.state.tick;
    one.run(5);
    expect(one.state.tick).toBeGreaterThan(tick);
  });

  test("lamps make the core weaker, and each ending has its price", () => {
    const one = start();
    const def = defOf(one);
    const { play } = one.now;
    const dark = strengthOf(play, def);
    const offDark = termsOf(play, def, "off").light;
    expect(termsOf(play, def, "teach").lacks).toBe("lamps");
    for (const island of play.islands) if (island.fear && island.id !== coreOf(play).id) island.lit = true;
    expect(strengthOf(play, def)).toBeLessThan(dark);
    expect(termsOf(play, def, "off").light).toBeLessThan(offDark);
    expect(one.tries("off")).toMatchObject({ ok: false, refusal: { code: "descent-not-core" } });
  });

  test("switched off, it is out of the network, and calmed fears are smaller in those they came from", () => {
    const one = start();
    const { play } = one.now;
    expect(one.state.nanobots.hostile.at).not.toBe("");
    const island = play.islands.find((each) => (each.fear?.patient ?? 0) > 0 && each.id !== coreOf(play).id)!;
    const patient = findPatient(one.state, island.fear!.patient)!;
    patient.memory.clinic = 500;
    island.lit = true;
    play.at = coreOf(play).id;
    play.awake = true;
    coreOf(play).fear!.size = 3;
    one.does("off").run(80);
    expect(one.now).toMatchObject({ phase: "over", result: "won", ending: "off" });
    one.leave();
    expect(one.state.nanobots.hostile.at).toBe("");
    expect(patient.memory.clinic).toBe(440);
    expect(one.state.story.flags["descent-off"]).toBe(1);
  });

  test("whoever plays well wins nearly always, whoever does nothing never", () => {
    let won = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const one = start(seed).played(playerOf((bots) => bots.expert));
      won += one.now.result === "won" ? 1 : 0;
    }
    expect(won).toBeGreaterThanOrEqual(6);
    expect(start(2).played(() => null).now.result).toBe("lost");
  });
});
