import { describe, expect, it } from "vitest";
import {
  cardsOf,
  factsOf,
  ghostLine,
  needsOf,
  numbersOf,
  shelvesOf,
  spokenLine,
  toolTitle,
  waitsForYes,
} from "../../src/hud/model/building.ts";
import type { Ghost, Tool } from "../../src/session/tool.ts";
import { tilesOf } from "../../src/sim/rules/house/building.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const place: Tool = { kind: "place", thing: "plant-tall", facing: "sw", again: false };
const room: Tool = { kind: "room", room: "surgery", glass: false, turns: 0 };
const ghost = (more: Partial<Ghost>): Ghost => ({
  command: { type: "undo-build" },
  answer: { ok: true, price: 80 },
  stage: "aim",
  at: [3, 4],
  size: [1, 1],
  subject: null,
  by: "mouse",
  ...more,
});
const roomOf = (c: TestClinic, id: string) => {
  const found = c.state.rooms.find((each) => each.id === id);
  if (!found) throw new Error(`no room ${id}`);
  return found;
};

describe("the shelves", () => {
  it("hold everything on offer exactly once", () => {
    const c = clinic("build");
    const game = gameOf(c);
    const all = shelvesOf(game).flatMap((shelf) => cardsOf(game, shelf));
    expect(all.map((card) => card.id).sort()).toEqual([...c.rules.building.rooms, ...c.rules.building.things].sort());
    for (const card of all) expect(card.price, card.id).toMatch(/₡/);
  });

  it("are empty where nothing may be built", () => {
    expect(shelvesOf(gameOf(clinic("tiny")))).toEqual([]);
  });

  it("are searched all at once, forgiving capitals and accents, every word", () => {
    const game = gameOf(clinic("build"));
    expect(cardsOf(game, "rooms", "SÜRGERY").map((card) => card.id)).toContain("surgery");
    const chairs = cardsOf(game, "rooms", "chair dental").map((card) => card.id);
    expect(chairs).toContain("dental-chair");
    expect(chairs).not.toContain("seat-teal");
    expect(cardsOf(game, "rooms", "xyzzy")).toEqual([]);
  });

  it("say what there is no money for", () => {
    const c = clinic("build");
    c.state.cash.value = 100;
    const dear = (name: string) => cardsOf(gameOf(c), "rooms", name).map((card) => card.dear);
    expect(dear("aquarium")).toEqual([true]);
    expect(dear("tall plant")).toEqual([false]);
  });

  it("tell in numbers what a thing does, and nothing of what it does not", () => {
    const c = clinic("build");
    const game = gameOf(c);
    const icons = (id: string) => {
      const kind = c.rules.thingKinds[id];
      return kind ? factsOf(game, kind).map((fact) => fact.icon) : [];
    };
    expect(icons("sofa")).toContain("armchair");
    expect(icons("sterilizer")).toEqual(["volume", "receipt"]);
    expect(icons("acoustic-panel")).toContain("volume-3");
    expect(icons("clock")).toEqual(["frame"]);
  });
});

describe("the words beside the ghost", () => {
  it("give the price of what fits and the reason of what does not", () => {
    const game = gameOf(clinic("build"));
    expect(ghostLine(game, place, ghost({}))).toMatchObject({ tone: "yes", price: "₡ 80" });
    const no = ghostLine(
      game,
      place,
      ghost({ answer: { ok: false, refusal: { code: "outside-building", params: {} } } }),
    );
    expect(no).toMatchObject({ tone: "no", price: "", text: words.t("refusal.outside-building") });
  });

  it("ask for a room's corners one after the other, with its size", () => {
    const game = gameOf(clinic("build"));
    expect(ghostLine(game, room, ghost({ command: null, answer: null }))).toMatchObject({
      tone: "ask",
      text: words.t("build.hint.corner"),
      size: "",
    });
    expect(ghostLine(game, room, ghost({ stage: "stretch", size: [4, 3] }))).toMatchObject({
      size: "4 × 3",
      text: words.t("build.hint.stretch"),
    });
    expect(ghostLine(game, room, ghost({ stage: "ready", size: [4, 3] })).text).toBe(words.t("build.fits"));
  });

  it("show what selling brings with a plus", () => {
    const c = clinic("build");
    const desk = c.state.things.find((thing) => thing.id === "chair");
    const line = ghostLine(
      gameOf(c),
      { kind: "sell" },
      ghost({ answer: { ok: true, price: -2100 }, subject: { kind: "thing", id: desk?.id ?? "" } }),
    );
    expect(line.price).toBe("+₡ 2,100");
    expect(line.text).toContain("Dental chair");
  });

  it("wait for a yes when drawn or set down by a finger, and never for a no", () => {
    expect(waitsForYes(ghost({}))).toBe(false);
    expect(waitsForYes(ghost({ by: "touch" }))).toBe(true);
    expect(waitsForYes(ghost({ stage: "ready" }))).toBe(true);
    expect(waitsForYes(ghost({ stage: "ready", answer: { ok: false, refusal: { code: "x", params: {} } } }))).toBe(
      false,
    );
  });

  it("are said with the place", () => {
    const game = gameOf(clinic("build"));
    const aimed = ghost({});
    expect(spokenLine(words, ghostLine(game, place, aimed), aimed)).toMatch(/₡ 80.*3.*4/);
  });

  it("call the tool by what it holds", () => {
    const game = gameOf(clinic("build"));
    expect(toolTitle(game, place)).toBe("Tall plant");
    expect(toolTitle(game, room)).toBe("Surgery");
    expect(toolTitle(game, { kind: "sell" })).toBe(words.t("build.tool.sell"));
    expect(toolTitle(game, { kind: "move", thing: "chair", facing: "sw", again: false })).toContain("Dental chair");
  });
});

describe("a room", () => {
  it("lists what it lacks with what would do, cheapest first, until it stands there", () => {
    const c = clinic("build");
    const before = needsOf(gameOf(c), roomOf(c, "surgery"));
    const offers = before.flatMap((need) => need.offers);
    expect(offers.map((offer) => offer.id)).toContain("supply-cart");
    const costs = offers.map((offer) => c.rules.thingKinds[offer.id]?.price ?? 0);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    c.does({ type: "place-thing", kind: "supply-cart", at: [3, 1], facing: "sw" });
    expect(needsOf(gameOf(c), roomOf(c, "surgery"))).toEqual([]);
  });

  it("is lighter by the windows than in the middle of the house, and calmer with a plant", () => {
    const c = clinic("build");
    const game = gameOf(c);
    const dark = numbersOf(game, [[8, 6]]);
    expect(numbersOf(game, [[8, 1]]).light).toBeGreaterThan(dark.light);
    expect(numbersOf(game, tilesOf(roomOf(c, "waiting"))).calm).toBeGreaterThan(dark.calm);
  });
});
