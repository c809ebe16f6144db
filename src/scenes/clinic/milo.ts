/** The hologram: at home over his disc, or beside the patient he is with. */
import type * as Phaser from "phaser";
import { pointDepth } from "../depth.ts";
import { easeShare } from "../camera-math.ts";
import type { FigureFactory } from "../figures/index.ts";
import { DRAW_SCALE } from "../frames.ts";
import { screenX, screenY } from "../iso.ts";
import { SOFT } from "../drawn-textures.ts";
import { MILO_FRAMES, miloMood } from "../milo-place.ts";
import type { People } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface Milo {
  update(): void;
  destroy(): void;
}

export function createMilo(stage: Stage, figures: FigureFactory, standing: Standing, people: People): Milo {
  const first = figures.milo("idle", 0);
  const image: Phaser.GameObjects.Image = stage.scene.add
    .image(0, 0, first.key, first.frame)
    .setOrigin(first.ax, first.ay)
    .setScale(DRAW_SCALE);
  stage.stand.add(image);
  const light = stage.scene.add
    .image(0, 0, SOFT, "0")
    .setTint(0x66e0ff)
    .setBlendMode("ADD")
    .setAlpha(0.45)
    .setDepth(-0.4);
  stage.floor.add(light);
  const home = homeOf(stage, standing);
  let x = home.x;
  let y = home.y;
  let shownDepth = -1;
  let shownFrame = "";
  return {
    update() {
      const { assistant, tick } = stage.session.state;
      const guest = assistant.with ? people.patients.get(assistant.with) : undefined;
      const place = guest ? guest.track : home;
      // Beside a patient he keeps to the viewer's right, so that both faces are seen.
      const goalX = place.x + (guest ? 0.52 : 0);
      const goalY = place.y + (guest ? -0.3 : 0);
      const share = stage.calm ? 1 : easeShare(stage.delta, 190);
      x += (goalX - x) * share;
      y += (goalY - y) * share;
      const away = Math.hypot(goalX - x, goalY - y);
      const doing = miloMood(guest !== undefined, assistant.doing, tick);
      const n = stage.calm ? 0 : Math.floor((stage.now / 1000) * 6) % MILO_FRAMES;
      const name = `${doing}/${n}`;
      if (name !== shownFrame) {
        shownFrame = name;
        const picture = figures.milo(doing, n);
        image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
      }
      const lift = guest ? 0 : home.lift;
      const sx = screenX(x, y);
      const sy = screenY(x, y);
      image.setPosition(sx, sy - lift).setAlpha(0.94 - Math.min(0.35, away * 0.12));
      light.setPosition(sx, sy).setScale(0.95, 0.48);
      const depth = Math.round((guest ? pointDepth(x, y, standing.long) : home.depth) * 32) / 32 + 0.01;
      if (depth === shownDepth) return;
      shownDepth = depth;
      image.setDepth(depth);
    },
    destroy() {
      image.destroy();
      light.destroy();
    },
  };
}

interface Home {
  readonly x: number;
  readonly y: number;
  readonly lift: number;
  readonly depth: number;
}

/** His disc; without one, beside whoever receives people, or in the middle of the house. */
function homeOf(stage: Stage, standing: Standing): Home {
  for (const view of standing.things.values())
    if (view.thing.kind === "milo-disc") return { x: view.cx, y: view.cy, lift: 4, depth: view.depth + 0.01 };
  const { rules } = stage.session;
  const host = rules.staff.find((s) => s.role === "receptionist") ?? rules.staff[0];
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  const [x, y] = host ? [host.home[0] + 1.2, host.home[1] + 0.2] : [bx + bw / 2, by + bh / 2];
  return { x, y, lift: 0, depth: x + y };
}
