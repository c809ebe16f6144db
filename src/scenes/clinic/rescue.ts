/**
 * Somebody has collapsed. Seen only, never part of the game: whatever becomes of the patient in the simulation, the
 * picture lays them down, lets everyone near turn round, and has them fetched by a flying stretcher.
 */
import type * as Phaser from "phaser";
import type { Look } from "../../sim/ruleset.ts";
import { NUDGE } from "../depth.ts";
import type { FigureFactory } from "../figures/index.ts";
import { SOFT } from "../drawn-textures.ts";
import { DRAW_SCALE, frameOf, pivotOf } from "../frames.ts";
import { screenX, screenY, type XY } from "../iso.ts";
import { DRIVE, flightHeight, flightMs, kerbOf, rescueAt, type RescueMoment } from "../rescue-plan.ts";
import { illLook, eased } from "../symptom-plan.ts";
import type { Effects } from "./effects.ts";
import type { People } from "./people.ts";
import type { Stage } from "./stage.ts";

export interface Rescue {
  /** Call when somebody has collapsed, before the people of this tick are looked at. */
  begin(patient: number): void;
  /** Whether the ambulance is on the road, so that other cars wait. */
  readonly active: boolean;
  update(): void;
  destroy(): void;
}

interface Fetching {
  readonly look: Look;
  readonly at: XY;
  readonly base: XY;
  readonly flight: number;
  readonly person: Phaser.GameObjects.Image;
  readonly bed: Phaser.GameObjects.Image;
  readonly shade: Phaser.GameObjects.Image;
  readonly moment: RescueMoment;
  age: number;
}

/** More than this many at a time are not shown one by one. */
const MOST = 3;
const STARE_MS = 5200;
/** Height of the mattress over the stretcher's pivot, and where the body's middle lies on it, in world pixels. */
const BED = { x: -16, y: -36 };
const LIGHT_HZ = 1.1;
const FORWARD = { sw: [0, 0.75], se: [0.75, 0], ne: [0, -0.75], nw: [-0.75, 0] } as const;

export function createRescue(stage: Stage, figures: FigureFactory, people: People, effects: Effects): Rescue {
  const { map } = stage.session.rules;
  const kerb = kerbOf(map);
  const fetchings: Fetching[] = [];
  const ambulance = createAmbulance(stage);

  const picture = (name: string, layer: Phaser.GameObjects.Layer) => {
    const ref = frameOf(name);
    const image = stage.scene.add.image(0, 0, ref?.key ?? SOFT, ref?.frame ?? "0").setScale(DRAW_SCALE);
    if (ref) {
      const pivot = pivotOf(stage.scene.textures, ref);
      image.setOrigin(pivot.x, pivot.y);
    }
    layer.add(image);
    return image.setVisible(false);
  };

  const show = (f: Fetching) => {
    const { moment, person, bed, shade, at, base } = f;
    const { phase, share } = moment;
    const carried = phase === "going" || (phase === "lifting" && share > 0.35);
    const away = stage.calm ? 0 : phase === "coming" ? 1 - eased(share) : phase === "going" ? eased(share) : 0;
    const x = at.x + (base.x - at.x) * away;
    const y = at.y + (base.y - at.y) * away;
    const flying = !stage.calm && (phase === "coming" || phase === "going");
    const up = flying ? flightHeight(share) : 0;
    const sx = screenX(x, y);
    const sy = screenY(x, y);
    // Over the walls while it flies, among the furniture while it stands.
    const depth = x + y + (up > 30 ? 8 : 0.05);
    const bedHere = phase === "lifting" || phase === "going" || (phase === "coming" && !stage.calm);
    const fade = stage.calm && phase === "going" ? 1 - share : phase === "coming" && share < 0.12 ? share / 0.12 : 1;
    const gone = phase === "going" && !stage.calm ? Math.min(1, (1 - share) / 0.1) : 1;
    const hover = bedHere && !stage.calm ? Math.sin(stage.now * 0.004) * 1.5 : 0;
    bed
      .setVisible(bedHere)
      .setPosition(sx, sy - up + hover)
      .setDepth(depth)
      .setAlpha(fade * gone);
    shade
      .setVisible(bedHere)
      .setPosition(sx, sy)
      .setAlpha(fade * gone * (1 - up / 330));
    const pose = figures.texture(f.look, "faint", "sw", 0, "pain");
    const raise = carried ? (phase === "lifting" && !stage.calm ? eased((share - 0.35) / 0.4) : 1) : 0;
    const drop = phase === "fall" && !stage.calm ? 1 - eased(share) : 0;
    person
      .setVisible(true)
      .setTexture(pose.key, pose.frame)
      .setOrigin(pose.ax, pose.ay)
      .setPosition(
        carried ? sx + BED.x * raise : screenX(at.x, at.y),
        carried ? sy - up + BED.y * raise + hover : screenY(at.x, at.y) - drop * 20,
      )
      .setRotation(drop * -0.5)
      .setDepth(depth + NUDGE)
      .setAlpha(stage.calm && phase === "going" ? fade : gone);
  };

  return {
    get active() {
      return fetchings.length > 0 || ambulance.there;
    },
    begin(id) {
      const view = people.patients.get(id);
      if (!view || view.hidden) return;
      const [fx, fy] = view.pose === "sit" ? FORWARD[view.track.facing] : [0, 0];
      const at = { x: view.track.x + fx, y: view.track.y + fy };
      effects.play({ kind: "puff", patient: id, amount: 1 });
      view.hidden = true;
      people.turnTo(at.x, at.y, STARE_MS);
      if (fetchings.length >= MOST) return;
      const base = kerb ? kerb.rear : { x: map.entrance.at[0] + 0.5, y: map.size[1] + 3 };
      if (kerb) ambulance.call(kerb.stop, kerb.from, kerb.to);
      fetchings.push({
        look: illLook(view.look),
        at,
        base,
        flight: flightMs(base, at),
        person: picture("fx/dot", stage.stand),
        bed: picture("rescue-stretcher/sw/idle", stage.stand),
        shade: picture("rescue-stretcher/sw/shadow", stage.floor),
        moment: { phase: "fall", share: 0 },
        age: 0,
      });
    },
    update() {
      const { speed, held } = stage.session;
      const ms = speed === 0 || held ? 0 : stage.delta * (speed >= 4 ? 2 : 1);
      for (let i = fetchings.length - 1; i >= 0; i--) {
        const f = fetchings[i];
        if (!f) continue;
        f.age += ms;
        rescueAt(f.age, f.flight, f.moment);
        if (f.moment.phase === "done") {
          drop(f);
          fetchings.splice(i, 1);
        } else show(f);
      }
      ambulance.update(ms, fetchings.length > 0);
    },
    destroy() {
      for (const f of fetchings) drop(f);
      fetchings.length = 0;
      ambulance.destroy();
    },
  };
}

function drop(f: Fetching): void {
  f.person.destroy();
  f.bed.destroy();
  f.shade.destroy();
}

/** One ambulance, whoever it comes for: it drives up, waits with its lights on, and drives off. */
function createAmbulance(stage: Stage) {
  const parts: Phaser.GameObjects.Image[] = [];
  const add = (key: string, frame: string, layer: Phaser.GameObjects.Layer) => {
    const image = stage.scene.add.image(0, 0, key, frame).setVisible(false);
    layer.add(image);
    parts.push(image);
    return image;
  };
  const body = frameOf("ambulance/nw/idle");
  const under = frameOf("ambulance/nw/shadow");
  const van = add(body?.key ?? SOFT, body?.frame ?? "0", stage.stand).setScale(DRAW_SCALE);
  const shade = add(under?.key ?? SOFT, under?.frame ?? "0", stage.floor).setScale(DRAW_SCALE);
  if (body) van.setOrigin(pivotOf(stage.scene.textures, body).x, pivotOf(stage.scene.textures, body).y);
  if (under) shade.setOrigin(pivotOf(stage.scene.textures, under).x, pivotOf(stage.scene.textures, under).y);
  const lamps = [0x6fb4ff, 0xff6f80].map((tint) => add(SOFT, "0", stage.stand).setTint(tint).setBlendMode("ADD"));
  const pool = add(SOFT, "0", stage.floor).setBlendMode("ADD").setScale(3.2, 1.5);
  let stop: XY = { x: 0, y: 0 };
  let from = 0;
  let to = 0;
  /** Milliseconds since it was called, and since it left; −1 for not. */
  let came = -1;
  let left = -1;
  /** Lamps over the cab, from the pivot, in world pixels. */
  const LAMPS = [
    { x: -21, y: -119 },
    { x: -55, y: -136 },
  ];
  return {
    get there() {
      return came >= 0;
    },
    call(at: XY, start: number, end: number) {
      stop = at;
      from = start;
      to = end;
      if (came < 0) came = 0;
      left = -1;
    },
    update(ms: number, wanted: boolean) {
      if (came < 0) return;
      came += ms;
      if (!wanted && left < 0) left = 0;
      if (left >= 0) left += ms;
      if (left > DRIVE) {
        came = left = -1;
        for (const image of parts) image.setVisible(false);
        return;
      }
      const arriving = Math.min(1, came / DRIVE);
      const leaving = Math.max(0, left / DRIVE);
      const brake = 1 - (1 - arriving) * (1 - arriving);
      const x = stage.calm ? stop.x : from + (stop.x - from) * brake + (to - stop.x) * leaving * leaving;
      const sx = screenX(x, stop.y);
      const sy = screenY(x, stop.y);
      const depth = Math.round((x + stop.y) * 8) / 8;
      const alpha = stage.calm ? Math.min(1, came / 400, 1 - leaving) : 1;
      van.setVisible(true).setPosition(sx, sy).setDepth(depth).setAlpha(alpha);
      shade.setVisible(true).setPosition(sx, sy).setAlpha(alpha);
      const turn = stage.calm ? 0 : Math.sin((stage.now / 1000) * LIGHT_HZ * Math.PI * 2);
      lamps.forEach((lamp, i) => {
        const on = 0.5 + (i === 0 ? turn : -turn) * 0.5;
        const at = LAMPS[i] ?? { x: 0, y: 0 };
        lamp
          .setVisible(true)
          .setPosition(sx + at.x, sy + at.y)
          .setScale(0.42 + 0.2 * on)
          .setAlpha(alpha * (0.25 + 0.7 * on))
          .setDepth(depth + NUDGE);
      });
      pool
        .setVisible(true)
        .setPosition(sx, sy)
        .setTint(turn > 0 ? 0x6fb4ff : 0xff6f80)
        .setAlpha(alpha * 0.28 * (stage.calm ? 0.6 : Math.abs(turn)));
    },
    destroy() {
      for (const image of parts) image.destroy();
    },
  };
}
