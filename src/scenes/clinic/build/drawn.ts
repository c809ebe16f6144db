/** The signs beside a ghost, drawn once: a tick for yes, a cross for no. */
import type * as Phaser from "phaser";

export const VERDICT = "drawn/verdict";
export const INK = { yes: 0x0c7f7a, no: 0xc23a2e, ask: 0x1f6fb2 } as const;
export const FILL = { yes: 0x2bb8b0, no: 0xff7566, ask: 0x4fa8ea } as const;

const SIDE = 72;

export function drawVerdicts(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(VERDICT)) return;
  const texture = textures.createCanvas(VERDICT, 2 * SIDE, SIDE);
  if (!texture) return;
  const pen = texture.getContext();
  sign(pen, 0, "#0c7f7a", [
    [-13, 1],
    [-4, 10],
    [14, -10],
  ]);
  sign(pen, 1, "#c23a2e", [
    [-11, -11],
    [11, 11],
  ]);
  line(pen, 1, [
    [11, -11],
    [-11, 11],
  ]);
  texture.refresh();
  texture.add("yes", 0, 0, 0, SIDE, SIDE);
  texture.add("no", 0, SIDE, 0, SIDE, SIDE);
}

type Points = readonly (readonly [number, number])[];

function sign(pen: CanvasRenderingContext2D, n: number, colour: string, points: Points): void {
  pen.save();
  pen.shadowColor = "rgba(20,40,60,.35)";
  pen.shadowBlur = 6;
  pen.shadowOffsetY = 2;
  pen.fillStyle = "#fff";
  pen.beginPath();
  pen.arc(SIDE * (n + 0.5), SIDE / 2, 29, 0, Math.PI * 2);
  pen.fill();
  pen.restore();
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(SIDE * (n + 0.5), SIDE / 2, 25, 0, Math.PI * 2);
  pen.fill();
  line(pen, n, points);
}

function line(pen: CanvasRenderingContext2D, n: number, points: Points): void {
  pen.strokeStyle = "#fff";
  pen.lineWidth = 7;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(SIDE * (n + 0.5) + x, SIDE / 2 + y);
  pen.stroke();
}
