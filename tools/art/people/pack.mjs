// Packs the pairs of pictures in out/raw into assets/people: for each sheet a `-s` page (light, and the colour of
// untinted parts; lossy) and a `-m` page (tint masks; lossless), which share one layout, and one people.json.
//
//   node tools/art/people/pack.mjs [--quality 44] [--quick]
//
// Sheets keep together what is used together, so that a page nobody needs can stay undecoded.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MaxRectsPacker } from "../../../node_modules/maxrects-packer/dist/maxrects-packer.mjs";
import sharp from "sharp";

sharp.concurrency(1);
const here = path.dirname(fileURLToPath(import.meta.url));
const raw = path.join(here, "out/raw");
const out = path.join(here, "../../../assets/people");
const quality = Number(process.argv[process.argv.indexOf("--quality") + 1]) || 44;
const effort = process.argv.includes("--quick") ? 2 : 5;
const PAD = 2;
const MAX = 2048;
/** Mask steps: masks only change within a pixel or two of an edge, so few levels cannot be told from 256. */
const LEVELS = 4;
/** Steps of transparency: edges are drawn at two thirds, so a few do; a blush fades over many pixels. */
const ALPHA = { face: 6, bust: 10, plain: 12 };
const QUALITY = { face: 60, bust: 74, plain: 56, head: 48 };

const info = JSON.parse(await readFile(path.join(here, "out/anchors.json"), "utf8"));

function sheetOf(name) {
  const head = name.split("/")[0];
  if (head === "legs" || head.startsWith("front-")) return "base";
  if (head.startsWith("eyes-") || head.startsWith("mouth-") || head.startsWith("worn-")) return "face";
  if (head.startsWith("bust")) return "bust";
  if (head.startsWith("head-")) return "head";
  if (head === "shadow" || head === "milo") return "plain";
  return `wear-${head}`;
}

/** File names have dots for slashes: `legs.walk.3.sw_s.png` is the frame `legs/walk/3/sw`. */
const names = (await readdir(raw))
  .filter((f) => f.endsWith("_s.png"))
  .map((f) => f.slice(0, -6).replaceAll(".", "/"))
  .filter((n) => !n.startsWith("_") && !n.startsWith("tmp") && !/^shadow.(panic|cheer)/.test(n))
  .sort();

const lin = new Float64Array(256).map((_, i) =>
  i / 255 <= 0.04045 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4,
);

/** Faces turned away: nothing to see but specks at the edge. */
const hidden = (name) => /^(eyes|mouth)-.*\/(ne|nw)$/.test(name) && !/\/(lie|faint)\//.test(name);

async function load(name) {
  if (hidden(name)) return { name, w: 0, h: 0 };
  const file = path.join(raw, name.replaceAll("/", "."));
  const s = await sharp(`${file}_s.png`).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const plain = name.startsWith("milo") || name.startsWith("shadow");
  const m = await sharp(`${file}_m.png`).ensureAlpha().raw().toBuffer();
  const { width, height } = s.info;
  let x0 = width,
    y0 = height,
    x1 = -1,
    y1 = -1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      if (s.data[i + 3] < 6) s.data[i + 3] = 0;
      else {
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
    }
  if (x1 < 0) return { name, w: 0, h: 0 };
  const w = x1 - x0 + 1,
    h = y1 - y0 + 1;
  const S = Buffer.alloc(w * h * 4),
    M = Buffer.alloc(w * h * 3);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = ((y + y0) * width + x + x0) * 4,
        o = y * w + x;
      s.data.copy(S, o * 4, i, i + 4);
      if (S[o * 4 + 3] === 0) continue;
      // Cleared outside the figure, kept in wholes of the steps inside: flat colour costs next to nothing.
      for (let c = 0; c < 3; c++) M[o * 3 + c] = Math.round((Math.round(lin[m[i + c]] * LEVELS) / LEVELS) * 255);
    }
  if (name.startsWith("shadow")) blurAlpha(S, w, h);
  if (name.startsWith("shadow"))
    for (let k = 0; k < w * h; k++) {
      S[k * 4] = 26;
      S[k * 4 + 1] = 30;
      S[k * 4 + 2] = 58;
    }
  if (!plain) smooth(S, M, w, h);
  // Shadows fade over many pixels: few steps would show as rings.
  const steps = name.startsWith("shadow") ? 85 : (ALPHA[sheetOf(name)] ?? 4);
  for (let k = 0; k < w * h; k++) S[k * 4 + 3] = Math.round((Math.round((S[k * 4 + 3] / 255) * steps) / steps) * 255);
  bleed(S, w, h, 4, (i) => S[i * 4 + 3] > 0);
  // All the way: a figure's outline would otherwise be stored twice.
  if (!plain) bleed(M, w, h, 3, (i) => S[i * 4 + 3] > 0, 400);
  const pv =
    name.startsWith("head-") || name.startsWith("eyes-") || name.startsWith("mouth-") || name.startsWith("worn-")
      ? info.head
      : name.startsWith("bust")
        ? { x: 0, y: 0 }
        : name.startsWith("shadow")
          ? info.shadow
          : info.body;
  return { name, w, h, ox: x0 - pv.x, oy: y0 - pv.y, S, M, data: {} };
}

/**
 * Evens out the grain of the render without touching edges: a pixel is averaged with neighbours of like light and
 * equal masks. Grain is what a lossy page would spend most of its bytes on.
 */
function smooth(S, M, w, h) {
  const src = Buffer.from(S);
  const R = 2,
    SIGMA = 11;
  const range = new Float64Array(766).map((_, d) => Math.exp(-((d / 3) ** 2) / (2 * SIGMA * SIGMA)));
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (src[i * 4 + 3] === 0) continue;
      let r = 0,
        g = 0,
        b = 0,
        n = 0;
      for (let dy = -R; dy <= R; dy++)
        for (let dx = -R; dx <= R; dx++) {
          const X = x + dx,
            Y = y + dy;
          if (X < 0 || Y < 0 || X >= w || Y >= h) continue;
          const j = Y * w + X;
          if (src[j * 4 + 3] < 250 && j !== i) continue;
          if (M[j * 3] !== M[i * 3] || M[j * 3 + 1] !== M[i * 3 + 1] || M[j * 3 + 2] !== M[i * 3 + 2]) continue;
          const d =
            Math.abs(src[j * 4] - src[i * 4]) +
            Math.abs(src[j * 4 + 1] - src[i * 4 + 1]) +
            Math.abs(src[j * 4 + 2] - src[i * 4 + 2]);
          const k = range[d] * (1 - 0.11 * (dx * dx + dy * dy));
          if (k <= 0) continue;
          r += k * src[j * 4];
          g += k * src[j * 4 + 1];
          b += k * src[j * 4 + 2];
          n += k;
        }
      S[i * 4] = r / n;
      S[i * 4 + 1] = g / n;
      S[i * 4 + 2] = b / n;
    }
}

/** Shadows are soft and grainy: three box blurs make them soft only. */
function blurAlpha(S, w, h) {
  for (let pass = 0; pass < 3; pass++)
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ]) {
      const a = Float64Array.from({ length: w * h }, (_, k) => S[k * 4 + 3]);
      for (let y = 0; y < h; y++)
        for (let x = 0; x < w; x++) {
          let sum = 0;
          for (let q = -2; q <= 2; q++) {
            const X = x + q * dx,
              Y = y + q * dy;
            if (X >= 0 && Y >= 0 && X < w && Y < h) sum += a[Y * w + X];
          }
          S[(y * w + x) * 4 + 3] = Math.round((sum / 5) * (pass === 0 && dx ? 0.5 : 1));
        }
    }
}

/** Spreads colour a few pixels under the transparent border, so lossy chroma and resampling leave no dark fringe. */
function bleed(b, w, h, n, solid, passes = 4) {
  let edge = [];
  const done = new Uint8Array(w * h);
  for (let i = 0; i < w * h; i++) if (solid(i)) done[i] = 1;
  for (let pass = 0; pass < passes; pass++) {
    edge = [];
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const i = y * w + x;
        if (done[i]) continue;
        for (const [dx, dy] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ]) {
          const X = x + dx,
            Y = y + dy;
          if (X < 0 || Y < 0 || X >= w || Y >= h || done[Y * w + X] !== 1) continue;
          edge.push([i, Y * w + X]);
          break;
        }
      }
    if (edge.length === 0) break;
    for (const [i, j] of edge) {
      for (let c = 0; c < Math.min(3, n); c++) b[i * n + c] = b[j * n + c];
      done[i] = 1;
    }
  }
}

const sheets = new Map();
for (const name of names) {
  const f = await load(name);
  if (!f.w) continue;
  const key = sheetOf(name);
  if (!sheets.has(key)) sheets.set(key, []);
  sheets.get(key).push(f);
}

await mkdir(out, { recursive: true });
for (const f of await readdir(out)) await rm(path.join(out, f));
const pages = [];
const frames = {};
let total = 0;
for (const key of [...sheets.keys()].sort()) {
  const list = sheets.get(key).sort((a, b) => b.h - a.h || b.w - a.w || (a.name < b.name ? -1 : 1));
  // Pictures that came out equal are stored once.
  const seen = new Map();
  const packer = new MaxRectsPacker(MAX, MAX, PAD, { smart: true, pot: false, square: false, allowRotation: false });
  for (const f of list) {
    const id = `${f.w}x${f.h}:${f.S.toString("base64")}`;
    const same = seen.get(id);
    if (same) f.same = same;
    else {
      seen.set(id, f);
      packer.add(f.w, f.h, f);
    }
  }
  for (const bin of packer.bins) {
    const n = pages.length;
    const W = bin.width,
      H = bin.height;
    const S = Buffer.alloc(W * H * 4),
      M = Buffer.alloc(W * H * 3);
    for (const r of bin.rects) {
      const f = r.data;
      f.at = [n, r.x, r.y];
      for (let y = 0; y < f.h; y++) {
        f.S.copy(S, ((r.y + y) * W + r.x) * 4, y * f.w * 4, (y + 1) * f.w * 4);
        f.M.copy(M, ((r.y + y) * W + r.x) * 3, y * f.w * 3, (y + 1) * f.w * 3);
      }
    }
    const id = bin === packer.bins[0] ? key : `${key}-${packer.bins.indexOf(bin)}`;
    const plain = key === "plain";
    const s = await sharp(S, { raw: { width: W, height: H, channels: 4 } })
      .webp({ quality: QUALITY[key] ?? quality, alphaQuality: 100, smartSubsample: true, effort })
      .toBuffer();
    await writeFile(path.join(out, `${id}-s.webp`), s);
    total += s.length;
    const page = { s: `${id}-s.webp`, w: W, h: H };
    let ms = 0;
    if (!plain) {
      const m = await sharp(M, { raw: { width: W, height: H, channels: 3 } })
        .webp({ lossless: true, effort })
        .toBuffer();
      await writeFile(path.join(out, `${id}-m.webp`), m);
      total += ms = m.length;
      page.m = `${id}-m.webp`;
    }
    pages.push(page);
    console.log(
      `${id}: ${W}×${H}, ${bin.rects.length} pictures, light ${(s.length / 1024).toFixed(0)} kB, masks ${(ms / 1024).toFixed(0)} kB`,
    );
  }
  for (const f of list) {
    const [page, x, y] = (f.same ?? f).at;
    frames[f.name] = [page, x, y, f.w, f.h, Math.round(f.ox * 10) / 10, Math.round(f.oy * 10) / 10];
  }
}
const sorted = Object.fromEntries(
  Object.keys(frames)
    .sort()
    .map((k) => [k, frames[k]]),
);
const table = {
  scale: info.scale,
  pages,
  poses: info.poses,
  fps: info.fps,
  sleeves: info.sleeves,
  anchors: info.anchors,
  frames: sorted,
};
const json = JSON.stringify(table);
await writeFile(path.join(out, "people.json"), json);
console.log(
  `${Object.keys(frames).length} pictures, ${(total / 1024).toFixed(0)} kB of pages and ${(json.length / 1024).toFixed(0)} kB of table`,
);
