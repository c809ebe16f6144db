/** How a demonstration begins: the patient, the worlds, the hall and what it may ask, all from the clinic as it is. */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef, HallBlock, HeckleTopic } from "../../ruleset.ts";
import type { DemoBlock, DemoFact, DemonstrationState, DemoWorld, Patient } from "../../state.ts";
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { randomInt } from "../../rng.ts";
import { BLOCKS, STEPS, stepsIn } from "../../rules/encounters/demonstration.ts";
import { isFor, matchOf, suggest } from "../../rules/fear/comforts.ts";
import { sensitivityAt } from "../../rules/fear/feeling.ts";
import { baselineOf, fearOf } from "../../rules/people/people.ts";
import { mannerOf } from "../../rules/staff/staff.ts";
import { crasherFor, patientFor, personOf, stranger } from "./persons.ts";

const STREAM = "demonstration";
/** Worlds that there is room for. */
const WORLDS = 4;
/** Of somebody whom nobody here has met: fear, resting point in points, age. */
const STRANGER = { fear: 0.35, rests: 30, age: 35 } as const;

export function begin(ctx: Ctx, def: DemonstrationDef): DemonstrationState {
  const { state, rules } = ctx;
  const patient = patientFor(ctx, def);
  const written = rules.cast[def.patient];
  const chair = patient
    ? personOf(patient)
    : written
      ? { patient: 0, cast: written.id, given: 0, family: 0, look: written.look }
      : stranger(ctx);
  const fear = patient ? fearOf(patient) : written ? (written.mdas - 5) / 20 : STRANGER.fear;
  const rests = patient ? clamp(baselineOf(rules, patient) * 0.5 + 16, 24, 46) : STRANGER.rests;
  // In front of a hall nobody begins quite at rest.
  const opening = clamp(rests + 12 + randomInt(state, STREAM, -6, 6), 30, 62);
  const lead = state.staff.find((each) => each.role === "dentist");
  const helper = state.staff
    .filter((each) => each.id !== lead?.id && each.task !== "study" && each.task !== "leaving")
    .sort((a, b) => mannerOf(rules, b) - mannerOf(rules, a) || a.id - b.id)[0];
  return {
    left: stepsIn(def),
    chair,
    anxiety: account(round(opening * 1000)),
    rests: round(rests * 1000),
    peak: round(opening * 1000),
    felt: 0,
    // Under four hundred eyes even the brave feel half of it.
    tender: round(450 + 520 * sensitivityAt(fear, clamp((patient?.control ?? 150) / 1000, 0, 1))),
    triggers: [...(patient?.triggers ?? written?.triggers ?? [])],
    panic: 0,
    worlds: worldsFor(ctx, def, patient),
    world: "",
    worldSince: 0,
    hall: hallOf(ctx, def),
    pace: "steady",
    stage: 0,
    work: 0,
    fired: false,
    held: 0,
    braced: 0,
    ready: {},
    used: { explain: -1000, show: -1000, story: -1000, hush: -1000 },
    honest: 0,
    dodged: 0,
    facts: factsOf(ctx),
    plan: planOf(ctx, def),
    asked: [],
    heckle: null,
    flash: -1,
    turn: { phase: "", left: 0, choice: "" },
    crasher: crasherFor(ctx, def, chair.patient),
    manner: lead ? round(1000 * mannerOf(rules, lead)) : 500,
    lead: lead?.id ?? 0,
    helper: helper?.id ?? 0,
    helperManner: helper ? round(1000 * mannerOf(rules, helper)) : 0,
  };
}

/** Worlds that the clinic has and that this person may wear: the assistant's best guesses first, as many as fit. */
function worldsFor({ rules, state }: Ctx, def: DemonstrationDef, patient: Patient | null): DemoWorld[] {
  const written = rules.cast[def.patient];
  const tastes: Record<string, number> = {};
  for (const id of written?.loves ?? []) tastes[id] = 1;
  for (const id of written?.dislikes ?? []) tastes[id] = -1;
  const who = patient ?? {
    age: written?.age ?? STRANGER.age,
    triggers: [...(written?.triggers ?? [])],
    seattle: written?.seattle ?? ("conditioned" as const),
    tastes,
  };
  const all = patient
    ? suggest(rules, state, patient, "world")
    : state.unlocked.comforts.filter((id) => {
        const comfort = rules.comforts[id];
        return comfort?.kind === "world" && isFor(comfort, who.age);
      });
  return all
    .slice(0, WORLDS)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((id) => {
      const match = round(1000 * matchOf(rules, who, id));
      const known = patient?.known.tastes.includes(id) ?? false;
      return { id, match, seen: known ? seenAs(match) : "", times: 0 };
    });
}

/** What people can tell from somebody's face in a world. `match` ×1000. */
export function seenAs(match: number): "loves" | "fine" | "dislikes" {
  return match >= 700 ? "loves" : match >= 0 ? "fine" : "dislikes";
}

/** Four blocks; how big and how well disposed comes from trust, fame, harm done, and the rival's name. Sources: GAME.md, Encounters. */
function hallOf(ctx: Ctx, def: DemonstrationDef): DemoBlock[] {
  const { state } = ctx;
  const trust = state.trust.value / 1000;
  const fame = state.fame.value / 1000;
  const { counts } = state;
  const rivalFame = (state.rival?.house.fame.value ?? 40_000) / 1000;
  const lead = state.staff.find((each) => each.role === "dentist");
  const hurt = counts.adverse + 3 * counts.harmed;
  const lean: Readonly<Record<HallBlock, number>> = {
    press: 0.2 * (fame - 40) - 2 * hurt - 6 * counts.covered,
    families: 0.4 * (trust - 50) - hurt,
    colleagues: 0.03 * ((lead?.skill ?? 600) - 650) - 2 * hurt,
    sceptics: 0.2 * (trust - 50) - hurt - 8 * counts.covered,
  };
  const size: Readonly<Record<HallBlock, number>> = {
    press: clamp(round(6 + fame / 14), 6, 12),
    families: clamp(round(10 + (trust - 50) / 20), 8, 13),
    colleagues: 10,
    sceptics: clamp(round(8 + (rivalFame - 40) / 14), 6, 12),
  };
  return BLOCKS.map((id) => ({
    id,
    size: size[id],
    attention: account(round(1000 * clamp(def.rules.attention.opens + randomInt(state, STREAM, -5, 5), 0, 100))),
    belief: account(
      round(
        1000 * clamp(def.rules.blocks[id].opens + clamp(lean[id], -14, 14) + randomInt(state, STREAM, -7, 7), -60, 40),
      ),
    ),
    bored: 0,
    gone: false,
  }));
}

/** What may be asked, and what the books say: `n` of `of`, and how good that is. */
function factsOf({ rules, state }: Ctx): DemoFact[] {
  const { counts, gone } = state;
  const facts: DemoFact[] = [];
  const add = (topic: HeckleTopic, truth: number, n: number, of: number) =>
    facts.push({ topic, truth: round(1000 * clamp(truth, 0, 1)), n: round(n), of: round(of) });
  const seen = gone.filter((each) => each.visit.reason === "treated");
  let waited = 0;
  for (const each of seen) waited += each.visit.waited / 4;
  const wait = seen.length > 0 ? waited / seen.length : 12;
  add("waits", 1 - wait / 40, wait, seen.length);
  const treated = Math.max(1, counts.treated);
  add("harm", 0.85 - (4 * (counts.adverse + counts.harmed)) / treated, counts.adverse + counts.harmed, counts.treated);
  add(
    "fled",
    0.9 - (3 * (counts.fled + counts.gaveUp)) / Math.max(1, counts.arrived),
    counts.fled + counts.gaveUp,
    counts.arrived,
  );
  if (rules.money.prices) {
    const percents = Object.values(state.prices);
    let sum = 0;
    for (const percent of percents) sum += percent;
    const level = percents.length > 0 ? sum / percents.length : 100;
    add("price", 0.6 - (level - 100) / 60, level, 100);
  }
  add("needless", 0.9 - (5 * counts.overTreated) / treated, counts.overTreated, counts.treated);
  if (state.lots.length > 0) {
    let worst = 1000;
    for (const lot of state.lots) worst = Math.min(worst, lot.integrity);
    add("lots", (worst - 820) / 160, worst / 10, 100);
  }
  return facts;
}

function planOf({ state }: Ctx, def: DemonstrationDef): DemonstrationState["plan"] {
  const all = stepsIn(def);
  const plan: DemonstrationState["plan"] = [];
  const add = (
    kind: "heckle" | "flash",
    { at, jitter }: { readonly at: readonly number[]; readonly jitter: number },
  ) => {
    for (const share of at) {
      const late = randomInt(state, STREAM, -round(jitter * STEPS), round(jitter * STEPS));
      plan.push({ step: round(share * all) + late, kind });
    }
  };
  add("heckle", def.rules.heckles);
  add("flash", def.rules.flashes);
  return plan.sort((a, b) => a.step - b.step || (a.kind < b.kind ? -1 : 1));
}
