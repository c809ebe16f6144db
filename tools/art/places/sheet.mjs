// One page to look at: every place with people in its seats and spots, its screens and paths marked
// → tools/art/out/places-sheet.png, or with a name one place at full size → tools/art/out/places-<name>.png.
//   node tools/art/places/sheet.mjs [name]
// People are painted by the game's own code and go behind what stands before them.
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const assets = path.join(root, "assets");
const out = path.resolve(here, "../out");
await mkdir(out, { recursive: true });
async function bundle(name) {
  const made = await rolldown({ input: path.join(root, `src/scenes/figures/${name}.ts`), logLevel: "silent" });
  const file = path.join(out, `_${name}.mjs`);
  await made.write({ file, format: "esm" });
  return import(`${file}?${Date.now()}`);
}
const { planFigure } = await bundle("plan");
const { paint, packMasks } = await bundle("paint");
const json = async (file) => JSON.parse(await readFile(file, "utf8"));
const people = await json(path.join(assets, "people/people.json"));
const looks = await json(path.join(root, "src/content/base/looks.json"));
const pages = [];
for (const p of people.pages) {
  const light = await sharp(path.join(assets, "people", p.s))
    .ensureAlpha()
    .raw()
    .toBuffer();
  const masks = p.m
    ? packMasks(
        await sharp(path.join(assets, "people", p.m))
          .removeAlpha()
          .raw()
          .toBuffer(),
        3,
      )
    : undefined;
  pages.push({ width: p.w, light, ...(masks ? { masks } : {}) });
}
let seed = 2045;
const rnd = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(rnd() * list.length)];
const someone = () => ({
  skin: pick(looks.skins),
  hair: pick(looks.hairs),
  hairStyle: pick(looks.hairStyles.filter((h) => people.frames[`head-${h}/up/sw`])),
  outfit: pick(looks.outfits.filter((o) => people.frames[`${o}/idle/0/sw`])),
  top: pick(looks.clothes),
  bottom: pick(looks.clothes),
  accessory: "none",
  age: "adult",
  build: "medium",
});
const LYING = ["chair"];
/** Where no person stands. */
const LIGHTS = ["hologram", "core", "patient"];

async function person(place, spot, pose) {
  const done = paint(people, planFigure(people, someone(), pose, spot.facing, 0, "calm"), (n) => pages[n]);
  const k = place.scale / people.scale;
  const tint = [1, 3, 5].map((i) => parseInt(place.ambient.slice(i, i + 2), 16) / 255);
  const input = await sharp(Buffer.from(done.data.buffer), {
    raw: { width: done.width, height: done.height, channels: 4 },
  })
    .resize(Math.round(done.width * k), Math.round(done.height * k))
    .linear([...tint, 1], [0, 0, 0, 0])
    .png()
    .toBuffer();
  const x = place.origin[0] + (spot.x - spot.y) * 64 * place.scale;
  const y = place.origin[1] + (spot.x + spot.y) * 32 * place.scale - spot.z * place.rise;
  return { depth: spot.x + spot.y, input, left: Math.round(x - done.pivotX * k), top: Math.round(y - done.pivotY * k) };
}

async function picture(name) {
  const place = await json(path.join(assets, `encounters/${name}.json`));
  const items = [];
  const atlas = path.join(assets, `encounters/${name}-parts-0`);
  if (place.parts.length) {
    const { frames } = await json(`${atlas}.json`);
    for (const part of place.parts) {
      const { frame, spriteSourceSize: cut } = frames[part.frame];
      items.push({
        depth: part.depth,
        input: await sharp(`${atlas}.webp`)
          .extract({ left: frame.x, top: frame.y, width: frame.w, height: frame.h })
          .png()
          .toBuffer(),
        left: part.at[0] + cut.x,
        top: part.at[1] + cut.y,
      });
    }
  }
  for (const seat of place.seats) if (rnd() < 0.85) items.push(await person(place, seat, "sit"));
  for (const [id, spot] of Object.entries(place.spots)) {
    if (LIGHTS.includes(id) || place.seats.some((seat) => seat.x === spot.x && seat.y === spot.y)) continue;
    items.push(await person(place, spot, LYING.includes(id) ? "lie" : "idle"));
  }
  items.sort((a, b) => a.depth - b.depth);
  const at = ([x, y, z]) =>
    `${place.origin[0] + (x - y) * 64 * place.scale},${place.origin[1] + (x + y) * 32 * place.scale - z * place.rise}`;
  const lines = [
    ...Object.values(place.screens).map(
      (s) => `<polygon points="${s.map((p) => p.join(",")).join(" ")}" stroke="#3df" fill="none" stroke-width="3"/>`,
    ),
    ...Object.values(place.paths).map(
      (p) =>
        `<polyline points="${p.map(at).join(" ")}" stroke="#fff" fill="none" stroke-width="3" stroke-dasharray="8 8"/>`,
    ),
  ];
  const [width, height] = place.size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join("")}</svg>`;
  return sharp(path.join(assets, `encounters/${name}.webp`))
    .composite([
      ...items.map(({ input, left, top }) => ({ input, left, top })),
      { input: Buffer.from(svg), left: 0, top: 0 },
    ])
    .png()
    .toBuffer();
}

const one = process.argv[2];
if (one) await sharp(await picture(one)).toFile(path.join(out, `places-${one}.png`));
else {
  const names = ["hall", "forum", "emergency", "network"].filter((name) =>
    existsSync(path.join(assets, `encounters/${name}.json`)),
  );
  const [w, h] = [1024, 576];
  const cells = [];
  for (const [i, name] of names.entries())
    cells.push({
      input: await sharp(await picture(name))
        .resize(w, h)
        .toBuffer(),
      left: (i % 2) * w,
      top: Math.floor(i / 2) * h,
    });
  await sharp({ create: { width: w * 2, height: h * Math.ceil(names.length / 2), channels: 3, background: "#20243a" } })
    .composite(cells)
    .png()
    .toFile(path.join(out, "places-sheet.png"));
}
