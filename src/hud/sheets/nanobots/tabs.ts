/** The parts of the nanobots sheet. One line here adds one. */
import type { ComponentType } from "preact";
import { boardCalls, hasBoard } from "../../model/board.ts";
import { caseCalls } from "../../model/cases.ts";
import type { Game } from "../../model/game.ts";
import { lotCalls } from "../../model/lots.ts";
import { hasNetwork, networkCalls } from "../../model/network.ts";
import type { IconName } from "../../ui/icons.ts";
import { BoardTab } from "./board/board-tab.tsx";
import { CasesTab } from "./cases-tab.tsx";
import { LotsTab } from "./lots-tab.tsx";
import { NetworkTab } from "./network/network-tab.tsx";

export interface Tab {
  /** Label: `nano.tab.<id>` in the locale file. */
  readonly id: string;
  readonly icon: IconName;
  /** Whether this level has it at all. */
  readonly offered: (game: Game) => boolean;
  /** How many things in it wait for the player. */
  readonly calls?: (game: Game) => number;
  readonly View: ComponentType<{ readonly game: Game }>;
}

export const TABS: readonly Tab[] = [
  { id: "lots", icon: "package", offered: () => true, calls: lotCalls, View: LotsTab },
  { id: "cases", icon: "first-aid-kit", offered: () => true, calls: caseCalls, View: CasesTab },
  { id: "network", icon: "network", offered: hasNetwork, calls: networkCalls, View: NetworkTab },
  { id: "board", icon: "report-search", offered: hasBoard, calls: boardCalls, View: BoardTab },
];
