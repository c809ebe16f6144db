/** The parts of the nanobots sheet. One line here adds one. */
import { boardCalls, hasBoard } from "../../model/board.ts";
import { caseCalls } from "../../model/cases.ts";
import { lotCalls } from "../../model/lots.ts";
import { hasNetwork, networkCalls } from "../../model/network.ts";
import type { Tab } from "../tabs.tsx";
import { BoardTab } from "./board/board-tab.tsx";
import { CasesTab } from "./cases-tab.tsx";
import { LotsTab } from "./lots-tab.tsx";
import { NetworkTab } from "./network/network-tab.tsx";

export const TABS: readonly Tab[] = [
  { id: "lots", icon: "package", offered: () => true, calls: lotCalls, View: LotsTab },
  { id: "cases", icon: "first-aid-kit", offered: () => true, calls: caseCalls, View: CasesTab },
  { id: "network", icon: "network", offered: hasNetwork, calls: networkCalls, View: NetworkTab },
  { id: "board", icon: "report-search", offered: hasBoard, calls: boardCalls, View: BoardTab },
];
