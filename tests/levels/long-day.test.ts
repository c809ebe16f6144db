/** A Very Long Day: all five set pieces in one game, made of the clinic between them. */
import { describe, expect, it } from "vitest";
import { playBot, verifyReplay } from "../../src/session/headless.ts";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";

const { rules, hash } = readLevel("levels/sandbox/04-a-very-long-day");

describe("a very long day", () => {
  it("is lost by whoever stays out of it", () => {
    expect(playBot(rules, hash, 1, "idle").state.outcome?.stars).toBe(0);
  }, 60_000);

  it("is won by plain good sense, and never with three stars", () => {
    for (const seed of [1, 2, 3]) {
      const { state } = playBot(rules, hash, seed, "plain");
      expect(state.encounters.done.length).toBe(5);
      expect(state.outcome?.stars).toBeGreaterThan(0);
      expect(state.outcome?.stars).toBeLessThan(3);
    }
  }, 60_000);

  it("is won with three stars by somebody who knows all five, and comes out again from its recording", () => {
    const { state, replay } = playBot(rules, hash, 1, "expert");
    expect(state.encounters.done.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      "emergency won",
      "purge won",
      "demonstration won",
      "forum won",
      "descent won",
    ]);
    expect(state.outcome?.stars).toBe(3);
    expect(wrongAccounts(state)).toEqual([]);
    expect(verifyReplay(rules, hash, replay)).toMatchObject({ ok: true, stars: 3 });
  }, 60_000);
});
