import { signal } from "@preact/signals";
import { createSession } from "../session/create-session.ts";
import { BASE } from "../content/base.ts";
import { loadLevel } from "../content/load-level.ts";
import levelText from "../../levels/demonstration/01-holographic-morning.json?raw";
import { createI18n } from "../platform/i18n.ts";
import { createProgress, createSettings } from "../platform/settings.ts";
import { mountHud } from "./mount.tsx";
import type { Selection } from "./api.ts";

const loaded = loadLevel(levelText, "01.json", BASE);
const { settings, set } = createSettings();
const selection = signal<Selection | null>(null);
const words = createI18n("en");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const rules = loaded.ruleset;
let session: ReturnType<typeof createSession> | null = null;
const PORTRAITS = import.meta.glob<string>("/assets/portraits/*.webp", { eager: true, query: "?url", import: "default" });
const start = () => {
  session = createSession({ rules, levelHash: "x", seed: Number(new URLSearchParams(location.search).get("seed") ?? 7) });
  session.hold("intro", true);
  hud.attach();
  hud.show({ name: "intro" });
};
const hud = mountHud(document.getElementById("hud") as HTMLElement, {
  words,
  session: () => session,
  levels: () => [{ id: rules.level.id, number: "I · 1", title: rules.level.title, intro: rules.level.intro, picture: "" }],
  screens: {
    play: start,
    resume() {
      session?.hold("intro", false);
      if (hud.screen.value.name === "intro") hud.show({ name: "clinic" });
    },
    restart: start,
    quit() {
      session = null;
      hud.attach();
      hud.show({ name: "title" });
    },
    saveReplay() {},
    openReplay() {},
  },
  settings,
  setSettings: set,
  progress: createProgress(),
  selection,
  focusOn: () => undefined,
  bust: () => "",
  portrait: (id, mood) => PORTRAITS[`/assets/portraits/${id}-${mood}.webp`] ?? PORTRAITS[`/assets/portraits/${id}-neutral.webp`] ?? "",
  sound: () => undefined,
});
let last = performance.now();
const frame = (now: number): void => {
  session?.advance(now - last);
  last = now;
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
Object.assign(window, { hud, sess: () => session, selection, set });
