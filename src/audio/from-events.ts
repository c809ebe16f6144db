/**
 * What each happening sounds like. Keys are the simulation's events, or the finer names the composition root
 * gives some of them (a treatment that starts is `drill-started` or `nanobots-started` by its way).
 */
import type { EffectId } from "./effects.ts";

export interface EventSound {
  readonly effect: EffectId;
  /** 0–1, on top of the effect's own. */
  readonly volume?: number;
}

export const SOUND_OF_EVENT: Readonly<Record<string, EventSound>> = {
  "patient-arrived": { effect: "door-chime" },
  "patient-checked-in": { effect: "check-in", volume: 0.8 },
  "scan-finished": { effect: "scan" },
  "drill-started": { effect: "drill", volume: 0.6 },
  "nanobots-started": { effect: "nanobots" },
  "treatment-finished": { effect: "heal-sparkle" },
  "patient-paid": { effect: "coin" },
  "patient-bolted": { effect: "panic" },
  "patient-distressed": { effect: "gasp" },
  "review-posted": { effect: "page-turn", volume: 0.7 },
  "trust-rose": { effect: "trust-up" },
  "trust-fell": { effect: "trust-down" },
  "ability-used": { effect: "ability" },
  "comfort-loved": { effect: "vr-shimmer", volume: 0.8 },
  "comfort-disliked": { effect: "cry-soft", volume: 0.8 },
  "goal-met": { effect: "star" },
  "day-ended": { effect: "day-bell" },
  "dialogue-opened": { effect: "ui-open", volume: 0.8 },
  notice: { effect: "notice" },
  "adverse-reaction": { effect: "alarm-soft" },
  "swarm-tingle": { effect: "tingle" },
  "swarm-pain": { effect: "throb" },
  "swarm-bleeding": { effect: "gasp" },
  "patient-collapsed": { effect: "collapse" },
  "phone-rang": { effect: "phone" },
  /** Again and again, until somebody answers. */
  "phone-waits": { effect: "phone", volume: 0.5 },
  "lot-alarm": { effect: "lot-alarm" },
  "lot-recalled": { effect: "gate-halt", volume: 0.8 },
  "device-seen": { effect: "glitch" },
  "device-isolated": { effect: "device-off" },
  "device-joined": { effect: "device-back", volume: 0.7 },
  "device-restored": { effect: "device-back" },
  "device-relapsed": { effect: "glitch" },
  "rival-heard": { effect: "whisper", volume: 0.8 },
  "rival-moved": { effect: "page-turn" },
  "rival-reply-worked": { effect: "verdict-right", volume: 0.6 },
  "rival-reply-failed": { effect: "ui-deny", volume: 0.7 },
  "hostile-found": { effect: "glitch" },
  "hostile-out": { effect: "verdict-right", volume: 0.8 },
  "hostile-moved": { effect: "whisper" },
  "rollout-halted": { effect: "gate-halt" },
  "cause-right": { effect: "verdict-right" },
  "cause-wrong": { effect: "verdict-wrong" },
  "began-demonstration": { effect: "vr-shimmer" },
  "began-emergency": { effect: "alarm-soft" },
  "began-purge": { effect: "glitch" },
  "began-forum": { effect: "page-turn" },
  "began-descent": { effect: "whisper" },
  "encounter-acted": { effect: "ability", volume: 0.45 },
  "encounter-won": { effect: "success", volume: 0.8 },
  "encounter-lost": { effect: "fail", volume: 0.5 },
  "note-good-demonstration": { effect: "heal-sparkle", volume: 0.6 },
  "note-good-emergency": { effect: "heal-sparkle", volume: 0.7 },
  "note-good-purge": { effect: "device-back", volume: 0.6 },
  "note-good-forum": { effect: "trust-up", volume: 0.8 },
  "note-good-descent": { effect: "vr-shimmer", volume: 0.6 },
  "note-bad-demonstration": { effect: "gasp", volume: 0.6 },
  "note-bad-emergency": { effect: "throb", volume: 0.8 },
  "note-bad-purge": { effect: "glitch", volume: 0.7 },
  "note-bad-forum": { effect: "trust-down", volume: 0.9 },
  "note-bad-descent": { effect: "tingle", volume: 0.8 },
  "game-won": { effect: "success", volume: 0.5 },
  "game-lost": { effect: "fail", volume: 0.4 },
};

/** Names the interface uses for its own sounds. */
export const SOUND_OF_INTERFACE: Readonly<Record<string, EffectId>> = {
  click: "ui-click",
  hover: "ui-hover",
  select: "ui-click",
  open: "ui-open",
  close: "ui-close",
  refused: "ui-deny",
  distress: "gasp",
  build: "build-place",
  sell: "build-sell",
  results: "page-turn",
};
