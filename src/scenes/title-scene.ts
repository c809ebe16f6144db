/** Backdrop of the title: the painted clinic at dawn, drifting a little, with motes of holographic light. */
import * as Phaser from "phaser";
import type { SceneHost } from "./clinic-scene.ts";
import { SOFT, SUN } from "./drawn-textures.ts";
import { tileNoise } from "./street.ts";
import { createDiorama, type Diorama } from "./title-diorama.ts";
import { TITLE_KEY } from "./title-picture.ts";

export const TITLE_SCENE = "title";

interface Mote {
  readonly image: Phaser.GameObjects.Image;
  /** Place as a share of the view, how far away, and its own beat. */
  readonly x: number;
  readonly y: number;
  readonly far: number;
  readonly beat: number;
}

const MOTES = 34;

export class TitleScene extends Phaser.Scene {
  private readonly host: SceneHost;
  private picture: Phaser.GameObjects.Image | null = null;
  private diorama: Diorama | null = null;
  private sun!: Phaser.GameObjects.Image;
  private glow!: Phaser.GameObjects.Image;
  private motes: Mote[] = [];
  private now = 0;
  private lookX = 0;
  private lookY = 0;

  constructor(host: SceneHost) {
    super(TITLE_SCENE);
    this.host = host;
  }

  create(): void {
    this.now = 0;
    this.motes = [];
    this.cameras.main.setBackgroundColor("#a9dcd6");
    this.picture = this.textures.exists(TITLE_KEY) ? this.add.image(0, 0, TITLE_KEY) : null;
    this.diorama = this.picture ? null : createDiorama(this, this.host.figures());
    this.glow = this.add.image(0, 0, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setTint(0x8fefff);
    this.sun = this.add.image(0, 0, SUN, "0").setOrigin(0, 0).setBlendMode(Phaser.BlendModes.ADD).setTint(0xffd9a0);
    for (let i = 0; i < MOTES; i++) {
      const image = this.add
        .image(0, 0, SOFT, "0")
        .setBlendMode(Phaser.BlendModes.ADD)
        .setTint(tileNoise(i, 1, 31) > 0.4 ? 0xa8f4ff : 0xffe6bb);
      this.motes.push({
        image,
        x: tileNoise(i, 2, 31),
        y: tileNoise(i, 3, 31),
        far: 0.25 + 0.75 * tileNoise(i, 4, 31),
        beat: tileNoise(i, 5, 31),
      });
    }
    const follow = (e: PointerEvent) => {
      this.lookX = e.clientX / Math.max(1, window.innerWidth) - 0.5;
      this.lookY = e.clientY / Math.max(1, window.innerHeight) - 0.5;
    };
    window.addEventListener("pointermove", follow, { passive: true });
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => window.removeEventListener("pointermove", follow));
  }

  override update(_time: number, delta: number): void {
    const calm = this.host.api.reducedMotion();
    this.now += Math.min(100, delta);
    const { width: w, height: h } = this.scale;
    const t = calm ? 0 : this.now / 1000;
    const lean = calm ? 0 : 1;
    const dx = (Math.sin(t * 0.11) * 0.35 - this.lookX) * 0.018 * w * lean;
    const dy = (Math.cos(t * 0.13) * 0.35 - this.lookY) * 0.018 * h * lean;
    if (this.picture) {
      const cover = Math.max(w / this.picture.width, h / this.picture.height) * 1.05;
      this.picture.setPosition(w / 2 + dx, h / 2 + dy).setScale(cover);
    }
    if (this.diorama) {
      const wide = w > h * 1.1;
      const { root } = this.diorama;
      // To the right of the menu, or above it on a view that stands.
      root
        .setPosition((wide ? w * 0.73 : w * 0.5) + dx * 1.2, (wide ? h * 0.36 : h * 0.115) + dy * 1.2)
        .setScale(wide ? Math.min(h / 620, w / 1250) : w / 760);
      this.diorama.update(t);
    }
    this.sun.setDisplaySize(w * 1.1, h * 1.3).setAlpha((this.picture ? 0.07 : 0.2) + 0.03 * Math.sin(t * 0.4));
    this.glow
      .setPosition(w * 0.62 + dx * 1.6, h * 0.5 + dy * 1.6)
      .setDisplaySize(h * 0.9, h * 0.7)
      .setAlpha((this.picture ? 0.05 : 0.16) + 0.04 * Math.sin(t * 0.9));
    for (const mote of this.motes) {
      const rise = (mote.y - t * 0.012 * mote.far + 10) % 1;
      const x = (mote.x + Math.sin(t * 0.2 + mote.beat * 6.28) * 0.012) * w + dx * 2.4 * mote.far;
      const size = (h / 900) * (0.06 + 0.11 * mote.far);
      mote.image
        .setPosition(x, rise * h + dy * 2.4 * mote.far)
        .setScale(size)
        .setAlpha((0.25 + 0.35 * mote.far) * (0.6 + 0.4 * Math.sin(t * 1.1 + mote.beat * 20)));
    }
  }
}
