/** What a patient's wallet says to the plan in hand. */
import { planOffer } from "../../sim/rules/care/offer.ts";
import type { Patient } from "../../sim/state.ts";
import { draftItems } from "./care.ts";
import type { Draft } from "./care.ts";
import type { Game } from "./game.ts";

export interface WalletView {
  /** "Can pay ₡ 320 today." */
  readonly can: string;
  /** The plan is beyond it. */
  readonly short: boolean;
  readonly declined: readonly { readonly finding: number; readonly text: string; readonly instead: boolean }[];
  /** What a waiver would cost. */
  readonly forgone: string;
}

/** Null where money plays no part in the level. */
export function walletView(game: Game, patient: Patient, draft: Draft): WalletView | null {
  const { words, rules, state } = game;
  if (!rules.money.on) return null;
  const items = draftItems(game, draft);
  const offer = planOffer(rules, state, patient, items);
  const given = planOffer(rules, state, patient, items, true);
  const name = (id: string): string => {
    const treatment = rules.treatments[id];
    return treatment ? words.tx(treatment.name) : id;
  };
  return {
    can: words.t("wallet.can", { budget: words.money(offer.budget) }),
    short: given.forgone > 0,
    declined: offer.lines
      .filter((line) => line.answer !== "agreed")
      .map((line) => ({
        finding: line.item.finding,
        instead: line.done !== null,
        text: words.t(line.done ? "wallet.instead" : "wallet.declines", {
          treatment: name(line.item.treatment),
          price: words.money(line.price),
          instead: name(line.done?.treatment ?? ""),
        }),
      })),
    forgone: words.money(given.forgone),
  };
}

/** Whether the draft's waiver is still needed: with a cheaper plan it is not, and is not sent. */
export function waives(game: Game, patient: Patient, draft: Draft): boolean {
  return draft.waive && planOffer(game.rules, game.state, patient, draftItems(game, draft), true).forgone > 0;
}
