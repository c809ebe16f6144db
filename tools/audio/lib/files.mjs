// Running FluidSynth and FFmpeg, and reading what they say.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { midi } from "./midi.mjs";
import { SR } from "./dsp.mjs";

export const FONT = process.env.SOUNDFONT ?? "/usr/share/sounds/sf2/FluidR3_GM.sf2";

export function run(command, args, options = {}) {
  const r = spawnSync(command, args, { maxBuffer: 1 << 28, ...options });
  if (r.error) throw r.error;
  if (r.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${r.stderr}`);
  return r;
}

const bytes = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** One part, played dry by the sound font: {l, r}. */
export function fluid(part, seconds, scratch) {
  writeFileSync(`${scratch}.mid`, midi({ ...part, length: (seconds * part.bpm) / 60 }));
  run("fluidsynth", [
    "-niq",
    "-R",
    "0",
    "-C",
    "0",
    "-g",
    "0.5",
    "-r",
    String(SR),
    "-o",
    "synth.cpu-cores=1",
    "-o",
    "synth.polyphony=512",
    "-O",
    "float",
    "-T",
    "raw",
    "-F",
    `${scratch}.raw`,
    FONT,
    `${scratch}.mid`,
  ]);
  const raw = readFileSync(`${scratch}.raw`);
  const f = new Float32Array(raw.buffer, raw.byteOffset, raw.byteLength >> 2);
  const n = Math.round(seconds * SR),
    out = { l: new Float64Array(n), r: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    out.l[i] = f[2 * i] ?? 0;
    out.r[i] = f[2 * i + 1] ?? 0;
  }
  rmSync(`${scratch}.mid`);
  rmSync(`${scratch}.raw`);
  return out;
}

/** Interleave to 32-bit float. */
function interleave(s) {
  const f = new Float32Array(s.l.length * 2);
  for (let i = 0; i < s.l.length; i++) {
    f[2 * i] = s.l[i];
    f[2 * i + 1] = s.r[i];
  }
  return bytes(f);
}

/**
 * Write Opus in WebM and MP3, in kbit/s. Mixing down keeps the level of what both sides share (FFmpeg's own
 * would raise it by 3 dB). MP3s overshoot more and get `headroom` dB.
 */
export function encode(s, path, { opus, mp3, opusMono = false, mp3Mono = true, mp3Rate = 44100, headroom = 0 }) {
  const input = interleave(s);
  const from = [
    "-hide_banner",
    "-loglevel",
    "error",
    "-y",
    "-f",
    "f32le",
    "-ar",
    String(SR),
    "-ac",
    "2",
    "-i",
    "-",
    "-map_metadata",
    "-1",
    "-fflags",
    "+bitexact",
    "-flags:a",
    "+bitexact",
  ];
  const down = (mono) => (mono ? "pan=mono|c0=0.5*c0+0.5*c1" : "anull");
  run(
    "ffmpeg",
    [
      ...from,
      "-af",
      down(opusMono),
      "-c:a",
      "libopus",
      "-b:a",
      `${opus}k`,
      "-vbr",
      "constrained",
      "-compression_level",
      "10",
      "-frame_duration",
      "20",
      "-f",
      "webm",
      `${path}.webm`,
    ],
    { input },
  );
  run(
    "ffmpeg",
    [
      ...from,
      "-af",
      `${down(mp3Mono)},volume=${-headroom}dB`,
      "-ar",
      String(mp3Rate),
      "-c:a",
      "libmp3lame",
      "-b:a",
      `${mp3}k`,
      "-compression_level",
      "0",
      "-f",
      "mp3",
      `${path}.mp3`,
    ],
    { input },
  );
}

/** 16-bit WAV, for listening and looking. */
export function wav(s, path) {
  run(
    "ffmpeg",
    ["-hide_banner", "-loglevel", "error", "-y", "-f", "f32le", "-ar", String(SR), "-ac", "2", "-i", "-", path],
    { input: interleave(s) },
  );
}

/** Decode any file to {l, r}. */
export function decode(path) {
  const raw = run("ffmpeg", [
    "-hide_banner",
    "-loglevel",
    "error",
    "-i",
    path,
    "-f",
    "f32le",
    "-ar",
    String(SR),
    "-ac",
    "2",
    "-",
  ]).stdout;
  const f = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  const n = f.length >> 1,
    out = { l: new Float64Array(n), r: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    out.l[i] = f[2 * i];
    out.r[i] = f[2 * i + 1];
  }
  return out;
}

/** FFmpeg's EBU R128 meter on a stretch of a file: {integrated, momentary, peak} in LUFS and dBTP. */
export function measure(path, from = 0, seconds = 0) {
  const cut = seconds > 0 ? `atrim=${from}:${from + seconds},apad=whole_dur=0.6,` : "";
  const r = run("ffmpeg", [
    "-hide_banner",
    "-nostats",
    "-i",
    path,
    "-af",
    `${cut}ebur128=peak=true:dualmono=true:framelog=verbose`,
    "-f",
    "null",
    "-",
    "-v",
    "verbose",
  ]);
  const log = String(r.stderr);
  const last = (re) => Number([...log.matchAll(re)].at(-1)?.[1] ?? NaN);
  const m = [...log.matchAll(/ M:\s*(-?[\d.]+)/g)].map((x) => Number(x[1]));
  return {
    integrated: last(/ I:\s+(-?[\d.]+) LUFS/g),
    momentary: Math.max(...m),
    peak: last(/Peak:\s+(-?[\d.]+) dBFS/g),
  };
}
