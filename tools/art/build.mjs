// Renders and packs the game's pictures: node tools/art/build.mjs [people|world|street|ui|city|fronts|places|all] [--pack-only]
// (people makes the portraits too, by its own build.mjs: its layers are packed in a way of their own.)
//
// A part is rendered by its Blender script (if that exists here) into tools/art/<part>/out, then packed into
// assets/<part>. Needs Blender 3.4 with Cycles (Debian: apt-get install blender) unless --pack-only is given.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "./pack.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const args = process.argv.slice(2);
const packOnly = args.includes("--pack-only");
const wanted = args.filter((a) => !a.startsWith("--"));
const all = wanted.length === 0 || wanted.includes("all");

/** part: its Blender script, the folder of renders, the atlas it becomes, and a script for the look-over page. */
const PARTS = [
  {
    name: "world",
    script: "world/render.py",
    out: "world/out/frames",
    atlas: "world",
    after: "world/sheet.mjs",
    pack: { quality: 80, alpha: 74, shadowAlpha: 71, shadowBlur: 1.6, shadowCut: 4 },
  },
  {
    name: "street",
    script: "world/render.py",
    args: ["--street"],
    out: "world/out/street",
    to: "world",
    atlas: "street",
    pack: { quality: 82, alpha: 80, shadowBlur: 1.6, shadowCut: 4 },
  },
  { name: "ui", script: "world/title.py", out: "world/out/ui", after: "world/ui.mjs" },
  { name: "city", script: "world/city.py", out: "world/out/ui", after: "world/ui.mjs" },
  { name: "places", script: "places/render.py", out: "places/out", after: "places/pack.mjs" },
  { name: "fronts", script: "world/fronts.py", out: "world/out/fronts", after: "world/ui.mjs" },
];

function run(command, list) {
  const done = spawnSync(command, list, { stdio: "inherit", cwd: root });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (all || wanted.includes("people"))
  run(process.execPath, [path.join(here, "people/build.mjs"), ...args.filter((a) => a === "--pack-only")]);
for (const part of PARTS) {
  if (!all && !wanted.includes(part.name)) continue;
  const script = path.join(here, part.script);
  const out = path.join(here, part.out);
  if (!packOnly && existsSync(script))
    run("blender", ["-b", "-noaudio", "-P", script, "--", out, ...(part.args ?? [])]);
  if (part.atlas && existsSync(out)) {
    const done = await pack(out, path.join(root, "assets", part.to ?? part.atlas), part.atlas, part.pack);
    console.log(`${part.name}: ${done.frames} frames (${done.unique} different), ${(done.bytes / 1024).toFixed(0)} kB`);
    for (const p of done.pages) console.log(`  page ${p.page}: ${p.w}x${p.h}, ${p.frames} frames, ${p.bytes} bytes`);
  }
  const after = part.after && path.join(here, part.after);
  if (after && existsSync(after)) run(process.execPath, [after]);
}
