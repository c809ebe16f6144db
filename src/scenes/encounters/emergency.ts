/** The picture of an emergency: the surgery at night, seen close, and the reaction as a ring of light over the chair. */
import type * as Phaser from "phaser";
import { lightOf, pointsOf, VITALS } from "../../sim/rules/encounters/emergency.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { EmergencyActId, Vital } from "../../sim/ruleset.ts";
import type { EncounterOf } from "../../sim/state.ts";
import type { SceneHost } from "../clinic-scene.ts";
import { SOFT, VIGNETTE } from "../drawn-textures.ts";
import { Hologram } from "./emergency/hologram.ts";
import { Monitors } from "./emergency/monitors.ts";
import { Attendants } from "./emergency/people.ts";
import { Sparks } from "./emergency/sparks.ts";
import { EncounterScene } from "./encounter-scene.ts";
import { addBackdrop, preloadBackdrop, type Backdrop } from "./pictures.ts";

const SIZE = { w: 2048, h: 1152 };
/** Middle of what must be seen: chair, ring, and hands at its sides. */
const MIDDLE = { x: 1000, y: 500 };
const RING = { x: 1000, y: 354, rx: 224, ry: 146 };
/** What the panels cover, in CSS pixels of a wide view; a narrow one has them above and below. */
const NARROW = 768;
const GOOD = 0x8affd8;
const BAD = 0xff6a5c;
const FOUND = 0x7fe9ff;

export class EmergencyScene extends EncounterScene<"emergency"> {
  private back: Backdrop | null = null;
  private hologram!: Hologram;
  private monitors!: Monitors;
  private sparks!: Sparks;
  private people: Attendants | null = null;
  private alarm!: Phaser.GameObjects.Image;
  private night!: Phaser.GameObjects.Image;
  private lamp!: Phaser.GameObjects.Image;
  private shake = 0;
  private red = 0;
  private centre = { x: 0, y: 0 };
  private ring = { x: RING.x, y: RING.y };
  private off: AbortController | null = null;

  constructor(host: SceneHost) {
    super(host, "emergency");
  }

  preload(): void {
    preloadBackdrop(this, "emergency");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#0a1524");
    this.back = addBackdrop(this, "emergency");
    this.people = this.back ? new Attendants(this, this.host.figures(), this.back) : null;
    this.lamp = this.add.image(1000, 700, SOFT, "0").setTint(0xfff0d0).setBlendMode("ADD").setDepth(20);
    this.monitors = new Monitors(this);
    this.hologram = new Hologram(this);
    this.sparks = new Sparks(this);
    this.alarm = this.add.image(0, 0, VIGNETTE, "0").setBlendMode("ADD").setDepth(200);
    this.night = this.add.image(0, 0, VIGNETTE, "0").setTint(0x030a14).setDepth(199);
    this.shake = 0;
    this.red = 0;
    this.listen();
  }

  protected override layout(width: number, height: number, ratio: number): void {
    const camera = this.cameras.main;
    const narrow = width / ratio < NARROW;
    const top = (narrow ? 300 : 70) * ratio;
    const bottom = (narrow ? 330 : height / ratio < 640 ? 110 : 150) * ratio;
    const free = Math.max(1, height - top - bottom);
    const cover = Math.max(width / SIZE.w, height / SIZE.h);
    // The ring fits beside the panels whatever the view; the picture goes to every edge.
    const zoom = narrow ? Math.max(height / SIZE.h, Math.min(width / 620, free / 640)) : cover;
    camera.setZoom(zoom);
    const half = { w: width / zoom / 2, h: height / zoom / 2 };
    const x = Math.max(half.w, Math.min(SIZE.w - half.w, MIDDLE.x));
    const wanted = MIDDLE.y + (height / 2 - (top + free / 2)) / zoom;
    const y = Math.max(half.h, Math.min(SIZE.h - half.h, wanted));
    camera.centerOn(x, y);
    for (const image of [this.alarm, this.night]) image.setPosition(x, y).setDisplaySize(half.w * 2.1, half.h * 2.1);
    this.centre = { x, y };
    this.hang(y - half.h + top / zoom, y + half.h - bottom / zoom, half.w);
  }

  /** Hangs the ring below the bar and above the foot, as large as fits. */
  private hang(top: number, bottom: number, half: number): void {
    const rim = 60;
    const ry = Math.max(96, Math.min(RING.ry, (bottom - top) / 2 - rim));
    const rx = Math.min(RING.rx, half - rim);
    this.ring = { x: RING.x, y: Math.max(RING.y, top + ry + rim) };
    this.hologram.place(this.ring, rx, ry);
  }

  protected override frame(encounter: Readonly<EncounterOf<"emergency">>): void {
    const { def, calm, delta } = this;
    if (!def) return;
    const { play, phase } = encounter;
    const { api } = this.host;
    const paused = this.session.speed === 0 && phase === "play";
    const t = this.now / 1000;
    this.people?.frame(play, def, phase, t, paused ? 0 : delta, calm);
    const screens = this.back?.place.screens;
    const [left, right] = [screens?.["monitor-left"], screens?.["monitor-right"]];
    if (left && right) this.monitors.frame(play, left, right, delta, calm, paused);
    this.hologram.frame(encounter, def, t, calm, api.encounter.aim.value, api.encounter.picked.value);
    this.sparks.frame(delta, calm);
    this.light(encounter, t);
  }

  /** Alarm light that breathes, slower than a calm breath out; darkness that closes in as strength goes. */
  private light({ play, phase }: Readonly<EncounterOf<"emergency">>, t: number): void {
    const { def, calm } = this;
    if (!def) return;
    const reds = phase === "play" ? VITALS.filter((vital) => lightOf(def, pointsOf(play, vital)) === "red").length : 0;
    this.red += (Math.min(1, reds / 3) - this.red) * Math.min(1, this.delta / 700);
    const breath = calm ? 0.7 : 0.6 + 0.4 * Math.sin(t * 2.4);
    const won = this.encounter?.result === "won";
    this.alarm.setTint(won ? 0x5ff0bd : 0xff3a3a).setAlpha(won ? 0.16 : 0.5 * this.red * breath);
    const strength = play.strength.value / 100_000;
    this.night.setAlpha(0.3 + 0.5 * (1 - strength));
    this.lamp.setDisplaySize(760, 470).setAlpha(0.1 + (won ? 0.12 : 0));
    this.shake = Math.max(0, this.shake - this.delta / 450);
    const jolt = calm ? 0 : this.shake * 9 * Math.sin(this.now / 24);
    this.cameras.main.centerOn(this.centre.x + jolt, this.centre.y);
  }

  protected override told(events: readonly SimEvent[]): void {
    const play = this.encounter?.play;
    if (!play) return;
    for (const event of events) {
      if (event.type === "encounter-acted" && event.kind === "emergency") this.acted(event.act, event.on);
      else if (event.type === "encounter-note" && event.kind === "emergency") this.noted(event.code, event.on);
    }
  }

  /** Hands have begun: a stream of light to what they work on, at once. */
  private acted(act: string, on: string): void {
    const { def } = this;
    const play = this.encounter?.play;
    if (!def || !play) return;
    const n = play.hands.findIndex((hand) => hand.act === act);
    const from = this.people?.handAt(Math.max(0, n)) ?? { x: 1000, y: 760 };
    if (act === "trace") {
      this.sparks.ripple(this.hologram.at(on as Vital), FOUND, 95);
      this.sparks.stream(from, this.hologram.at(on as Vital), FOUND);
    } else if (act === "link") this.sparks.ripple(this.ring, FOUND, 240);
    else {
      const eases = def.rules.acts[act as EmergencyActId]?.eases ?? [];
      for (const { on: vital } of eases) this.sparks.stream(from, this.hologram.at(vital), GOOD);
    }
  }

  private noted(code: string, on: string): void {
    const vital = VITALS.find((each) => each === on);
    if (code === "bolted") this.shake = 1.2;
    if (!vital) return;
    const at = this.hologram.at(vital);
    const [what] = code.split("-");
    if (what === "hit") {
      this.shake = 0.9;
      this.sparks.burst(at, BAD, 26, 330);
      this.sparks.ripple(at, BAD, 150);
    } else if (what === "held" || what === "fizzled") {
      this.sparks.ripple(at, GOOD, 130);
      this.sparks.burst(at, GOOD, 10, 190);
    } else if (what === "well") {
      this.sparks.burst(at, GOOD, 24, 260);
      this.sparks.ripple(at, GOOD, 120);
    } else if (what === "given") this.sparks.burst(at, GOOD, 10, 170);
    else if (what === "traced" || what === "linked") {
      this.sparks.burst(at, FOUND, 18, 240);
      this.sparks.ripple(at, FOUND, 120);
    } else if (what === "gathers") this.sparks.ripple(at, 0xffa060, 90);
  }

  /** The pointer aims at parts of the ring and picks them. */
  private listen(): void {
    const { canvas } = this.game;
    this.off = new AbortController();
    const options = { signal: this.off.signal };
    const under = (e: PointerEvent): Vital | "" => {
      const box = canvas.getBoundingClientRect();
      const { ratio } = this.host.size();
      const point = this.cameras.main.getWorldPoint((e.clientX - box.left) * ratio, (e.clientY - box.top) * ratio);
      return this.hologram.partAt(point.x, point.y, e.pointerType === "touch" ? 26 : 10);
    };
    const { encounter } = this.host.api;
    canvas.addEventListener(
      "pointermove",
      (e) => {
        if (e.pointerType === "touch") return;
        const vital = under(e);
        if (encounter.aim.value !== vital) encounter.aim.value = vital;
        canvas.style.cursor = vital === "" ? "" : "pointer";
      },
      options,
    );
    canvas.addEventListener(
      "pointerdown",
      (e) => {
        if (e.button === 0) encounter.picked.value = under(e);
      },
      options,
    );
    canvas.addEventListener("pointerleave", () => (encounter.aim.value = ""), options);
  }

  protected override unbuild(): void {
    this.off?.abort();
    this.off = null;
    this.game.canvas.style.cursor = "";
    this.host.api.encounter.aim.value = "";
    this.host.api.encounter.picked.value = "";
  }
}
