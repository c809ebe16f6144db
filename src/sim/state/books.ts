/** Money owed and given, and the days in numbers. */
export interface Loan {
  readonly id: number;
  readonly def: string;
  /** Credits still owed; interest is paid each evening and not added. */
  left: number;
  readonly taken: number;
}

export interface Bailout {
  /** Id on the table now, or "". */
  offered: string;
  /** Ids taken, oldest first. */
  taken: string[];
  /** Whose strings hold, and until which tick; "" and 0 when none do. */
  active: string;
  until: number;
  /** Tick of the offer on the table. */
  since: number;
}

/** `booked` holds the amount of each entry of the cash account, by its place in the list; later ones began at 0. */
export interface DayStart {
  readonly tick: number;
  readonly cash: number;
  readonly booked: readonly number[];
  readonly counts: Counts;
}

/** A day in numbers. Cash by cause is that day's bookings. */
export interface DayReport {
  readonly day: number;
  readonly cash: { readonly cause: string; readonly ref: string; readonly amount: number }[];
  readonly opened: number;
  readonly closed: number;
  readonly arrived: number;
  readonly treated: number;
  readonly letDown: number;
  readonly fled: number;
  /** Mean minutes waited and mean anxiety (0–100) at the end of the visit, of those who left that day. */
  readonly waited: number;
  readonly anxiety: number;
  /** Points 0–100 at closing time. */
  readonly trust: number;
  readonly fame: number;
}

export interface Sample {
  readonly tick: number;
  readonly cash: number;
  /** Points ×1000. */
  readonly trust: number;
  readonly fame: number;
  /** Mean of those inside, points ×1000; 0 when nobody is. */
  readonly anxiety: number;
  readonly waiting: number;
  readonly inside: number;
}

export interface Counts {
  arrived: number;
  treated: number;
  fled: number;
  gaveUp: number;
  sentHome: number;
  /** Left with nothing done: gave up, sent home, still there at closing time, or too distrustful to stay. */
  letDown: number;
  overTreated: number;
  adverse: number;
  longestWait: number;
  turnedAway: number;
  /** Booked and not come. */
  missed: number;
  /** Swarms that came to bleeding, and to collapse. */
  harmed: number;
  collapsed: number;
  /** Lots recalled; incidents reported and kept quiet; people told about their lot. */
  recalls: number;
  reported: number;
  covered: number;
  told: number;
}
