/** Rings under patients, thoughts over their heads, arcs over work, and the light of virtual worlds round them. */
import * as Phaser from "phaser";
import type { Patient } from "../../sim/state.ts";
import { sameTarget } from "../picking.ts";
import { ARC, ARC_STEPS, RING, SOFT } from "../drawn-textures.ts";
import { frameOf, missing, needFrame, pivotOf, type FrameRef } from "../frames.ts";
import { ringOf, thoughtOf, workOf, worldOf, worldTint } from "../readout.ts";
import { heightShown, type People } from "./people.ts";
import type { PersonView } from "./person.ts";
import type { Stage } from "./stage.ts";

interface Readout {
  readonly ring: Phaser.GameObjects.Image;
  readonly bubble: Phaser.GameObjects.Image;
  readonly icon: Phaser.GameObjects.Image;
  readonly arc: Phaser.GameObjects.Image;
  readonly world: Phaser.GameObjects.Image;
  readonly wave: Phaser.GameObjects.Image;
  readonly scan: Phaser.GameObjects.Image;
  band: number;
  thought: string;
  /** View time at which the bubble popped up. */
  popped: number;
  arcStep: number;
  tint: number;
  scanning: boolean;
}

export interface Readouts {
  update(): void;
  destroy(): void;
}

export function createReadouts(stage: Stage, people: People): Readouts {
  const { session, api } = stage;
  const shown = new Map<number, Readout>();
  const spare: Readout[] = [];
  const isWorld = (comfort: string) => session.rules.comforts[comfort]?.kind === "world";

  const show = (patient: Patient, view: PersonView) => {
    let r = shown.get(patient.id);
    if (!r) shown.set(patient.id, (r = spare.pop() ?? newReadout(stage)));
    const { selection, hover } = api;
    const watched = sameTarget(selection.value, view.target) || sameTarget(hover.value, view.target);
    showRing(stage, r, view, ringOf(patient, watched));
    showThought(stage, r, view, thoughtOf(patient, session.state.tick));
    showWork(stage, r, view, workOf(patient));
    showWorld(stage, r, view, worldOf(patient, isWorld));
    showScan(
      stage,
      r,
      view,
      patient.visit.step === "examining" &&
        patient.visit.needed > 0 &&
        (session.rules.exams[patient.visit.exam]?.forecasts ?? false),
    );
  };

  return {
    update() {
      const { patients } = session.state;
      for (let i = 0; i < patients.length; i++) {
        const patient = patients[i];
        const view = patient && people.patients.get(patient.id);
        if (patient && view) show(patient, view);
      }
      if (shown.size <= patients.length) return;
      for (const [id, r] of shown) {
        if (people.patients.has(id)) continue;
        hide(r);
        shown.delete(id);
        spare.push(r);
      }
    },
    destroy() {
      for (const r of [...shown.values(), ...spare]) for (const image of parts(r)) image.destroy();
      shown.clear();
      spare.length = 0;
    },
  };
}

function parts(r: Readout): Phaser.GameObjects.Image[] {
  return [r.ring, r.bubble, r.icon, r.arc, r.world, r.wave, r.scan];
}

function newReadout(stage: Stage): Readout {
  const make = (key: string, frame: string, layer: Phaser.GameObjects.Layer) => {
    const image = stage.scene.add.image(0, 0, key, frame).setVisible(false);
    layer.add(image);
    return image;
  };
  const picture = (name: string, layer: Phaser.GameObjects.Layer) => {
    const ref = needFrame(name);
    if (!ref) return make(SOFT, "0", layer);
    const pivot = pivotOf(stage.scene.textures, ref);
    return make(ref.key, ref.frame, layer).setOrigin(pivot.x, pivot.y);
  };
  const r: Readout = {
    ring: make(RING, "0", stage.floor).setDepth(3).setScale(0.78),
    bubble: picture("fx/bubble-thought", stage.air).setOrigin(0.5, TAIL),
    icon: make(SOFT, "0", stage.air),
    arc: make(ARC, "0", stage.air),
    world: make(SOFT, "0", stage.air).setBlendMode(Phaser.BlendModes.ADD),
    wave: picture("fx/ripple", stage.floor).setDepth(2),
    scan: picture("fx/scan-plane", stage.air).setBlendMode(Phaser.BlendModes.ADD),
    band: -1,
    thought: "",
    popped: 0,
    arcStep: -1,
    tint: -1,
    scanning: false,
  };
  return r;
}

function hide(r: Readout): void {
  for (const image of parts(r)) image.setVisible(false);
  r.band = -1;
  r.thought = "";
  r.arcStep = -1;
  r.tint = -1;
  r.scanning = false;
}

const RIPPLE_MS = 1500;

function showRing(stage: Stage, r: Readout, view: PersonView, band: number): void {
  if (band !== r.band) {
    r.band = band;
    r.ring.setVisible(band >= 0);
    if (band >= 0) r.ring.setFrame(String(band), false, false);
    r.wave.setVisible(band === 4);
    if (band === 4) r.wave.setTint(0xd63a5e);
  }
  if (band < 0) return;
  // Fear beats: slower than twice a second even at its worst.
  const beat = stage.calm || band < 2 ? 0 : Math.sin((stage.now / 1000) * (1.2 + band * 0.35) * Math.PI);
  const size = 0.78 * (1 + beat * 0.045);
  r.ring
    .setPosition(view.sx, view.sy)
    .setScale(size)
    .setAlpha(view.presence * 0.95);
  if (band !== 4) return;
  const t = stage.calm ? 0.55 : (stage.now % RIPPLE_MS) / RIPPLE_MS;
  r.wave
    .setPosition(view.sx, view.sy)
    .setScale(0.35 + t * 1.5)
    .setAlpha((1 - t) * 0.7 * view.presence);
}

const icons = new Map<string, FrameRef | null>();

function iconOf(code: string): FrameRef | null {
  let ref = icons.get(code);
  if (ref === undefined) {
    ref = frameOf(`fx/icon-${code}`) ?? frameOf("fx/icon-dots");
    if (!frameOf(`fx/icon-${code}`)) missing(`fx/icon-${code}`);
    icons.set(code, ref);
  }
  return ref;
}

/** Bubbles stay readable when the camera is far away. */
export function airScale(zoom: number): number {
  return Math.min(1.5, Math.max(0.72, Math.pow(zoom, -0.62)));
}

const POP_MS = 260;

function showThought(stage: Stage, r: Readout, view: PersonView, code: string): void {
  const icon = code ? iconOf(code) : null;
  if (code !== r.thought) {
    r.thought = code;
    r.popped = stage.now;
    r.bubble.setVisible(icon !== null);
    r.icon.setVisible(icon !== null);
    if (icon) {
      r.icon.setTexture(icon.key, icon.frame).setOrigin(0.5, HEART);
    }
  }
  if (!icon) return;
  const t = stage.calm ? 1 : Math.min(1, (stage.now - r.popped) / POP_MS);
  const pop = t < 1 ? easeOutBack(t) : 1;
  const sway = stage.calm ? 0 : Math.sin(stage.now * 0.003 + view.phase * 6) * 1.6;
  const urgent = code === "stop-hand" && !stage.calm ? 1 + Math.sin(stage.now * 0.009) * 0.05 : 1;
  const scale = airScale(stage.zoom) * pop * urgent;
  const x = view.sx + 20;
  const y = view.sy - heightShown(view) - 2 + sway;
  const depth = view.sy;
  r.bubble
    .setPosition(x, y)
    .setScale(scale * BUBBLE_SCALE)
    .setAlpha(view.presence)
    .setDepth(depth);
  r.icon
    .setPosition(x + ICON_X * scale, y + ICON_Y * scale)
    .setScale(scale * ICON_SCALE)
    .setAlpha(view.presence)
    .setDepth(depth + 0.1);
}

const BUBBLE_SCALE = 1 / 1.5;
const ICON_SCALE = 1 / 1.5;
/** The end of a bubble's tail and the middle of its cloud, as shares of the picture's height; icons use the same sheet. */
const TAIL = 0.931;
const HEART = 0.4224;
/** Middle of the bubble from its tail. */
const ICON_X = 0;
const ICON_Y = -39.3;

function easeOutBack(t: number): number {
  const u = t - 1;
  return 1 + 2.3 * u * u * u + 1.3 * u * u;
}

function showWork(stage: Stage, r: Readout, view: PersonView, share: number): void {
  const step = share < 0 ? -1 : Math.round(share * ARC_STEPS);
  if (step !== r.arcStep) {
    r.arcStep = step;
    r.arc.setVisible(step >= 0);
    if (step >= 0) r.arc.setFrame(String(step), false, false);
  }
  if (step < 0) return;
  const scale = airScale(stage.zoom) * 0.62;
  // Beside the bubble's place, so that both can be seen.
  r.arc
    .setPosition(view.sx - 26 * airScale(stage.zoom), view.sy - heightShown(view) - 22)
    .setScale(scale)
    .setAlpha(view.presence)
    .setDepth(view.sy);
}

function showWorld(stage: Stage, r: Readout, view: PersonView, world: string): void {
  const tint = world ? worldTint(world) : -1;
  if (tint !== r.tint) {
    r.tint = tint;
    r.world.setVisible(tint >= 0);
    if (tint >= 0) r.world.setTint(tint);
  }
  if (tint < 0) return;
  const swell = stage.calm ? 1 : 1 + Math.sin(stage.now * 0.0017 + view.phase * 6) * 0.06;
  r.world
    .setPosition(view.sx, view.sy - 34)
    .setScale(1.7 * swell, 1.35 * swell)
    .setAlpha(0.5 * view.presence)
    .setDepth(-5);
}

const SWEEP_MS = 2600;

/** The hologram's sheet of light goes up and down over someone who is being scanned. */
function showScan(stage: Stage, r: Readout, view: PersonView, scanning: boolean): void {
  if (scanning !== r.scanning) {
    r.scanning = scanning;
    r.scan.setVisible(scanning);
  }
  if (!scanning) return;
  const t = stage.calm ? 0.5 : 0.5 - 0.5 * Math.cos((stage.now / SWEEP_MS) * Math.PI * 2);
  r.scan
    .setPosition(view.sx, view.sy - 14 - t * heightShown(view) * 0.9)
    .setScale(0.42)
    .setAlpha(0.75 * view.presence)
    .setDepth(-4);
}
