/** One sprite a person: position, pose, face and shadow, moved on every frame without making new objects. */
import type * as Phaser from "phaser";
import type { Facing, Look } from "../../sim/ruleset.ts";
import type { Body } from "../../sim/state.ts";
import type { Target } from "../api.ts";
import { SHADE } from "../drawn-textures.ts";
import { NUDGE, pointDepth } from "../depth.ts";
import { phaseOf, timedFrame, type FigurePose, type Stance } from "../figure-pose.ts";
import type { FigureFactory, FigureFrame } from "../figures/index.ts";
import { DRAW_SCALE } from "../frames.ts";
import { screenX, screenY } from "../iso.ts";
import { castShadow } from "../shadow.ts";
import { seatOffset } from "../seats.ts";
import { advanceTrack, newTrack, strideFrame, type Track } from "../tracks.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface PersonView {
  readonly target: Target;
  readonly look: Look;
  /** The look that is painted now: paler, say, than their own. */
  worn: Look;
  readonly image: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
  readonly track: Track;
  readonly stance: Stance;
  readonly phase: number;
  /** Feet on the screen in world pixels, and how tall the figure stands there. */
  sx: number;
  sy: number;
  height: number;
  depth: number;
  /** 0–1: fading in, or out when they are gone. */
  presence: number;
  gone: boolean;
  /** Somebody else draws them: they are carried away. */
  hidden: boolean;
  /** Where they look for a moment while they stand still; "" for where the game has them look. */
  turned: Facing | "";
  pose: FigurePose | "";
  facing: string;
  picture: FigureFrame | null;
}

/** Heights in world pixels of a figure's head over its feet, for bubbles and picking. */
const HEIGHT: Readonly<Record<Look["age"], number>> = { child: 96, adult: 126, elder: 122 };
const FADE_MS = 420;
/** Depths closer than this look the same; fewer changes mean fewer sorts. */
const DEPTH_STEP = 1 / 32;

export function newPerson(
  stage: Stage,
  figures: FigureFactory,
  target: Target,
  look: Look,
  body: Body,
  tick: number,
  stance: Stance,
): PersonView {
  const shadow = stage.scene.add.image(0, 0, SHADE, "0");
  castShadow(figures, shadow, "idle", body.facing);
  stage.floor.add(shadow);
  const first = figures.texture(look, "idle", body.facing, 0, "calm");
  const image = stage.scene.add.image(0, 0, first.key, first.frame).setScale(DRAW_SCALE).setAlpha(0);
  stage.stand.add(image);
  return {
    target,
    look,
    worn: look,
    image,
    shadow,
    track: newTrack(body, tick),
    stance,
    phase: phaseOf(typeof target.id === "number" ? target.id : 0),
    sx: 0,
    sy: 0,
    height: HEIGHT[look.age],
    depth: 0,
    presence: 0,
    gone: false,
    hidden: false,
    turned: "",
    pose: "",
    facing: "",
    picture: null,
  };
}

export function updatePerson(
  stage: Stage,
  figures: FigureFactory,
  standing: Standing,
  view: PersonView,
  body: Body,
): void {
  const { track, stance, image } = view;
  advanceTrack(track, body, stage.session.alpha, stage.delta);
  view.presence = view.hidden
    ? 0
    : view.gone
      ? Math.max(0, view.presence - stage.delta / FADE_MS)
      : Math.min(1, view.presence + stage.delta / FADE_MS);
  dress(stage, figures, view);
  let gx = track.x;
  let gy = track.y;
  let lift = 0;
  let depth = 0;
  const seated = stance.pose === "sit" || stance.pose === "lie";
  const seat = seated && body.spot ? standing.things.get(body.spot) : undefined;
  if (seat) {
    const offset = seatOffset(seat.thing.kind, track.facing, gx, gy, seat.cx, seat.cy);
    gx += offset.dx;
    gy += offset.dy;
    lift = offset.lift;
    depth = seat.depth + NUDGE;
    seat.used = stage.now;
  } else {
    depth = pointDepth(gx, gy, standing.long);
    depth = Math.round(depth / DEPTH_STEP) * DEPTH_STEP + NUDGE / 2;
  }
  view.sx = screenX(gx, gy);
  view.sy = screenY(gx, gy) - lift;
  const shake = stance.shiver > 0 && !stage.calm ? Math.sin(stage.now * 0.06 + view.phase * 20) * stance.shiver : 0;
  image.setPosition(view.sx + shake, view.sy);
  if (view.depth !== depth) {
    view.depth = depth;
    image.setDepth(depth);
  }
  image.setAlpha(view.presence);
  breathe(stage, view);
  view.shadow.setVisible(!seat && !view.hidden);
  if (!seat) view.shadow.setPosition(view.sx, view.sy).setAlpha(view.presence);
}

/** Poses in which somebody can turn to look. */
const STANDING = new Set<FigurePose>(["idle", "talk", "clutch", "tremble", "cry", "phone"]);

/** Picks the picture. Asked for anew on every frame, since painted figures may be given up when nobody asks. */
function dress(stage: Stage, figures: FigureFactory, view: PersonView): void {
  const { stance, track, image } = view;
  const count = figures.poseFrames(stance.pose);
  const frame =
    stance.rate === 0
      ? strideFrame(track.walked, count, stance.pose === "panic" ? 1.15 : undefined)
      : stage.calm
        ? 0
        : timedFrame(count, stance.rate, stage.now, view.phase);
  const facing = view.turned !== "" && STANDING.has(stance.pose) ? view.turned : track.facing;
  const picture = figures.texture(view.worn, stance.pose, facing, frame, stance.mood);
  if (picture !== view.picture) {
    view.picture = picture;
    image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
  }
  if (view.pose === stance.pose && view.facing === facing) return;
  view.pose = stance.pose;
  view.facing = facing;
  castShadow(figures, view.shadow, stance.pose, facing);
}

/** A slow rise and fall for everyone who stands, sits or lies still. */
function breathe(stage: Stage, view: PersonView): void {
  const still = view.stance.rate !== 0 && !stage.calm;
  const swell = still ? Math.sin(stage.now * 0.0024 + view.phase * 6.28) * 0.009 : 0;
  view.image.setScale(DRAW_SCALE * (1 - swell * 0.4), DRAW_SCALE * (1 + swell));
}

export function destroyPerson(view: PersonView): void {
  view.image.destroy();
  view.shadow.destroy();
}
