// Makes assets/ui from the renders of title.py (title.webp, logo.webp, icon-512.png, icon-192.png, favicon.svg) and of
// city.py (neo-vita.webp), and assets/fronts from those of fronts.py.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const from = path.resolve(here, "out/ui");
const to = path.resolve(here, "../../../assets/ui");
const TITLE_LIMIT = 250_000;
const CITY_LIMIT = 260_000;
const FRONT_LIMIT = 90_000;
await mkdir(to, { recursive: true });

/** The best quality that keeps a picture under its limit, in bytes. */
async function fit(source, target, limit, saturation = 1) {
  for (let quality = 92; quality >= 50; quality -= 2) {
    await sharp(source)
      .removeAlpha()
      .modulate({ saturation })
      .webp({ quality, effort: 6, smartSubsample: true })
      .toFile(target);
    if ((await stat(target)).size <= limit) return;
  }
}

if (existsSync(`${from}/title.png`)) {
  for (let quality = 92; quality >= 50; quality -= 3) {
    await sharp(`${from}/title.png`)
      .removeAlpha()
      .resize(1920, 1080)
      .webp({ quality, effort: 6, smartSubsample: true })
      .toFile(`${to}/title.webp`);
    if ((await stat(`${to}/title.webp`)).size <= TITLE_LIMIT) break;
  }
}
if (existsSync(`${from}/logo.png`)) {
  await sharp(`${from}/logo.png`)
    .trim({ threshold: 1 })
    .resize({ width: 960, withoutEnlargement: true })
    .webp({ quality: 88, alphaQuality: 92, effort: 6, smartSubsample: true })
    .toFile(`${to}/logo.webp`);
}
if (existsSync(`${from}/icon.png`)) {
  for (const size of [512, 192])
    await sharp(`${from}/icon.png`)
      .resize(size, size)
      .png({ compressionLevel: 9, palette: true, quality: 92 })
      .toFile(`${to}/icon-${size}.png`);
}
if (existsSync(`${from}/neo-vita.png`)) await fit(`${from}/neo-vita.png`, `${to}/neo-vita.webp`, CITY_LIMIT);
const streets = path.resolve(here, "out/fronts");
if (existsSync(`${streets}/fronts.json`)) {
  const target = path.resolve(here, "../../../assets/fronts");
  await mkdir(target, { recursive: true });
  for (const file of (await readdir(streets)).filter(
    (name) => /^front-[a-z-]+\.png$/.test(name) && !name.includes("preview"),
  ))
    await fit(`${streets}/${file}`, `${target}/${file.replace(".png", ".webp")}`, FRONT_LIMIT, 1.15);
  const places = JSON.parse(await readFile(`${streets}/fronts.json`, "utf8"));
  await writeFile(`${target}/fronts.json`, `${JSON.stringify(places, null, 2)}\n`);
}
// The favicon is drawn, so that it is crisp at 16 px.
await writeFile(
  `${to}/favicon.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="#34b3ae"/><path fill="#fff" d="M32 17c-4-3-8-5-12-4-7 1-10 8-8 16 1 5 4 8 5 13 1 4 2 11 6 11 5 0 4-13 9-13s4 13 9 13c4 0 5-7 6-11 1-5 4-8 5-13 2-8-1-15-8-16-4-1-8 1-12 4z"/><g fill="#2a3042"><ellipse cx="25" cy="28" rx="2.6" ry="3.8"/><ellipse cx="39" cy="28" rx="2.6" ry="3.8"/></g><path d="M27.500 34.500q4.500 4 9 0" fill="none" stroke="#2a3042" stroke-width="2.400" stroke-linecap="round"/></svg>\n`,
);
console.log("assets/ui and assets/fronts written");
