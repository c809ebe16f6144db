/** Short-lived pictures: sparkles, coins, hearts, numbers. One pool, no tweens, no new objects while it runs. */
import * as Phaser from "phaser";
import { SOFT } from "../drawn-textures.ts";
import type { Effect, Impulse } from "../effect-plan.ts";
import { DRAW_SCALE, frameOf, missing, needFrame, type FrameRef } from "../frames.ts";
import { tileNoise } from "../street.ts";
import { heightShown, type People } from "./people.ts";
import type { PersonView } from "./person.ts";
import { airScale } from "./readouts.ts";
import type { Stage } from "./stage.ts";

/** How a mote moves and fades: world pixels, seconds and milliseconds. */
export interface Motion {
  vx: number;
  vy: number;
  life: number;
  gravity: number;
  spin: number;
  from: number;
  to: number;
  alpha: number;
}

interface Mote extends Motion {
  readonly image: Phaser.GameObjects.Image;
  alive: boolean;
  age: number;
  x: number;
  y: number;
}

interface Number_ {
  readonly text: Phaser.GameObjects.Text;
  patient: number;
  cause: string;
  points: number;
  age: number;
  x: number;
  y: number;
  alive: boolean;
}

export interface Effects {
  play(effect: Effect): void;
  number(impulse: Impulse): void;
  /** One mote of a picture, at a place in world pixels; left out when there are too many. */
  mote(name: string, x: number, y: number, motion: Partial<Motion>, tint?: number, glowing?: boolean): void;
  update(): void;
  destroy(): void;
}

const PAPER = [0x36b2b0, 0xf67c68, 0xfac65c, 0x8068c8, 0x7ed08f];
const MOST_MOTES = 160;
const MOST_NUMBERS = 10;
const MOST_EACH = 3;
const NUMBER_MS = 1900;

export function createEffects(stage: Stage, people: People): Effects {
  const motes: Mote[] = [];
  const numbers: Number_[] = [];
  let salt = 0;
  const roll = () => tileNoise(salt++ % 4096, 17, 9);

  // Text painted before its face has come would stay in another one.
  void document.fonts?.load("600 26px Fredoka");

  const take = (ref: FrameRef | null, blend: number): Mote | null => {
    let mote = motes.find((m) => !m.alive);
    if (!mote) {
      if (motes.length >= MOST_MOTES) return null;
      const image = stage.scene.add.image(0, 0, SOFT, "0").setVisible(false);
      stage.air.add(image);
      motes.push(
        (mote = {
          image,
          alive: false,
          age: 0,
          life: 1,
          x: 0,
          y: 0,
          vx: 0,
          vy: 0,
          gravity: 0,
          spin: 0,
          from: 1,
          to: 1,
          alpha: 1,
        }),
      );
    }
    mote.image
      .setTexture(ref?.key ?? SOFT, ref?.frame ?? "0")
      .setOrigin(0.5, 0.5)
      .setBlendMode(blend)
      .setRotation(0)
      .setTint(0xffffff);
    mote.alive = true;
    mote.age = 0;
    mote.spin = 0;
    mote.gravity = 0;
    mote.alpha = 1;
    return mote;
  };
  const spawn = (
    name: string,
    x: number,
    y: number,
    set: Partial<Mote>,
    blend: number = Phaser.BlendModes.NORMAL,
    tint = 0xffffff,
  ) => {
    const ref = name ? frameOf(name) : null;
    if (name && !ref) {
      missing(name);
      return;
    }
    const mote = take(ref, blend);
    if (!mote) return;
    Object.assign(mote, { x, y, vx: 0, vy: 0, life: 900, from: 1, to: 1 }, set);
    mote.image
      .setTint(tint)
      .setVisible(true)
      .setDepth(y + 400);
    move(mote, 0);
  };
  const rise = (name: string, view: PersonView, n: number, tint = 0xffffff) => {
    for (let i = 0; i < (stage.calm ? 1 : n); i++) {
      const spread = stage.calm ? 0 : (roll() - 0.5) * 44;
      spawn(
        name,
        view.sx + spread,
        view.sy - heightShown(view) * (0.7 + 0.3 * roll()),
        {
          vx: spread * 0.25,
          vy: stage.calm ? 0 : -34 - 26 * roll(),
          life: 1300 + 400 * roll(),
          from: 0.7,
          to: 1.05,
          alpha: 1,
        },
        Phaser.BlendModes.NORMAL,
        tint,
      );
    }
  };
  const burst = (
    name: string,
    x: number,
    y: number,
    n: number,
    speed: number,
    blend: number,
    tint: number,
    size: number,
  ) => {
    for (let i = 0; i < (stage.calm ? 2 : n); i++) {
      const a = roll() * Math.PI * 2;
      const v = stage.calm ? 0 : speed * (0.4 + 0.6 * roll());
      spawn(
        name,
        x,
        y,
        {
          vx: Math.cos(a) * v,
          vy: Math.sin(a) * v * 0.7 - speed * 0.3,
          gravity: speed * 0.8,
          life: 480 + 420 * roll(),
          from: size,
          to: 0.1,
          spin: stage.calm ? 0 : (roll() - 0.5) * 4,
        },
        blend,
        tint,
      );
    }
  };
  const ripple = (view: PersonView, times: number, tint: number) => {
    const ref = needFrame("fx/ripple");
    for (let i = 0; ref && i < (stage.calm ? 1 : times); i++) {
      const mote = take(ref, Phaser.BlendModes.NORMAL);
      if (!mote) return;
      mote.image.setTint(tint).setVisible(true).setDepth(-4);
      Object.assign(mote, {
        x: view.sx,
        y: view.sy,
        vx: 0,
        vy: 0,
        life: 1500,
        age: -i * 320,
        from: stage.calm ? 1.4 : 0.3,
        to: stage.calm ? 1.4 : 2.3,
        alpha: 0.8,
      });
    }
  };
  /** A goal is met: paper falls through what the camera sees. */
  const shower = () => {
    const { worldView } = stage.scene.cameras.main;
    const size = Math.min(2.2, 1 / stage.zoom);
    for (let i = 0; i < (stage.calm ? 8 : 36); i++) {
      const x = worldView.x + worldView.width * roll();
      const y = worldView.y + worldView.height * (stage.calm ? 0.15 + 0.2 * roll() : 0.3 * roll());
      const fall = stage.calm ? 0 : (60 + 90 * roll()) * size;
      spawn(
        `fx/confetti/${i % 4}`,
        x,
        y,
        {
          vx: stage.calm ? 0 : (roll() - 0.5) * 60,
          vy: fall,
          life: 2200 + 900 * roll(),
          from: 1.3 * size,
          to: 1.3 * size,
          spin: stage.calm ? 0 : (roll() - 0.5) * 7,
        },
        Phaser.BlendModes.NORMAL,
        PAPER[i % PAPER.length],
      );
    }
  };
  const play = (effect: Effect, view: PersonView) => {
    const head = view.sy - heightShown(view);
    const chest = view.sy - heightShown(view) * 0.6;
    const ADD = Phaser.BlendModes.ADD;
    const NORMAL = Phaser.BlendModes.NORMAL;
    switch (effect.kind) {
      case "coin":
        return rise("fx/coin", view, Math.min(6, 2 + Math.floor(effect.amount / 90)));
      case "star":
        return rise("fx/star", view, Math.max(1, effect.amount));
      case "heart":
        return rise("fx/heart", view, 4);
      case "heal":
        burst("fx/sparkle", view.sx, chest, 12, 90, NORMAL, 0xffffff, 0.9);
        return spawn("", view.sx, chest, { life: 800, from: 0.5, to: 2.2, alpha: 0.55 }, ADD, 0x9ff5d8);
      case "drill":
        return burst("fx/sparkle", view.sx, head + 14, 6, 80, ADD, 0xfff0c0, 0.5);
      case "needle":
        return burst("fx/sparkle", view.sx, head + 14, 2, 30, NORMAL, 0xbfe8ff, 0.6);
      case "nano":
        return burst("fx/mote", view.sx, chest, 8, 40, ADD, 0x7fe9ff, 0.8);
      case "puff":
        return burst("fx/puff", view.sx, view.sy, 6, 46, NORMAL, 0xffffff, 0.8);
      case "ripple":
        return ripple(view, effect.amount, 0xd63a5e);
      case "tell":
        return rise("fx/icon-eye", view, 1);
      case "soothe":
        ripple(view, 2, 0x4fd8d8);
        return burst("fx/mote", view.sx, chest, 10, 44, NORMAL, 0xa9f4f4, 0.8);
      case "bad":
        return ripple(view, 1, 0xf08a3e);
      case "ache":
        return ripple(view, effect.amount, effect.amount > 1 ? 0xd63a5e : 0xf2b63c);
      case "confetti":
        return;
    }
  };
  const move = (mote: Mote, ms: number) => {
    mote.age += ms;
    const { image } = mote;
    if (mote.age >= mote.life) {
      mote.alive = false;
      image.setVisible(false);
      return;
    }
    const s = ms / 1000;
    mote.vy += mote.gravity * s;
    mote.x += mote.vx * s;
    mote.y += mote.vy * s;
    const t = Math.max(0, mote.age / mote.life);
    const scale = (mote.from + (mote.to - mote.from) * (1 - (1 - t) * (1 - t))) * DRAW_SCALE;
    const fade = t > 0.6 ? (1 - t) / 0.4 : Math.min(1, t / 0.12);
    image
      .setPosition(mote.x, mote.y)
      .setScale(scale)
      .setAlpha(mote.age < 0 ? 0 : fade * mote.alpha);
    if (mote.spin) image.setRotation(image.rotation + mote.spin * s);
  };

  const newNumber = (): Number_ | null => {
    if (numbers.length >= MOST_NUMBERS) return null;
    const text = stage.scene.add.text(0, 0, "", {
      fontFamily: "Fredoka, Nunito, sans-serif",
      fontSize: "26px",
      fontStyle: "600",
      color: "#fff",
      stroke: "#ffffff",
      strokeThickness: 7,
    });
    text.setOrigin(0.5, 1).setResolution(1.5);
    stage.air.add(text);
    const slot: Number_ = { text, patient: 0, cause: "", points: 0, age: 0, x: 0, y: 0, alive: false };
    numbers.push(slot);
    return slot;
  };

  /** The lowest place from `y` upward where a new number is not printed over one that is up, whoever's it is. */
  const freeLine = (slot: Number_, y: number): number => {
    const line = 26 * airScale(stage.zoom);
    const width = (n: Number_) => n.text.width * airScale(stage.zoom) * 0.8;
    for (let tries = 0; tries < MOST_NUMBERS; tries++) {
      const over = numbers.find(
        (n) =>
          n !== slot &&
          n.alive &&
          Math.abs(n.text.y - y) < line &&
          Math.abs(n.x - slot.x) < (width(n) + width(slot)) / 2,
      );
      if (!over) return y;
      y = over.text.y - line;
    }
    return y;
  };

  return {
    play(effect) {
      if (effect.kind === "confetti") return shower();
      const view = people.patients.get(effect.patient);
      if (view) play(effect, view);
    },
    number(impulse) {
      const view = people.patients.get(impulse.patient);
      // At high speed only what weighs much is worth a glance.
      if (!view || Math.abs(impulse.points) < (stage.session.speed >= 4 ? 7 : 3)) return;
      const mine = numbers.filter((n) => n.alive && n.patient === impulse.patient);
      // The same cause again adds to the number that is still up; a fourth number waits its turn and is left out.
      const same = mine.find((n) => n.cause === impulse.cause);
      if (!same && mine.length >= MOST_EACH) return;
      const slot = same ?? numbers.find((n) => !n.alive) ?? newNumber();
      if (!slot) return;
      const points = impulse.points + (same ? same.points : 0);
      const worse = points > 0;
      const label = stage.api.causeLabel(impulse.cause, impulse.ref);
      slot.text
        .setText(`${worse ? "+" : "−"}${Math.abs(points)} ${label}`)
        .setColor(worse ? "#c93a3a" : "#12807a")
        .setVisible(true);
      if (!same) {
        slot.x = view.sx;
        slot.y = freeLine(slot, view.sy - heightShown(view) - 30);
      }
      if (!same) slot.text.setPosition(slot.x, slot.y);
      Object.assign(slot, {
        alive: true,
        age: same ? Math.min(same.age, 250) : 0,
        patient: impulse.patient,
        cause: impulse.cause,
        points,
      });
    },
    mote(name, x, y, motion, tint = 0xffffff, glowing = false) {
      spawn(name, x, y, motion, glowing ? Phaser.BlendModes.ADD : Phaser.BlendModes.NORMAL, tint);
    },
    update() {
      for (const mote of motes) if (mote.alive) move(mote, stage.delta);
      for (const n of numbers) {
        if (!n.alive) continue;
        n.age += stage.delta;
        const t = n.age / NUMBER_MS;
        if (t >= 1) {
          n.alive = false;
          n.text.setVisible(false);
          continue;
        }
        const lift = stage.calm ? 0 : 34 * (1 - (1 - t) * (1 - t));
        n.text
          .setPosition(n.x, n.y - lift)
          .setScale(airScale(stage.zoom) * 0.8)
          .setAlpha(t > 0.7 ? (1 - t) / 0.3 : Math.min(1, t / 0.08))
          .setDepth(n.y + 2000);
      }
    },
    destroy() {
      for (const m of motes) m.image.destroy();
      for (const n of numbers) n.text.destroy();
      motes.length = 0;
      numbers.length = 0;
    },
  };
}
