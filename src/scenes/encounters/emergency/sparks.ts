/** Bursts of light for what has just been done or has just happened. */
import * as Phaser from "phaser";

interface Spark {
  x: number;
  y: number;
  vx: number;
  vy: number;
  left: number;
  readonly whole: number;
  readonly tint: number;
  readonly size: number;
}

interface Ripple {
  readonly x: number;
  readonly y: number;
  left: number;
  readonly whole: number;
  readonly tint: number;
  readonly reach: number;
}

export class Sparks {
  private readonly pen: Phaser.GameObjects.Graphics;
  private sparks: Spark[] = [];
  private ripples: Ripple[] = [];
  private turn = 0;

  constructor(scene: Phaser.Scene) {
    this.pen = scene.add.graphics().setDepth(120).setBlendMode(Phaser.BlendModes.ADD);
  }

  burst(at: { x: number; y: number }, tint: number, count: number, speed: number): void {
    for (let n = 0; n < count; n++) {
      const a = (this.turn += 2.39996);
      const v = speed * (0.4 + (0.6 * ((n * 7) % 10)) / 10);
      this.sparks.push({ ...at, vx: v * Math.cos(a), vy: v * Math.sin(a), left: 750, whole: 750, tint, size: 4 });
    }
  }

  /** A stream from hands to what they work on. */
  stream(from: { x: number; y: number }, to: { x: number; y: number }, tint: number): void {
    for (let n = 0; n < 11; n++) {
      const ms = 380 + 26 * n;
      this.sparks.push({
        x: from.x + ((n * 13) % 24) - 12,
        y: from.y + ((n * 7) % 20) - 10,
        vx: ((to.x - from.x) / ms) * 1000,
        vy: ((to.y - from.y) / ms) * 1000,
        left: ms,
        whole: ms,
        tint,
        size: 4,
      });
    }
  }

  ripple(at: { x: number; y: number }, tint: number, reach: number): void {
    this.ripples.push({ ...at, left: 700, whole: 700, tint, reach });
  }

  frame(ms: number, calm: boolean): void {
    this.pen.clear();
    for (const spark of this.sparks) {
      spark.left -= ms;
      spark.x += (spark.vx * ms) / 1000;
      spark.y += (spark.vy * ms) / 1000;
      if (calm) continue;
      const share = Math.max(0, spark.left / spark.whole);
      this.pen.fillStyle(spark.tint, 0.25 * share);
      this.pen.fillCircle(spark.x, spark.y, spark.size * 2.2);
      this.pen.fillStyle(0xffffff, share);
      this.pen.fillCircle(spark.x, spark.y, spark.size * 0.6);
    }
    for (const ripple of this.ripples) {
      ripple.left -= ms;
      const share = Math.max(0, ripple.left / ripple.whole);
      this.pen.lineStyle(3 + 9 * share, ripple.tint, share);
      this.pen.strokeCircle(ripple.x, ripple.y, calm ? ripple.reach : ripple.reach * (1.1 - share));
    }
    this.sparks = this.sparks.filter(({ left }) => left > 0);
    this.ripples = this.ripples.filter(({ left }) => left > 0);
  }
}
