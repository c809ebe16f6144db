/**
 * Plays a recorded game again by itself, checks it against its trail of hashes, and notes what the town could see of
 * it. Pure: the same rules and recording give the same track. A race is compiled once; while it is played a ghost
 * costs nothing but looking a row up (rules/rival/ghost.ts).
 */
import type { Ruleset } from "../ruleset.ts";
import type { ClinicState } from "../state.ts";
import type { GhostFigures, GhostTrack, Recording } from "./recording.ts";
import { execute } from "../commands/index.ts";
import { createClinic } from "../create.ts";
import { hashState } from "../hash.ts";
import { standingOf } from "../rules/city/standing.ts";
import { GHOST_EVERY } from "../rules/rival/ghost.ts";
import { publicView } from "../rules/rival/public.ts";
import { stepsOf } from "../rules/encounters/encounters.ts";
import { tick } from "../tick.ts";

export type Played =
  | { readonly ok: true; readonly track: GhostTrack }
  | {
      readonly ok: false;
      /** Recorded with other rules; a command is refused; the state is another than the trail says. */
      readonly code: "rules" | "refused" | "diverged";
      readonly tick: number;
      /** Position of the command, or of the hash in the trail; −1 for neither. */
      readonly index: number;
    };

/** `rules` are those that the recording was made on. */
export function playRecording(rules: Ruleset, recording: Recording): Played {
  if (recording.rules !== rules.rules) return { ok: false, code: "rules", tick: 0, index: -1 };
  const state = createClinic(rules, recording.seed, recording.carried);
  const silent = () => {};
  const figures: GhostFigures[] = [];
  let next = 0;
  let seen = 0;
  for (;;) {
    for (let one = recording.commands[next]; one && one[0] <= stepsOf(state); one = recording.commands[next]) {
      if (!execute(rules, state, one[1], silent).ok)
        return { ok: false, code: "refused", tick: state.tick, index: next };
      next += 1;
    }
    // While an encounter is on, the town sees nothing of it.
    if (!state.encounters.active && (state.tick - rules.clock.start) % GHOST_EVERY === 0)
      figures.push(figuresOf(rules, state));
    if (state.outcome || stepsOf(state) >= recording.end.tick) break;
    tick(rules, state, silent);
    const due = (stepsOf(state) - rules.clock.start) % recording.trailEvery === 0;
    if (!due) continue;
    if (hashState(state) !== recording.trail[seen])
      return { ok: false, code: "diverged", tick: state.tick, index: seen };
    seen += 1;
  }
  const whole = stepsOf(state) === recording.end.tick && next === recording.commands.length;
  if (!whole || hashState(state) !== recording.end.hash)
    return { ok: false, code: "diverged", tick: state.tick, index: -1 };
  // The last row stands for all that comes later: as it ended, and shut if it went under.
  const last = figuresOf(rules, state);
  figures.push(state.outcome?.result === "lost" ? { ...last, open: false } : last);
  return { ok: true, track: { from: rules.clock.start, every: GHOST_EVERY, figures } };
}

function figuresOf(rules: Ruleset, state: ClinicState): GhostFigures {
  const seen = publicView(rules, state);
  const standing = standingOf(rules, state, "you");
  if (!standing) throw new Error("a clinic has no standing");
  return {
    ...standing,
    chairs: seen.chairs,
    treated: state.counts.treated,
    waiting: seen.waiting,
    stars: seen.stars / 1000,
    reviews: seen.reviews,
  };
}
