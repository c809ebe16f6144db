/** Making people: generated from weighted archetypes, or written by name in the level. */
import type { Archetype, CastPatient, Look, Ruleset, SeattleType } from "../../ruleset.ts";
import type { ClinicState, Patient, Visit } from "../../state.ts";
import type { Ctx } from "../../commands/command.ts";
import { asBefore } from "../../carry.ts";
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { chance, pick, pickWeighted, random, randomBell, randomInt } from "../../rng.ts";
import { noteFear } from "../mouths/exposure.ts";
import { castMouth, catchUp, makeMouth } from "../mouths/mouths.ts";
import { bodyAt } from "../../rules/people/bodies.ts";
import { baselineOf, findCast } from "../../rules/people/people.ts";
import { segmentOf } from "../../rules/rival/joint.ts";
import { sensitivity } from "../fear/feel.ts";
import { tasteOdds } from "../../rules/fear/comforts.ts";

const SEATTLE: readonly SeattleType[] = ["conditioned", "catastrophe", "generalised", "distrust"];

/** Body traits by their shares; everybody draws, so that one trait more or less changes nobody else. */
function drawBody({ rules, state }: Ctx): string[] {
  if (!rules.nanobots.offered) return [];
  return Object.values(rules.nanobots.bodyTraits)
    .filter((trait) => chance(state, "bodies", trait.share))
    .map((trait) => trait.id);
}

/** Someone new from the level's archetypes, of a segment or of one archetype if it is named, standing at a spawn tile. */
export function makePatient(ctx: Ctx, segment = "", only = ""): Patient {
  const { rules, state } = ctx;
  const of = rules.city.segments[segment]?.archetypes;
  const kinds = Object.values(rules.archetypes).map((kind) =>
    only ? { ...kind, weight: kind.id === only ? 1 : 0 } : of ? { ...kind, weight: of[kind.id] ?? 0 } : kind,
  );
  const archetype =
    kinds[
      pickWeighted(
        state,
        "people",
        kinds.map((kind) => kind.weight),
      )
    ];
  if (!archetype) throw new Error("a ruleset needs at least one archetype");
  const mdas = clamp(round(archetype.mdas[0] + archetype.mdas[1] * randomBell(state, "people")), 5, 25);
  const seattle =
    SEATTLE[
      pickWeighted(
        state,
        "people",
        SEATTLE.map((type) => archetype.seattle[type]),
      )
    ] ?? "generalised";
  const triggers = Object.keys(archetype.triggers).filter((id) => chance(state, "people", archetype.triggers[id] ?? 0));
  const tastes: Record<string, number> = {};
  for (const id of Object.keys(rules.comforts)) {
    const odds = tasteOdds(archetype, id);
    const u = random(state, "tastes");
    tastes[id] = u < odds.love ? 1 : u < odds.love + odds.dislike ? -1 : 0;
  }
  const patient: Omit<Patient, "mouth" | "biome"> = {
    id: state.nextId++,
    cast: "",
    given: randomInt(state, "people", 0, rules.names.given.length - 1),
    family: randomInt(state, "people", 0, rules.names.family.length - 1),
    archetype: archetype.id,
    segment: segment || segmentOf(rules, archetype.id),
    age: randomInt(state, "people", archetype.age[0], archetype.age[1]),
    look: makeLook(rules, state, archetype),
    body: newBody(ctx),
    mdas,
    seattle,
    triggers,
    tastes,
    constitution: { traits: drawBody(ctx), known: false },
    known: { seattle: false, triggers: [], tastes: [] },
    patience: randomInt(state, "people", archetype.patience[0], archetype.patience[1]),
    wallet: randomInt(state, "demand", archetype.wallet[0], archetype.wallet[1]),
    anxiety: account(0),
    trust: account(seattle === "distrust" ? 38_000 : 52_000),
    control: 150,
    visit: newVisit(ctx, 1),
    memory: newMemory(mdas),
    missed: 0,
  };
  return welcome(ctx, { ...patient, ...makeMouth(ctx, archetype, patient.age) });
}

/** Someone written by name; comes back with the memory of earlier visits. */
export function makeCastPatient(ctx: Ctx, cast: CastPatient): Patient {
  const { rules, state } = ctx;
  const here = findCast(state, cast.id);
  if (here) return welcomeBack(ctx, here);
  const tastes: Record<string, number> = {};
  for (const id of Object.keys(rules.comforts))
    tastes[id] = cast.loves.includes(id) ? 1 : cast.dislikes.includes(id) ? -1 : 0;
  const fresh: Patient = {
    id: state.nextId++,
    cast: cast.id,
    given: 0,
    family: 0,
    archetype: cast.archetype,
    segment: segmentOf(rules, cast.archetype),
    age: cast.age,
    look: cast.look,
    body: newBody(ctx),
    mdas: cast.mdas,
    seattle: cast.seattle,
    triggers: [...cast.triggers],
    tastes,
    constitution: { traits: drawBody(ctx), known: false },
    known: { seattle: false, triggers: [], tastes: [] },
    patience: cast.patience,
    wallet: cast.wallet ?? randomInt(state, "demand", ...walletOf(rules, cast)),
    ...castMouth(ctx, cast),
    anxiety: account(0),
    trust: account(cast.seattle === "distrust" ? 38_000 : 48_000),
    control: 100,
    visit: newVisit(ctx, 1),
    memory: newMemory(cast.mdas),
    missed: 0,
  };
  // Whoever was here in an earlier level of the campaign has not forgotten.
  return welcome(ctx, asBefore(state, fresh));
}

function walletOf(rules: Ruleset, cast: CastPatient): readonly [number, number] {
  return rules.archetypes[cast.archetype]?.wallet ?? [0, 0];
}

/** Somebody who was here before and has left: the same person, with a new visit and the old memory. */
export function welcomeBack(ctx: Ctx, before: Patient): Patient {
  ctx.state.gone = ctx.state.gone.filter((p) => p.id !== before.id);
  catchUp(ctx, before);
  // What was found last time is still known: nobody looks twice at the same tooth.
  const examined = before.mouth.some((f) => f.found && f.by !== "" && f.treated === "");
  const visit = { ...newVisit(ctx, before.visit.no + 1), examined, exam: examined ? before.visit.exam : "" };
  return welcome(ctx, {
    ...before,
    // From a stream of its own: who comes back must not change who comes for the first time.
    body: newBody(ctx, "returning"),
    anxiety: account(0),
    trust: account(before.trust.value),
    visit,
  });
}

/** Opens the anxiety account where the patient's own fear puts it on the way in: the way to the dentist is the worst of it. */
function welcome(ctx: Ctx, patient: Patient): Patient {
  const nerves = 4_000 + 10_000 * random(ctx.state, "fear");
  const opening = baselineOf(ctx.rules, patient) * 1000 + nerves * sensitivity(patient);
  return noteFear(ctx, { ...patient, anxiety: account(round(clamp(opening, 3_000, 85_000))) });
}

function newBody(ctx: Ctx, stream: "people" | "returning" = "people"): Patient["body"] {
  return bodyAt(pick(ctx.state, stream, ctx.rules.map.spawns), "ne");
}

function newMemory(mdas: number): Patient["memory"] {
  const fear = round(((mdas - 5) / 20) * 1000);
  return { clinic: fear, general: fear, benign: 0, peak: 0, end: 0, remembered: -1, reviews: 0, sessions: 0 };
}

function newVisit(ctx: Ctx, no: number): Visit {
  const { tick, nextId } = ctx.state;
  return {
    no,
    step: "arriving",
    since: tick,
    arrived: tick,
    waited: 0,
    waitSince: tick,
    order: nextId,
    exam: "",
    examined: false,
    looked: [],
    plan: null,
    item: 0,
    done: 0,
    needed: 0,
    station: "",
    workers: [],
    helpers: [],
    comforts: [],
    tried: [],
    talk: null,
    talked: [],
    asked: -1,
    askAfter: 0,
    resting: 0,
    stopped: false,
    consent: false,
    painPeak: 0,
    peak: 0,
    fee: 0,
    by: [],
    mine: false,
    waived: [],
    usualFee: 0,
    reason: "",
    thought: null,
  };
}

function makeLook(rules: Ruleset, state: ClinicState, archetype: Archetype): Look {
  const from = (list: readonly string[]) => pick(state, "people", list);
  const { looks } = rules;
  const grey = archetype.looksAge === "elder" && chance(state, "people", 0.8);
  return {
    skin: from(looks.skins),
    hair: grey ? from(["#d9d6d2", "#bdb9b4"]) : from(looks.hairs),
    hairStyle: from(looks.hairStyles),
    outfit: from(archetype.outfits.length > 0 ? archetype.outfits : looks.outfits),
    top: from(looks.clothes),
    bottom: from(looks.clothes),
    accessory: chance(state, "people", 0.3) ? from(looks.accessories.filter((id) => id !== "headset")) : "none",
    age: archetype.looksAge,
    build: pick(state, "people", ["slim", "medium", "medium", "large"] as const),
  };
}
