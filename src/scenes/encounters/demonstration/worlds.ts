/** Worlds as they bloom over the stage: small round paintings, drawn once each, by what the world is made of. */
import type * as Phaser from "phaser";

interface Paint {
  readonly sky: readonly [string, string];
  readonly ground: readonly [string, string];
  readonly shapes: "trees" | "waves" | "windows" | "snow" | "lights" | "stars" | "hills";
  readonly glow: number;
}

const PLAIN: Paint = { sky: ["#cfe9ff", "#7fb2ff"], ground: ["#7fd6c0", "#3a8f9a"], shapes: "hills", glow: 0x8fd0ff };
const PAINTS: Readonly<Record<string, Paint>> = {
  forest: { sky: ["#f4ffd8", "#9be6a8"], ground: ["#4fae6a", "#1f6f4a"], shapes: "trees", glow: 0x8ff0a0 },
  "tide-pool": { sky: ["#fff1d0", "#9fe7ef"], ground: ["#35c4cf", "#136a9a"], shapes: "waves", glow: 0x6fe6f0 },
  "night-train": { sky: ["#2a2f6e", "#7d5aa8"], ground: ["#2b2348", "#15122e"], shapes: "windows", glow: 0xb79bff },
  "snow-cabin": { sky: ["#dff1ff", "#9cc6f2"], ground: ["#ffffff", "#cfe2f5"], shapes: "snow", glow: 0xd8efff },
  concert: { sky: ["#5a1f7a", "#e0468f"], ground: ["#2a1140", "#150828"], shapes: "lights", glow: 0xff7ad0 },
  "childhood-kitchen": {
    sky: ["#fff0c8", "#ffd08a"],
    ground: ["#e39a5b", "#a7633b"],
    shapes: "windows",
    glow: 0xffd08a,
  },
  "reef-dive": { sky: ["#7fe3f2", "#1f86c4"], ground: ["#ff8f7a", "#7a4aa8"], shapes: "waves", glow: 0x6fdcff },
  "balloon-ride": { sky: ["#fff4d6", "#8fd0ff"], ground: ["#b7dc7c", "#6aa85a"], shapes: "hills", glow: 0xffe0a0 },
  starfield: { sky: ["#0c1034", "#2a2f7a"], ground: ["#141a4a", "#060818"], shapes: "stars", glow: 0x9fb0ff },
  "night-market": { sky: ["#3a1f5a", "#a8487a"], ground: ["#5a2f3a", "#2a1528"], shapes: "lights", glow: 0xffb36a },
  "cat-library": { sky: ["#f0d6a8", "#b98a5a"], ground: ["#7a4f36", "#4a2f24"], shapes: "windows", glow: 0xffd9a0 },
};

const SIZE = 320;
type Pen = CanvasRenderingContext2D;

export function glowOf(world: string): number {
  return (PAINTS[world] ?? PLAIN).glow;
}

/** Key of the painting, made the first time. */
export function worldTexture(textures: Phaser.Textures.TextureManager, world: string): string {
  const key = `demonstration/world/${world}`;
  if (textures.exists(key)) return key;
  const texture = textures.createCanvas(key, SIZE, SIZE);
  if (!texture) return "__WHITE";
  draw(texture.getContext(), PAINTS[world] ?? PLAIN);
  texture.refresh();
  return key;
}

function draw(pen: Pen, paint: Paint): void {
  const mid = SIZE / 2;
  let seed = 11;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 0x100000000;
  pen.save();
  pen.beginPath();
  pen.arc(mid, mid, mid - 3, 0, Math.PI * 2);
  pen.clip();
  const sky = pen.createLinearGradient(0, 0, 0, SIZE * 0.7);
  sky.addColorStop(0, paint.sky[1]);
  sky.addColorStop(1, paint.sky[0]);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, SIZE, SIZE);
  pen.fillStyle = "rgba(255,255,255,.8)";
  pen.beginPath();
  pen.arc(SIZE * 0.68, SIZE * 0.27, 22, 0, Math.PI * 2);
  pen.fill();
  for (let layer = 0; layer < 3; layer++) {
    const y = SIZE * (0.5 + layer * 0.15);
    const ground = pen.createLinearGradient(0, y - 30, 0, SIZE);
    ground.addColorStop(0, paint.ground[0]);
    ground.addColorStop(1, paint.ground[1]);
    pen.fillStyle = ground;
    pen.globalAlpha = 0.65 + layer * 0.17;
    pen.beginPath();
    pen.moveTo(0, SIZE);
    for (let x = 0; x <= SIZE; x += 8)
      pen.lineTo(x, y + Math.sin(x / (38 + layer * 11) + layer * 2.1) * (paint.shapes === "waves" ? 7 : 15));
    pen.lineTo(SIZE, SIZE);
    pen.fill();
    shapes(pen, paint, y, layer, next);
  }
  pen.restore();
  const shine = pen.createRadialGradient(mid * 0.7, mid * 0.55, 10, mid, mid, mid);
  shine.addColorStop(0, "rgba(255,255,255,.5)");
  shine.addColorStop(0.45, "rgba(255,255,255,0)");
  shine.addColorStop(0.86, "rgba(190,240,255,0)");
  shine.addColorStop(1, "rgba(190,245,255,.85)");
  pen.fillStyle = shine;
  pen.beginPath();
  pen.arc(mid, mid, mid - 3, 0, Math.PI * 2);
  pen.fill();
}

function shapes(pen: Pen, paint: Paint, y: number, layer: number, next: () => number): void {
  const size = 0.7 + layer * 0.35;
  pen.globalAlpha = 0.9;
  for (let k = 0; k < 9; k++) {
    const x = next() * SIZE;
    switch (paint.shapes) {
      case "trees":
      case "snow": {
        const h = (34 + next() * 30) * size;
        pen.fillStyle =
          paint.shapes === "snow"
            ? (["#7fa8a0", "#5a8a86", "#3f6f70"][layer] ?? "#3f6f70")
            : (["#3f9a66", "#2b7f55", "#1d6344"][layer] ?? "#1d6344");
        for (let part = 0; part < 3; part++) {
          const top = y - h + part * h * 0.26;
          const wide = h * (0.18 + part * 0.09);
          pen.beginPath();
          pen.moveTo(x, top);
          pen.lineTo(x + wide, top + h * 0.42);
          pen.lineTo(x - wide, top + h * 0.42);
          pen.fill();
        }
        if (paint.shapes === "snow" && layer === 2 && k === 4) cabin(pen, SIZE * 0.36, y + 4);
        break;
      }
      case "windows":
        pen.fillStyle = next() < 0.5 ? "#ffdf94" : "#ffc36a";
        pen.fillRect(x, y - 26 * size + next() * 10, 13 * size, 17 * size);
        break;
      case "lights":
      case "stars":
        pen.fillStyle = ["#ffd76a", "#ff8fb4", "#8fe6ff", "#ffffff"][Math.floor(next() * 4)] ?? "#ffffff";
        pen.beginPath();
        pen.arc(x, y - 90 + next() * 110, (paint.shapes === "stars" ? 1.8 : 5) * size, 0, Math.PI * 2);
        pen.fill();
        break;
      case "waves":
        pen.strokeStyle = "rgba(255,255,255,.7)";
        pen.lineWidth = 2.5;
        pen.beginPath();
        pen.arc(x, y + 14 + next() * 24, 10 * size, Math.PI * 1.15, Math.PI * 1.85);
        pen.stroke();
        break;
      case "hills":
        pen.fillStyle = "rgba(255,255,255,.55)";
        pen.beginPath();
        pen.ellipse(x, y - 90 - next() * 40, 22 * size, 7 * size, 0, 0, Math.PI * 2);
        pen.fill();
        break;
    }
  }
  pen.globalAlpha = 1;
}

function cabin(pen: Pen, x: number, y: number): void {
  pen.fillStyle = "#8a5a3c";
  pen.fillRect(x, y - 40, 70, 42);
  pen.fillStyle = "#f6fbff";
  pen.beginPath();
  pen.moveTo(x - 10, y - 38);
  pen.lineTo(x + 35, y - 68);
  pen.lineTo(x + 80, y - 38);
  pen.fill();
  pen.fillStyle = "#ffd27a";
  pen.fillRect(x + 12, y - 28, 16, 16);
  pen.fillStyle = "#5a3826";
  pen.fillRect(x + 42, y - 28, 15, 30);
}
