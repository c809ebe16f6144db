/** What is known of the clinic's network, in the clinic: signs over devices, dimmed and torn screens, light along the floor. */
import type * as Phaser from "phaser";
import type { SimEvent } from "../../sim/events.ts";
import { networkOf, SERVER } from "../../sim/rules/nanobots/network.ts";
import { findRoom } from "../../sim/rules/house/rooms.ts";
import { ARC, ARC_STEPS, SOFT } from "../drawn-textures.ts";
import { DRAW_SCALE, needFrame } from "../frames.ts";
import { screenX, screenY } from "../iso.ts";
import { deviceSign, type DeviceSign } from "../symptom-plan.ts";
import { airScale } from "./readouts.ts";
import { createSigns } from "./signs.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface NetworkMarks {
  tick(events: readonly SimEvent[]): void;
  update(): void;
  destroy(): void;
}

interface Spot {
  gx: number;
  gy: number;
  /** Top of what stands there, in world pixels over the floor. */
  top: number;
}

/** A light that runs along the floor, first along x and then along y. */
interface Run {
  readonly from: Spot;
  readonly to: Spot;
  readonly tint: number;
  age: number;
}

const DIM = 0x8d97b0;
const TORN = [0xffffff, 0xf2b4e2, 0xffffff, 0xd8c4ff] as const;
const MENDING = 0xbfeeea;
const HOSTILE = 0xe04ab0;
const FREE = 0x3ce0d0;
const ALARM = 0xff4a58;
const RUN_MS = 1500;
const TRAIL = 5;
const MOST_RUNS = 12;
/** Nothing changes more often than twice a second. */
const TEAR_MS = 520;

export function createNetworkMarks(stage: Stage, standing: Standing): NetworkMarks {
  const { session } = stage;
  const signs = createSigns(stage);
  const arcs = new Map<string, { readonly image: Phaser.GameObjects.Image; until: number; total: number }>();
  const tinted = new Map<string, Phaser.GameObjects.Image>();
  const runs: Run[] = [];
  const lights: Phaser.GameObjects.Image[] = [];
  const lamp = stage.scene.add.image(0, 0, SOFT, "0").setTint(ALARM).setBlendMode("ADD").setVisible(false);
  stage.air.add(lamp);
  const spot: Spot = { gx: 0, gy: 0, top: 0 };
  let seat = session.state.nanobots.hostile.at;

  const ofKind = (...kinds: readonly string[]) => {
    for (const kind of kinds) for (const view of standing.things.values()) if (view.thing.kind === kind) return view;
    return undefined;
  };
  const fill = (gx: number, gy: number, top: number): boolean => {
    spot.gx = gx;
    spot.gy = gy;
    spot.top = top;
    return true;
  };
  /** Fills `spot` with where a node of the network is: a thing, a room for its switch, or the server that is no thing. */
  const locate = (id: string): boolean => {
    const view = standing.things.get(id) ?? (id === SERVER ? ofKind("reception-desk") : undefined);
    if (view) return fill(view.cx, view.cy, screenY(view.cx, view.cy) - view.pick.top);
    const room = findRoom(session.state, id.replace(/\/switch$/, ""));
    return room !== undefined && fill(room.at[0] + room.size[0] / 2, room.at[1] + room.size[1] / 2, 70);
  };
  const signAt = (key: string, name: Exclude<DeviceSign, "">, id: string) => {
    if (!locate(id)) return;
    const y = screenY(spot.gx, spot.gy);
    signs.show(key, name, screenX(spot.gx, spot.gy), y - spot.top + 4, y + 900);
  };
  const colour = (id: string, tint: number) => {
    const image = standing.things.get(id)?.image;
    if (!image) return;
    image.setTint(tint);
    tinted.set(id, image);
  };
  const arc = (id: string, busyUntil: number) => {
    let one = arcs.get(id);
    if (!one) {
      const image = stage.scene.add.image(0, 0, ARC, "0");
      stage.air.add(image);
      arcs.set(id, (one = { image, until: -1, total: 1 }));
    }
    const left = busyUntil - session.state.tick;
    if (one.until !== busyUntil) {
      one.until = busyUntil;
      one.total = Math.max(1, left);
    }
    const air = airScale(stage.zoom);
    const y = screenY(spot.gx, spot.gy);
    one.image
      .setVisible(true)
      .setFrame(String(Math.round(ARC_STEPS * Math.min(1, Math.max(0, 1 - left / one.total)))), false, false)
      .setPosition(screenX(spot.gx, spot.gy) + 34 * air, y - spot.top - 24 * air)
      .setScale(air * 0.62)
      .setDepth(y + 900);
  };

  const run = (from: string, to: string, tint: number) => {
    if (stage.calm || runs.length >= MOST_RUNS || !locate(from)) return;
    const start = { ...spot };
    if (locate(to)) runs.push({ from: start, to: { ...spot }, tint, age: 0 });
  };
  /** From a node along each of its links: where it went to nobody can tell. */
  const spread = (id: string, tint: number) => {
    const network = networkOf(session.rules, session.state);
    const i = network.index.get(id);
    if (i === undefined) return;
    for (const j of network.next[i] ?? []) run(id, network.nodes[j]?.id ?? "", tint);
  };

  const showRuns = () => {
    let used = 0;
    for (let r = runs.length - 1; r >= 0; r--) {
      const one = runs[r];
      if (!one) continue;
      one.age += session.speed === 0 || session.held ? 0 : stage.delta;
      if (one.age > RUN_MS * 1.4) {
        runs.splice(r, 1);
        continue;
      }
      const across = Math.abs(one.to.gx - one.from.gx);
      const along = Math.abs(one.to.gy - one.from.gy);
      const whole = across + along || 1;
      for (let k = 0; k < TRAIL; k++) {
        const t = one.age / RUN_MS - k * 0.07;
        if (t <= 0 || t >= 1) continue;
        const gone = t * whole;
        const gx = one.from.gx + Math.sign(one.to.gx - one.from.gx) * Math.min(across, gone);
        const gy = one.from.gy + Math.sign(one.to.gy - one.from.gy) * Math.max(0, gone - across);
        const image = (lights[used] ??= newLight());
        used++;
        image
          .setVisible(true)
          .setTint(one.tint)
          .setPosition(screenX(gx, gy), screenY(gx, gy))
          .setScale(DRAW_SCALE * (1 - k * 0.12))
          .setAlpha((1 - k / TRAIL) * Math.min(1, (1 - t) / 0.35));
      }
    }
    for (let i = used; i < lights.length; i++) lights[i]?.setVisible(false);
  };
  const newLight = () => {
    const ref = needFrame("fx/glow-floor");
    const image = stage.scene.add.image(0, 0, ref?.key ?? SOFT, ref?.frame ?? "0").setDepth(2.5);
    stage.floor.add(image);
    return image;
  };

  const showDevices = () => {
    const { nanobots, tick } = session.state;
    const { hostile } = nanobots;
    const tear = TORN[stage.calm ? 1 : Math.floor(stage.now / TEAR_MS) % TORN.length] ?? 0xffffff;
    for (const device of nanobots.devices) {
      const sign =
        hostile.seen && hostile.at === device.id && device.busyUntil <= tick ? "infected" : deviceSign(device, tick);
      if (sign === "") continue;
      signAt(device.id, sign, device.id);
      colour(device.id, sign === "infected" ? tear : sign === "isolated" ? DIM : MENDING);
      if (sign === "restoring") arc(device.id, device.busyUntil);
    }
    if (hostile.seen && hostile.at !== "" && !nanobots.devices.some((d) => d.id === hostile.at)) {
      signAt(hostile.at, "infected", hostile.at);
      colour(hostile.at, tear);
    }
  };
  /** A lot's alarm that nobody has acted on: the lamp of the server, or of whatever stands for the lab. */
  const showAlarm = () => {
    const on = session.state.lots.some((lot) => lot.alarm >= 0 && !lot.paused && lot.recalled === "");
    const view = on ? ofKind("server-rack", "nano-bench", "nanobay", "reception-desk") : undefined;
    lamp.setVisible(view !== undefined);
    if (!view) return;
    const x = screenX(view.cx, view.cy);
    const top = view.pick.top + 6;
    const beat = stage.calm ? 0.6 : 0.5 + 0.5 * Math.sin(stage.now * 0.006);
    lamp
      .setPosition(x, top)
      .setScale(0.7 + 0.35 * beat)
      .setAlpha(0.35 + 0.5 * beat)
      .setDepth(-6);
    const taken = session.state.nanobots.devices.some(
      (d) => d.id === view.thing.id && deviceSign(d, session.state.tick) !== "",
    );
    signs.show("alarm", "alarm", x - (taken ? 44 * airScale(stage.zoom) : 0), top - 2, screenY(view.cx, view.cy) + 901);
  };
  /** The telephone at the desk, until it is answered. */
  const showPhone = () => {
    if (!session.state.nanobots.calls.some((call) => !call.answered)) return;
    const view = ofKind("reception-desk");
    const [ex, ey] = session.rules.map.entrance.at;
    const gx = view?.cx ?? ex + 0.5;
    const gy = view?.cy ?? ey + 0.5;
    const y = screenY(gx, gy);
    const top = view ? view.pick.top : y - 100;
    const sign = signs.show("phone", "ringing", screenX(gx, gy) + 30 * airScale(stage.zoom), top + 8, y + 902);
    // Rings for a second, rests for a second.
    const rings = !stage.calm && Math.floor(stage.now / 1000) % 2 === 0;
    sign?.image.setRotation(rings ? Math.sin(stage.now * 0.045) * 0.16 : 0);
  };

  return {
    tick(events) {
      for (const event of events) {
        if (event.type === "hostile-moved") spread(seat, HOSTILE);
        else if (event.type === "hostile-out") spread(event.device, FREE);
        else if (event.type === "device-changed" && (event.what === "restored" || event.what === "joined"))
          spread(event.device, FREE);
      }
      seat = session.state.nanobots.hostile.at;
    },
    update() {
      for (const image of tinted.values()) if (image.active) image.setTint(0xffffff);
      tinted.clear();
      for (const { image } of arcs.values()) image.setVisible(false);
      showDevices();
      showAlarm();
      showPhone();
      showRuns();
      signs.sweep();
    },
    destroy() {
      signs.destroy();
      lamp.destroy();
      for (const { image } of arcs.values()) image.destroy();
      for (const image of lights) image.destroy();
      arcs.clear();
      lights.length = 0;
      runs.length = 0;
    },
  };
}
