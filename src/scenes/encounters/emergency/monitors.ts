/** The two monitors: the heart's trace with its beat and pressure, and the breath's with the oxygen in the blood. */
import type * as Phaser from "phaser";
import { monitorOf } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyState } from "../../../sim/state.ts";

type Quad = readonly (readonly [number, number])[];

const GREEN = 0x7dffb0;
const BLUE = 0x7fd8ff;
const STEPS = 96;

/** A beat, 0–1 through it: small wave, sharp peak, round wave. */
function beat(phase: number): number {
  const bump = (at: number, width: number, height: number) => {
    const d = (phase - at) / width;
    return height * Math.exp(-d * d);
  };
  return (
    bump(0.18, 0.04, 0.14) -
    bump(0.3, 0.012, 0.18) +
    bump(0.33, 0.014, 1) -
    bump(0.37, 0.016, 0.3) +
    bump(0.58, 0.06, 0.26)
  );
}

export class Monitors {
  private readonly pen: Phaser.GameObjects.Graphics;
  private readonly big: Phaser.GameObjects.Text[];
  private heart = 0;
  private breath = 0;

  constructor(scene: Phaser.Scene) {
    this.pen = scene.add.graphics().setDepth(5);
    const style = { fontFamily: "Fredoka, sans-serif", fontSize: "38px", fontStyle: "600", color: "#9dffc6" };
    this.big = [0, 1, 2, 3].map((n) =>
      scene.add
        .text(0, 0, "", { ...style, color: n < 2 ? "#9dffc6" : "#a5e4ff" })
        .setOrigin(1, 0.5)
        .setDepth(6),
    );
  }

  frame(play: Readonly<EmergencyState>, left: Quad, right: Quad, ms: number, calm: boolean, paused: boolean): void {
    const shown = monitorOf(play);
    if (!calm && !paused) {
      this.heart += (shown.pulse / 60) * (ms / 1000);
      this.breath += (shown.breaths / 60) * (ms / 1000);
    }
    this.pen.clear();
    this.screen(
      left,
      0.45 * (shown.pulse / 60) * 5,
      (cycles) => {
        const phase = this.heart - cycles;
        return beat(phase - Math.floor(phase));
      },
      GREEN,
      1 - 0.55 * (play.vitals.pressure.value / 100_000),
    );
    this.screen(
      right,
      0.45 * (shown.breaths / 60) * 14,
      (cycles) => {
        const phase = this.breath - cycles;
        const p = phase - Math.floor(phase);
        return 0.5 + 0.5 * Math.sin(p * Math.PI * 2 - 1.4);
      },
      BLUE,
      1 - 0.7 * (play.vitals.airway.value / 100_000),
    );
    const put = (n: number, quad: Quad, y: number, text: string) => {
      const [, upper, lower] = quad;
      if (!upper || !lower) return;
      this.big[n]?.setPosition(upper[0] - 14, upper[1] + (lower[1] - upper[1]) * y).setText(text);
    };
    put(0, left, 0.28, `${shown.pulse}`);
    put(1, left, 0.74, `${shown.systolic}`);
    put(2, right, 0.28, `${shown.oxygen} %`);
    put(3, right, 0.74, `${shown.breaths}`);
  }

  /** A trace that runs from the right to the left and fades. */
  private screen(quad: Quad, cycles: number, wave: (cycles: number) => number, tint: number, tall: number): void {
    const [a, b, c] = quad;
    if (!a || !b || !c) return;
    const g = this.pen;
    const w = (b[0] - a[0]) * 0.66;
    const h = c[1] - a[1];
    g.fillStyle(0x04121d, 0.55);
    g.fillRect(a[0], a[1], b[0] - a[0], h);
    g.lineStyle(1, 0x2b5468, 0.5);
    for (let n = 1; n < 4; n++) g.lineBetween(a[0] + 6, a[1] + (h * n) / 4, b[0] - 6, a[1] + (h * n) / 4);
    let before: { x: number; y: number } | null = null;
    for (let k = 0; k <= STEPS; k++) {
      const share = k / STEPS;
      const x = a[0] + 12 + w * share;
      const y = a[1] + h * (0.74 - 0.5 * tall * wave((1 - share) * cycles));
      if (before) {
        g.lineStyle(7, tint, 0.12 * share);
        g.lineBetween(before.x, before.y, x, y);
        g.lineStyle(3, tint, 0.15 + 0.85 * share);
        g.lineBetween(before.x, before.y, x, y);
      }
      before = { x, y };
    }
    if (before) {
      g.fillStyle(0xffffff, 0.95);
      g.fillCircle(before.x, before.y, 5);
    }
  }
}
