/**
 * Music. Howler starts each sound "now", which is not the same now for three layers, and knows no loop points;
 * so layers are played on Howler's context by nodes of our own, started by its clock to the sample.
 */
import { Howler } from "howler";
import { THEMES } from "./effects.ts";
import type { Layer, Theme } from "./effects.ts";
import { pieces, sources } from "./files.ts";
import type { Gate } from "./gate.ts";
import { between, layerFor, only } from "./mixing.ts";
import type { Gains } from "./mixing.ts";

/** Seconds that one layer takes to fade into another. */
const CROSS = 2;
const STEPS = 16;
/** A little ahead of the clock, so that a start is never late. */
const AHEAD = 0.06;

export interface Music {
  play(theme: Theme | null): void;
  /** 0–1. */
  tension(value: number): void;
  /** Gain of all music, reached within `seconds`. */
  gain(value: number, seconds: number): void;
  stop(): void;
}

interface Voice {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** A theme that sounds: its layers so far, all counted from one start. */
interface Playing {
  readonly theme: Theme;
  readonly out: GainNode;
  readonly begin: number;
  readonly voices: Map<Layer, Voice>;
}

async function load(name: string, context: AudioContext): Promise<AudioBuffer> {
  let problem: unknown = new Error(`no file for ${name}`);
  for (const url of sources(name)) {
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return await context.decodeAudioData(await answer.arrayBuffer());
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

export function createMusic(gate: Gate, onLoaded: () => void): Music {
  let wanted: Theme | null = null;
  let playing: Playing | null = null;
  let bus: GainNode | null = null;
  let level = 0;
  let layer: Layer = "calm";
  let from: Gains = only("calm");
  let to: Gains = only("calm");
  let crossBegan = -Infinity;

  const gainsNow = (now: number): Gains => between(from, to, (now - crossBegan) / CROSS);

  function fadeOut(old: Playing, context: AudioContext, seconds: number): void {
    old.out.gain.setTargetAtTime(0, context.currentTime, seconds / 4);
    for (const { source } of old.voices.values()) source.stop(context.currentTime + seconds);
    setTimeout(() => old.out.disconnect(), seconds * 1000 + 200);
  }

  /** Writes the rest of the running cross-fade into the gains. */
  function writeGains(context: AudioContext): void {
    if (!playing) return;
    const now = context.currentTime;
    for (const [name, { gain }] of playing.voices) {
      gain.gain.cancelScheduledValues(now);
      gain.gain.setValueAtTime(gainsNow(now)[name], now);
      const left = crossBegan + CROSS - now;
      for (let i = 1; left > 0 && i <= STEPS; i++) {
        const at = now + (left * i) / STEPS;
        gain.gain.linearRampToValueAtTime(gainsNow(at)[name], at);
      }
    }
  }

  /** Adds a layer to what is playing, in step with it. */
  function join(name: Layer, file: string, buffer: AudioBuffer, context: AudioContext, here: Playing): void {
    const piece = pieces[file];
    if (!piece) return;
    const source = context.createBufferSource();
    const gain = context.createGain();
    source.buffer = buffer;
    source.loop = piece.loop;
    source.loopStart = piece.start;
    source.loopEnd = piece.start + piece.length;
    source.connect(gain).connect(here.out);
    const at = Math.max(here.begin, context.currentTime + AHEAD);
    source.start(at, piece.start + ((at - here.begin) % piece.length));
    gain.gain.value = 0;
    here.voices.set(name, { source, gain });
    writeGains(context);
  }

  async function begin(theme: Theme, context: AudioContext): Promise<void> {
    const files = THEMES[theme];
    // What will be heard first is loaded first; a theme in one piece is heard whatever the mood.
    const order = (["calm", "busy", "crisis"] as const)
      .filter((name) => files[name] !== undefined)
      .toSorted((a, b) => Number(b === layer) - Number(a === layer));
    if (order.length === 1) {
      layer = "calm";
      from = to = only("calm");
    }
    for (const name of order) {
      const file = files[name] ?? "";
      const buffer = await load(file, context);
      if (wanted !== theme) return;
      if (!playing || playing.theme !== theme) {
        bus ??= new GainNode(context, { gain: level });
        bus.connect(Howler.masterGain);
        const out = context.createGain();
        out.connect(bus);
        out.gain.setValueAtTime(0, context.currentTime);
        out.gain.setTargetAtTime(1, context.currentTime + AHEAD, theme === "results-win" ? 0.01 : 0.2);
        playing = { theme, out, begin: context.currentTime + AHEAD, voices: new Map() };
        // Whatever of the mood changed while loading is where this theme starts.
        if (order.length > 1) from = to = only(layer);
      }
      join(name, file, buffer, context, playing);
    }
    onLoaded();
  }

  function start(): void {
    const context = gate.context();
    if (!context || playing?.theme === wanted) return;
    if (playing) fadeOut(playing, context, 1.2);
    playing = null;
    // A theme that can't be loaded leaves the game without music, not without a game.
    if (wanted) begin(wanted, context).catch((error: unknown) => console.warn("music:", error));
  }

  return {
    play(theme) {
      if (theme === wanted) return;
      wanted = theme;
      gate.whenOpen(start);
    },
    tension(value) {
      const next = layerFor(value, layer);
      if (next === layer) return;
      layer = next;
      const context = gate.context();
      if (!context || !playing || playing.voices.size < 2) {
        if (!playing || Object.keys(THEMES[playing.theme]).length > 1) from = to = only(next);
        if (context) writeGains(context);
        return;
      }
      from = gainsNow(context.currentTime);
      to = only(next);
      crossBegan = context.currentTime;
      writeGains(context);
    },
    gain(value, seconds) {
      level = value;
      const context = gate.context();
      if (!bus) return;
      if (context) bus.gain.setTargetAtTime(value, context.currentTime, seconds / 3);
      else bus.gain.value = value;
    },
    stop() {
      wanted = null;
      const context = gate.context();
      if (playing && context) fadeOut(playing, context, 0.1);
      playing = null;
      bus?.disconnect();
      bus = null;
    },
  };
}
