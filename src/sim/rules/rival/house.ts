/** The rival's house as it works now, with the moves that are on. */
import type { MoveEffect, Ruleset } from "../../ruleset.ts";
import type { ClinicState, RivalHouse, RivalLot, RivalMove } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { moodFactor, tiredness, worthOf } from "../staff/staff.ts";

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

/** Chairs that there are people for, at least one while there is anybody. */
export function chairsAtWork(rules: Ruleset, house: Pick<RivalHouse, "chairs" | "staff">): number {
  return Math.min(house.chairs, Math.ceil(house.staff / rules.tuning.rivalHouse.team));
}

/** Share of their chairs that somebody is in, 0–1. */
export function busyShare(rules: Ruleset, house: Pick<RivalHouse, "chairs" | "staff" | "work">): number {
  const chairs = chairsAtWork(rules, house);
  return chairs > 0 ? clamp(house.work.length / chairs, 0, 1) : 1;
}

/**
 * Speed of the work in each chair against usual people at usual hours: skill, mood and tiredness as of the player's
 * staff (rules/staff), less where there are too few hands for the chairs, more in long hours.
 */
export function paceNow(rules: Ruleset, state: Readonly<ClinicState>, house: RivalHouse): number {
  const { slower } = rules.tuning.staff;
  const chairs = chairsAtWork(rules, house);
  const hands = chairs > 0 ? Math.min(1, house.staff / (rules.tuning.rivalHouse.team * chairs)) : 0;
  const slow = 1 - slower * tiredness(rules, { fatigue: house.fatigue * 100 });
  return (0.8 + 0.4 * (house.skill / 1000)) * moodOf(rules, house) * slow * hands * hoursNow(rules, state);
}

/** Factor of today's mood on speed and manner. */
export function moodOf(rules: Ruleset, house: Pick<RivalHouse, "morale">): number {
  return moodFactor(rules, { mood: { value: house.morale * 100, opened: 0, entries: [] } });
}

/** How kindly they come across today, 0–1. */
export function kindnessNow(rules: Ruleset, house: Pick<RivalHouse, "morale" | "manner">): number {
  return clamp((house.manner / 1000) * moodOf(rules, house), 0, 1);
}

/** Wages for a day of usual hours, in whole credits. */
export function wagesOf(rules: Ruleset, house: Pick<RivalHouse, "staff" | "skill" | "manner">): number {
  return round(house.staff * rules.tuning.rivalHouse.wage * worthOf(house.skill / 1000, house.manner / 1000));
}

export function upkeepOf(rules: Ruleset, house: Pick<RivalHouse, "chairs">): number {
  return round(house.chairs * rules.tuning.rivalHouse.upkeep);
}

/** Mean stars as displayed: drawn toward 3.9 by ten imagined reviews, as the player's are. */
export function starsShown({ stars }: Pick<RivalHouse, "stars">): number {
  return (39 + stars.sum) / (10 + stars.count);
}

/** Whether they have the machines for a procedure: one that takes equipment takes a house above the middling. */
export function equipped(house: Pick<RivalHouse, "tech">, needs: { readonly equipment: readonly string[] }): boolean {
  return needs.equipment.length === 0 || house.tech >= 600;
}

/** The lot in use with the highest integrity that has doses left. */
export function bestLot(house: Pick<RivalHouse, "lots">): RivalLot | undefined {
  let best: RivalLot | undefined;
  for (const lot of house.lots)
    if (lot.doses > 0 && !lot.recalled && (!best || lot.integrity > best.integrity)) best = lot;
  return best;
}

/** Who is in the house now. */
export function insideNow(house: Pick<RivalHouse, "queue" | "work">): number {
  return house.queue.length + house.work.length;
}
