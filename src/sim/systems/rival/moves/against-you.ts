/** Moves against the player's patients, name, books and stores. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { Lot, RivalMove } from "../../../state.ts";
import { bookCash } from "../../../ledger.ts";
import { chance } from "../../../rng.ts";
import { TICKS_PER_DAY } from "../../../rules/clock.ts";
import { publicIncidents } from "../../../rules/city/known.ts";
import { publish } from "../../city/news.ts";
import { bookClinic, changeTrust } from "../../fear/feel.ts";
import { bookHouse } from "../house/books.ts";

/** Points of trust that being asked costs somebody who trusts nobody. */
const ASKED = 14;
/** For each incident of the last two days in the papers: trust and fame in points; at most three are read. */
const WRITTEN_TRUST = 1.6;
const WRITTEN_FAME = 0.8;
const MOST_WRITTEN = 3;
const RECENT = 2 * TICKS_PER_DAY;
/** An attack with nothing behind it falls back on them. */
const CRIED_WOLF = 2.5;
/** Needless treatments beyond which the regulator stops counting; trust that each, and that clean books, are worth. */
const MOST_COUNTED = 3;
const NEEDLESS_TRUST = 1;
const CLEAN_TRUST = 2;

/** Calls on the player's regulars: whoever trusts the clinic little trusts it less, and is less likely to come back. */
export function poachPatients(ctx: Ctx, move: RivalMove, share: number): void {
  const { state } = ctx;
  let asked = 0;
  for (const patient of state.gone) {
    if (patient.cast !== "" || !chance(state, "rival-moves", share)) continue;
    asked += 1;
    changeTrust(ctx, patient, -ASKED * (1 - patient.trust.value / 100_000), "asked-away", move.kind);
  }
  move.result = asked > 0 ? "called-on" : "nobody-there";
}

/** What is publicly known of the player's incidents, again and larger. */
export function publishIncidents(ctx: Ctx, move: RivalMove, strength: number): void {
  const { state } = ctx;
  const recent = publicIncidents(state).filter((tick) => state.tick - tick <= RECENT);
  const count = Math.min(MOST_WRITTEN, recent.length);
  if (count === 0) {
    move.result = "nothing-there";
    bookHouse(ctx, "trust", -CRIED_WOLF * strength, "cried-wolf", move.kind);
    return;
  }
  move.result = "written";
  bookClinic(ctx, "trust", -WRITTEN_TRUST * count * strength, "written-about", move.kind);
  bookClinic(ctx, "fame", -WRITTEN_FAME * count * strength, "written-about", move.kind);
}

/** The regulator looks: what was kept quiet comes out within minutes, with a fine; needless treatments cost; else it
 *  does good. `strength` 0–1 is how hard they look. */
export function inspect(ctx: Ctx, move: RivalMove, strength: number): void {
  const { rules, state } = ctx;
  const { fine } = rules.tuning.safety;
  const hidden = state.nanobots.incidents.filter((each) => each.covered && !each.out);
  const needless = Math.min(MOST_COUNTED, state.overtreatments.length);
  // A fuse that has burnt down is found by the regulator's own rounds, with all that follows from it.
  for (const incident of hidden) incident.fuse = 1000;
  const amount = Math.ceil((fine * hidden.length + (fine / 2) * needless) * strength);
  if (amount === 0) {
    move.result = "clean";
    bookClinic(ctx, "trust", CLEAN_TRUST, "inspected-clean", move.kind);
    publish(ctx, "inspection-clean", "you", "good");
    return;
  }
  move.result = "fined";
  bookCash(state.cash, state.tick, -amount, "inspection", move.kind);
  ctx.emit({ type: "booked", account: "cash", amount: -amount, cause: "inspection", ref: move.kind });
  bookClinic(ctx, "trust", -NEEDLESS_TRUST * (needless + hidden.length) * strength, "inspection", move.kind);
  publish(ctx, "inspection-fined", "you", "bad", { amount });
}

/** Their order goes first: doses that the player had are gone, from the fullest lot first, and stand with them. */
export function squeeze(ctx: Ctx, move: RivalMove, doses: number): void {
  const { state } = ctx;
  let taken = 0;
  for (; taken < doses; taken++) {
    let fullest: Lot | undefined;
    for (const lot of state.lots)
      if (lot.recalled === "" && lot.doses > 0 && (!fullest || lot.doses > fullest.doses)) fullest = lot;
    if (!fullest) break;
    fullest.doses -= 1;
  }
  const theirs = state.rival?.house.lots.find((lot) => !lot.recalled);
  if (theirs) theirs.doses += taken;
  move.result = taken > 0 ? "short" : "nothing-there";
}
