// Packs the renders of the dreamscape: node tools/art/dream/pack.mjs
// out/frames → assets/encounters/dream-N.webp + .json, and the three layers of its sky.
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { pack } from "../pack.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const from = path.join(here, "out/frames");
const to = path.resolve(here, "../../../assets/encounters");
const done = await pack(from, to, "dream", { quality: 84, alpha: 82 });
console.log(`${done.frames} frames, ${(done.bytes / 1024).toFixed(0)} kB`);
for (const [layer, quality] of [
  ["back", 86],
  ["far", 72],
  ["near", 66],
]) {
  const info = await sharp(path.join(from, `_sky/${layer}.png`))
    .webp({ quality, alphaQuality: 80, effort: 6, smartSubsample: true })
    .toFile(path.join(to, `dream-sky-${layer}.webp`));
  console.log(`sky ${layer}: ${(info.size / 1024).toFixed(0)} kB`);
}
