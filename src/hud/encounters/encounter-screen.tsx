import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EncounterKind } from "../../sim/ruleset.ts";
import { Captions } from "../clinic/feed.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { DemonstrationPanel } from "./demonstration/panel.tsx";
import { DescentPanel } from "./descent/panel.tsx";
import { EmergencyPanel } from "./emergency/panel.tsx";
import { ForumPanel } from "./forum/panel.tsx";
import { IntroCard, OverCard } from "./kit/cards.tsx";
import { EncounterBar, usePace } from "./kit/bar.tsx";
import { Coach } from "./kit/coach.tsx";
import { PurgePanel } from "./purge/panel.tsx";

const PANELS: Readonly<Record<EncounterKind, () => ComponentChildren>> = {
  demonstration: DemonstrationPanel,
  emergency: EmergencyPanel,
  purge: PurgePanel,
  forum: ForumPanel,
  descent: DescentPanel,
};

/** What stands around an encounter: its bar, the panel of its kind, and the cards before and after it. */
export function EncounterScreen() {
  const store = useStore();
  const { words } = store;
  const main = useRef<HTMLElement>(null);
  const game = store.game();
  const active = game?.state.encounters.active;
  useEffect(() => {
    // What was picked in the clinic has no place here.
    store.api.selection.value = null;
    main.current?.focus();
  }, [active?.id]);
  usePace(active?.id);
  if (!game || !active) return null;
  const title = words.tx(game.rules.encounters[active.id]?.title ?? "");
  const Panel = PANELS[active.kind];
  return (
    <main
      ref={main}
      id="clinic-main"
      class={`encounter encounter-${active.kind} kind-${active.kind} is-${active.phase}`}
      tabIndex={-1}
      aria-label={title}
    >
      <h1 class="visually-hidden">{title}</h1>
      <EncounterBar />
      <Panel />
      {store.session()?.speed === 0 && active.phase === "play" && (
        <p class="encounter-paused paused-flag">
          <Icon name="player-pause" />
          {words.t("encounter.paused")}
        </p>
      )}
      <Captions />
      {active.phase === "play" && <Coach kind={active.kind} />}
      {active.phase === "intro" && <IntroCard />}
      {active.phase === "over" && <OverCard />}
    </main>
  );
}
