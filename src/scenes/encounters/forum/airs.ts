/** What goes through the air: the other side's argument on its way, the player's words, whispers, and the board's count. */
import * as Phaser from "phaser";
import { SOFT } from "../../drawn-textures.ts";
import { AGAINST, FOR } from "./crowd.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds that words are on their way. */
const FLIGHT_MS = 380;
const RISE = 170;

/** Point of the arc from one to another, 0–1 of the way. */
function arc(from: Point, to: Point, share: number): Point {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share - RISE * 4 * share * (1 - share),
  };
}

interface Flight {
  readonly from: Point;
  readonly to: Point;
  readonly colour: number;
  readonly began: number;
  readonly images: Phaser.GameObjects.Image[];
}

export class Airs {
  private readonly scene: Phaser.Scene;
  private readonly lines: Phaser.GameObjects.Graphics;
  private readonly board: Phaser.GameObjects.Graphics;
  private readonly digits: Phaser.GameObjects.Text;
  private readonly orb: Phaser.GameObjects.Image;
  private readonly core: Phaser.GameObjects.Image;
  private readonly spot: Phaser.GameObjects.Image;
  private flights: Flight[] = [];
  private threads: { readonly a: Point; readonly b: Point; readonly began: number }[] = [];
  private counted = "";

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    const light = (depth: number) =>
      scene.add.image(0, 0, SOFT, "0").setBlendMode("ADD").setDepth(depth).setVisible(false);
    this.spot = light(-900);
    this.lines = scene.add.graphics().setDepth(120).setBlendMode("ADD");
    this.board = scene.add.graphics().setDepth(-990);
    this.digits = scene.add
      .text(0, 0, "", { fontFamily: "Fredoka, sans-serif", fontSize: "52px", color: "#ffffff", fontStyle: "600" })
      .setOrigin(0.5)
      .setDepth(-989);
    this.orb = light(130);
    this.core = light(131);
  }

  /** `left` 0–1 of the time that the argument hangs; null while nothing is in the air. */
  threat(
    from: Point,
    to: Point | null,
    left: number,
    answered: number,
    floor: boolean,
    now: number,
    calm: boolean,
  ): void {
    this.lines.clear();
    const on = to !== null;
    for (const each of [this.orb, this.core, this.spot]) each.setVisible(on);
    if (!to) return;
    const colour = answered >= 0.6 ? FOR : floor ? 0xb79bff : AGAINST;
    const size = 1 - 0.6 * answered;
    const beat = calm ? 1 : 1 + 0.14 * Math.sin(now / (left < 0.3 ? 70 : 190));
    // Its way is dotted in full from the beginning, so that nobody has to guess where it goes.
    for (let n = 1; n <= 22; n++) {
      const share = n / 23;
      const at = arc(from, to, share);
      const done = share <= 1 - left;
      this.lines.fillStyle(colour, done ? 0.85 : 0.3);
      this.lines.fillCircle(at.x, at.y, done ? 4.6 : 3.2);
    }
    const at = arc(from, to, 1 - left);
    this.orb
      .setPosition(at.x, at.y)
      .setDisplaySize(118 * size * beat, 118 * size * beat)
      .setTint(colour)
      .setAlpha(0.95);
    this.core
      .setPosition(at.x, at.y)
      .setDisplaySize(46 * size, 46 * size)
      .setTint(0xffffff);
    this.spot
      .setPosition(to.x, to.y + 40)
      .setDisplaySize(560, 330)
      .setTint(colour)
      .setAlpha((0.2 + 0.35 * (1 - left)) * size);
  }

  /** Words fly from one place to another. */
  fly(from: Point, to: Point, colour: number, now: number): void {
    const images = Array.from({ length: 7 }, () =>
      this.scene.add
        .image(from.x, from.y, SOFT, "0")
        .setBlendMode("ADD")
        .setTint(colour)
        .setDepth(132)
        .setVisible(false),
    );
    this.flights.push({ from, to, colour, began: now, images });
  }

  whisper(a: Point, b: Point, now: number): void {
    this.threads.push({ a: { x: a.x, y: a.y - 62 }, b: { x: b.x, y: b.y - 62 }, began: now });
    if (this.threads.length > 24) this.threads.shift();
  }

  update(now: number): void {
    this.flights = this.flights.filter((flight) => {
      const share = (now - flight.began) / FLIGHT_MS;
      for (const [n, image] of flight.images.entries()) {
        const own = share - n * 0.07;
        const on = own > 0 && own < 1;
        image.setVisible(on);
        if (!on) continue;
        const at = arc(flight.from, flight.to, own);
        const size = 74 - n * 8;
        image
          .setPosition(at.x, at.y)
          .setDisplaySize(size, size)
          .setAlpha(0.95 - n * 0.11);
      }
      if (share < 1.6) return true;
      for (const image of flight.images) image.destroy();
      return false;
    });
    this.threads = this.threads.filter(({ a, b, began }) => {
      const age = (now - began) / 1000;
      if (age > 1) return false;
      this.lines.lineStyle(2.4, 0xfff0c8, 0.75 * (1 - age));
      const curve = new Phaser.Curves.QuadraticBezier(
        new Phaser.Math.Vector2(a.x, a.y),
        new Phaser.Math.Vector2((a.x + b.x) / 2, Math.min(a.y, b.y) - 26),
        new Phaser.Math.Vector2(b.x, b.y),
      );
      curve.draw(this.lines, 12);
      return true;
    });
  }

  /** The count on the big screen: for, undecided, against, and the line that has to be reached. */
  count(
    corners: readonly (readonly [number, number])[],
    count: { for: number; open: number; against: number },
    line: number,
  ): void {
    const key = `${count.for} ${count.open} ${count.against} ${line}`;
    const [a, , c] = corners;
    if (!a || !c || key === this.counted) return;
    this.counted = key;
    const all = Math.max(1, count.for + count.open + count.against);
    const pad = 26;
    const left = a[0] + pad;
    const width = c[0] - a[0] - 2 * pad;
    const top = a[1] + (c[1] - a[1]) * 0.62;
    const high = (c[1] - a[1]) * 0.22;
    const pen = this.board.clear();
    pen.fillStyle(0x0d2440, 0.72).fillRoundedRect(a[0] + 6, a[1] + 6, c[0] - a[0] - 12, c[1] - a[1] - 12, 10);
    const parts = [
      { n: count.for, colour: 0x2fc4b8 },
      { n: count.open, colour: 0x8aa0b8 },
      { n: count.against, colour: 0xf0604c },
    ];
    let x = left;
    for (const part of parts) {
      const w = (width * part.n) / all;
      if (w > 3) pen.fillStyle(part.colour, 1).fillRoundedRect(x, top, w - 3, high, 5);
      if (part.colour === 0xf0604c) {
        // Hatched, so that it is told from the other end without colour.
        pen.lineStyle(3, 0xffffff, 0.35);
        for (let s = x + 6; s < x + w - 12; s += 11) pen.lineBetween(s, top + high - 2, s + 9, top + 2);
      }
      x += w;
    }
    const mark = left + (width * line) / all;
    pen.fillStyle(0xffffff, 1).fillRoundedRect(mark - 3, top - 9, 6, high + 18, 3);
    this.digits.setPosition((a[0] + c[0]) / 2, a[1] + (c[1] - a[1]) * 0.35).setText(`${count.for} / ${line}`);
  }
}
