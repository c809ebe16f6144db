/** Diagrams of the forum, drawn once: a badge for each side, told apart by shape as well as by colour. */
import type * as Phaser from "phaser";

export const BADGE = "drawn/forum-badge";
const SIZE = 56;

/** Frame of a side: −1 against, 0 undecided, 1 for. */
export function badgeOf(side: number): string {
  return String(side + 1);
}

export function drawForumTextures(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(BADGE)) return;
  const texture = textures.createCanvas(BADGE, SIZE * 3, SIZE);
  if (!texture) return;
  const pen = texture.getContext();
  const sides = [
    { colour: "#e2503f", draw: cross },
    { colour: "#8c99a6", draw: dot },
    { colour: "#12958d", draw: tick },
  ];
  for (const [n, side] of sides.entries()) {
    pen.save();
    pen.translate(n * SIZE + SIZE / 2, SIZE / 2);
    pen.shadowColor = "rgba(20,16,40,.5)";
    pen.shadowBlur = 6;
    pen.shadowOffsetY = 2;
    pen.fillStyle = "#fff";
    plate(pen, n, 23);
    pen.shadowColor = "transparent";
    pen.fillStyle = side.colour;
    plate(pen, n, 18);
    pen.strokeStyle = "#fff";
    pen.fillStyle = "#fff";
    pen.lineWidth = 6;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    side.draw(pen);
    pen.restore();
    texture.add(String(n), 0, n * SIZE, 0, SIZE, SIZE);
  }
  texture.refresh();
}

type Pen = CanvasRenderingContext2D;

/** Against stands on a point, the others are round; undecided is smaller. */
function plate(pen: Pen, n: number, r: number): void {
  pen.beginPath();
  if (n === 0) {
    const d = r * 1.08;
    pen.moveTo(0, -d);
    pen.lineTo(d, 0);
    pen.lineTo(0, d);
    pen.lineTo(-d, 0);
    pen.closePath();
  } else pen.arc(0, 0, n === 1 ? r * 0.72 : r, 0, Math.PI * 2);
  pen.fill();
}

function tick(pen: Pen): void {
  pen.beginPath();
  pen.moveTo(-8, 1);
  pen.lineTo(-2, 7);
  pen.lineTo(9, -7);
  pen.stroke();
}

function cross(pen: Pen): void {
  pen.beginPath();
  pen.moveTo(-5, -5);
  pen.lineTo(5, 5);
  pen.moveTo(5, -5);
  pen.lineTo(-5, 5);
  pen.stroke();
}

function dot(pen: Pen): void {
  pen.beginPath();
  pen.arc(0, 0, 3.4, 0, Math.PI * 2);
  pen.fill();
}
