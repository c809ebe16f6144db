/** Treatment that nobody needed pays on the day, and comes out later: another dentist looks, an old picture turns up. */
import type { Ctx } from "../../commands/command.ts";
import type { Overtreatment } from "../../state.ts";
import { chance } from "../../rng.ts";
import { findPatient } from "../../rules/people/people.ts";
import { bookClinic, changeTrust } from "../fear/feel.ts";

/** Points of trust: of the city, and of the one who was treated. */
const CITY = -1.8;
const OWN = -25;

/** Once a night: each needless treatment may be noticed, and after some nights it is forgotten. */
export function noticeOvertreatment(ctx: Ctx): void {
  const { foundOut, foundOutNights } = ctx.rules.tuning.diagnosis;
  const { state } = ctx;
  const kept: Overtreatment[] = [];
  for (const each of state.overtreatments) {
    if (chance(state, "diagnosis", foundOut)) learn(ctx, each);
    else if (each.nights + 1 < foundOutNights) kept.push({ ...each, nights: each.nights + 1 });
  }
  state.overtreatments = kept;
}

function learn(ctx: Ctx, each: Overtreatment): void {
  bookClinic(ctx, "trust", CITY, "over-treated", String(each.patient));
  const patient = findPatient(ctx.state, each.patient);
  if (patient) changeTrust(ctx, patient, OWN, "over-treated", String(each.tooth));
  ctx.emit({ type: "overtreatment-noticed", patient: each.patient, tooth: each.tooth, treatment: each.treatment });
}
