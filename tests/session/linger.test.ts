/** A replay that is held when something opens goes on from there to the same end. */
import { expect, it } from "vitest";
import { createSession } from "../../src/session/create-session.ts";
import { readLevel } from "../helpers/clinic.ts";
import { readingMs, standingMs } from "../../src/hud/model/reading.ts";

it("can be held at every dialogue, each shown, and ends as recorded", () => {
  const { rules: read, hash } = readLevel("levels/demonstration/01-holographic-morning");
  const first = Object.keys(read.dialogues).slice(0, 3);
  // Three talks in a row at the start: their answers are recorded at one and the same moment.
  const rules = {
    ...read,
    story: [
      {
        id: "talks",
        when: { test: { measure: { of: "time" as const }, atLeast: 0 } },
        then: first.map((dialogue) => ({ do: "dialogue" as const, dialogue })),
      },
    ],
  };
  const live = createSession({ rules, levelHash: hash, seed: 3 });
  for (let n = 0; n < 60; n++) {
    live.advance(100);
    if (live.state.story.dialogue) live.dispatch({ type: "choose", choice: 0 });
  }
  expect(live.state.story.said.map((each) => each.dialogue)).toEqual(first);
  const recorded = live.replay();

  const shown = createSession({ rules, levelHash: hash, seed: 3, replay: recorded });
  const seen: string[] = [];
  shown.onTick((events) => {
    for (const event of events)
      if (event.type === "dialogue-opened") {
        shown.hold("linger", true);
        seen.push(shown.state.story.dialogue);
      }
  });
  let held = 0;
  for (let n = 0; n < 200 && shown.state.tick < live.state.tick; n++) {
    shown.advance(100);
    if (!shown.held) continue;
    held += 1;
    const { tick } = shown.state;
    shown.advance(1000);
    expect(shown.state.tick).toBe(tick);
    shown.hold("linger", false);
  }
  expect(seen).toEqual(first);
  expect(held).toBe(first.length);
  expect(shown.hash()).toBe(live.hash());
});

it("gives long lines more time, slow readers too, and what is there at once the whole of it", () => {
  expect(readingMs(200, "normal")).toBeGreaterThan(readingMs(40, "normal"));
  expect(readingMs(100, "slow")).toBeGreaterThan(readingMs(100, "fast"));
  expect(standingMs(100, "at-once")).toBe(readingMs(100, "at-once"));
  expect(standingMs(4, "fast")).toBeGreaterThanOrEqual(900);
});
