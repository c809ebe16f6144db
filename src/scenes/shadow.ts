/** The shadow under a figure. */
import type * as Phaser from "phaser";
import type { Facing } from "../sim/ruleset.ts";
import { SHADE, SHADE_FOOT } from "./drawn-textures.ts";
import type { FigurePose } from "./figure-pose.ts";
import type { FigureFactory } from "./figures/index.ts";
import { DRAW_SCALE } from "./frames.ts";

/** Shadows fall to the right; one that ends nearer than this to the feet (atlas pixels) was cut off and shows a straight edge. */
const SHORTEST = 135;
/** The drawn shadow fits a figure at this scale. */
const DRAWN_SCALE = 0.82;

/** Who sits or lies casts a short shadow anyway. */
const FLAT = new Set<FigurePose>(["sit", "lie", "faint"]);

const INK = 0x262e52;

/** Puts the right shadow into an image; `size` 1 is zoom 1. */
export function castShadow(
  figures: FigureFactory,
  image: Phaser.GameObjects.Image,
  pose: FigurePose,
  facing: Facing,
  size = 1,
): void {
  const shade = figures.shadow(pose, facing);
  const reach =
    shade.frame === "__BASE"
      ? 0
      : (1 - shade.ax) * (image.scene.textures.getFrame(shade.key, shade.frame)?.realWidth ?? 0);
  if (reach >= SHORTEST || (reach > 0 && FLAT.has(pose))) {
    image
      .setTexture(shade.key, shade.frame)
      .setOrigin(shade.ax, shade.ay)
      .setScale(DRAW_SCALE * size)
      .setTint(0xffffff);
  } else
    image
      .setTexture(SHADE, "0")
      .setOrigin(SHADE_FOOT.x, SHADE_FOOT.y)
      .setScale(DRAWN_SCALE * size)
      .setTint(INK);
}
