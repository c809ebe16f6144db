/** Light over the stage: the world in the headset as a globe, the tooth when it is shown, motes, and the big screen. */
import * as Phaser from "phaser";
import { bandOf } from "../../../sim/rules/people/people.ts";
import type { EncounterOf } from "../../../sim/state.ts";
import { BAND_COLOUR, SOFT } from "../../drawn-textures.ts";
import { DRAW_SCALE, frameOf, pivotOf } from "../../frames.ts";
import type { Backdrop } from "../pictures.ts";
import { glowOf, worldTexture } from "./worlds.ts";

type Demo = Readonly<EncounterOf<"demonstration">>;

const MOTES = 26;
const SHOWN_MS = 2600;
const BLOOM_MS = 900;
const TRACE = 64;

export class Hologram {
  private readonly globe: Phaser.GameObjects.Image;
  private readonly halo: Phaser.GameObjects.Image;
  private readonly cone: Phaser.GameObjects.Image;
  private readonly tooth: Phaser.GameObjects.Image;
  private readonly motes: Phaser.GameObjects.Image[] = [];
  private readonly screen: Phaser.GameObjects.Graphics;
  private readonly centre: { x: number; y: number };
  private readonly foot: { x: number; y: number };
  private world = "";
  private bloomed = -10_000;
  private shown = -10_000;

  private readonly scene: Phaser.Scene;
  private readonly hall: Backdrop;

  constructor(scene: Phaser.Scene, hall: Backdrop) {
    this.scene = scene;
    this.hall = hall;
    const at = hall.place.spots["hologram"] ?? { x: 0, y: 0, z: 1.9 };
    this.centre = hall.toScreen(at.x, at.y, at.z + 0.75);
    this.foot = hall.toScreen(at.x, at.y, 0.2);
    const { x, y } = this.centre;
    this.cone = scene.add
      .image(this.foot.x, this.foot.y, SOFT, "0")
      .setBlendMode(Phaser.BlendModes.ADD)
      .setDepth(-700)
      .setDisplaySize(620, 330);
    this.halo = scene.add.image(x, y, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setDepth(120);
    this.globe = scene.add.image(x, y, "__WHITE").setDepth(121).setVisible(false);
    const ref = frameOf("sculpture-tooth/sw/idle");
    this.tooth = scene.add
      .image(x, y + 40, ref?.key ?? SOFT, ref?.frame ?? "0")
      .setTint(0x8ff4ff)
      .setDepth(123)
      .setVisible(false);
    if (ref) {
      const pivot = pivotOf(scene.textures, ref);
      this.tooth.setOrigin(pivot.x, pivot.y);
    }
    const mote = frameOf("fx/mote");
    for (let k = 0; k < MOTES; k++)
      this.motes.push(
        scene.add
          .image(x, y, mote?.key ?? SOFT, mote?.frame ?? "0")
          .setBlendMode(Phaser.BlendModes.ADD)
          .setScale(DRAW_SCALE * 0.8)
          .setDepth(122),
      );
    this.screen = scene.add.graphics().setDepth(-600);
  }

  show(now: number): void {
    this.shown = now;
  }

  update(demo: Demo, now: number, calm: boolean): void {
    const { play } = demo;
    if (play.world !== this.world) {
      this.world = play.world;
      this.bloomed = now;
      if (this.world) this.globe.setTexture(worldTexture(this.scene.textures, this.world)).setVisible(true);
      else this.globe.setVisible(false);
    }
    const grown = calm ? 1 : Phaser.Math.Easing.Back.Out(Math.min(1, (now - this.bloomed) / BLOOM_MS));
    const colour = this.world ? glowOf(this.world) : 0x7fe9ff;
    const { x, y } = this.centre;
    const sway = calm ? 0 : Math.sin(now / 900) * 6;
    const showing = now - this.shown < SHOWN_MS;
    const fade = showing ? 0.4 : 1;
    this.globe
      .setPosition(x, y + sway)
      .setDisplaySize(Math.max(1, 210 * grown), Math.max(1, 210 * grown))
      .setAlpha((calm ? 0.92 : 0.88 + 0.06 * Math.sin(now / 67)) * fade);
    this.halo
      .setPosition(x, y + sway)
      .setDisplaySize(430 * grown, 430 * grown)
      .setTint(colour)
      .setAlpha(this.world ? 0.5 : 0.15);
    this.cone.setTint(colour).setAlpha(0.14 + (calm ? 0 : 0.04 * Math.sin(now / 400)));
    const age = (now - this.shown) / SHOWN_MS;
    const turn = calm ? 1 : Math.cos(now / 420);
    this.tooth
      .setVisible(showing)
      .setPosition(x, y + 80 + sway)
      .setScale(DRAW_SCALE * 1.7 * (turn < 0 ? Math.min(-0.25, turn) : Math.max(0.25, turn)), DRAW_SCALE * 1.7)
      .setAlpha(Math.min(1, age * 8, (1 - age) * 6) * 0.92);
    this.motes.forEach((mote, k) => {
      const t = calm ? k / MOTES : (now / (3800 + (k % 5) * 700) + k / MOTES) % 1;
      const angle = k * 2.4 + (calm ? 0 : now / 1700);
      const radius = 60 + 70 * Math.sin(t * Math.PI);
      mote
        .setPosition(
          this.foot.x + Math.cos(angle) * radius,
          this.foot.y + (y - this.foot.y - 60) * t + Math.sin(angle) * radius * 0.35,
        )
        .setTint(colour)
        .setAlpha(Math.sin(t * Math.PI) * (this.world ? 0.9 : 0.4));
    });
    this.trace(demo, now, calm);
  }

  /** The big screen shows a heart beating: faster and wilder the greater the fear. */
  private trace({ play }: Demo, now: number, calm: boolean): void {
    const quad = this.hall.place.screens["big"];
    const [a, b, , d] = quad ?? [];
    if (!a || !b || !d) return;
    const fear = play.anxiety.value / 100_000;
    const colour = Phaser.Display.Color.HexStringToColor(BAND_COLOUR[bandOf(fear * 100)]).color;
    const w = b[0] - a[0];
    const h = d[1] - a[1];
    const pen = this.screen.clear();
    pen.fillStyle(0x0b1030, 0.72).fillRect(a[0], a[1], w, h);
    pen.lineStyle(1, 0x4a6ab0, 0.35);
    for (let k = 1; k < 6; k++) pen.lineBetween(a[0] + (w * k) / 6, a[1], a[0] + (w * k) / 6, d[1]);
    for (let k = 1; k < 3; k++) pen.lineBetween(a[0], a[1] + (h * k) / 3, b[0], a[1] + (h * k) / 3);
    const beats = 2.2 + 3.4 * fear;
    const drift = calm ? 0 : (now / 1000) * (0.5 + fear);
    for (const [width, alpha] of [
      [8, 0.18],
      [3, 1],
    ] as const) {
      pen.lineStyle(width, colour, alpha).beginPath();
      for (let k = 0; k <= TRACE; k++) {
        const t = k / TRACE;
        const beat = (t * beats + drift) % 1;
        const spike =
          beat < 0.08
            ? beat / 0.08
            : beat < 0.16
              ? 1 - (beat - 0.08) / 0.04
              : beat < 0.24
                ? -1 + (beat - 0.16) / 0.08
                : 0;
        const px = a[0] + 8 + (w - 16) * t;
        const py = a[1] + h * 0.56 - spike * h * (0.18 + 0.24 * fear);
        if (k === 0) pen.moveTo(px, py);
        else pen.lineTo(px, py);
      }
      pen.strokePath();
    }
  }
}
