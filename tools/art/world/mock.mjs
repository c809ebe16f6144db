// Puts sprites of the packed world atlas together as the game does, for judging seams, sorting and light by eye.
//   node tools/art/world/mock.mjs [OUT.png] [clinic|wing]
// `clinic` is the house of the first levels, `wing` what a grown clinic buys, with people in and before it.
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

/** A module of the game's own, ready to run here. */
async function ofGame(name) {
  const { rolldown } = await import("rolldown");
  const made = await rolldown({ input: path.join(root, `src/scenes/${name}.ts`), logLevel: "silent" });
  const file = path.join(here, `out/_${path.basename(name)}.mjs`);
  await made.write({ file, format: "esm" });
  return import(file);
}

/** Paints people: `figures(look, pose, facing, mood)` gives pixels and a pivot. */
async function loadFigures() {
  const { planFigure } = await ofGame("figures/plan");
  const { paint, packMasks } = await ofGame("figures/paint");
  const assets = path.join(root, "assets/people");
  const table = JSON.parse(await readFile(path.join(assets, "people.json"), "utf8"));
  const pages = [];
  for (const p of table.pages) {
    const light = await sharp(path.join(assets, p.s)).ensureAlpha().raw().toBuffer();
    const masks = p.m ? packMasks(await sharp(path.join(assets, p.m)).removeAlpha().raw().toBuffer(), 3) : undefined;
    pages.push({ width: p.w, light, ...(masks && { masks }) });
  }
  return (look, pose, facing, mood) => paint(table, planFigure(table, look, pose, facing, 0, mood), (n) => pages[n]);
}

const LOOKS = [
  ["#f3c5a2", "#ef6f9f", "bun", "sweater", "#474a63", "#f2836c"],
  ["#8a5a3c", "#2c2430", "afro", "scrubs", "#ffffff", "#37b3b0"],
  ["#e8b48c", "#5a3a2a", "short", "hoodie", "#f4c15a", "#3d4a70"],
  ["#f7d7bf", "#e9c46a", "long", "dress", "#8068c8", "#ffffff"],
  ["#c98d63", "#2c2430", "short", "scrubs", "#f47c68", "#f47c68"],
].map(([skin, hair, hairStyle, outfit, top, bottom]) => ({
  skin,
  hair,
  hairStyle,
  outfit,
  top,
  bottom,
  accessory: "none",
  age: "adult",
  build: "medium",
}));

/** Footprints that are not one tile, for facing sw, and what hangs on walls. */
const SIZES = {
  ...Object.fromEntries(["dental", "hygiene", "exam"].map((k) => [`${k}-chair`, [1, 2]])),
  "vr-pod": [1, 2],
  "recovery-lounger": [1, 2],
  ...Object.fromEntries(
    ["reception-desk", "sofa", "cabinet", "nano-bench", "coffee-bar", "planter", "piano", "bench"].map((k) => [
      k,
      [2, 1],
    ]),
  ),
};
const HUNG = new Set([
  "wall-screen",
  "poster-tooth",
  "clock",
  "wall-shelf",
  "acoustic-panel",
  "moss-wall",
  "daylight-panel",
]);

const W = 2400;
const H = 1500;
/** How far right of the picture's middle the north corner is. */
let corner = 40;
const at = (x, y) => [W / 2 + (x - y) * 64 * S + corner, 210 + (x + y) * 32 * S];

/** A picture to put frames into: `flat` at once, the rest in the game's order when `draw` is called. */
function stage(frames, figures, orderDepths) {
  const pic = new Picture(W, H, [152, 199, 134]);
  const missing = new Set();
  const standing = [];
  const put = (name, x, y, alpha, tint) => {
    const f = frames.get(name);
    if (!f) return missing.add(name);
    pic.draw(f, ...at(x, y), alpha, tint);
  };
  const thing = (name, x, y, facing = "sw", state = "idle", bias = 0) => {
    const turned = facing === "se" || facing === "nw";
    const [w, h] = turned ? [...(SIZES[name] ?? [1, 1])].reverse() : (SIZES[name] ?? [1, 1]);
    const print = { x0: x - w / 2, y0: y - h / 2, x1: x + w / 2, y1: y + h / 2 };
    if (HUNG.has(name)) Object.assign(print, turned ? { x0: x + 0.02, x1: x + 0.06 } : { y0: y + 0.02, y1: y + 0.06 });
    const made = { name, x, y, facing, state, bias, print };
    standing.push(made);
    return made;
  };
  return {
    pic,
    missing,
    put,
    thing,
    wall: (axis, kind, x, y) =>
      standing.push({
        wall: `wall/${axis}/${kind}`,
        x: axis === "x" ? x + 0.5 : x,
        y: axis === "y" ? y + 0.5 : y,
        bias: 0,
        print: { x0: x, y0: y, x1: x + (axis === "x"), y1: y + (axis === "y") },
      }),
    post: (kind, x, y) =>
      standing.push({ wall: `wall/post/${kind}`, x, y, bias: 0.002, print: { x0: x, y0: y, x1: x, y1: y } }),
    /** Somebody standing at a point. */
    person: (who, x, y, facing, pose = "idle", mood = "calm") =>
      standing.push({ who, x, y, facing, pose, mood, bias: 0, lift: 0 }),
    /** A thing with somebody on it: the thing, the person, then the thing's front. */
    used: (name, x, y, facing, state, who, pose, lift = 0) => {
      const on = thing(name, x, y, facing, state);
      standing.push({ who, x, y, facing, pose, mood: "calm", bias: 0.001, lift, on });
      const front = state === "busy" ? "front-busy" : "front";
      standing.push({ name, x, y, facing, state: front, bias: 0.002, on });
    },
    draw() {
      const ordered = standing.filter((t) => t.print);
      const depths = orderDepths ? orderDepths(ordered.map((t) => t.print)) : ordered.map((t) => t.x + t.y);
      const own = new Map(ordered.map((t, i) => [t, depths[i]]));
      const order = standing
        .map((t) => ({ ...t, d: (own.get(t.on ?? t) ?? t.x + t.y) + t.bias }))
        .sort((a, b) => a.d - b.d);
      for (const t of order) {
        const shadow = t.name && !t.state.startsWith("front") && frames.get(`${t.name}/${t.facing}/shadow`);
        if (shadow) pic.draw(shadow, ...at(t.x, t.y));
      }
      for (const t of order) {
        if (t.wall) put(t.wall, t.x, t.y);
        else if (t.name) {
          const key = `${t.name}/${t.facing}/${t.state}`;
          put(frames.has(key) ? key : frames.has(`${key}/0`) ? `${key}/0` : key, t.x, t.y);
        } else {
          const p = figures(LOOKS[t.who], t.pose, t.facing, t.mood);
          const [x, y] = at(t.x, t.y);
          const frame = { x: 0, y: 0, w: p.width, h: p.height };
          pic.draw(
            {
              frame,
              sourceSize: frame,
              spriteSourceSize: frame,
              anchor: { x: p.pivotX / p.width, y: p.pivotY / p.height },
              page: { data: p.data, w: p.width },
            },
            x,
            y - t.lift * S,
          );
        }
      }
    },
  };
}

function clinic(frames, s) {
  const { pic, put, thing, wall, post } = s;
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
  s.draw();
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
}

function wing(frames, s) {
  const { put, thing, wall, post, person, used } = s;
  const N = 14;
  const M = 11;
  for (let x = -9; x < 22; x++)
    for (let y = -9; y < 22; y++) {
      const odd = (x + y) % 2 ? "b" : "a";
      let name = `grass-${"aabac"[(x * 7 + y * 13 + 400) % 5]}`;
      if (x >= 0 && y >= 0 && x < N && y < M) {
        name = `clinic-${odd}`;
        if (y < 4) name = `${x < 8 ? "surgery" : "violet"}-${odd}`;
        else if (x < 5) name = `carpet-${odd}`;
      }
      put(`floor/${name}`, x + 0.5, y + 0.5);
    }
  for (let x = 0; x < N; x++) put("ao/n", x + 0.5, 0.5);
  for (let y = 0; y < M; y++) for (const x of y < 4 ? [0, 4, 8] : [0]) put("ao/w", x + 0.5, y + 0.5);
  put("rug-violet/sw/idle", 3.1, 7.2);
  put("rug-round/sw/idle", 10.5, 8.5);
  for (let x = 0; x < N; x++) wall("x", x === 12 ? "window" : "full", x, 0);
  for (let y = 0; y < M; y++) wall("y", y === 5 ? "window" : "full", 0, y);
  for (let y = 0; y < 4; y++) for (const x of [4, 8]) wall("y", "full", x, y);
  for (let x = 0; x < N; x++) wall("x", x % 4 === 3 ? "glass-door-open" : "glass", x, 4);
  for (let x = 0; x < N; x++) wall("x", x === 7 ? "low-door-open" : "low", x, M);
  for (let y = 0; y < M; y++) wall("y", "low", N, y);
  for (const [k, x, y] of [
    ["full", 0, 0],
    ["full", 4, 0],
    ["full", 8, 0],
    ["full", 4, 4],
    ["full", 8, 4],
    ["full", 0, M],
    ["full", N, 0],
    ["low", N, M],
    ["glass", 0.08, 4],
    ["glass", N, 4],
  ])
    post(k, x, y);
  // hygiene
  used("hygiene-chair", 1.5, 2, "sw", "busy", 0, "lie");
  person(1, 2.5, 1.5, "nw", "treat");
  thing("sterilizer", 2.5, 0.5);
  thing("nitrous-unit", 0.5, 0.5, "se");
  thing("moss-wall", 0, 2.5, "se", "idle", 0.02);
  thing("daylight-panel", 1.5, 0, "sw", "idle", 0.02);
  // imaging
  thing("cbct-scanner", 5.5, 0.5, "sw", "busy");
  person(2, 5.5, 1.5, "ne");
  thing("server-rack", 7.5, 0.5);
  thing("cbct-scanner", 7.5, 3.5, "nw");
  // the laboratory
  thing("nano-bench", 10, 0.5, "sw", "busy");
  person(4, 9.5, 1.5, "ne", "point");
  thing("biome-analyser", 11.5, 0.5, "sw", "busy");
  thing("server-rack", 13.5, 0.5);
  thing("nano-bench", 13.5, 3, "nw", "busy");
  thing("biome-analyser", 8.5, 2.5, "se");
  thing("acoustic-panel", 13.5, 0, "sw", "idle", 0.02);
  // the staff room
  thing("coffee-bar", 0.5, 7, "se");
  person(3, 1.5, 6.5, "nw", "talk", "happy");
  used("lounge-chair", 2.5, 5.5, "sw", "idle", 2, "sit");
  thing("lounge-chair", 3.5, 5.5);
  used("lounge-chair", 4.5, 7.5, "nw", "idle", 1, "sit");
  thing("acoustic-panel", 0, 8.5, "se", "idle", 0.02);
  thing("daylight-panel", 0, 4.5, "se", "idle", 0.02);
  thing("training-desk", 0.5, 9.5, "se");
  thing("training-desk", 2.5, 10.5, "ne");
  person(4, 2.5, 9.5, "sw");
  // the foyer
  thing("planter", 7, 5.5);
  thing("planter", 5.5, 9, "se");
  thing("fountain", 7.5, 7.5);
  thing("piano", 10, 4.5);
  thing("kids-table", 10.5, 8.5);
  person(0, 10.5, 7.5, "se", "cheer", "happy");
  thing("privacy-screen", 12.5, 4.5);
  thing("privacy-screen", 11.5, 6.5, "se");
  thing("air-diffuser", 8.5, 9.5);
  thing("coffee-bar", 13.5, 9, "nw");
  used("hygiene-chair", 13, 6.5, "se", "idle", 3, "lie");
  used("hygiene-chair", 12, 10.5, "nw", "idle", 2, "lie");
  thing("piano", 9, 10.5, "ne");
  thing("moss-wall", 11.5, 0, "sw", "idle", 0.02);
  s.draw();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const scene = args.includes("wing") ? wing : clinic;
  const out = args.find((a) => a.endsWith(".png")) ?? path.join(root, "tools/art/out/mock.png");
  await mkdir(path.dirname(out), { recursive: true });
  const frames = await loadAtlas(path.join(root, "assets/world"), "world");
  const { orderDepths } = await ofGame("depth");
  const s = stage(frames, scene === wing ? await loadFigures() : null, orderDepths);
  if (scene === wing) corner = -140;
  scene(frames, s);
  await s.pic.save(out);
  console.log(out, "missing:", [...s.missing].join(" ") || "nothing");
}
