// Contact sheets of finished people, painted by the game's own plan and paint code.
//   node tools/art/people/sheet.mjs random|poses|moods|hair|wear [NAME.png] [zoom]
import { readFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../../..");
const assets = path.join(root, "assets/people");
await mkdir(path.join(here, "out"), { recursive: true });
async function bundle(name) {
  const b = await rolldown({ input: path.join(root, `src/scenes/figures/${name}.ts`), logLevel: "silent" });
  const file = path.join(here, `out/_${name}.mjs`);
  await b.write({ file, format: "esm" });
  return import(`${file}?${Date.now()}`);
}
const { planFigure, planBust } = await bundle("plan");
const { paint, packMasks } = await bundle("paint");
const table = JSON.parse(await readFile(path.join(assets, "people.json"), "utf8"));
const looks = JSON.parse(await readFile(path.join(root, "src/content/base/looks.json"), "utf8"));
let cast = {};
try {
  cast = JSON.parse(await readFile(path.join(root, "src/content/base/cast.json"), "utf8"));
} catch {}
const pages = [];
for (const p of table.pages) {
  const s = await sharp(path.join(assets, p.s)).ensureAlpha().raw().toBuffer();
  const m = p.m ? await sharp(path.join(assets, p.m)).removeAlpha().raw().toBuffer() : null;
  pages.push({ width: p.w, light: s, ...(m ? { masks: packMasks(m, 3) } : {}) });
}
const source = (n) => pages[n];
let seed = 20450911;
const rnd = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const pick = (l) => l[Math.floor(rnd() * l.length)];
const haveHair = looks.hairStyles.filter((h) => table.frames[`head-${h}/up/sw`]);
const haveWear = looks.outfits.filter((o) => table.frames[`${o}/idle/0/sw`]);
export function someone() {
  return {
    skin: pick(looks.skins),
    hair: pick(looks.hairs),
    hairStyle: pick(haveHair),
    outfit: pick(haveWear),
    top: pick(looks.clothes),
    bottom: pick(looks.clothes),
    accessory: rnd() < 0.25 ? pick(looks.accessories) : "none",
    age: pick(["adult", "adult", "adult", "elder", "child"]),
    build: pick(["slim", "medium", "medium", "large"]),
  };
}
const [mode = "random", name = `${process.argv[2] ?? "random"}.png`, zoomArg = "1"] = process.argv.slice(2);
const zoom = Number(zoomArg);
const F = ["sw", "se", "ne", "nw"];
const MOODS = ["calm", "happy", "uneasy", "scared", "pain"];
const cells = [];
let cols = 10,
  cw = 165,
  ch = 290;
if (mode === "random")
  for (let i = 0; i < 40; i++) {
    const pose = ["idle", "walk", "walk", "idle", "talk", "idle"][i % 6];
    cells.push(planFigure(table, someone(), pose, F[(i * 7) % 4 < 3 ? i % 2 : 2 + (i % 2)], i, pick(MOODS)));
  }
else if (mode === "poses") {
  cols = 12;
  const l = cast["elara-voss"]?.look ?? someone();
  const l2 = cast["ava"]?.look ?? someone();
  for (const pose of Object.keys(table.poses)) {
    const who = pose === "treat" ? l : l2;
    for (const f of F)
      cells.push(
        planFigure(
          table,
          who,
          pose,
          f,
          0,
          {
            panic: "scared",
            clutch: "pain",
            tremble: "uneasy",
            hug: "scared",
            grip: "scared",
            cheer: "happy",
            wave: "happy",
          }[pose] ?? "calm",
        ),
      );
  }
} else if (mode === "walk") {
  cols = 8;
  for (const f of F)
    for (let i = 0; i < 8; i++)
      cells.push(planFigure(table, cast["elara-voss"]?.look ?? someone(), "walk", f, i, "calm"));
  for (const f of F)
    for (let i = 0; i < 8; i++) cells.push(planFigure(table, cast["ava"]?.look ?? someone(), "panic", f, i, "scared"));
} else if (mode === "moods") {
  cols = 10;
  for (const h of haveHair)
    for (const f of ["sw", "se"])
      for (const m of MOODS)
        cells.push(
          planFigure(
            table,
            { ...someone(), hairStyle: h },
            m === "scared" || m === "pain" ? pick(["sit", "clutch"]) : "idle",
            f,
            0,
            m,
          ),
        );
} else if (mode === "hair") {
  cols = 8;
  for (const h of haveHair) {
    const l = { ...someone(), hairStyle: h, age: "adult", build: "medium" };
    for (const f of F) cells.push(planFigure(table, l, "idle", f, 0, "calm"));
    for (const a of looks.accessories.slice(1, 5))
      cells.push(planFigure(table, { ...l, accessory: a }, "idle", F[looks.accessories.indexOf(a) % 2], 0, "happy"));
  }
} else if (mode === "wear") {
  cols = 8;
  for (const o of haveWear) {
    const l = { ...someone(), outfit: o, age: "adult", build: "medium", hairStyle: "short" };
    for (const p of ["idle", "sit"]) for (const f of F) cells.push(planFigure(table, l, p, f, 0, "calm"));
  }
} else if (mode === "cast") {
  cols = 6;
  ch = 260;
  for (const c of Object.values(cast))
    if (c.look)
      for (const [p, f] of [
        ["idle", "sw"],
        ["idle", "se"],
        ["walk", "sw"],
        ["talk", "se"],
        ["idle", "ne"],
        ["idle", "nw"],
      ])
        cells.push(planFigure(table, c.look, p, f, 1, "calm"));
} else if (mode === "bust") {
  cols = 6;
  cw = 200;
  ch = 200;
  for (const c of Object.values(cast)) if (c.look) for (const m of MOODS) cells.push(planBust(table, c.look, m));
  for (let i = 0; i < 24; i++) cells.push(planBust(table, someone(), pick(MOODS)));
}
const rows = Math.ceil(cells.length / cols);
const W = cols * cw,
  H = rows * ch;
const parts = [];
let worst = 0,
  sum = 0;
for (const [i, plan] of cells.entries()) {
  const t = performance.now();
  const p = paint(table, plan, source);
  const dt = performance.now() - t;
  worst = Math.max(worst, dt);
  sum += dt;
  if (!p) continue;
  const input = await sharp(Buffer.from(p.data.buffer), { raw: { width: p.width, height: p.height, channels: 4 } })
    .png()
    .toBuffer();
  const bust = mode === "bust";
  const left = bust ? (i % cols) * cw : Math.round((i % cols) * cw + cw / 2 - p.pivotX),
    top = bust ? Math.floor(i / cols) * ch : Math.round(Math.floor(i / cols) * ch + ch - 50 - p.pivotY);
  if (left < 0 || top < 0 || left + p.width > W || top + p.height > H) {
    console.log("does not fit", i, left, top, p.width, p.height);
    continue;
  }
  parts.push({ input, left, top });
}
console.log(`${cells.length} figures, ${(sum / cells.length).toFixed(2)} ms each, worst ${worst.toFixed(1)} ms`);
const img = sharp({ create: { width: W, height: H, channels: 3, background: "#d3e1df" } }).composite(parts);
const whole = await img.png().toBuffer();
// Atlas pixels are 1.5 times zoom 1.
await sharp(whole)
  .resize(Math.round((W / (mode === "bust" ? 1 : table.scale)) * zoom))
  .png()
  .toFile(path.join(here, "out", name));
