/** Word of mouth: what people say after a visit, how it gets about, and how it is forgotten; and who comes to stay. */
import type { Ctx } from "../../commands/command.ts";
import type { House } from "../../ruleset.ts";
import { clamp, round } from "../../math.ts";
import { HOUSES, wordOf } from "../../rules/city/choice.ts";
import { neighbours } from "../../rules/city/neighbours.ts";
import { talk } from "./town.ts";

/** Satisfaction (0–1) of a visit that nobody talks about, as for the trust of the clinic; below the second it was bad. */
const MIDDLING = 0.6;
const BAD = 0.4;

/**
 * Somebody of a segment has been to a house and tells of it: `satisfaction` 0–1 (S of FACTS 5), `ref` who it was. What is
 * said grows slower the more has been said; bad news weighs `trust.badWeight` times.
 */
export function talkAbout(ctx: Ctx, house: House, segment: string, satisfaction: number, ref: string): void {
  const { rules, state } = ctx;
  if (!rules.city.segments[segment]) return;
  const { wordGood } = rules.tuning.city;
  const word = wordOf(state, segment, house);
  if (satisfaction >= MIDDLING) {
    const good = (satisfaction - MIDDLING) / (1 - MIDDLING);
    talk(ctx, house, segment, wordGood * good * (1 - clamp(word, 0, 1)), "visit-good", ref);
  } else {
    const bad = rules.tuning.trust.badWeight * ((MIDDLING - satisfaction) / MIDDLING);
    talk(ctx, house, segment, -wordGood * bad * (1 - clamp(-word, 0, 1)), "visit-bad", ref);
  }
  stay(ctx, house, segment, satisfaction);
}

/**
 * Regulars, in thousandths of a household. A good visit wins whoever is not one yet, from nobody or from the other
 * house, in their proportions; after a bad one a regular stays away.
 */
function stay({ rules, state }: Ctx, house: House, segment: string, satisfaction: number): void {
  const regulars = state.city.regulars[segment];
  if (!regulars) return;
  const all = rules.tuning.city.households * 1000;
  const other: House = house === "you" ? "rival" : "you";
  if (satisfaction >= MIDDLING) {
    const taken = round((1000 * regulars[other]) / all);
    regulars[other] -= Math.min(regulars[other], taken);
    regulars[house] = Math.min(all - regulars[other], regulars[house] + round(1000 * (1 - regulars[house] / all)));
  } else if (satisfaction < BAD) regulars[house] -= Math.min(regulars[house], 1000);
}

/**
 * An hour of talk. Word goes from those who are full of it to the neighbours who are not, after Bass (FACTS 5): by
 * itself at the rate p, by imitation at q times how full they are of it. Some of it is forgotten.
 */
export function spreadWord(ctx: Ctx): void {
  const { rules, state } = ctx;
  const t = rules.tuning.city;
  const meets = neighbours(rules);
  for (const house of HOUSES) {
    // Everybody hears what was said before this hour.
    const before = Object.fromEntries(Object.keys(meets).map((id) => [id, wordOf(state, id, house)]));
    for (const [id, others] of Object.entries(meets)) {
      let around = 0;
      for (const [other, share] of Object.entries(others)) around += share * (before[other] ?? 0);
      const own = before[id] ?? 0;
      const gap = around > 0 ? Math.max(0, around - own) : Math.min(0, around - own);
      const rate = clamp(t.wordReach + t.wordTalk * Math.abs(around), 0, 1);
      talk(ctx, house, id, 100 * rate * gap, "neighbours");
      talk(ctx, house, id, -100 * t.wordFades * own, "forgotten");
    }
  }
}
