/** Times as level files write them: "2 09:30" is half past nine on day 2. A day is 08:00–18:00. */
import { MINUTES_PER_DAY, OPENING_HOUR, TICKS_PER_DAY, TICKS_PER_MINUTE, clockOf } from "../sim/rules/clock.ts";

/** Minutes after opening of a clock time like "09:30"; 0–600. */
export function parseClock(clock: string): number {
  const [hour = "0", minute = "0"] = clock.split(":");
  return Math.min(MINUTES_PER_DAY, (Number(hour) - OPENING_HOUR) * 60 + Number(minute));
}

/** Ticks from 08:00 of day 1. The text must have passed the schema. "1 18:00" is the same tick as "2 08:00". */
export function parseDayClock(time: string): number {
  const [day = "1", clock = "08:00"] = time.split(" ");
  return (Number(day) - 1) * TICKS_PER_DAY + parseClock(clock) * TICKS_PER_MINUTE;
}

export function formatDayClock(tick: number): string {
  const { day, hour, minute } = clockOf(tick);
  return `${day} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
