/** The rival's mind: curves, beliefs, decisions; and that nothing hidden ever reaches it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import type { PersonRival } from "../../src/sim/ruleset.ts";
import type { ClinicState, PublicView, RivalMind } from "../../src/sim/state.ts";
import { hashValue } from "../../src/sim/hash.ts";
import { BELIEF_NAMES, believe } from "../../src/sim/rules/rival/mind/beliefs.ts";
import { respond, together } from "../../src/sim/rules/rival/mind/curves.ts";
import { decide, possible, weightOf } from "../../src/sim/rules/rival/mind/decide.ts";
import { figuresNow } from "../../src/sim/rules/rival/mind/figures.ts";
import { learn, lesson } from "../../src/sim/rules/rival/mind/memory.ts";
import { outlookOf, sharesOf } from "../../src/sim/rules/rival/mind/outlook.ts";
import type { Own } from "../../src/sim/rules/rival/mind/own.ts";
import { prospectOf, tradeOf } from "../../src/sim/rules/rival/mind/prospect.ts";
import { publicView } from "../../src/sim/rules/rival/public.ts";
import { ownOf, runRivalMind } from "../../src/sim/systems/rival/mind/mind.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function mindOf(c: TestClinic) {
  const own = ownOf(c.rules);
  const { rival } = c.state;
  if (!own || !rival) throw new Error("nobody thinks here");
  return { own, rival };
}
/** The same person with something different about them. */
const with_ = (own: Own, def: Partial<PersonRival>): Own => ({ ...own, def: { ...own.def, ...def } });

describe("curves", () => {
  it("are the ones that were promised", () => {
    expect(respond({ kind: "linear", m: 2, b: -0.5 }, 0.5)).toBe(0.5);
    expect(respond({ kind: "linear", m: 2, b: -0.5 }, 1)).toBe(1);
    expect(respond({ kind: "power", k: 2, turned: false }, 0.5)).toBeCloseTo(0.25, 12);
    expect(respond({ kind: "power", k: 2, turned: true }, 0.9)).toBeCloseTo(0.01, 12);
    expect(respond({ kind: "power", k: 2, turned: true }, 1)).toBe(0);
    expect(respond({ kind: "logistic", k: 10, x0: 0.5 }, 0.6)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it("make up for how many there are: three good marks are not worse than one", () => {
    expect(together([0.7])).toBeCloseTo(0.7, 12);
    // c + (1 − c)(1 − 1/2)c for c = .7 is .805.
    expect(together([0.7, 0.7])).toBeCloseTo(0.805 * 0.805, 12);
    expect(together([0.9, 0])).toBe(0);
  });
});

describe("beliefs", () => {
  const view = (tick: number, price: number): PublicView => ({
    tick,
    price,
    waiting: 3,
    wait: 20,
    stars: 3900,
    reviews: 4,
    fame: 350,
    share: 500,
    chairs: 2,
    staff: 4,
    morale: 500,
    restless: -1,
    incidents: 0,
    lastIncident: -1,
    tech: 600,
    adverts: 0,
  });
  const blank = () =>
    Object.fromEntries(BELIEF_NAMES.map((name) => [name, { value: 500, sure: 0 }])) as RivalMind["beliefs"];
  const calm = BELIEF_NAMES.map(() => 0);

  it("come late: what happened within the delay is not known", () => {
    const { own } = mindOf(clinic("rival"));
    const delay = own.tuning.difficulty.normal.delay;
    const views = [view(0, 1000), view(400, 1400)];
    const before = believe(own, blank(), views, 400 + delay * 4 - 1, calm);
    expect(before.price.value).toBe(500);
    const after = believe(own, before, views, 400 + delay * 4, calm);
    expect(after.price.value).toBe(500 + Math.round(own.tuning.gain * 400));
  });

  it("settle at the truth, and are surer the better they see", () => {
    const { own } = mindOf(clinic("rival"));
    const sure = (["easy", "normal", "hard"] as const).map((difficulty) => {
      const of = with_(own, { difficulty });
      let beliefs = blank();
      for (let n = 0; n < 40; n++) beliefs = believe(of, beliefs, [view(0, 1200)], 5000, calm);
      expect(beliefs.price.value).toBeCloseTo(700, -1);
      expect(beliefs.wait.value).toBeCloseTo(333, -1);
      return beliefs.price.sure;
    });
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
    expect(sure[2]).toBeGreaterThan(sure[0] ?? 0);
  });
});

describe("a decision", () => {
  /** Two hours in, with beliefs set by hand. */
  function thinker(beliefs: Partial<Record<(typeof BELIEF_NAMES)[number], number>> = {}) {
    const c = clinic("rival").run({ minutes: 30 });
    const { own, rival } = mindOf(c);
    for (const name of BELIEF_NAMES) rival.mind.beliefs[name] = { value: beliefs[name] ?? 500, sure: 800 };
    rival.moves.length = 0;
    rival.mind.cooldowns = {};
    rival.mind.bent = { move: "", age: 0 };
    return { c, own, rival };
  }
  const choose = ({ c, own, rival }: ReturnType<typeof thinker>, luck: number) =>
    decide(own, rival, rival.mind.seen, c.state.tick, c.rules.clock.start, luck);

  it("says why, with the chosen first and all that it was weighed by", () => {
    const t = thinker();
    const choice = choose(t, 0.3);
    expect(choice?.why.best[0]?.kind).toBe(choice?.kind);
    const of = t.own.def.moves[choice?.kind ?? ""]?.considerations.map((each) => each.of);
    expect(choice?.why.best[0]?.of.map((each) => each.figure)).toEqual(of);
    expect(choice?.why.beliefs.price).toBe(500);
  });

  it("is the better one nearly always with a cool head, and more mixed with a hot one", () => {
    const t = thinker();
    const kinds = (difficulty: "easy" | "hard") => {
      const own = with_(t.own, { difficulty });
      const all = Array.from({ length: 200 }, (_, i) =>
        decide(own, t.rival, t.rival.mind.seen, t.c.state.tick, 0, (i + 0.5) / 200),
      ).map((each) => each?.kind ?? "");
      const most = Math.max(...[...new Set(all)].map((kind) => all.filter((each) => each === kind).length));
      return most / all.length;
    };
    expect(kinds("hard")).toBeGreaterThanOrEqual(kinds("easy"));
  });

  it("never takes what is cooling down, under way, unaffordable or beneath them", () => {
    const { own, rival, c } = thinker();
    const def = own.def.moves["advertise"];
    if (!def) throw new Error("no adverts");
    const { tick } = c.state;
    expect(possible(own, rival, def, tick)).toBe(true);
    rival.mind.cooldowns = { advertise: tick + 1 };
    expect(possible(own, rival, def, tick)).toBe(false);
    expect(possible(own, rival, def, tick + 1)).toBe(true);
    expect(possible(own, rival, { ...def, cost: rival.house.cash.value + 1 }, tick + 1)).toBe(false);
    const { ethics } = own.def.who.traits;
    expect(possible(own, rival, { ...def, when: { ethicsBelow: ethics - 0.01 } }, tick + 1)).toBe(false);
    expect(possible(own, rival, { ...def, when: { ethicsAbove: ethics + 0.01 } }, tick + 1)).toBe(false);
    expect(possible(own, rival, { ...def, when: { sabotage: true } }, tick + 1)).toBe(false);
    rival.pact.kind = "truce";
    expect(possible(own, rival, { ...def, hostility: 0.9 }, tick + 1)).toBe(false);
  });

  it("weighs hostile moves more with a grudge, less with goodwill, and more of what they are set on", () => {
    const { own, rival } = thinker();
    const def = own.def.moves["poach-staff"];
    if (!def) throw new Error("nobody poaches");
    const at = (regard: number, bent = "") => {
      rival.regard.value = regard;
      rival.mind.bent = { move: bent, age: 0 };
      return weightOf(own, rival, def);
    };
    expect(at(-50_000)).toBeGreaterThan(at(0));
    expect(at(50_000)).toBeLessThan(at(0));
    expect(at(0, "poach-staff")).toBeCloseTo(at(0) * (1 + own.tuning.bent), 9);
  });

  it("learns: what disappointed weighs less the next time", () => {
    const once = learn({}, "advertise", 40, -10);
    expect(once["advertise"]).toEqual({ times: 1, gain: -50 });
    expect(lesson(once, "advertise", 4)).toBeCloseTo(0.8, 9);
    expect(lesson(learn({}, "advertise", 0, 50), "advertise", 4)).toBeCloseTo(1.2, 9);
  });
});

describe("the outlook", () => {
  it("has the share that they believe in, and a price cut wins people on it", () => {
    const c = clinic("rival").run({ minutes: 20 });
    const { own, rival } = mindOf(c);
    for (const name of BELIEF_NAMES) rival.mind.beliefs[name] = { value: 500, sure: 800 };
    rival.mind.beliefs.share.value = 620;
    const figures = figuresNow(own, rival, c.state.tick);
    const outlook = outlookOf(own, rival, figures);
    const { you, rival: them } = sharesOf(outlook, []);
    expect(you / (you + them)).toBeCloseTo(0.62, 2);
    const trade = tradeOf(own, rival, outlook, c.state.tick, c.rules.clock.start);
    const cut = own.def.moves["cut-prices"];
    if (!cut) throw new Error("nobody cuts prices");
    expect(prospectOf(own, cut, outlook, figures, trade).gain).toBeGreaterThan(0.01);
    // Who cannot look ahead has no opinion on it.
    const blind = with_(own, { difficulty: "easy" });
    expect(prospectOf(blind, cut, outlook, figures, trade).mark).toBe(0.5);
  });
});

describe("no cheating", () => {
  it("is impossible by construction: nothing that the mind imports knows the clinic's state", () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const { module } = parseSync(file, readFileSync(file, "utf8"));
      for (const { moduleRequest, entries } of module.staticImports) {
        for (const { importName } of entries)
          expect(`${file}: ${importName.name}`).not.toMatch(/ClinicState|: Ruleset$/);
        const values = entries.some((entry) => !entry.isType);
        if (values && moduleRequest.value.startsWith(".")) visit(join(dirname(file), moduleRequest.value));
      }
    };
    const folder = "src/sim/rules/rival/mind";
    for (const name of readdirSync(folder)) visit(join(folder, name));
    expect(seen.size).toBeGreaterThan(8);
  });

  /** Changes everything of the player's that nobody in town can see. */
  function scramble(state: ClinicState): void {
    state.cash.value -= 1234;
    for (const account of [state.cash, state.trust, state.fame])
      account.entries.push({ cause: "planted", ref: "", amount: 1, first: 0, last: 0, times: 1 });
    for (const lot of state.lots) lot.integrity = 1;
    for (const patient of [...state.patients, ...state.gone]) {
      patient.anxiety.value = 99_000;
      for (const finding of patient.mouth) finding.severity = 9;
      patient.visit.plan = null;
    }
    for (const one of state.staff) one.wage += 500;
    state.nanobots.incidents.push({ ...state.nanobots.incidents[0], tick: state.tick, stage: 2 } as never);
    const hidden = state.nanobots.incidents.at(-1);
    if (hidden) Object.assign(hidden, { reported: false, told: false, out: false });
  }

  /** Beliefs and decisions of the next hours, with the rest of the clinic standing still. */
  function thoughts(c: TestClinic, state: ClinicState, hours: number, each: (tick: number) => void = () => {}) {
    const marks: number[] = [];
    for (let n = 0; n < hours * 240; n++) {
      state.tick += 1;
      each(state.tick);
      runRivalMind({ rules: c.rules, state, emit: () => {} });
      // The moves run by themselves elsewhere: here each is over at once, so that they go on deciding.
      for (const move of state.rival?.moves ?? []) move.phase = "over";
      if (n % 40 === 0) marks.push(hashValue([state.rival?.mind, state.rival?.moves]));
    }
    return marks;
  }

  it.each([1, 2, 3, 4, 5])("what is hidden never shows, what is public shows after the delay (seed %i)", (seed) => {
    const c = clinic("rival", { seed, arrivals: true }).run({ minutes: 200 });
    const { own } = mindOf(c);
    const plain = copy(c.state);
    const other = copy(c.state);
    scramble(other);
    expect(hashValue(other)).not.toBe(hashValue(plain));
    expect(publicView(c.rules, other)).toEqual(publicView(c.rules, plain));
    const as = thoughts(c, plain, 6);
    expect(thoughts(c, other, 6)).toEqual(as);

    const cheap = copy(c.state);
    for (const id of Object.keys(c.rules.treatments)) cheap.prices[id] = 60;
    expect(publicView(c.rules, cheap).price).toBeLessThan(publicView(c.rules, c.state).price - 100);
    const { delay } = own.tuning.difficulty[own.def.difficulty];
    const beliefs: [number, number][] = [];
    const past = copy(c.state);
    thoughts(c, past, 6, () => {
      beliefs.push([past.rival?.mind.beliefs.price.value ?? 0, 0]);
    });
    let n = 0;
    thoughts(c, cheap, 6, () => {
      const at = beliefs[n++];
      if (at) at[1] = cheap.rival?.mind.beliefs.price.value ?? 0;
    });
    const first = beliefs.findIndex(([a, b]) => a !== b);
    expect(first).toBeGreaterThanOrEqual(delay * 4);
    expect(first).toBeLessThan(delay * 4 + 3 * 40);
  });
});
