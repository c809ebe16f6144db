/** A sheet with parts: tabs in its head, one part open. It opens where it was closed. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

export interface Tab {
  /** Label: `<sheet>.tab.<id>` in the locale file. */
  readonly id: string;
  readonly icon: IconName;
  /** Whether this level has it at all. */
  readonly offered: (game: Game) => boolean;
  /** How many things in it wait for the player. */
  readonly calls?: (game: Game) => number;
  readonly View: ComponentType<{ readonly game: Game }>;
}

export interface TabbedSheet {
  readonly Head: ComponentType<{ readonly game: Game }>;
  readonly Body: ComponentType<{ readonly game: Game }>;
  /** Opens the sheet at this tab the next time, or at once if it is open. */
  readonly show: (id: string) => void;
}

/** `sheet` is its id, which its words and the ids of its elements begin with. */
export function tabbed(sheet: string, tabs: readonly Tab[]): TabbedSheet {
  const wanted = signal(tabs[0]?.id ?? "");
  const offered = (game: Game) => tabs.filter((tab) => tab.offered(game));
  const openTab = (game: Game): Tab | undefined => {
    const list = offered(game);
    return list.find((tab) => tab.id === wanted.value) ?? list[0];
  };

  /** One stop for the keyboard, arrows between them. */
  function Head(props: { readonly game: Game }) {
    const { words } = useStore();
    const list = offered(props.game);
    const open = openTab(props.game);
    const element = useRef<HTMLDivElement>(null);
    const onKey = (event: KeyboardEvent): void => {
      const at = list.findIndex((tab) => tab === open);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
      const next = to === undefined ? undefined : list[(to + list.length) % list.length];
      if (!next) return;
      event.preventDefault();
      wanted.value = next.id;
      element.current?.querySelector<HTMLElement>(`#${sheet}-tab-${next.id}`)?.focus();
    };
    return (
      <div ref={element} class="sheet-tabs" role="tablist" aria-label={words.t(`sheet.${sheet}`)}>
        {list.map((tab) => {
          const calls = tab.calls?.(props.game) ?? 0;
          return (
            <button
              key={tab.id}
              id={`${sheet}-tab-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab === open}
              aria-controls={`${sheet}-panel`}
              tabIndex={tab === open ? 0 : -1}
              onKeyDown={onKey}
              onClick={() => (wanted.value = tab.id)}
            >
              <Icon name={tab.icon} />
              <span>{words.t(`${sheet}.tab.${tab.id}`)}</span>
              {calls > 0 && (
                <span class="tab-badge">
                  {words.num(calls)}
                  <span class="visually-hidden"> {words.t("sheet.tab-calls", { count: calls })}</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
    );
  }

  function Body(props: { readonly game: Game }) {
    const tab = openTab(props.game);
    const panel = useRef<HTMLDivElement>(null);
    // Another part begins at its top, however far down the last one was read.
    useLayoutEffect(() => panel.current?.parentElement?.scrollTo(0, 0), [tab?.id]);
    if (!tab) return null;
    return (
      <div
        ref={panel}
        id={`${sheet}-panel`}
        class={`tab-panel ${sheet}`}
        role="tabpanel"
        aria-labelledby={`${sheet}-tab-${tab.id}`}
      >
        <tab.View key={tab.id} game={props.game} />
      </div>
    );
  }

  return { Head, Body, show: (id) => (wanted.value = id) };
}
