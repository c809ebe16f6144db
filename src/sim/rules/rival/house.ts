/** The rival's house as it works now, with the moves that are on. */
import type { MoveEffect, Ruleset } from "../../ruleset.ts";
import type { ClinicState, RivalMove } from "../../state.ts";

/** Moves that are on now and have an effect of this kind, with its strength 0–1. */
export function effectsOn<D extends MoveEffect["do"]>(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  kind: D,
): { readonly move: RivalMove; readonly effect: Extract<MoveEffect, { do: D }>; readonly strength: number }[] {
  const { rival } = rules;
  if (rival?.kind !== "person") return [];
  return (state.rival?.moves ?? [])
    .filter((move) => move.phase === "on")
    .flatMap((move) =>
      (rival.moves[move.kind]?.effects ?? [])
        .filter((effect): effect is Extract<MoveEffect, { do: D }> => effect.do === kind)
        .map((effect) => ({ move, effect, strength: move.strength / 1000 })),
    );
}

/** Price level now, 1 for the usual. */
export function priceNow(rules: Ruleset, state: Readonly<ClinicState>): number {
  let price = (state.rival?.house.price ?? 1000) / 1000;
  for (const { effect, strength } of effectsOn(rules, state, "price")) price *= 1 + (effect.factor - 1) * strength;
  return price;
}

/** Work done in a minute against usual hours, 1 and more. */
export function hoursNow(rules: Ruleset, state: Readonly<ClinicState>): number {
  let hours = 1;
  for (const { effect, strength } of effectsOn(rules, state, "hours")) hours *= 1 + (effect.factor - 1) * strength;
  return hours;
}
