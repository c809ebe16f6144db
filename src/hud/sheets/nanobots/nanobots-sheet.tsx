import { useRef, useState } from "preact/hooks";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import type { Sheet } from "../index.tsx";
import { TABS } from "./tabs.ts";

/** Lots, what they did to people, the network, and the search for the cause. */
function NanobotsBody(props: { readonly game: Game }) {
  const { words } = useStore();
  const { game } = props;
  const tabs = TABS.filter((tab) => tab.offered(game));
  const [wanted, setWanted] = useState("lots");
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === wanted),
  );
  const tab = tabs[at];
  if (!tab) return null;
  const go = (to: number): void => {
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    setWanted(next.id);
    list.current?.querySelector<HTMLElement>(`#nano-tab-${next.id}`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div class="nano">
      <div ref={list} class="nano-tabs" role="tablist" aria-label={words.t("sheet.nanobots")}>
        {tabs.map((each) => {
          const calls = each.calls?.(game) ?? 0;
          return (
            <button
              key={each.id}
              id={`nano-tab-${each.id}`}
              type="button"
              role="tab"
              aria-selected={each === tab}
              aria-controls="nano-panel"
              tabIndex={each === tab ? 0 : -1}
              onKeyDown={onKey}
              onClick={() => setWanted(each.id)}
            >
              <Icon name={each.icon} />
              <span>{words.t(`nano.tab.${each.id}`)}</span>
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
      <div id="nano-panel" class="nano-panel" role="tabpanel" aria-labelledby={`nano-tab-${tab.id}`}>
        <tab.View game={game} />
      </div>
    </div>
  );
}

export const NANOBOTS_SHEET: Sheet = {
  id: "nanobots",
  icon: "cpu",
  key: "l",
  wide: true,
  offered: ({ rules }) => rules.nanobots.offered,
  calls: (game) => TABS.some((tab) => tab.offered(game) && (tab.calls?.(game) ?? 0) > 0),
  Body: NanobotsBody,
};
