/**
 * Paints a plan into pixels: light × tint, layer over layer. Plain arrays in and out, so it runs in Node as well.
 *
 * A page is two pictures of one layout: the light (and the true colour of parts that are never tinted), and masks
 * that say what share of a pixel is skin, first colour and second colour. Mixing the tints by the masks keeps the
 * edge between two colours as smooth as the render.
 */
import type { Layer, PeopleTable, PictureAt, Plan } from "./types.ts";

export interface PagePixels {
  readonly width: number;
  /** RGBA, not premultiplied. */
  readonly light: Uint8ClampedArray | Uint8Array;
  /** Skin, first and second colour in steps of 1/8, four bits each; absent on pages without tints. */
  readonly masks?: Uint16Array;
}

/** `undefined` while a page is not at hand. */
export type PageSource = (page: number) => PagePixels | undefined;

export interface Painting {
  readonly width: number;
  readonly height: number;
  /** The pivot, from the top left corner. */
  readonly pivotX: number;
  readonly pivotY: number;
  /** RGBA, not premultiplied. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Packs the three mask channels of a decoded picture (bytes per pixel as given) into one number a pixel. */
export function packMasks(pixels: ArrayLike<number>, step: number): Uint16Array {
  const n = Math.floor(pixels.length / step);
  const out = new Uint16Array(n);
  for (let i = 0, p = 0; i < n; i++, p += step) {
    out[i] = level(pixels[p]) | (level(pixels[p + 1]) << 4) | (level(pixels[p + 2]) << 8);
  }
  return out;
}

function level(v: number | undefined): number {
  return ((v ?? 0) * 8 + 127) / 255;
}

/** Skin in shade turns warm instead of grey, as if light came through it. */
const WARM_R = curve(0.72);
const WARM_G = curve(0.94);
/** The brightest clay gets a touch of white on top. */
const SHINE = new Float32Array(256).map((_, i) => Math.max(0, (i - 150) / 105) ** 2);

function curve(power: number): Float32Array {
  return new Float32Array(256).map((_, i) => 255 * (i / 255) ** power);
}

/** Room that paintings share, one after the other, so that painting leaves nothing to be cleared up. */
let layerRoom = new Float32Array(0);
let sumRoom = new Float32Array(0);

function cleared(room: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  return room.length < size ? new Float32Array(Math.ceil(size * 1.5)) : room.fill(0, 0, size);
}

/** One layer tinted at its own size: premultiplied floats, 4 a pixel. Good until the next layer is tinted. */
function tint(layer: Layer, at: PictureAt, page: PagePixels, table: PeopleTable, pages: PageSource): Float32Array {
  const [, px, py, w, h, ox, oy] = at;
  const out = (layerRoom = cleared(layerRoom, w * h * 4));
  const { light, masks, width } = page;
  const { skin, first, second, fixed } = layer;
  const clip = layer.within ? table.frames[layer.within] : undefined;
  const clipPage = clip ? pages(clip[0]) : undefined;
  const shine = layer.gloss * 255;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = (py + y) * width + px + x;
      let a = (light[i * 4 + 3] ?? 0) / 255;
      if (a === 0) continue;
      if (clip && clipPage)
        a *= share(clip, clipPage, Math.round(x + ox - clip[5]), Math.round(y + oy - clip[6]), layer.keep === "skin");
      if (a === 0) continue;
      const lr = light[i * 4] ?? 0;
      const lg = light[i * 4 + 1] ?? 0;
      const lb = light[i * 4 + 2] ?? 0;
      const m = masks ? (masks[i] ?? 0) : 0;
      const ws = (m & 15) / 8;
      const w1 = ((m >> 4) & 15) / 8;
      const w2 = ((m >> 8) & 15) / 8;
      const w0 = Math.max(0, 1 - ws - w1 - w2);
      const sr = lr + ws * ((WARM_R[lr] ?? lr) - lr);
      const sg = lg + ws * ((WARM_G[lg] ?? lg) - lg);
      const gloss = (1 - w0) * shine * (SHINE[lg] ?? 0);
      const o = (y * w + x) * 4;
      out[o] = a * Math.min(255, (sr * (ws * skin[0] + w1 * first[0] + w2 * second[0] + w0 * fixed[0])) / 255 + gloss);
      out[o + 1] =
        a * Math.min(255, (sg * (ws * skin[1] + w1 * first[1] + w2 * second[1] + w0 * fixed[1])) / 255 + gloss);
      out[o + 2] =
        a * Math.min(255, (lb * (ws * skin[2] + w1 * first[2] + w2 * second[2] + w0 * fixed[2])) / 255 + gloss);
      out[o + 3] = a;
    }
  }
  return out;
}

/** How much of a head picture's pixel is skin, or is not covered by hair. */
function share(at: PictureAt, page: PagePixels, x: number, y: number, skin: boolean): number {
  const [, px, py, w, h] = at;
  if (x < 0 || y < 0 || x >= w || y >= h) return skin ? 0 : 1;
  const i = (py + y) * page.width + px + x;
  const a = (page.light[i * 4 + 3] ?? 0) / 255;
  const m = page.masks ? (page.masks[i] ?? 0) : 0;
  return skin ? (a * (m & 15)) / 8 : 1 - (a * ((m >> 4) & 15)) / 8;
}

/** Paints the plan, or nothing when there is nothing to see. */
export function paint(table: PeopleTable, plan: Plan, pages: PageSource): Painting | null {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const l of plan.layers) {
    const at = table.frames[l.picture];
    if (!at) continue;
    x0 = Math.min(x0, Math.floor(l.x + at[5] * l.sx) - 1);
    y0 = Math.min(y0, Math.floor(l.y + at[6] * l.sy) - 1);
    x1 = Math.max(x1, Math.ceil(l.x + (at[5] + at[3]) * l.sx) + 1);
    y1 = Math.max(y1, Math.ceil(l.y + (at[6] + at[4]) * l.sy) + 1);
  }
  if (!(x1 > x0)) return null;
  const W = x1 - x0;
  const H = y1 - y0;
  const size = W * H * 4;
  const sum = (sumRoom = cleared(sumRoom, size));
  for (const l of plan.layers) {
    const at = table.frames[l.picture];
    const page = at ? pages(at[0]) : undefined;
    if (!at || !page) continue;
    lay(sum, W, H, tint(l, at, page, table, pages), at, l, x0, y0);
  }
  const data = new Uint8ClampedArray(size);
  for (let i = 0; i < size; i += 4) {
    const a = sum[i + 3] ?? 0;
    if (a <= 0.003) continue;
    data[i] = (sum[i] ?? 0) / a;
    data[i + 1] = (sum[i + 1] ?? 0) / a;
    data[i + 2] = (sum[i + 2] ?? 0) / a;
    data[i + 3] = a * 255;
  }
  return { width: W, height: H, pivotX: -x0, pivotY: -y0, data };
}

/** Source over, at whole pixels when the layer keeps its size, else with bilinear sampling. */
function lay(
  sum: Float32Array,
  W: number,
  H: number,
  src: Float32Array,
  at: PictureAt,
  l: Layer,
  x0: number,
  y0: number,
): void {
  const [, , , w, h, ox, oy] = at;
  const left = l.x + ox * l.sx - x0;
  const top = l.y + oy * l.sy - y0;
  if (l.sx === 1 && l.sy === 1) {
    const dx = Math.round(left);
    const dy = Math.round(top);
    for (let y = 0; y < h; y++) {
      const Y = y + dy;
      if (Y < 0 || Y >= H) continue;
      for (let x = 0; x < w; x++) {
        const X = x + dx;
        if (X < 0 || X >= W) continue;
        const s = (y * w + x) * 4;
        const a = src[s + 3] ?? 0;
        if (a > 0) over(sum, (Y * W + X) * 4, src[s] ?? 0, src[s + 1] ?? 0, src[s + 2] ?? 0, a);
      }
    }
    return;
  }
  const bx = Math.max(0, Math.floor(left));
  const by = Math.max(0, Math.floor(top));
  const ex = Math.min(W, Math.ceil(left + w * l.sx));
  const ey = Math.min(H, Math.ceil(top + h * l.sy));
  for (let Y = by; Y < ey; Y++) {
    const v = (Y + 0.5 - top) / l.sy - 0.5;
    const y = Math.floor(v);
    const fy = v - y;
    for (let X = bx; X < ex; X++) {
      const u = (X + 0.5 - left) / l.sx - 0.5;
      const x = Math.floor(u);
      const fx = u - x;
      if (x >= 0 && y >= 0 && x + 1 < w && y + 1 < h) {
        const p = (y * w + x) * 4;
        const q = p + w * 4;
        const a0 = src[p + 3] ?? 0;
        const a1 = src[p + 7] ?? 0;
        const a2 = src[q + 3] ?? 0;
        const a3 = src[q + 7] ?? 0;
        if (a0 + a1 + a2 + a3 === 0) continue;
        const w0 = (1 - fx) * (1 - fy);
        const w1 = fx * (1 - fy);
        const w2 = (1 - fx) * fy;
        const w3 = fx * fy;
        const sum4 = w0 * a0 + w1 * a1 + w2 * a2 + w3 * a3;
        if (sum4 <= 0.001) continue;
        over(
          sum,
          (Y * W + X) * 4,
          w0 * (src[p] ?? 0) + w1 * (src[p + 4] ?? 0) + w2 * (src[q] ?? 0) + w3 * (src[q + 4] ?? 0),
          w0 * (src[p + 1] ?? 0) + w1 * (src[p + 5] ?? 0) + w2 * (src[q + 1] ?? 0) + w3 * (src[q + 5] ?? 0),
          w0 * (src[p + 2] ?? 0) + w1 * (src[p + 6] ?? 0) + w2 * (src[q + 2] ?? 0) + w3 * (src[q + 6] ?? 0),
          sum4,
        );
        continue;
      }
      let r = 0;
      let g = 0;
      let b = 0;
      let a = 0;
      for (let k = 0; k < 4; k++) {
        const xx = x + (k & 1);
        const yy = y + (k >> 1);
        if (xx < 0 || yy < 0 || xx >= w || yy >= h) continue;
        const q = (k & 1 ? fx : 1 - fx) * (k >> 1 ? fy : 1 - fy);
        const s = (yy * w + xx) * 4;
        r += q * (src[s] ?? 0);
        g += q * (src[s + 1] ?? 0);
        b += q * (src[s + 2] ?? 0);
        a += q * (src[s + 3] ?? 0);
      }
      if (a > 0.001) over(sum, (Y * W + X) * 4, r, g, b, a);
    }
  }
}

function over(sum: Float32Array, o: number, r: number, g: number, b: number, a: number): void {
  const k = 1 - a;
  sum[o] = r + k * (sum[o] ?? 0);
  sum[o + 1] = g + k * (sum[o + 1] ?? 0);
  sum[o + 2] = b + k * (sum[o + 2] ?? 0);
  sum[o + 3] = a + k * (sum[o + 3] ?? 0);
}
