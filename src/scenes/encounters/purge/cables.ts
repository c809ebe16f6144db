/** Cables and what crawls along them. */
import type * as Phaser from "phaser";
import { isUp } from "../../../sim/rules/encounters/purge.ts";
import type { PurgeLink, PurgeState } from "../../../sim/state.ts";
import { SOFT } from "../../drawn-textures.ts";
import type { Spot } from "./board.ts";
import { PACKET, SPARK } from "./textures.ts";

const LIVE = 0x5fe3ff;
const SLOW = 0xffc154;
const DEAD = 0x4a5d78;
const HIDDEN = 0xc58bff;
const SICK = 0xff4fc0;
const TRAIL = 5;

export interface Cables {
  draw(play: Readonly<PurgeState>, step: number, spots: readonly Spot[], now: number, calm: boolean): void;
}

/** Where a cable is at a share of its way: it sags a little, and hidden ones arch. */
function along(from: Spot, to: Spot, share: number, hidden: boolean, at: { x: number; y: number }): void {
  const lift = hidden ? -0.22 : 0.06;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  at.x = from.x + (to.x - from.x) * share;
  at.y = from.y + (to.y - from.y) * share + 4 * share * (1 - share) * lift * length;
}

export function createCables(scene: Phaser.Scene, depth: number): Cables {
  const lines = scene.add.graphics().setDepth(depth);
  const packets: Phaser.GameObjects.Image[] = [];
  const sparks: Phaser.GameObjects.Image[] = [];
  const trail: Phaser.GameObjects.Image[] = [];
  const at = { x: 0, y: 0 };
  const take = (list: Phaser.GameObjects.Image[], n: number, texture: string, add: boolean) => {
    let image = list[n];
    if (!image) {
      image = scene.add.image(0, 0, texture, "0").setDepth(add ? depth + 0.5 : 900);
      if (add) image.setBlendMode("ADD");
      list[n] = image;
    }
    return image.setVisible(true);
  };

  const strand = (
    a: Spot,
    b: Spot,
    hidden: boolean,
    width: number,
    colour: number,
    alpha: number,
    dash: number,
    shift: number,
  ) => {
    lines.lineStyle(width, colour, alpha);
    const parts = dash > 0 ? 28 : 12;
    let drawing = false;
    for (let n = 0; n <= parts; n++) {
      along(a, b, n / parts, hidden, at);
      const shown = dash === 0 || (n + shift) % (dash * 2) < dash;
      if (shown && !drawing) {
        lines.beginPath();
        lines.moveTo(at.x, at.y);
        drawing = true;
      } else if (shown) lines.lineTo(at.x, at.y);
      if (drawing && (!shown || n === parts)) {
        lines.strokePath();
        drawing = false;
      }
    }
  };

  const cable = (
    link: PurgeLink,
    play: Readonly<PurgeState>,
    step: number,
    spots: readonly Spot[],
    now: number,
    u: number,
  ) => {
    const [a, b] = [spots[link.a], spots[link.b]];
    const [na, nb] = [play.nodes[link.a], play.nodes[link.b]];
    if (!a || !b || !na || !nb) return;
    const hidden = link.wakes >= 0;
    const asleep = hidden && link.wakes > step;
    const up = isUp(na) && isUp(nb);
    if (hidden) {
      const pulse = asleep ? 0.35 + 0.3 * Math.sin(now / 140) : 0.9;
      if (!up) return;
      strand(a, b, true, 7 * u, HIDDEN, 0.18 * pulse, 0, 0);
      strand(a, b, true, 2.6 * u, HIDDEN, pulse, 2, Math.floor(now / 160) % 4);
      return;
    }
    if (!up) {
      // A cut fibre: two ends that hang, with a gap.
      strand(a, b, false, 3.5 * u, DEAD, 0.55, 3, 0);
      return;
    }
    const slow = na.slow > step || nb.slow > step;
    const sick = na.seen && nb.seen;
    const colour = sick ? SICK : slow ? SLOW : LIVE;
    strand(a, b, false, 11 * u, colour, 0.12, 0, 0);
    strand(a, b, false, 5 * u, colour, 0.3, 0, 0);
    strand(a, b, false, 2 * u, slow ? 0xffe6b0 : 0xd8faff, 0.85, slow ? 2 : 0, 0);
  };

  return {
    draw(play, step, spots, now, calm) {
      lines.clear();
      const u = (spots[0]?.size ?? 0.5) * 1.7;
      for (const link of play.links) cable(link, play, step, spots, calm ? 0 : now, u);
      // A glint of ordinary traffic runs along each cable.
      let used = 0;
      play.links.forEach((link, n) => {
        const [a, b] = [spots[link.a], spots[link.b]];
        const [na, nb] = [play.nodes[link.a], play.nodes[link.b]];
        if (calm || !a || !b || !na || !nb || link.wakes >= 0 || !isUp(na) || !isUp(nb)) return;
        const share = (now / (2600 + (n % 5) * 340) + n * 0.37) % 1;
        along(a, b, n % 2 === 0 ? share : 1 - share, false, at);
        take(sparks, used++, SPARK, true)
          .setPosition(at.x, at.y)
          .setScale(0.42 * u)
          .setTint(0xa8f4ff)
          .setAlpha(0.8 * Math.sin(share * Math.PI));
      });
      for (let n = used; n < sparks.length; n++) sparks[n]?.setVisible(false);
      used = 0;
      let glow = 0;
      for (const packet of play.packets) {
        const [a, b] = [spots[packet.from], spots[packet.to]];
        if (!a || !b) continue;
        const hidden = play.links.some(
          (link) =>
            link.wakes >= 0 &&
            ((link.a === packet.from && link.b === packet.to) || (link.b === packet.from && link.a === packet.to)),
        );
        const share = Math.min(1, Math.max(0, (step - packet.left) / Math.max(1, packet.lands - packet.left)));
        for (let tail = TRAIL; tail >= 1; tail--) {
          along(a, b, Math.max(0, share - tail * 0.035), hidden, at);
          take(trail, glow++, SOFT, true)
            .setPosition(at.x, at.y)
            .setScale((0.34 - tail * 0.045) * u)
            .setTint(SICK)
            .setAlpha(0.85 - tail * 0.13);
        }
        along(a, b, share, hidden, at);
        const beat = calm ? 1 : 1 + 0.16 * Math.sin(now / 90 + packet.left);
        take(packets, used++, PACKET, false)
          .setPosition(at.x, at.y - 6 * u)
          .setScale(0.52 * u * beat)
          .setRotation(calm ? 0 : Math.sin(now / 160 + packet.left) * 0.5);
      }
      for (let n = used; n < packets.length; n++) packets[n]?.setVisible(false);
      for (let n = glow; n < trail.length; n++) trail[n]?.setVisible(false);
    },
  };
}
