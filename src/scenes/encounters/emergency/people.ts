/** The people of an emergency: who lies in the chair, four hands that go where they work, who looks round the curtain. */
import type * as Phaser from "phaser";
import { bystanderHere, GRIPPED, lightOf, pointsOf, VITALS } from "../../../sim/rules/encounters/emergency.ts";
import type { EmergencyDef, Look } from "../../../sim/ruleset.ts";
import type { EmergencyHand, EmergencyState } from "../../../sim/state.ts";
import { SHADE } from "../../drawn-textures.ts";
import type { Facing, FigureFactory, Mood, Pose } from "../../figures/index.ts";
import type { Backdrop } from "../pictures.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Figure {
  readonly image: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
  readonly at: { x: number; y: number };
}

/** Where hands wait, in tiles; the place's own spots say where they work. */
const REST: readonly Point[] = [
  { x: -1.75, y: 0.55 },
  { x: 1.95, y: -0.05 },
];
/** Where somebody looks round the curtain, still in view beside the panels. */
const PEEKS: Point = { x: 1.05, y: -1.7 };
/** Tiles a second. */
const WALKS = 2.6;

export class Attendants {
  private readonly figures: FigureFactory;
  private readonly back: Backdrop;
  private readonly patient: Figure;
  private readonly hands: Figure[];
  private readonly beside: Figure;
  private ran = 0;

  constructor(scene: Phaser.Scene, figures: FigureFactory, back: Backdrop) {
    this.figures = figures;
    this.back = back;
    const make = (at: Point): Figure => ({
      shadow: scene.add.image(0, 0, SHADE, "0").setTint(0x06101c).setAlpha(0.5),
      image: scene.add.image(0, 0, "__WHITE").setVisible(false),
      at: { ...at },
    });
    this.patient = make({ x: 0, y: 0 });
    this.patient.shadow.setVisible(false);
    this.hands = REST.map(make);
    this.beside = make(this.spot("second"));
  }

  frame(play: Readonly<EmergencyState>, def: EmergencyDef, phase: string, t: number, ms: number, calm: boolean): void {
    this.lie(play, def, t, calm);
    play.hands.forEach((hand, n) => this.work(hand, n, play, phase, t, ms, calm));
    this.look(play, t, ms, calm);
  }

  /** Head of the figure that works, in the picture's pixels: where what it gives starts. */
  handAt(n: number): { x: number; y: number } {
    const at = this.hands[n]?.at ?? { x: 0, y: 0 };
    return this.back.toScreen(at.x, at.y, 0.8);
  }

  private spot(name: string): Point {
    return this.back.place.spots[name] ?? { x: 0, y: 0 };
  }

  private dress(figure: Figure, look: Look, pose: Pose, facing: Facing, frame: number, mood: Mood, tint: number): void {
    const count = Math.max(1, this.figures.poseFrames(pose));
    const picture = this.figures.texture(look, pose, facing, ((frame % count) + count) % count, mood);
    figure.image
      .setVisible(true)
      .setTexture(picture.key, picture.frame)
      .setOrigin(picture.ax, picture.ay)
      .setTint(tint);
    this.back.stand(figure.image, figure.at);
    const ground = this.back.toScreen(figure.at.x, figure.at.y);
    figure.shadow
      .setPosition(ground.x, ground.y)
      .setScale(this.back.figureScale * 0.9)
      .setDepth(figure.image.depth - 0.01);
  }

  private lie(play: Readonly<EmergencyState>, def: EmergencyDef, t: number, calm: boolean): void {
    const reds = VITALS.filter((vital) => lightOf(def, pointsOf(play, vital)) === "red").length;
    const fear = pointsOf(play, "fear");
    const mood: Mood = reds >= 2 ? "pain" : reds === 1 || fear > 55 ? "scared" : fear > 30 ? "uneasy" : "calm";
    const frame = calm ? 0 : Math.floor(t * (1 + fear / 40));
    this.dress(this.patient, play.patient.look, "lie", "sw", frame, mood, 0xfff6ea);
    // They tremble with what they feel; not for those who want little motion.
    if (calm) return;
    const by = Math.min(3, reds + fear / 60);
    this.patient.image.x += by * Math.sin(t * 23);
    this.patient.image.y += 1.6 * Math.sin(t * 2.1);
  }

  private work(
    hand: EmergencyHand,
    n: number,
    play: Readonly<EmergencyState>,
    phase: string,
    t: number,
    ms: number,
    calm: boolean,
  ): void {
    const figure = this.hands[n];
    if (!figure) return;
    const away = hand.act === "calm" || hand.act === "tend";
    const side = this.spot(n === 0 ? "left" : "right");
    const goal = away
      ? { x: PEEKS.x - 0.25, y: PEEKS.y + 0.75 }
      : hand.act === ""
        ? (REST[n] ?? side)
        : { x: side.x * 1.22, y: side.y * 1.22 };
    const dx = goal.x - figure.at.x;
    const dy = goal.y - figure.at.y;
    const far = Math.hypot(dx, dy);
    const stride = calm ? far : Math.min(far, (WALKS * ms) / 1000);
    if (far > 0.001) {
      figure.at.x += (dx / far) * stride;
      figure.at.y += (dy / far) * stride;
    }
    const walking = far - stride > 0.04;
    const facing: Facing = walking
      ? Math.abs(dx) > Math.abs(dy)
        ? dx > 0
          ? "se"
          : "nw"
        : dy > 0
          ? "sw"
          : "ne"
      : away
        ? "ne"
        : n === 0
          ? "se"
          : "sw";
    const pose: Pose = walking
      ? "walk"
      : phase === "over"
        ? "idle"
        : hand.act === ""
          ? "idle"
          : hand.act === "speak" || away
            ? "talk"
            : hand.act === "trace"
              ? "point"
              : "treat";
    const worried = play.strength.value < 50_000;
    const frame = Math.floor(t * this.figures.poseRate(pose)) * (calm ? 0 : 1);
    this.dress(figure, hand.look, pose, facing, frame, worried ? "uneasy" : "calm", 0xdfe6fb);
  }

  private look(play: Readonly<EmergencyState>, t: number, ms: number, calm: boolean): void {
    const { bystander } = play;
    const shown = bystander !== null;
    this.beside.image.setVisible(shown);
    this.beside.shadow.setVisible(shown);
    if (!bystander) return;
    const panic = bystander.panic.value / 1000;
    const here = bystanderHere(play);
    const goal = bystander.bolted ? { x: 6.4, y: 1.2 } : here ? PEEKS : this.spot("second");
    const dx = goal.x - this.beside.at.x;
    const dy = goal.y - this.beside.at.y;
    const far = Math.hypot(dx, dy);
    const stride = calm ? far : Math.min(far, ((bystander.bolted ? 3.4 : 1.8) * ms) / 1000);
    if (far > 0.001) {
      this.beside.at.x += (dx / far) * stride;
      this.beside.at.y += (dy / far) * stride;
    }
    const walking = far - stride > 0.04;
    this.ran = bystander.bolted ? this.ran + ms : 0;
    const pose: Pose = bystander.bolted
      ? walking
        ? "panic"
        : "sit"
      : walking
        ? "walk"
        : !here
          ? "sit"
          : panic > GRIPPED
            ? "panic"
            : panic > 45
              ? "clutch"
              : "idle";
    const mood: Mood = bystander.bolted ? "pain" : panic > GRIPPED ? "scared" : panic > 40 ? "uneasy" : "calm";
    const frame = calm ? 0 : Math.floor(t * this.figures.poseRate(pose));
    this.dress(this.beside, bystander.person.look, pose, "sw", frame, mood, here ? 0xdfe6fb : 0x8f9cc4);
  }
}
