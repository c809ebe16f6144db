// Rebuilds people and portraits: node tools/art/people/build.mjs [--pack-only]
// Pictures already in out/ are kept; remove out/ to render everything again. Needs Blender 3.4 with Cycles.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
function run(command, ...list) {
  const done = spawnSync(command, list, { stdio: "inherit", cwd: here });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}
if (!process.argv.includes("--pack-only")) {
  run("blender", "-b", "-noaudio", "-P", "render.py", "--", "anchors+legs+upper+front+head+face+worn+shadow+bust");
  run("blender", "-b", "-noaudio", "-P", "milo.py");
  run("blender", "-b", "-noaudio", "-P", "portraits.py", "--");
}
run(process.execPath, "pack.mjs");
run(process.execPath, "portraits.mjs");
for (const sheet of ["random", "poses", "walk", "hair", "wear", "cast", "bust"])
  run(process.execPath, "sheet.mjs", sheet);
