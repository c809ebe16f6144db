/** Makes the game's picture in an element, and shows one backdrop or another. */
import * as Phaser from "phaser";
import type { Backdrop, FocusPoint, FrameStats, GameHandle, SceneApi } from "./api.ts";
import { BootScene } from "./boot-scene.ts";
import type { EncounterKind } from "../sim/ruleset.ts";
import { encounterScenes } from "./encounters/index.ts";
import { sceneOf } from "./encounters/encounter-scene.ts";
import { CLINIC_SCENE, ClinicScene, type SceneHost } from "./clinic-scene.ts";
import type { FigureMood } from "./figure-pose.ts";
import type { FigureFactory } from "./figures/index.ts";
import { GLASS_SCENE, GlassScene } from "./glass-scene.ts";
import { kindPicture } from "./kind-pictures.ts";
import { RESULTS_SCENE, ResultsScene } from "./results-scene.ts";
import { TITLE_SCENE, TitleScene } from "./title-scene.ts";

/** More canvas pixels than this for one CSS pixel cost much and show little. */
const FINEST = 2;

export function createGame(parent: HTMLElement, api: SceneApi): GameHandle {
  let figures: FigureFactory | null = null;
  let wanted: Backdrop = "title";
  /** Kind of the encounter whose picture stands in for the clinic, or "". */
  let encounter: EncounterKind | "" = "";
  let game: Phaser.Game | null = null;
  let loaded: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (loaded = resolve));

  const size = () => ({
    width: Math.max(1, parent.clientWidth),
    height: Math.max(1, parent.clientHeight),
    ratio: Math.min(FINEST, Math.max(1, window.devicePixelRatio || 1)),
  });
  const host: SceneHost = {
    api,
    size,
    figures() {
      if (!figures) throw new Error("The pictures are not loaded yet.");
      return figures;
    },
  };
  const show = (backdrop: Backdrop) => {
    wanted = backdrop;
    if (!game || !figures) return;
    const { scene } = game;
    for (const key of [TITLE_SCENE, CLINIC_SCENE, RESULTS_SCENE, GLASS_SCENE]) if (scene.isActive(key)) scene.stop(key);
    if (encounter) scene.stop(sceneOf(encounter));
    encounter = "";
    api.hover.value = null;
    if (backdrop === "clinic") {
      scene.start(GLASS_SCENE);
      scene.start(CLINIC_SCENE);
      scene.bringToTop(GLASS_SCENE);
    } else scene.start(backdrop === "title" ? TITLE_SCENE : RESULTS_SCENE);
  };
  /** The clinic gives way to an encounter and comes back after it, also when a recording is wound back. */
  const followEncounter = () => {
    if (!game || !figures || wanted !== "clinic") return;
    const now = api.session()?.state.encounters.active?.kind ?? "";
    if (now === encounter) return;
    const { scene } = game;
    if (encounter) scene.stop(sceneOf(encounter));
    encounter = now;
    if (now) {
      for (const key of [CLINIC_SCENE, GLASS_SCENE]) if (scene.isActive(key)) scene.stop(key);
      api.hover.value = null;
      scene.start(sceneOf(now));
    } else {
      scene.start(GLASS_SCENE);
      scene.start(CLINIC_SCENE);
      scene.bringToTop(GLASS_SCENE);
    }
  };
  const boot = new BootScene(api, (factory) => {
    figures = factory;
    api.onProgress(1);
    show(wanted);
    loaded();
  });
  const { width, height, ratio } = size();
  game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    width: width * ratio,
    height: height * ratio,
    zoom: 1 / ratio,
    scale: { mode: Phaser.Scale.NONE },
    backgroundColor: "#b9e0a9",
    transparent: false,
    antialias: true,
    disableContextMenu: true,
    // Pointer and keys are read on the canvas itself; sound is not Phaser's.
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    fps: { smoothStep: true },
    render: { powerPreference: "high-performance", mipmapFilter: "LINEAR_MIPMAP_LINEAR" },
    scene: [
      boot,
      new TitleScene(host),
      new ClinicScene(host),
      new GlassScene(),
      new ResultsScene(host),
      ...encounterScenes(host),
    ],
  });
  const running = game;
  running.events.once(Phaser.Core.Events.READY, () => {
    const label = api.canvasLabel?.();
    if (!label) return;
    // A landmark of its own, so that nothing on the page lies outside of one.
    parent.setAttribute("role", "region");
    parent.setAttribute("aria-label", label);
    running.canvas.setAttribute("role", "application");
    running.canvas.setAttribute("aria-label", label);
  });
  const clock = frameClock();
  running.events.on(Phaser.Core.Events.POST_RENDER, () => clock.stop());
  let before = 0;
  running.events.on(Phaser.Core.Events.PRE_STEP, (time: number) => {
    clock.start();
    const ms = before === 0 ? 0 : Math.max(0, time - before);
    before = time;
    api.onFrame?.(ms);
    followEncounter();
  });
  const resized = new ResizeObserver(() => {
    const now = size();
    running.scale.zoom = 1 / now.ratio;
    running.scale.resize(now.width * now.ratio, now.height * now.ratio);
  });
  resized.observe(parent);

  return {
    ready,
    show,
    focusOn(point: FocusPoint, mark = false) {
      if (!running.scene.isActive(CLINIC_SCENE)) return;
      (running.scene.getScene(CLINIC_SCENE) as ClinicScene).focusOn(point, mark);
    },
    bust: (look, mood) => figures?.bust(look, faceOf(mood)) ?? "",
    picture(of) {
      const rules = api.session()?.rules;
      return rules && figures ? kindPicture(running.textures, rules, of) : "";
    },
    stats: () => clock.read(),
    destroy() {
      resized.disconnect();
      running.destroy(true);
    },
  };
}

const FACES: readonly FigureMood[] = ["calm", "happy", "uneasy", "scared", "pain"];
/** Moods of dialogue by the faces that busts have. */
const LIKE: Readonly<Record<string, FigureMood>> = {
  neutral: "calm",
  sad: "uneasy",
  angry: "uneasy",
  surprised: "scared",
  worried: "uneasy",
};

function faceOf(mood: string): FigureMood {
  return FACES.find((face) => face === mood) ?? LIKE[mood] ?? "calm";
}

/** Measures frames from the first step to the last draw call. */
function frameClock(): { start(): void; stop(): void; read(): FrameStats } {
  const times = new Float64Array(120);
  let began = 0;
  let frames = 0;
  return {
    start() {
      began = performance.now();
    },
    stop() {
      times[frames++ % times.length] = performance.now() - began;
    },
    read() {
      const some = times.slice(0, Math.min(frames, times.length)).sort();
      return {
        last: times[(frames + times.length - 1) % times.length] ?? 0,
        median: some[some.length >> 1] ?? 0,
        frames,
      };
    },
  };
}
