/** The clinic as it is played: joins ground, walls, things, people, readouts, effects, light and camera. */
import * as Phaser from "phaser";
import type { SimEvent } from "../sim/events.ts";
import { canBuild } from "../sim/rules/house/building.ts";
import { presentPatient } from "../sim/rules/people/people.ts";
import type { FocusPoint, SceneApi, Target } from "./api.ts";
import { floorTarget } from "./clinic/build/floor-target.ts";
import { createTools, type Tools } from "./clinic/build/tools.ts";
import { createCameraRig, type CameraRig } from "./clinic/camera-rig.ts";
import { createDaylight, type Daylight } from "./clinic/daylight-view.ts";
import { createEffects, type Effects } from "./clinic/effects.ts";
import { createGround, type Ground } from "./clinic/ground.ts";
import { createMarks, placeOf, type Marks } from "./clinic/marks.ts";
import { createMilo, type Milo } from "./clinic/milo.ts";
import { createNetworkMarks, type NetworkMarks } from "./clinic/network-marks.ts";
import { createPeople, type People } from "./clinic/people.ts";
import { listen } from "./clinic/pointer.ts";
import { createReadouts, type Readouts } from "./clinic/readouts.ts";
import type { Stage } from "./clinic/stage.ts";
import { createRecallBoxes, type RecallBoxes } from "./clinic/recall-boxes.ts";
import { createRescue, type Rescue } from "./clinic/rescue.ts";
import { createRivalStreet, type RivalStreet } from "./clinic/rival-street.ts";
import { createStanding, type Standing } from "./clinic/standing.ts";
import { createSwarmMotes, type SwarmMotes } from "./clinic/swarm-motes.ts";
import { createSymptoms, type Symptoms } from "./clinic/symptoms.ts";
import { createTraffic, type Traffic } from "./clinic/traffic.ts";
import { effectsOf, impulses, type Booked } from "./effect-plan.ts";
import type { FigureFactory } from "./figures/index.ts";
import { GLASS_SCENE } from "./glass-scene.ts";
import { gridAt } from "./iso.ts";
import { pickAt, sameTarget, type PickThing } from "./picking.ts";

export const CLINIC_SCENE = "clinic";
/** What a scene can ask of the game around it. */
export interface SceneHost {
  readonly api: SceneApi;
  /** Canvas size in CSS pixels and how many canvas pixels go to one. */
  size(): { width: number; height: number; ratio: number };
  figures(): FigureFactory;
}

const REVEAL_AFTER = 180;
/** How often somebody who is selected is looked for again. */
const FOLLOW_EVERY = 500;

function focusOf(target: Target): FocusPoint {
  if (target.kind === "thing") return { thing: target.id };
  if (target.kind === "room") return { room: target.id };
  return target.kind === "patient" ? { patient: target.id } : { staff: target.id };
}

/** Frames longer than this are not caught up with, so that nothing leaps after a pause. */
const LONGEST_FRAME = 250;
/** Reach of a finger beyond what it hits, in CSS pixels. */
const SLACK = { mouse: 6, touch: 22 };

export class ClinicScene extends Phaser.Scene {
  private readonly host: SceneHost;
  private stage!: Stage;
  private rig!: CameraRig;
  private ground!: Ground;
  private standing!: Standing;
  private people!: People;
  private readouts!: Readouts;
  private effects!: Effects;
  private network!: NetworkMarks;
  private boxes!: RecallBoxes;
  private rescue!: Rescue;
  private swarms!: SwarmMotes;
  private symptoms!: Symptoms;
  private milo!: Milo;
  private marks!: Marks;
  private daylight!: Daylight;
  private traffic!: Traffic;
  private rivalStreet!: RivalStreet;
  private tools!: Tools;
  private booked: Booked = new Map();
  private pointer: { update(ms: number): void; dispose(): void } | null = null;
  private wanted: { x: number; y: number } | null = null;
  /** View time at which what was selected is next brought out from under the interface; 0 for not at all. */
  private reveals = 0;
  private things: PickThing[] = [];
  private thingsLayout = -1;

  constructor(host: SceneHost) {
    super(CLINIC_SCENE);
    this.host = host;
  }

  create(): void {
    const { api } = this.host;
    const session = api.session();
    if (!session) throw new Error("The clinic is shown without a game.");
    const layer = (depth: number) => this.add.layer().setDepth(depth);
    this.stage = {
      scene: this,
      api,
      session,
      ground: layer(0),
      floor: layer(1),
      stand: layer(2),
      air: layer(3),
      now: 0,
      delta: 16,
      zoom: 1,
      calm: api.reducedMotion(),
      lowered: false,
    };
    const { stage } = this;
    this.ground = createGround(stage);
    this.ground.refresh();
    this.standing = createStanding(stage);
    this.standing.refresh();
    const figures = this.host.figures();
    this.people = createPeople(stage, figures, this.standing);
    this.readouts = createReadouts(stage, this.people);
    this.effects = createEffects(stage, this.people);
    this.network = createNetworkMarks(stage, this.standing);
    this.boxes = createRecallBoxes(stage);
    this.rescue = createRescue(stage, figures, this.people, this.effects);
    this.swarms = createSwarmMotes(stage, this.people, this.effects);
    this.symptoms = createSymptoms(stage, this.people);
    this.milo = createMilo(stage, figures, this.standing, this.people);
    this.marks = createMarks(stage, this.people, this.standing);
    this.traffic = createTraffic(stage);
    this.rivalStreet = createRivalStreet(stage, figures);
    this.rivalStreet.tick();
    this.daylight = createDaylight(stage, this.scene.get(GLASS_SCENE), this.standing);
    this.rig = createCameraRig(this.cameras.main, api, session.rules, this.host.size);
    this.tools = createTools(stage, this.rig, this.standing, (px, py) => this.pick(px, py, SLACK.mouse));
    this.pointer = listen(this.game.canvas, this.actions());
    this.booked = new Map();
    impulses(session.state, this.booked);
    const off = session.onTick((events) => this.ticked(events));
    const unwatch = api.selection.subscribe((target) => {
      // The interface needs a moment to open its card.
      this.reveals = target ? stage.now + REVEAL_AFTER : 0;
    });
    const resized = () => this.rig.resize();
    this.scale.on(Phaser.Scale.Events.RESIZE, resized);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      off();
      unwatch();
      this.scale.off(Phaser.Scale.Events.RESIZE, resized);
      this.pointer?.dispose();
      this.pointer = null;
      for (const part of [
        this.tools,
        this.daylight,
        this.traffic,
        this.rivalStreet,
        this.marks,
        this.milo,
        this.network,
        this.boxes,
        this.rescue,
        this.symptoms,
        this.effects,
        this.readouts,
        this.people,
        this.standing,
        this.ground,
      ])
        part.destroy();
    });
  }

  override update(_time: number, delta: number): void {
    const { stage } = this;
    stage.delta = Math.min(LONGEST_FRAME, delta);
    stage.now += stage.delta;
    stage.zoom = this.rig.view.zoom;
    stage.calm = stage.api.reducedMotion();
    this.ground.refresh();
    this.standing.refresh();
    this.people.update();
    this.standing.update(this.people.walkers, this.people.walkerCount);
    this.readouts.update();
    this.network.update();
    this.rescue.update();
    this.symptoms.update();
    this.swarms.update();
    this.effects.update();
    this.milo.update();
    this.marks.update();
    this.traffic.update(this.rescue.active);
    this.rivalStreet.update();
    this.daylight.update();
    this.pointer?.update(stage.delta);
    if (this.reveals > 0 && stage.now >= this.reveals) this.reveal();
    this.rig.update(stage.delta);
    this.tools.update();
    this.standing.cull(this.cameras.main.worldView);
    if (this.wanted) this.lookUnder(this.wanted);
  }

  /** Moves the camera to a point of the story; with `mark` an arrow points there for a while. */
  focusOn(at: FocusPoint, mark: boolean): void {
    const place = placeOf(this.stage, this.people, this.standing, at);
    if (!place) return;
    this.rig.goTo(place.x, place.y - place.top / 2);
    if (mark) this.marks.point(at);
  }

  /** People are followed from then on, until the player moves the view. */
  private reveal(): void {
    const target = this.host.api.selection.value;
    const walks = target?.kind === "patient" || target?.kind === "staff";
    this.reveals = walks ? this.stage.now + FOLLOW_EVERY : 0;
    if (this.tools.active) return;
    if (target?.kind === "patient") {
      // Whoever is on the street would take the whole house out of sight.
      const step = presentPatient(this.stage.session.state, target.id)?.visit.step;
      if (step === undefined || step === "arriving" || step === "leaving") return;
    }
    const at = target && focusOf(target);
    const place = at && placeOf(this.stage, this.people, this.standing, at);
    if (place) this.rig.reveal(place.x, place.y - place.top / 2);
  }

  private ticked(events: readonly SimEvent[]): void {
    for (const event of events)
      if (event.type === "patient-collapsed" && event.at === "clinic") this.rescue.begin(event.patient);
    this.people.tick();
    this.network.tick(events);
    this.boxes.tick(events);
    this.rivalStreet.tick();
    for (const event of events) {
      const effect = effectsOf(event);
      if (effect) this.effects.play(effect);
      if (event.type === "notice" && event.point) this.marks.point(event.point);
    }
    for (const impulse of impulses(this.stage.session.state, this.booked)) this.effects.number(impulse);
  }

  private actions() {
    const { rig, tools } = this;
    const { api } = this.host;
    const letGo = () => {
      this.reveals = 0;
    };
    return {
      grab: (px: number, py: number) => tools.grab(px, py),
      drag: (px: number, py: number, touch: boolean) => tools.drag(px, py, touch),
      drop: () => tools.drop(),
      back: () => tools.active && tools.back(),
      pan: (dx: number, dy: number) => {
        letGo();
        rig.pan(dx, dy);
      },
      fling: (vx: number, vy: number) => rig.fling(vx, vy),
      zoom: (px: number, py: number, factor: number, smooth: boolean) => {
        letGo();
        rig.zoom(px, py, factor, smooth);
      },
      home: () => {
        letGo();
        rig.reset();
      },
      click: (px: number, py: number, touch: boolean, several: boolean) => {
        if (tools.active) return tools.click(px, py, touch, several);
        const found = this.pick(px, py, touch ? SLACK.touch : SLACK.mouse) ?? this.onFloor(px, py);
        if (!sameTarget(api.selection.value, found)) api.selection.value = found;
      },
      hover: (px: number, py: number) => {
        tools.hover(px, py);
        this.wanted = tools.active ? null : { x: px, y: py };
        if (!tools.active) return;
        if (api.hover.value !== null) api.hover.value = null;
        this.game.canvas.style.cursor = "crosshair";
      },
      leave: () => {
        this.wanted = null;
        if (api.hover.value !== null) api.hover.value = null;
        this.game.canvas.style.cursor = "";
      },
    };
  }

  private lookUnder(at: { x: number; y: number }): void {
    this.wanted = null;
    const found = this.pick(at.x, at.y, SLACK.mouse);
    const { hover } = this.host.api;
    if (!sameTarget(hover.value, found)) hover.value = found;
    this.game.canvas.style.cursor = found ? "pointer" : "";
  }

  /** The room or flat thing on the floor there, where rooms are the player's to build; what is selected gives way. */
  private onFloor(px: number, py: number): Target | null {
    const { rules, state } = this.stage.session;
    if (!canBuild(rules)) return null;
    const world = this.rig.worldAt(px, py);
    const at = gridAt(world.x, world.y);
    const found = floorTarget(rules, state, Math.floor(at.x), Math.floor(at.y));
    return sameTarget(found, this.host.api.selection.value) ? null : found;
  }

  private pick(px: number, py: number, slack: number): Target | null {
    const { state } = this.stage.session;
    if (this.thingsLayout !== state.layout) {
      this.thingsLayout = state.layout;
      this.things = [...this.standing.things.values()].map((view) => view.pick);
    }
    const world = this.rig.worldAt(px, py);
    return pickAt(world.x, world.y, this.people.picks(), this.things, slack / this.rig.view.zoom);
  }
}
