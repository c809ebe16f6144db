import { describe, expect, it } from "vitest";
import type { Ctx } from "../../src/sim/commands/command.ts";
import { standingOf } from "../../src/sim/rules/city/standing.ts";
import { cityShares } from "../../src/sim/rules/city/choice.ts";
import { allowedByPact } from "../../src/sim/rules/rival/pact.ts";
import { willing } from "../../src/sim/rules/rival/willing.ts";
import { applyTown } from "../../src/sim/systems/city/town.ts";
import { changeRegard } from "../../src/sim/systems/rival/moves/regard.ts";
import { endPact, makePact, offerPact } from "../../src/sim/systems/rival/pact/pact.ts";
import { passOn, sentToYou } from "../../src/sim/systems/rival/pact/send.ts";
import { sumOf } from "../../src/sim/ledger.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

const ctxOf = ({ rules, state, events }: TestClinic): Ctx => ({
  rules,
  state,
  emit: (event) => void events.push(event),
});

function start(seed = 1) {
  const c = clinic("rival", { seed, arrivals: true }).run({ minutes: 60 });
  const { rival } = c.state;
  if (!rival) throw new Error("no rival");
  // What they would decide meanwhile is not what these tests are about.
  rival.mind.next = 1_000_000;
  return { c, ctx: ctxOf(c), rival, pact: rival.pact };
}

const move = (hostility: number, ...effects: string[]) => ({
  hostility,
  effects: effects.map((what) => ({ do: what })) as never,
});

describe("what a pact allows", () => {
  it("hostile moves only without one, offers only of what does not hold, and a broken word only of one given", () => {
    const none = { kind: "none" } as const;
    const truce = { kind: "truce" } as const;
    const joint = { kind: "joint" } as const;
    expect(allowedByPact(none, move(0.7, "poach-staff"), 0.2)).toBe(true);
    expect(allowedByPact(truce, move(0.7, "poach-staff"), 0.2)).toBe(false);
    expect(allowedByPact(truce, move(0.2, "sway"), 0.2)).toBe(true);
    expect(allowedByPact(truce, move(0, "offer-truce"), 0.2)).toBe(false);
    expect(allowedByPact(truce, move(0, "offer-joint"), 0.2)).toBe(true);
    expect(allowedByPact(joint, move(0, "offer-joint"), 0.2)).toBe(false);
    expect(allowedByPact(none, move(0.6, "break-pact"), 0.2)).toBe(false);
    expect(allowedByPact(truce, move(0.6, "break-pact"), 0.2)).toBe(true);
  });
});

describe("whether they give their hand", () => {
  it("hangs on how they regard the player, and on words that were broken", () => {
    const { c, ctx } = start();
    const before = willing(c.rules, c.state, "truce");
    changeRegard(ctx, 60, "test");
    const liked = willing(c.rules, c.state, "truce");
    expect(liked.chance).toBeCloseTo(before.chance + 0.3, 6);
    expect(liked.reasons.find((each) => each.cause === "regard")?.share).toBeCloseTo(0.3, 6);
    makePact(ctx, "truce");
    endPact(ctx, "you");
    const broken = willing(c.rules, c.state, "truce");
    expect(broken.reasons.find((each) => each.cause === "broken")?.share).toBeCloseTo(-0.35, 6);
    expect(broken.chance).toBeLessThan(before.chance);
    expect(willing(c.rules, c.state, "joint").chance).toBe(0.05);
  });
});

describe("a truce", () => {
  it("calls off what is hostile, runs its time, and is over when they would not give their hand again", () => {
    const { c, ctx, rival, pact } = start();
    const why = { tick: 0, best: [], beliefs: {}, stress: 0 } as never;
    const heard = {
      id: 9001,
      kind: "poach-staff",
      target: "",
      phase: "heard",
      since: c.state.tick,
      starts: 1e9,
      ends: 1e9,
      strength: 1000,
      rumour: 0,
      replies: [],
      why,
      before: -1,
      after: -1,
    } as const;
    rival.moves.push({ ...heard, replies: [], result: "" });
    makePact(ctx, "truce");
    expect(rival.moves.at(-1)?.phase).toBe("off");
    expect(pact).toMatchObject({ kind: "truce", until: c.state.tick + 2400, broken: "" });
    changeRegard(ctx, -80, "test");
    expect(willing(c.rules, c.state, "truce").chance).toBeLessThan(0.5);
    // What they decide meanwhile is not what is asked here.
    rival.mind.next = 1e9;
    c.run({ minutes: 601 });
    expect(pact).toMatchObject({ kind: "none", broken: "", broke: { you: 0, rival: 0 } });
    expect(c.events.filter((each) => each.type === "pact-ended")).toMatchObject([{ by: "" }]);
  });

  it("goes on when they would, and can be left in the hour after that without a broken word", () => {
    const { c, ctx, pact } = start();
    makePact(ctx, "truce");
    changeRegard(ctx, 95, "test");
    c.run({ minutes: 599 });
    changeRegard(ctx, 95, "test");
    c.run({ minutes: 2 });
    expect(c.events.some((each) => each.type === "pact-renewed")).toBe(true);
    const { trust } = c.state;
    const before = trust.value;
    endPact(ctx, "you");
    expect(pact).toMatchObject({ kind: "none", broken: "", broke: { you: 0, rival: 0 } });
    expect(trust.value).toBe(before);
  });

  it("costs whoever breaks it trust, fame and word, and is remembered for good", () => {
    for (const by of ["you", "rival"] as const) {
      const { c, ctx, rival, pact } = start();
      makePact(ctx, "truce");
      const own = by === "you" ? c.state : rival.house;
      endPact(ctx, by);
      const t = c.rules.tuning.pact;
      const broken = (entry: { readonly cause: string }) => entry.cause === "word-broken";
      expect(own.trust.entries.find(broken)?.amount).toBe(-1000 * t.breakTrust);
      expect(own.fame.entries.find(broken)?.amount).toBe(-1000 * t.breakFame);
      for (const word of Object.values(c.state.city.word))
        expect(word[by].entries.find((each) => each.cause === "word-broken")?.amount).toBe(-1000 * t.breakWord);
      makePact(ctx, "truce");
      expect(pact.broke[by]).toBe(1);
      expect(c.state.city.news.map((each) => each.code)).toContain(`pact-broken-${by}`);
      expect(rival.regard.entries.some((each) => each.cause === "word-broken")).toBe(by === "you");
    }
  });

  it("offered and not answered lapses, and they mind a little", () => {
    const { c, ctx, rival, pact } = start();
    const { moves } = rival;
    offerPact(ctx, "truce", { ends: c.state.tick } as (typeof moves)[number]);
    expect(pact.offer).toBe("truce");
    c.run({ minutes: 61 });
    expect(pact.offer).toBe("");
    expect(rival.regard.entries.find((each) => each.cause === "hand-declined")?.amount).toBe(-1500);
  });
});

describe("a joint practice", () => {
  it("sends people both ways for a fee that the other house pays", () => {
    const { c, ctx, rival, pact } = start();
    expect(passOn(ctx, "you", "families")).toBe(false);
    makePact(ctx, "joint");
    // Nobody waits anywhere, so that there is room for everyone.
    c.state.patients = [];
    rival.house.queue = [];
    const cash = { you: c.state.cash.value, rival: rival.house.cash.value };
    expect(passOn(ctx, "you", "families")).toBe(true);
    expect(passOn(ctx, "you", "phobic")).toBe(true);
    expect(passOn(ctx, "rival", "families")).toBe(true);
    const { fee } = c.rules.tuning.pact;
    expect(c.state.cash.value).toBe(cash.you + fee);
    expect(rival.house.cash.value).toBe(cash.rival - fee);
    expect(pact.sent).toEqual({ toThem: 2, toYou: 1, fees: fee });
    expect(pact.onTheWay).toHaveLength(3);
    c.run({ minutes: 16 });
    expect(pact.onTheWay.filter((one) => one.due <= c.state.tick)).toEqual([]);
    expect(sentToYou(ctx)).toEqual([]);
    expect(wrongAccounts(c.state)).toEqual([]);
    for (const account of [rival.house.cash, rival.house.trust, rival.house.fame, rival.regard])
      expect(sumOf(account)).toBe(account.value);
  });

  it("sends nobody where they would only wait again", () => {
    const { c, ctx, rival, pact } = start();
    makePact(ctx, "joint");
    c.state.patients = [];
    rival.house.queue = [];
    let sent = 0;
    while (sent < 50 && passOn(ctx, "you", "families")) sent += 1;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(rival.house.chairs);
    expect(pact.sent.toThem).toBe(sent);
    let back = 0;
    while (back < 50 && passOn(ctx, "rival", "families")) back += 1;
    expect(back).toBe(c.state.things.filter((thing) => thing.kind === "dental-chair").length);
    rival.house.closed = c.state.tick;
    pact.onTheWay = [];
    expect(passOn(ctx, "you", "families")).toBe(false);
  });

  it("makes the hand or the machine of either house count for both, as long as it lasts", () => {
    const { c, ctx, rival } = start();
    rival.house.tech = 100;
    const before = cityShares(c.rules, c.state);
    makePact(ctx, "joint");
    const methods = c.state.city.effects.filter((each) => each.cause === "joint-method");
    expect(methods.find((each) => each.segment === "traditionalists")?.on).toBe("you");
    expect(methods.find((each) => each.segment === "moguls")?.on).toBe("rival");
    const after = cityShares(c.rules, c.state);
    expect(after.home).toBeLessThan(before.home);
    endPact(ctx, "");
    expect(c.state.city.effects.filter((each) => each.cause.startsWith("joint-"))).toEqual([]);
  });

  it("shares a good name by half, and harm by half", () => {
    const { c, ctx, rival } = start();
    const harm = standingOf(c.rules, c.state, "you")?.harm ?? -1;
    makePact(ctx, "joint");
    applyTown(
      ctx,
      "rival",
      { do: "sway", on: "self", segments: ["families"], utility: 0.4, minutes: 100 },
      { cause: "campaign", ref: "posters" },
    );
    const trust = c.state.trust.entries.find((each) => each.cause === "partners-harm");
    expect(trust).toBeUndefined();
    rival.house.incidents.push({
      id: c.state.nextId++,
      tick: c.state.tick,
      lot: "lot-r1",
      stage: 3,
      public: c.state.tick,
      fuse: 0,
    });
    c.run({ minutes: 1 });
    const mirrored = c.state.city.effects.filter((each) => each.cause === "joint-name");
    expect(mirrored).toMatchObject([{ on: "you", segment: "families", utility: 200 }]);
    expect(c.state.trust.entries.find((each) => each.cause === "partners-harm")?.amount).toBe(-1500);
    expect((standingOf(c.rules, c.state, "you")?.harm ?? 0) - harm).toBeGreaterThan(0.09);
    expect((standingOf(c.rules, c.state, "you")?.harm ?? 1) - harm).toBeLessThan(0.11);
    c.run({ minutes: 5 });
    expect(c.state.city.effects.filter((each) => each.cause === "joint-name")).toHaveLength(1);
  });

  it("is nothing where the level knows no pacts", () => {
    const { c, pact } = start();
    const { rules } = c;
    if (rules.rival?.kind !== "person") throw new Error("no person");
    const without = { ...rules, rival: { ...rules.rival, pact: false } };
    makePact({ rules: without, state: c.state, emit: () => undefined }, "joint");
    expect(pact.kind).toBe("none");
    expect(willing(without, c.state, "joint").chance).toBe(0);
  });
});
