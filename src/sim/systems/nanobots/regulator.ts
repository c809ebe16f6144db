/** The regulator, and what the clinic keeps from them: reports, fines, and a fuse that burns. */
import type { Ctx } from "../../commands/command.ts";
import type { Incident, Staff } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { chance } from "../../rng.ts";
import { minutesToTicks, TICKS_PER_MINUTE } from "../../rules/clock.ts";
import { fuseRate, publicLoss } from "../../rules/nanobots/recall.ts";
import { findPatient } from "../../rules/people/people.ts";
import { bookClinic, changeMood } from "../fear/feel.ts";
import { sendOff } from "../staff/leaving.ts";
import { look } from "./lab.ts";
import { noteCounter } from "./hostile.ts";
import { lotNews } from "./lot-news.ts";

/** Fuses and deadlines are looked at every ten minutes of clinic time. */
const LOOK_TICKS = 10 * TICKS_PER_MINUTE;

export function report(ctx: Ctx, incident: Incident): void {
  const { rules, state } = ctx;
  noteCounter(ctx, "report");
  incident.reported = true;
  state.counts.reported += 1;
  const ref = String(incident.patient);
  if (incident.covered && !incident.out) {
    // Late, and of their own will: what it would have cost at once.
    incident.covered = false;
    bookClinic(ctx, "trust", -publicLoss(rules, incident), "confessed", ref);
  } else bookClinic(ctx, "trust", rules.tuning.safety.reportTrust, "reported", ref);
  if (!state.nanobots.bulletins.some((each) => each.lot === incident.lot))
    state.nanobots.bulletins.push({
      lot: incident.lot,
      due: state.tick + minutesToTicks(rules.nanobots.counters.report.minutes),
    });
  ctx.emit({ type: "incident-reported", incident: incident.id });
}

export function cover(ctx: Ctx, incident: Incident): void {
  incident.covered = true;
  incident.fuse = 0;
  ctx.state.counts.covered += 1;
  // Nobody hears of it: what the city thought of it is taken back. A rumour had cost nothing yet.
  if (incident.stage >= 3)
    bookClinic(ctx, "trust", publicLoss(ctx.rules, incident), "kept-quiet", String(incident.patient));
  ctx.emit({ type: "incident-covered", incident: incident.id });
}

export function runRegulator(ctx: Ctx): void {
  const { state } = ctx;
  const { nanobots } = state;
  const due = nanobots.bulletins.filter((each) => state.tick >= each.due);
  if (due.length > 0) nanobots.bulletins = nanobots.bulletins.filter((each) => state.tick < each.due);
  for (const bulletin of due) {
    look(ctx, bulletin.lot, "report");
    lotNews(ctx, bulletin.lot, "diagnosed");
  }
  if (state.tick % LOOK_TICKS !== 0) return;
  for (const incident of nanobots.incidents) {
    if (incident.covered && !incident.out) burn(ctx, incident);
    else if (!incident.reported && !incident.covered) checkDeadline(ctx, incident);
  }
}

function checkDeadline(ctx: Ctx, incident: Incident): void {
  const { rules, state } = ctx;
  const { fine, fineTrust, reportHours } = rules.tuning.safety;
  if (incident.stage < 3 || state.nanobots.fined.includes(incident.id)) return;
  if (state.tick - incident.tick < minutesToTicks(60 * reportHours)) return;
  state.nanobots.fined.push(incident.id);
  const ref = String(incident.patient);
  bookCash(state.cash, state.tick, -fine, "fine", ref);
  ctx.emit({ type: "booked", account: "cash", amount: -fine, cause: "fine", ref });
  bookClinic(ctx, "trust", -fineTrust, "fine", ref);
}

function burn(ctx: Ctx, incident: Incident): void {
  const patient = findPatient(ctx.state, incident.patient);
  const angry = patient !== undefined && patient.trust.value < 40_000;
  incident.fuse = clamp(incident.fuse + round(fuseRate(ctx.rules, ctx.state, angry) / 6), 0, 1000);
  if (incident.fuse >= 1000) comeOut(ctx, incident);
}

/** Bad news weighs three times good news (FACTS 5), and the team reads the papers too. */
function comeOut(ctx: Ctx, incident: Incident): void {
  const { rules, state } = ctx;
  incident.out = true;
  const ref = String(incident.patient);
  const loss = publicLoss(rules, incident) * rules.tuning.trust.badWeight;
  bookClinic(ctx, "trust", -loss, "cover-up-out", ref);
  bookClinic(ctx, "fame", -loss, "cover-up-out", ref);
  for (const one of state.staff) {
    if (one.task === "leaving") continue;
    changeMood(ctx, one, -rules.tuning.safety.coverMood, "cover-up-out", ref);
    if (rules.hiring.offered && strong(ctx, one) && chance(state, "staff", 0.35)) walk(ctx, one);
  }
  ctx.emit({ type: "cover-up-out", incident: incident.id });
}

/** People whose traits move their own mood or their manner much: they will not stand for it. */
function strong({ rules }: Ctx, one: Staff): boolean {
  return one.traits.some((id) => {
    const trait = rules.traits[id];
    return trait !== undefined && (trait.mood !== 0 || Math.abs(trait.manner) >= 0.1);
  });
}

function walk(ctx: Ctx, one: Staff): void {
  sendOff(ctx, one);
  ctx.emit({ type: "staff-left", staff: one.id });
}
