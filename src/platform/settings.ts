/** What the player has set, and the best stars of each level. Kept in localStorage where that is allowed. */
import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

export interface Settings {
  readonly locale: string;
  /** 1–2: size of all text and everything measured by it. */
  readonly textScale: number;
  readonly motion: "auto" | "reduced" | "full";
  readonly contrast: "auto" | "more" | "normal";
  /** 0–1 each. */
  readonly music: number;
  readonly effects: number;
  readonly ambience: number;
  readonly voice: number;
  readonly muted: boolean;
  readonly muteOnBlur: boolean;
  readonly captions: boolean;
  /** Stop the clock when a patient asks to stop. */
  readonly pauseOnDistress: boolean;
  /** Show the report at the end of a day, in levels that have one. */
  readonly dayReport: boolean;
  /** How fast people's words are written, and whether they go on by themselves. */
  readonly readSpeed: ReadSpeed;
  readonly autoAdvance: boolean;
  /** How much the assistant says unasked. */
  readonly advice: "all" | "important" | "off";
  /** What has been pointed out to the player before, by name. */
  readonly hintsSeen: readonly string[];
}

export type ReadSpeed = "slow" | "normal" | "fast" | "at-once";

export const DEFAULT_SETTINGS: Settings = {
  locale: "en",
  textScale: 1,
  motion: "auto",
  contrast: "auto",
  music: 0.6,
  effects: 0.8,
  ambience: 0.6,
  voice: 0.8,
  muted: false,
  muteOnBlur: true,
  captions: false,
  pauseOnDistress: true,
  dayReport: true,
  readSpeed: "normal",
  autoAdvance: false,
  advice: "all",
  hintsSeen: [],
};

/** Names that are kept at most, so that what is stored stays small. */
const HINTS_MAX = 60;

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  set(patch: Partial<Settings>): void;
}
export interface ProgressStore {
  /** Best stars by level id. */
  readonly best: ReadonlySignal<Readonly<Record<string, number>>>;
  record(level: string, stars: number): void;
}
/** The part of `Storage` that is used; a Map-backed one serves where storage is denied. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const SETTINGS_KEY = "open-wide/settings";
const PROGRESS_KEY = "open-wide/progress";

/** localStorage, or memory when the browser denies it (sandboxed frames, blocked cookies). */
export function safeStorage(): KeyValue {
  try {
    const probe = "open-wide/probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    const memory = new Map<string, string>();
    return { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value) };
  }
}

export function createSettings(storage: KeyValue = safeStorage()): SettingsStore {
  const settings = signal<Settings>(cleanSettings(readJson(storage, SETTINGS_KEY)));
  return {
    settings,
    set(patch) {
      settings.value = cleanSettings({ ...settings.value, ...patch });
      writeJson(storage, SETTINGS_KEY, settings.value);
    },
  };
}

export function createProgress(storage: KeyValue = safeStorage()): ProgressStore {
  const best = signal<Readonly<Record<string, number>>>(cleanProgress(readJson(storage, PROGRESS_KEY)));
  return {
    best,
    record(level, stars) {
      if ((best.value[level] ?? -1) >= stars) return;
      best.value = { ...best.value, [level]: stars };
      writeJson(storage, PROGRESS_KEY, best.value);
    },
  };
}

/** Whatever was stored, made into settings: unknown keys dropped, wrong values replaced by the default. */
export function cleanSettings(stored: unknown): Settings {
  const from = isRecord(stored) ? stored : {};
  const share = (key: keyof Settings, fallback: number): number => {
    const value = from[key];
    return typeof value === "number" && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : fallback;
  };
  const flag = (key: keyof Settings, fallback: boolean): boolean => {
    const value = from[key];
    return typeof value === "boolean" ? value : fallback;
  };
  const one = <T extends string>(key: keyof Settings, legal: readonly T[], fallback: T): T =>
    legal.find((each) => each === from[key]) ?? fallback;
  const base = DEFAULT_SETTINGS;
  const scale = from["textScale"];
  const locale = from["locale"];
  return {
    locale: typeof locale === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : base.locale,
    textScale: typeof scale === "number" && Number.isFinite(scale) ? Math.min(2, Math.max(1, scale)) : base.textScale,
    motion: one("motion", ["auto", "reduced", "full"], base.motion),
    contrast: one("contrast", ["auto", "more", "normal"], base.contrast),
    music: share("music", base.music),
    effects: share("effects", base.effects),
    ambience: share("ambience", base.ambience),
    voice: share("voice", base.voice),
    muted: flag("muted", base.muted),
    muteOnBlur: flag("muteOnBlur", base.muteOnBlur),
    captions: flag("captions", base.captions),
    pauseOnDistress: flag("pauseOnDistress", base.pauseOnDistress),
    dayReport: flag("dayReport", base.dayReport),
    readSpeed: one("readSpeed", ["slow", "normal", "fast", "at-once"], base.readSpeed),
    autoAdvance: flag("autoAdvance", base.autoAdvance),
    advice: one("advice", ["all", "important", "off"], base.advice),
    hintsSeen: names(from["hintsSeen"]),
  };
}

function names(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const kept = value.filter((each): each is string => typeof each === "string" && each.length <= 40);
  return [...new Set(kept)].slice(-HINTS_MAX);
}

function cleanProgress(stored: unknown): Record<string, number> {
  const clean: Record<string, number> = {};
  if (!isRecord(stored)) return clean;
  for (const [level, stars] of Object.entries(stored)) {
    if (typeof stars === "number" && stars >= 0 && stars <= 3 && level !== "__proto__")
      clean[level] = Math.floor(stars);
  }
  return clean;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson(storage: KeyValue, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function writeJson(storage: KeyValue, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or denied: the setting holds for this visit only.
  }
}
