/** The parts of the city sheet. One line here adds one. */
import type { Tab } from "../tabs.tsx";
import { MapTab } from "./map/map-tab.tsx";
import { newsCalls, NewsTab } from "./news/news-tab.tsx";
import { RivalTab } from "./rival/rival-tab.tsx";

export const TABS: readonly Tab[] = [
  { id: "map", icon: "map-2", offered: () => true, View: MapTab },
  { id: "rival", icon: "building-store", offered: ({ rules }) => rules.rival !== null, View: RivalTab },
  { id: "news", icon: "news", offered: () => true, calls: newsCalls, View: NewsTab },
];
