import { describe, expect, it } from "vitest";
import { approachViews, moveViews } from "../../src/hud/model/rival-moves.ts";
import { rivalNews } from "../../src/hud/model/rival-news.ts";
import { effectTexts } from "../../src/hud/model/rival-effects.ts";
import { ICONS } from "../../src/hud/ui/icons.ts";
import { hear } from "../../src/sim/systems/rival/moves/hear.ts";
import { clinic } from "../helpers/clinic.ts";
import { duel, reply, WHY } from "../helpers/duel.ts";
import { gameOf, words } from "./words.ts";

const answer = reply({
  id: "answer",
  name: "Match them",
  price: 180,
  minutes: 15,
  odds: { base: 0.2, of: { trust: 0.8 } },
  works: [{ do: "weaken", to: 0.4 }],
  fails: [{ do: "fame", on: "self", points: -1 }],
  regard: -6,
});

describe("the rumour card", () => {
  it("says what is heard, how, and when it happens; and for each answer price, time, odds and what follows", () => {
    const c = duel(
      { notice: 60, hostility: 0.5, effects: [{ do: "price", factor: 0.8 }], lasts: 300 },
      { replies: [answer] },
    );
    expect(moveViews(gameOf(c))).toEqual([]);
    const move = c.hears();
    c.run({ minutes: 15 });
    const [view] = moveViews(gameOf(c));
    expect(view).toMatchObject({
      told: "Somebody says something.",
      when: "in 45 min",
      left: 0.75,
      manner: "hostile",
      open: true,
    });
    expect(view?.answers[0]).toMatchObject({
      name: "Match them",
      price: "₡ 180",
      minutes: "15 min",
      odds: "likely, 62%",
    });
    expect(view?.answers[0]?.lines).toEqual([expect.objectContaining({ name: "the town’s trust", good: true })]);
    expect(view?.answers[0]?.ifWorks).toEqual(["their move at 40%", "they hold it against us, −6"]);
    expect(view?.answers[0]?.ifNot).toEqual(["our fame −1"]);
    c.does({ type: "reply-to-rival", move: move.id, reply: "answer" });
    const [said] = moveViews(gameOf(c));
    expect(said).toMatchObject({ open: false, pending: "Match them: shows in 15 min" });
    c.run({ minutes: 50 });
    const [on] = moveViews(gameOf(c));
    expect(on).toMatchObject({ told: "It has happened.", phase: "on" });
    expect(on?.answers[0]?.state).toMatch(/worked|failed/);
    c.run({ minutes: 320 });
    expect(moveViews(gameOf(c))).toEqual([]);
  });

  it("tells the way from the rumour to the outcome in the feed", () => {
    const c = duel({ notice: 20, effects: [{ do: "debate" }] }, { replies: [answer] });
    const move = c.hears();
    c.does({ type: "reply-to-rival", move: move.id, reply: "answer" }).run({ minutes: 40 });
    const told = c.events.flatMap((event) => rivalNews(gameOf(c), event)?.text ?? []);
    expect(told[0]).toContain("Somebody says something.");
    expect(told[1]).toBe("Match them: it shows in 15 min.");
    expect(told[2]).toMatch(/^Match them: it (worked|did not help much)\.$/);
    expect(told.at(-1)).toBe("It has happened. Our chair stayed empty.");
    expect(told).toHaveLength(4);
  });
});

describe("the base game's moves and answers", () => {
  const c = clinic("rival");
  const game = gameOf(c);
  const person = c.rules.rival?.kind === "person" ? c.rules.rival : null;

  it("have pictures, and words for all that they do", () => {
    for (const def of [
      ...Object.values(person?.moves ?? {}),
      ...Object.values(person?.replies ?? {}),
      ...Object.values(person?.approaches ?? {}),
    ])
      expect(def.icon in ICONS, `${def.id}: ${def.icon}`).toBe(true);
    for (const def of [...Object.values(person?.replies ?? {}), ...Object.values(person?.approaches ?? {})])
      for (const text of effectTexts(game, [...def.works, ...def.fails]))
        expect(text, def.id).not.toMatch(/^rival\.|{{/);
  });

  it("leave no name unfilled", () => {
    for (const kind of Object.keys(person?.moves ?? {})) {
      const one = clinic("rival");
      hear({ rules: one.rules, state: one.state, emit: () => {} }, kind, "", WHY);
      for (const view of moveViews(gameOf(one))) expect(view.told, kind).not.toMatch(/[{}]/);
      one.run({ minutes: 125 });
      for (const view of moveViews(gameOf(one))) expect(view.told, kind).not.toMatch(/[{}]/);
    }
  });

  it("say what can be done unasked, as things stand", () => {
    const names = approachViews(game).map((view) => view.id);
    expect(names).toContain("scout");
    expect(names).toContain("offer-truce");
    expect(names).not.toContain("end-truce");
    if (c.state.rival) c.state.rival.pact.kind = "truce";
    expect(approachViews(game).map((view) => view.id)).toContain("end-truce");
  });

  it("book nothing without words", () => {
    const causes = ["rival-move", "reply", "approach", "exposed", "secret-out", "disclosed", "honest", "cried-wolf"];
    causes.push(
      "found-clean",
      "written-about",
      "asked-away",
      "inspection",
      "inspected-clean",
      "debate-won",
      "debate-lost",
    );
    causes.push("debate-declined", "debate-refused", "counter-offer", "stayed-with-us");
    expect(causes.filter((cause) => !words.has(`cause.any.${cause}`))).toEqual([]);
  });
});
