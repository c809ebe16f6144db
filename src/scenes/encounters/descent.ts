/** The picture of a descent: islands in an abyss, you with your light, the dark behind and Cavity ahead. */
import type * as Phaser from "phaser";
import { coreOf, fearHere, hereOf, lightOf, NATURES } from "../../sim/rules/encounters/descent.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { DescentState, EncounterOf } from "../../sim/state.ts";
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";
import { VIGNETTE } from "../drawn-textures.ts";
import { Dark } from "./descent/dark.ts";
import { Flashes } from "./descent/flashes.ts";
import { Islands, NATURE_TINT } from "./descent/islands.ts";
import { preloadDream, SKY } from "./descent/pictures.ts";
import { viewOf, type View } from "./descent/places.ts";
import { Hunter, Walker } from "./descent/walker.ts";

/** A press that moves less than this (CSS pixels) is a click; reach of a click round an island, in world pixels. */
const SLACK = 10;
const REACH = { x: 150, y: 120 };

export class DescentScene extends EncounterScene<"descent"> {
  private world!: Phaser.GameObjects.Container;
  private sky: Phaser.GameObjects.Image[] = [];
  private islands: Islands | null = null;
  private walker: Walker | null = null;
  private hunter: Hunter | null = null;
  private dark: Dark | null = null;
  private flashes: Flashes | null = null;
  private night!: Phaser.GameObjects.Image;
  private view: View = { cx: 0, cy: 0, zoom: 1 };
  private camera = { x: 0, y: 0, zoom: 1 };
  private shake = 0;
  private settled = false;
  private off: AbortController | null = null;

  constructor(host: SceneHost) {
    super(host, "descent");
  }

  preload(): void {
    preloadDream(this);
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#120a34");
    this.sky = SKY.map((key, n) => this.add.image(0, 0, key).setDepth(n - 20));
    this.world = this.add.container(0, 0).setDepth(0);
    this.night = this.add.image(0, 0, VIGNETTE, "0").setTint(0x0a0426).setDepth(300);
    this.islands = null;
    this.settled = false;
    const encounter = this.encounter;
    if (encounter) this.furnish(encounter.play);
    this.listen();
  }

  private furnish(play: Readonly<DescentState>): void {
    const figures = this.host.figures();
    const { staff } = this.session.state;
    const who = staff.find((each) => each.role === "dentist") ?? staff[0];
    this.islands = new Islands(this, this.world, play);
    this.dark = new Dark(this, this.world);
    this.hunter = new Hunter(this, this.world);
    this.flashes = new Flashes(this, this.world);
    this.walker = who ? new Walker(this, this.world, figures, who.look) : null;
  }

  protected override layout(width: number, height: number, ratio: number): void {
    this.view = viewOf(width, height, ratio);
    this.settled = false;
  }

  protected override frame(encounter: Readonly<EncounterOf<"descent">>): void {
    const { play } = encounter;
    if (!this.islands) this.furnish(play);
    const { islands, walker, hunter, dark, flashes } = this;
    if (!islands || !dark || !hunter || !flashes) return;
    const t = this.now / 1000;
    const { calm, delta } = this;
    islands.frame(play, t, delta, calm, this.host.api.encounter.aim.value);
    const over = encounter.phase === "over" ? encounter.result : "";
    walker?.frame(play, islands, t, delta, calm, over);
    hunter.frame(play, islands, t, delta, calm);
    this.look(play, islands);
    dark.frame(play, t, delta, calm, this.camera.x);
    flashes.frame(delta, this.scale.width, this.scale.height, calm);
    this.world.sort("depth");
  }

  /** The camera glides to where you are, a little toward what lies below. */
  private look(play: Readonly<DescentState>, islands: Islands): void {
    const { view, camera } = this;
    const going = play.busy.what === "go" ? Number(play.busy.on) : play.at;
    const at = islands.at(going);
    const core = going === islands.core;
    const goal = { x: at.x * 0.95, y: at.y + (core ? -110 : 62), zoom: view.zoom * (core ? 0.92 : 1) };
    const near = !this.settled || this.calm ? 1 : Math.min(1, this.delta / 420);
    this.settled = true;
    camera.x += (goal.x - camera.x) * near;
    camera.y += (goal.y - camera.y) * near;
    camera.zoom += (goal.zoom - camera.zoom) * near;
    this.shake = Math.max(0, this.shake - this.delta / 500);
    const jolt = this.calm ? 0 : this.shake * 10 * Math.sin(this.now / 22);
    this.world
      .setScale(camera.zoom)
      .setPosition(view.cx - camera.x * camera.zoom + jolt, view.cy - camera.y * camera.zoom);
    const { width, height } = this.scale;
    const end = islands.at(islands.core).y;
    const share = Math.max(0, Math.min(1, camera.y / Math.max(1, end)));
    this.sky.forEach((layer, n) => {
      const size = Math.max(width / 1600, height / 1000) * (1.16 + n * 0.1);
      const drift = this.calm ? 0 : Math.sin(this.now / 5200 + n) * 8;
      layer
        .setPosition(
          width / 2 - camera.x * camera.zoom * (0.05 + 0.09 * n) + drift,
          height / 2 + (0.5 - share) * height * (0.1 + 0.1 * n),
        )
        .setScale(size);
    });
    const light = lightOf(play) / 100;
    const reach = Math.max(width, height) * 2.1;
    const body = this.toScreen(this.walker?.place ?? at);
    this.night
      .setPosition(body.x, body.y)
      .setDisplaySize(reach, reach)
      .setAlpha(0.42 + 0.5 * (1 - light));
  }

  private toScreen(point: { readonly x: number; readonly y: number }): { x: number; y: number } {
    return { x: this.world.x + point.x * this.world.scaleX, y: this.world.y + point.y * this.world.scaleY };
  }

  protected override told(events: readonly SimEvent[]): void {
    const { islands, walker, flashes } = this;
    const play = this.encounter?.play;
    if (!islands || !flashes || !play) return;
    for (const event of events) {
      if (event.type === "encounter-acted" && event.act === "answer" && walker) {
        const card = play.hand.find(({ id }) => id === event.on);
        const tint = NATURE_TINT[NATURES.indexOf(card?.nature ?? "ease")] ?? 0xffffff;
        flashes.beam({ x: walker.place.x + 10, y: walker.place.y - 60 }, this.body(play, play.at), tint);
      }
      if (event.type === "encounter-note") this.show(event.code, Number(event.on), play);
      if (event.type === "encounter-decided") flashes.flash(event.result === "won" ? 0xfff2cc : 0x0a0426, 0.85);
    }
  }

  private body(play: Readonly<DescentState>, id: number): { x: number; y: number } {
    const at = this.islands?.fearAt(id) ?? { x: 0, y: 0 };
    return id === coreOf(play).id ? at : { x: at.x, y: at.y - 60 };
  }

  private show(code: string, on: number, play: Readonly<DescentState>): void {
    const { islands, flashes } = this;
    if (!islands || !flashes) return;
    const at = this.body(play, on);
    if (code.startsWith("wrong") || code === "trap" || code === "core-wrong") {
      islands.shake(on, 1);
      flashes.spray(at, 0xb03bff, 10, 90, 600);
      this.shake = 0.5;
    } else if (code.startsWith("part") || code === "core-part") flashes.spray(at, 0xbfe9ff, 7, 70, 600);
    else if (code === "right" || code === "core-right") flashes.spray(at, 0xffb95e, 7, 130, 700);
    else if (code === "lit") {
      flashes.spray({ x: islands.at(on).x, y: islands.at(on).y - 30 }, 0xffb84a, 16, 250, 1000);
      flashes.flash(0xffe2a6, 0.25);
    } else if (code === "caught") {
      flashes.flash(0x35f0e0, 0.5);
      this.shake = 1.2;
    } else if (code === "flare") {
      flashes.flash(0xffffff, 0.7);
      flashes.spray(islands.at(on), 0xffffff, 30, 320, 1200);
    } else if (code.startsWith("heard")) flashes.spray(at, 0x7ff5e8, 9, 80, 800);
    else if (code === "core") this.shake = 0.9;
  }

  /** The island under a point of the canvas in CSS pixels, or −1. */
  private under(px: number, py: number): number {
    const play = this.encounter?.play;
    const { islands } = this;
    if (!play || !islands) return -1;
    const { ratio } = this.host.size();
    const x = (px * ratio - this.world.x) / this.world.scaleX;
    const y = (py * ratio - this.world.y) / this.world.scaleY;
    let best = -1;
    let least = 1;
    for (const { id } of play.islands) {
      const at = islands.at(id);
      const core = id === islands.core;
      const far = Math.hypot(
        (x - at.x) / (core ? 230 : REACH.x),
        (y - (at.y - (core ? 130 : 20))) / (core ? 260 : REACH.y),
      );
      if (far >= least) continue;
      least = far;
      best = id;
    }
    return best;
  }

  private listen(): void {
    const { canvas } = this.game;
    this.off = new AbortController();
    const { signal } = this.off;
    let down: { x: number; y: number } | null = null;
    const at = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    canvas.addEventListener("pointerdown", (event) => (down = event.button === 0 ? at(event) : null), { signal });
    canvas.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerType === "touch") return;
        const { x, y } = at(event);
        this.aim(this.under(x, y), canvas);
      },
      { signal },
    );
    canvas.addEventListener("pointerleave", () => this.aim(-1, canvas), { signal });
    canvas.addEventListener(
      "pointerup",
      (event) => {
        const { x, y } = at(event);
        if (down && Math.hypot(x - down.x, y - down.y) < SLACK) this.click(this.under(x, y));
        down = null;
      },
      { signal },
    );
  }

  private aim(id: number, canvas: HTMLCanvasElement): void {
    const play = this.encounter?.play;
    const open = play && (hereOf(play).links.includes(id) || (id === play.at && fearHere(play)));
    canvas.style.cursor = open ? "pointer" : "";
    this.host.api.encounter.aim.value = id >= 0 ? `island:${id}` : "";
  }

  /** An island beside you: go there. Where you are: listen, or hand over to the comforts of the panel. */
  private click(id: number): void {
    const encounter = this.encounter;
    if (!encounter || id < 0 || encounter.phase !== "play" || this.session.mode === "replay") return;
    const { play } = encounter;
    const act = (what: string, on: string) => this.session.dispatch({ type: "encounter-act", act: what, on }) === null;
    if (id !== play.at) {
      act("go", `${id}`);
      return;
    }
    if (fearHere(play) && !act("listen", "")) {
      this.host.api.encounter.picked.value = "";
      this.host.api.encounter.picked.value = "hand";
    }
  }

  protected override unbuild(): void {
    this.off?.abort();
    this.off = null;
    this.game.canvas.style.cursor = "";
    this.host.api.encounter.aim.value = "";
    this.islands = this.walker = this.hunter = this.dark = this.flashes = null;
  }
}
