// Packs a folder of untrimmed PNG renders into WebP atlases that Phaser loads with `load.atlas`.
//
//   node tools/art/pack.mjs IN_DIR OUT_DIR NAME [--quality 88] [--alpha 90] [--shadowAlpha 100] [--shadowBlur 1.6] [--shadowCut 4] [--max 2048] [--pad 2] [--scale 1.5] [--only PREFIX]
//
// IN_DIR   PNGs in any depth of folders: `IN_DIR/seat-teal/sw/idle.png` becomes the frame `seat-teal/sw/idle`.
//          Names that start with `_` are left out. `pivots.json` beside them gives the pivots, in pixels of the
//          untrimmed PNG, measured from its top left corner:
//              { "default": [120, 220], "frames": { "seat-teal/sw/idle": [96, 150], "wall/x/": [80, 240] } }
//          A key is a whole frame name or a prefix; the longest that fits wins, then `default`, then the centre.
// OUT_DIR  gets NAME-0.webp + NAME-0.json, NAME-1.webp + NAME-1.json and so on; stale pages of NAME are removed.
//          The JSON is the hash format, with `frame, trimmed, spriteSourceSize, sourceSize, anchor`; Phaser makes
//          `anchor` (a fraction of the untrimmed frame) the sprite's origin.
//
// From code: `import { pack } from "./pack.mjs"; await pack(inDir, outDir, name, options)`.
// The same PNGs always give the same files: frames are sorted by name, pages filled in a fixed order, equal
// pictures stored once. Colours are bled under transparent edges, so lossy chroma leaves no fringes.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
// By its file: the package says "module" but points `main` at its UMD build.
import { MaxRectsPacker } from "../../node_modules/maxrects-packer/dist/maxrects-packer.mjs";
import sharp from "sharp";

sharp.concurrency(1);

const DEFAULTS = {
  quality: 88,
  alpha: 90,
  shadowAlpha: 100,
  shadowBlur: 0,
  shadowCut: 0,
  max: 2048,
  pad: 2,
  scale: 1.5,
  only: "",
  effort: 6,
};

async function listPngs(dir, base = "") {
  const names = [];
  for (const entry of await readdir(path.join(dir, base), { withFileTypes: true })) {
    if (entry.name.startsWith("_")) continue;
    const rel = base ? `${base}/${entry.name}` : entry.name;
    if (entry.isDirectory()) names.push(...(await listPngs(dir, rel)));
    else if (entry.name.endsWith(".png")) names.push(rel.slice(0, -4));
  }
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function pivotOf(name, table, width, height) {
  const frames = table.frames ?? {};
  let best = "";
  for (const key of Object.keys(frames)) {
    if ((name === key || name.startsWith(key)) && key.length > best.length) best = key;
  }
  return (best && frames[best]) || table.default || [width / 2, height / 2];
}

/** Cuts the empty border; alpha of 2 or less counts as empty and is cleared. */
function trim(data, width, height) {
  let x0 = width;
  let y0 = height;
  let x1 = -1;
  let y1 = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      if (data[i + 3] <= 2) {
        data[i] = data[i + 1] = data[i + 2] = data[i + 3] = 0;
        continue;
      }
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  if (x1 < 0) return { x: 0, y: 0, w: 1, h: 1, data: Buffer.alloc(4) };
  const w = x1 - x0 + 1;
  const h = y1 - y0 + 1;
  const out = Buffer.alloc(w * h * 4);
  for (let y = 0; y < h; y++) {
    data.copy(out, y * w * 4, ((y + y0) * width + x0) * 4, ((y + y0) * width + x0 + w) * 4);
  }
  return { x: x0, y: y0, w, h, data: out };
}

/** Evens out a shadow's grain and takes `cut` off its alpha, so its faintest outskirts end softly; one colour all over. */
function soften(data, width, height, sigma, cut) {
  const reach = Math.ceil(sigma * 3);
  const kernel = [];
  for (let k = -reach; k <= reach; k++) kernel.push(Math.exp((-k * k) / (2 * sigma * sigma)));
  const total = kernel.reduce((sum, v) => sum + v, 0);
  let from = new Float32Array(width * height);
  const tint = [0, 0, 0];
  let weight = 0;
  for (let i = 0; i < from.length; i++) {
    const a = data[i * 4 + 3];
    from[i] = a;
    weight += a;
    for (let c = 0; c < 3; c++) tint[c] += data[i * 4 + c] * a;
  }
  for (const [across, step] of [
    [true, 1],
    [false, width],
  ]) {
    const to = new Float32Array(from.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let k = -reach; k <= reach; k++) {
          const at = (across ? x : y) + k;
          if (at >= 0 && at < (across ? width : height)) sum += from[y * width + x + k * step] * kernel[k + reach];
        }
        to[y * width + x] = sum / total;
      }
    }
    from = to;
  }
  for (let i = 0; i < from.length; i++) {
    for (let c = 0; c < 3; c++) data[i * 4 + c] = Math.round(tint[c] / Math.max(1, weight));
    data[i * 4 + 3] = Math.max(0, Math.round(from[i] - cut));
  }
}

/** Spreads edge colours a few pixels into the transparent part of a page (alpha stays 0). */
function bleed(page, size, rounds = 3) {
  const { w, h } = size;
  let known = new Uint8Array(w * h);
  for (let i = 0; i < w * h; i++) known[i] = page[i * 4 + 3] > 0 ? 1 : 0;
  for (let r = 0; r < rounds; r++) {
    const next = known.slice();
    for (let y = 1; y < h - 1; y++) {
      for (let x = 1; x < w - 1; x++) {
        const i = y * w + x;
        if (known[i]) continue;
        let n = 0;
        let red = 0;
        let green = 0;
        let blue = 0;
        for (const j of [i - 1, i + 1, i - w, i + w, i - w - 1, i - w + 1, i + w - 1, i + w + 1]) {
          if (!known[j]) continue;
          n++;
          red += page[j * 4];
          green += page[j * 4 + 1];
          blue += page[j * 4 + 2];
        }
        if (!n) continue;
        page[i * 4] = Math.round(red / n);
        page[i * 4 + 1] = Math.round(green / n);
        page[i * 4 + 2] = Math.round(blue / n);
        next[i] = 1;
      }
    }
    known = next;
  }
}

export async function pack(inDir, outDir, name, options = {}) {
  const opt = { ...DEFAULTS, ...options };
  const pivotFile = path.join(inDir, "pivots.json");
  const pivots = existsSync(pivotFile) ? JSON.parse(await readFile(pivotFile, "utf8")) : {};
  const byHash = new Map();
  const sprites = [];
  for (const frame of await listPngs(inDir)) {
    if (opt.only && !frame.startsWith(opt.only)) continue;
    const { data, info } = await sharp(path.join(inDir, `${frame}.png`))
      .ensureAlpha()
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    if (opt.shadowBlur > 0 && frame.endsWith("/shadow"))
      soften(data, info.width, info.height, opt.shadowBlur, opt.shadowCut);
    const cut = trim(data, info.width, info.height);
    const hash = createHash("sha1").update(`${cut.w}x${cut.h}`).update(cut.data).digest("hex");
    let rect = byHash.get(hash);
    if (!rect) {
      rect = { width: cut.w, height: cut.h, data: cut.data, first: frame };
      byHash.set(hash, rect);
    }
    const [px, py] = pivotOf(frame, pivots, info.width, info.height);
    sprites.push({ frame, rect, cut, source: info, px, py });
  }
  const rects = [...byHash.values()].sort(
    (a, b) =>
      Math.max(b.width, b.height) - Math.max(a.width, a.height) ||
      b.width * b.height - a.width * a.height ||
      (a.first < b.first ? -1 : 1),
  );
  // Shadows fill pages of their own, whose alpha is stored more coarsely: it is most of their weight.
  const isShadow = (rect) => rect.first.endsWith("/shadow") && opt.shadowAlpha < opt.alpha;
  const bins = [];
  for (const shadows of [false, true]) {
    const packer = new MaxRectsPacker(opt.max, opt.max, opt.pad, {
      smart: true,
      pot: false,
      square: false,
      allowRotation: false,
      border: opt.pad,
    });
    for (const rect of rects) if (isShadow(rect) === shadows) packer.add(rect);
    for (const bin of packer.bins) bins.push({ bin, alpha: shadows ? opt.shadowAlpha : opt.alpha });
  }
  bins.forEach(({ bin }, page) => bin.rects.forEach((rect) => (rect.page = page)));

  await mkdir(outDir, { recursive: true });
  for (const file of await readdir(outDir)) {
    if (new RegExp(`^${name}-\\d+\\.(webp|json)$`).test(file)) await rm(path.join(outDir, file));
  }
  const round = (v) => Math.round(v * 1e5) / 1e5;
  const report = [];
  for (const [page, { bin, alpha }] of bins.entries()) {
    const w = Math.ceil(bin.width / 4) * 4;
    const h = Math.ceil(bin.height / 4) * 4;
    const pixels = Buffer.alloc(w * h * 4);
    for (const rect of bin.rects) {
      for (let y = 0; y < rect.height; y++) {
        rect.data.copy(pixels, ((rect.y + y) * w + rect.x) * 4, y * rect.width * 4, (y + 1) * rect.width * 4);
      }
    }
    bleed(pixels, { w, h });
    const image = path.join(outDir, `${name}-${page}.webp`);
    await sharp(pixels, { raw: { width: w, height: h, channels: 4 } })
      .webp({ quality: opt.quality, alphaQuality: alpha, effort: opt.effort, smartSubsample: true })
      .toFile(image);
    const frames = {};
    for (const s of sprites) {
      if (s.rect.page !== page) continue;
      frames[s.frame] = {
        frame: { x: s.rect.x, y: s.rect.y, w: s.rect.width, h: s.rect.height },
        rotated: false,
        trimmed: true,
        spriteSourceSize: { x: s.cut.x, y: s.cut.y, w: s.cut.w, h: s.cut.h },
        sourceSize: { w: s.source.width, h: s.source.height },
        anchor: { x: round(s.px / s.source.width), y: round(s.py / s.source.height) },
      };
    }
    const lines = Object.entries(frames).map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`);
    const meta = { image: `${name}-${page}.webp`, format: "RGBA8888", size: { w, h }, scale: String(opt.scale) };
    await writeFile(
      path.join(outDir, `${name}-${page}.json`),
      `{"frames":{\n${lines.join(",\n")}\n},"meta":${JSON.stringify(meta)}}\n`,
    );
    report.push({ page, w, h, frames: lines.length, bytes: (await stat(image)).size });
  }
  return {
    frames: sprites.length,
    unique: rects.length,
    pages: report,
    bytes: report.reduce((n, r) => n + r.bytes, 0),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const options = {};
  const rest = [];
  while (args.length) {
    const arg = args.shift();
    if (!arg.startsWith("--")) rest.push(arg);
    else options[arg.slice(2)] = arg === "--only" ? args.shift() : Number(args.shift());
  }
  if (rest.length !== 3) {
    console.error(
      "usage: node tools/art/pack.mjs IN_DIR OUT_DIR NAME [--quality 80] [--alpha 78] [--shadowAlpha 71] [--max 2048]",
    );
    process.exit(2);
  }
  console.log(JSON.stringify(await pack(rest[0], rest[1], rest[2], options), null, 1));
}
