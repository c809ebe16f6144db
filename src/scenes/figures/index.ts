/**
 * People for the scenes: asks plan.ts what a person is made of, has paint.ts paint it once, and hands out frames of
 * shared canvas pages, so that everyone is one quad.
 *
 * Frames are drawn at `1 / table.scale` and may be given up some seconds after they were last asked for: call
 * `texture` again whenever pose, facing, frame or mood may have changed. A call for a known frame is a map look-up.
 */
import * as Phaser from "phaser";
import { pagePixels, PLAIN_KEY, queuePeople, TABLE_KEY } from "./loading.ts";
import { Pages, type Slot } from "./pages.ts";
import { paint, type PagePixels } from "./paint.ts";
import { lookKey, planBust, planFigure, poseFrames, shadowName } from "./plan.ts";
import {
  FACINGS,
  MOODS,
  POSES,
  type Facing,
  type Look,
  type Mood,
  type PeopleTable,
  type PictureAt,
  type Pose,
} from "./types.ts";

export type { Facing, Look, Mood, Pose } from "./types.ts";

export interface FigureFrame {
  key: string;
  frame: string;
  /** The pivot as a share of the frame: the ground point between the feet. */
  ax: number;
  ay: number;
}

/** Painting time allowed between two frames of the game before figures keep their last picture for a moment. */
const BUDGET_MS = 1.5;
/** Side of a bust in pixels; the same as in tools/art/people/render.py. */
const BUST = 192;
const MILO_FRAMES = { idle: 8, talk: 4, soothe: 4 } as const;
const EMPTY: PeopleTable = { scale: 1.5, pages: [], poses: {}, fps: {}, sleeves: {}, anchors: {}, frames: {} };

export function preloadFigures(scene: Phaser.Scene): void {
  queuePeople(scene);
}

interface Wardrobe {
  /** Painted frames by pose, facing, frame and mood. */
  readonly frames: Map<number, Slot>;
  readonly last: Map<Facing, Slot>;
}

/** What all scenes of a game share, so that a scene started again finds everyone dressed. */
interface Store {
  readonly pages: Pages;
  readonly byLook: WeakMap<Look, Wardrobe>;
  readonly byKey: Map<string, Wardrobe>;
  /** Figures that look alike share a painting whatever frame asked for it. */
  readonly painted: Map<string, Slot>;
  readonly busts: Map<string, string>;
  spent: number;
}

const stores = new WeakMap<Phaser.Game, Store>();

function storeOf(game: Phaser.Game): Store {
  let store = stores.get(game);
  if (store) return store;
  const made: Store = {
    pages: new Pages(game.textures),
    byLook: new WeakMap(),
    byKey: new Map(),
    painted: new Map(),
    busts: new Map(),
    spent: 0,
  };
  store = made;
  stores.set(game, store);
  game.events.on(Phaser.Core.Events.PRE_RENDER, () => {
    made.spent = 0;
    made.pages.flush(game.renderer);
  });
  game.renderer?.on(Phaser.Renderer.Events.RESTORE_WEBGL, () => made.pages.spoil());
  return store;
}

export class FigureFactory {
  readonly table: PeopleTable;
  private readonly scene: Phaser.Scene;
  private readonly store: Store;
  private readonly pixels: (PagePixels | undefined)[];

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    this.table = (scene.cache.json.get(TABLE_KEY) as PeopleTable | undefined) ?? EMPTY;
    this.pixels = pagePixels(this.table);
    this.store = storeOf(scene.game);
    this.addPlainFrames();
  }

  poseFrames(pose: Pose): number {
    return poseFrames(this.table, pose);
  }

  /** Frames a second that suit a looping pose. */
  poseRate(pose: Pose): number {
    return this.table.fps[pose] ?? 6;
  }

  texture(look: Look, pose: Pose, facing: Facing, frame: number, mood: Mood): FigureFrame {
    const { store } = this;
    const own = this.wardrobe(look);
    const code = ((POSES.indexOf(pose) * 4 + FACINGS.indexOf(facing)) * 5 + MOODS.indexOf(mood)) * 64 + (frame & 63);
    const now = this.scene.game.loop.time;
    const known = own.frames.get(code);
    if (known) {
      known.page.used = now;
      return known;
    }
    const before = own.last.get(facing);
    if (before && store.spent > BUDGET_MS) {
      before.page.used = now;
      return before;
    }
    const plan = planFigure(this.table, look, pose, facing, frame, mood);
    let slot = store.painted.get(plan.key);
    if (!slot) {
      const start = performance.now();
      const picture = paint(this.table, plan, (n) => this.pixels[n]);
      const put = picture ? store.pages.put(picture, now, () => store.painted.delete(plan.key)) : null;
      store.spent += performance.now() - start;
      if (!put) return before ?? { key: "__DEFAULT", frame: "__BASE", ax: 0.5, ay: 1 };
      slot = put;
      store.painted.set(plan.key, slot);
    }
    slot.page.used = now;
    slot.page.forget.push(() => {
      own.frames.delete(code);
      if (own.last.get(facing)?.page === slot.page) own.last.delete(facing);
    });
    own.frames.set(code, slot);
    own.last.set(facing, slot);
    return slot;
  }

  /** Address of a picture of head and shoulders, about 192 px, for cards; "" when the pictures are not loaded. */
  bust(look: Look, mood: Mood): string {
    const plan = planBust(this.table, look, mood);
    const known = this.store.busts.get(plan.key);
    if (known !== undefined) return known;
    const picture = paint(this.table, plan, (n) => this.pixels[n]);
    let url = "";
    if (picture) {
      const canvas = document.createElement("canvas");
      // Every bust fills the same square, so that faces sit alike on cards.
      canvas.width = canvas.height = BUST;
      canvas
        .getContext("2d")
        ?.putImageData(new ImageData(picture.data, picture.width, picture.height), -picture.pivotX, -picture.pivotY);
      url = canvas.toDataURL("image/png");
    }
    if (this.store.busts.size > 200) this.store.busts.clear();
    this.store.busts.set(plan.key, url);
    return url;
  }

  shadow(pose: Pose, facing: Facing): FigureFrame {
    return this.plain([`shadow/${shadowName(pose)}/${facing}`, `shadow/stand/${facing}`]);
  }

  milo(anim: "idle" | "talk" | "soothe", n: number): FigureFrame {
    const count = MILO_FRAMES[anim];
    const i = ((Math.trunc(n) % count) + count) % count;
    return this.plain([`milo/${anim}/${i}`, "milo/idle/0"]);
  }

  /** How many pages of painted figures there are, for the debug overlay and tests. */
  get pageCount(): number {
    return this.store.pages.count;
  }

  private wardrobe(look: Look): Wardrobe {
    let own = this.store.byLook.get(look);
    if (own) return own;
    const key = lookKey(look);
    own = this.store.byKey.get(key);
    if (!own) {
      own = { frames: new Map(), last: new Map() };
      this.store.byKey.set(key, own);
    }
    this.store.byLook.set(look, own);
    return own;
  }

  private plain(names: readonly string[]): FigureFrame {
    for (const name of names) {
      const at = this.table.frames[name];
      if (at && this.scene.textures.exists(PLAIN_KEY)) return { key: PLAIN_KEY, frame: name, ...pivot(at) };
    }
    return { key: "__DEFAULT", frame: "__BASE", ax: 0.5, ay: 0.5 };
  }

  /** Shadows and Milo need no tint, so they are frames of their page as it is. */
  private addPlainFrames(): void {
    if (!this.scene.textures.exists(PLAIN_KEY)) return;
    const texture = this.scene.textures.get(PLAIN_KEY);
    for (const [name, at] of Object.entries(this.table.frames)) {
      if (this.table.pages[at[0]]?.m || texture.has(name)) continue;
      const frame = texture.add(name, 0, at[1], at[2], at[3], at[4]);
      if (!frame) continue;
      const p = pivot(at);
      frame.customPivot = true;
      frame.pivotX = p.ax;
      frame.pivotY = p.ay;
    }
  }
}

function pivot(at: PictureAt): { ax: number; ay: number } {
  return { ax: -at[5] / at[3], ay: -at[6] / at[4] };
}
