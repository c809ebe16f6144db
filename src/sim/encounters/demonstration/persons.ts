/** Who is on the stage: people of this very clinic where there are any, with what is true of them. */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef, Look } from "../../ruleset.ts";
import type { DemonstrationState, DemoPerson, Patient } from "../../state.ts";
import { pick, randomInt } from "../../rng.ts";
import { findCast } from "../../rules/people/people.ts";

const STREAM = "demonstration";

export function personOf(patient: Patient): DemoPerson {
  const { id, cast, given, family, look } = patient;
  return { patient: id, cast, given, family, look };
}

/** Whoever the level names, else the calmest grown-up whom the clinic knows; null where nobody ever came. */
export function patientFor({ state }: Ctx, def: DemonstrationDef): Patient | null {
  const named = def.patient ? findCast(state, def.patient) : undefined;
  if (named || def.patient) return named ?? null;
  const known = [...state.patients, ...state.gone].filter((each) => each.age >= 16);
  return known.sort((a, b) => a.anxiety.value - b.anxiety.value || a.id - b.id)[0] ?? null;
}

/** Somebody nobody has met: drawn from the level's names and looks. */
export function stranger({ rules, state }: Ctx): DemoPerson {
  const { looks, names } = rules;
  const look: Look = {
    skin: pick(state, STREAM, looks.skins),
    hair: pick(state, STREAM, looks.hairs),
    hairStyle: pick(state, STREAM, looks.hairStyles),
    outfit: pick(state, STREAM, ["tee", "hoodie", "sweater", "cardigan"]),
    top: pick(state, STREAM, looks.clothes),
    bottom: pick(state, STREAM, looks.clothes),
    accessory: "none",
    age: "adult",
    build: "medium",
  };
  return {
    patient: 0,
    cast: "",
    given: randomInt(state, STREAM, 0, names.given.length - 1),
    family: randomInt(state, STREAM, 0, names.family.length - 1),
    look,
  };
}

/** Who runs in: named by the level, else one of the clinic's own who was harmed, else a stranger whom the rival has. */
export function crasherFor(ctx: Ctx, def: DemonstrationDef, chair: number): DemonstrationState["crasher"] {
  const { rules, state } = ctx;
  const { cast, harmedBy } = def.crasher;
  const named = cast ? (findCast(state, cast) ?? null) : null;
  const written = cast ? rules.cast[cast] : undefined;
  if (written)
    return {
      ...(named ? personOf(named) : { patient: 0, cast, given: 0, family: 0, look: written.look }),
      harmedBy: harmedBy || "rival",
    };
  const harmed = state.nanobots.swarms.find((swarm) => swarm.stage >= 2 && swarm.patient !== chair);
  const own = harmed ? [...state.patients, ...state.gone].find((each) => each.id === harmed.patient) : undefined;
  if (own && harmedBy !== "rival" && harmedBy !== "nobody") return { ...personOf(own), harmedBy: "own" };
  const rivals = (state.rival?.house.counts.harmed ?? 0) > 0;
  return { ...stranger(ctx), harmedBy: harmedBy || (rivals || state.rival ? "rival" : "nobody") };
}
