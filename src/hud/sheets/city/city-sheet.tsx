import type { Sheet } from "../index.tsx";
import { tabbed } from "../tabs.tsx";
import { TABS } from "./tabs.ts";

const { Head, Body, show } = tabbed("city", TABS);

/** Opens the sheet at a tab: where a rumour or an article leads. */
export const showCityTab = show;

/** The town, the rival, and what people say. */
export const CITY_SHEET: Sheet = {
  id: "city",
  icon: "map-2",
  key: "y",
  wide: true,
  offered: ({ rules }) => rules.city.on,
  calls: (game) => TABS.some((tab) => tab.offered(game) && (tab.calls?.(game) ?? 0) > 0),
  Head,
  Body,
};
