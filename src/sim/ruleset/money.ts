/** Money: prices, loans, help from the city. Whole credits (₡). */
import type { Text } from "./text.ts";

/** How this level lets the player deal with money. */
export interface MoneyDef {
  /** Whether money is part of this level: wallets, demand, upkeep, day reports. Off, prices are paid and that is all. */
  readonly on: boolean;
  /** Whether prices can be changed. */
  readonly prices: boolean;
  /** Loan offers by id; empty for none. */
  readonly loans: readonly string[];
  /** Bailouts in the order in which they are offered; empty for none, and then an empty till ends the game. */
  readonly bailouts: readonly string[];
  /** Cash below which the day can't be closed without help; negative. */
  readonly floor: number;
}

export interface LoanDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly amount: number;
  /** Interest on what is left, a day, 0–1. */
  readonly rate: number;
  /** Days over which it is paid back in equal parts. */
  readonly days: number;
}

/** Money from the city when the till is empty, with strings. */
export interface BailoutDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly amount: number;
  /** Days that the strings hold. */
  readonly days: number;
  /** Highest price in percent of the usual while they do. */
  readonly priceCap: number;
  /** Share of each fee that goes to the city, 0–1. */
  readonly share: number;
  /** Points of trust and fame that it costs at once. */
  readonly trust: number;
  readonly fame: number;
}
