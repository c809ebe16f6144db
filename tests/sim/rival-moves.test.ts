import { describe, expect, it } from "vitest";
import { account, sumOf } from "../../src/sim/ledger.ts";
import { effectsOn, hoursNow, priceNow } from "../../src/sim/rules/rival/house.ts";
import { isDown } from "../../src/sim/rules/nanobots/devices.ts";
import { publicView } from "../../src/sim/rules/rival/public.ts";
import { bookHouse } from "../../src/sim/systems/rival/house/books.ts";
import { chanceToGo } from "../../src/sim/rules/rival/offers.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { Incident } from "../../src/sim/state.ts";
import { duel, reply, times, type Duel } from "../helpers/duel.ts";

const HOUR = { minutes: 60 };
const types = (c: Duel) => c.events.map((event) => event.type);
const news = (c: Duel) => c.state.city.news.filter((item) => item.code === "rival-move");
const SWAY = { do: "sway", on: "self", segments: [], utility: 0.5, minutes: 120 } as const;

const withNanobots = (rules: Ruleset): Ruleset => ({ ...rules, nanobots: { ...rules.nanobots, offered: true } });

/** Something that the clinic knows of; not public unless told. */
function incident(c: Duel, patch: Partial<Incident>): Incident {
  const made: Incident = {
    id: c.state.nextId++,
    patient: 1,
    swarm: -c.state.nextId,
    lot: "lot-7",
    tick: c.state.tick,
    stage: 2,
    reported: false,
    told: false,
    covered: false,
    fuse: 0,
    out: false,
    ...patch,
  };
  c.state.nanobots.incidents.push(made);
  return made;
}

function hidden(c: Duel, stage = 3, known = -1): number {
  const id = c.state.nextId++;
  c.house.incidents.push({ id, tick: c.state.tick, lot: "lot-r1", stage, public: known, fuse: 0 });
  return id;
}

describe("the life of a move", () => {
  it("is heard of, happens when its notice is over, and ends when its time is up", () => {
    const c = duel({ notice: 30, lasts: 60, effects: [SWAY] });
    const move = c.hears();
    expect(move.phase).toBe("heard");
    expect(c.run({ minutes: 29 }) && move.phase).toBe("heard");
    expect(c.state.city.effects).toEqual([]);
    expect(c.run({ minutes: 1 }) && move.phase).toBe("on");
    expect(c.state.city.effects).toMatchObject([{ on: "rival", utility: 500, cause: "rival-move", ref: "test-move" }]);
    expect(c.run(HOUR) && move.phase).toBe("over");
    expect(types(c).filter((type) => type.startsWith("rival-"))).toEqual([
      "rival-heard",
      "rival-moved",
      "rival-move-over",
    ]);
  });

  it("costs when it happens, not when it is heard of, and is in the news then", () => {
    const c = duel({ cost: 350, effects: [SWAY] });
    const { value } = c.house.cash;
    c.hears();
    c.run({ minutes: 25 });
    expect(c.house.cash.entries.filter((entry) => entry.cause === "rival-move")).toEqual([]);
    expect(news(c)).toEqual([]);
    c.run({ minutes: 10 });
    expect(c.house.cash.entries).toContainEqual(
      expect.objectContaining({ cause: "rival-move", ref: "test-move", amount: -350 }),
    );
    expect(sumOf(c.house.cash)).toBe(c.house.cash.value);
    expect(c.house.cash.value).toBeLessThan(value);
    expect(news(c)).toMatchObject([{ about: "rival", args: { kind: "test-move" } }]);
  });

  it("is called off if they can't pay, have closed, or gave their word", () => {
    const ends: readonly ((c: Duel) => void)[] = [
      (c) => bookHouse({ rules: c.rules, state: c.state, emit: () => {} }, "cash", -9000 - c.house.cash.value, "test"),
      (c) => void (c.house.closed = c.state.tick),
      (c) => void (c.rival.pact = { ...c.rival.pact, kind: "truce", until: 1_000_000 }),
    ];
    for (const end of ends) {
      const c = duel({ cost: 350, hostility: 0.7, effects: [SWAY] });
      const move = c.hears();
      end(c);
      c.run(HOUR);
      expect(move.phase).toBe("off");
      expect(types(c)).toContain("rival-called-off");
      expect(c.state.city.effects).toEqual([]);
    }
  });

  it("is looked back on once: the player's share before and after", () => {
    const c = duel({ notice: 60, lasts: 120, effects: [{ do: "price", factor: 0.5 }] });
    c.run({ minutes: 40 });
    const move = c.hears();
    expect(move.before).toBeGreaterThan(0);
    c.run({ minutes: 100 });
    expect(move.after).toBe(-1);
    c.run({ minutes: 60 });
    expect(move.after).toBeGreaterThan(0);
    // Half the price across town: fewer come here.
    expect(move.after).toBeLessThan(move.before);
  });

  it("weakened, does less, also of what it has set going already", () => {
    const c = duel(
      { notice: 30, lasts: 240, effects: [SWAY, { do: "price", factor: 0.8 }] },
      { replies: [reply({ id: "answer", works: [{ do: "weaken", to: 0.5 }], fails: [{ do: "weaken", to: 0.5 }] })] },
    );
    const move = c.hears();
    const usual = priceNow(c.rules, c.state);
    c.run({ minutes: 31 });
    expect(priceNow(c.rules, c.state)).toBeCloseTo(usual * 0.8, 3);
    c.does({ type: "reply-to-rival", move: move.id, reply: "answer" }).run({ minutes: 11 });
    expect(move.strength).toBe(500);
    expect(c.state.city.effects[0]?.utility).toBe(250);
    expect(priceNow(c.rules, c.state)).toBeCloseTo(usual * 0.9, 3);
  });
});

describe("what a move does to their house", () => {
  it("prices, hours and overtreatment hold while it is on and no longer", () => {
    const c = duel({
      notice: 0,
      lasts: 60,
      effects: [
        { do: "price", factor: 0.8 },
        { do: "hours", factor: 1.5 },
        { do: "overtreat", share: 0.3 },
      ],
    });
    c.hears();
    c.run({ minutes: 5 });
    expect(hoursNow(c.rules, c.state)).toBeCloseTo(1.5);
    expect(effectsOn(c.rules, c.state, "overtreat")).toHaveLength(1);
    c.run(HOUR);
    expect(hoursNow(c.rules, c.state)).toBe(1);
    expect(effectsOn(c.rules, c.state, "overtreat")).toHaveLength(0);
  });

  it("chairs, people, skill, manner and machines stay", () => {
    const c = duel({
      notice: 0,
      effects: [
        { do: "chairs", count: 1 },
        { do: "staff", count: 2 },
        { do: "tech", by: 0.1 },
        { do: "manner", by: 0.2 },
      ],
    });
    const { chairs, staff, tech, manner } = c.house;
    c.hears();
    c.run({ minutes: 1 });
    expect([c.house.chairs, c.house.staff]).toEqual([chairs + 1, staff + 2]);
    expect(c.house.tech).toBe(Math.min(1000, tech + 100));
    expect(c.house.manner).toBe(manner + 200);
  });

  it("copies half of the way to what the player is best at", () => {
    const c = duel({ notice: 0, effects: [{ do: "copy" }] });
    c.house.manner = 100;
    const before = c.house.manner;
    const move = c.hears();
    c.run({ minutes: 1 });
    expect(move.result).toBe("copied-manner");
    expect(c.house.manner).toBeGreaterThan(before + 200);
    expect(c.house.manner).toBeLessThan(before + 450);
  });

  it("copies the price where that is what draws people", () => {
    const c = duel({ notice: 0, effects: [{ do: "copy" }] });
    c.house.manner = 1000;
    c.house.tech = 1000;
    c.house.price = 2000;
    const move = c.hears();
    c.run({ minutes: 1 });
    expect(move.result).toBe("copied-price");
    expect(c.house.price).toBe(1500);
    expect(publicView(c.rules, c.state).price).toBe(1000);
  });

  it("recalls the worst lot, and discloses what was hidden at less than it would have cost", () => {
    const c = duel({ notice: 0, effects: [{ do: "recall" }, { do: "disclose" }] });
    hidden(c, 3);
    const { value } = c.house.trust;
    const move = c.hears();
    c.run({ minutes: 1 });
    expect(c.house.lots.filter((lot) => lot.recalled)).toHaveLength(1);
    expect(c.house.lots.some((lot) => !lot.recalled && lot.integrity === 950)).toBe(true);
    expect(c.house.incidents.every((each) => each.public >= 0)).toBe(true);
    expect(move.result).toBe("disclosed");
    expect(c.house.trust.value).toBeLessThan(value);
  });
});

describe("an offer to somebody of ours", () => {
  const poach = { notice: 30, effects: [{ do: "poach-staff", raise: 30 }] } as const;
  const sulk = (c: Duel, mood: number) => {
    const one = c.worker("jun");
    one.mood = account(mood * 1000);
    return one;
  };

  it("goes to the least content, who is tempted by more pay and held by a good mood", () => {
    const c = duel(poach);
    const jun = sulk(c, 30);
    expect(c.hears().target).toBe(String(jun.id));
    expect(chanceToGo(c.rules, jun, 30)).toBeGreaterThan(0.9);
    jun.mood.value = 90_000;
    expect(chanceToGo(c.rules, jun, 30)).toBeLessThan(0.1);
    expect(chanceToGo(c.rules, jun, 0)).toBe(0);
  });

  it("takes them: they walk out of the door and work across town", () => {
    const gone = times(8, (seed) => {
      const c = duel(poach, { seed });
      const jun = sulk(c, 20);
      const { staff } = c.house;
      const move = c.hears();
      c.run({ minutes: 90 });
      if (move.result !== "gone") return false;
      expect(c.state.staff.some((one) => one.id === jun.id)).toBe(false);
      expect(c.state.former.some((one) => one.id === jun.id)).toBe(true);
      expect(c.house.staff).toBe(staff + 1);
      expect(types(c)).toContain("staff-left");
      return true;
    });
    expect(gone).toBeGreaterThanOrEqual(7);
  });

  it("leaves them where they are if they are content, and they know what they are worth", () => {
    const stayed = times(8, (seed) => {
      const c = duel(poach, { seed });
      for (const one of c.state.staff) one.mood.value = 95_000;
      const jun = sulk(c, 94);
      const { asks } = jun;
      const move = c.hears();
      c.run({ minutes: 90 });
      return move.result === "stayed" && jun.asks > asks && jun.task !== "leaving";
    });
    expect(stayed).toBeGreaterThanOrEqual(7);
  });

  it("comes to nothing if the answer holds them", () => {
    const keep = reply({
      id: "keep",
      odds: { base: 0.95, of: {} },
      works: [
        { do: "weaken", to: 0 },
        { do: "keep", mood: 20, raise: 15 },
      ],
    });
    const kept = times(8, (seed) => {
      const c = duel(poach, { seed, replies: [keep] });
      const jun = sulk(c, 20);
      const { wage } = jun;
      const move = c.hears();
      c.does({ type: "reply-to-rival", move: move.id, reply: "keep" }).run({ minutes: 90 });
      return (
        move.phase === "off" && jun.wage > wage && jun.mood.value > 30_000 && c.state.staff.some((s) => s.id === jun.id)
      );
    });
    expect(kept).toBeGreaterThanOrEqual(6);
  });
});

describe("moves against the player", () => {
  it("writing about incidents costs trust and fame for what is known, and falls back on them where nothing is", () => {
    const c = duel({ notice: 0, effects: [{ do: "publish" }] });
    incident(c, { reported: true });
    incident(c, { covered: true });
    const move = c.hears();
    c.run({ minutes: 1 });
    expect(move.result).toBe("written");
    const written = c.state.trust.entries.find((entry) => entry.cause === "written-about");
    // One of the two is known.
    expect(written?.amount).toBe(-1600);

    const idle = duel({ notice: 0, effects: [{ do: "publish" }] });
    const empty = idle.hears();
    idle.run({ minutes: 1 });
    expect(empty.result).toBe("nothing-there");
    expect(idle.state.trust.entries.some((entry) => entry.cause === "written-about")).toBe(false);
    expect(idle.house.trust.entries.some((entry) => entry.cause === "cried-wolf" && entry.amount < 0)).toBe(true);
  });

  it("the regulator finds what was kept quiet, and praises clean books", () => {
    const c = duel({ notice: 0, effects: [{ do: "inspection" }] }, { change: withNanobots });
    const kept = incident(c, { covered: true, stage: 3 });
    const move = c.hears();
    c.run({ minutes: 15 });
    expect(move.result).toBe("fined");
    expect(kept.out).toBe(true);
    expect(c.state.cash.entries.find((entry) => entry.cause === "inspection")?.amount).toBe(
      -c.rules.tuning.safety.fine,
    );

    const clean = duel({ notice: 0, effects: [{ do: "inspection" }] });
    const praised = clean.hears();
    clean.run({ minutes: 15 });
    expect(praised.result).toBe("clean");
    expect(clean.state.trust.entries.find((entry) => entry.cause === "inspected-clean")?.amount).toBe(2000);
    expect(clean.state.cash.entries.some((entry) => entry.cause === "inspection")).toBe(false);
  });

  it("takes doses off the shelf, and puts them on their own", () => {
    const c = duel({ notice: 0, effects: [{ do: "squeeze", doses: 5 }] });
    const count = () => c.state.lots.reduce((sum, lot) => sum + lot.doses, 0);
    const [before, theirs] = [count(), c.house.lots[0]?.doses ?? 0];
    c.hears();
    c.run({ minutes: 1 });
    expect(count()).toBe(before - 5);
    expect(c.house.lots[0]?.doses).toBe(theirs + 5);
  });

  it("calling on the regulars costs their trust, most of all of those who had little", () => {
    const c = duel({ notice: 0, effects: [{ do: "poach-patients", share: 1 }] });
    c.state.gone = [30, 90].map((trust) => ({
      ...makePatient({ rules: c.rules, state: c.state, emit: () => {} }),
      trust: { value: trust * 1000, opened: trust * 1000, entries: [] },
    }));
    c.hears();
    c.run({ minutes: 1 });
    const [low, high] = c.state.gone.map((p) => p.trust.opened - p.trust.value);
    expect(low).toBe(9800);
    expect(high).toBe(1400);
  });
});

describe("a debate", () => {
  const debate = { notice: 30, hostility: 0.4, effects: [{ do: "debate" }] } as const;
  const yes = reply({ id: "yes", minutes: 5, works: [{ do: "accept" }], fails: [{ do: "accept" }] });

  it("is decided by the figures and a little chance", () => {
    const won = (stars: number, wait: number) =>
      times(12, (seed) => {
        const c = duel(debate, { seed, replies: [yes] });
        c.house.stars = { sum: stars * 30, count: 30 };
        c.house.waits = [wait, wait, wait, wait, wait, wait, wait, wait];
        const move = c.hears();
        c.does({ type: "reply-to-rival", move: move.id, reply: "yes" }).run({ minutes: 35 });
        return move.result === "won";
      });
    expect(won(2, 60)).toBeGreaterThanOrEqual(11);
    expect(won(5, 0)).toBeLessThanOrEqual(1);
  });

  it("moves trust and fame of both, and not turning up costs fame", () => {
    const c = duel(debate, { replies: [yes] });
    const move = c.hears();
    c.does({ type: "reply-to-rival", move: move.id, reply: "yes" }).run({ minutes: 35 });
    const cause = move.result === "won" ? "debate-won" : "debate-lost";
    expect(c.state.trust.entries.map((entry) => entry.cause)).toContain(cause);
    expect(c.house.trust.entries.some((entry) => entry.cause.startsWith("debate-"))).toBe(true);

    const away = duel(debate, { replies: [yes] });
    const missed = away.hears();
    away.run({ minutes: 35 });
    expect(missed.result).toBe("not-come");
    expect(away.state.fame.entries.find((entry) => entry.cause === "debate-declined")?.amount).toBe(-2500);
  });
});

describe("sabotage", () => {
  it("is done only where the level allows it", () => {
    const c = duel({ notice: 0, effects: [{ do: "sabotage", what: "doses" }] });
    const before = c.state.lots.map((lot) => lot.doses);
    c.hears();
    c.run({ minutes: 1 });
    expect(c.state.lots.map((lot) => lot.doses)).toEqual(before);
  });

  it("spoils doses, writes false reviews, and breaks a machine for a while", () => {
    const doses = duel({ notice: 0, effects: [{ do: "sabotage", what: "doses" }] }, { rival: { sabotage: true } });
    const before = doses.state.lots.reduce((sum, lot) => sum + lot.doses, 0);
    doses.hears();
    doses.run({ minutes: 1 });
    expect(doses.state.lots.reduce((sum, lot) => sum + lot.doses, 0)).toBe(before - 6);

    const reviews = duel({ notice: 0, effects: [{ do: "sabotage", what: "reviews" }] }, { rival: { sabotage: true } });
    reviews.hears();
    reviews.run({ minutes: 1 });
    expect(reviews.state.reviews.filter((each) => each.stars === 1)).toHaveLength(3);
    expect(Object.values(reviews.state.city.word).every((word) => word.you.value < 0)).toBe(true);

    const device = duel(
      { notice: 0, effects: [{ do: "sabotage", what: "device" }] },
      {
        rival: { sabotage: true },
        change: withNanobots,
      },
    );
    const move = device.hears();
    device.run({ minutes: 1 });
    expect(move.result).toBe("device-broken");
    const broken = device.state.nanobots.devices.find((each) => each.id === move.target);
    expect(isDown(broken)).toBe(true);
    device.run({ minutes: 100 });
    expect(isDown(device.state.nanobots.devices.find((each) => each.id === move.target))).toBe(false);
  });
});
