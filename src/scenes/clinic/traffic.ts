/** Cars that pass by on the road now and then: seen only, never part of the game. */
import type * as Phaser from "phaser";
import { DRAW_SCALE, frameOf, pivotOf, type FrameRef } from "../frames.ts";
import { screenX, screenY } from "../iso.ts";
import { MARGIN, outdoorFloors, tileNoise } from "../street.ts";
import type { Stage } from "./stage.ts";

export interface Traffic {
  /** `clear`: nobody sets out while an ambulance is on the road. */
  update(clear: boolean): void;
  destroy(): void;
}

interface Lane {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly facing: "se" | "nw";
}

interface Car {
  readonly image: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
  readonly lane: Lane;
  x: number;
  speed: number;
  /** View time at which it sets off again. */
  starts: number;
  trip: number;
}

const KINDS = ["car-a", "car-b", "car-c"];
/** Tiles a second. */
const SPEED = 4.2;

export function createTraffic(stage: Stage): Traffic {
  const { map } = stage.session.rules;
  const line = outdoorFloors(map).find((f) => f.floor === "road-line-x" && f.w > map.size[0]);
  const cars: Car[] = [];
  if (line) {
    const from = -MARGIN - 2;
    const to = map.size[0] + MARGIN + 2;
    const lanes: Lane[] = [
      { at: line.y - 0.42, from: to, to: from, facing: "nw" },
      { at: line.y + 1.42, from, to, facing: "se" },
    ];
    for (const lane of lanes) {
      const ref = pictureOf(lane.facing, 0);
      if (!ref) continue;
      const shadow = stage.scene.add
        .image(0, 0, ref.shadow.key, ref.shadow.frame)
        .setScale(DRAW_SCALE)
        .setVisible(false);
      stage.floor.add(shadow);
      const image = stage.scene.add.image(0, 0, ref.body.key, ref.body.frame).setScale(DRAW_SCALE).setVisible(false);
      stage.stand.add(image);
      cars.push({
        image,
        shadow,
        lane,
        x: lane.from,
        speed: SPEED,
        starts: 3000 + 9000 * tileNoise(Math.round(lane.at * 4), 3, 21),
        trip: 0,
      });
    }
  }
  return {
    update(clear) {
      for (const car of cars) {
        if (clear && stage.now < car.starts) car.starts = Math.max(car.starts, stage.now + 1500);
        const running = stage.now >= car.starts && !stage.calm;
        car.image.setVisible(running);
        car.shadow.setVisible(running);
        if (!running) continue;
        const ahead = Math.sign(car.lane.to - car.lane.from);
        if (car.x === car.lane.from) dress(stage, car);
        car.x += (ahead * car.speed * stage.delta) / 1000;
        if ((car.lane.to - car.x) * ahead <= 0) {
          car.trip++;
          car.x = car.lane.from;
          car.starts = stage.now + 7000 + 16000 * tileNoise(car.trip, Math.round(car.lane.at * 4), 22);
          continue;
        }
        const x = screenX(car.x, car.lane.at);
        const y = screenY(car.x, car.lane.at);
        car.image.setPosition(x, y).setDepth(Math.round((car.x + car.lane.at) * 8) / 8);
        car.shadow.setPosition(x, y);
      }
    },
    destroy() {
      for (const car of cars) {
        car.image.destroy();
        car.shadow.destroy();
      }
    },
  };
}

function pictureOf(facing: string, n: number): { body: FrameRef; shadow: FrameRef } | null {
  const name = `${KINDS[n % KINDS.length]}/${facing}`;
  const body = frameOf(`${name}/idle`);
  const shadow = frameOf(`${name}/shadow`);
  return body && shadow ? { body, shadow } : null;
}

function dress(stage: Stage, car: Car): void {
  const ref = pictureOf(car.lane.facing, Math.floor(tileNoise(car.trip, Math.round(car.lane.at * 4), 23) * 60));
  if (!ref) return;
  const body = pivotOf(stage.scene.textures, ref.body);
  const shadow = pivotOf(stage.scene.textures, ref.shadow);
  car.image.setTexture(ref.body.key, ref.body.frame).setOrigin(body.x, body.y);
  car.shadow.setTexture(ref.shadow.key, ref.shadow.frame).setOrigin(shadow.x, shadow.y);
}
