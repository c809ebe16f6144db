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
  /** Counts the wishes, so that a theme still loading knows when it is no longer meant. */
  let wish = 0;
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

  /** Turns the mix to the layer that is wanted, or to what there is while that one is missing. */
  function aim(context: AudioContext): void {
    if (!playing) return;
    const [first] = playing.voices.keys();
    const target = playing.voices.has(layer) ? layer : first;
    if (target === undefined || to[target] === 1) return;
    // The first layer to arrive is simply there; later changes take their time.
    const alone = playing.voices.size === 1;
    from = alone ? only(target) : gainsNow(context.currentTime);
    to = only(target);
    crossBegan = context.currentTime;
    writeGains(context);
  }

  async function begin(theme: Theme, context: AudioContext): Promise<void> {
    const files = THEMES[theme];
    const mine = wish;
    // What will be heard first is loaded first.
    const order = (["calm", "busy", "crisis"] as const).toSorted((x, y) => Number(y === layer) - Number(x === layer));
    for (const name of order) {
      const file = files[name];
      if (file === undefined) continue;
      // What can't be loaded leaves the game without a layer, or without music, not without a game.
      const buffer = await load(file, context).catch((error: unknown) => console.warn("music:", error));
      if (wish !== mine) return;
      if (!buffer) continue;
      if (playing?.theme !== theme) playing = open(theme, context);
      join(name, file, buffer, context, playing);
      aim(context);
    }
    onLoaded();
  }

  function open(theme: Theme, context: AudioContext): Playing {
    if (!bus) {
      bus = new GainNode(context, { gain: level });
      bus.connect(Howler.masterGain);
    }
    const begin = context.currentTime + AHEAD;
    const out = new GainNode(context, { gain: 0 });
    out.connect(bus);
    // A fanfare is there at once; the others come up softly.
    out.gain.setTargetAtTime(1, begin, theme === "results-win" ? 0.01 : 0.2);
    from = to = only(layer);
    return { theme, out, begin, voices: new Map() };
  }

  function start(): void {
    const context = gate.context();
    if (!context || playing?.theme === wanted) return;
    if (playing) fadeOut(playing, context, 1.2);
    playing = null;
    if (wanted) void begin(wanted, context);
  }

  return {
    play(theme) {
      if (theme === wanted) return;
      wanted = theme;
      wish += 1;
      layer = "calm";
      gate.whenOpen(start);
    },
    tension(value) {
      layer = layerFor(value, layer);
      const context = gate.context();
      if (context) aim(context);
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
      wish += 1;
      const context = gate.context();
      if (playing && context) fadeOut(playing, context, 0.1);
      playing = null;
      bus?.disconnect();
      bus = null;
    },
  };
}
