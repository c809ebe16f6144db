import { describe, expect, it } from "vitest";
import { createSession } from "../../src/session/create-session.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import { parseReplay, formatReplay } from "../../src/session/replay-file.ts";
import { upToEncounter } from "../../src/session/encounter-lab.ts";
import { encounter } from "../helpers/encounter.ts";
import { readLevel } from "../helpers/clinic.ts";

const KINDS = ["demonstration", "emergency", "purge", "forum", "descent"] as const;

describe.each(KINDS)("a %s in a game", (kind) => {
  const { rules, hash } = readLevel(`tests/levels/encounter-${kind}`);

  it("stops the clinic, and lets it go on", () => {
    const e = encounter(kind);
    const { tick } = e.state;
    e.run(5);
    expect(e.state.tick).toBe(tick);
    expect(e.now.step).toBe(5);
    expect(e.tries("leave").ok).toBe(false);
    const result = e.does("step-aside").leave();
    expect(result).toMatchObject({ result: "lost", ending: "stepped-aside", tick });
    const before = e.state.trust.value;
    e.run(4);
    expect(e.state.tick).toBeGreaterThan(tick);
    // What the level says of losing is done once.
    expect(e.state.trust.entries.filter(({ cause }) => cause === "story:encounter-lost").length).toBe(1);
    expect(e.state.trust.value).toBeLessThan(before);
  });

  it("is recorded and played back to the bit", () => {
    const recorder = upToEncounter(rules, hash, 3);
    for (let n = 0; n < 330; n++) recorder.tick();
    recorder.execute({ type: "encounter-act", act: "step-aside", on: "" });
    recorder.execute({ type: "encounter-act", act: "leave", on: "" });
    for (let n = 0; n < 40; n++) recorder.tick();
    const read = parseReplay(formatReplay(recorder.replay()), "replay");
    if (!read.ok) throw new Error(read.issues[0]?.message);
    expect(verifyReplay(rules, hash, read.replay)).toMatchObject({ ok: true });
    const session = createSession({ rules, levelHash: hash, seed: 3, resume: read.replay });
    expect(session.hash()).toBe(read.replay.end.hash);
  });

  it("holds a live clock on its cards and nowhere else", () => {
    const recorder = upToEncounter(rules, hash, 1);
    const session = createSession({ rules, levelHash: hash, seed: 1, resume: recorder.replay() });
    expect(session.held).toBe(false);
    session.advance(300);
    expect(session.state.encounters.active?.step).toBe(3);
    session.dispatch({ type: "encounter-act", act: "step-aside", on: "" });
    expect(session.held).toBe(true);
    expect(session.dispatch({ type: "move-up", patient: 1 })?.code).toBe("in-encounter");
  });
});
