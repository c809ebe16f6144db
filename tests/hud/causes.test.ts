import { describe, expect, it } from "vitest";
import { account, book } from "../../src/sim/ledger.ts";
import { causeLabel, causeLines, roomEntries, sourceName } from "../../src/hud/model/causes.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

describe("causes in words", () => {
  it("lists the largest first, signed, and says which way is good", () => {
    const game = gameOf(clinic());
    const anxiety = account(20_000);
    book(anxiety, 1, 14_000, "trigger:drill-heard");
    book(anxiety, 2, -9_400, "soothed");
    book(anxiety, 3, 600, "waiting");
    const lines = causeLines(game, "anxiety", anxiety, 5);
    expect(lines.map((line) => [line.amount, line.good])).toEqual([
      ["+14", false],
      ["−9.4", true],
      ["+0.6", false],
    ]);
    expect(lines[0]?.label).toBe("A drill heard near by");
    expect(lines[0]?.share).toBe(1);
  });

  it("writes cash in credits, where more is good", () => {
    const cash = account(500);
    book(cash, 1, 180, "fee", "", -1e9, 1e9);
    book(cash, 1, -40, "cost", "", -1e9, 1e9);
    const lines = causeLines(gameOf(clinic()), "cash", cash, 5);
    expect(lines.map((line) => [line.label, line.amount, line.good])).toEqual([
      ["Fees", "+₡ 180", true],
      ["Material and doses", "−₡ 40", false],
    ]);
  });

  it("names what comforts, furniture and triggers are called in the ruleset", () => {
    const game = gameOf(clinic());
    expect(causeLabel(game, "anxiety", "comfort:forest")).toBe("Forest");
    expect(causeLabel(game, "anxiety", "decor:aquarium")).toBe("Aquarium near by");
    expect(causeLabel(game, "anxiety", "trigger:needle")).toBe("The needle");
  });

  it("makes an unknown code readable instead of failing", () => {
    const game = gameOf(clinic());
    expect(causeLabel(game, "trust", "left-in-the-rain")).toBe("Left in the rain");
    expect(causeLabel(game, "anxiety", "story:lights-out")).toBe("Lights out");
    expect(causeLabel(game, "anxiety", "comfort:moon-walk")).toBe("Moon walk");
  });

  it("tells who it came from", () => {
    const c = clinic().arrives("brave");
    const game = gameOf(c);
    expect(sourceName(game, String(c.person("brave").id))).toBe(c.rules.cast["brave"]?.name);
    expect(sourceName(game, "filling")).toBe("Filling by hand");
    expect(sourceName(game, "99999")).toBe("");
  });

  it("averages a room's causes over its people", () => {
    const one = account(0);
    const two = account(0);
    book(one, 1, 10_000, "waiting");
    book(two, 1, 4_000, "waiting");
    expect(roomEntries([one, two])).toMatchObject([{ cause: "waiting", amount: 7_000 }]);
  });
});
