// node tools/audio/build.mjs
// Makes every sound in assets/audio from the notes and synths beside this file, then measures what it wrote.
// Needs Node, FluidSynth with the FluidR3 sound font, and FFmpeg. Rendered music is kept in out/ until its sources change.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { samples, SR } from "./lib/dsp.mjs";
import { decode, encode, measure } from "./lib/files.mjs";
import { renderPiece } from "./lib/render.mjs";
import { sprite } from "./lib/sprite.mjs";
import { BUSY, CALM, CRISIS } from "./music/campaign-1.mjs";
import { LOSE, WIN } from "./music/results.mjs";
import { TITLE } from "./music/title.mjs";
import { LOOPS } from "./effects/loops.mjs";
import { ONE_SHOTS } from "./effects/one-shots.mjs";
import { VOICES } from "./effects/voices.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, "../../assets/audio");
const out = join(here, "out");
mkdirSync(assets, { recursive: true });
mkdirSync(out, { recursive: true });

/** A loop is written with this much of its end before it and of its beginning after it, so that no codec's edge is heard. */
const PAD = 0.25;

const MUSIC = {
  title: TITLE,
  "campaign-1-calm": CALM,
  "campaign-1-busy": BUSY,
  "campaign-1-crisis": CRISIS,
  "results-win": WIN,
  "results-lose": LOSE,
};

function cached(name, piece) {
  const library = ["dsp", "loudness", "midi", "notes", "render"].map((f) =>
    readFileSync(join(here, "lib", `${f}.mjs`)),
  );
  const key = createHash("sha256")
    .update(JSON.stringify(piece))
    .update(Buffer.concat(library))
    .digest("hex")
    .slice(0, 16);
  const file = join(out, `${name}-${key}.f64`);
  if (!existsSync(file)) {
    const s = renderPiece(piece, join(out, name));
    writeFileSync(file, Buffer.concat([Buffer.from(s.l.buffer), Buffer.from(s.r.buffer)]));
  }
  const b = readFileSync(file),
    all = new Float64Array(b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength));
  return { l: all.slice(0, all.length / 2), r: all.slice(all.length / 2) };
}

const around = (s, pad) => {
  const n = s.l.length,
    k = samples(pad),
    f = (x) => Float64Array.from({ length: n + 2 * k }, (_, i) => x[(i - k + n) % n]);
  return { l: f(s.l), r: f(s.r) };
};
const kb = (p) => Math.round(statSync(p).size / 1000);
const rows = [];

const music = {};
for (const [name, piece] of Object.entries(MUSIC)) {
  const s = cached(name, piece),
    path = join(assets, name);
  encode(piece.loop ? around(s, PAD) : s, path, { opus: 48, mp3: 40, mp3Rate: 32000 });
  music[name] = { start: piece.loop ? PAD : 0, length: s.l.length / SR, loop: piece.loop };
  const m = measure(`${path}.webm`),
    back = decode(`${path}.webm`);
  // The step over the loop point, against the largest step anywhere else in the piece.
  let click = "";
  if (piece.loop) {
    const a = samples(PAD),
      b = a + s.l.length;
    let most = 0;
    for (let i = a + 1; i < b; i++) most = Math.max(most, Math.abs(back.l[i] - back.l[i - 1]));
    click = `${Math.abs(back.l[a] - back.l[b - 1]).toFixed(4)} of ${most.toFixed(4)}`;
  }
  rows.push({
    name,
    seconds: (s.l.length / SR).toFixed(3),
    samples: s.l.length,
    webm: kb(`${path}.webm`),
    mp3: kb(`${path}.mp3`),
    lufs: m.integrated,
    peak: m.peak,
    mp3peak: measure(`${path}.mp3`).peak,
    click,
  });
  console.log(rows.at(-1));
}

const sheets = {};
for (const [name, sounds, options] of [
  ["effects", ONE_SHOTS, { opus: 44, mp3: 40, headroom: 1.5 }],
  ["voices", VOICES, { opus: 40, opusMono: true, mp3: 48 }],
  ["loops", LOOPS, { opus: 32, mp3: 32, mp3Rate: 32000, pad: 0.15 }],
]) {
  const sheet = sprite(sounds, options.pad ?? 0);
  const path = join(assets, name);
  encode(sheet.sound, path, options);
  sheets[name] = sheet.places;
  for (const [id, [from, length]] of Object.entries(sheet.places)) {
    const m = measure(`${path}.webm`, from / 1000, length / 1000);
    rows.push({
      name: `${name}: ${id}`,
      seconds: (length / 1000).toFixed(3),
      lufs: m.momentary,
      peak: m.peak,
      target: sounds[id].lufs,
    });
  }
  rows.push({
    name: `**${name}**`,
    seconds: (sheet.sound.l.length / SR).toFixed(1),
    webm: kb(`${path}.webm`),
    mp3: kb(`${path}.mp3`),
    peak: measure(`${path}.webm`).peak,
    mp3peak: measure(`${path}.mp3`).peak,
  });
}

// What the player's code needs to know: where each sound lies (milliseconds) and where each loop turns (seconds).
const map = { music, ...sheets };
writeFileSync(
  join(assets, "map.json"),
  `${JSON.stringify(map, null, 1).replace(/\[\n\s+([\d.]+),\n\s+([\d.]+)\n\s+\]/g, "[$1, $2]")}\n`,
);

const total = readdirSync(assets).reduce((n, f) => n + statSync(join(assets, f)).size, 0);
const cell = (v) => (v === undefined || Number.isNaN(v) ? "" : String(v));
const table = [
  "| sound | s | WebM kB | MP3 kB | LUFS | aim | peak dBTP | MP3 peak | step at loop point, of the largest |",
  "|---|---|---|---|---|---|---|---|---|",
  ...rows.map(
    (r) =>
      `| ${[r.name, r.seconds, r.webm, r.mp3, r.lufs, r.target, r.peak, r.mp3peak, r.click].map(cell).join(" | ")} |`,
  ),
  "",
  `All files: ${(total / 1e6).toFixed(2)} MB.`,
].join("\n");
console.log(table);
const readme = join(here, "README.md");
if (existsSync(readme)) {
  const text = readFileSync(readme, "utf8");
  writeFileSync(readme, text.replace(/<!-- measured -->[\s\S]*$/, `<!-- measured -->\n\n${table}\n`));
}
