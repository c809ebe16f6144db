import { describe, expect, it } from "vitest";
import { readLevel } from "../helpers/clinic.ts";
import { createSession } from "../../src/session/create-session.ts";
import { playBot, verifyReplay } from "../../src/session/headless.ts";
import { formatReplay, looksLikeReplay, parseReplay } from "../../src/session/replay-file.ts";
import type { Session } from "../../src/session/session.ts";

const { rules, hash } = readLevel("tests/levels/tiny");
const live = (seed = 5) => createSession({ rules, levelHash: hash, seed });

/** Plays to a tick in frames of `frame` ms, calling in whoever waits. */
function playTo(session: Session, tick: number, frame: number): void {
  while (session.state.tick < tick) {
    session.advance(frame);
    if (session.state.story.dialogue) session.dispatch({ type: "choose", choice: 0 });
    const waiting = session.state.patients.find((p) => p.visit.step === "waiting" && !p.visit.exam);
    if (waiting) session.dispatch({ type: "call-patient", patient: waiting.id, method: "holo-scan" });
  }
}

describe("a session", () => {
  it("runs ten ticks a second at 1×, none while paused or held, and more when faster", () => {
    const session = live();
    session.setSpeed(0);
    session.advance(5000);
    expect(session.state.tick).toBe(0);
    session.setSpeed(1);
    session.hold("menu", true);
    session.advance(5000);
    expect(session.state.tick).toBe(0);
    session.hold("menu", false);
    for (let n = 0; n < 10; n++) session.advance(16);
    expect(session.state.tick).toBe(1);
    session.setSpeed(4);
    for (let n = 0; n < 10; n++) session.advance(50);
    expect(session.state.tick).toBeGreaterThanOrEqual(4);
  });

  it("holds the clock while a dialogue is open, and goes on when it is answered", () => {
    const session = live();
    for (let n = 0; n < 40; n++) session.advance(100);
    expect(session.state.story.dialogue).toBe("hello");
    const { tick } = session.state;
    session.advance(1000);
    expect(session.state.tick).toBe(tick);
    expect(session.held).toBe(true);
    expect(session.dispatch({ type: "choose", choice: 0 })).toBeNull();
    session.advance(200);
    expect(session.state.tick).toBeGreaterThan(tick);
  });

  it("gives the same game at 30, 60 and 144 frames a second", () => {
    const hashes = [33, 16, 7].map((frame) => {
      const session = live();
      for (let n = 0; session.state.tick < 400; n++) {
        session.advance(frame);
        if (session.state.story.dialogue) session.dispatch({ type: "choose", choice: 0 });
      }
      while (session.state.tick < 420) session.advance(frame);
      return session.state.tick === 420 ? session.hash() : `tick ${session.state.tick}`;
    });
    expect(new Set(hashes).size).toBe(1);
  });

  it("skips to the next decision and stops there", () => {
    const session = live();
    session.skipToDecision();
    for (let n = 0; n < 20 && !session.state.story.dialogue; n++) session.advance(16);
    session.dispatch({ type: "choose", choice: 0 });
    session.skipToDecision();
    for (let n = 0; n < 100 && session.skipping; n++) session.advance(16);
    expect(session.skipping).toBe(false);
    expect(session.state.patients.some((p) => p.visit.step === "waiting")).toBe(true);
  });

  it("plays a recording back to the same hash, and takes no commands meanwhile", () => {
    const { replay, state } = playBot(rules, hash, 4, "plain");
    const session = createSession({ rules, levelHash: hash, seed: 0, replay });
    session.setSpeed(8);
    expect(session.dispatch({ type: "choose", choice: 0 })).toEqual({ code: "watching-replay", params: {} });
    while (!session.state.outcome) session.advance(100);
    expect(session.hash()).toBe(replay.end.hash);
    expect(session.state.counts).toEqual(state.counts);
  });

  it("goes on from a saved game as if it had never stopped", () => {
    const straight = live(8);
    playTo(straight, 900, 50);
    const half = live(8);
    playTo(half, 450, 50);
    expect(half.state.patients.length).toBeGreaterThan(0);
    const read = parseReplay(formatReplay(half.replay()), "save.json");
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const later = createSession({ rules, levelHash: hash, seed: 0, resume: read.replay });
    expect(later.state.tick).toBe(half.state.tick);
    expect(later.hash()).toBe(half.hash());
    playTo(later, 900, 50);
    expect(later.hash()).toBe(straight.hash());
    expect(verifyReplay(rules, hash, later.replay())).toMatchObject({ ok: true });
  });
});

describe("replay files", () => {
  const { replay } = playBot(rules, hash, 2, "expert");

  it("survive being written and read", () => {
    const text = formatReplay(replay);
    expect(looksLikeReplay(text)).toBe(true);
    expect(parseReplay(text, "a.json")).toEqual({ ok: true, replay });
  });

  it("are small: under 20 kB an hour at 30 commands a minute", () => {
    const bytes = formatReplay(replay).length;
    expect(bytes).toBeLessThan(20_000);
  });

  it("that are broken are refused with a place and a reason", () => {
    const cut = parseReplay(formatReplay(replay).slice(0, 300), "cut.json");
    expect(cut.ok ? null : cut.issues[0]).toMatchObject({ file: "cut.json", line: 1, severity: "error" });
    const odd = parseReplay(JSON.stringify({ ...replay, seed: -1, extra: true }), "odd.json");
    expect(odd.ok ? [] : odd.issues.map((i) => i.path).sort()).toEqual(["extra", "seed"]);
    const backwards = { ...replay, commands: [replay.commands[3], replay.commands[0]] };
    expect(parseReplay(JSON.stringify(backwards), "b.json")).toMatchObject({
      ok: false,
      issues: [{ path: "commands[1][0]" }],
    });
  });
});
