// Writes the look-over page of the world set: tools/art/out/world.html (every frame, with its name) and world-sheet.png.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { loadAtlas, Picture } from "./mock.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, "../out");
await mkdir(out, { recursive: true });
const frames = await loadAtlas(path.resolve(here, "../../../assets/world"), "world");
const names = [...frames.keys()].sort();
const cells = names.map((n) => {
  const f = frames.get(n);
  return `<figure><div style="width:${f.frame.w}px;height:${f.frame.h}px;background:url(../../../assets/world/${f.file}) -${f.frame.x}px -${f.frame.y}px"></div><figcaption>${n}<br>${f.frame.w}×${f.frame.h}</figcaption></figure>`;
});
await writeFile(
  path.join(out, "world.html"),
  `<!doctype html><meta charset="utf-8"><title>World frames</title><style>body{font:12px sans-serif;background:#c3d3d2;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-end}figure{margin:0;text-align:center}div{margin:auto}</style>${cells.join("\n")}`,
);
const W = 2400;
const spots = [];
let x = 10;
let y = 10;
let row = 0;
for (const n of names) {
  const f = frames.get(n);
  const w = Math.max(f.frame.w, n.length * 6.2) + 12;
  if (x + w > W) {
    x = 10;
    y += row + 24;
    row = 0;
  }
  spots.push({ n, f, x, y });
  x += w;
  row = Math.max(row, f.frame.h);
}
const H = y + row + 40;
const pic = new Picture(W, H, [195, 211, 210]);
for (const s of spots) pic.draw({ ...s.f, anchor: { x: 0, y: 0 }, spriteSourceSize: { x: 0, y: 0 } }, s.x, s.y);
const file = path.join(out, "world-sheet.png");
await pic.save(file);
const labels = spots
  .map(
    (s) =>
      `<text x="${s.x}" y="${s.y + s.f.frame.h + 13}" font-size="11" font-family="sans-serif" fill="#223">${s.n}</text>`,
  )
  .join("");
await sharp(file)
  .composite([
    {
      input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}">${labels}</svg>`),
      top: 0,
      left: 0,
    },
  ])
  .png()
  .toFile(`${file}.tmp`);
const { rename } = await import("node:fs/promises");
await rename(`${file}.tmp`, file);
console.log(`${names.length} frames -> ${path.join(out, "world.html")}, ${file}`);
