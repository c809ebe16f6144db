/** Ticks and clinic time. A tick is 15 s; a day is 08:00–18:00; nights take no ticks. */

export const TICKS_PER_MINUTE = 4;
export const MINUTES_PER_DAY = 600;
export const TICKS_PER_DAY = MINUTES_PER_DAY * TICKS_PER_MINUTE;
export const OPENING_HOUR = 8;
/** Minutes of clinic time in a tick. */
export const DT = 1 / TICKS_PER_MINUTE;

export interface Clock {
  /** 1 for the first day. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Minutes since opening, 0–599. */
  readonly minuteOfDay: number;
}

export function clockOf(tick: number): Clock {
  const day = Math.floor(tick / TICKS_PER_DAY);
  const minuteOfDay = Math.floor((tick - day * TICKS_PER_DAY) / TICKS_PER_MINUTE);
  return { day: day + 1, hour: OPENING_HOUR + Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60, minuteOfDay };
}

export function minutesToTicks(minutes: number): number {
  return Math.floor(minutes * TICKS_PER_MINUTE + 0.5);
}
