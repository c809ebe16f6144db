// Makes assets/encounters from the renders of render.py: <place>.webp, <place>.json, and <place>-parts-0.webp with its JSON.
//   node tools/art/places/pack.mjs [RENDERS]
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { pack } from "../pack.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const from = path.resolve(process.argv[2] ?? path.join(here, "out"));
const to = path.resolve(here, "../../../assets/encounters");
/** Bytes of one picture. */
const LIMIT = 520_000;

await mkdir(to, { recursive: true });
for (const name of (await readdir(from)).sort()) {
  const dir = path.join(from, name);
  if (!existsSync(path.join(dir, `${name}.png`))) continue;
  for (let quality = 93; quality >= 60; quality -= 3) {
    await sharp(path.join(dir, `${name}.png`))
      .removeAlpha()
      .webp({ quality, effort: 6, smartSubsample: true })
      .toFile(path.join(to, `${name}.webp`));
    if ((await stat(path.join(to, `${name}.webp`))).size <= LIMIT) break;
  }
  const table = JSON.parse(await readFile(path.join(dir, `${name}.json`), "utf8"));
  await writeFile(path.join(to, `${name}.json`), `${JSON.stringify(table)}\n`);
  if (table.parts.length) {
    await writeFile(path.join(dir, "parts", "pivots.json"), JSON.stringify({ default: [0, 0] }));
    await pack(path.join(dir, "parts"), to, `${name}-parts`, { quality: 90, alpha: 90, scale: 1 });
  }
  console.log(`${name}: ${(await stat(path.join(to, `${name}.webp`))).size} bytes, ${table.parts.length} parts`);
}
