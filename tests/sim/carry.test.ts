/** What a level leaves to the next one of its campaign. */
import { describe, expect, test } from "vitest";
import { createCampaigns, parseCampaign } from "../../src/app/campaign.ts";
import { CarriedShape } from "../../src/content/schema/carried.ts";
import { createStorage, memoryBackend } from "../../src/platform/storage.ts";
import { createSession } from "../../src/session/create-session.ts";
import { carryOut } from "../../src/sim/carry.ts";
import { createClinic } from "../../src/sim/create.ts";
import { holds, measure } from "../../src/sim/rules/goals.ts";
import { findCast } from "../../src/sim/rules/people/people.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { clinic, readLevel } from "../helpers/clinic.ts";

/** A game that was won, with a flag set, somebody treated badly, and one of the staff in low spirits. */
function won() {
  const c = clinic("story", { change: (rules) => ({ ...rules, story: [] }) }).arrives("brave");
  c.state.story.flags["told-the-truth"] = 2;
  c.state.story.flags["secret"] = 1;
  c.person("brave").memory.clinic = 640;
  c.person("brave").known.tastes.push("forest");
  apply(
    { rules: c.rules, state: c.state, emit: () => {} },
    { do: "staff-mood", staff: "dentist", amount: -20, cause: "x" },
  );
  c.state.counts.treated = 1;
  apply({ rules: c.rules, state: c.state, emit: () => {} }, { do: "end" });
  expect(c.state.outcome?.result).toBe("won");
  return c;
}

describe("what is carried", () => {
  test("is what the level remembers, stars, named people and staff, as plain data of the right shape", () => {
    const c = won();
    const carried = carryOut(c.rules, c.state);
    expect(CarriedShape.safeParse(carried).success).toBe(true);
    expect(carried.remembered).toEqual({ "told-the-truth": 2, "stars:tests/story": c.state.outcome?.stars });
    expect(carried.cast?.["brave"]).toMatchObject({ clinic: 640, tastes: ["forest"] });
    expect(carried.staff?.["dentist"]?.mood).toBe(c.worker("dentist").mood.value);
  });

  test("is there in the next game: flags, stars, memories, moods", () => {
    const c = won();
    const state = createClinic(c.rules, 9, carryOut(c.rules, c.state));
    expect(measure(state, { of: "remembered", flag: "told-the-truth" })).toBe(2);
    expect(measure(state, { of: "remembered", flag: "secret" })).toBe(0);
    expect(measure(state, { of: "stars", level: "tests/story" })).toBe(c.state.outcome?.stars);
    expect(state.story.flags).toEqual({});
    const dentist = state.staff.find((one) => one.def === "dentist");
    expect(dentist?.mood.value).toBe(c.worker("dentist").mood.value);
    expect(dentist?.mood.entries).toMatchObject([{ cause: "last-time" }]);
    apply({ rules: c.rules, state, emit: () => {} }, { do: "patient-comes", cast: "brave" });
    expect(findCast(state, "brave")?.memory.clinic).toBe(640);
    expect(findCast(state, "brave")?.known.tastes).toEqual(["forest"]);
    // And on to a third level, though nobody there knows them.
    const third = carryOut({ ...c.rules, cast: {}, remembers: [] }, { ...state, patients: [], gone: [] });
    expect(third.cast?.["brave"]?.clinic).toBe(640);
    expect(third.remembered?.["told-the-truth"]).toBe(2);
  });

  test("lets a story tell of it", () => {
    const c = won();
    const state = createClinic(c.rules, 9, carryOut(c.rules, c.state));
    const looked = readLevel("tests/levels/story").rules.story.find((trigger) => trigger.id === "looked");
    expect(looked && holds(state, looked.when)).toBe(true);
    expect(looked && holds(createClinic(c.rules, 9), looked.when)).toBe(false);
  });
});

describe("a campaign", () => {
  const session = (act: number, carried?: ReturnType<typeof carryOut>) => {
    const { rules, hash } = readLevel("tests/levels/story");
    const here = { ...rules, story: [], level: { ...rules.level, id: `tests/act-${act}`, beat: { story: "x", act } } };
    return createSession({ rules: here, levelHash: hash, seed: act, ...(carried ? { carried } : {}) });
  };
  const win = (game: ReturnType<typeof session>): typeof game => {
    game.state.counts.treated = 1;
    apply({ rules: game.rules, state: game.state, emit: () => {} }, { do: "end" });
    return game;
  };
  const storage = () => {
    const backend = memoryBackend();
    return createStorage({ open: () => Promise.resolve(backend), now: () => 1 });
  };

  test("begins each level with what the last one before it left, also after a visit", async () => {
    const kept = storage();
    const campaigns = createCampaigns(kept);
    const first = session(1);
    expect(campaigns.before(first.rules)).toBeUndefined();
    first.state.story.flags["told-the-truth"] = 7;
    await campaigns.keep(win(first));
    const again = createCampaigns(kept);
    await again.load("tests");
    const second = session(3, again.before(session(3).rules));
    expect(measure(second.state, { of: "remembered", flag: "told-the-truth" })).toBe(7);
    expect(second.replay().carried).toEqual(again.before(second.rules));
    // The first level knows nothing of what came after it.
    await again.keep(win(second));
    expect(again.before(first.rules)).toBeUndefined();
  });

  test("keeps nothing of a game that was lost", async () => {
    const campaigns = createCampaigns(storage());
    const lost = session(1);
    apply({ rules: lost.rules, state: lost.state, emit: () => {} }, { do: "end" });
    expect(lost.state.outcome?.result).toBe("lost");
    await campaigns.keep(lost);
    expect(campaigns.before(session(2).rules)).toBeUndefined();
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["another format", '{"format":"x","version":1,"levels":[]}'],
    ["a later version", '{"format":"open-wide-campaign","version":2,"levels":[]}'],
    [
      "numbers out of bounds",
      '{"format":"open-wide-campaign","version":1,"levels":[{"id":"a","act":1,"carried":{"beliefs":{"x|y":{"a":-1,"b":0,"n":0}}}}]}',
    ],
    [
      "keys that are none",
      '{"format":"open-wide-campaign","version":1,"levels":[{"id":"a","act":1,"carried":{"beliefs":{},"cast":{"__proto__":{}},"more":1}}]}',
    ],
  ])("reads %s as nothing", async (_, text) => {
    expect(parseCampaign(text)).toBeNull();
    const kept = storage();
    await kept.keepCampaign("tests", text);
    const campaigns = createCampaigns(kept);
    await campaigns.load("tests");
    expect(campaigns.before(session(2).rules)).toBeUndefined();
  });
});
