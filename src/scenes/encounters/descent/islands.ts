/** Islands, paths, lamps and the fears on them. */
import * as Phaser from "phaser";
import { NATURES } from "../../../sim/rules/encounters/descent.ts";
import type { DescentState, DreamIsland } from "../../../sim/state.ts";
import { SHADE, SOFT } from "../../drawn-textures.ts";
import { DREAM_SCALE, picture } from "./pictures.ts";
import { placeOf, stonesOf, type Point } from "./places.ts";

type Image = Phaser.GameObjects.Image;

/** Colour of each nature, as the panel has them. */
export const NATURE_TINT = [0xff9dbb, 0xffd35c, 0x7fc8ff, 0xffab70, 0x86e0a3] as const;
const LOOKS = ["a", "b", "c"] as const;
const STONES = 4;
const MOTES = 7;
/** Seconds in which dark turns to light. */
const DAWN = 0.9;

interface Isle {
  readonly at: Point;
  readonly dark: Image;
  readonly lit: Image;
  readonly glow: Image;
  readonly lampDark: Image;
  readonly lampLit: Image;
  readonly lampGlow: Image;
  readonly shadow: Image | null;
  wild: Image | null;
  calm: Image | null;
  kind: string;
  readonly motes: Image[];
  readonly pips: Image[];
  /** 0 dark, 1 lit. */
  dawn: number;
  size: number;
  shake: number;
}

interface Path {
  readonly a: number;
  readonly b: number;
  readonly stones: { readonly dark: Image; readonly lit: Image; readonly at: Point }[];
}

export class Islands {
  private readonly scene: Phaser.Scene;
  private readonly world: Phaser.GameObjects.Container;
  private readonly isles: Isle[] = [];
  private readonly paths: Path[] = [];
  private readonly rings: Phaser.GameObjects.Graphics;
  readonly core: number;

  constructor(scene: Phaser.Scene, world: Phaser.GameObjects.Container, play: Readonly<DescentState>) {
    this.scene = scene;
    this.world = world;
    this.core = play.islands.length - 1;
    for (const island of play.islands)
      for (const to of island.links) if (to > island.id) this.paths.push(this.path(play, island.id, to));
    this.rings = scene.add.graphics();
    this.rings.setDepth(-10);
    world.add(this.rings);
    for (const island of play.islands) this.isles.push(this.isle(island));
  }

  at(id: number): Point {
    return this.isles[id]?.at ?? { x: 0, y: 0 };
  }

  /** Where the one who stands before a fear stands, and where the fear does. */
  stand(id: number): Point {
    const { x, y } = this.at(id);
    return id === this.core ? { x: x - 30, y: y + 96 } : { x: x - 46, y: y + 26 };
  }

  fearAt(id: number): Point {
    const { x, y } = this.at(id);
    return id === this.core ? { x, y: y - 150 } : { x: x + 44, y: y - 2 };
  }

  /** Where Cavity hangs when it is on an island. */
  hunterAt(id: number): Point {
    const { x, y } = this.at(id);
    return id === this.core ? { x, y: y - 120 } : { x: x - 62, y: y + 30 };
  }

  /** A fear starts: it was answered, well or badly. */
  shake(id: number, how: number): void {
    const isle = this.isles[id];
    if (isle) isle.shake = how;
  }

  private add<T extends Phaser.GameObjects.GameObject & { setDepth(n: number): T }>(made: T, depth: number): T {
    this.world.add(made.setDepth(depth));
    return made;
  }

  private path(play: Readonly<DescentState>, a: number, b: number): Path {
    const from = play.islands[a];
    const to = play.islands[b];
    const stones = from && to ? stonesOf(placeOf(from, this.core), placeOf(to, this.core), STONES) : [];
    return {
      a,
      b,
      stones: stones.map((at) => ({
        at,
        dark: this.add(picture(this.scene, "stone/dark"), -300 + at.y / 1000),
        lit: this.add(picture(this.scene, "stone/lit"), -299 + at.y / 1000).setAlpha(0),
      })),
    };
  }

  private isle(island: DreamIsland): Isle {
    const at = placeOf(island, this.core);
    const core = island.id === this.core;
    const base = (lit: boolean) =>
      this.add(
        picture(
          this.scene,
          core ? `core/${lit ? "calm" : "wild"}` : `island-${LOOKS[island.look]}/${lit ? "lit" : "dark"}`,
        ),
        core ? at.y : at.y - 140,
      ).setPosition(at.x, at.y);
    const soft = (tint: number, depth: number) =>
      this.add(this.scene.add.image(at.x, at.y, SOFT, "0"), depth)
        .setTint(tint)
        .setBlendMode(Phaser.BlendModes.ADD)
        .setAlpha(0);
    const glow = soft(core ? 0x38e0d4 : 0xffe0a0, at.y - 150).setDisplaySize(core ? 620 : 430, core ? 460 : 270);
    const dark = base(false);
    const lit = base(true).setAlpha(0);
    const lamp = (state: string) =>
      this.add(picture(this.scene, `lamp/${state}`), at.y - 60)
        .setPosition(at.x - 84, at.y - 12)
        .setVisible(!core);
    const isle: Isle = {
      at,
      dark,
      lit,
      glow,
      lampDark: lamp("dark"),
      lampLit: lamp("lit").setAlpha(0),
      lampGlow: soft(0xffc970, at.y - 59)
        .setPosition(at.x - 84, at.y - 96)
        .setDisplaySize(150, 150),
      shadow:
        island.fear && !core
          ? this.add(this.scene.add.image(at.x + 48, at.y + 2, SHADE, "0"), at.y - 50)
              .setAlpha(0.5)
              .setScale(0.9)
          : null,
      wild: null,
      calm: null,
      kind: "",
      motes: [],
      pips: [],
      dawn: island.lit ? 1 : 0,
      size: island.fear?.size ?? 0,
      shake: 0,
    };
    for (let i = 0; i < MOTES; i++) isle.motes.push(soft(0xffffff, at.y + 40).setDisplaySize(16, 16));
    for (let i = 0; i < 4; i++) isle.pips.push(soft(0xff7d6e, at.y + 30).setDisplaySize(22, 22));
    return isle;
  }

  private dress(isle: Isle, kind: string, core: boolean): void {
    if (isle.kind === kind || core) return;
    isle.kind = kind;
    isle.wild?.destroy();
    isle.calm?.destroy();
    isle.wild = this.add(picture(this.scene, `fear-${kind}/wild`), isle.at.y + 4);
    isle.calm = this.add(picture(this.scene, `fear-${kind}/calm`), isle.at.y + 5).setAlpha(0);
  }

  /** `t` in seconds; still where motion is to be reduced. */
  frame(play: Readonly<DescentState>, t: number, ms: number, calm: boolean, aim: string): void {
    const here = play.islands[play.at];
    play.islands.forEach((island, n) => {
      const isle = this.isles[n];
      if (!isle) return;
      const core = n === this.core;
      if (island.fear) this.dress(isle, island.fear.kind, core);
      const goal = island.lit || (core && play.busy.what === "teach") ? 1 : 0;
      isle.dawn +=
        Math.max(-1, Math.min(1, goal - isle.dawn)) * Math.min(1, ms / 1000 / DAWN) * (goal > isle.dawn ? 3 : 1);
      isle.dawn = Math.min(1, Math.max(0, isle.dawn));
      const lift = calm ? 0 : 5 * Math.sin(t * 0.7 + n * 1.9);
      const y = isle.at.y + (core ? lift * 0.4 : lift);
      isle.dark.setY(y);
      isle.lit.setY(y).setAlpha(isle.dawn);
      isle.glow.setY(y).setAlpha(core ? 0.34 + 0.1 * Math.sin(t * 1.3) : 0.5 * isle.dawn + (n === play.at ? 0.12 : 0));
      isle.lampDark.setY(y - 12);
      isle.lampLit.setY(y - 12).setAlpha(isle.dawn);
      isle.lampGlow.setY(y - 96).setAlpha(isle.dawn * (calm ? 0.8 : 0.72 + 0.14 * Math.sin(t * 3.1 + n)));
      isle.shadow?.setY(y + 2);
      this.creature(isle, island, n, t, ms, calm, y);
      this.motes(isle, island, n, t, calm, y);
    });
    this.stones(play, t, calm);
    this.targets(play, here, t, calm, aim);
  }

  private creature(isle: Isle, island: DreamIsland, n: number, t: number, ms: number, calm: boolean, y: number): void {
    const { fear } = island;
    isle.shake = Math.max(0, Math.abs(isle.shake) - ms / 500) * Math.sign(isle.shake || 1);
    const size = fear ? fear.size : 0;
    isle.size += (size - isle.size) * Math.min(1, ms / 160);
    if (!isle.wild || !isle.calm || !fear) return;
    const big = DREAM_SCALE * (0.84 + 0.16 * Math.max(0.6, isle.size));
    const bob = calm ? 0 : Math.sin(t * (island.lit ? 1.2 : 2.1) + n * 2.3);
    const jolt = calm ? 0 : Math.sin(t * 46) * 7 * Math.abs(isle.shake);
    for (const image of [isle.wild, isle.calm])
      image
        .setPosition(isle.at.x + 44 + jolt, y - 2)
        .setScale(big * (1 - 0.022 * bob), big * (1 + 0.03 * bob + 0.1 * Math.max(0, isle.shake)));
    isle.wild.setAlpha(1 - isle.dawn);
    isle.calm.setAlpha(isle.dawn);
    isle.pips.forEach((pip, i) => {
      const on = !island.lit && i < fear.size;
      pip.setPosition(isle.at.x + 44 + (i - (fear.size - 1) / 2) * 19, y + 38).setAlpha(on ? 0.95 : 0);
    });
  }

  private motes(isle: Isle, island: DreamIsland, n: number, t: number, calm: boolean, y: number): void {
    const tint = NATURE_TINT[(n * 2) % NATURES.length] ?? 0xffffff;
    isle.motes.forEach((mote, i) => {
      if (isle.dawn < 0.05 || !island.fear) {
        mote.setAlpha(0);
        return;
      }
      const life = calm ? (i + 0.5) / MOTES : (t * 0.22 + i / MOTES + n * 0.13) % 1;
      const sway = calm ? 0 : Math.sin(t * 1.1 + i * 2.2) * 9;
      mote
        .setPosition(isle.at.x - 108 + ((i * 61 + n * 37) % 216) + sway, y + 30 - life * 150)
        .setTint(tint)
        .setDisplaySize(9 + (i % 3) * 4, 9 + (i % 3) * 4)
        .setAlpha(isle.dawn * Math.sin(Math.PI * life) * 0.95);
    });
  }

  private stones(play: Readonly<DescentState>, t: number, calm: boolean): void {
    for (const { a, b, stones } of this.paths) {
      const open = a === play.at || b === play.at;
      const lit = play.islands[a]?.lit === true && play.islands[b]?.lit === true;
      stones.forEach(({ dark, lit: bright, at }, i) => {
        const lift = calm ? 0 : (open ? 4 : 2) * Math.sin(t * 1.6 + i * 0.9 + a);
        const pulse = open && !calm ? 0.5 + 0.35 * Math.sin(t * 3.2 - i * (a === play.at ? 0.9 : -0.9)) : 0.6;
        dark.setPosition(at.x, at.y + lift).setAlpha(open ? 1 : 0.55);
        bright.setPosition(at.x, at.y + lift).setAlpha(lit ? 1 : open ? pulse : 0);
      });
    }
  }

  /** Rings on the islands that can be reached, a firm one on what the pointer is on. */
  private targets(
    play: Readonly<DescentState>,
    here: DreamIsland | undefined,
    t: number,
    calm: boolean,
    aim: string,
  ): void {
    const { rings } = this;
    rings.clear();
    if (!here || play.busy.what !== "") return;
    for (const id of here.links) {
      const { x, y } = this.at(id);
      const on = aim === `island:${id}`;
      const beat = calm ? 0 : Math.sin(t * 2.6) * 4;
      rings.lineStyle(on ? 6 : 3, on ? 0xffe7a8 : 0x9fe9ff, on ? 1 : 0.55);
      const wide = (id === this.core ? 430 : 296) + (on ? 14 : beat);
      rings.strokeEllipse(x, y + (id === this.core ? 20 : 4), wide, wide * 0.5);
    }
  }
}
