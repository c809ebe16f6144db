/** The open clinic: building and hiring are what it is about, so they must pay. */
import { describe, expect, it } from "vitest";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { planFaults } from "../helpers/building.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import { createExpert, type Verb } from "../../src/session/bots/expert.ts";
import { BOTS } from "../../src/session/bots/index.ts";
import { suggestDoor } from "../../src/sim/rules/house/building.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import type { StaffRole } from "../../src/sim/ruleset.ts";

const { rules, hash } = readLevel("levels/sandbox/01-open-clinic");

/** Plays the level with plain good sense for patients; `build` says what is built and who is hired on the first morning. */
function play(seed: number, build: boolean) {
  const game = createRecorder(rules, hash, seed, () => {});
  const { state } = game;
  const does = (command: Command) => {
    const answer = game.execute(command);
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  };
  const room = (kind: string, at: [number, number], size: [number, number]) => {
    const door = suggestDoor(rules, state, kind, at, size);
    if (!door) throw new Error(`no door for ${kind}`);
    does({ type: "build-room", kind, at, size, glass: false, door });
  };
  const thing = (kind: string, at: [number, number], facing: "sw" | "se" | "ne" | "nw" = "sw") =>
    does({ type: "place-thing", kind, at, facing });
  if (build) {
    does({ type: "copy-room", room: "first-room", at: [6, 2] });
    room("hygiene", [10, 2], [4, 4]);
    thing("hygiene-chair", [11, 2]);
    thing("supply-cart", [13, 2]);
    room("recovery", [14, 2], [3, 4]);
    thing("recovery-lounger", [15, 2]);
    thing("aquarium", [7, 11]);
    thing("fountain", [6, 14]);
    thing("sofa", [5, 16], "ne");
  }
  const wanted: StaffRole[] = build ? ["dentist", "hygienist", "assistant"] : [];
  const bot = BOTS.plain();
  while (!state.outcome) {
    const next = state.candidates.find((one) => one.role === wanted[0]);
    if (next && game.execute({ type: "hire", candidate: next.id }).ok) wanted.shift();
    bot(rules, state, (command) => game.execute(command).ok);
    game.tick();
  }
  return { state, replay: game.replay() };
}

describe("the open clinic", () => {
  it("is won with one star by whoever builds nothing, and with more by whoever builds and hires", () => {
    const small = play(1, false).state;
    const { state: grown, replay } = play(1, true);
    expect(small.outcome?.stars).toBe(1);
    expect(grown.outcome?.stars).toBeGreaterThanOrEqual(2);
    expect(grown.counts.treated).toBeGreaterThan(small.counts.treated * 1.5);
    expect(wrongAccounts(grown)).toEqual([]);
    expect(planFaults({ rules, state: grown })).toEqual([]);
    // It is recorded with all that was built, and plays back to the bit.
    expect(verifyReplay(rules, hash, replay)).toMatchObject({ ok: true, stars: grown.outcome?.stars });
  }, 60_000);

  it("needs building and hiring: an expert without them treats far fewer", () => {
    const treated = (without: readonly Verb[], seed: number) => {
      const game = createRecorder(rules, hash, seed, () => {});
      const bot = createExpert(without);
      while (!game.state.outcome) {
        bot(rules, game.state, (command) => game.execute(command).ok);
        game.tick();
      }
      return game.state.counts.treated;
    };
    for (const seed of [1, 2]) {
      const whole = treated([], seed);
      expect(treated(["building", "hiring"], seed)).toBeLessThan(whole * 0.7);
      expect(treated(["hiring"], seed)).toBeLessThan(whole);
    }
  }, 120_000);
});
