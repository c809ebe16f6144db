/** How a forum begins: who sits there and what they think, what speaks for the clinic, and what is said against it. */
import type { Ctx } from "../../commands/command.ts";
import type { ForumAttackDef, ForumDef, ForumRules, TraitName } from "../../ruleset.ts";
import type {
  ForumAttack,
  ForumCamp,
  ForumCard,
  ForumFault,
  ForumPerson,
  ForumState,
  ForumWitness,
  Patient,
} from "../../state.ts";
import { account, book } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { pick, pickWeighted, random, randomBell } from "../../rng.ts";
import { SEATS, stepsOfSeconds } from "../../rules/encounters/forum.ts";
import { isNeeded, recordOf, scaled, type ForumRecord } from "../../rules/encounters/forum/record.ts";

/** How far people of a camp differ in opinion, and how far opinions go at the start; ×1000. */
const SPREAD = 300;
const FARTHEST = 900;
/** Points of trust that whoever speaks for the clinic has to have in it, and how many are asked. */
const SPEAKS_FROM = 50;
const SPEAKERS = 3;
/** Ethos of a stranger, and what a point of the clinic's trust and fame adds. */
const STRANGER = 18;
const BY_TRUST = 0.5;
const BY_FAME = 0.08;
const PATIENCE = 60_000;

export function beginForum(ctx: Ctx, def: ForumDef): ForumState {
  const { rules, state } = ctx;
  const numbers = def.rules;
  const record = recordOf(rules, state, def);
  const camps = campsOf(ctx, numbers);
  const people = peopleOf(ctx, def, camps);
  const cards = cardsOf(numbers, record);
  const deck = shuffled(
    ctx,
    cards.map((each) => each.id),
  );
  const ethos = account(round(1000 * STRANGER));
  book(ethos, 0, BY_TRUST * state.trust.value, "trust");
  book(ethos, 0, BY_FAME * state.fame.value, "fame");
  const attacks = attacksOf(ctx, def, record, camps);
  const ring = stepsOfSeconds(numbers.ring[def.difficulty]);
  const gap = stepsOfSeconds(numbers.gap);
  return {
    left: attacks.length * (ring + gap) + stepsOfSeconds(numbers.closing),
    round: 0,
    since: -gap,
    people,
    camps,
    cards,
    hand: deck.slice(0, numbers.hand),
    pile: deck.slice(numbers.hand),
    faults: faultsOf(numbers, record),
    witnesses: witnessesOf(ctx, def),
    attacks,
    busyUntil: 0,
    busyFor: 0,
    stand: -1,
    standSince: 0,
    steadied: false,
    ethos,
    patience: account(PATIENCE),
    mood: account(round(50_000 + (people.reduce((sum, each) => sum + each.opinion, 0) / people.length) * 50)),
    theirs: round(1000 * (42 + 30 * (def.opponent?.traits.ethics ?? 0.5))),
    caught: 0,
    talks: [],
    deeds: [],
  };
}

function campsOf(ctx: Ctx, numbers: ForumRules): ForumCamp[] {
  return Object.entries(numbers.camps).map(([id, camp]) => ({
    id,
    open: numbers.openStart,
    shield: 0,
    cares: pick(ctx.state, "forum", camp.cares),
    known: false,
    values: 0,
  }));
}

function peopleOf(ctx: Ctx, def: ForumDef, camps: readonly ForumCamp[]): ForumPerson[] {
  const { state } = ctx;
  const people: ForumPerson[] = [];
  camps.forEach((camp, index) => {
    const its = def.rules.camps[camp.id];
    if (!its) return;
    let word = 0;
    for (const segment of its.segments)
      word += (state.city.word[segment]?.you.value ?? 0) / 100_000 / its.segments.length;
    const trust = state.trust.value / 100_000 - 0.5;
    const mean = 1000 * (its.lean + 0.6 * trust + 0.4 * word + def.lean / 100);
    for (let seat = 0; seat < SEATS; seat++) {
      const opinion = round(clamp(mean + SPREAD * randomBell(state, "forum"), -FARTHEST, FARTHEST));
      const mind = round(1000 * clamp(its.motivation * its.ability * (0.7 + 0.6 * random(state, "forum")), 0.05, 0.95));
      people.push({ id: people.length, camp: index, opinion, began: opinion, mind });
    }
  });
  return people;
}

function cardsOf(numbers: ForumRules, record: ForumRecord): ForumCard[] {
  return Object.entries(numbers.cards)
    .filter(([, card]) => isNeeded(record, card.needs))
    .map(([id, card]) => ({
      id,
      topic: card.topic,
      value: round(10 * record[card.measure]),
      quality: round(1000 * clamp(0.05 + 0.9 * scaled(record, card), 0, 1)),
      untrue: card.untrueWhile !== undefined && record[card.untrueWhile] > 0,
      worn: 0,
    }));
}

function faultsOf(numbers: ForumRules, record: ForumRecord): ForumFault[] {
  return Object.entries(numbers.faults)
    .filter(([, fault]) => isNeeded(record, fault.needs))
    .map(([id, fault]) => ({
      id,
      topic: fault.topic,
      value: round(10 * record[fault.measure]),
      weight: round(1000 * clamp(scaled(record, fault), 0.1, 1)),
      hidden: fault.hidden,
      done: false,
    }));
}

/** People whom the clinic has treated and who trust it: those of the level first, then who trust it most. */
function witnessesOf({ state }: Ctx, def: ForumDef): ForumWitness[] {
  const seen = new Set<number>();
  const people: Patient[] = [];
  for (const each of [...state.patients, ...[...state.gone].reverse()])
    if (!seen.has(each.id)) {
      seen.add(each.id);
      people.push(each);
    }
  const asked = (each: Patient) => (each.cast !== "" && def.witnesses.includes(each.cast) ? 1 : 0);
  const treated = (each: Patient) => each.mouth.some((finding) => finding.cured);
  return people
    .filter((each) => asked(each) > 0 || (treated(each) && each.trust.value >= 1000 * SPEAKS_FROM))
    .sort((a, b) => asked(b) - asked(a) || b.trust.value - a.trust.value || a.id - b.id)
    .slice(0, SPEAKERS)
    .map((each) => ({
      id: each.id,
      look: each.look,
      warmth: round(each.trust.value / 100),
      // Speaking before a hall takes what the chair took.
      nerve: round(clamp(1000 - 7 * (each.anxiety.value / 1000) - each.memory.general * 0.25, 150, 900)),
      done: "",
    }));
}

/** What the other side will say: what the record gives, and what they believe anyway. */
function attacksOf(ctx: Ctx, def: ForumDef, record: ForumRecord, camps: readonly ForumCamp[]): ForumAttack[] {
  const { state } = ctx;
  const list = Object.entries(def.rules.attacks).filter(([, each]) => isNeeded(record, each.needs));
  const count = def.rules.rounds[def.difficulty];
  const attacks: ForumAttack[] = [];
  for (let n = 0; n < count && list.length > 0; n++) {
    const last = attacks.at(-1);
    const weights = list.map(([, each]) =>
      each.topic === last?.topic ? 0 : inclination(def, each) * (0.5 + qualityOf(record, each)),
    );
    const chosen = list[pickWeighted(state, "forum", weights)];
    if (!chosen) break;
    const [id, attack] = chosen;
    const floor = n === Math.floor(count / 2);
    const camp = pickWeighted(
      state,
      "forum",
      camps.map((each, index) => (index === last?.camp ? 0 : each.cares === attack.topic ? 2 : 1)),
    );
    attacks.push({
      id,
      topic: attack.topic,
      camp,
      quality: round(1000 * clamp(qualityOf(record, attack) + 0.1 * (random(state, "forum") - 0.5), 0.05, 1)),
      floor,
      answered: 0,
      moved: 0,
      landed: false,
      heard: false,
    });
  }
  return attacks;
}

function qualityOf(record: ForumRecord, attack: ForumAttackDef): number {
  return Math.max(attack.belief, 0.95 * scaled(record, attack));
}

const TRAITS: readonly TraitName[] = ["aggression", "ethics", "risk", "vanity", "patience"];

function inclination(def: ForumDef, attack: ForumAttackDef): number {
  let lean = 1;
  for (const trait of TRAITS) lean += (attack.leanings[trait] ?? 0) * ((def.opponent?.traits[trait] ?? 0.5) - 0.5);
  return attack.weight * Math.max(0.1, lean);
}

function shuffled(ctx: Ctx, list: readonly string[]): string[] {
  const left = [...list];
  const deck: string[] = [];
  while (left.length > 0) deck.push(...left.splice(Math.floor(random(ctx.state, "forum") * left.length), 1));
  return deck;
}
