/** The forum as its panel shows it. Plain functions of the state. */
import {
  breathLeft,
  checks,
  countOf,
  forecast,
  inTheAir,
  nerveOf,
  ringLeft,
  riskOf,
  binsOf,
  stepsOfSeconds,
  type Count,
  type Forecast,
} from "../../../sim/rules/encounters/forum.ts";
import { activeOf } from "../../../sim/rules/encounters/encounters.ts";
import { findPatient, patientName } from "../../../sim/rules/people/people.ts";
import type { ForumDef } from "../../../sim/ruleset.ts";
import type { EncounterOf, ForumAttack, ForumCamp, ForumWitness } from "../../../sim/state.ts";
import { ICONS, type IconName } from "../../ui/icons.ts";
import type { Game } from "../game.ts";

export type Forum = Readonly<EncounterOf<"forum">>;

export interface ForumView {
  readonly forum: Forum;
  readonly def: ForumDef;
}

export function forumOf(game: Game): ForumView | null {
  const forum = activeOf(game.state, "forum");
  const def = forum && game.rules.encounters[forum.id];
  return forum && def?.kind === "forum" ? { forum, def } : null;
}

const iconOf = (name: string | undefined): IconName =>
  name && Object.hasOwn(ICONS, name) ? (name as IconName) : "star";

/** 1–5 of 0–1. */
export const pipsOf = (share: number): number => Math.max(1, Math.min(5, Math.ceil(share * 5)));

export interface CardView {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly claim: string;
  readonly style: "logos" | "ethos" | "pathos";
  readonly pips: number;
  readonly worn: number;
  /** Chance to be found out, 0–1; 0 for what is true. */
  readonly risk: number;
  readonly seen: Forecast;
}

/** A number of the record, kept ×10. */
function number(game: Game, value: number): string {
  const n = value / 10;
  return game.words.num(n, Math.abs(n) < 10 && value % 10 !== 0 ? 1 : 0);
}

export function handOf(game: Game, { forum, def }: ForumView, camp: string): CardView[] {
  const { play } = forum;
  return play.hand.flatMap((id) => {
    const card = play.cards.find((each) => each.id === id);
    const base = def.rules.cards[id];
    const seen = forecast(def.rules, play, id, camp);
    if (!card || !base || !seen) return [];
    const most = Math.max(base.logos, base.ethos, base.pathos);
    return [
      {
        id,
        icon: iconOf(base.icon),
        title: game.words.t(`forum.card.${id}.title`),
        claim: game.words.t(`forum.card.${id}.claim`, { n: number(game, card.value) }),
        style: base.logos === most ? "logos" : base.pathos === most ? "pathos" : "ethos",
        pips: pipsOf(card.quality / 1000),
        worn: card.worn,
        risk: card.untrue ? riskOf(def.rules, play) : 0,
        seen,
      },
    ];
  });
}

export interface CampView {
  readonly id: string;
  readonly index: number;
  readonly icon: IconName;
  readonly name: string;
  readonly count: Count;
  readonly bins: readonly number[];
  readonly checks: number;
  /** Words for how they check, and what they care about. */
  readonly eye: "low" | "middle" | "high";
  readonly cares: string;
  readonly camp: ForumCamp;
  /** What is in the air is meant for them. */
  readonly meant: boolean;
}

export function campsOf(game: Game, { forum, def }: ForumView): CampView[] {
  const { play } = forum;
  const attack = inTheAir(play);
  return play.camps.map((camp, index) => {
    const mind = checks(play, index);
    return {
      id: camp.id,
      index,
      icon: iconOf(def.rules.camps[camp.id]?.icon),
      name: game.words.t(`forum.camp-name.${camp.id}`),
      count: countOf(def.rules, play, index),
      bins: binsOf(play, index),
      checks: mind,
      eye: mind > 0.6 ? "high" : mind > 0.38 ? "middle" : "low",
      cares: camp.known ? game.words.t(`forum.topic.${camp.cares}`) : "",
      camp,
      meant: attack?.camp === index,
    };
  });
}

export interface AirView {
  readonly attack: ForumAttack;
  readonly icon: IconName;
  readonly text: string;
  readonly camp: string;
  readonly left: number;
  readonly seconds: number;
  readonly pips: number;
}

export function airOf(game: Game, { forum, def }: ForumView): AirView | null {
  const { play } = forum;
  const attack = inTheAir(play);
  if (!attack) return null;
  const left = ringLeft(play, def);
  return {
    attack,
    icon: iconOf(def.rules.attacks[attack.id]?.icon),
    text: game.words.t(`forum.${attack.floor ? "question" : "attack"}.${attack.id}`),
    camp: play.camps[attack.camp]?.id ?? "",
    left,
    seconds: Math.ceil((left * stepsOfSeconds(def.rules.ring[def.difficulty])) / 10),
    pips: pipsOf((attack.quality / 1000) * (attack.floor ? 1.3 : 1)),
  };
}

export interface FaultView {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly claim: string;
  readonly done: boolean;
  readonly answers: boolean;
}

export function faultsOf(game: Game, { forum, def }: ForumView): FaultView[] {
  const topic = inTheAir(forum.play)?.topic;
  return forum.play.faults.map((fault) => ({
    id: fault.id,
    icon: iconOf(def.rules.faults[fault.id]?.icon),
    title: game.words.t(`forum.fault.${fault.id}.title`),
    claim: game.words.t(`forum.fault.${fault.id}.claim`, { n: number(game, fault.value) }),
    done: fault.done,
    answers: fault.topic === topic && !fault.done,
  }));
}

export interface VoiceView {
  readonly witness: ForumWitness;
  readonly name: string;
  /** Chance that they manage, 0–1. */
  readonly nerve: number;
  readonly speaking: boolean;
}

export function voicesOf(game: Game, { forum }: ForumView): VoiceView[] {
  const { play } = forum;
  return play.witnesses.map((witness, index) => {
    const patient = findPatient(game.state, witness.id);
    const name = patient ? game.words.tx(patientName(game.rules, patient)) : "";
    return {
      witness,
      name: name.split(" ")[0] ?? name,
      nerve: nerveOf(witness.nerve, play.stand === index && play.steadied),
      speaking: play.stand === index,
    };
  });
}

export { breathLeft };
