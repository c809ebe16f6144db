/** Somebody went in, sat down, and counted. */
import type { Ctx } from "../../../commands/command.ts";
import { round } from "../../../math.ts";

export function scout({ state }: Ctx): void {
  const { rival } = state;
  if (!rival) return;
  const { house } = rival;
  let wait = 0;
  for (const minutes of house.waits) wait += minutes;
  let worst = 1000;
  for (const lot of house.lots) if (!lot.recalled) worst = Math.min(worst, lot.integrity);
  rival.scouted = {
    tick: state.tick,
    cash: house.cash.value,
    chairs: house.chairs,
    staff: house.staff,
    waiting: house.queue.length,
    wait: house.waits.length > 0 ? round(wait / house.waits.length) : 0,
    morale: house.morale,
    worstLot: worst,
  };
}
