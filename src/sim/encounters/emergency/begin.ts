/** How an emergency begins: who it happens to, in what body, and who is there to help. */
import type { Ctx } from "../../commands/command.ts";
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { pickWeighted, random } from "../../rng.ts";
import { faultOf } from "../../rules/nanobots/faults.ts";
import { swarmsOf } from "../../rules/nanobots/swarms.ts";
import { fearOf, findCast, findPatient } from "../../rules/people/people.ts";
import { mannerOf, paceOf, skillFor } from "../../rules/staff/staff.ts";
import { RATE } from "../../rules/encounters/emergency-body.ts";
import { EMERGENCY_ACTS, EMERGENCY_BODIES } from "../../ruleset/encounters/emergency.ts";
import type { EmergencyActId, EmergencyBody, EmergencyDef, Look, MalfunctionKind, Vital } from "../../ruleset.ts";
import type {
  EmergencyArrow,
  EmergencyBystander,
  EmergencyHand,
  EmergencyPerson,
  EmergencyState,
  Patient,
  Staff,
} from "../../state.ts";

/** Steps of so many seconds at 1×. */
export const steps = (seconds: number): number => round(seconds * 10);

/** Which loop each malfunction sets off most easily. */
const LEADS: Readonly<Record<MalfunctionKind, EmergencyBody>> = {
  drift: "bleed",
  overgrowth: "swarm",
  rejection: "swarm",
  "signal-loss": "bleed",
  "firmware-fault": "bleed",
  virus: "swarm",
  hostile: "fear",
};
const THIN_BLOOD = "blood-thinner";
/** MDAS from which fear is phobic (Humphris 1995). */
const PHOBIC = 19;

export function begin(ctx: Ctx, def: EmergencyDef): EmergencyState {
  const { rules } = def;
  const { difficulty } = def;
  const patient = findPerson(ctx, def.patient, 0, worstSwarm);
  const record = patient.id > 0 ? findPatient(ctx.state, patient.id) : undefined;
  const body = bodyOf(ctx, def, patient, record);
  const { leads, start } = rules.bodies[body];
  const arrows: EmergencyArrow[] = rules.arrows.map(({ from, to, rate }) => {
    const lead = leads.find((each) => each.from === from && each.to === to)?.times ?? 1;
    const varied = 1 - rules.spread + 2 * rules.spread * random(ctx.state, "emergency");
    return { from, to, rate: round(rate * lead * varied * rules.tempo[difficulty] * RATE), known: false };
  });
  const fear = record ? clamp(fearOf(record) / 4, 0, 10) : 5;
  const opened = (vital: Vital) =>
    account(
      round(
        clamp(
          rules.start[vital] + (start[vital] ?? 0) + (vital === "fear" ? fear : 0) + 8 * random(ctx.state, "emergency"),
          0,
          100,
        ) * 1000,
      ),
    );
  const vitals = {
    swarm: opened("swarm"),
    airway: opened("airway"),
    pressure: opened("pressure"),
    bleeding: opened("bleeding"),
    fear: opened("fear"),
  };
  return {
    left: steps(rules.seconds[difficulty]),
    patient,
    body,
    vitals,
    strength: account(100_000),
    arrows,
    traced: [],
    doses: counts((act) => dosesAtHand(ctx, def, act)),
    given: counts(() => 0),
    effects: [],
    hands: handsOf(ctx, def),
    link: { left: 0, times: round(rules.link.times[difficulty]) },
    surge: null,
    calmFor: steps(rules.surge.first),
    green: 0,
    red: 0,
    bystander: bystanderOf(ctx, def, patient),
  };
}

function counts(of: (act: EmergencyActId) => number): Record<EmergencyActId, number> {
  return Object.fromEntries(EMERGENCY_ACTS.map((act) => [act, of(act)])) as Record<EmergencyActId, number>;
}

/** Doses by difficulty, and more where the clinic has what they come from. */
function dosesAtHand({ state }: Ctx, def: EmergencyDef, act: EmergencyActId): number {
  let doses = round(def.rules.acts[act].doses?.[def.difficulty] ?? 0);
  for (const { thing, act: what, more } of def.rules.stock)
    if (what === act && state.things.some((each) => each.kind === thing)) doses += more;
  return doses;
}

/** How much somebody is likely to be the one it happens to: who carries the worst swarm, then whoever is treated. */
function worstSwarm({ state }: Ctx, patient: Patient): number {
  const { step } = patient.visit;
  let worst = step === "treating" ? 30 : step === "examining" ? 20 : step === "waiting" ? 10 : 0;
  for (const swarm of swarmsOf(state, patient.id))
    worst = Math.max(worst, 100 + 100 * swarm.stage + (swarm.fault === "" ? 0 : 50));
  return worst;
}

function mostAfraid(_ctx: Ctx, patient: Patient): number {
  return patient.anxiety.value + (patient.visit.step === "waiting" ? 100_000 : 0);
}

/** Named by the level, or the likeliest in the clinic, or the last who was here, or anybody of the cast. */
function findPerson(
  ctx: Ctx,
  cast: string,
  not: number,
  how: (ctx: Ctx, patient: Patient) => number,
  without = "",
): EmergencyPerson {
  const { state, rules } = ctx;
  const of = (patient: Patient): EmergencyPerson => ({ id: patient.id, cast: patient.cast, look: patient.look });
  const named = cast === "" ? undefined : findCast(state, cast);
  if (named) return of(named);
  const written = rules.cast[cast];
  if (written) return { id: 0, cast, look: written.look };
  let best: Patient | undefined;
  for (const patient of state.patients)
    if (patient.id !== not && patient.visit.step !== "leaving" && (!best || how(ctx, patient) > how(ctx, best)))
      best = patient;
  best ??= state.gone.findLast((patient) => patient.id !== not);
  if (best) return of(best);
  const other = Object.keys(rules.cast)
    .sort()
    .find((id) => id !== without);
  return { id: 0, cast: other ?? "", look: (other && rules.cast[other]?.look) || STRANGER };
}

/** Somebody whom nobody here has met. */
const STRANGER: Look = {
  skin: "#c98d62",
  hair: "#3a2a20",
  hairStyle: "short",
  outfit: "shirt",
  top: "#5f7fa8",
  bottom: "#39465c",
  accessory: "none",
  age: "adult",
  build: "medium",
};

/** What the patient carries and is makes one loop likelier than the others; the level may say which it is. */
function bodyOf(ctx: Ctx, def: EmergencyDef, person: EmergencyPerson, patient: Patient | undefined): EmergencyBody {
  if (def.body !== "") return def.body;
  const weights: Record<EmergencyBody, number> = { swarm: 1, bleed: 1, fear: 1 };
  for (const swarm of patient ? swarmsOf(ctx.state, patient.id) : []) {
    weights.swarm += swarm.stage >= 1 ? 0.5 : 0;
    weights.bleed += swarm.stage >= 3 ? 1 : 0;
    const fault = faultOf(ctx.rules, swarm.fault);
    if (fault) weights[LEADS[fault.kind]] += 1;
  }
  if (patient?.constitution.traits.includes(THIN_BLOOD)) weights.bleed += 1.5;
  if ((patient?.mdas ?? ctx.rules.cast[person.cast]?.mdas ?? 0) >= PHOBIC) weights.fear += 0.5;
  const drawn = pickWeighted(
    ctx.state,
    "emergency",
    EMERGENCY_BODIES.map((body) => weights[body]),
  );
  return EMERGENCY_BODIES[drawn] ?? "swarm";
}

function bystanderOf(ctx: Ctx, def: EmergencyDef, patient: EmergencyPerson): EmergencyBystander | null {
  const person = findPerson(ctx, def.bystander, patient.id, mostAfraid, patient.cast);
  if (person.id === patient.id && person.cast === patient.cast) return null;
  return {
    person,
    after: steps(def.rules.bystander.after),
    panic: account(round(def.rules.bystander.start * 1000)),
    bolted: false,
  };
}

/** Two pairs of hands: the best at the chair, and whom the level names or who is best besides. */
function handsOf(ctx: Ctx, def: EmergencyDef): EmergencyHand[] {
  const { state, rules } = ctx;
  const worth = (staff: Staff, role: "dentist" | "assistant") => skillFor(rules, staff, role);
  const best = (role: "dentist" | "assistant", not: number): Staff | undefined => {
    let found: Staff | undefined;
    for (const staff of state.staff)
      if (staff.id !== not && (!found || worth(staff, role) > worth(found, role))) found = staff;
    return found;
  };
  const named = state.staff.find((staff) => def.helper !== "" && staff.def === def.helper);
  const lead = best("dentist", named?.id ?? 0);
  const helper = named ?? best("assistant", lead?.id ?? 0);
  return [handOf(ctx, lead, "dentist"), handOf(ctx, helper, "assistant")];
}

function handOf({ rules }: Ctx, staff: Staff | undefined, role: "dentist" | "assistant"): EmergencyHand {
  return {
    staff: staff?.id ?? 0,
    look: staff?.look ?? STRANGER,
    pace: staff ? round(clamp(paceOf(rules, staff, role), 0.7, 1.3) * 1000) : 900,
    skill: staff ? round((0.8 + 0.4 * skillFor(rules, staff, role)) * 1000) : 900,
    manner: staff ? round(mannerOf(rules, staff) * 1000) : 500,
    act: "",
    on: "",
    left: 0,
    whole: 0,
  };
}
