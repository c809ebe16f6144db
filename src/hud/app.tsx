import { useEffect } from "preact/hooks";
import { Announcer, Feed, LogCard } from "./clinic/feed.tsx";
import { ClinicScreen } from "./clinic/clinic-screen.tsx";
import { TalksCard } from "./clinic/talks-card.tsx";
import { TableView } from "./clinic/table-view.tsx";
import { EncounterScreen } from "./encounters/encounter-screen.tsx";
import { IntroScreen, LoadingScreen } from "./screens/before.tsx";
import { DropZone } from "./screens/drop-zone.tsx";
import { ErrorsScreen } from "./screens/errors.tsx";
import { Confirm, CreditsCard, HelpCard, PauseMenu } from "./screens/menus.tsx";
import { ReplayScreen } from "./screens/replay.tsx";
import { ResultsScreen } from "./screens/results.tsx";
import { SettingsCard } from "./screens/settings.tsx";
import { TitleScreen } from "./screens/title.tsx";
import { DayReportCard } from "./sheets/money/day-report.tsx";
import type { Overlay } from "./state/store.ts";
import { reducedMotion } from "./ui/motion.ts";
import { useStore } from "./ui/store-context.ts";

export function App() {
  const store = useStore();
  useSettingsOnRoot();
  useKeptFocus();
  return (
    <>
      <Screen />
      {store.overlays.value.map((overlay) => (
        <OverlayCard key={overlay} overlay={overlay} />
      ))}
      {store.screen.value.name !== "clinic" && (
        <div class="loose-feed">
          <Feed />
        </div>
      )}
      <DropZone />
      <Announcer />
    </>
  );
}

function Screen() {
  const store = useStore();
  const screen = store.screen.value;
  switch (screen.name) {
    case "title":
      return <TitleScreen />;
    case "loading":
      return <LoadingScreen progress={screen.progress} />;
    case "intro":
      return <IntroScreen />;
    case "clinic":
      return store.game()?.state.encounters.active ? <EncounterScreen /> : <ClinicScreen />;
    case "results":
      return <ResultsScreen />;
    case "replay":
      return <ReplayScreen {...screen} />;
    case "errors":
      return <ErrorsScreen source={screen.source} issues={screen.issues} />;
  }
}

function OverlayCard(props: { readonly overlay: Overlay }) {
  switch (props.overlay) {
    case "report":
      return <DayReportCard />;
    case "pause":
      return <PauseMenu />;
    case "settings":
      return <SettingsCard />;
    case "help":
      return <HelpCard />;
    case "table":
      return <TableView />;
    case "credits":
      return <CreditsCard />;
    case "log":
      return <LogCard />;
    case "talks":
      return <TalksCard />;
    case "confirm-restart":
      return <Confirm what="restart" />;
    case "confirm-quit":
      return <Confirm what="quit" />;
  }
}

/** Settings that the stylesheet needs stand on the root element; the CSSOM is allowed by the policy. */
function useSettingsOnRoot(): void {
  const { api, words } = useStore();
  const { textScale, motion, contrast } = api.settings.value;
  useEffect(() => {
    const root = document.documentElement;
    root.lang = words.locale;
    root.style.setProperty("--text-scale", String(textScale));
    measureAnew();
    root.dataset["motion"] = reducedMotion(motion) ? "reduced" : "full";
    root.dataset["contrast"] = contrast;
  }, [textScale, motion, contrast, words.locale]);
}

/** Chromium keeps asking container queries in the old rem when the root's size of text changes, until the box itself does. */
function measureAnew(): void {
  const box = document.getElementById("hud");
  if (!box) return;
  box.style.containerType = "normal";
  void box.offsetWidth;
  box.style.containerType = "";
}

/** When what had the focus goes away (a patient leaves, a card closes), the focus goes to the clinic, not nowhere. */
function useKeptFocus(): void {
  const store = useStore();
  const version = store.version.value;
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    if (store.screen.value.name === "clinic") document.getElementById("clinic-main")?.focus({ preventScroll: true });
  }, [version]);
}
