// Writes src/hud/ui/icons.ts: the paths of the Tabler icons (MIT) that the interface uses, and no others.
// Run: node tools/hud/icons.mjs   (after adding a name below)
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = `
player-pause player-play player-skip-forward player-track-next coin heart-handshake star star-filled mood-smile mood-neutral
mood-confuzed mood-sad mood-cry alert-triangle alert-octagon run clock hourglass info-circle x chevron-right chevron-left
chevron-down chevron-up check circle-check circle-x circle menu-2 table help-circle bell list-details settings home refresh
device-floppy download upload folder-open volume volume-off message-circle messages wind scan stethoscope eye eye-search
target-arrow brain bolt vaccine hammer dental ear armchair lock door-exit user user-question users hand-stop
hand-finger thumb-up heart heart-filled heart-broken sparkles cpu leaf shield-check shield-half alert-circle
coins receipt wallet ad-2 news map-pin current-location arrow-up arrow-up-circle logout bandage activity ripple
fish plant-2 sofa sun trees snowflake train music tools-kitchen-2 mist microphone-2 book volume-3 mood-happy zoom-scan
flame trophy confetti flag language keyboard contrast text-size accessible file-text question-mark
dots medical-cross virus clipboard-check hand-click adjustments player-stop zzz bulb hearts cloud-rain
3d-cube-sphere badge-vr headset device-vision-pro robot credit-card award movie beach sailboat planet paw campfire
history speakerphone run hand-move arrows-vertical arrow-big-right user-heart user-check quote minus plus pill moon
`
  .split(/\s+/)
  .filter(Boolean);

const set = JSON.parse(
  readFileSync(new URL("../../node_modules/@iconify-json/tabler/icons.json", import.meta.url), "utf8"),
);
const entries = [];
for (const name of [...new Set(NAMES)].sort()) {
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent];
  if (!icon) {
    console.error(`no icon called ${name}`);
    continue;
  }
  const strokes = [];
  const fills = [];
  const groupFilled = /<g[^>]*fill="currentColor"/.test(icon.body);
  for (const [tag] of icon.body.matchAll(/<(?:path|circle|rect|ellipse|line)[^>]*>/g)) {
    const d = /\sd="([^"]+)"/.exec(tag)?.[1];
    if (!d) throw new Error(`${name}: only paths are understood, not ${tag}`);
    // A path may begin with a relative move; joined to another one it needs its own start.
    const whole = d.startsWith("m") ? `M0 0${d}` : d;
    (groupFilled || /fill="currentColor"/.test(tag) ? fills : strokes).push(whole);
  }
  entries.push(
    `  ${JSON.stringify(name)}: { stroke: ${JSON.stringify(strokes.join(""))}, fill: ${JSON.stringify(fills.join(""))} },`,
  );
}
writeFileSync(
  new URL("../../src/hud/ui/icons.ts", import.meta.url),
  `/** Paths of the icons in use, on a 24×24 grid. Tabler Icons, MIT. Made by tools/hud/icons.mjs; do not edit. */
export interface IconPaths {
  readonly stroke: string;
  readonly fill: string;
}
export const ICONS = {
${entries.join("\n")}
} as const satisfies Readonly<Record<string, IconPaths>>;
export type IconName = keyof typeof ICONS;
`,
);
console.log(`${entries.length} icons`);
