/** What a purge's board is drawn with: plates, domes, thorns, flowers of light, badges. Made once into canvases. */
import type * as Phaser from "phaser";

export const PLATE = "purge/plate";
export const RIM = "purge/rim";
export const DOME = "purge/dome";
export const THORNS = "purge/thorns";
export const PACKET = "purge/packet";
export const FLOWER = "purge/flower";
export const HUB = "purge/hub";
export const BADGES = "purge/badges";
export const SPARK = "purge/spark";

/** Frames of BADGES, in order. */
export const BADGE = {
  shield: "0",
  cracked: "1",
  cut: "2",
  slow: "3",
  doubt: "4",
  entry: "5",
  eye: "6",
  aim: "7",
  virus: "8",
  wrench: "9",
} as const;
export const THORN_FRAMES = 6;

type Pen = CanvasRenderingContext2D;
const TURN = Math.PI * 2;

export function drawPurgeTextures(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(PLATE)) return;
  sheet(textures, PLATE, 1, 288, 200, plate);
  sheet(textures, RIM, 1, 288, 160, rim);
  sheet(textures, DOME, 1, 240, 240, dome);
  sheet(textures, THORNS, THORN_FRAMES, 256, 200, thorns);
  sheet(textures, PACKET, 1, 64, 64, packet);
  sheet(textures, FLOWER, 1, 256, 256, flower);
  sheet(textures, HUB, 1, 128, 192, hub);
  sheet(textures, BADGES, 10, 72, 72, badge);
  sheet(textures, SPARK, 1, 32, 32, spark);
}

function sheet(
  textures: Phaser.Textures.TextureManager,
  key: string,
  count: number,
  w: number,
  h: number,
  draw: (pen: Pen, n: number) => void,
): void {
  const texture = textures.createCanvas(key, count * w, h);
  if (!texture) return;
  const pen = texture.getContext();
  for (let n = 0; n < count; n++) {
    pen.save();
    pen.translate(n * w, 0);
    pen.beginPath();
    pen.rect(0, 0, w, h);
    pen.clip();
    draw(pen, n);
    pen.restore();
    texture.add(String(n), 0, n * w, 0, w, h);
  }
  texture.refresh();
}

function ellipse(pen: Pen, x: number, y: number, rx: number, ry: number): void {
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, TURN);
}

/** A disc of dark glass with a lit edge and some depth. */
function plate(pen: Pen): void {
  const [x, y, rx, ry, deep] = [144, 84, 124, 62, 26];
  pen.filter = "blur(10px)";
  pen.fillStyle = "rgba(0,8,24,.55)";
  ellipse(pen, x, y + deep + 14, rx + 4, ry + 4);
  pen.fill();
  pen.filter = "none";
  const side = pen.createLinearGradient(x - rx, 0, x + rx, 0);
  side.addColorStop(0, "#12385c");
  side.addColorStop(0.35, "#2a6d96");
  side.addColorStop(0.6, "#1b4c73");
  side.addColorStop(1, "#0a2341");
  pen.fillStyle = side;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, Math.PI);
  pen.lineTo(x - rx, y + deep);
  pen.ellipse(x, y + deep, rx, ry, 0, Math.PI, 0, true);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = "rgba(140,225,255,.28)";
  pen.lineWidth = 2;
  for (const drop of [9, 18]) {
    pen.beginPath();
    pen.ellipse(x, y + drop, rx, ry, 0, 0.12, Math.PI - 0.12);
    pen.stroke();
  }
  const top = pen.createRadialGradient(x - 34, y - 24, 8, x, y, rx);
  top.addColorStop(0, "#3f88b4");
  top.addColorStop(0.5, "#205a86");
  top.addColorStop(1, "#143a60");
  pen.fillStyle = top;
  ellipse(pen, x, y, rx, ry);
  pen.fill();
  pen.strokeStyle = "rgba(190,240,255,.22)";
  pen.lineWidth = 2;
  for (const share of [0.74, 0.5]) {
    ellipse(pen, x, y, rx * share, ry * share);
    pen.stroke();
  }
}

/** The lit edge of a plate, white so that it can be tinted. */
function rim(pen: Pen): void {
  pen.shadowColor = "#fff";
  pen.shadowBlur = 14;
  pen.strokeStyle = "rgba(255,255,255,.95)";
  pen.lineWidth = 6;
  ellipse(pen, 144, 80, 124, 62);
  pen.stroke();
  pen.shadowBlur = 0;
  pen.lineWidth = 2.5;
  pen.strokeStyle = "#fff";
  ellipse(pen, 144, 80, 124, 62);
  pen.stroke();
}

/** A bell of glass: nearly nothing in the middle, bright along the edge, a highlight at the upper left. */
function dome(pen: Pen): void {
  const [x, base, r] = [120, 176, 104];
  const path = () => {
    pen.beginPath();
    pen.moveTo(x - r, base);
    pen.bezierCurveTo(x - r, base - 190, x + r, base - 190, x + r, base);
    pen.ellipse(x, base, r, r / 2, 0, 0, Math.PI);
    pen.closePath();
  };
  const body = pen.createRadialGradient(x, base - 60, 30, x, base - 60, 122);
  body.addColorStop(0, "rgba(255,255,255,.02)");
  body.addColorStop(0.7, "rgba(255,255,255,.09)");
  body.addColorStop(1, "rgba(255,255,255,.42)");
  path();
  pen.fillStyle = body;
  pen.fill();
  pen.strokeStyle = "rgba(255,255,255,.75)";
  pen.lineWidth = 3;
  path();
  pen.stroke();
  pen.strokeStyle = "rgba(255,255,255,.85)";
  pen.lineWidth = 7;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(x - r + 22, base - 34);
  pen.quadraticCurveTo(x - r + 22, base - 96, x - 44, base - 122);
  pen.stroke();
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(x + 62, base - 92);
  pen.quadraticCurveTo(x + 82, base - 66, x + 84, base - 40);
  pen.stroke();
}

/** Thorns that grow out of a plate's edge: a shape that nothing else has. */
function thorns(pen: Pen, frame: number): void {
  let seed = 11 + frame * 97;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 0x100000000;
  pen.translate(128, 118);
  const count = 17;
  for (let pass = 0; pass < 2; pass++) {
    pen.shadowColor = pass === 0 ? "#ff2fb4" : "transparent";
    pen.shadowBlur = pass === 0 ? 14 : 0;
    for (let i = 0; i < count; i++) {
      const a = (i / count) * TURN + next() * 0.2;
      const long = 18 + next() * 34;
      const [cx, cy] = [Math.cos(a), Math.sin(a) * 0.5];
      const wide = 0.13;
      const r = 82;
      pen.beginPath();
      pen.moveTo(Math.cos(a - wide) * r, Math.sin(a - wide) * r * 0.5);
      pen.lineTo(cx * (r + long * 0.75), cy * (r + long * 0.75) - long);
      pen.lineTo(Math.cos(a + wide) * r, Math.sin(a + wide) * r * 0.5);
      pen.closePath();
      const fill = pen.createLinearGradient(0, 40, 0, -90);
      fill.addColorStop(0, "#7a0a63");
      fill.addColorStop(0.6, "#e5259f");
      fill.addColorStop(1, "#ffb3ea");
      pen.fillStyle = fill;
      pen.fill();
      if (pass === 1) {
        pen.strokeStyle = "rgba(255,205,242,.75)";
        pen.lineWidth = 1.5;
        pen.stroke();
      }
    }
    seed = 11 + frame * 97;
  }
}

function packet(pen: Pen): void {
  pen.translate(32, 32);
  pen.shadowColor = "#ff39b8";
  pen.shadowBlur = 10;
  pen.fillStyle = "#ff4fc0";
  pen.beginPath();
  for (let i = 0; i < 16; i++) {
    const r = i % 2 === 0 ? 23 : 11;
    const a = (i / 16) * TURN;
    if (i === 0) pen.moveTo(Math.cos(a) * r, Math.sin(a) * r);
    else pen.lineTo(Math.cos(a) * r, Math.sin(a) * r);
  }
  pen.closePath();
  pen.fill();
  pen.shadowBlur = 0;
  pen.fillStyle = "#4a0638";
  ellipse(pen, 0, 0, 9, 9);
  pen.fill();
  pen.fillStyle = "#ffd9f4";
  for (const x of [-4, 4]) {
    ellipse(pen, x, -1, 2.6, 3.4);
    pen.fill();
  }
}

/** A decoy: petals of light that open over the device. */
function flower(pen: Pen): void {
  pen.translate(128, 128);
  for (let ring = 0; ring < 2; ring++)
    for (let i = 0; i < 8; i++) {
      pen.save();
      pen.rotate(((i + ring / 2) / 8) * TURN);
      const long = ring === 0 ? 112 : 78;
      const fill = pen.createLinearGradient(0, 0, long, 0);
      fill.addColorStop(0, "rgba(255,252,214,.95)");
      fill.addColorStop(0.5, ring === 0 ? "rgba(255,196,86,.75)" : "rgba(255,226,140,.85)");
      fill.addColorStop(1, "rgba(255,140,60,.08)");
      pen.fillStyle = fill;
      pen.beginPath();
      pen.moveTo(10, 0);
      pen.bezierCurveTo(long * 0.4, -30, long * 0.85, -24, long, 0);
      pen.bezierCurveTo(long * 0.85, 24, long * 0.4, 30, 10, 0);
      pen.fill();
      pen.strokeStyle = "rgba(255,244,200,.6)";
      pen.lineWidth = 1.5;
      pen.stroke();
      pen.restore();
    }
  const heart = pen.createRadialGradient(0, 0, 2, 0, 0, 26);
  heart.addColorStop(0, "#fff");
  heart.addColorStop(1, "rgba(255,220,120,0)");
  pen.fillStyle = heart;
  ellipse(pen, 0, 0, 26, 26);
  pen.fill();
}

/** A switch: a crystal with a light in it. */
function hub(pen: Pen): void {
  const x = 64;
  const face = (points: readonly (readonly [number, number])[], fill: string | CanvasGradient) => {
    pen.beginPath();
    points.forEach(([px, py], i) => (i === 0 ? pen.moveTo(px, py) : pen.lineTo(px, py)));
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
  };
  const left = pen.createLinearGradient(20, 0, 64, 0);
  left.addColorStop(0, "#7ff0ff");
  left.addColorStop(1, "#2aa9d6");
  const right = pen.createLinearGradient(64, 0, 110, 0);
  right.addColorStop(0, "#1f86bd");
  right.addColorStop(1, "#0d4f86");
  pen.shadowColor = "#54d8ff";
  pen.shadowBlur = 16;
  face(
    [
      [x, 14],
      [106, 62],
      [96, 140],
      [x, 176],
      [32, 140],
      [22, 62],
    ],
    "#1b7fb6",
  );
  pen.shadowBlur = 0;
  face(
    [
      [x, 14],
      [x, 176],
      [32, 140],
      [22, 62],
    ],
    left,
  );
  face(
    [
      [x, 14],
      [106, 62],
      [96, 140],
      [x, 176],
    ],
    right,
  );
  face(
    [
      [x, 14],
      [106, 62],
      [x, 84],
      [22, 62],
    ],
    "rgba(226,252,255,.75)",
  );
  const light = pen.createRadialGradient(x, 112, 2, x, 112, 34);
  light.addColorStop(0, "rgba(255,255,255,.95)");
  light.addColorStop(1, "rgba(160,240,255,0)");
  pen.fillStyle = light;
  ellipse(pen, x, 112, 34, 34);
  pen.fill();
  pen.strokeStyle = "rgba(225,252,255,.9)";
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(22, 62);
  pen.lineTo(x, 84);
  pen.lineTo(106, 62);
  pen.moveTo(x, 84);
  pen.lineTo(x, 176);
  pen.stroke();
}

const BADGE_GROUND = [
  "#12a5a0",
  "#c77b12",
  "#5b6a82",
  "#b26a00",
  "#a86d00",
  "#c2185b",
  "#7b1fa2",
  "#c2185b",
  "#b3127f",
  "#1f6fb2",
];

/** A round sign with a white mark. */
function badge(pen: Pen, n: number): void {
  pen.translate(36, 36);
  pen.shadowColor = "rgba(0,10,30,.6)";
  pen.shadowBlur = 6;
  pen.shadowOffsetY = 2;
  pen.fillStyle = BADGE_GROUND[n] ?? "#333";
  ellipse(pen, 0, 0, 28, 28);
  pen.fill();
  pen.shadowColor = "transparent";
  pen.strokeStyle = "rgba(255,255,255,.95)";
  pen.lineWidth = 3.5;
  ellipse(pen, 0, 0, 28, 28);
  pen.stroke();
  pen.lineWidth = 4.5;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  const line = (...points: readonly (readonly [number, number])[]) => {
    pen.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  };
  const shieldPath = () => {
    pen.beginPath();
    pen.moveTo(0, -17);
    pen.quadraticCurveTo(8, -11, 15, -11);
    pen.quadraticCurveTo(16, 8, 0, 17);
    pen.quadraticCurveTo(-16, 8, -15, -11);
    pen.quadraticCurveTo(-8, -11, 0, -17);
    pen.stroke();
  };
  if (n === 0) {
    shieldPath();
    line([-6, 0], [-1, 5], [7, -4]);
  } else if (n === 1) {
    shieldPath();
    line([2, -14], [-4, -3], [4, 2], [-2, 13]);
  } else if (n === 2) {
    line([-16, 6], [-6, 6], [-2, 12]);
    line([16, -6], [6, -6], [2, -12]);
    line([-12, -12], [12, 12]);
  } else if (n === 3) {
    line([-9, -14], [9, -14], [0, 0], [9, 14], [-9, 14], [0, 0], [-9, -14]);
  } else if (n === 4) {
    pen.fillStyle = "#fff";
    pen.font = "700 40px Fredoka, sans-serif";
    pen.textAlign = "center";
    pen.fillText("?", 0, 14);
  } else if (n === 5) {
    line([4, -17], [-8, 3], [2, 3], [-4, 17], [9, -4], [-1, -4], [4, -17]);
  } else if (n === 6) {
    pen.beginPath();
    pen.moveTo(-17, 0);
    pen.quadraticCurveTo(0, -16, 17, 0);
    pen.quadraticCurveTo(0, 16, -17, 0);
    pen.stroke();
    pen.fillStyle = "#fff";
    ellipse(pen, 0, 0, 5.5, 5.5);
    pen.fill();
  } else if (n === 7) {
    ellipse(pen, 0, 0, 10, 10);
    pen.stroke();
    for (const [x, y] of [
      [0, -1],
      [0, 1],
      [-1, 0],
      [1, 0],
    ] as const)
      line([x * 6, y * 6], [x * 18, y * 18]);
  } else if (n === 8) {
    ellipse(pen, 0, 0, 8, 8);
    pen.stroke();
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * TURN;
      line([Math.cos(a) * 9, Math.sin(a) * 9], [Math.cos(a) * 17, Math.sin(a) * 17]);
    }
  } else {
    line([-12, 12], [4, -4]);
    pen.beginPath();
    pen.arc(7, -7, 9, -0.9, 2.4);
    pen.stroke();
  }
}

function spark(pen: Pen): void {
  const fill = pen.createRadialGradient(16, 16, 0, 16, 16, 16);
  fill.addColorStop(0, "rgba(255,255,255,1)");
  fill.addColorStop(0.3, "rgba(255,255,255,.55)");
  fill.addColorStop(1, "rgba(255,255,255,0)");
  pen.fillStyle = fill;
  pen.fillRect(0, 0, 32, 32);
}
