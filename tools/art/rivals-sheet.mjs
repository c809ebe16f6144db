// One page to look at: the map, the rivals' portraits in all moods, their street fronts with the places marked, and
// the street's atlas → tools/art/out/rivals-sheet.png.
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.resolve(here, "../../assets");
const MOODS = ["neutral", "happy", "worried", "scared", "sad", "determined"];
const FACE = 240;
const WIDTH = FACE * MOODS.length;
const parts = [];
let y = 0;
const put = async (source, left, width, height) =>
  parts.push({
    input: await sharp(source).resize(width, height, { fit: "contain", background: "#0000" }).toBuffer(),
    left,
    top: y,
  });

await put(`${assets}/ui/neo-vita.webp`, 0, WIDTH, Math.round((WIDTH * 2) / 3));
y += Math.round((WIDTH * 2) / 3);
const places = JSON.parse(await readFile(`${assets}/fronts/fronts.json`, "utf8"));
const names = (await readdir(`${assets}/fronts`)).filter((name) => name.endsWith(".webp")).sort();
for (const name of names) {
  const id = name.replace(".webp", "");
  for (const [i, mood] of MOODS.entries()) {
    const face = `${assets}/portraits/${id.replace("front-", "")}-${mood}.webp`;
    await put(face, i * FACE, FACE, FACE).catch(() => console.log("missing", face));
  }
  y += FACE;
}
const half = WIDTH / 2;
for (const [i, name] of names.entries()) {
  await put(`${assets}/fronts/${name}`, (i % 2) * half, half, half / 2);
  const rects = Object.entries(places[name.replace(".webp", "")]).filter(([, at]) => typeof at === "object");
  const marks = rects.map(
    ([what, at]) =>
      `<rect x="${at.x}%" y="${at.y}%" width="${at.w}%" height="${at.h}%" fill="none" stroke="#e33"/><text x="${at.x}%" y="${at.y + at.h}%" font-size="12" fill="#e33">${what}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${half}" height="${half / 2}">${marks.join("")}</svg>`;
  parts.push({ input: Buffer.from(svg), left: (i % 2) * half, top: y });
  if (i % 2 || i === names.length - 1) y += half / 2;
}
await put(`${assets}/world/street-0.webp`, 0, half, half);
y += half;
await mkdir(path.join(here, "out"), { recursive: true });
await sharp({ create: { width: WIDTH, height: y, channels: 4, background: "#cfe3d2" } })
  .composite(parts)
  .png()
  .toFile(path.join(here, "out/rivals-sheet.png"));
console.log("tools/art/out/rivals-sheet.png");
