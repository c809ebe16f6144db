/** The composition root: makes the parts and joins them. Nothing else knows all of them. */
import { signal } from "@preact/signals";
import { createAutosave } from "./app/autosave.ts";
import { createFlow } from "./app/flow.ts";
import { followSession } from "./app/sound.ts";
import { createAudio } from "./audio/audio.ts";
import type { Hud } from "./hud/api.ts";
import { mountHud } from "./hud/mount.tsx";
import { portraitUrl, preloadPortraits } from "./app/portraits.ts";
import { createI18n } from "./platform/i18n.ts";
import { onLevelsChanged } from "./platform/levels.ts";
import { createProgress, createSettings } from "./platform/settings.ts";
import { createStorage } from "./platform/storage.ts";
import { createGame } from "./scenes/game.ts";
import type { Target } from "./scenes/api.ts";
import type { Ghost, Heat, Tool } from "./session/tool.ts";
import type { Tile } from "./sim/ruleset.ts";

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

const { settings, set: setSettings } = createSettings();
const words = createI18n(settings.value.locale);
const progress = createProgress();
const selection = signal<Target | null>(null);
const hover = signal<Target | null>(null);
const build = {
  tool: signal<Tool | null>(null),
  ghost: signal<Ghost | null>(null),
  heat: signal<Heat | null>(null),
  aimed: signal<Tile | null>(null),
};
const encounter = { aim: signal(""), picked: signal("") };
const audio = createAudio({ settings: settings.value });
const follow = followSession(audio);
const storage = createStorage();
const keep = createAutosave(storage);
let hud: Hud | null = null;
const theHud = (): Hud => {
  if (!hud) throw new Error("the interface is not there yet");
  return hud;
};

const flow = createFlow({
  hud: theHud,
  words,
  show: (backdrop) => game.show(backdrop),
  onSession(session) {
    follow(session);
    if (session) preloadPortraits(session.rules);
    keep(session);
  },
  storage,
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
});

const game = createGame(element("game"), {
  session: flow.session,
  selection,
  hover,
  encounter,
  build: {
    ...build,
    use: (several) => theHud().useTool(several),
    chipAt: (x, y) => theHud().chipAt(x, y),
  },
  onProgress: (fraction) => hud?.screen.value.name === "loading" && hud.show({ name: "loading", progress: fraction }),
  reducedMotion: () => document.documentElement.dataset["motion"] === "reduced",
  causeLabel: (cause, ref) => theHud().causeLabel(cause, ref),
  canvasLabel: () => words.t("canvas.label"),
  insets: () => theHud().insets(),
  onFrame: (ms) => flow.session()?.advance(ms),
});

hud = mountHud(element("hud"), {
  words,
  session: flow.session,
  levels: flow.levels,
  screens: flow.screens,
  saved: flow.saved,
  settings,
  setSettings,
  progress,
  selection,
  build,
  encounter,
  focusOn: (target) => game.focusOn(target, true),
  picture: (of) => game.picture(of),
  bust: (look, mood) => game.bust(look, mood),
  portrait: portraitUrl,
  sound: (effect) => audio.playNamed(effect),
});
hud.show({ name: "loading", progress: 0 });
void game.ready.then(() => {
  theHud().show({ name: "title" });
  audio.music("title");
});
storage.onChange(({ problem }) => problem && theHud().notice(`storage.${problem}`, {}, "warn"));
audio.onCaption((id) => theHud().caption(id));
settings.subscribe((now) => audio.setVolumes(now));
onLevelsChanged(() => flow.levelsChanged());
