import type { Sheet } from "../index.tsx";
import { tabbed } from "../tabs.tsx";
import { TABS } from "./tabs.ts";

const { Head, Body, show } = tabbed("nanobots", TABS);

/** Opens the sheet at a tab: where the assistant points. */
export const showNanobotsTab = show;

/** Lots, what they did to people, the network, and the search for the cause. */
export const NANOBOTS_SHEET: Sheet = {
  id: "nanobots",
  icon: "cpu",
  key: "l",
  wide: true,
  offered: ({ rules }) => rules.nanobots.offered,
  calls: (game) =>
    game.state.nanobots.calls.some((call) => !call.answered) ||
    TABS.some((tab) => tab.offered(game) && (tab.calls?.(game) ?? 0) > 0),
  Head,
  Body,
};
