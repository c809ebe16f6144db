/** Loads the pictures, then hands over to whatever is wanted first. */
import * as Phaser from "phaser";
import type { SceneApi } from "./api.ts";
import { drawTextures } from "./drawn-textures.ts";
import { FigureFactory, preloadFigures } from "./figures/index.ts";
import { TITLE_KEY, titlePicture } from "./title-picture.ts";
import { preloadWorld } from "./world-atlas.ts";

export const BOOT_SCENE = "boot";

export class BootScene extends Phaser.Scene {
  private readonly api: SceneApi;
  private readonly done: (figures: FigureFactory) => void;

  constructor(api: SceneApi, done: (figures: FigureFactory) => void) {
    super(BOOT_SCENE);
    this.api = api;
    this.done = done;
  }

  preload(): void {
    this.load.on(Phaser.Loader.Events.PROGRESS, (share: number) => this.api.onProgress(share));
    const title = titlePicture();
    if (title) this.load.image(TITLE_KEY, title);
    preloadWorld(this);
    preloadFigures(this);
  }

  create(): void {
    drawTextures(this.textures);
    this.done(new FigureFactory(this));
  }
}
