/** A game that someone plays or watches: fixed steps, a queue of commands, and a clock that can be held. */
import type { Carried } from "../sim/carry.ts";
import type { Command, QueryResult, Refusal } from "../sim/commands/command.ts";
import type { SimEvent } from "../sim/events.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { Session, Speed } from "./session.ts";
import type { Replay } from "./replay.ts";
import { query } from "../sim/commands/index.ts";
import { hashState } from "../sim/hash.ts";
import { stepsOf } from "../sim/rules/encounters/encounters.ts";
import { ownDecisions } from "../sim/rules/people/decisions.ts";
import { createRecorder } from "./recorder.ts";

/** Real milliseconds of a tick at 1×. */
const TICK_MS = 100;
/** Most ticks run in one call, so that a slow machine slows the game instead of freezing the page. */
const MAX_TICKS = 24;
/** Ticks run per call while skipping to the next decision. */
const SKIP_TICKS = 16;

export interface SessionOptions {
  readonly rules: Ruleset;
  readonly levelHash: string;
  readonly seed: number;
  /** What the level before left; a replay has its own. */
  readonly carried?: Carried;
  /** A recorded game to show instead of a live one. */
  readonly replay?: Replay;
  /** A saved game to go on with: its commands are played up to its end, and from there it is live. */
  readonly resume?: Replay;
}

export function createSession({ rules, levelHash, seed, carried, replay, resume }: SessionOptions): Session {
  let events: SimEvent[] = [];
  const recorded = replay ?? resume;
  const recorder = createRecorder(
    rules,
    levelHash,
    recorded?.seed ?? seed,
    (event) => events.push(event),
    recorded ? recorded.carried : carried,
  );
  const { state } = recorder;
  const listeners = new Set<(events: readonly SimEvent[]) => void>();
  const holds = new Set<string>();
  let speed: Speed = 1;
  let skipping = false;
  let skipFrom = new Set<string>();
  let bank = 0;
  let played = 0;

  const flush = () => {
    const told = events;
    events = [];
    for (const listener of listeners) listener(told);
  };
  /** A dialogue, an offer or the card of an encounter waits for an answer. */
  const asked = () =>
    state.story.dialogue !== "" ||
    state.bailout.offered !== "" ||
    (state.encounters.active !== null && state.encounters.active.phase !== "play");
  const held = () => holds.size > 0 || (!replay && asked());

  /** Does the commands that are due. Of a game that is shown each is told by itself, and whoever hears it may hold the clock. */
  const playRecorded = (from: Replay, shown: boolean) => {
    for (let next = from.commands[played]; next && next[0] <= stepsOf(state); next = from.commands[played]) {
      if (shown && held()) return;
      recorder.execute(next[1]);
      played += 1;
      if (shown) flush();
    }
  };
  if (resume) {
    playRecorded(resume, false);
    while (stepsOf(state) < resume.end.tick && !state.outcome) {
      recorder.tick();
      playRecorded(resume, false);
    }
    events = [];
  }
  const step = () => {
    if (replay) {
      playRecorded(replay, true);
      // What was just told is shown before time goes on.
      if (held()) return;
    }
    recorder.tick();
    flush();
  };

  const waiting = () => new Set(ownDecisions(rules, state).map((d) => `${d.kind}:${d.patient}:${d.about}`));
  return {
    rules,
    state,
    mode: replay ? "replay" : "live",
    get speed() {
      return speed;
    },
    get skipping() {
      return skipping;
    },
    get held() {
      return held();
    },
    get alpha() {
      return Math.min(1, bank / TICK_MS);
    },
    setSpeed(next) {
      speed = next;
      skipping = false;
    },
    hold(reason, on) {
      if (on) holds.add(reason);
      else holds.delete(reason);
    },
    skipToDecision() {
      if (state.outcome || state.encounters.active) return;
      skipping = true;
      skipFrom = waiting();
      if (speed === 0) speed = 1;
    },
    query: (command) => query(rules, state, command),
    dispatch(command: Command): Refusal | null {
      if (replay) return { code: "watching-replay", params: {} };
      // Commands take effect between ticks, at once, so that they work just the same while paused.
      const answer: QueryResult = recorder.execute(command);
      flush();
      return answer.ok ? null : answer.refusal;
    },
    advance(ms) {
      if (state.outcome || held() || speed === 0) return;
      if (skipping) {
        for (let n = 0; n < SKIP_TICKS && skipping && !held() && !state.outcome; n++) {
          step();
          if (state.encounters.active) skipping = false;
          const now = waiting();
          for (const key of now) if (!skipFrom.has(key)) skipping = false;
          for (const key of skipFrom) if (!now.has(key)) skipFrom.delete(key);
        }
        return;
      }
      bank += ms * speed;
      for (let n = 0; bank >= TICK_MS && n < MAX_TICKS && !held() && !state.outcome; n++) {
        bank -= TICK_MS;
        step();
      }
      if (bank > TICK_MS) bank = TICK_MS;
    },
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replay: () => recorder.replay(),
    hash: () => hashState(state),
  };
}
