/**
 * Every sound by name, and how it behaves. The sounds themselves are made by `tools/audio`; a test checks
 * that each name here has its place in `assets/audio/map.json`.
 */

interface EffectRow {
  /** 0–1, before the player's own setting. */
  readonly volume: number;
  /** Least milliseconds between two plays, so that a crowd of events is not a machine gun. */
  readonly gap: number;
  /** Higher keeps its place when too many sound at once. */
  readonly rank: 0 | 1 | 2;
  /** It means something that a player who can't hear it should read. */
  readonly caption?: true;
}

export const EFFECTS = {
  "ui-click": { volume: 0.8, gap: 40, rank: 1 },
  "ui-hover": { volume: 0.7, gap: 60, rank: 0 },
  "ui-open": { volume: 0.8, gap: 80, rank: 1 },
  "ui-close": { volume: 0.8, gap: 80, rank: 1 },
  "ui-deny": { volume: 0.9, gap: 160, rank: 2 },
  "page-turn": { volume: 0.9, gap: 120, rank: 1 },
  notice: { volume: 0.9, gap: 400, rank: 2 },
  success: { volume: 1, gap: 500, rank: 2 },
  fail: { volume: 1, gap: 500, rank: 2 },
  coin: { volume: 0.8, gap: 140, rank: 1 },
  star: { volume: 1, gap: 180, rank: 2 },
  "trust-up": { volume: 0.8, gap: 700, rank: 1 },
  "trust-down": { volume: 0.8, gap: 700, rank: 1 },
  "build-place": { volume: 0.9, gap: 60, rank: 1 },
  "build-sell": { volume: 0.9, gap: 100, rank: 1 },
  "day-bell": { volume: 1, gap: 2000, rank: 2, caption: true },
  "alarm-soft": { volume: 1, gap: 2500, rank: 2, caption: true },
  phone: { volume: 0.9, gap: 2500, rank: 2, caption: true },
  glitch: { volume: 0.9, gap: 600, rank: 2, caption: true },
  "door-chime": { volume: 0.7, gap: 900, rank: 1, caption: true },
  footstep: { volume: 0.5, gap: 110, rank: 0 },
  "check-in": { volume: 0.7, gap: 400, rank: 1 },
  scan: { volume: 0.8, gap: 500, rank: 1, caption: true },
  drill: { volume: 0.7, gap: 900, rank: 1, caption: true },
  nanobots: { volume: 0.8, gap: 700, rank: 1, caption: true },
  "vr-shimmer": { volume: 0.8, gap: 800, rank: 1 },
  "heal-sparkle": { volume: 0.9, gap: 250, rank: 1 },
  ability: { volume: 0.9, gap: 250, rank: 2 },
  gasp: { volume: 0.9, gap: 700, rank: 2, caption: true },
  panic: { volume: 0.9, gap: 1200, rank: 2, caption: true },
  "cry-soft": { volume: 0.9, gap: 3000, rank: 1, caption: true },
  tingle: { volume: 0.8, gap: 900, rank: 1, caption: true },
  throb: { volume: 0.9, gap: 1200, rank: 2, caption: true },
  collapse: { volume: 1, gap: 1500, rank: 2, caption: true },
  "lot-alarm": { volume: 0.9, gap: 1500, rank: 2, caption: true },
  "device-off": { volume: 0.9, gap: 250, rank: 1, caption: true },
  "device-back": { volume: 0.9, gap: 250, rank: 1, caption: true },
  whisper: { volume: 0.9, gap: 4000, rank: 2, caption: true },
  "gate-halt": { volume: 0.9, gap: 500, rank: 2, caption: true },
  "verdict-right": { volume: 1, gap: 800, rank: 2 },
  "verdict-wrong": { volume: 1, gap: 800, rank: 2 },
} as const satisfies Readonly<Record<string, EffectRow>>;

export type EffectId = keyof typeof EFFECTS;

export const effect = (id: EffectId): EffectRow => EFFECTS[id];
export const isEffect = (name: string): name is EffectId => Object.hasOwn(EFFECTS, name);

/** Sounds that stay, and their volume when fully on. */
export const LOOPS = {
  "crowd-murmur": 1,
  "drill-loop": 0.8,
  "suction-loop": 0.5,
  "hologram-hum": 0.5,
  outside: 0.9,
} as const;

export type LoopId = keyof typeof LOOPS;
export const LOOP_IDS = Object.keys(LOOPS) as LoopId[];

/** What `onCaption` names; the words are `caption.<id>` in the locale files. */
export type CaptionId = EffectId | LoopId;
/** All that may be named, for the locale files to be checked against. */
export const CAPTION_IDS: readonly CaptionId[] = [
  ...(Object.keys(EFFECTS) as EffectId[]).filter((id) => effect(id).caption),
  "drill-loop",
  "crowd-murmur",
];

export const SPEAKERS = ["elara", "milo", "ava", "pia", "jun", "tarek"] as const;
export type Speaker = (typeof SPEAKERS)[number];
/** Syllables each speaker has. */
export const VARIANTS = 3;

export type Theme = "title" | "campaign-1" | "results-win" | "results-lose";
export type Layer = "calm" | "busy" | "crisis";

/** A theme's files, each named in `map.json`, by layer; a theme in one piece is all calm. */
export const THEMES: Readonly<Record<Theme, Readonly<Partial<Record<Layer, string>>>>> = {
  title: { calm: "title" },
  "campaign-1": { calm: "campaign-1-calm", busy: "campaign-1-busy", crisis: "campaign-1-crisis" },
  "results-win": { calm: "results-win" },
  "results-lose": { calm: "results-lose" },
};
