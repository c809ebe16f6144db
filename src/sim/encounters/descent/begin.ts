/** How a descent stands at the start: islands and fears, made of the people whom the clinic knows. */
import type { Ctx } from "../../commands/command.ts";
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { chance, pickWeighted, random, randomInt } from "../../rng.ts";
import { isTrap } from "../../rules/fear/comforts.ts";
import { NATURES } from "../../rules/encounters/descent.ts";
import type { DescentDef, DescentRules, Nature, SeattleType } from "../../ruleset.ts";
import type { ClinicState, DescentState, DreamComfort, DreamFear, DreamIsland, Patient } from "../../state.ts";

const STREAM = "descent";
const TYPES: readonly SeattleType[] = ["conditioned", "catastrophe", "generalised", "distrust"];
/** Whose fears may be met: as many of those who left as this, newest first, besides those who are here. */
const FROM_GONE = 40;

export function beginDescent(ctx: Ctx, def: DescentDef): DescentState {
  const { rules } = def;
  const { state } = ctx;
  const hand = handOf(ctx, rules);
  const islands = islandsOf(ctx, rules);
  const people = peopleOf(state);
  const kinds: string[] = [];
  const taken: number[] = [];
  const core = islands.at(-1)?.id ?? 0;
  for (const island of islands)
    if (island.depth > 0) island.fear = fearOf(ctx, def, hand, people, { taken, kinds }, island, island.id === core);
  const { energy, least, most } = rules.flare;
  const hunt = round((rules.hunt[def.difficulty] + rules.huntFirst) * 10);
  return {
    light: account(rules.light[def.difficulty] * 1000),
    at: 0,
    islands,
    hand,
    dark: -rules.behind * 1_000_000,
    busy: { what: "", on: "", left: 0, of: 1 },
    worn: "",
    hunter: { at: core, next: core, left: hunt, of: hunt, caught: 0 },
    charges: clamp(Math.floor(state.assistant.energy / energy), least, most),
    spent: 0,
    held: 0,
    awake: false,
    given: [],
    faces: 0,
  };
}

export function natureOf(rules: DescentRules, id: string, kind: string): Nature {
  return rules.natures[id] ?? rules.byKind[kind] ?? "company";
}

/** One comfort of each nature, then others, of those that the clinic can give; what it lacks the guide remembers. */
function handOf({ rules: base, state }: Ctx, rules: DescentRules): DreamComfort[] {
  const own = state.unlocked.comforts.filter((id) => base.comforts[id]);
  const rest = Object.keys(base.comforts)
    .filter((id) => !own.includes(id) && rules.natures[id])
    .sort();
  const card = (id: string): DreamComfort => ({ id, nature: natureOf(rules, id, base.comforts[id]?.kind ?? "") });
  const left = own.map(card).sort((a, b) => (a.id < b.id ? -1 : 1));
  const hand: DreamComfort[] = [];
  const draw = (from: DreamComfort[]) => {
    const [one] = from.splice(Math.floor(random(state, STREAM) * from.length), 1);
    if (one) hand.push(one);
    return one;
  };
  for (const nature of NATURES) {
    const mine = left.filter((each) => each.nature === nature);
    const chosen = draw(mine.length > 0 ? mine : rest.map(card).filter((each) => each.nature === nature));
    const at = left.findIndex((each) => each.id === chosen?.id);
    if (at >= 0) left.splice(at, 1);
  }
  while (hand.length < rules.hand && left.length > 0) draw(left);
  return hand.sort((a, b) => NATURES.indexOf(a.nature) - NATURES.indexOf(b.nature) || (a.id < b.id ? -1 : 1));
}

function islandsOf(ctx: Ctx, rules: DescentRules): DreamIsland[] {
  const rows = [1, ...rules.depths, 1];
  const islands: DreamIsland[] = [];
  const byRow: number[][] = [];
  rows.forEach((count, depth) => {
    const row: number[] = [];
    for (let n = 0; n < count; n++) {
      const even = count === 1 ? 0 : -1000 + (2000 * n) / (count - 1);
      const x = count === 1 ? 0 : round(even * 0.9) + randomInt(ctx.state, STREAM, -90, 90);
      const id = islands.length;
      row.push(id);
      const look = randomInt(ctx.state, STREAM, 0, 2) as 0 | 1 | 2;
      islands.push({ id, depth, x, links: [], look, lit: depth === 0, by: "", fear: null });
    }
    byRow.push(row);
  });
  byRow.forEach((row, depth) => {
    const above = byRow[depth - 1];
    // Sideways between neighbours, so that nobody need leave a lamp out.
    row.forEach((id, n) => join(islands, id, row[n + 1]));
    if (!above) return;
    row.forEach((id, n) => {
      const share = row.length === 1 ? 0.5 : n / (row.length - 1);
      if (row.length === 1 || above.length === 1) for (const up of above) join(islands, id, up);
      else {
        const place = share * (above.length - 1);
        join(islands, id, above[Math.floor(place)]);
        if (place % 1 !== 0 || chance(ctx.state, STREAM, 0.3)) join(islands, id, above[Math.ceil(place)]);
      }
    });
  });
  // The way in closes behind you.
  for (const island of islands) {
    const back = island.links.indexOf(0);
    if (back >= 0) island.links.splice(back, 1);
    island.links.sort((a, b) => a - b);
  }
  return islands;
}

function join(islands: readonly DreamIsland[], a: number, b: number | undefined): void {
  if (b === undefined || islands[a]?.links.includes(b)) return;
  islands[a]?.links.push(b);
  islands[b]?.links.push(a);
}

/** Those whose fears the clinic knows best: the people who are here, then who left last; each person once. */
function peopleOf(state: Readonly<ClinicState>): Patient[] {
  const seen = new Set<number>();
  return [...state.patients, ...state.gone.slice(-FROM_GONE).reverse()].filter((each) => {
    if (seen.has(each.id) || each.triggers.length === 0) return false;
    seen.add(each.id);
    return true;
  });
}

export function kindOf(rules: DescentRules, trigger: string): string {
  const kinds = Object.keys(rules.fears).sort();
  return kinds.find((kind) => rules.fears[kind]?.triggers.includes(trigger)) ?? "";
}

/** A fear for an island: of somebody who has none here yet, more likely of the more afraid; shapes as varied as can be. */
function fearOf(
  ctx: Ctx,
  def: DescentDef,
  hand: readonly DreamComfort[],
  people: readonly Patient[],
  used: { readonly taken: number[]; readonly kinds: string[] },
  island: DreamIsland,
  core: boolean,
): DreamFear {
  const { state } = ctx;
  const { rules } = def;
  const choices: { patient: Patient; trigger: string; kind: string; weight: number }[] = [];
  for (const patient of people) {
    if (used.taken.includes(patient.id)) continue;
    for (const trigger of patient.triggers) {
      const kind = kindOf(rules, trigger);
      if (kind === "") continue;
      const often = used.kinds.filter((each) => each === kind).length;
      const weight = (patient.mdas + patient.memory.clinic / 50) / (1 + 3 * often);
      choices.push({ patient, trigger, kind, weight });
    }
  }
  const chosen =
    choices.length > 0
      ? choices[
          pickWeighted(
            state,
            STREAM,
            choices.map((each) => each.weight),
          )
        ]
      : undefined;
  const kinds = Object.keys(rules.fears).sort();
  const kind =
    chosen?.kind ??
    kinds[
      pickWeighted(
        state,
        STREAM,
        kinds.map((each) => 1 / (1 + 6 * used.kinds.filter((k) => k === each).length)),
      )
    ] ??
    "";
  used.kinds.push(kind);
  const patient = chosen?.patient;
  if (patient) used.taken.push(patient.id);
  const seattle = patient?.seattle ?? TYPES[randomInt(state, STREAM, 0, TYPES.length - 1)] ?? "conditioned";
  const known = patient?.known.seattle ?? false;
  const tastes = tastesOf(ctx, hand, patient);
  const afraid = patient ? (patient.mdas >= 19 ? 1 : 0) : randomInt(state, STREAM, 0, 1);
  return {
    kind,
    patient: patient?.id ?? 0,
    trigger: chosen?.trigger ?? rules.fears[kind]?.triggers[0] ?? "",
    need: needOf(ctx, rules, kind, seattle),
    size: core ? 0 : clamp(1 + (island.depth > 1 ? 1 : 0) + afraid, 1, 3),
    grew: 0,
    heard: known && !core,
    known,
    tastes,
    shown: hand.map((each) => each.id).filter((id) => patient?.known.tastes.includes(id)),
    tried: [],
  };
}

export function needOf(ctx: Ctx, rules: DescentRules, kind: string, seattle: SeattleType): Nature {
  const needs = rules.fears[kind]?.needs ?? {};
  const weights = NATURES.map((nature) => (needs[nature] ?? 0) * (rules.types[seattle][nature] ?? 1));
  return NATURES[pickWeighted(ctx.state, STREAM, weights)] ?? "company";
}

function tastesOf({ rules, state }: Ctx, hand: readonly DreamComfort[], patient?: Patient): Record<string, number> {
  const tastes: Record<string, number> = {};
  for (const { id } of hand) {
    const comfort = rules.comforts[id];
    if (patient) tastes[id] = comfort && isTrap(comfort, patient) ? -2 : (patient.tastes[id] ?? 0);
    else tastes[id] = pickWeighted(state, STREAM, [1, 3, 1]) - 1;
  }
  return tastes;
}
