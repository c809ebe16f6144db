/** A pane over the clinic that does not move with its camera: daylight and the vignette lie on it. */
import * as Phaser from "phaser";

export const GLASS_SCENE = "glass";

export class GlassScene extends Phaser.Scene {
  constructor() {
    super(GLASS_SCENE);
  }
}
