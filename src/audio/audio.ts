/** The sound of the game: what the composition root plays, and nothing of how. */
import { createAmbience } from "./ambience.ts";
import { EFFECTS, effect, isEffect, VARIANTS } from "./effects.ts";
import type { CaptionId, EffectId, Theme } from "./effects.ts";
import { SOUND_OF_INTERFACE } from "./from-events.ts";
import { createGate } from "./gate.ts";
import { clamp01, createLimiter, createPolyphony, gainOf, voiceOf } from "./mixing.ts";
import { createMusic } from "./music.ts";
import { createSheet } from "./sheet.ts";

export type { CaptionId, EffectId, Theme } from "./effects.ts";

/** The player's sliders, each 0–1. */
export interface Volumes {
  readonly music: number;
  readonly effects: number;
  readonly ambience: number;
  readonly voice: number;
  readonly muted: boolean;
  /** Silence while another window is in front (a hidden page is always silent). Default: yes. */
  readonly muteOnBlur?: boolean;
}

export interface Audio {
  /** An effect, once. Dropped while the browser allows no sound, and when it comes too soon after itself. */
  play(id: EffectId, options?: { readonly volume?: number; readonly rate?: number; readonly pan?: number }): void;
  /** The same by the names that the interface uses: "click", "refused", "voice:milo", or an effect's own. */
  playNamed(name: string): void;
  music(theme: Theme | null): void;
  /** How tense the clinic is, 0–1: the music follows within two seconds. */
  mood(mood: { readonly tension: number }): void;
  /** Levels 0–1; what is left out stays as it was. */
  ambience(levels: {
    readonly crowd?: number;
    readonly drill?: boolean;
    readonly outside?: number;
    readonly hologram?: number;
  }): void;
  /** A syllable in the speaker's voice. */
  voice(speaker: string): void;
  /** Music, effects and ambience step back while people speak. */
  duck(on: boolean): void;
  setVolumes(volumes: Volumes): void;
  /** Told of every sound that means something, heard or not; the words are `caption.<id>`. Returns the way to stop. */
  onCaption(listener: (id: CaptionId) => void): () => void;
  /** Ends all sound and lets go of the page. */
  close(): void;
}

/** How many effects may sound at once. */
const MOST = 14;
const DUCKED = { music: 0.4, effects: 0.55, ambience: 0.45 };
/** The murmur is captioned when it rises past this, and again only after it fell past the second. */
const CROWD_LOUD = 0.6;
const CROWD_QUIET = 0.4;

export function createAudio({ settings }: { readonly settings: Volumes }): Audio {
  const gate = createGate(settings.muted, settings.muteOnBlur ?? true);
  const effects = createSheet("effects", gate);
  const voices = createSheet("voices", gate);
  const ambience = createAmbience(gate);
  // Once the first music plays, the effects follow, so that they are there when they are wanted.
  const music = createMusic(gate, () => void effects.ready());
  const limiter = createLimiter();
  const polyphony = createPolyphony(MOST);
  const captions = new Set<(id: CaptionId) => void>();
  const turn = new Map<string, number>();
  let volumes = settings;
  let ducked = false;
  let drilling = false;
  let crowdLoud = false;

  const share = (group: keyof typeof DUCKED): number => (ducked ? DUCKED[group] : 1);
  const caption = (id: CaptionId): void => {
    for (const listener of captions) listener(id);
  };

  function level(seconds: number): void {
    music.gain(gainOf(volumes.music) * share("music"), seconds);
    ambience.gain(gainOf(volumes.ambience) * share("ambience"));
  }

  function play(
    id: EffectId,
    options: { readonly volume?: number; readonly rate?: number; readonly pan?: number } = {},
  ): void {
    const row = effect(id);
    const now = performance.now();
    if (!limiter.allow(id, row.gap, now)) return;
    if (row.caption) caption(id);
    const howl = effects.ready();
    const volume = row.volume * clamp01(options.volume ?? 1) * gainOf(volumes.effects) * share("effects");
    if (!howl || volume < 0.002) return;
    const give = polyphony.enter(row.rank);
    if (!give) return;
    for (const key of give) {
      howl.stop(key);
      polyphony.leave(key);
    }
    const key = howl.play(id);
    howl.volume(volume, key);
    if (options.rate !== undefined) howl.rate(Math.min(2, Math.max(0.5, options.rate)), key);
    if (options.pan !== undefined && Math.abs(options.pan) > 0.02)
      howl.stereo(Math.max(-1, Math.min(1, options.pan)), key);
    polyphony.add(key, row.rank, now);
    howl.once("end", () => polyphony.leave(key), key);
  }

  function voice(speaker: string): void {
    if (speaker === "" || !limiter.allow("voice", 70, performance.now())) return;
    const howl = voices.ready();
    const volume = gainOf(volumes.voice);
    if (!howl || volume < 0.002) return;
    const { voice: who, rate } = voiceOf(speaker);
    const next = ((turn.get(who) ?? 0) % VARIANTS) + 1;
    turn.set(who, next);
    const key = howl.play(`${who}-${next}`);
    howl.volume(volume, key);
    howl.rate(rate, key);
  }

  level(0);
  return {
    play,
    playNamed(name) {
      if (name.startsWith("voice:")) return voice(name.slice("voice:".length));
      const id = SOUND_OF_INTERFACE[name] ?? name;
      if (isEffect(id)) play(id);
    },
    music: (theme) => music.play(theme),
    mood: ({ tension }) => music.tension(tension),
    ambience({ crowd, drill, outside, hologram }) {
      ambience.set({
        ...(crowd === undefined ? {} : { "crowd-murmur": crowd }),
        ...(drill === undefined ? {} : { "drill-loop": Number(drill), "suction-loop": Number(drill) }),
        ...(outside === undefined ? {} : { outside }),
        ...(hologram === undefined ? {} : { "hologram-hum": hologram }),
      });
      if (drill !== undefined && drill !== drilling) {
        drilling = drill;
        if (drill) caption("drill-loop");
      }
      if (crowd !== undefined && (crowdLoud ? crowd < CROWD_QUIET : crowd > CROWD_LOUD)) {
        crowdLoud = !crowdLoud;
        if (crowdLoud) caption("crowd-murmur");
      }
    },
    voice,
    duck(on) {
      if (on === ducked) return;
      ducked = on;
      level(on ? 0.3 : 0.9);
    },
    setVolumes(next) {
      volumes = next;
      gate.setMuted(next.muted);
      gate.setMuteOnBlur(next.muteOnBlur ?? true);
      level(0.1);
    },
    onCaption(listener) {
      captions.add(listener);
      return () => void captions.delete(listener);
    },
    close() {
      music.stop();
      ambience.stop();
      effects.stop();
      voices.stop();
      captions.clear();
      gate.close();
    },
  };
}

/** Names of all effects, for listening to them one by one. */
export const EFFECT_IDS = Object.keys(EFFECTS) as EffectId[];
