/** Boxes with a red tag at the door on the day that a lot is called back; they are fetched over night. Seen only. */
import type * as Phaser from "phaser";
import type { SimEvent } from "../../sim/events.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { frameOf } from "../frames.ts";
import { place, type Stage } from "./stage.ts";

export interface RecallBoxes {
  tick(events: readonly SimEvent[]): void;
  destroy(): void;
}

/** Ahead of the door and beside the way, in tiles. */
const PLACES = [
  [1.5, 0.62],
  [1.55, -0.62],
  [2.02, 0.66],
] as const;

const OUT = { n: [0, -1], s: [0, 1], e: [1, 0], w: [-1, 0] } as const;

export function createRecallBoxes(stage: Stage): RecallBoxes {
  const boxes: Phaser.GameObjects.Image[] = [];
  const { session } = stage;
  let count = 0;
  let day = clockOf(session.state.tick).day;
  const clear = () => {
    for (const box of boxes) box.destroy();
    boxes.length = 0;
    count = 0;
  };
  const put = () => {
    const at = PLACES[count];
    const ref = frameOf("lot-crate/sw/idle");
    if (!at || !ref) return;
    count++;
    const { entrance } = session.rules.map;
    const [ahead, aside] = at;
    const [ox, oy] = OUT[entrance.side];
    const gx = entrance.at[0] + 0.5 + ox * ahead + oy * aside;
    const gy = entrance.at[1] + 0.5 + oy * ahead + ox * aside;
    const shade = frameOf("lot-crate/sw/shadow");
    if (shade) boxes.push(place(stage, stage.floor, shade, gx, gy, -1));
    boxes.push(place(stage, stage.stand, ref, gx, gy, gx + gy));
  };
  return {
    tick(events) {
      const today = clockOf(session.state.tick).day;
      if (today !== day) clear();
      day = today;
      for (const event of events) if (event.type === "lot-changed" && event.what === "recalled") put();
    },
    destroy: clear,
  };
}
