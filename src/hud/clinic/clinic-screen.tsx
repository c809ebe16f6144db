import { useEffect, useRef } from "preact/hooks";
import { Inspector } from "../inspector/inspector.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { BailoutCard } from "../sheets/money/bailout-card.tsx";
import { SheetHost } from "../sheets/sheet-host.tsx";
import { BuildChip } from "../sheets/build/chip.tsx";
import { HandBar } from "../sheets/build/hand-bar.tsx";
import { Toolbar } from "../sheets/toolbar.tsx";
import { AdviserBubble } from "./adviser-bubble.tsx";
import { AssistantDock } from "./assistant-dock.tsx";
import { DistressPrompt } from "./distress-prompt.tsx";
import { Captions, Feed } from "./feed.tsx";
import { ForecastStrip } from "./forecast-strip.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { LessonCard } from "./lesson-card.tsx";
import { PatientStrip } from "./patient-strip.tsx";
import { PhonePrompt } from "./phone-prompt.tsx";
import { RumourCard } from "./rumour-card.tsx";
import { StoryDialogue } from "./story-dialogue.tsx";
import { TopBar } from "./top-bar.tsx";
import { WhyPanel } from "./why-panel.tsx";

/** Everything around the clinic floor. The middle is left to the clinic itself. */
export function ClinicScreen() {
  const store = useStore();
  const { words } = store;
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  const session = store.session();
  const game = store.game();
  if (!session || !game) return null;
  // The table shows the same inspector; there is only ever one.
  const table = store.overlays.value.includes("table");
  const picked = store.api.selection.value !== null;
  return (
    <main
      ref={main}
      id="clinic-main"
      class={`clinic ${picked ? "has-inspector" : ""} ${store.sheet.value ? "has-sheet" : ""} ${store.api.build.tool.value ? "has-tool" : ""}`}
      tabIndex={-1}
      aria-label={words.tx(game.rules.level.title)}
    >
      <h1 class="visually-hidden">{words.tx(game.rules.level.title)}</h1>
      <TopBar />
      <div class="left-column">
        <GoalsCard />
        <LessonCard />
        <RumourCard />
        <Feed />
      </div>
      <SheetHost />
      <WhyPanel />
      <div class="top-middle">
        {!table && <ForecastStrip />}
        {session.mode === "replay" && (
          <p class="replay-flag card">
            <Icon name="movie" />
            {words.t("top.replay")}
          </p>
        )}
        {session.speed === 0 && !session.held && (
          <p class="paused-flag">
            <Icon name="player-pause" />
            {words.t("top.paused")}
          </p>
        )}
        <DistressPrompt />
        <PhonePrompt />
      </div>
      {!table && <Inspector />}
      <Captions />
      {!table && <HandBar />}
      <div class="bottom">
        {!table && <AdviserBubble />}
        {!table && <Toolbar />}
        {!table && <AssistantDock />}
        <PatientStrip />
      </div>
      {!table && <BuildChip />}
      <StoryDialogue />
      <BailoutCard />
    </main>
  );
}
