/** The picture of a demonstration: a theatre in the round, full of people, with light over its stage. */
import * as Phaser from "phaser";
import type { SimEvent } from "../../sim/events.ts";
import type { HallBlock } from "../../sim/ruleset.ts";
import type { EncounterOf } from "../../sim/state.ts";
import { BLOCKS } from "../../sim/rules/encounters/demonstration.ts";
import type { SceneHost } from "../clinic-scene.ts";
import { SOFT, VIGNETTE } from "../drawn-textures.ts";
import { DRAW_SCALE, frameOf } from "../frames.ts";
import { Crowd } from "./demonstration/crowd.ts";
import { Hologram } from "./demonstration/hologram.ts";
import { StageCast } from "./demonstration/stage-cast.ts";
import { EncounterScene } from "./encounter-scene.ts";
import { addBackdrop, preloadBackdrop, type Backdrop } from "./pictures.ts";

/** What must be seen of the picture: seats, stage and screen. */
const CORE = { x: 470, y: 60, w: 1110, h: 960 };
const DARK = 0x26264a;
const CHEERED = new Set([
  "not-a-flinch",
  "speaks-up",
  "figures",
  "joke",
  "treat-done",
  "stage-done",
  "show",
  "done-polish",
]);
const FLAKES = 70;
/** Signs that may float at a time, besides new ones. */
const ROOM = 6;

interface Bit {
  readonly image: Phaser.GameObjects.Image;
  vx: number;
  vy: number;
  left: number;
  readonly pull: number;
}

export class DemonstrationScene extends EncounterScene<"demonstration"> {
  private hall: Backdrop | null = null;
  private crowd: Crowd | null = null;
  private people: StageCast | null = null;
  private hologram: Hologram | null = null;
  private waves: { readonly image: Phaser.GameObjects.Image; born: number; readonly to: number }[] = [];
  private bits: Bit[] = [];
  private white!: Phaser.GameObjects.Image;
  private off: () => void = () => undefined;
  private celebrated = false;

  constructor(host: SceneHost) {
    super(host, "demonstration");
  }

  preload(): void {
    preloadBackdrop(this, "hall");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor(DARK);
    this.waves = [];
    this.bits = [];
    this.celebrated = false;
    this.hall = addBackdrop(this, "hall");
    const { encounter, hall } = this;
    if (!encounter || !hall) return;
    const [w, h] = hall.place.size;
    // The rim of the picture goes over into the dark around it.
    this.add
      .image(w / 2, h / 2, VIGNETTE, "0")
      .setDisplaySize(w * 1.04, h * 1.04)
      .setTint(DARK)
      .setDepth(-990);
    const figures = this.host.figures();
    this.crowd = new Crowd(this, figures, hall, this.session.rules.looks, encounter);
    this.people = new StageCast(this, figures, hall, this.session.state, encounter);
    this.hologram = new Hologram(this, hall);
    this.white = this.add
      .image(0, 0, "__WHITE")
      .setOrigin(0, 0)
      .setPosition(-w / 2, -h / 2)
      .setDisplaySize(2 * w, 2 * h)
      .setDepth(400)
      .setAlpha(0);
    this.listen();
  }

  protected override frame(encounter: Readonly<EncounterOf<"demonstration">>): void {
    const { def, now, delta, calm } = this;
    if (!def) return;
    const aim = this.host.api.encounter.aim.value;
    this.crowd?.update(encounter, now, delta, calm, aim);
    this.people?.update(encounter, def, now, delta, calm, aim);
    this.hologram?.update(encounter, now, calm);
    this.white.setAlpha(Math.max(0, this.white.alpha - delta / 320));
    for (const wave of this.waves) {
      const age = Math.min(1, (now - wave.born) / 1000);
      const size = 120 + wave.to * age;
      wave.image.setDisplaySize(size, size * 0.55).setAlpha((1 - age) * 0.4);
    }
    this.waves = this.waves.filter((wave) => {
      if (now - wave.born < 1000) return true;
      wave.image.destroy();
      return false;
    });
    this.fly();
    if (encounter.phase === "over" && encounter.result === "won" && !this.celebrated) {
      this.celebrated = true;
      this.confetti();
    }
  }

  protected override told(events: readonly SimEvent[]): void {
    for (const event of events) {
      if (event.type === "encounter-acted" && event.kind === this.kind) this.did(event.act, event.on);
      if (event.type === "encounter-note" && event.kind === this.kind) this.happened(event.code, event.on);
    }
  }

  private did(act: string, on: string): void {
    const chair = this.people?.chair.image;
    if (act === "hand" && chair) {
      this.people?.comfort(this.now);
      this.rise("fx/heart", chair.x, chair.y - 90, 6, 0xffffff);
    } else if (act === "hall") {
      this.people?.talk(this.now);
      if (on === "show") this.hologram?.show(this.now);
      this.wave(this.stageAt(), on === "hush" ? 0x9fb0ff : 0xffe0a0, 1500);
    } else if (act === "answer") {
      this.people?.talk(this.now);
      this.wave(this.stageAt(), on === "pass" ? 0xff7566 : 0x8ff0e0, 1300);
    } else if (act === "world" && chair) this.rise("fx/sparkle", chair.x, chair.y - 170, 12, 0xbff4ff);
    else if (act === "turn") this.wave(this.stageAt(), on === "carry-on" ? 0xff5a4a : 0xfff0c0, 1800);
  }

  private happened(code: string, on: string): void {
    if (CHEERED.has(code)) this.crowd?.cheer(code === "show" ? ["press", "families"] : BLOCKS, this.now);
    if (code.startsWith("done-")) this.crowd?.cheer(["colleagues", "families"], this.now);
    if (code === "flash") {
      this.crowd?.flash(this.now);
      if (!this.calm) this.white.setAlpha(0.35);
    }
    const chair = this.people?.chair.image;
    if (chair && (code === "gasp" || code === "flinch" || code === "flash" || code === "headset"))
      this.rise(
        code === "gasp" ? "fx/icon-pain" : "fx/sweat",
        chair.x,
        chair.y - 90,
        code === "gasp" ? 3 : 5,
        0xffffff,
      );
    if (chair && (code === "not-a-flinch" || code === "world-loves"))
      this.rise("fx/star", chair.x, chair.y - 90, 6, 0xffffff);
    if (code === "gasp" && !this.calm) this.cameras.main.shake(160, 0.003);
    const block = this.crowd?.middleOf(on);
    if (block && (code.endsWith("-badly") || code.startsWith("restless")))
      this.rise("fx/icon-frown", block.x, block.y - 90, 3, 0xffffff);
    else if (block && (code === "figures" || code === "humble" || code === "joke"))
      this.rise("fx/icon-smile", block.x, block.y - 90, 5, 0xffffff);
  }

  protected override layout(width: number, height: number, ratio: number): void {
    const wide = width / height > 1;
    // Cards stand at the sides and at the foot; on a tall view above and below.
    const side = wide ? width * 0.2 : 0;
    const top = wide ? 84 * ratio : height * 0.33;
    const foot = wide ? 128 * ratio : height * 0.28;
    const freeW = Math.max(1, width - 2 * side);
    const freeH = Math.max(1, height - top - foot);
    const zoom = Math.min((freeW * 1.18) / CORE.w, (freeH * 1.08) / CORE.h);
    const camera = this.cameras.main;
    camera.setZoom(zoom);
    camera.centerOn(CORE.x + CORE.w / 2, CORE.y + CORE.h / 2 + (foot - top) / 2 / zoom);
  }

  protected override unbuild(): void {
    this.off();
    this.crowd = null;
    this.people = null;
    this.hologram = null;
    this.hall = null;
  }

  private stageAt(): { x: number; y: number } {
    return this.hall?.toScreen(0, 0, 0.2) ?? { x: 0, y: 0 };
  }

  private wave(at: { x: number; y: number }, tint: number, to: number): void {
    // One wave at a time: the newest counts.
    for (const old of this.waves) old.image.destroy();
    const ref = frameOf("fx/ripple");
    const image = this.add
      .image(at.x, at.y, ref?.key ?? SOFT, ref?.frame ?? "0")
      .setBlendMode(Phaser.BlendModes.ADD)
      .setTint(tint)
      .setDepth(-730);
    this.waves = [{ image, born: this.now, to }];
  }

  private rise(name: string, x: number, y: number, count: number, tint: number): void {
    const ref = frameOf(name);
    if (!ref) return;
    // What floats makes way for what is new.
    for (const bit of this.bits.filter(({ left }) => left < 3000).slice(0, -ROOM)) bit.left = Math.min(bit.left, 200);
    for (let k = 0; k < (this.calm ? 1 : count); k++) {
      const spread = (k - (count - 1) / 2) * 40;
      const image = this.add
        .image(x + (this.calm ? 0 : spread), y - 14 * (k % 3), ref.key, ref.frame)
        .setScale(DRAW_SCALE * 0.95)
        .setTint(tint)
        .setDepth(210);
      this.bits.push({ image, vx: spread * 0.5, vy: this.calm ? 0 : -80 - 22 * (k % 3), left: 1300 + 90 * k, pull: 0 });
    }
  }

  private confetti(): void {
    const [w] = this.hall?.place.size ?? [2048];
    for (let k = 0; k < FLAKES; k++) {
      const ref = frameOf(`fx/confetti/${k % 4}`);
      if (!ref) return;
      const image = this.add
        .image(
          w * (0.25 + (0.5 * ((k * 37) % FLAKES)) / FLAKES),
          this.calm ? 200 + ((k * 53) % 700) : -((k * 41) % 420),
          ref.key,
          ref.frame,
        )
        .setScale(DRAW_SCALE * 1.3)
        .setDepth(220);
      this.bits.push({
        image,
        vx: this.calm ? 0 : Math.sin(k) * 40,
        vy: this.calm ? 0 : 130 + (k % 5) * 30,
        left: 9000,
        pull: 0,
      });
    }
  }

  private fly(): void {
    const seconds = this.delta / 1000;
    for (const bit of this.bits) {
      bit.left -= this.delta;
      bit.image.x += bit.vx * seconds;
      bit.image.y += bit.vy * seconds;
      if (bit.left > 3000) bit.image.rotation += bit.vx * 0.04 * seconds * 2;
      bit.image.setAlpha(Math.min(1, Math.max(0, bit.left / 500)));
    }
    this.bits = this.bits.filter((bit) => {
      if (bit.left > 0) return true;
      bit.image.destroy();
      return false;
    });
  }

  /** The pointer on the canvas: what it is on lights up, and what is picked is told to the panel. */
  private listen(): void {
    const { canvas } = this.game;
    const { encounter } = this.host.api;
    const gone = new AbortController();
    const aimed = (event: PointerEvent): HallBlock | "chair" | "" => {
      const box = canvas.getBoundingClientRect();
      const { ratio } = this.host.size();
      const point = this.cameras.main.getWorldPoint(
        (event.clientX - box.left) * ratio,
        (event.clientY - box.top) * ratio,
      );
      return this.people?.on(point.x, point.y) ? "chair" : (this.crowd?.at(point.x, point.y) ?? "");
    };
    canvas.addEventListener(
      "pointermove",
      (event) => {
        const on = aimed(event);
        encounter.aim.value = on;
        canvas.style.cursor = on === "chair" ? "pointer" : "";
      },
      { signal: gone.signal },
    );
    canvas.addEventListener("pointerup", (event) => (encounter.picked.value = aimed(event)), { signal: gone.signal });
    canvas.addEventListener("pointerleave", () => (encounter.aim.value = ""), { signal: gone.signal });
    this.off = () => {
      gone.abort();
      canvas.style.cursor = "";
      encounter.aim.value = "";
      encounter.picked.value = "";
    };
  }
}
