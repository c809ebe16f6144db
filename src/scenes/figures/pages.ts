/** Canvas pages that painted figures are put on, a row at a time, and given up a page at a time. */
import * as Phaser from "phaser";
import type { Painting } from "./paint.ts";

export const PAGE = 1024;
/** About 100 MB at most; 40 people walking all ways at once need half of it. */
const MAX_PAGES = 24;
/** A page asked for this recently may be on screen. */
const FRESH_MS = 4000;
const GAP = 2;

export interface Slot {
  readonly key: string;
  readonly frame: string;
  readonly ax: number;
  readonly ay: number;
  readonly page: Page;
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly data: ImageData;
}

export interface Page {
  readonly texture: Phaser.Textures.CanvasTexture;
  readonly context: CanvasRenderingContext2D;
  readonly names: string[];
  rowX: number;
  rowY: number;
  rowH: number;
  used: number;
  /** To be sent whole, or only what was painted since it was last sent. */
  dirty: boolean;
  readonly fresh: Piece[];
  /** Called when the page is given up, with the names of what was on it. */
  forget: (() => void)[];
}

let serial = 0;

export class Pages {
  private readonly list: Page[] = [];
  private readonly textures: Phaser.Textures.TextureManager;

  constructor(textures: Phaser.Textures.TextureManager) {
    this.textures = textures;
  }

  get count(): number {
    return this.list.length;
  }

  put(p: Painting, now: number, forget: () => void): Slot | null {
    if (p.width + GAP > PAGE || p.height + GAP > PAGE) return null;
    const page = this.roomFor(p.width + GAP, p.height + GAP, now);
    if (!page) return null;
    const x = page.rowX;
    const y = page.rowY;
    page.rowX += p.width + GAP;
    page.rowH = Math.max(page.rowH, p.height + GAP);
    const data = new ImageData(p.data, p.width, p.height);
    page.context.putImageData(data, x, y);
    page.fresh.push({ x, y, data });
    page.used = now;
    page.forget.push(forget);
    const name = `f${serial++}`;
    page.names.push(name);
    const frame = page.texture.add(name, 0, x, y, p.width, p.height);
    const ax = p.pivotX / p.width;
    const ay = p.pivotY / p.height;
    if (frame) {
      frame.customPivot = true;
      frame.pivotX = ax;
      frame.pivotY = ay;
    }
    return { key: page.texture.key, frame: name, ax, ay, page };
  }

  /** Sends what was painted since the last frame to the graphics card: figures, not the pages they are on. */
  flush(renderer: Phaser.Game["renderer"]): void {
    for (const page of this.list) {
      if (!page.dirty && page.fresh.length === 0) continue;
      if (page.dirty || !send(renderer, page)) page.texture.refresh();
      page.dirty = false;
      page.fresh.length = 0;
    }
  }

  /** After a lost graphics context everything must be sent again. */
  spoil(): void {
    for (const page of this.list) page.dirty = true;
  }

  private roomFor(w: number, h: number, now: number): Page | null {
    const last = this.list.at(-1);
    if (last && fits(last, w, h)) return last;
    if (this.list.length < MAX_PAGES) return this.addPage(now);
    const oldest = this.list.reduce((a, b) => (b.used < a.used ? b : a));
    // Better a few pages too many than a stranger's clothes on someone in view.
    if (now - oldest.used < FRESH_MS && this.list.length < MAX_PAGES * 2) return this.addPage(now);
    this.clear(oldest);
    this.list.splice(this.list.indexOf(oldest), 1);
    this.list.push(oldest);
    return fits(oldest, w, h) ? oldest : null;
  }

  private addPage(now: number): Page | null {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = PAGE;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return null;
    const texture = this.textures.addCanvas(`people-page-${serial++}`, canvas);
    if (!texture) return null;
    const page: Page = {
      texture,
      context,
      names: [],
      rowX: 0,
      rowY: 0,
      rowH: 0,
      used: now,
      dirty: false,
      fresh: [],
      forget: [],
    };
    this.list.push(page);
    return page;
  }

  /** Pages are used again, never destroyed: a destroyed texture would not give its memory back. */
  private clear(page: Page): void {
    for (const forget of page.forget) forget();
    for (const name of page.names) page.texture.remove(name);
    page.forget.length = page.names.length = 0;
    page.rowX = page.rowY = page.rowH = 0;
    page.context.clearRect(0, 0, PAGE, PAGE);
    page.fresh.length = 0;
    page.dirty = true;
  }
}

/** Starts a new row when this one is full. */
function fits(page: Page, w: number, h: number): boolean {
  if (page.rowX + w > PAGE) {
    page.rowY += page.rowH;
    page.rowX = page.rowH = 0;
  }
  return page.rowY + h <= PAGE;
}

/** A whole page takes about 30 ms where the processor draws, one figure less than one. False: it can't be done. */
function send(renderer: Phaser.Game["renderer"], page: Page): boolean {
  if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return false;
  const texture = page.texture.source[0]?.glTexture;
  if (!texture) return false;
  const { gl } = renderer;
  renderer.glTextureUnits.bind(texture, 0);
  renderer.glWrapper.updateTexturing({ texturing: { flipY: texture.flipY, premultiplyAlpha: texture.pma } });
  for (const { x, y, data } of page.fresh) {
    // Rows of a flipped texture count from below.
    const row = texture.flipY ? PAGE - y - data.height : y;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, row, gl.RGBA, gl.UNSIGNED_BYTE, data);
  }
  texture.generateMipmap();
  return true;
}
