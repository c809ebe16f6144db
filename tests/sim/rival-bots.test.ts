import { describe, expect, it } from "vitest";
import { createExpert } from "../../src/session/bots/expert.ts";
import { createPlain } from "../../src/session/bots/plain.ts";
import type { Bot } from "../../src/session/bots/bot.ts";
import { duel, reply, type Duel } from "../helpers/duel.ts";

const good = reply({ id: "good", price: 40, odds: { base: 0.9, of: {} }, works: [{ do: "weaken", to: 0 }] });
const poor = reply({ id: "poor", price: 400, odds: { base: 0.1, of: {} }, works: [{ do: "weaken", to: 0.9 }] });
const SWAY = { do: "sway", on: "self", segments: [], utility: 0.6, minutes: 300 } as const;

function lets(c: Duel, bot: Bot, ticks: number): void {
  for (let n = 0; n < ticks; n++) {
    bot(c.rules, c.state, (command) => c.tries(command).ok);
    c.run({ ticks: 1 });
  }
}

describe("bots and the rival", () => {
  it("the expert gives the answer that is worth most, and none that is worth nothing", () => {
    const c = duel({ notice: 60, effects: [SWAY] }, { replies: [good, poor] });
    const move = c.hears();
    lets(c, createExpert(), 12);
    expect(move.replies.map((each) => each.reply)).toEqual(["good"]);

    const idle = duel({ notice: 60, effects: [SWAY] }, { replies: [poor, reply({ ...poor, id: "poor-too" })] });
    const left = idle.hears();
    lets(idle, createExpert(), 12);
    expect(left.replies).toEqual([]);
  });

  it("the expert says nothing without the verb", () => {
    const c = duel({ notice: 60, effects: [SWAY] }, { replies: [good, poor] });
    const move = c.hears();
    lets(c, createExpert(["rival"]), 12);
    expect(move.replies).toEqual([]);
  });

  it("the plain bot takes a hand and minds nothing else", () => {
    const yes = reply({ id: "yes", minutes: 5, works: [{ do: "accept" }], fails: [{ do: "accept" }] });
    const no = reply({ id: "no", minutes: 5, works: [{ do: "decline" }], fails: [{ do: "decline" }] });
    const c = duel(
      { notice: 60, lasts: 60, hostility: -0.5, effects: [{ do: "offer-truce" }] },
      { replies: [no, yes] },
    );
    const move = c.hears();
    lets(c, createPlain(), 60);
    expect(move.replies.map((each) => each.reply)).toEqual(["yes"]);
    expect(c.rival.pact.kind).toBe("truce");

    const war = duel({ notice: 60, effects: [SWAY] }, { replies: [good, poor] });
    const other = war.hears();
    lets(war, createPlain(), 60);
    expect(other.replies).toEqual([]);
  });
});
