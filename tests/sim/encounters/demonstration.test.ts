/** The demonstration's rules: what each act does, what the hall makes of it, and how it ends. */
import { describe, expect, it } from "vitest";
import { playerOf } from "../../../src/session/bots/encounters/index.ts";
import {
  answerWorth,
  attentionOf,
  beliefOf,
  choiceWorth,
  nextTrigger,
  verdictOf,
} from "../../../src/sim/rules/encounters/demonstration.ts";
import type { Ruleset } from "../../../src/sim/ruleset.ts";
import type { ClinicState, DemonstrationState } from "../../../src/sim/state.ts";
import { sumOf } from "../../../src/sim/ledger.ts";
import { encounter, type TestEncounter } from "../../helpers/encounter.ts";

const start = (options = {}) => encounter("demonstration", options);
type Test = TestEncounter<"demonstration">;
const def = (game: Test) => {
  const found = game.rules.encounters[game.now.id];
  if (found?.kind !== "demonstration") throw new Error("another kind");
  return found;
};
const asking = (play: DemonstrationState, truth: number) => {
  const [fact] = play.facts;
  if (!fact) throw new Error("no facts");
  Object.assign(fact, { truth });
  play.heckle = { block: "press", topic: fact.topic, phase: "asked", left: 80 };
};
const bot = (name: string) => playerOf((bots) => (name === "expert" ? bots.expert : bots.strategies[name]));

describe("who and what is there", () => {
  it("puts the level's patient in the chair with their own fears, and offers worlds that the clinic has", () => {
    const { now, state } = start();
    expect(now.play.chair.cast).toBe("ava");
    expect(now.play.triggers).toContain("drill");
    expect(now.play.worlds.length).toBeGreaterThan(1);
    for (const world of now.play.worlds) expect(state.unlocked.comforts).toContain(world.id);
  });

  it("fills the hall from trust, fame and harm", () => {
    const liked = start({ before: (state: ClinicState) => void (state.trust.value = 90_000) }).now.play;
    const feared = start({
      before: (state: ClinicState) => {
        state.trust.value = 15_000;
        state.counts.harmed = 3;
      },
    }).now.play;
    expect(beliefOf(liked)).toBeGreaterThan(beliefOf(feared) + 5);
    const harm = (play: DemonstrationState) => play.facts.find((fact) => fact.topic === "harm")?.truth ?? 0;
    expect(harm(feared)).toBeLessThan(harm(liked));
  });
});

describe("the patient", () => {
  it("is frightened less by what comes when a hand is on their shoulder and the pace is careful", () => {
    const fright = (careful: boolean) => {
      const game = start();
      if (careful) game.does("pace", "careful");
      while (!game.now.play.fired) {
        const next = nextTrigger(game.now.play, def(game));
        if (careful && next && next.seconds < 1.2 && game.now.play.braced === 0) game.does("hand");
        game.run(1);
      }
      return game.now.play.anxiety.entries.find((entry) => entry.cause === "tipped-back")?.amount ?? 0;
    };
    expect(fright(true)).toBeLessThan(0.5 * fright(false));
  });

  it("grows calm in a world they love and uneasy in one they dislike, and shows it", () => {
    const after = (id: string) => {
      const game = start().does("world", id).run(60);
      return { anxiety: game.now.play.anxiety.value, seen: game.now.play.worlds.find((w) => w.id === id)?.seen };
    };
    const loved = after("snow-cabin");
    const disliked = after("night-train");
    expect(loved.anxiety).toBeLessThan(disliked.anxiety - 8_000);
    expect([loved.seen, disliked.seen]).toEqual(["loves", "dislikes"]);
  });

  it("tears off the headset after too long in panic", () => {
    const game = start();
    for (let n = 0; n < 80 && game.now.phase === "play"; n++) {
      game.now.play.anxiety.value = 96_000;
      game.run(1);
    }
    expect([game.now.result, game.now.ending]).toEqual(["lost", "bolted"]);
  });
});

describe("the hall", () => {
  it("listens less the second time", () => {
    const gain = (again: boolean) => {
      const game = start();
      if (again) game.now.play.used.explain = game.now.step - 1;
      const before = beliefOf(game.now.play);
      game.does("hall", "explain");
      return beliefOf(game.now.play) - before;
    };
    expect(gain(true)).toBeLessThan(0.4 * gain(false));
    expect(start().does("hall", "explain").tries("hall", "show")).toMatchObject({
      ok: false,
      refusal: { code: "demo-wait" },
    });
  });

  it("gets bored when nothing is said, and walks out", () => {
    const game = start();
    game.does("pace", "rest").played(() => null);
    expect(game.now.ending).toBe("emptied");
    const quiet = start().run(100).now.play;
    expect(attentionOf(quiet)).toBeLessThan(attentionOf(start().does("hall", "show").run(100).now.play));
  });

  it("believes figures that are good, turns on figures that are bad, and takes a humble answer either way", () => {
    const worth = (truth: number) => {
      const game = start();
      asking(game.now.play, truth);
      return {
        figures: answerWorth(game.now.play, def(game), "figures"),
        humble: answerWorth(game.now.play, def(game), "humble"),
      };
    };
    expect(worth(900).figures).toBeGreaterThan(worth(900).humble);
    expect(worth(100).figures).toBeLessThan(0);
    expect(worth(100).humble).toBeGreaterThan(0);
    const game = start();
    asking(game.now.play, 100);
    expect(verdictOf(game.now.play.facts[0] ?? { topic: "waits", truth: 1000, n: 0, of: 0 })).toBe("bad");
    const before = beliefOf(game.now.play);
    game.does("answer", "figures");
    expect(beliefOf(game.now.play)).toBeLessThan(before);
    expect(game.now.play.dodged).toBe(1);
    expect(game.tries("answer", "humble")).toMatchObject({ ok: false });
  });

  it("laughs only when it is bored and nobody is upset", () => {
    const game = start();
    asking(game.now.play, 500);
    const { play } = game.now;
    for (const block of play.hall) block.attention.value = 30_000;
    play.anxiety.value = 30_000;
    expect(answerWorth(play, def(game), "joke")).toBeGreaterThan(0);
    play.anxiety.value = 70_000;
    expect(answerWorth(play, def(game), "joke")).toBeLessThan(0);
  });

  it("puts cameras down when asked for quiet", () => {
    const game = start();
    game.now.play.flash = 20;
    game.does("hall", "hush");
    expect(game.now.play.flash).toBe(-1);
    game.now.play.flash = 2;
    game.run(3);
    expect(game.now.play.anxiety.entries.some((entry) => entry.cause === "flash")).toBe(true);
  });
});

describe("the turn", () => {
  const atTurn = (options = {}) => {
    const game = start(options);
    game.now.play.stage = def(game).rules.turn.stage;
    while (game.now.play.turn.phase !== "choosing") game.run(1);
    return game;
  };

  it("comes with the doors, waits for a word, and stops the work meanwhile", () => {
    const game = atTurn();
    const { work } = game.now.play;
    game.run(10);
    expect(game.now.play.work).toBe(work);
    expect(game.tries("hall", "show")).toMatchObject({ ok: false, refusal: { code: "demo-turn" } });
    const calm = beliefOf(game.now.play);
    game.does("turn", "treat");
    expect(beliefOf(game.now.play)).toBeGreaterThan(calm);
  });

  it("takes silence for carrying on, and the hall for what it is", () => {
    const game = atTurn();
    const before = beliefOf(game.now.play);
    game.run(def(game).rules.turn.decide * 10 + 1);
    expect(game.now.play.turn.choice).toBe("carry-on");
    expect(beliefOf(game.now.play)).toBeLessThan(before);
  });

  it("rewards letting somebody speak only where the evening was honest", () => {
    const { play } = atTurn().now;
    play.honest = 3;
    const open = choiceWorth(play, "stage");
    play.honest = 0;
    play.dodged = 3;
    expect(choiceWorth(play, "stage")).toBeLessThan(open - 0.5);
  });
});

describe("how it goes", () => {
  it.each(["expert", "care-first", "showman", "honest"])("is won by %s from any of three starts", (name) => {
    for (const seed of [3, 8, 21]) {
      const game = start({ seed }).played(bot(name));
      expect.soft([seed, game.now.result]).toEqual([seed, "won"]);
      expect(game.now.score).toBeGreaterThanOrEqual(50);
    }
  });

  it("books every point, so that every meter can say why", () => {
    const game = start().played(bot("showman"));
    const { play } = game.now;
    for (const account of [play.anxiety, ...play.hall.flatMap((block) => [block.attention, block.belief])])
      expect(account.value).toBe(sumOf(account));
  });

  it("runs out of time unfinished, and the story goes on", () => {
    const game = start();
    game.now.play.left = 1;
    game.run(1);
    expect([game.now.result, game.now.ending]).toEqual(["lost", "out-of-time"]);
    expect(game.leave()).toMatchObject({ result: "lost" });
    expect(game.state.encounters.active).toBeNull();
  });

  it("leaves its mark: trust, fame, who lay in the chair, and the news", () => {
    const game = start().played(bot("care-first"));
    const { trust, fame } = structuredClone(game.state);
    const news = game.state.city.news.length;
    game.leave();
    expect(game.state.trust.value).toBeGreaterThan(trust.value);
    expect(game.state.fame.value).toBeGreaterThan(fame.value);
    expect(game.state.trust.entries.some((entry) => entry.cause === "encounter:demo-won")).toBe(true);
    expect(game.state.city.news.length).toBe(news + 1);
    const ava = [...game.state.patients, ...game.state.gone].find((patient) => patient.cast === "ava");
    expect(ava?.trust.entries.some((entry) => entry.cause === "encounter:demo-chair")).toBe(true);
  });

  it("plays in a clinic that nobody has come to yet, with somebody whom nobody knows", () => {
    const change = (rules: Ruleset): Ruleset => {
      const it = rules.encounters["it"];
      if (it?.kind !== "demonstration") throw new Error("another kind");
      return {
        ...rules,
        encounters: { it: { ...it, patient: "", crasher: { cast: "", harmedBy: "", says: "" } } },
      };
    };
    const game = start({
      change,
      before: (state: ClinicState) => {
        state.patients = [];
        state.gone = [];
      },
    });
    expect(game.now.play.chair.patient).toBe(0);
    game.played(bot("expert"));
    expect(game.now.phase).toBe("over");
    expect(game.leave()).toMatchObject({ kind: "demonstration" });
  });
});
