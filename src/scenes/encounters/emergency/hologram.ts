/**
 * The reaction as it hangs over the chair: five parts in a ring, and what flows between them. Arrows that nobody knows lie
 * in fog; known ones run with light, the thicker the more flows; the one that a wave gathers on glows.
 */
import * as Phaser from "phaser";
import { flowsOf, gainOf, isBraced, lightOf, pointsOf, VITALS } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyDef, Vital } from "../../../sim/ruleset.ts";
import type { EmergencyArrow, EncounterOf } from "../../../sim/state.ts";
import { SOFT } from "../../drawn-textures.ts";
import { glyphOf } from "./glyphs.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const LIGHTS = { green: 0x5ff0bd, amber: 0xffc65a, red: 0xff5d5d } as const;
const CYAN = 0x7fe9ff;
const FOG = 0x8fb4cf;
const WAVE = 0xff8a4a;
/** Size of a part, in world pixels. */
const NODE = 43;
/** A flow that draws an arrow at its thickest, in 1/s. */
const STRONG = 0.02;

interface Part {
  readonly vital: Vital;
  readonly glow: Phaser.GameObjects.Image;
  readonly disc: Phaser.GameObjects.Image;
  readonly sign: Phaser.GameObjects.Image;
  readonly value: Phaser.GameObjects.Text;
  shown: number;
}

export class Hologram {
  private readonly parts: Part[];
  private readonly under: Phaser.GameObjects.Graphics;
  private readonly over: Phaser.GameObjects.Graphics;
  private readonly beam: Phaser.GameObjects.Image;
  private readonly gain: Phaser.GameObjects.Text;
  private centre: Spot = { x: 1000, y: 340 };
  private rx = 225;
  private ry = 190;
  private shownGain = 0;

  constructor(scene: Phaser.Scene) {
    const font = { fontFamily: "Fredoka, sans-serif", fontSize: "34px", fontStyle: "600", color: "#eafcff" };
    this.beam = scene.add.image(0, 0, SOFT, "0").setTint(0x2fc7e8).setBlendMode(Phaser.BlendModes.ADD).setDepth(90);
    this.under = scene.add.graphics().setDepth(91).setBlendMode(Phaser.BlendModes.ADD);
    this.parts = VITALS.map((vital) => ({
      vital,
      glow: scene.add.image(0, 0, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setDepth(92),
      disc: scene.add.image(0, 0, SOFT, "0").setTint(0x061a2c).setDepth(93).setAlpha(0.95),
      sign: scene.add.image(0, 0, glyphOf(scene, vital)).setDepth(95),
      value: scene.add
        .text(0, 0, "", { ...font, fontSize: "24px" })
        .setOrigin(0.5)
        .setDepth(96),
      shown: -1,
    }));
    this.over = scene.add.graphics().setDepth(94);
    this.gain = scene.add.text(0, 0, "", font).setOrigin(0.5).setDepth(96);
  }

  place(centre: Spot, rx: number, ry: number): void {
    this.centre = centre;
    this.rx = rx;
    this.ry = ry;
  }

  at(vital: Vital): Spot {
    const turn = -Math.PI / 2 + (VITALS.indexOf(vital) * 2 * Math.PI) / VITALS.length;
    return { x: this.centre.x + this.rx * Math.cos(turn), y: this.centre.y + this.ry * Math.sin(turn) };
  }

  /** The part under a point of the world, or "". */
  partAt(x: number, y: number, reach: number): Vital | "" {
    let best: Vital | "" = "";
    let least = NODE + reach;
    for (const { vital } of this.parts) {
      const at = this.at(vital);
      const far = Math.hypot(x - at.x, y - at.y);
      if (far >= least) continue;
      least = far;
      best = vital;
    }
    return best;
  }

  frame(
    { play, step }: Readonly<EncounterOf<"emergency">>,
    def: EmergencyDef,
    t: number,
    calm: boolean,
    aim: string,
    picked: string,
  ): void {
    this.under.clear();
    this.over.clear();
    this.beam
      .setPosition(this.centre.x, this.centre.y + 90)
      .setDisplaySize(this.rx * 3.1, this.ry * 3.4)
      .setAlpha(0.2 + (calm ? 0 : 0.03 * Math.sin(t * 1.3)));
    this.rings(t, calm);
    const { surge } = play;
    for (const { arrow, flow } of flowsOf(play, def, step)) {
      const wave = surge && surge.from === arrow.from && surge.to === arrow.to ? 1 - surge.left / surge.whole : -1;
      this.arrow(arrow, flow, wave, t, calm, aim === arrow.to || aim === arrow.from);
    }
    for (const part of this.parts) this.part(part, play, def, t, calm, aim, picked);
    this.middle(gainOf(def.rules, play, step), play.green / (def.rules.settle * 10), t, calm);
  }

  /** Thin rings that turn slowly, so that it reads as projected. */
  private rings(t: number, calm: boolean): void {
    const { x, y } = this.centre;
    for (let n = 0; n < 3; n++) {
      this.under.lineStyle(2, 0x49d3ef, 0.16 - 0.03 * n);
      this.under.strokeEllipse(x, y, this.rx * (2 + n * 0.22), this.ry * (2 + n * 0.22));
    }
    const turn = calm ? 0.4 : t * 0.25;
    this.under.lineStyle(4, 0x7fe9ff, 0.3);
    for (let n = 0; n < 4; n++) {
      const a = turn + (n * Math.PI) / 2;
      this.under.beginPath();
      for (let k = 0; k <= 8; k++) {
        const b = a + k * 0.05;
        const px = x + this.rx * 1.22 * Math.cos(b);
        const py = y + this.ry * 1.22 * Math.sin(b);
        if (k === 0) this.under.moveTo(px, py);
        else this.under.lineTo(px, py);
      }
      this.under.strokePath();
    }
  }

  private arrow(arrow: EmergencyArrow, flow: number, wave: number, t: number, calm: boolean, aimed: boolean): void {
    const g = this.under;
    const path = this.pathOf(arrow.from, arrow.to);
    const force = Math.min(1, flow / STRONG);
    const waving = wave >= 0;
    if (!arrow.known && !waving) {
      // Fog: that something is there, not how much.
      for (let k = 1; k < 12; k += 2) {
        const p = path(k / 12);
        g.fillStyle(FOG, aimed ? 0.3 : 0.13);
        g.fillCircle(p.x, p.y, 5);
      }
      return;
    }
    const tint = waving ? WAVE : force > 0.55 ? 0xff9a86 : CYAN;
    const thick = waving ? 6 + 10 * wave : 2.5 + 9 * force;
    const beat = waving && !calm ? 0.75 + 0.25 * Math.sin(t * 5) : 1;
    const line = (width: number, alpha: number) => {
      g.lineStyle(width, tint, alpha * beat);
      g.beginPath();
      for (let k = 0; k <= 20; k++) {
        const p = path(k / 20);
        if (k === 0) g.moveTo(p.x, p.y);
        else g.lineTo(p.x, p.y);
      }
      g.strokePath();
    };
    line(thick * 2.4, 0.12);
    line(thick, waving ? 0.8 : 0.25 + 0.45 * force);
    // What flows: beads of light, faster where more flows.
    const beads = waving ? 5 : 2 + Math.round(3 * force);
    for (let n = 0; n < beads; n++) {
      const p = path(((calm ? 0 : t * (0.15 + 0.5 * force + (waving ? 0.5 : 0))) + n / beads) % 1);
      g.fillStyle(0xffffff, 0.75 * beat);
      g.fillCircle(p.x, p.y, 2.5 + 3 * force);
    }
    const tip = path(1);
    const back = path(0.93);
    const a = Math.atan2(tip.y - back.y, tip.x - back.x);
    const size = 11 + thick;
    g.fillStyle(tint, 0.9 * beat);
    g.fillTriangle(
      tip.x,
      tip.y,
      tip.x - size * Math.cos(a - 0.45),
      tip.y - size * Math.sin(a - 0.45),
      tip.x - size * Math.cos(a + 0.45),
      tip.y - size * Math.sin(a + 0.45),
    );
  }

  /** The way of an arrow, 0–1, from rim to rim; two that go both ways bend apart, one to itself goes round outside. */
  private pathOf(from: Vital, to: Vital): (share: number) => Spot {
    const a = this.at(from);
    const b = this.at(to);
    if (from === to) {
      const out = Math.atan2(a.y - this.centre.y, a.x - this.centre.x);
      const c = { x: a.x + Math.cos(out) * NODE, y: a.y + Math.sin(out) * NODE * 0.9 };
      return (share) => {
        const turn = out + Math.PI * 0.72 - share * Math.PI * 1.44;
        return { x: c.x + NODE * 0.8 * Math.cos(turn), y: c.y + NODE * 0.8 * Math.sin(turn) };
      };
    }
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const far = Math.max(1, Math.hypot(dx, dy));
    const bend = 26;
    const m = { x: (a.x + b.x) / 2 - (dy / far) * bend, y: (a.y + b.y) / 2 + (dx / far) * bend };
    const first = (NODE + 8) / far;
    const last = 1 - (NODE + 12) / far;
    return (share) => {
      const s = first + (last - first) * share;
      const u = 1 - s;
      return {
        x: u * u * a.x + 2 * u * s * m.x + s * s * b.x,
        y: u * u * a.y + 2 * u * s * m.y + s * s * b.y,
      };
    };
  }

  private part(
    part: Part,
    play: EncounterOf<"emergency">["play"],
    def: EmergencyDef,
    t: number,
    calm: boolean,
    aim: string,
    picked: string,
  ): void {
    const { vital } = part;
    const { x, y } = this.at(vital);
    const points = pointsOf(play, vital);
    part.shown = part.shown < 0 || calm ? points : part.shown + (points - part.shown) * 0.2;
    const light = lightOf(def, points);
    const tint = LIGHTS[light];
    // It breathes with how bad it stands; never fast enough to flash.
    const beat = calm ? 1 : 1 + 0.05 * Math.sin(t * (1.6 + points / 40)) * (light === "green" ? 0.5 : 1);
    const big = aim === vital || picked === vital ? 1.12 : 1;
    const size = NODE * beat * big;
    part.glow
      .setPosition(x, y)
      .setTint(tint)
      .setDisplaySize(size * (3.4 + points / 40), size * (3.4 + points / 40))
      .setAlpha(0.28 + 0.3 * (points / 100));
    part.disc.setPosition(x, y).setDisplaySize(size * 3, size * 3);
    part.sign
      .setPosition(x, y - 6)
      .setDisplaySize(size * 1.15, size * 1.15)
      .setTint(light === "green" ? 0xcffff0 : light === "amber" ? 0xffefc8 : 0xffd8d2);
    part.value.setPosition(x, y + size * 0.66).setText(String(Math.round(points)));
    const g = this.over;
    g.fillStyle(0x08263c, 0.72);
    g.fillCircle(x, y, size);
    g.lineStyle(3, 0xffffff, picked === vital ? 0.9 : 0.14);
    g.strokeCircle(x, y, size + 6);
    const arc = (radius: number, from: number, share: number, width: number, colour: number, alpha: number) => {
      g.lineStyle(width, colour, alpha);
      g.beginPath();
      g.arc(x, y, radius, from, from + Math.max(0.001, share) * Math.PI * 2);
      g.strokePath();
    };
    arc(size, -Math.PI / 2, 1, 8, 0x16435f, 0.9);
    arc(size, -Math.PI / 2, part.shown / 100, 8, tint, 1);
    // Where the green ends.
    const mark = -Math.PI / 2 + (def.rules.green / 100) * Math.PI * 2;
    g.lineStyle(4, 0xffffff, 0.9);
    g.lineBetween(
      x + (size - 7) * Math.cos(mark),
      y + (size - 7) * Math.sin(mark),
      x + (size + 7) * Math.cos(mark),
      y + (size + 7) * Math.sin(mark),
    );
    if (!isBraced(play, vital)) return;
    let most = 0;
    for (const effect of play.effects) if (effect.on === vital) most = Math.max(most, effect.left / effect.whole);
    const turn = calm ? 0 : t * 0.9;
    for (let n = 0; n < 3; n++) arc(size + 14, turn + (n * Math.PI * 2) / 3, 0.22 * most, 5, 0x8affd8, 0.9);
  }

  /** By how much the whole feeds itself, and how long all has been green. */
  private middle(gain: number, green: number, t: number, calm: boolean): void {
    this.shownGain += (gain - this.shownGain) * (calm ? 1 : 0.15);
    const { x, y } = this.centre;
    const grows = this.shownGain > 1;
    const tint = grows ? (this.shownGain > 2 ? LIGHTS.red : LIGHTS.amber) : LIGHTS.green;
    const g = this.over;
    const drift = calm ? 0 : 3 * Math.sin(t * 2.2);
    const tip = y - 34 + (grows ? -drift : drift);
    g.fillStyle(tint, 0.95);
    if (grows) g.fillTriangle(x, tip - 14, x - 15, tip + 8, x + 15, tip + 8);
    else g.fillTriangle(x, tip + 10, x - 15, tip - 12, x + 15, tip - 12);
    this.gain
      .setPosition(x, y + 4)
      .setText(`×${this.shownGain.toFixed(1)}`)
      .setColor(grows ? "#ffe3d4" : "#d6ffef");
    if (green <= 0) return;
    g.lineStyle(10, 0x12394a, 0.9);
    g.strokeCircle(x, y - 4, 62);
    g.lineStyle(10, LIGHTS.green, 1);
    g.beginPath();
    g.arc(x, y - 4, 62, -Math.PI / 2, -Math.PI / 2 + Math.min(1, green) * Math.PI * 2);
    g.strokePath();
  }
}
