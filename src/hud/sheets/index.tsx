/** Management sheets: building, staff, money, policies. One line here adds one to the toolbar. */
import type { ComponentType } from "preact";
import { canBuild } from "../../sim/rules/house/building.ts";
import type { Game } from "../model/game.ts";
import { hasPolicies } from "../model/policies.ts";
import { staffCalls } from "../model/staff.ts";
import type { IconName } from "../ui/icons.ts";
import { CITY_SHEET } from "./city/city-sheet.tsx";
import { BuildSheet } from "./build/build-sheet.tsx";
import { NANOBOTS_SHEET } from "./nanobots/nanobots-sheet.tsx";
import { PoliciesSheet } from "./policies/policies-sheet.tsx";
import { StaffSheet } from "./staff/staff-sheet.tsx";
import { MONEY_SHEET } from "./money/money-sheet.tsx";

export interface Sheet {
  readonly id: string;
  readonly icon: IconName;
  /** Key that opens and closes it. */
  readonly key: string;
  /** Whether this level has it at all. */
  readonly offered: (game: Game) => boolean;
  /** Takes about twice the room of a card, for charts and graphs. */
  readonly wide?: boolean;
  /** Something in it waits for the player: a mark on its button. */
  readonly calls?: (game: Game) => boolean;
  /** Stands in the head, beside the title. */
  readonly Head?: ComponentType<{ readonly game: Game }>;
  readonly Body: ComponentType<{ readonly game: Game }>;
}

/** In the order of the toolbar. Labels: `sheet.<id>` in the locale file. */
export const SHEETS: readonly Sheet[] = [
  { id: "build", icon: "hammer", key: "b", offered: ({ rules }) => canBuild(rules), Body: BuildSheet },
  {
    id: "staff",
    icon: "users",
    key: "u",
    offered: ({ rules }) => rules.hiring.offered,
    calls: staffCalls,
    Body: StaffSheet,
  },
  MONEY_SHEET,
  { id: "policies", icon: "gavel", key: "o", offered: hasPolicies, Body: PoliciesSheet },
  NANOBOTS_SHEET,
  CITY_SHEET,
];
