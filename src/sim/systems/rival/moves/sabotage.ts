/** Sabotage: only where the level allows it. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { Lot, RivalMove } from "../../../state.ts";
import { pick } from "../../../rng.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { round } from "../../../math.ts";
import { findDevice, isDown } from "../../../rules/nanobots/devices.ts";
import { personOf } from "../../../rules/rival/replies.ts";
import { talk } from "../../city/town.ts";
import { recordOf } from "../../nanobots/devices.ts";

/** Minutes for which a device is down, doses that spoil, reviews that nobody wrote and what they set going, at full strength. */
const DOWN = 90;
const SPOILT = 6;
const FALSE_REVIEWS = 3;
const FALSE_WORD = -20;

export function sabotage(ctx: Ctx, move: RivalMove, what: "device" | "doses" | "reviews", strength: number): void {
  if (!personOf(ctx.rules)?.sabotage) {
    move.result = "nothing-there";
    return;
  }
  // What is not there can't be hurt: whoever comes with a screwdriver and finds no machine looks for the next thing.
  if (what === "device" && breakDevice(ctx, move, strength)) return;
  if (what !== "reviews" && spoilDoses(ctx, move, strength)) return;
  writeReviews(ctx, move, strength);
}

/** A machine on the network that is up now goes down for a while. */
function breakDevice(ctx: Ctx, move: RivalMove, strength: number): boolean {
  const { rules, state } = ctx;
  if (!rules.nanobots.offered) return false;
  const up = state.things.filter(
    (thing) => rules.thingKinds[thing.kind]?.network && !isDown(findDevice(state, thing.id)),
  );
  if (up.length === 0) return false;
  const { id } = pick(state, "rival-moves", up);
  const device = recordOf(state, id);
  device.busyUntil = state.tick + Math.max(1, minutesToTicks(DOWN * strength));
  move.result = "device-broken";
  move.target = id;
  return true;
}

function spoilDoses({ state }: Ctx, move: RivalMove, strength: number): boolean {
  let fullest: Lot | undefined;
  for (const lot of state.lots) if (lot.doses > 0 && (!fullest || lot.doses > fullest.doses)) fullest = lot;
  if (!fullest) return false;
  fullest.doses -= Math.min(fullest.doses, Math.max(1, round(SPOILT * strength)));
  move.result = "doses-spoilt";
  move.target = fullest.id;
  return true;
}

/** One star each, by people whom nobody has seen; and what the town makes of it. */
function writeReviews(ctx: Ctx, move: RivalMove, strength: number): void {
  const { state } = ctx;
  for (let n = round(FALSE_REVIEWS * strength); n > 0; n--)
    state.reviews.push({ id: state.nextId++, patient: 0, tick: state.tick, stars: 1, about: [] });
  for (const segment of Object.keys(ctx.rules.city.segments))
    talk(ctx, "you", segment, FALSE_WORD * strength, "rival-move", move.kind);
  move.result = "false-reviews";
}
