/** Players of a forum. They see what the panel shows: forecasts, quality, who is meant, how long the ring has left. */
import type { Act } from "../../../sim/encounters/rule.ts";
import type { ForumDef } from "../../../sim/ruleset.ts";
import {
  breathLeft,
  checks,
  countOf,
  forecast,
  inTheAir,
  ringLeft,
  type Forecast,
  type Forum,
} from "../../../sim/rules/encounters/forum.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

interface Option extends Forecast {
  readonly card: string;
  readonly camp: string;
  readonly index: number;
  readonly untrue: boolean;
}

/** Every card before every camp, with what it would do. */
function options({ play }: Forum, def: ForumDef): Option[] {
  return play.hand.flatMap((card) =>
    play.camps.flatMap((camp, index) => {
      const seen = forecast(def.rules, play, card, camp.id);
      const untrue = play.cards.find((each) => each.id === card)?.untrue ?? false;
      return seen ? [{ ...seen, card, camp: camp.id, index, untrue }] : [];
    }),
  );
}

const best = <T>(list: readonly T[], value: (one: T) => number): T | undefined => {
  let found: T | undefined;
  for (const one of list) if (found === undefined || value(one) > value(found)) found = one;
  return found;
};
const say = ({ card, camp }: Option): Act => ({ act: "say", on: `${card}:${camp}` });

/** Waits until there is breath, and as long as hands need. */
function paced(pause: number, choose: (encounter: Forum, def: ForumDef) => Act | null): () => EncounterBot<"forum"> {
  return () => {
    let last = -HANDS;
    return (_rules, _state, encounter, def) => {
      const { play, step } = encounter;
      if (step - last < HANDS) return null;
      if (play.stand >= 0 && !play.steadied && pause <= HANDS) {
        last = step;
        return { act: "steady", on: "" };
      }
      if (breathLeft(encounter) > 0 || step < play.busyUntil + pause) return null;
      const act = choose(encounter, def);
      if (act) last = step;
      return act;
    };
  };
}

/** Answers what can be answered, owns up when it is true; else speaks to the camp that was just spoken to. */
const simple = paced(10, (encounter, def) => {
  const { play } = encounter;
  const all = options(encounter, def).filter((each) => !each.untrue);
  const attack = inTheAir(play);
  if (attack && attack.answered < 300) {
    const answer = best(
      all.filter((each) => each.answers),
      (each) => each.quality,
    );
    if (answer) return say(answer);
    const fault = play.faults.find((each) => each.topic === attack.topic && !each.done);
    if (fault) return { act: "admit", on: fault.id };
  }
  const witness = play.witnesses.find((each) => each.done === "");
  if (witness && play.round >= 2 + 2 * play.witnesses.indexOf(witness)) return { act: "call", on: String(witness.id) };
  const camp = attack?.camp ?? play.round % play.camps.length;
  const card = best(
    all.filter((each) => each.index === camp),
    (each) => each.quality - 0.15 * each.worn,
  );
  return card ? say(card) : null;
});

/** What a card is worth: people it wins, opinion it moves, and what it takes from the argument in the air. */
function worth(encounter: Forum, def: ForumDef, option: Option): number {
  const attack = inTheAir(encounter.play);
  const answering = option.answers && attack ? (attack.floor ? 6 : 3.5) * (1 - attack.answered / 1000) : 0;
  return (
    0.5 * option.votes + 25 * option.change + answering * (0.35 + 0.6 * option.quality) - (option.worn >= 2 ? 1 : 0)
  );
}

interface Bets {
  /** What is not a card: worth by act, 0 for never. */
  readonly admit: number;
  readonly witness: number;
  readonly values: number;
  readonly forewarn: number;
  readonly listen: number;
  /** A taste for cards. */
  readonly taste: (option: Option, encounter: Forum) => number;
}

/** Takes what is worth most by its bets. */
const betting = (bets: Bets) =>
  paced(0, (encounter, def) => {
    const { play } = encounter;
    const attack = inTheAir(play);
    const list: { readonly act: Act; readonly worth: number }[] = [];
    for (const option of options(encounter, def))
      if (!option.untrue && !option.backfires)
        list.push({ act: say(option), worth: worth(encounter, def, option) * bets.taste(option, encounter) });
    for (const fault of play.faults) {
      if (fault.done) continue;
      const now = attack?.topic === fault.topic ? 4 * (1 - attack.answered / 1000) : 0;
      list.push({ act: { act: "admit", on: fault.id }, worth: bets.admit * (2.5 + now) });
    }
    for (const witness of play.witnesses)
      if (witness.done === "")
        list.push({
          act: { act: "call", on: String(witness.id) },
          worth: bets.witness * (2 + 5 * Math.min(1, witness.nerve / 1000 + 0.25)),
        });
    play.camps.forEach((camp, index) => {
      const { deaf } = countOf(def.rules, play, index);
      const worn = camp.values + 1;
      list.push({ act: { act: "values", on: camp.id }, worth: (bets.values * (1 + 0.5 * deaf)) / worn });
      if (attack?.camp === index && ringLeft(play, def) < 0.6)
        list.push({
          act: { act: "forewarn", on: camp.id },
          worth: bets.forewarn * (1 - camp.shield / 1000) * (1 - attack.answered / 1000) * 2,
        });
      if (!camp.known)
        list.push({
          act: { act: "listen", on: camp.id },
          worth: bets.listen * (play.round < 4 ? 1 + checks(play, index) : 0),
        });
    });
    return best(list, (each) => each.worth)?.act ?? null;
  });

const any = () => 1;

export const forumBots: EncounterBots<"forum"> = {
  simple,
  expert: betting({ admit: 1.2, witness: 1, values: 1, forewarn: 0.8, listen: 0.9, taste: any }),
  strategies: {
    "own-up": betting({ admit: 4, witness: 0, values: 0.9, forewarn: 0.5, listen: 0.5, taste: any }),
    figures: betting({
      admit: 0,
      witness: 0,
      values: 0,
      forewarn: 0.8,
      listen: 1.6,
      taste: ({ checks: mind }) => 0.8 + mind,
    }),
    voices: betting({
      admit: 0,
      witness: 4,
      values: 2,
      forewarn: 1,
      listen: 0.5,
      taste: ({ checks: mind }) => 1.4 - mind,
    }),
  },
};
