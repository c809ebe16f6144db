/** The people in the seats: how they sit says what they think of it, and some leave. */
import * as Phaser from "phaser";
import { BLOCKS, moodOfBlock } from "../../../sim/rules/encounters/demonstration.ts";
import type { HallBlock, LookPalette } from "../../../sim/ruleset.ts";
import type { EncounterOf } from "../../../sim/state.ts";
import { SOFT } from "../../drawn-textures.ts";
import { DRAW_SCALE, frameOf } from "../../frames.ts";
import type { FigureFactory } from "../../figures/index.ts";
import type { Backdrop } from "../pictures.ts";
import { Actor, type Place } from "./actor.ts";
import { chanceOf, guestLook } from "./looks.ts";

type Demo = Readonly<EncounterOf<"demonstration">>;

/** Which block of the picture each sits in: those whose minds are hardest to read show their faces. */
const SEATS: Readonly<Record<HallBlock, number>> = { families: 0, sceptics: 1, press: 2, colleagues: 3 };
const EXITS: Readonly<Record<HallBlock, string>> = {
  families: "left",
  sceptics: "right",
  press: "right",
  colleagues: "left",
};
const GLOWS: Readonly<Record<string, number>> = {
  gone: 0x303048,
  bored: 0x7a7f9c,
  hostile: 0xff6a5c,
  doubtful: 0xf2b63c,
  open: 0x5cc8f2,
  won: 0x3fe0c0,
};
const CHEER_MS = 2200;

interface Guest {
  readonly actor: Actor;
  readonly seat: Place;
  readonly n: number;
  gone: boolean;
}
interface Stand {
  readonly id: HallBlock;
  readonly guests: Guest[];
  readonly glow: Phaser.GameObjects.Image;
  readonly middle: { x: number; y: number };
  cheers: number;
  asker: number;
}

export class Crowd {
  private readonly stands: Stand[] = [];
  private readonly sign: Phaser.GameObjects.Image;
  private readonly beam: Phaser.GameObjects.Image;
  private readonly lamps: Phaser.GameObjects.Image[] = [];
  private flashed = -10_000;

  private readonly hall: Backdrop;

  constructor(scene: Phaser.Scene, figures: FigureFactory, hall: Backdrop, palette: LookPalette, demo: Demo) {
    this.hall = hall;
    const ambient = Phaser.Display.Color.HexStringToColor(hall.place.ambient).color;
    BLOCKS.forEach((id, index) => {
      const seats = hall.place.seats.filter((seat) => seat.block === SEATS[id]);
      const size = Math.min(seats.length, demo.play.hall.find((block) => block.id === id)?.size ?? seats.length);
      const guests = seats.slice(0, size).map((seat, k): Guest => {
        const n = index * 20 + k;
        const actor = new Actor(scene, figures, hall, guestLook(palette, id, n), seat, seat.facing, n, "sit").tint(
          ambient,
        );
        return { actor, seat: { x: seat.x, y: seat.y, z: seat.z }, n, gone: false };
      });
      let x = 0;
      let y = 0;
      for (const seat of seats) {
        const point = hall.toScreen(seat.x, seat.y, seat.z);
        x += point.x / seats.length;
        y += point.y / seats.length;
      }
      const glow = scene.add
        .image(x, y, SOFT, "0")
        .setDisplaySize(640, 420)
        .setBlendMode(Phaser.BlendModes.ADD)
        .setDepth(-800);
      this.stands.push({ id, guests, glow, middle: { x, y }, cheers: -10_000, asker: Math.floor(size / 2) });
    });
    const question = frameOf("fx/icon-question");
    this.beam = scene.add
      .image(0, 0, SOFT, "0")
      .setBlendMode(Phaser.BlendModes.ADD)
      .setTint(0xffe6a8)
      .setVisible(false);
    this.sign = scene.add
      .image(0, 0, question?.key ?? SOFT, question?.frame ?? "0")
      .setScale(DRAW_SCALE * 1.5)
      .setDepth(200)
      .setVisible(false);
    for (let k = 0; k < 5; k++)
      this.lamps.push(
        scene.add.image(0, 0, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setDepth(190).setVisible(false),
      );
  }

  /** They clap; `ids` which blocks. */
  cheer(ids: readonly HallBlock[], now: number): void {
    for (const stand of this.stands) if (ids.includes(stand.id)) stand.cheers = now;
  }

  flash(now: number): void {
    this.flashed = now;
  }

  /** Which block is at a point of the picture, or "". */
  at(x: number, y: number): HallBlock | "" {
    for (const { id, middle } of this.stands) if (Math.hypot((x - middle.x) / 210, (y - middle.y) / 150) < 1) return id;
    return "";
  }

  middleOf(id: string): { x: number; y: number } | null {
    return this.stands.find((stand) => stand.id === id)?.middle ?? null;
  }

  update(demo: Demo, now: number, delta: number, calm: boolean, aim: string): void {
    const { play } = demo;
    const over = demo.phase === "over";
    this.sign.setVisible(false);
    this.beam.setVisible(false);
    for (const stand of this.stands) {
      const block = play.hall.find((each) => each.id === stand.id);
      if (!block) continue;
      const mood = moodOfBlock(block);
      const heckle = play.heckle?.block === stand.id ? play.heckle : null;
      const cheers = (over && demo.result === "won") || now - stand.cheers < CHEER_MS;
      stand.glow
        .setTint(GLOWS[mood] ?? 0xffffff)
        .setAlpha((aim === stand.id ? 0.5 : 0.2) + 0.3 * (block.attention.value / 100_000));
      const staring = play.turn.phase === "coming" || play.turn.phase === "choosing";
      stand.guests.forEach((guest, k) => {
        const { actor } = guest;
        if (block.gone || (over && demo.ending === "emptied")) this.leave(stand, guest, k);
        else this.sit(guest, mood, cheers, staring, heckle !== null && k === stand.asker ? heckle.phase : "", now);
        actor.update(now, delta, calm);
        if (guest.gone && !actor.walking) actor.visible(false);
        if (heckle && k === stand.asker) this.mark(actor, heckle.phase === "asked", now, calm);
      });
    }
    this.cameras(demo, now, calm);
  }

  private sit(guest: Guest, mood: string, cheers: boolean, staring: boolean, asks: string, now: number): void {
    const { actor, n } = guest;
    // Claps come in waves and never from all at once.
    const clap = cheers && Math.sin(now / 700 + n) > -0.55;
    actor.pose = asks === "rising" ? "wave" : asks ? "talk" : clap ? "cheer" : "sit";
    actor.hop = clap ? 7 : 0;
    const own = chanceOf(n, 31);
    actor.mood = cheers
      ? "happy"
      : staring
        ? own < 0.6
          ? "scared"
          : "uneasy"
        : mood === "won"
          ? own < 0.85
            ? "happy"
            : "calm"
          : mood === "open"
            ? own < 0.4
              ? "happy"
              : "calm"
            : mood === "hostile"
              ? own < 0.75
                ? "uneasy"
                : "calm"
              : "calm";
    // Nobody hugs themselves for being bored: only faces change while they sit.
    if (actor.pose === "sit" && actor.mood === "scared") actor.mood = "uneasy";
    actor.lift = 0;
  }

  private leave(stand: Stand, guest: Guest, k: number): void {
    const { actor } = guest;
    if (!guest.gone) {
      guest.gone = true;
      const way = this.hall.place.paths[EXITS[stand.id]] ?? [];
      const points = [...way].reverse().map(([x, y, z]) => ({ x, y, z }));
      actor.walk([{ ...guest.seat, z: 0 }, ...points.slice(k % 3)], 1.5 + 0.5 * chanceOf(k, 3));
    }
    actor.pose = "walk";
    actor.mood = "uneasy";
    actor.hop = 0;
  }

  private mark(actor: Actor, asked: boolean, now: number, calm: boolean): void {
    const bob = calm ? 0 : Math.sin(now / 200) * 5;
    const { x, y } = actor.image;
    this.sign
      .setVisible(true)
      .setPosition(x + 6, y - 205 + bob)
      .setAlpha(asked ? 1 : 0.65);
    this.beam
      .setVisible(true)
      .setPosition(x, y - 70)
      .setDisplaySize(260, 330)
      .setAlpha(asked ? 0.5 : 0.3)
      .setDepth(actor.image.depth - 0.01);
  }

  /** Red lamps grow on the press's cameras; then all is white for a blink. */
  private cameras(demo: Demo, now: number, calm: boolean): void {
    const press = this.stands.find((stand) => stand.id === "press");
    const raised = demo.play.flash >= 0;
    const since = now - this.flashed;
    const lit = since < 420;
    this.lamps.forEach((lamp, k) => {
      const actor = press?.guests[k * 2]?.actor;
      lamp.setVisible(actor !== undefined && (raised || lit));
      if (!actor) return;
      const near = 1 - Math.max(0, demo.play.flash) / 40;
      const size = lit && !calm ? 240 * (1 - since / 420) + 30 : 34 + 50 * near;
      lamp
        .setPosition(actor.image.x - 12, actor.image.y - 118)
        .setDisplaySize(size, size)
        .setTint(lit ? 0xffffff : 0xff5a4a)

        .setAlpha(lit ? 0.8 : calm ? 0.9 : 0.5 + 0.5 * Math.abs(Math.sin(now / 130 + k)));
    });
  }
}
