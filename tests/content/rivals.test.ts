/** What every rival and every move must bring along, whoever writes more of them. */
import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";

const moves = Object.entries(BASE.rivalMoves);
const rivals = Object.entries(BASE.rivals);

describe("moves", () => {
  it("are many, and of every kind", () => {
    expect(moves.length).toBeGreaterThanOrEqual(18);
    const courses = new Set(moves.map(([, move]) => move.course));
    expect([...courses].sort()).toEqual(["care", "growth", "name", "peace", "price", "wait", "war"]);
    expect(new Set(moves.map(([, move]) => move.telegraph)).size).toBe(6);
  });

  it.each(moves.filter(([, move]) => move.rank > 0))(
    "%s is heard of in three ways, in time, and can be answered",
    (_id, move) => {
      expect(move.rumour.length).toBeGreaterThanOrEqual(3);
      expect(move.notice).toBeGreaterThanOrEqual(30);
      expect(move.considerations.length).toBeGreaterThanOrEqual(2);
      // A broken word is the one thing that nobody can talk them out of.
      if (!move.effects.some((effect) => effect.do === "break-pact"))
        expect(move.replies.length).toBeGreaterThanOrEqual(2);
    },
  );

  it("that break the law are for those without scruples, where a level allows it", () => {
    const sabotage = moves.filter(([, move]) => move.effects.some((effect) => effect.do === "sabotage"));
    expect(sabotage.length).toBeGreaterThanOrEqual(3);
    for (const [, { when }] of sabotage) {
      expect(when.sabotage).toBe(true);
      expect(when.ethicsBelow).toBeLessThanOrEqual(0.3);
    }
  });
});

describe("people", () => {
  it.each(rivals)("%s has words of their own for whatever they like to do", (_id, rival) => {
    const favourites = Object.entries(rival.leanings).filter(([, leaning]) => leaning >= 1.3);
    expect(favourites.length).toBeGreaterThanOrEqual(3);
    for (const [move] of favourites) expect(rival.lines[move]?.length ?? 0, move).toBeGreaterThanOrEqual(2);
    expect(rival.lines["else"]?.length).toBeGreaterThanOrEqual(2);
  });

  it("are told apart by their traits", () => {
    for (const [a, one] of rivals)
      for (const [b, other] of rivals) {
        if (a >= b) continue;
        const apart = (["aggression", "ethics", "risk", "vanity", "patience"] as const).reduce(
          (sum, trait) => sum + Math.abs((one.traits[trait] ?? 0) - (other.traits[trait] ?? 0)),
          0,
        );
        expect(apart, `${a}, ${b}`).toBeGreaterThan(0.5);
      }
  });
});
