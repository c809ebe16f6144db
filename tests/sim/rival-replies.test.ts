import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { createRecorder } from "../../src/session/recorder.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import { query } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import { tick } from "../../src/sim/tick.ts";
import { account, book } from "../../src/sim/ledger.ts";
import { isCertain, measureOf, MEASURES, oddsOf, secretsHeld } from "../../src/sim/rules/rival/replies.ts";
import { decisions, ownDecisions } from "../../src/sim/rules/people/decisions.ts";
import { hear } from "../../src/sim/systems/rival/moves/hear.ts";
import { clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { approach, duel, reply, times, WHY, type Duel } from "../helpers/duel.ts";
import { makeDice } from "../helpers/random-player.ts";
import { anyRival } from "../helpers/random-rival.ts";

const SWAY = { do: "sway", on: "self", segments: [], utility: 0.5, minutes: 120 } as const;
const weaken = { do: "weaken", to: 0 } as const;
const answer = (_: Duel, move: number, id: string) => ({ type: "reply-to-rival", move, reply: id }) as const;
const code = (c: Duel, move: number, id: string) => {
  const result = query(c.rules, c.state, answer(c, move, id));
  return result.ok ? "" : result.refusal.code;
};

describe("the odds of an answer", () => {
  it("are a base and measures times their weights, never certain and never hopeless", () => {
    const c = duel({});
    const def = reply({ id: "a", odds: { base: 0.1, of: { trust: 0.5, clean: 0.2 } }, works: [weaken] });
    c.state.trust = account(60_000);
    const odds = oddsOf(c.rules, c.state, def);
    expect(odds.parts).toEqual([
      { of: "trust", value: 0.6, adds: 0.3 },
      { of: "clean", value: 1, adds: 0.2 },
    ]);
    expect(odds.chance).toBeCloseTo(0.6);
    const sure = reply({ id: "b", odds: { base: 1, of: { trust: 1 } }, works: [weaken] });
    const lost = reply({ id: "c", odds: { base: 0, of: { trust: -1 } }, works: [weaken] });
    expect(oddsOf(c.rules, c.state, sure).chance).toBe(0.95);
    expect(oddsOf(c.rules, c.state, lost).chance).toBe(0.05);
  });

  it("are certain where it comes to the same either way", () => {
    const c = duel({});
    const yes = reply({ id: "yes", works: [{ do: "accept" }], fails: [{ do: "accept" }] });
    expect(isCertain(yes)).toBe(true);
    expect(oddsOf(c.rules, c.state, yes).chance).toBe(1);
  });

  it("measure what the player knows, each between 0 and 1, and each moves with its cause", () => {
    const c = duel({});
    const before = MEASURES.map((of) => measureOf(c.rules, c.state, of));
    for (const value of before) expect(value >= 0 && value <= 1, String(before)).toBe(true);
    const at = (of: (typeof MEASURES)[number]) => measureOf(c.rules, c.state, of);
    const was = (of: (typeof MEASURES)[number]) => before[MEASURES.indexOf(of)] ?? 0;
    c.state.trust = account(90_000);
    c.state.fame = account(90_000);
    for (const one of c.state.staff) one.mood = account(95_000);
    for (let n = 0; n < 30; n++) c.state.reviews.push({ id: n, patient: 0, tick: 1, stars: 5, about: [] });
    c.house.incidents.push({ id: 900, tick: 0, lot: "lot-r1", stage: 3, public: 1, fuse: 0 });
    book(c.rival.regard, 1, 50_000, "test", "", -100_000, 100_000);
    c.house.price = 1300;
    for (const of of ["trust", "fame", "stars", "morale", "evidence", "regard", "cheap"] as const)
      expect(at(of), of).toBeGreaterThan(was(of));
    // A cover-up that may come out any day is no clean record.
    c.state.nanobots.incidents.push({
      id: 901,
      patient: 1,
      swarm: 1,
      lot: "lot-7",
      tick: 0,
      stage: 2,
      reported: false,
      told: false,
      covered: true,
      fuse: 0,
      out: false,
    });
    expect(at("clean")).toBeLessThan(was("clean"));
  });

  it("hold: an answer works about as often as it says", () => {
    const half = reply({ id: "a", odds: { base: 0.3, of: {} }, minutes: 1, works: [{ do: "weaken", to: 0.5 }] });
    const c = duel({ notice: 5, effects: [SWAY] }, { replies: [half] });
    let often = 0;
    for (let n = 0; n < 200; n++) {
      const move = c.hears();
      c.does(answer(c, move.id, "a")).run({ minutes: 2 });
      if (move.replies[0]?.worked === "yes") often += 1;
    }
    // 60 of 200 are expected, with a standard deviation of 6.5.
    expect(often).toBeGreaterThan(60 - 3 * 6.5);
    expect(often).toBeLessThan(60 + 3 * 6.5);
  });
});

describe("answering", () => {
  const a = reply({ id: "a", price: 150, minutes: 10, works: [weaken], fails: [weaken], regard: -4 });
  const b = reply({ id: "b", minutes: 25 });
  const late = reply({ id: "late", minutes: 30 });

  it("costs its price at once, and is remembered", () => {
    const c = duel({ effects: [SWAY] }, { replies: [a, b] });
    const { value } = c.state.cash;
    const move = c.hears();
    c.does(answer(c, move.id, "a"));
    expect(c.state.cash.value).toBe(value - 150);
    expect(c.state.cash.entries).toContainEqual(expect.objectContaining({ cause: "reply", ref: "a", amount: -150 }));
    expect(c.rival.regard.entries).toContainEqual(expect.objectContaining({ cause: "reply", ref: "a", amount: -4000 }));
    expect(move.phase).toBe("heard");
    c.run({ minutes: 11 });
    expect(move.phase).toBe("off");
  });

  it("is refused for what is not there, not to the point, too dear, too late, twice, or while another is under way", () => {
    const c = duel({ notice: 30, effects: [SWAY] }, { replies: [a, b, late] });
    expect(code(c, 77, "a")).toBe("no-such-move");
    const move = c.hears();
    expect(code(c, move.id, "z")).toBe("no-such-reply");
    expect(code(c, move.id, "late")).toBe("too-late-to-answer");
    expect(code(c, move.id, "b")).toBe("");
    const { cash } = c.state;
    c.state.cash = account(100);
    expect(code(c, move.id, "a")).toBe("no-cash");
    c.state.cash = cash;
    c.does(answer(c, move.id, "b"));
    expect(code(c, move.id, "b")).toBe("already-answered");
    expect(code(c, move.id, "a")).toBe("answer-pending");
    c.run({ minutes: 40 });
    expect(code(c, move.id, "a")).toBe("move-over");
  });

  it("is not possible twice over once a word is given", () => {
    const yes = reply({ id: "yes", minutes: 1, works: [{ do: "accept" }], fails: [{ do: "accept" }] });
    const no = reply({ id: "no", minutes: 1, works: [{ do: "decline" }], fails: [{ do: "decline" }] });
    const c = duel({ effects: [{ do: "debate" }] }, { replies: [yes, no] });
    const move = c.hears();
    c.does(answer(c, move.id, "yes")).run({ minutes: 2 });
    expect(code(c, move.id, "no")).toBe("already-decided");
  });

  it("does in town what it says, seen from the player", () => {
    const town = reply({
      id: "town",
      minutes: 1,
      works: [
        { do: "trust", on: "self", points: 2 },
        { do: "word", on: "other", segments: [], points: -5 },
        { do: "expose", points: 4 },
        { do: "cash", amount: 90 },
        { do: "morale", points: 6 },
        { do: "sway", on: "self", segments: [], utility: 0.3, minutes: 60 },
      ],
      fails: [],
      odds: { base: 0.95, of: {} },
    });
    const worked = times(6, (seed) => {
      const c = duel({ effects: [SWAY] }, { seed, replies: [town] });
      const trust = c.house.trust.value;
      const move = c.hears();
      c.does(answer(c, move.id, "town")).run({ minutes: 2 });
      if (move.replies[0]?.worked !== "yes") return false;
      expect(c.state.trust.entries).toContainEqual(expect.objectContaining({ cause: "reply", amount: 2000 }));
      expect(Object.values(c.state.city.word).every(({ rival }) => rival.value < 0)).toBe(true);
      expect(c.house.trust.value).toBe(trust - 4000);
      expect(c.state.cash.entries).toContainEqual(expect.objectContaining({ cause: "reply", amount: 90 }));
      for (const one of c.state.staff)
        expect(one.mood.entries).toContainEqual(expect.objectContaining({ cause: "reply", amount: 6000 }));
      expect(c.state.city.effects).toContainEqual(expect.objectContaining({ on: "you", cause: "reply", ref: "town" }));
      return true;
    });
    expect(worked).toBeGreaterThanOrEqual(4);
  });

  it("is a decision for whoever skips to the next, until something has been said; and nobody's clock stops for it", () => {
    const c = duel({ effects: [SWAY] }, { replies: [a] });
    expect(decisions(c.rules, c.state).some(({ kind }) => kind === "rumour")).toBe(false);
    const move = c.hears();
    expect(ownDecisions(c.rules, c.state)).toContainEqual(expect.objectContaining({ kind: "rumour", about: move.id }));
    c.does(answer(c, move.id, "a"));
    expect(decisions(c.rules, c.state).some(({ kind }) => kind === "rumour")).toBe(false);
  });
});

describe("approaches", () => {
  const sure = { base: 0.95, of: {} };
  const made = (patch: Parameters<typeof approach>[0], seed = 1) =>
    duel({}, { seed, approaches: [approach({ minutes: 1, odds: sure, ...patch })] });
  const tries = (c: Duel, id: string) => {
    const result = query(c.rules, c.state, { type: "approach-rival", approach: id });
    return result.ok ? "" : result.refusal.code;
  };
  /** Most seeds let what is nearly certain work. */
  const works = (
    patch: Parameters<typeof approach>[0],
    check: (c: Duel) => void,
    prepare: (c: Duel) => void = () => {},
  ) =>
    expect(
      times(4, (seed) => {
        const c = made(patch, seed);
        prepare(c);
        c.does({ type: "approach-rival", approach: patch.id }).run({ minutes: 2 });
        if (c.rival.approaches[0]?.worked !== "yes") return false;
        check(c);
        return true;
      }),
    ).toBeGreaterThanOrEqual(3);
  const secret = (c: Duel, stage = 3) =>
    c.house.incidents.push({ id: 800 + stage, tick: 0, lot: "lot-r1", stage, public: -1, fuse: 0 });

  it("scouting brings back true figures", () => {
    works({ id: "scout", works: [{ do: "scout" }], price: 90 }, (c) => {
      expect(c.rival.scouted).toMatchObject({ chairs: c.house.chairs, staff: c.house.staff, cash: c.house.cash.value });
      expect(c.state.cash.entries).toContainEqual(expect.objectContaining({ cause: "approach", amount: -90 }));
    });
  });

  it("a secret is found out, worst first, and published once", () => {
    works(
      { id: "listen", works: [{ do: "learn-secret" }] },
      (c) => {
        expect(c.rival.secrets).toEqual([804]);
        expect(secretsHeld(c.state)).toMatchObject([{ id: 804, stage: 4 }]);
      },
      (c) => void (secret(c, 2), secret(c, 4)),
    );
    const publish = { id: "publish", works: [{ do: "publish-secret" }] } as const;
    expect(tries(made(publish), "publish")).toBe("no-secret-known");
    works(
      publish,
      (c) => {
        expect(c.house.incidents[0]?.public).toBeGreaterThan(0);
        expect(c.house.trust.entries).toContainEqual(expect.objectContaining({ cause: "secret-out", amount: -7500 }));
        expect(c.state.city.news.some(({ code: news }) => news === "rival-secret-out")).toBe(true);
        expect(tries(c, "publish")).not.toBe("");
      },
      (c) => void (secret(c, 3), c.rival.secrets.push(803)),
    );
  });

  it("the regulator fines them for what they hid, or finds nothing", () => {
    const complain = { id: "complain", works: [{ do: "inspect-rival" }] } as const;
    works(
      complain,
      (c) => {
        expect(c.house.cash.entries).toContainEqual(
          expect.objectContaining({ cause: "fine", amount: -c.rules.tuning.safety.fine }),
        );
        expect(c.house.incidents[0]?.public).toBeGreaterThan(0);
      },
      (c) => void secret(c),
    );
    works(complain, (c) => expect(c.house.cash.entries.some(({ cause }) => cause === "fine")).toBe(false));
  });

  it("somebody of theirs stands among the applicants", () => {
    let staff = 0;
    works(
      { id: "hire", works: [{ do: "hire-away" }] },
      (c) => {
        expect(c.house.staff).toBe(staff - 1);
        expect(c.state.candidates).toHaveLength(5);
        expect(c.tries({ type: "hire", candidate: c.state.candidates.at(-1)?.id ?? 0 }).ok).toBe(true);
      },
      (c) => void (staff = c.house.staff),
    );
  });

  it("is refused too soon, while under way, in the wrong state, too dear, or when they have closed", () => {
    const c = made({ id: "call", price: 50, again: 60, pact: "none", minutes: 10 });
    expect(tries(c, "nothing")).toBe("no-such-approach");
    c.does({ type: "approach-rival", approach: "call" });
    expect(tries(c, "call")).toBe("under-way-already");
    c.run({ minutes: 11 });
    expect(tries(c, "call")).toBe("too-soon-again");
    c.run({ minutes: 60 });
    expect(tries(c, "call")).toBe("");
    c.rival.pact.kind = "joint";
    expect(tries(c, "call")).toBe("not-as-things-stand");
    c.rival.pact.kind = "none";
    c.state.cash = account(10);
    expect(tries(c, "call")).toBe("no-cash");
    c.house.closed = 1;
    expect(tries(c, "call")).toBe("rival-closed");
  });

  it("a truce is offered, and their hand is theirs to give", () => {
    const peace = { id: "peace", works: [{ do: "truce" }], pact: "none" } as const;
    const c = made(peace);
    book(c.rival.regard, 1, 100_000, "test", "", -100_000, 100_000);
    const likely = query(c.rules, c.state, { type: "approach-rival", approach: "peace" });
    const cool = made(peace);
    book(cool.rival.regard, 1, -100_000, "test", "", -100_000, 100_000);
    const unlikely = query(cool.rules, cool.state, { type: "approach-rival", approach: "peace" });
    expect(likely.ok && unlikely.ok && (likely.risk ?? 1) < (unlikely.risk ?? 0) - 0.3).toBe(true);
    const shaken = times(6, (seed) => {
      const one = made(peace, seed);
      book(one.rival.regard, 1, 100_000, "test", "", -100_000, 100_000);
      one.does({ type: "approach-rival", approach: "peace" }).run({ minutes: 2 });
      return one.rival.pact.kind === "truce";
    });
    expect(shaken).toBeGreaterThanOrEqual(3);
  });
});

describe("the base game's answers", () => {
  const { rules } = clinic("rival");
  const rival = rules.rival?.kind === "person" ? rules.rival : null;

  it("are two or more for every move that does anything, in time for it", () => {
    for (const move of Object.values(rival?.moves ?? {})) {
      if (move.effects.length === 0) continue;
      expect(move.replies.length, move.id).toBeGreaterThanOrEqual(2);
      for (const id of move.replies)
        expect(rival?.replies[id]?.minutes, `${id} to ${move.id}`).toBeLessThan(move.notice + move.lasts);
    }
  });

  it("are sixteen and more, and eight approaches", () => {
    expect(Object.keys(rival?.replies ?? {}).length).toBeGreaterThanOrEqual(16);
    expect(Object.keys(rival?.approaches ?? {}).length).toBeGreaterThanOrEqual(8);
  });
});

/** Every move in turn, and whatever a player may do about it. */
function wildDuel(seed: number, days: number) {
  const { rules, hash } = readLevel("tests/levels/rival");
  const dice = makeDice(seed);
  const recorder = createRecorder(rules, hash, seed, () => {});
  const { state } = recorder;
  const commands = () => {
    if (dice() % 6 === 0) recorder.execute(anyRival(rules, state, dice));
  };
  for (let n = 0; n < days * 2400 && !state.outcome; n++) {
    commands();
    recorder.tick();
  }
  return { rules, hash, state, recorder };
}

describe("whatever the player answers", () => {
  it("accounts add up, also the rival's, and a game played again is the same game", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
        const { rules, hash, state, recorder } = wildDuel(seed, 1);
        expect(wrongAccounts(state)).toEqual([]);
        const verdict = verifyReplay(rules, hash, recorder.replay());
        expect(verdict).toMatchObject({ ok: true, hash: hashState(state) });
      }),
      { numRuns: 4 },
    );
  });

  it("every move of the base game can happen, whatever is said to it; saved and loaded, it goes on the same", () => {
    const { rules } = clinic("rival");
    if (rules.rival?.kind !== "person") throw new Error("no person");
    const open = {
      ...rules,
      rival: { ...rules.rival, sabotage: true },
      nanobots: { ...rules.nanobots, offered: true },
    };
    const dice = makeDice(7);
    for (const kind of Object.keys(rules.rival.moves)) {
      const c = clinic("rival", { seed: 3, change: () => open });
      hear(quiet(c), kind, "", WHY);
      for (let n = 0; n < 500; n++) {
        if (dice() % 9 === 0) c.tries(anyRival(c.rules, c.state, dice));
        c.run({ ticks: 1 });
      }
      expect(wrongAccounts(c.state), kind).toEqual([]);
      expect(c.state.rival?.moves[0]?.phase, kind).not.toBe("heard");
      const loaded = structuredClone(JSON.parse(JSON.stringify(c.state)) as typeof c.state);
      for (let n = 0; n < 80; n++) tick(c.rules, loaded, () => {});
      c.run({ ticks: 80 });
      expect(hashState(loaded), kind).toBe(hashState(c.state));
    }
  });
});

const quiet = (c: ReturnType<typeof clinic>) => ({ rules: c.rules, state: c.state, emit: () => {} });
