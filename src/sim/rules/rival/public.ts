/**
 * What anyone in town can see of the player's house, and therefore all that the rival's mind is ever given of it.
 * Nothing of what is private may be read here: cash, accounts, hidden findings, covered incidents, plans.
 */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, PublicView } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { campaignNow } from "../city/campaigns.ts";
import { knownTech, publicIncidents } from "../city/known.ts";
import { priceLevel, recentWait } from "../money/price-level.ts";
import { reviewAverage } from "../people/reviews.ts";

/** Mood, ×1000, below which somebody is heard to complain. */
const COMPLAINS = 60_000;

export function publicView(rules: Ruleset, state: Readonly<ClinicState>): PublicView {
  const incidents = publicIncidents(state);
  let mood = 0;
  for (const one of state.staff) mood += one.mood.value / 100_000;
  const morale = state.staff.length > 0 ? mood / state.staff.length : 0.5;
  const last = state.city.samples.at(-1);
  const both = last ? last.you + last.rival : 0;
  return {
    tick: state.tick,
    price: round(1000 * (rules.money.prices ? priceLevel(rules, state) : 1)),
    waiting: state.patients.filter((p) => p.visit.step === "waiting").length,
    wait: round(recentWait(rules, state)),
    stars: round(1000 * reviewAverage(state.reviews)),
    reviews: state.reviews.length,
    fame: round(state.fame.value / 100),
    share: both > 0 ? round((1000 * (last?.you ?? 0)) / both) : 500,
    chairs: state.things.filter((thing) => thing.kind === "dental-chair").length,
    staff: state.staff.length,
    morale: 500 * clamp(Math.floor(morale * 3), 0, 2),
    restless: restless(state),
    incidents: incidents.length,
    lastIncident: incidents.at(-1) ?? -1,
    tech: round(1000 * knownTech(rules, state)),
    adverts: Object.keys(rules.city.campaigns).filter((id) => campaignNow(rules, state, id).phase === "shows").length,
  };
}

/** Who is heard to complain: the least content of the staff, if their mood is low enough that others notice. */
function restless(state: Readonly<ClinicState>): number {
  let least = { id: -1, mood: COMPLAINS };
  for (const { id, mood } of state.staff) if (mood.value < least.mood) least = { id, mood: mood.value };
  return least.id;
}
