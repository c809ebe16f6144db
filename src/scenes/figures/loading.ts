/** Loads the pages of people and decodes them into plain pixels, off the drawing path. */
import * as Phaser from "phaser";
import { packMasks, type PagePixels } from "./paint.ts";
import type { PeopleTable } from "./types.ts";

const urls = import.meta.glob<string>("/assets/people/*", { eager: true, query: "?url", import: "default" });

/** Address of a file of assets/people, or "" when it is not there. */
export function peopleUrl(file: string): string {
  return urls[`/assets/people/${file}`] ?? "";
}

export const TABLE_KEY = "people-table";
export const PLAIN_KEY = "people-plain";

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Decoded pages by file name, for as long as the game runs: scenes come and go, people stay. */
const decoded = new Map<string, Decoded | Uint16Array>();

async function decode(blob: Blob): Promise<Decoded> {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none" });
  const { width, height } = bitmap;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("No 2D canvas to decode pictures with.");
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  // Some browsers keep a canvas alive for long; an empty one costs nothing.
  canvas.width = canvas.height = 0;
  return { width, height, data };
}

/** A loader file that ends as pixels instead of a texture: these pages are never drawn by the graphics card. */
class PixelFile extends Phaser.Loader.File {
  constructor(loader: Phaser.Loader.LoaderPlugin, file: string) {
    super(loader, {
      type: "people",
      key: file,
      url: peopleUrl(file),
      extension: "webp",
      responseType: "blob",
      xhrSettings: { responseType: "blob" },
    } as unknown as Phaser.Types.Loader.FileConfig);
  }

  override onProcess(): void {
    this.state = Phaser.Loader.FILE_PROCESSING;
    const response: unknown = this.xhrLoader?.response;
    const blob = response instanceof Blob ? response : new Blob([response as ArrayBuffer]);
    decode(blob).then(
      (pixels) => {
        decoded.set(this.key, this.key.endsWith("-m.webp") ? packMasks(pixels.data, 4) : pixels);
        this.onProcessComplete();
      },
      () => this.onProcessError(),
    );
  }

  /** Nothing for Phaser's own caches. */
  override addToCache(): void {}
}

/** Queues the table, and every page as soon as the table has come. */
export function queuePeople(scene: Phaser.Scene): void {
  const queue = (table: PeopleTable): void => {
    for (const page of table.pages) {
      if (page.m) {
        if (!decoded.has(page.s)) scene.load.addFile(new PixelFile(scene.load, page.s));
        if (!decoded.has(page.m)) scene.load.addFile(new PixelFile(scene.load, page.m));
      } else if (!scene.textures.exists(PLAIN_KEY)) {
        scene.load.image(PLAIN_KEY, peopleUrl(page.s));
      }
    }
  };
  const known = scene.cache.json.get(TABLE_KEY) as PeopleTable | undefined;
  if (known) {
    queue(known);
    return;
  }
  scene.load.json(TABLE_KEY, peopleUrl("people.json"));
  scene.load.once(`filecomplete-json-${TABLE_KEY}`, (_key: string, _type: string, table: PeopleTable) => queue(table));
}

/** The pixels of each page; `undefined` for one that did not load. */
export function pagePixels(table: PeopleTable): (PagePixels | undefined)[] {
  return table.pages.map((page) => {
    const light = decoded.get(page.s);
    const masks = page.m ? decoded.get(page.m) : undefined;
    if (!light || light instanceof Uint16Array) return undefined;
    return { width: light.width, light: light.data, ...(masks instanceof Uint16Array ? { masks } : {}) };
  });
}
