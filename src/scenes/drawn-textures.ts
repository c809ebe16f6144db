/**
 * Pictures that are drawn here and not rendered, because they are diagrams: anxiety rings, progress arcs,
 * soft lights. Drawn once at boot into canvases, kept for the life of the game.
 */
import type * as Phaser from "phaser";
import type { Band } from "../sim/rules/people/people.ts";

export const RING = "drawn/ring";
export const ARC = "drawn/arc";
export const SOFT = "drawn/soft";
export const SHADE = "drawn/shade";
export const VIGNETTE = "drawn/vignette";
export const SUN = "drawn/sun";
export const MEADOW = "drawn/meadow";

export const BANDS: readonly Band[] = ["calm", "uneasy", "anxious", "distressed", "panic"];
/** The same colours as the interface's anxiety scale. */
export const BAND_COLOUR: Readonly<Record<Band, string>> = {
  calm: "#34b3a6",
  uneasy: "#f2b63c",
  anxious: "#f08a3e",
  distressed: "#ec6a5c",
  panic: "#d63a5e",
};
export const ARC_STEPS = 40;

type Pen = CanvasRenderingContext2D;

export function drawTextures(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(RING)) return;
  sheet(textures, RING, BANDS.length, 132, 72, (pen, n) => ring(pen, n));
  sheet(textures, ARC, ARC_STEPS + 1, 64, 64, (pen, n) => arc(pen, n / ARC_STEPS));
  sheet(textures, SOFT, 1, 128, 128, (pen) =>
    radial(pen, 64, 64, 64, [
      [0, "rgba(255,255,255,.95)"],
      [0.35, "rgba(255,255,255,.45)"],
      [1, "rgba(255,255,255,0)"],
    ]),
  );
  sheet(textures, SUN, 1, 256, 256, (pen) =>
    radial(pen, 0, 0, 256, [
      [0, "rgba(255,255,255,1)"],
      [0.5, "rgba(255,255,255,.35)"],
      [1, "rgba(255,255,255,0)"],
    ]),
  );
  sheet(textures, VIGNETTE, 1, 256, 256, (pen) =>
    radial(pen, 128, 128, 182, [
      [0.5, "rgba(255,255,255,0)"],
      [0.78, "rgba(255,255,255,.34)"],
      [1, "rgba(255,255,255,.9)"],
    ]),
  );
  sheet(textures, SHADE, 1, 160, 80, (pen) => shade(pen));
  meadow(textures);
}

/** A strip of frames "0", "1", … in one canvas. */
function sheet(
  textures: Phaser.Textures.TextureManager,
  key: string,
  count: number,
  w: number,
  h: number,
  draw: (pen: Pen, n: number) => void,
): void {
  const perRow = Math.min(count, 8);
  const texture = textures.createCanvas(key, perRow * w, Math.ceil(count / perRow) * h);
  if (!texture) return;
  const pen = texture.getContext();
  for (let n = 0; n < count; n++) {
    const x = (n % perRow) * w;
    const y = Math.floor(n / perRow) * h;
    pen.save();
    pen.translate(x, y);
    pen.beginPath();
    pen.rect(0, 0, w, h);
    pen.clip();
    draw(pen, n);
    pen.restore();
    texture.add(String(n), 0, x, y, w, h);
  }
  texture.refresh();
}

function radial(
  pen: Pen,
  x: number,
  y: number,
  r: number,
  stops: readonly (readonly [number, string])[],
  reach = 0,
): void {
  const fill = pen.createRadialGradient(x, y, 0, x, y, r);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  pen.fillStyle = fill;
  if (reach > 0) pen.fillRect(x - reach, y - reach, 2 * reach, 2 * reach);
  else pen.fillRect(0, 0, 512, 512);
}

/**
 * An ellipse on the floor in as many parts as the band is high (calm: one thin unbroken line; uneasy: one
 * quarter filled … panic: all four and spikes), so that it reads without colour too.
 */
function ring(pen: Pen, band: number): void {
  const colour = BAND_COLOUR[BANDS[band] ?? "calm"];
  pen.translate(66, 36);
  pen.scale(1, 0.5);
  const r = 46;
  pen.lineCap = "round";
  pen.fillStyle = `${colour}2e`;
  pen.beginPath();
  pen.arc(0, 0, r, 0, Math.PI * 2);
  pen.fill();
  pen.lineWidth = band === 0 ? 5 : 9;
  pen.strokeStyle = band === 0 ? colour : "rgba(255,255,255,.75)";
  pen.beginPath();
  pen.arc(0, 0, r, 0, Math.PI * 2);
  pen.stroke();
  if (band === 0) return;
  pen.strokeStyle = colour;
  pen.lineWidth = 9;
  const gap = 0.2;
  for (let part = 0; part < band; part++) {
    const from = Math.PI / 2 + (part * Math.PI) / 2;
    pen.beginPath();
    pen.arc(0, 0, r, from + gap, from + Math.PI / 2 - gap);
    pen.stroke();
  }
  if (band < 4) return;
  pen.lineWidth = 7;
  for (let spike = 0; spike < 8; spike++) {
    const a = (spike * Math.PI) / 4 + Math.PI / 8;
    pen.beginPath();
    pen.moveTo(Math.cos(a) * (r + 6), Math.sin(a) * (r + 6));
    pen.lineTo(Math.cos(a) * (r + 15), Math.sin(a) * (r + 15));
    pen.stroke();
  }
}

function arc(pen: Pen, share: number): void {
  pen.translate(32, 32);
  pen.lineCap = "round";
  pen.fillStyle = "rgba(255,255,255,.94)";
  pen.shadowColor = "rgba(40,60,90,.35)";
  pen.shadowBlur = 5;
  pen.shadowOffsetY = 1.5;
  pen.beginPath();
  pen.arc(0, 0, 24, 0, Math.PI * 2);
  pen.fill();
  pen.shadowColor = "transparent";
  pen.lineWidth = 8;
  pen.strokeStyle = "#dbe7ea";
  pen.beginPath();
  pen.arc(0, 0, 17, 0, Math.PI * 2);
  pen.stroke();
  if (share <= 0) return;
  pen.strokeStyle = "#2aa7a2";
  pen.beginPath();
  pen.arc(0, 0, 17, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * Math.min(1, share));
  pen.stroke();
}

/** Where the feet of SHADE are, as shares of the picture. */
export const SHADE_FOOT = { x: 0.3, y: 0.62 };

/** A person's shadow: dark under the feet, thin and soft away from the sun. */
function shade(pen: Pen): void {
  const foot = { x: 160 * SHADE_FOOT.x, y: 80 * SHADE_FOOT.y };
  const blob = (x: number, y: number, rx: number, ry: number, turn: number, alpha: number) => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    pen.scale(1, ry / rx);
    radial(
      pen,
      0,
      0,
      rx,
      [
        [0, `rgba(255,255,255,${alpha})`],
        [0.45, `rgba(255,255,255,${alpha * 0.62})`],
        [1, "rgba(255,255,255,0)"],
      ],
      rx,
    );
    pen.restore();
  };
  blob(foot.x + 42, foot.y - 15, 62, 19, -0.35, 0.3);
  blob(foot.x + 6, foot.y - 2, 30, 13, -0.2, 0.5);
}

/** Colour of the grass tiles, which the world goes on in beyond them. */
export const GRASS = 0xb0df9d;

/** Light and dark patches that lie over the grass, stretched far and wide. */
function meadow(textures: Phaser.Textures.TextureManager): void {
  const w = 720;
  const h = 480;
  const texture = textures.createCanvas(MEADOW, w, h);
  if (!texture) return;
  const pen = texture.getContext();
  let seed = 7;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 0x100000000;
  for (let i = 0; i < 320; i++) {
    const r = 14 + next() * 46;
    const light = next() > 0.45;
    pen.save();
    pen.translate(next() * w, next() * h);
    pen.scale(1, 0.55);
    radial(
      pen,
      0,
      0,
      r,
      light
        ? [
            [0, "rgba(228,248,196,.26)"],
            [1, "rgba(228,248,196,0)"],
          ]
        : [
            [0, "rgba(104,176,120,.2)"],
            [1, "rgba(104,176,120,0)"],
          ],
      r,
    );
    pen.restore();
  }
  texture.refresh();
}
