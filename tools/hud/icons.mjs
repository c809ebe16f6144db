// Writes src/hud/ui/icons.ts: the paths of the Tabler icons (MIT) that the interface uses, and no others.
// Run: node tools/hud/icons.mjs   (after adding a name below)
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = `
accessible adjustments alert-octagon alert-triangle armchair arrow-big-right arrow-up-circle badge-vr bandage
arrow-down arrow-left arrow-right arrow-up bell bolt book brain bulb chevron-down chevron-left chevron-right chevron-up circle-check circle-x
clipboard-check clipboard-list clock coin coins confetti contrast copy cpu current-location dental door-exit download ear eye
eye-search file-text fish flag folder-open hand-finger hand-stop heart heart-broken heart-filled
heart-handshake gavel grip-vertical help-circle history home hourglass info-circle keyboard leaf lock logout map-pin menu-2
message-circle microphone-2 mood-happy mood-neutral mood-sad mood-smile movie music pill plant-2 player-pause
player-play player-skip-forward player-stop player-track-next question-mark quote receipt refresh robot route-off run
scan settings snowflake sofa sparkles speakerphone star star-filled stethoscope sun table text-size
activity-heartbeat air-balloon bed calendar-heart calendar-x cat door droplet hand-love-you headphones heartbeat list-check
lungs messages message-question moon-stars ripple scuba-mask users-group walk hand-rock volume-off
building-bank chart-line minus plus
tools-kitchen-2 train trees upload user-check user-heart users vaccine virus volume volume-3 wallet wind x zzz
arrow-back-up arrow-forward-up arrows-move border-none check copy copy-plus eye-off frame hammer layout-grid rotate-clockwise ruler-2 search window
plus pencil share shield trash school minus
phone phone-incoming phone-x microscope flask test-pipe flame first-aid-kit ambulance focus-2 activity antenna-bars-5 antenna-bars-off
package package-off truck-delivery stairs-up report mask circle-dashed dna-2 user-scan affiliate network chart-dots bell-ringing plug-connected-x
virus-search shield-check shield-lock device-desktop server-2 report-search home-heart
map-2 news building-store tag tags ticket spy file-description user-dollar scale swords ghost ghost-2 trending-up trending-down ad-2 building-skyscraper building-community mail-opened letter-case bus clock-plus
repeat bomb award certificate presentation microphone friends thumb-up thumb-down mood-angry calendar-event map-pins chart-area-line chart-pie world user-minus user-plus user-question target-arrow zoom-question lock-open key badge-ad adjustments-dollar businessplan chart-bar rosette-discount clipboard-data torii discount eye-search shield-half
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
