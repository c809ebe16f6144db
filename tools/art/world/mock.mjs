// Puts sprites of the packed world atlas together as the game does, for judging seams, sorting and light by eye.
//   node tools/art/world/mock.mjs [OUT.png] [--night]
// sx = (x − y)·64, sy = (x + y)·32 at zoom 1; the picture is made at the atlas's own scale (1.5).
import { mkdir, readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const S = 1.5;

/** Every frame of an atlas, by name. */
export async function loadAtlas(dir, name) {
  const frames = new Map();
  for (const file of (await readdir(dir)).filter((f) => f.startsWith(`${name}-`) && f.endsWith(".json")).sort()) {
    const json = JSON.parse(await readFile(path.join(dir, file), "utf8"));
    const { data, info } = await sharp(path.join(dir, json.meta.image))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [key, f] of Object.entries(json.frames))
      frames.set(key, { ...f, page: { data, w: info.width }, file: json.meta.image });
  }
  return frames;
}

export class Picture {
  constructor(w, h, [r, g, b]) {
    this.w = w;
    this.h = h;
    this.px = new Float32Array(w * h * 3);
    for (let i = 0; i < w * h; i++) this.px.set([r, g, b], i * 3);
  }
  /** Draws a frame with its anchor at (x, y) of this picture. */
  draw(f, x, y, alpha = 1, tint = [1, 1, 1]) {
    const ox = Math.round(x - f.anchor.x * f.sourceSize.w) + f.spriteSourceSize.x;
    const oy = Math.round(y - f.anchor.y * f.sourceSize.h) + f.spriteSourceSize.y;
    for (let j = 0; j < f.frame.h; j++) {
      const py = oy + j;
      if (py < 0 || py >= this.h) continue;
      for (let i = 0; i < f.frame.w; i++) {
        const px = ox + i;
        if (px < 0 || px >= this.w) continue;
        const s = ((f.frame.y + j) * f.page.w + f.frame.x + i) * 4;
        const a = (f.page.data[s + 3] / 255) * alpha;
        if (!a) continue;
        const d = (py * this.w + px) * 3;
        for (let k = 0; k < 3; k++) this.px[d + k] = this.px[d + k] * (1 - a) + f.page.data[s + k] * tint[k] * a;
      }
    }
  }
  async save(file) {
    const out = Buffer.alloc(this.w * this.h * 3);
    for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(255, Math.round(this.px[i])));
    await sharp(out, { raw: { width: this.w, height: this.h, channels: 3 } })
      .png({ compressionLevel: 6 })
      .toFile(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const frames = await loadAtlas(path.join(root, "assets/world"), "world");
  const out = process.argv[2] ?? path.join(root, "tools/art/out/mock.png");
  await mkdir(path.dirname(out), { recursive: true });
  const W = 2400;
  const H = 1500;
  const pic = new Picture(W, H, [152, 199, 134]);
  const at = (x, y) => [W / 2 + (x - y) * 64 * S + 40, 210 + (x + y) * 32 * S];
  const missing = new Set();
  const put = (name, x, y, alpha, tint) => {
    const f = frames.get(name);
    if (!f) return missing.add(name);
    pic.draw(f, ...at(x, y), alpha, tint);
  };
  // ground and floors
  const N = 12;
  const M = 11;
  for (let x = -10; x < 24; x++)
    for (let y = -10; y < 24; y++) {
      const inside = x >= 0 && y >= 0 && x < N && y < M;
      let name = `grass-${"aabac"[(x * 7 + y * 13 + 400) % 5]}`;
      if (y === 12 || y === 11) name = "pave";
      if (y === 13) name = "kerb-s";
      if (y >= 14 && y <= 16) name = y === 15 ? "road-line-x" : "road";
      if (y === 11 && (x < 0 || x > 12)) name = "grass-a";
      if (inside) {
        const odd = (x + y) % 2 ? "b" : "a";
        name = `clinic-${odd}`;
        if (y < 4) name = `${x < 4 || x < 8 ? "surgery" : "violet"}-${odd}`;
        else if (x < 5 && y > 4 && y < 10) name = `carpet-${odd}`;
      }
      put(`floor/${name}`, x + 0.5, y + 0.5);
    }
  for (let x = 0; x < N; x++) {
    put("ao/n", x + 0.5, 0.5);
    put("ao/n", x + 0.5, 4.5, 0.4);
  }
  for (let y = 0; y < M; y++) {
    put("ao/w", 0.5, y + 0.5);
    if (y < 4) {
      put("ao/w", 4.5, y + 0.5);
      put("ao/w", 8.5, y + 0.5);
    }
  }
  put("rug/sw/idle", 3, 7);
  put("rug-violet/sw/idle", 10, 2.4);
  put("entrance-mat/sw/idle", 5.5, 10.4);
  // everything that stands: [name, facing, state, x, y, depth bias]
  const things = [];
  const thing = (name, x, y, facing = "sw", state = "idle", bias = 0) =>
    things.push({ name, x, y, facing, state, bias });
  const wall = (axis, kind, x, y) =>
    things.push({
      wall: `wall/${axis}/${kind}`,
      x: axis === "x" ? x + 0.5 : x,
      y: axis === "y" ? y + 0.5 : y,
      bias: 0,
    });
  const post = (kind, x, y) => things.push({ wall: `wall/post/${kind}`, x, y, bias: -0.02 });
  for (let x = 0; x < N; x++) wall("x", [1, 2, 5, 6, 9, 10].includes(x) ? "window" : "full", x, 0);
  for (let y = 0; y < M; y++) wall("y", y === 6 || y === 8 ? "window" : "full", 0, y);
  for (let y = 0; y < 4; y++) {
    wall("y", "full", 4, y);
    wall("y", "full", 8, y);
  }
  for (let x = 0; x < N; x++)
    wall("x", x % 4 === 1 ? (x === 1 ? "glass-door-open" : "glass-door-closed") : "glass", x, 4);
  for (let x = 0; x < N; x++) wall("x", x === 5 ? "low-door-open" : "low", x, 11);
  for (let y = 0; y < M; y++) wall("y", "low", 12, y);
  for (const [k, x, y] of [
    ["full", 0, 0],
    ["full", 4, 0],
    ["full", 8, 0],
    ["full", 4, 4],
    ["full", 8, 4],
    ["full", 0, 11],
    ["full", 12, 0],
    ["low", 12, 11],
    ["glass", 0.08, 4],
    ["glass", 12, 4],
  ])
    post(k, x, y);
  thing("dental-chair", 2, 1.9, "sw", "busy");
  thing("dental-chair", 6, 1.9, "se");
  thing("holo-scanner", 3.4, 3.2, "sw", "busy/1");
  thing("cabinet", 1.4, 0.5);
  thing("cabinet", 5.2, 0.5);
  thing("nanobay", 7.4, 0.5, "sw", "busy");
  thing("vr-pod", 9.2, 1.5, "sw", "busy");
  thing("vr-pod", 11, 1.5);
  thing("holo-scanner", 10.2, 3.4, "sw", "busy/3");
  thing("exam-chair", 6.6, 3.0, "nw");
  thing("reception-desk", 8.6, 7.2);
  thing("plant-tall", 11.4, 4.7);
  thing("plant-tall", 11.4, 10.4);
  thing("plant-bushy", 0.55, 4.7);
  thing("plant-tall", 6.8, 10.4);
  thing("plant-bushy", 0.5, 3.5);
  thing("plant-bushy", 4.5, 3.5);
  ["teal", "coral", "yellow", "teal"].forEach((k, i) => thing(`seat-${k}`, 0.6, 5.6 + 0.95 * i, "se"));
  ["coral", "teal", "yellow"].forEach((k, i) => thing(`seat-${k}`, 1.7 + i, 9.5, "ne"));
  thing("coffee-table", 3, 7);
  thing("aquarium", 4.6, 6.2, "se");
  thing("aquarium", 4.6, 7.2, "se");
  thing("milo-disc", 4.2, 8.4, "sw", "busy");
  thing("sofa", 2.5, 5.0);
  thing("floor-lamp", 4.4, 5.0, "sw", "busy");
  thing("bookshelf", 10.4, 5.2);
  thing("water-cooler", 8.2, 5.0);
  thing("vending", 9.3, 5.0);
  thing("toy-corner", 0.7, 9.6);
  thing("supply-cart", 3.2, 0.6);
  thing("recovery-lounger", 11, 8.6, "nw");
  thing("sculpture-tooth", 14.4, 10.4);
  thing("wall-screen", 3.5, 0, "sw", "idle", 0.02);
  thing("poster-tooth", 0, 4.5, "se", "idle", 0.02);
  thing("clock", 0, 7.5, "se", "idle", 0.02);
  thing("wall-shelf", 7.5, 0, "sw", "idle", 0.02);
  for (const [x, y, k] of [
    [13.4, 1, "a"],
    [13.7, 5.5, "b"],
    [13.3, 8.3, "a"],
    [-1.3, 2, "b"],
    [1, 12.0, "small"],
    [4, 12.3, "small"],
    [9, 12.0, "a"],
    [-1.4, 8, "a"],
    [-2.5, 5, "small"],
    [14.6, 3, "small"],
  ])
    thing(`tree-${k}`, x, y);
  for (let y = 0; y < 10; y++) thing("hedge-y", 12.7, y + 0.5);
  thing("bush", -0.9, 10.4);
  thing("flower-bed", 3, 11.7);
  thing("flower-bed", 8, 11.7);
  thing("lamp-post", 6.9, 13.4, "sw", "busy");
  thing("bench", 10.6, 12.2);
  thing("bin", 11.8, 12.2);
  thing("bike-rack", 1.8, 12.4);
  thing("car-a", 2, 14.6, "se");
  thing("car-b", 8.5, 16, "nw");
  thing("car-c", 13, 14.6, "se");
  thing("clinic-sign", 7.4, 11.8);
  thing("lamp-post", -1, 13.4, "sw");
  const shown = things.map((t) => ({ ...t, d: t.x + t.y + t.bias })).sort((a, b) => a.d - b.d);
  for (const t of shown)
    if (!t.wall) {
      const f = frames.get(`${t.name}/${t.facing}/shadow`);
      if (f) pic.draw(f, ...at(t.x, t.y));
    }
  for (const t of shown) {
    if (t.wall) {
      put(t.wall, t.x, t.y);
      continue;
    }
    const key = `${t.name}/${t.facing}/${t.state}`;
    put(frames.has(key) ? key : frames.has(`${key}/0`) ? `${key}/0` : key, t.x, t.y);
  }
  ["calm", "uneasy", "anxious", "distressed", "panic"].forEach((m, i) => {
    const [x, y] = at(5.6 + i * 1.2, 9 - i * 0.2);
    const f = frames.get(`fx/mood/${m}`);
    if (f) pic.draw(f, x, y - 120);
  });
  [
    "needle",
    "drill",
    "clock",
    "question",
    "heart",
    "coin",
    "star",
    "tooth",
    "exclamation",
    "zzz",
    "phone",
    "stop-hand",
  ].forEach((m, i) => {
    const f = frames.get(`fx/thought/${m}`);
    if (f) pic.draw(f, 120 + i * 84, 120);
  });
  await pic.save(out);
  console.log(out, "missing:", [...missing].join(" ") || "nothing");
}
