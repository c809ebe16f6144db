/** The picture of a purge: the network as a city of glass on a floor of light. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { Look } from "../../sim/ruleset.ts";
import type { EncounterOf } from "../../sim/state.ts";
import { preloadBackdrop } from "./pictures.ts";
import { frameFor, spotsOf, type Frame, type Spot } from "./purge/board.ts";
import { createCables, type Cables } from "./purge/cables.ts";
import { createFloor, type Floor } from "./purge/floor.ts";
import { drawPurgeTextures } from "./purge/textures.ts";
import { createTower, type Tower } from "./purge/tower.ts";

/** Colour of the flash for what happens at a node. */
const FLASHES: Readonly<Record<string, number>> = {
  found: 0xff3fb4,
  "gave-away": 0xff3fb4,
  scanned: 0xff3fb4,
  taken: 0xd16bff,
  relapsed: 0xff3fb4,
  "patch-wasted": 0xff3fb4,
  "patch-failed": 0xff3fb4,
  restored: 0x7dffd0,
  healed: 0x7dffd0,
  "healed-learnt": 0x7dffd0,
  "scan-clean": 0x8fe8ff,
  "patch-held": 0x4ff0c4,
  "shield-held": 0xffd76a,
  shielded: 0xffd76a,
  lured: 0xffc86a,
  learnt: 0xfff0a8,
  "lure-set": 0xffc86a,
  isolated: 0x9db0cc,
  rejoined: 0x69e6ff,
  "driven-out": 0x7dffd0,
};

const BACKDROP = "place/network";

export class PurgeScene extends EncounterScene<"purge"> {
  private floor!: Floor;
  private cables!: Cables;
  private towers: Tower[] = [];
  private looks = new Map<string, Look>();
  private spots: Spot[] = [];
  private board: Frame = { x: 0, y: 0, rx: 1, ry: 1, unit: 1 };
  private laid = "";
  private off = new AbortController();

  constructor(host: SceneHost) {
    super(host, "purge");
  }

  preload(): void {
    preloadBackdrop(this, "network");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#0b1b38");
    drawPurgeTextures(this.textures);
    this.floor = createFloor(this);
    this.cables = createCables(this, 5);
    const { rules, state } = this.session;
    this.looks = new Map(
      rules.staff.map(({ id, look }) => [id, state.staff.find(({ def }) => def === id)?.look ?? look]),
    );
    this.towers = (this.encounter?.play.nodes ?? []).map((node) =>
      createTower(this, this.host.figures(), node, this.looks),
    );
    this.laid = "";
    this.off = new AbortController();
    this.listen();
  }

  protected override unbuild(): void {
    this.off.abort();
    this.game.canvas.style.cursor = "";
    this.towers = [];
    this.host.api.encounter.aim.value = "";
  }

  /** The board goes where the cards leave room. */
  private place(play: EncounterOf<"purge">["play"]): void {
    const { width, height } = this.scale;
    const { ratio } = this.host.size();
    const insets = this.host.api.insets?.() ?? { top: 80, right: 0, bottom: 0, left: 0 };
    const now = `${width} ${height} ${insets.top} ${insets.right} ${insets.bottom} ${insets.left}`;
    if (now !== this.laid) {
      this.laid = now;
      const air = 10 * ratio;
      this.board = frameFor(
        {
          left: insets.left * ratio + air,
          top: insets.top * ratio + air,
          right: width - insets.right * ratio - air,
          bottom: height - insets.bottom * ratio - air,
        },
        play.nodes.length,
      );
      this.floor.layout(width, height, this.board, BACKDROP);
    }
    spotsOf(play, this.board, this.spots);
  }

  protected override frame({ play, step }: Readonly<EncounterOf<"purge">>): void {
    const def = this.def;
    if (!def) return;
    this.place(play);
    const { aim, picked } = this.host.api.encounter;
    const lost = play.nodes.filter((node) => node.seen).length / Math.max(1, play.nodes.length);
    this.floor.draw(this.scale.width, this.scale.height, this.board, lost, this.now, this.calm);
    this.cables.draw(play, step, this.spots, this.now, this.calm);
    play.nodes.forEach((node, i) => {
      const spot = this.spots[i];
      if (!spot) return;
      this.towers[i]?.draw(node, i, spot, {
        play,
        def,
        step,
        now: this.now,
        calm: this.calm,
        aimed: aim.value === node.id,
        picked: picked.value === node.id,
      });
    });
  }

  protected override told(events: readonly SimEvent[]): void {
    const nodes = this.encounter?.play.nodes;
    if (!nodes) return;
    for (const event of events) {
      if (event.type !== "encounter-note") continue;
      const tint = FLASHES[event.code];
      const i = nodes.findIndex(({ id }) => id === event.on);
      if (tint !== undefined && i >= 0) this.towers[i]?.flash(tint, this.now);
    }
  }

  /** Clicks and taps pick a node; the pointer aims. */
  private listen(): void {
    const { canvas } = this.game;
    const options = { signal: this.off.signal } as const;
    canvas.style.touchAction = "none";
    const at = (event: PointerEvent): string => {
      const box = canvas.getBoundingClientRect();
      const { ratio } = this.host.size();
      return this.nodeAt(
        (event.clientX - box.left) * ratio,
        (event.clientY - box.top) * ratio,
        event.pointerType === "touch",
      );
    };
    const { aim, picked } = this.host.api.encounter;
    canvas.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerType === "touch") return;
        aim.value = at(event);
        canvas.style.cursor = aim.value === "" ? "" : "pointer";
      },
      options,
    );
    canvas.addEventListener("pointerdown", (event) => (picked.value = at(event) || picked.value), options);
    canvas.addEventListener("pointerleave", () => (aim.value = ""), options);
  }

  /** The nearest node whose plate or dome is there; a finger reaches further. */
  private nodeAt(x: number, y: number, touch: boolean): string {
    const nodes = this.encounter?.play.nodes ?? [];
    let best = "";
    let least = touch ? 1.5 : 1;
    this.spots.forEach((spot, i) => {
      const reach = 118 * spot.size;
      const dx = (x - spot.x) / reach;
      const dy = (y - (spot.y - 40 * spot.size)) / (reach * 0.95);
      const far = Math.hypot(dx, dy);
      if (far < least) {
        least = far;
        best = nodes[i]?.id ?? "";
      }
    });
    return best;
  }
}
