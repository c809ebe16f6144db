/** Each lot's readings: taken every ten minutes, come a little later, and ring the alarm. */
import type { Ctx } from "../../commands/command.ts";
import type { Lot } from "../../state.ts";
import { round } from "../../math.ts";
import { randomBell } from "../../rng.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { alarms, MOST_READINGS, READING_TICKS, shiftOf } from "../../rules/nanobots/telemetry.ts";
import { lotNews } from "./lot-news.ts";

export function runTelemetry(ctx: Ctx): void {
  const { state } = ctx;
  const lag = minutesToTicks(ctx.rules.tuning.nanobots.telemetryLag);
  for (const lot of state.lots) {
    if (state.tick % READING_TICKS === 0) takeReading(ctx, lot);
    let news = false;
    for (let next = lot.coming[0]; next && next.tick + lag <= state.tick; next = lot.coming[0]) {
      lot.coming.shift();
      lot.telemetry.push(next);
      news = true;
    }
    if (lot.telemetry.length > MOST_READINGS) lot.telemetry.splice(0, lot.telemetry.length - MOST_READINGS);
    if (news) ring(ctx, lot);
  }
}

/** A lot that nobody carries sends nothing. */
function takeReading(ctx: Ctx, lot: Lot): void {
  const { rules, state } = ctx;
  if (!state.nanobots.swarms.some((swarm) => swarm.lot === lot.id)) return;
  const shift = shiftOf(rules, state, lot.id);
  const read = (mean: number) => round(100 * (mean + randomBell(state, "telemetry")));
  lot.coming.push({
    tick: state.tick,
    position: read(shift.position),
    activity: read(shift.activity),
    link: read(shift.link),
    host: read(shift.host),
  });
}

function ring(ctx: Ctx, lot: Lot): void {
  const on = alarms(lot.telemetry, ctx.rules.tuning.nanobots).length > 0;
  if (!on) lot.alarm = -1;
  else if (lot.alarm < 0) {
    lot.alarm = ctx.state.tick;
    lotNews(ctx, lot.id, "alarm");
  }
}
