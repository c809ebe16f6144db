/** The forum: what the record gives to say, how people are moved, and what comes of it. */
import { describe, expect, test } from "vitest";
import { BASE } from "../../../src/content/base.ts";
import { pull } from "../../../src/sim/rules/encounters/forum/persuade.ts";
import { countOf, forecast, recordOf, SEATS } from "../../../src/sim/rules/encounters/forum.ts";
import { ENCOUNTER_BOTS } from "../../../src/session/bots/encounters/index.ts";
import { sumOf } from "../../../src/sim/ledger.ts";
import type { ForumDef } from "../../../src/sim/ruleset.ts";
import type { ClinicState, ForumState, Incident } from "../../../src/sim/state.ts";
import { encounter, type TestEncounter } from "../../helpers/encounter.ts";

const incident = (id: number, told: Partial<Incident>): Incident => ({
  id,
  patient: 1,
  swarm: id,
  lot: "lot-7",
  tick: 1,
  stage: 3,
  reported: false,
  told: false,
  covered: false,
  fuse: 0,
  out: false,
  ...told,
});

/** A clinic where nothing went wrong, one that said so when it did, and one that kept quiet. */
const RECORDS = {
  clean: (state: ClinicState) => {
    Object.assign(state.counts, { treated: 40, adverse: 0, fled: 0, overTreated: 0, letDown: 0, longestWait: 12 });
  },
  honest: (state: ClinicState) => {
    Object.assign(state.counts, { treated: 40, adverse: 5, reported: 5, fled: 0, overTreated: 0, letDown: 0 });
    state.nanobots.incidents = [1, 2, 3, 4, 5].map((id) => incident(9000 + id, { reported: true }));
  },
  covered: (state: ClinicState) => {
    Object.assign(state.counts, { treated: 40, adverse: 5, covered: 5, fled: 0, overTreated: 0, letDown: 0 });
    state.nanobots.incidents = [1, 2, 3, 4, 5].map((id) => incident(9000 + id, { covered: true }));
  },
} as const;

function forum(record: keyof typeof RECORDS | "", seed = 3): TestEncounter<"forum"> {
  return encounter("forum", {
    seed,
    change: (rules) => {
      const it = rules.encounters["it"] as ForumDef;
      const past = { treated: 0, adverse: 0, reported: 0, covered: 0, recalls: 0 };
      return { ...rules, encounters: { it: { ...it, past: record === "" ? it.past : past } } };
    },
    before: record === "" ? () => undefined : RECORDS[record],
  });
}
const card = (play: ForumState, id: string) => play.cards.find((each) => each.id === id);
const fault = (play: ForumState, id: string) => play.faults.find((each) => each.id === id);
const means = (it: TestEncounter<"forum">) =>
  it.now.play.camps.map((_, i) => countOf(def(it).rules, it.now.play, i).mean);
const def = (it: TestEncounter<"forum">) => it.rules.encounters["it"] as ForumDef;
/** Gives a card to the hand and takes the untold luck out of who has it. */
function inHand(it: TestEncounter<"forum">, id: string): void {
  const { play } = it.now;
  play.pile = play.pile.filter((each) => each !== id);
  if (!play.hand.includes(id)) play.hand[0] = id;
}

describe("the cards come from the record", () => {
  test("clean: safe and nothing hidden are strong and true, there is no harm to own up to", () => {
    const { play } = forum("clean").now;
    expect(card(play, "safe")).toMatchObject({ value: 0, untrue: false });
    expect(card(play, "safe")?.quality).toBeGreaterThan(900);
    expect(card(play, "nothing-hidden")).toMatchObject({ untrue: false });
    expect(fault(play, "harm")).toBeUndefined();
    expect(fault(play, "hush")).toBeUndefined();
  });

  test("harmed and honest: safe is weak, the books are open, and the harm can be owned up to", () => {
    const { play } = forum("honest").now;
    expect(card(play, "safe")).toMatchObject({ value: 125, untrue: false });
    expect(card(play, "safe")?.quality).toBeLessThan(100);
    expect(card(play, "open-books")?.quality).toBeGreaterThan(900);
    expect(card(play, "nothing-hidden")).toBeUndefined();
    expect(fault(play, "harm")).toMatchObject({ value: 50, hidden: false });
    expect(fault(play, "hush")).toBeUndefined();
  });

  test("harmed and covered up: safe looks strong and is not true, and the silence can be owned up to", () => {
    const it = forum("covered");
    const { play } = it.now;
    expect(card(play, "safe")).toMatchObject({ value: 0, untrue: true });
    expect(card(play, "nothing-hidden")).toMatchObject({ untrue: true });
    expect(card(play, "open-books")).toBeUndefined();
    expect(fault(play, "hush")).toMatchObject({ value: 50, hidden: true });
    inHand(it, "safe");
    const answer = it.run(20).tries("say", "safe:press");
    expect(answer).toMatchObject({ ok: true });
  });

  test("the other side has more to say about harm where people were harmed", () => {
    const quality = (record: keyof typeof RECORDS) => {
      const list = [1, 2, 3, 4].flatMap((seed) => forum(record, seed).now.play.attacks);
      const harm = list.filter((each) => each.id === "harm").map((each) => each.quality);
      return harm.reduce((sum, each) => sum + each, 0) / harm.length;
    };
    expect(quality("honest")).toBeGreaterThan(quality("clean") + 300);
  });

  test("what the town remembers from before counts too", () => {
    const it = forum("");
    const record = recordOf(it.rules, it.state, def(it));
    expect(record.treated).toBe(it.state.counts.treated + 160);
    expect(record["harm-rate"]).toBeCloseTo((100 * (it.state.counts.adverse + 3)) / record.treated);
  });
});

describe("persuasion", () => {
  const rules = BASE.encounters.forum;
  const camp = { id: "press", open: 200, shield: 0, cares: "hush", known: false, values: 0 };
  const person = (mind: number, opinion = 0) => ({ id: 0, camp: 0, opinion, began: 0, mind });
  const figures = { dir: 1, quality: 0.9, strength: 1, believed: 45, logos: 1, ethos: 0.2, pathos: 0 } as const;
  const at = (mind: number, more: object = {}, its: object = {}, opinion = 0) =>
    pull(rules as never, { ...camp, ...its }, person(mind, opinion), { ...figures, ...more });

  test("figures move those who check; weak ones drive them off; feeling moves those who do not", () => {
    expect(at(900)).toBeGreaterThan(3 * at(150));
    expect(at(900, { quality: 0.2 })).toBeLessThan(0);
    expect(at(150, { logos: 0, pathos: 1 })).toBeGreaterThan(3 * at(900, { logos: 0, pathos: 1 }));
  });

  test("nobody listens from farther away than ε allows, until minds are opened", () => {
    expect(at(500, {}, {}, -500)).toBeCloseTo(rules.closed * at(500, {}, { open: 300 }, -500));
  });

  test("a forewarning takes its share from the other side, and nothing from yours", () => {
    const against = { dir: -1, quality: 0.6, believed: 60 };
    expect(at(500, against, { shield: 350 })).toBeCloseTo(0.65 * at(500, against));
    expect(at(500, {}, { shield: 350 })).toBe(at(500));
  });

  test("who is not believed drives off those who go by the speaker", () => {
    expect(at(100, { believed: 10, logos: 0, ethos: 1 })).toBeLessThan(0);
  });
});

describe("play", () => {
  test("a card moves the camp it is said to, as its forecast says, and no other", () => {
    const it = forum("clean");
    it.run(3);
    inHand(it, "safe");
    const before = means(it);
    const seen = forecast(def(it).rules, it.now.play, "safe", "press");
    it.does("say", "safe:press");
    const after = means(it);
    expect(after[2]! - before[2]!).toBeCloseTo(seen!.change, 6);
    expect(seen!.change).toBeGreaterThan(0.03);
    for (const other of [0, 1, 3]) expect(after[other]).toBe(before[other]);
    expect(it.now.play.hand).not.toContain("safe");
  });

  test("nobody speaks twice in a breath", () => {
    const it = forum("clean").run(3);
    it.does("values", "press");
    expect(it.tries("values", "parents")).toMatchObject({ ok: false, refusal: { code: "speaking" } });
    it.run(30);
    expect(it.tries("values", "parents").ok).toBe(true);
  });

  test("an answer takes most of the argument in the air", () => {
    const moved = (answered: boolean) => {
      const it = forum("clean").run(16);
      const { play } = it.now;
      Object.assign(play.attacks[0]!, { id: "harm", topic: "harm", camp: 2, quality: 600 });
      inHand(it, "safe");
      if (answered) it.does("say", "safe:press");
      it.run(100);
      return it.now.play.attacks[0]!.moved;
    };
    expect(moved(false)).toBeLessThan(-60);
    expect(moved(true)).toBeGreaterThan(moved(false) / 3);
  });

  test("silence costs patience and belief; speech does not", () => {
    const silent = forum("clean").run(112).now.play;
    expect(silent.patience.entries.find((each) => each.cause === "silence")?.amount).toBe(-9000);
    const heard = forum("clean").run(20).does("listen", "press").run(92).now.play;
    expect(heard.patience.entries.some((each) => each.cause === "silence")).toBe(false);
  });

  test("owning up makes the speaker believed and disarms what is said about it", () => {
    const it = forum("honest").run(3);
    const { play } = it.now;
    play.attacks.forEach((each) => Object.assign(each, { id: "harm", topic: "harm", quality: 800 }));
    const before = play.ethos.value;
    it.does("admit", "harm");
    expect(play.ethos.value).toBeGreaterThan(before + 10_000);
    expect(play.attacks.every((each) => each.quality === 400)).toBe(true);
    expect(it.tries("admit", "harm").ok).toBe(false);
  });

  test("an untruth may be found out; then nobody believes a word", () => {
    const ends = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const it = forum("covered", seed).run(3);
      inHand(it, "safe");
      const before = it.now.play.ethos.value;
      it.does("say", "safe:press");
      return { caught: it.now.play.caught, lost: before - it.now.play.ethos.value, hand: it.now.play.hand };
    });
    const caught = ends.filter((each) => each.caught > 0);
    expect(caught.length).toBeGreaterThan(1);
    expect(caught.length).toBeLessThan(8);
    for (const each of caught) {
      expect(each.lost).toBeGreaterThan(15_000);
      expect(each.hand).not.toContain("safe");
    }
  });

  test("accounts add up, opinions stay in bounds, and the same seed plays the same", () => {
    const expert = () => {
      const it = forum("honest", 5);
      const bot = ENCOUNTER_BOTS.forum.expert();
      it.played((rules, state) => bot(rules, state, it.now, def(it)));
      return it.now;
    };
    const one = expert();
    const { play } = one;
    for (const account of [play.ethos, play.patience, play.mood]) expect(sumOf(account)).toBe(account.value);
    expect(play.people).toHaveLength(4 * SEATS);
    for (const each of play.people) expect(Math.abs(each.opinion)).toBeLessThanOrEqual(1000);
    expect(one).toEqual(expert());
  });
});

describe("with a bad record", () => {
  const wins = (name: "own-up" | "figures", record: keyof typeof RECORDS) =>
    [1, 2, 3, 4, 5, 6, 7].filter((seed) => {
      const it = forum(record, seed);
      const bot = ENCOUNTER_BOTS.forum.strategies[name]!();
      it.played((rules, state) => bot(rules, state, it.now, def(it)));
      return it.now.result === "won";
    }).length;

  test("figures are weak and owning up is strong", () => {
    expect(wins("own-up", "honest")).toBeGreaterThan(wins("figures", "honest") + 2);
  });
});

describe("what it leaves", () => {
  test("silence to the end is lost, and the story goes on", () => {
    const it = forum("clean");
    it.played(() => null);
    expect(it.now.result).toBe("lost");
    const before = it.state.trust.value;
    const result = it.leave();
    expect(result.score).toBeLessThan(50);
    expect(it.state.trust.value).toBeLessThan(before);
    expect(it.state.encounters.active).toBeNull();
    expect(it.state.city.news.at(-1)?.code).toBe("forum-lost");
  });

  test("what was owned up to is reported, and who spoke is less afraid", () => {
    const it = forum("covered", 2).run(3);
    it.does("admit", "hush").run(40);
    const witness = it.now.play.witnesses[0]!;
    const who = () => [...it.state.patients, ...it.state.gone].find((each) => each.id === witness.id)!;
    const fear = who().memory.general;
    it.does("call", String(witness.id)).does("steady").run(60);
    const spoke = it.now.play.witnesses[0]!.done === "spoke";
    it.played(() => null);
    it.leave();
    expect(it.state.nanobots.incidents.every((each) => each.reported && !each.covered)).toBe(true);
    expect(who().memory.general).toBe(spoke ? Math.max(0, fear - 80) : Math.min(1000, fear + 30));
  });
});
