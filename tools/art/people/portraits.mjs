// Smooths the grain of the rendered portraits and writes assets/portraits/<id>-<mood>.webp, each under 25 kB.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

sharp.concurrency(1);
const here = path.dirname(fileURLToPath(import.meta.url));
const from = path.join(here, "out/busts");
const to = path.join(here, "../../../assets/portraits");
const LIMIT = 25 * 1024;

/** Averages a pixel with neighbours of like colour, so that grain goes and edges stay. */
function smooth(src, w, h) {
  const out = Buffer.from(src);
  const R = 3,
    SIGMA = 9;
  const range = new Float64Array(766).map((_, d) => Math.exp(-((d / 3) ** 2) / (2 * SIGMA * SIGMA)));
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = (y * w + x) * 4;
      if (src[i + 3] === 0) continue;
      let r = 0,
        g = 0,
        b = 0,
        n = 0;
      for (let dy = -R; dy <= R; dy++)
        for (let dx = -R; dx <= R; dx++) {
          const X = x + dx,
            Y = y + dy;
          if (X < 0 || Y < 0 || X >= w || Y >= h) continue;
          const j = (Y * w + X) * 4;
          if (src[j + 3] < 200 && j !== i) continue;
          const k =
            range[Math.abs(src[j] - src[i]) + Math.abs(src[j + 1] - src[i + 1]) + Math.abs(src[j + 2] - src[i + 2])] *
            (1 - 0.045 * (dx * dx + dy * dy));
          r += k * src[j];
          g += k * src[j + 1];
          b += k * src[j + 2];
          n += k;
        }
      out[i] = r / n;
      out[i + 1] = g / n;
      out[i + 2] = b / n;
    }
  return out;
}

/** A hologram: fine lines across, and gone toward the lower edge. */
function light(pixels, w, h) {
  for (let y = 0; y < h; y++) {
    const low = Math.min(1, Math.max(0, (h - y) / (h * 0.3)));
    const line = y % 6 < 2 ? 0.8 : 1;
    for (let x = 0; x < w; x++) {
      const i = (y * w + x) * 4;
      pixels[i + 3] = Math.round(pixels[i + 3] * line * low * (2 - low) * 0.96);
    }
  }
}

await mkdir(to, { recursive: true });
let total = 0;
const files = (await readdir(from)).filter((f) => f.endsWith(".png")).sort();
for (const f of files) {
  const { data, info } = await sharp(path.join(from, f)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  // A mood is rendered only where the face is; the rest is the neutral picture's.
  const neutral = f.replace(/-[a-z]+\.png$/, "-neutral.png");
  if (f !== neutral && !/^(milo|cavity)-/.test(f)) {
    const base = await sharp(path.join(from, neutral)).ensureAlpha().raw().toBuffer();
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 0) base.copy(data, i, i, i + 4);
  }
  const raw = { raw: { width, height, channels: 4 } };
  const pixels = f.startsWith("milo") ? data : smooth(smooth(data, width, height), width, height);
  if (f.startsWith("lila-")) light(pixels, width, height);
  // Milo is see-through all over; fine steps of transparency would outweigh the picture.
  if (f.startsWith("milo")) for (let i = 3; i < pixels.length; i += 4) pixels[i] = Math.round(pixels[i] / 17) * 17;
  let bytes;
  for (let quality = 88; quality >= 40; quality -= 4) {
    bytes = await sharp(pixels, raw)
      .webp({
        quality,
        alphaQuality: f.startsWith("milo") ? 30 : f.startsWith("lila") ? 50 : 80,
        smartSubsample: true,
        effort: 5,
      })
      .toBuffer();
    if (bytes.length <= LIMIT) break;
  }
  await writeFile(path.join(to, f.replace(".png", ".webp")), bytes);
  total += bytes.length;
}
console.log(
  `${files.length} portraits, ${(total / 1024).toFixed(0)} kB, ${(total / 1024 / Math.max(1, files.length)).toFixed(1)} kB each`,
);
