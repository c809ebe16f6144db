/** One node of the board: its plate, what stands on it, the glass over it, and signs of how it is. */
import type * as Phaser from "phaser";
import { doubtOf, isUp, patchHolds } from "../../../sim/rules/encounters/purge.ts";
import type { Look, PurgeDef } from "../../../sim/ruleset.ts";
import type { PurgeNode, PurgeState } from "../../../sim/state.ts";
import { ARC, ARC_STEPS, SOFT } from "../../drawn-textures.ts";
import type { FigureFactory } from "../../figures/index.ts";
import { framesOf, pivotOf } from "../../frames.ts";
import type { Spot } from "./board.ts";
import { BADGE, BADGES, DOME, FLOWER, HUB, PLATE, RIM, THORN_FRAMES, THORNS } from "./textures.ts";

export interface Sight {
  readonly play: Readonly<PurgeState>;
  readonly def: PurgeDef;
  readonly step: number;
  readonly now: number;
  readonly calm: boolean;
  readonly aimed: boolean;
  readonly picked: boolean;
}

export interface Tower {
  draw(node: Readonly<PurgeNode>, index: number, spot: Spot, sight: Sight): void;
  /** Something happened here: a flash in that colour. */
  flash(tint: number, now: number): void;
}

const FLASH_MS = 620;
const CLEAN = 0x69e6ff;
const PATCHED = 0x4ff0c4;
const STALE = 0xffc154;
const SICK = 0xff3fb4;
const GOLD = 0xffd76a;
const DARK = 0x62718c;

/** What stands on the plate: a thing's own picture, a person, the assistant, or a crystal for what has no picture. */
type Stand =
  | {
      readonly kind: "still";
      readonly key: string;
      readonly frame: string;
      readonly ax: number;
      readonly ay: number;
      readonly scale: number;
    }
  | { readonly kind: "person"; readonly look: Look }
  | { readonly kind: "assistant" };

function standOf(scene: Phaser.Scene, node: Readonly<PurgeNode>, looks: ReadonlyMap<string, Look>): Stand {
  if (node.kind === "core") return { kind: "assistant" };
  const look = node.kind === "tablet" ? looks.get(node.id) : undefined;
  if (look) return { kind: "person", look };
  const thing = node.thing || (node.kind === "server" ? "server-rack" : node.kind === "filler" ? "wall-screen" : "");
  const ref = thing ? framesOf(`${thing}/sw/idle`)[0] : undefined;
  if (!ref) return { kind: "still", key: HUB, frame: "0", ax: 0.5, ay: 0.9, scale: 0.82 };
  const pivot = pivotOf(scene.textures, ref);
  const frame = scene.textures.getFrame(ref.key, ref.frame);
  // The larger a thing, the more it is scaled down: everything fits under its glass.
  const scale = Math.min(1.15, 176 / Math.max(frame?.cutHeight ?? 176, 1), 178 / Math.max(frame?.cutWidth ?? 178, 1));
  return { kind: "still", key: ref.key, frame: ref.frame, ax: pivot.x, ay: pivot.y, scale };
}

export function createTower(
  scene: Phaser.Scene,
  figures: FigureFactory,
  node: Readonly<PurgeNode>,
  looks: ReadonlyMap<string, Look>,
): Tower {
  const stand = standOf(scene, node, looks);
  const image = (key: string, frame = "0") => scene.add.image(0, 0, key, frame);
  const pool = image(SOFT).setBlendMode("ADD");
  const plate = image(PLATE).setOrigin(0.5, 84 / 200);
  const rim = image(RIM).setBlendMode("ADD");
  const back = image(THORNS);
  const first = stand.kind === "still" ? stand : figures.milo("idle", 0);
  const body = image(first.key, first.frame).setOrigin(first.ax, first.ay);
  const dome = image(DOME).setOrigin(0.5, 176 / 240);
  const front = image(THORNS);
  const flower = image(FLOWER).setBlendMode("ADD");
  const ring = scene.add.graphics();
  const arc = image(ARC, "0");
  const badges = [0, 1, 2].map(() => image(BADGES).setVisible(false));
  const burst = image(SOFT).setBlendMode("ADD").setVisible(false);
  let grown = node.infected && node.seen ? 1 : 0;
  let bloom = 0;
  let flashed = -Infinity;
  let flashTint = 0xffffff;

  const dress = (seen: boolean, up: boolean, s: Sight, n: number) => {
    if (stand.kind === "still") return;
    const picture =
      stand.kind === "assistant"
        ? figures.milo(seen ? "talk" : "idle", s.calm ? 0 : Math.floor(s.now / 170))
        : figures.texture(
            stand.look,
            "idle",
            n % 2 === 0 ? "sw" : "se",
            s.calm ? 0 : Math.floor(s.now / 320) % 2,
            seen ? "scared" : up ? "calm" : "uneasy",
          );
    body.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
  };

  return {
    flash(tint, now) {
      flashed = now;
      flashTint = tint;
    },
    draw(n, index, spot, s) {
      const { play, def, step, now, calm } = s;
      const { rules } = def;
      const u = spot.size;
      const up = isUp(n);
      const t = calm ? 0 : now;
      const depth = 100 + spot.y / 10;
      const holds = patchHolds(rules, play, n);
      const shielded = n.shield > step;
      const doubt = doubtOf(rules, rules.see[def.difficulty], n, step);
      grown += ((n.seen ? 1 : 0) - grown) * (calm ? 1 : 0.09);
      bloom += ((n.lure > 0 ? 1 : 0) - bloom) * (calm ? 1 : 0.12);
      const lift = (s.picked ? 10 : s.aimed ? 6 : 0) * u;
      const [x, y] = [spot.x, spot.y - lift];
      const tone = !up ? DARK : n.seen ? SICK : shielded ? GOLD : holds === 1 ? PATCHED : holds > 0 ? STALE : CLEAN;
      const core = n.kind === "core";

      pool
        .setPosition(x, spot.y + 12 * u)
        .setScale(u * (core ? 3.6 : 2.5), u * (core ? 1.9 : 1.3))
        .setTint(tone)
        .setAlpha(up ? (n.seen ? 0.42 : 0.26) : 0.08)
        .setDepth(4);
      plate
        .setPosition(x, y)
        .setScale(u)
        .setDepth(depth - 3);
      if (up) plate.clearTint();
      else plate.setTint(0x77839c);
      rim
        .setPosition(x, y)
        .setScale(u)
        .setTint(s.picked ? 0xffffff : tone)
        .setAlpha(up || s.picked ? 0.75 + 0.2 * Math.sin(t / 400 + index) : 0.25)
        .setDepth(depth - 2.9);
      dress(n.seen, up, s, index);
      const scale = stand.kind === "still" ? stand.scale : stand.kind === "assistant" ? 1.18 : 1.02;
      const shake = n.seen && !calm ? Math.sin(now / 43 + index * 5) * 2.2 * u : 0;
      const hover = core && !calm ? Math.sin(now / 520) * 4 * u : 0;
      body
        .setPosition(x + shake, y + 6 * u + hover)
        .setScale(u * scale)
        .setDepth(depth)
        .setAlpha(up ? 1 : 0.55);
      if (!up) body.setTint(0x7f8aa6);
      else if (n.seen) body.setTint(Math.floor(t / 260) % 3 === 0 ? 0xff8fd6 : 0xffc4ec);
      else body.clearTint();
      dome
        .setPosition(x, y + 10 * u)
        .setScale(u * 1.06, u * (stand.kind === "person" ? 1.24 : 1.06))
        .setTint(shielded ? GOLD : tone)
        .setAlpha(!up ? 0.22 : n.seen ? 0.3 : shielded ? 1 : holds > 0 ? 0.85 : 0.5)
        .setDepth(depth + 0.2);
      thorn(back, x, y - 6 * u, depth - 0.4, u, t, index, 0.9);
      thorn(front, x, y + 8 * u, depth + 0.4, u, t, index + 3, 1);
      flower
        .setVisible(bloom > 0.02)
        .setPosition(x, y - 44 * u)
        .setScale(u * 0.86 * bloom, u * 0.62 * bloom)
        .setRotation(t / 2400)
        .setAlpha(0.92)
        .setDepth(depth + 0.6);
      working(n, x, y, u, depth, step, def);
      rings(n, index, x, y, u, depth, doubt, s);
      signs(n, index, x, y, u, depth, doubt, holds, up, s);
      const age = now - flashed;
      const lit = age < FLASH_MS;
      burst.setVisible(lit);
      if (lit) {
        const share = age / FLASH_MS;
        burst
          .setPosition(x, y - 36 * u)
          .setScale(u * (1.2 + 2.6 * share))
          .setTint(flashTint)
          .setAlpha(0.9 * (1 - share))
          .setDepth(depth + 2);
      }
    },
  };

  function thorn(
    of: Phaser.GameObjects.Image,
    x: number,
    y: number,
    depth: number,
    u: number,
    t: number,
    n: number,
    size: number,
  ) {
    of.setVisible(grown > 0.03);
    if (!of.visible) return;
    of.setFrame(String((Math.floor(t / 210) + n) % THORN_FRAMES))
      .setOrigin(0.5, 118 / 200)
      .setPosition(x, y)
      .setScale(u * size * (0.5 + 0.62 * grown), u * size * grown * (1 + 0.06 * Math.sin(t / 150 + n)))
      .setDepth(depth)
      .setAlpha(0.95);
    // Those behind are behind: only the upper half of the crown is theirs.
    if (size < 1) of.setCrop(0, 0, 256, 118);
    else of.setCrop(0, 112, 256, 88);
  }

  function working(
    n: Readonly<PurgeNode>,
    x: number,
    y: number,
    u: number,
    depth: number,
    step: number,
    def: PurgeDef,
  ) {
    arc.setVisible(n.work !== "");
    if (n.work === "") return;
    const whole = (n.work === "patch" ? def.rules.patchSeconds : def.rules.restoreSeconds) * 10;
    const share = 1 - (n.until - step) / Math.max(1, whole);
    arc
      .setFrame(String(Math.min(ARC_STEPS, Math.max(0, Math.round(share * ARC_STEPS)))))
      .setPosition(x, y - 60 * u)
      .setScale(u * 1.5)
      .setDepth(depth + 1);
  }

  function rings(
    n: Readonly<PurgeNode>,
    index: number,
    x: number,
    y: number,
    u: number,
    depth: number,
    doubt: number,
    s: Sight,
  ) {
    const { play, step, def, calm } = s;
    const t = calm ? 0 : s.now;
    ring.clear().setDepth(depth - 2.5);
    const oval = (from: number, to: number, r: number, width: number, colour: number, alpha: number) => {
      ring.lineStyle(width * u, colour, alpha);
      ring.beginPath();
      for (let k = 0; k <= 36; k++) {
        const a = from + ((to - from) * k) / 36;
        const [px, py] = [x + Math.cos(a) * r * u, y + Math.sin(a) * r * 0.5 * u];
        if (k === 0) ring.moveTo(px, py);
        else ring.lineTo(px, py);
      }
      ring.strokePath();
    };
    if (doubt > 0.05 && !n.seen)
      for (let k = 0; k < 8; k++)
        oval((k * Math.PI) / 4 + t / 900, (k * Math.PI) / 4 + 0.5 + t / 900, 138, 6, 0xffc154, 0.35 + doubt);
    if (play.knocks.includes(index)) {
      // The ring runs down until the wave breaks.
      const left = Math.min(1, Math.max(0, (play.waveAt - step) / (def.rules.knock * 10)));
      oval(-Math.PI / 2, -Math.PI / 2 + Math.PI * 2, 150, 10, 0x3a0a2c, 0.6);
      oval(-Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * left, 150, 10, 0xff4f79, 0.95);
    }
    if (play.hunter?.next === index) {
      const beat = 150 + 10 * Math.sin(t / 110);
      for (let k = 0; k < 4; k++)
        oval((k * Math.PI) / 2 + 0.25 + t / 600, (k * Math.PI) / 2 + 1.3 + t / 600, beat, 9, 0xd16bff, 1);
    }
    if (s.picked) {
      oval(0, Math.PI * 2, 136, 7, 0xffffff, 0.95);
      oval(0, Math.PI * 2, 148, 3, 0xffffff, 0.4 + 0.3 * Math.sin(t / 200));
    } else if (s.aimed) oval(0, Math.PI * 2, 136, 5, 0xffffff, 0.7);
  }

  function signs(
    n: Readonly<PurgeNode>,
    index: number,
    x: number,
    y: number,
    u: number,
    depth: number,
    doubt: number,
    holds: number,
    up: boolean,
    s: Sight,
  ) {
    const shown: string[] = [];
    if (s.play.hunter?.at === index) shown.push(BADGE.eye);
    if (s.play.hunter?.next === index) shown.push(BADGE.aim);
    if (s.play.knocks.includes(index)) shown.push(BADGE.entry);
    if (n.seen) shown.push(BADGE.virus);
    if (n.isolated) shown.push(BADGE.cut);
    if (doubt > 0.05 && !n.seen) shown.push(BADGE.doubt);
    if (n.slow > s.step && up) shown.push(BADGE.slow);
    if (holds === 1) shown.push(BADGE.shield);
    else if (holds > 0) shown.push(BADGE.cracked);
    badges.forEach((badge, k) => {
      const frame = shown[k];
      badge.setVisible(frame !== undefined);
      if (frame === undefined) return;
      badge
        .setFrame(frame)
        .setPosition(x + (k * 54 + 66 - (Math.min(3, shown.length) - 1) * 27) * u, y + 34 * u)
        .setScale(Math.max(u * 0.95, 0.3))
        .setDepth(depth + 1.2);
    });
  }
}
