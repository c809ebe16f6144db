/** Who is on the stage: the patient in the chair with a ring of fear, those who treat, and whoever runs in. */
import * as Phaser from "phaser";
import { bandOf } from "../../../sim/rules/people/people.ts";
import { speedOf, STEPS } from "../../../sim/rules/encounters/demonstration.ts";
import type { DemonstrationDef, Look } from "../../../sim/ruleset.ts";
import type { ClinicState, EncounterOf } from "../../../sim/state.ts";
import { BANDS, RING, SOFT } from "../../drawn-textures.ts";
import type { FigurePose } from "../../figure-pose.ts";
import type { FigureFactory } from "../../figures/index.ts";
import { illLook } from "../../symptom-plan.ts";
import type { Backdrop } from "../pictures.ts";
import { Actor, type Place } from "./actor.ts";

type Demo = Readonly<EncounterOf<"demonstration">>;

const STRANGER: Place = { x: 0, y: 0, z: 0 };
/** Where whoever runs in stops, at the rim of the stage. */
const RIM: Place = { x: 1.7, y: -0.55, z: 0.18 };
const TALK_MS = 1800;

export class StageCast {
  readonly chair: Actor;
  private readonly dentist: Actor | null;
  private readonly helper: Actor | null;
  private readonly crasher: Actor;
  private readonly ring: Phaser.GameObjects.Image;
  private readonly spot: Phaser.GameObjects.Image;
  private phase = "";
  private bolted = false;
  private talks = -10_000;
  private comforts = -10_000;

  private readonly hall: Backdrop;

  constructor(scene: Phaser.Scene, figures: FigureFactory, hall: Backdrop, state: Readonly<ClinicState>, demo: Demo) {
    this.hall = hall;
    const lit = Phaser.Display.Color.HexStringToColor(hall.place.lit).color;
    const spot = (name: string): Place => hall.place.spots[name] ?? STRANGER;
    const facing = (name: string) => hall.place.spots[name]?.facing ?? "sw";
    const stand = (look: Look, name: string, id: number, pose: FigurePose = "idle") =>
      new Actor(scene, figures, hall, look, spot(name), facing(name), id, pose).tint(lit);
    this.spot = scene.add.image(0, 0, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setDepth(-750);
    this.ring = scene.add.image(0, 0, RING, "0").setDepth(-740);
    const worn = { ...demo.play.chair.look, accessory: "vr" };
    this.chair = stand(worn, "patient", 500, "lie");
    this.chair.shadow.setVisible(false);
    const lead = state.staff.find((each) => each.id === demo.play.lead);
    const helper = state.staff.find((each) => each.id === demo.play.helper);
    this.dentist = lead ? stand(lead.look, "dentist", 501) : null;
    this.helper = helper ? stand(helper.look, "helper", 502) : null;
    const look = demo.play.crasher.harmedBy === "nobody" ? demo.play.crasher.look : illLook(demo.play.crasher.look);
    this.crasher = new Actor(scene, figures, hall, look, spot("wings"), "sw", 503).tint(lit).visible(false);
  }

  /** The dentist says something to the hall; lays a hand on the patient. */
  talk(now: number): void {
    this.talks = now;
  }
  comfort(now: number): void {
    this.comforts = now;
  }

  /** Whether a point of the picture is on the chair. */
  on(x: number, y: number): boolean {
    const { image } = this.chair;
    return Math.hypot((x - image.x) / 95, (y - (image.y - 60)) / 85) < 1;
  }

  update(demo: Demo, def: DemonstrationDef, now: number, delta: number, calm: boolean, aim: string): void {
    const { play } = demo;
    const anxiety = play.anxiety.value / 1000;
    const band = BANDS.indexOf(bandOf(anxiety));
    const { chair, hall } = this;
    if (demo.ending === "bolted" && !this.bolted) {
      this.bolted = true;
      const way = hall.place.paths["left"] ?? [];
      chair.walk(
        [...way].reverse().map(([x, y, z]) => ({ x, y, z })),
        3.4,
      );
      chair.shadow.setVisible(true);
    }
    chair.pose = this.bolted ? "panic" : "lie";
    chair.mood = anxiety >= 66 ? "scared" : anxiety >= 46 ? "uneasy" : anxiety < 32 ? "happy" : "calm";
    chair.shiver = anxiety >= 84 ? 2.4 : anxiety >= 66 ? 1.2 : 0;
    chair.update(now, delta, calm);
    const ground = hall.toScreen(0, 0, 0.18);
    const pulse = calm ? 1 : 1 + (0.03 + anxiety / 1600) * Math.sin(now / (320 - 2 * anxiety));
    this.ring
      .setFrame(String(Math.max(0, band)))
      .setPosition(ground.x, ground.y)
      .setScale(3.1 * pulse, 2.9 * pulse)
      .setAlpha(aim === "chair" ? 1 : 0.85)
      .setVisible(!this.bolted);
    const comforted = now - this.comforts < 1500;
    this.spot
      .setPosition(ground.x, ground.y - 30)
      .setDisplaySize(420, 300)
      .setTint(comforted ? 0xff9fb8 : 0xfff0d0)
      .setAlpha(comforted ? 0.6 : 0.12);
    this.runIn(demo, def);
    this.crasher.update(now, delta, calm);
    this.work(demo, def, now, comforted);
    this.dentist?.update(now, delta, calm);
    this.helper?.update(now, delta, calm);
  }

  private work(demo: Demo, def: DemonstrationDef, now: number, comforted: boolean): void {
    const { play } = demo;
    const { dentist, helper } = this;
    const won = demo.phase === "over" && demo.result === "won";
    if (dentist) {
      const treating = play.turn.phase === "doing" && play.turn.choice === "treat";
      const talking = now - this.talks < TALK_MS;
      dentist.pose = won
        ? "cheer"
        : dentist.walking
          ? "walk"
          : treating || comforted
            ? "treat"
            : talking
              ? "talk"
              : speedOf(play, def) > 0 && demo.phase === "play"
                ? "treat"
                : "idle";
      dentist.mood = won ? "happy" : play.anxiety.value > 75_000 || play.turn.phase === "choosing" ? "uneasy" : "calm";
      if (!dentist.walking) dentist.facing = talking && !treating ? "sw" : "se";
    }
    if (helper && !helper.walking) {
      helper.pose = won ? "cheer" : "idle";
      helper.mood = won ? "happy" : "calm";
    } else if (helper) helper.pose = "walk";
  }

  /** Doors, the run down the aisle, and what is done about it. */
  private runIn(demo: Demo, def: DemonstrationDef): void {
    const { turn } = demo.play;
    const { crasher, hall } = this;
    const path = (hall.place.paths["right"] ?? []).map(([x, y, z]) => ({ x, y, z }));
    const now = `${turn.phase} ${turn.choice}`;
    if (now !== this.phase) {
      const before = this.phase;
      this.phase = now;
      if (turn.phase !== "") crasher.visible(true);
      if (turn.phase === "choosing" || (before === "" && turn.phase !== "")) Object.assign(crasher.at, RIM);
      const home = hall.place.spots["dentist"] ?? STRANGER;
      if (turn.phase === "doing") {
        if (turn.choice === "treat")
          this.dentist?.walk(
            [
              { x: 0.6, y: -1.2, z: 0.18 },
              { x: 1.15, y: -0.75, z: 0.18 },
            ],
            2.4,
          );
        if (turn.choice === "stage") crasher.walk([hall.place.spots["presenter"] ?? RIM], 1.4);
        if (turn.choice === "aside") {
          const out = [...path].reverse();
          crasher.walk([{ x: 1.9, y: -1.2, z: 0 }, ...out], 1.3);
          this.helper?.walk([{ x: 1.6, y: -1.4, z: 0 }, ...out], 1.3);
        }
      }
      if (turn.phase === "over") {
        if (turn.choice === "treat") {
          this.dentist?.walk([{ x: 0.2, y: -1.2, z: 0.18 }, home], 2.4);
          crasher.walk([{ x: 2.3, y: 1.4, z: 0 }], 1.4);
        }
        if (turn.choice === "stage") crasher.walk([{ x: 1.7, y: 1.7, z: 0.1 }], 1.2);
      }
    }
    const { choice, phase } = turn;
    // The run follows the rules' own clock, so that nobody is late for what is decided about them.
    if (phase === "coming") {
      const way = [...path, RIM];
      const share = 1 - turn.left / Math.max(1, def.rules.turn.coming * STEPS);
      const along = Math.min(way.length - 1.001, Math.max(0, share * (way.length - 1)));
      const from = way[Math.floor(along)] ?? RIM;
      const to = way[Math.floor(along) + 1] ?? RIM;
      const part = along - Math.floor(along);
      crasher.at.x = from.x + (to.x - from.x) * part;
      crasher.at.y = from.y + (to.y - from.y) * part;
      crasher.at.z = from.z + (to.z - from.z) * part;
    }
    crasher.pose =
      phase === "coming"
        ? "panic"
        : crasher.walking
          ? "walk"
          : phase === "over" && choice !== "carry-on"
            ? "idle"
            : choice === "stage"
              ? "talk"
              : choice === "treat"
                ? "clutch"
                : "cry";
    crasher.mood = phase === "over" && choice === "treat" ? "calm" : choice === "stage" ? "uneasy" : "pain";
    if (!crasher.walking && phase !== "over") crasher.facing = "sw";
    if (phase === "over" && choice === "aside" && !crasher.walking) crasher.visible(false);
  }
}
