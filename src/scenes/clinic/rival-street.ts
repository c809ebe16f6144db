/**
 * What a rival is about to do, seen from the player's own window: their van at the kerb and somebody looking over, a
 * poster on the pavement, two who talk, a screen in the air, a courier at the door. Seen only, never part of the game.
 */
import type { Facing, Look, PersonRival } from "../../sim/ruleset.ts";
import { NUDGE } from "../depth.ts";
import type { FigureFactory, Mood, Pose } from "../figures/index.ts";
import { DRAW_SCALE, frameOf } from "../frames.ts";
import { screenX, screenY, type XY } from "../iso.ts";
import { doorstep, houseColour, streetSigns, streetSpots, type Spot, type StreetKind } from "../rival-street-plan.ts";
import { tileNoise } from "../street.ts";
import { eased } from "../symptom-plan.ts";
import { place, type Stage } from "./stage.ts";

export interface RivalStreet {
  /** After every tick: what should be there now. */
  tick(): void;
  update(): void;
  destroy(): void;
}

/** One picture group that comes, stays and goes. `share` runs 0–1 in, and back to 0 out. */
interface Act {
  wanted: boolean;
  share: number;
  draw(share: number, leaving: boolean): void;
  destroy(): void;
}

const COMES_MS = 2200;
const FADES_MS = 500;
const BASE: Look = {
  skin: "#e8b78e",
  hair: "#3a2b2e",
  hairStyle: "short",
  outfit: "suit",
  top: "#4a4f6a",
  bottom: "#33395c",
  accessory: "none",
  age: "adult",
  build: "medium",
};
/** Passers-by who know something. */
const TALKERS: readonly [Look, Look][] = [
  [
    { ...BASE, hair: "#8d5a34", hairStyle: "bob", outfit: "dress", top: "#5fb7a6" },
    { ...BASE, skin: "#8a5637", hair: "#2b2530", hairStyle: "bun", outfit: "cardigan", top: "#f4bd4f" },
  ],
  [
    { ...BASE, hair: "#d9d3cc", hairStyle: "side-part", outfit: "cardigan", top: "#7d8fc4", age: "elder" },
    { ...BASE, skin: "#f0c8a4", hair: "#c96f3e", hairStyle: "ponytail", outfit: "hoodie", top: "#e27d6b" },
  ],
];

export function createRivalStreet(stage: Stage, figures: FigureFactory): RivalStreet {
  const { rules, state } = stage.session;
  const rival = rules.rival?.kind === "person" ? rules.rival : null;
  const acts = new Map<StreetKind, Act>();
  const spots = rival ? streetSpots(rules.map) : null;

  const stageOf = (kind: StreetKind, move: number, who: PersonRival): Act | null => {
    const colour = houseColour(who.who.front);
    const uniform: Look = { ...BASE, top: hex(colour), hairStyle: "slick", outfit: "suit" };
    if (kind === "letter")
      return courier(stage, figures, doorstep(rules.map), { ...uniform, outfit: "hoodie" }, colour);
    if (!spots) return null;
    if (kind === "van") return van(stage, figures, spots.van, spots.watcher, uniform, colour);
    if (kind === "poster") return thing(stage, "poster-stand", spots.poster, colour);
    if (kind === "broadcast") return screen(stage, spots.broadcast, colour);
    const pair = TALKERS[Math.floor(tileNoise(move, 5, 31) * TALKERS.length)] ?? TALKERS[0];
    return pair ? talk(stage, figures, spots.gossip, pair) : null;
  };

  return {
    tick() {
      if (!rival || !state.rival) return;
      const signs = streetSigns(state.rival.moves, rival.moves);
      for (const [kind, act] of acts) act.wanted = signs.some((sign) => sign.kind === kind);
      for (const { kind, move } of signs) {
        if (acts.has(kind)) continue;
        const act = stageOf(kind, move, rival);
        if (act) acts.set(kind, act);
      }
    },
    update() {
      for (const [kind, act] of acts) {
        const step = stage.delta / (stage.calm ? FADES_MS : COMES_MS);
        act.share = Math.min(1, Math.max(0, act.share + (act.wanted ? step : -step)));
        act.draw(act.share, !act.wanted);
        if (act.wanted || act.share > 0) continue;
        act.destroy();
        acts.delete(kind);
      }
    },
    destroy() {
      for (const act of acts.values()) act.destroy();
      acts.clear();
    },
  };
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}

interface Piece {
  put(x: number, y: number, up: number, alpha: number, depth?: number): void;
  destroy(): void;
}

/** A thing with its painted part in the house's colour, and its shadow on the floor. */
function piece(stage: Stage, name: string, at: Spot, colour: number): Piece | null {
  const base = `${name}/${at.facing}`;
  const ref = frameOf(`${base}/idle`);
  if (!ref) return null;
  const shade = frameOf(`${base}/shadow`);
  const paint = frameOf(`${base}/front`);
  const parts = [
    { image: place(stage, stage.stand, ref, at.x, at.y), flat: false, over: 0 },
    ...(paint
      ? [{ image: place(stage, stage.stand, paint, at.x, at.y).setTint(colour), flat: false, over: NUDGE }]
      : []),
    ...(shade ? [{ image: place(stage, stage.floor, shade, at.x, at.y), flat: true, over: 0 }] : []),
  ];
  return {
    put(x, y, up, alpha, depth = Math.round((x + y) * 8) / 8) {
      for (const { image, flat, over } of parts)
        image
          .setPosition(screenX(x, y), screenY(x, y) - (flat ? 0 : up))
          .setDepth(flat ? 0 : depth + over)
          .setAlpha(alpha);
    },
    destroy() {
      for (const { image } of parts) image.destroy();
    },
  };
}

interface Figure {
  put(at: XY, pose: Pose, facing: Facing, mood: Mood, alpha: number): void;
  destroy(): void;
}

function figure(stage: Stage, figures: FigureFactory, look: Look): Figure {
  const first = figures.texture(look, "idle", "sw", 0, "calm");
  const body = stage.scene.add.image(0, 0, first.key, first.frame).setScale(DRAW_SCALE);
  const under = figures.shadow("idle", "sw");
  const shade = stage.scene.add.image(0, 0, under.key, under.frame).setScale(DRAW_SCALE).setOrigin(under.ax, under.ay);
  stage.stand.add(body);
  stage.floor.add(shade);
  return {
    put(at, pose, facing, mood, alpha) {
      const n = stage.calm ? 0 : Math.floor((stage.now / 1000) * figures.poseRate(pose)) % figures.poseFrames(pose);
      const shown = figures.texture(look, pose, facing, n, mood);
      const sx = screenX(at.x, at.y);
      const sy = screenY(at.x, at.y);
      body
        .setTexture(shown.key, shown.frame)
        .setOrigin(shown.ax, shown.ay)
        .setPosition(sx, sy)
        .setDepth(at.x + at.y)
        .setAlpha(alpha);
      shade.setPosition(sx, sy).setAlpha(alpha);
    },
    destroy() {
      body.destroy();
      shade.destroy();
    },
  };
}

function thing(stage: Stage, name: string, at: Spot, colour: number): Act | null {
  const it = piece(stage, name, at, colour);
  return (
    it && { wanted: true, share: 0, draw: (share) => it.put(at.x, at.y, 0, eased(share)), destroy: () => it.destroy() }
  );
}

function van(
  stage: Stage,
  figures: FigureFactory,
  at: Spot & { readonly from: number; readonly to: number },
  beside: Spot,
  look: Look,
  colour: number,
): Act | null {
  const car = piece(stage, "rival-van", at, colour);
  if (!car) return null;
  const watcher = figure(stage, figures, look);
  return {
    wanted: true,
    share: 0,
    draw(share, leaving) {
      // It drives up, and only then somebody gets out; they are back in before it drives off.
      const driven = Math.min(1, share / 0.7);
      const out = Math.max(0, (share - 0.7) / 0.3);
      const away = (1 - driven) * (1 - driven);
      const x = stage.calm ? at.x : at.x + ((leaving ? at.to : at.from) - at.x) * away;
      car.put(x, at.y, 0, stage.calm ? share : Math.min(1, driven * 6));
      // Now and then a word to whoever sent them.
      const calls = !stage.calm && Math.floor(stage.now / 4200) % 3 === 2;
      watcher.put(beside, calls ? "phone" : "idle", beside.facing, "calm", out);
    },
    destroy() {
      car.destroy();
      watcher.destroy();
    },
  };
}

function talk(stage: Stage, figures: FigureFactory, at: readonly [Spot, Spot], looks: readonly [Look, Look]): Act {
  const pair = looks.map((look) => figure(stage, figures, look));
  return {
    wanted: true,
    share: 0,
    draw(share) {
      const turn = Math.floor(stage.now / 2600) % 2;
      pair.forEach((one, i) => {
        const spot = at[i];
        if (spot)
          one.put(spot, turn === i ? "talk" : "idle", spot.facing, turn === i ? "uneasy" : "calm", eased(share));
      });
    },
    destroy() {
      for (const one of pair) one.destroy();
    },
  };
}

/** Height of the screen's carrier over its own picture while it comes and goes, in world pixels. */
const CLIMB = 130;
const DRIFT = 1.1;

function screen(stage: Stage, at: Spot, colour: number): Act | null {
  const it = piece(stage, "drone-screen", at, colour);
  return (
    it && {
      wanted: true,
      share: 0,
      draw(share) {
        const bob = stage.calm ? 0 : Math.sin(stage.now * 0.0016) * 4;
        const drift = stage.calm ? 0 : Math.sin(stage.now * 0.00023) * DRIFT;
        const up = stage.calm ? 0 : (1 - eased(share)) * CLIMB + bob;
        // Over lamps, cars and people.
        it.put(at.x + drift, at.y, up, Math.min(1, share * 2.5), at.x + at.y + 3);
      },
      destroy: () => it.destroy(),
    }
  );
}

/** Where the letter is held, up from the feet and to the side, in world pixels. */
const HELD = { up: 46, side: 15 };

function courier(stage: Stage, figures: FigureFactory, at: Spot, look: Look, colour: number): Act | null {
  const it = piece(stage, "letter", { ...at, facing: "sw" }, colour);
  if (!it) return null;
  const who = figure(stage, figures, look);
  return {
    wanted: true,
    share: 0,
    draw(share) {
      const alpha = eased(share);
      who.put(at, "idle", at.facing, "calm", alpha);
      const bob = stage.calm ? 0 : Math.sin(stage.now * 0.003) * 2;
      const aside = HELD.side / 128;
      it.put(at.x + aside, at.y - aside, HELD.up + bob, alpha, at.x + at.y + NUDGE);
    },
    destroy() {
      it.destroy();
      who.destroy();
    },
  };
}
