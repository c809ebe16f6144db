import { signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import type { Sheet } from "../index.tsx";
import { TABS } from "./tabs.ts";
import type { Tab } from "./tabs.ts";

/** Id of the tab that was looked at last: the sheet opens where it was closed. */
const wanted = signal("lots");

function openTab(game: Game): Tab | undefined {
  const tabs = TABS.filter((tab) => tab.offered(game));
  return tabs.find((tab) => tab.id === wanted.value) ?? tabs[0];
}

/** The tabs: one stop for the keyboard, arrows between them. */
function Tabs(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  const tabs = TABS.filter((tab) => tab.offered(game));
  const open = openTab(game);
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab === open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    wanted.value = next.id;
    list.current?.querySelector<HTMLElement>(`#nano-tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} class="nano-tabs" role="tablist" aria-label={words.t("sheet.nanobots")}>
      {tabs.map((tab) => {
        const calls = tab.calls?.(game) ?? 0;
        return (
          <button
            key={tab.id}
            id={`nano-tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls="nano-panel"
            tabIndex={tab === open ? 0 : -1}
            onKeyDown={onKey}
            onClick={() => (wanted.value = tab.id)}
          >
            <Icon name={tab.icon} />
            <span>{words.t(`nano.tab.${tab.id}`)}</span>
            {calls > 0 && (
              <span class="nano-badge">
                {words.num(calls)}
                <span class="visually-hidden"> {words.t("nano.calls", { count: calls })}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** Lots, what they did to people, the network, and the search for the cause. */
function NanobotsBody(props: { readonly game: Game }) {
  const tab = openTab(props.game);
  if (!tab) return null;
  return (
    <div id="nano-panel" class="nano" role="tabpanel" aria-labelledby={`nano-tab-${tab.id}`}>
      <tab.View key={tab.id} game={props.game} />
    </div>
  );
}

export const NANOBOTS_SHEET: Sheet = {
  id: "nanobots",
  icon: "cpu",
  key: "l",
  wide: true,
  offered: ({ rules }) => rules.nanobots.offered,
  calls: (game) =>
    game.state.nanobots.calls.some((call) => !call.answered) ||
    TABS.some((tab) => tab.offered(game) && (tab.calls?.(game) ?? 0) > 0),
  Head: Tabs,
  Body: NanobotsBody,
};
