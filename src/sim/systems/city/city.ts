/** The town makes up its mind: odds every ten minutes, effects that wear off, shares for the chart. */
import type { Ctx } from "../../commands/command.ts";
import type { Option, Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { round } from "../../math.ts";
import { pickWeighted, random } from "../../rng.ts";
import { choices, cityShares, households } from "../../rules/city/choice.ts";
import { standingOf } from "../../rules/city/standing.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";

/** Ticks after which the town hears how things stand: ten minutes. */
const NEWS_TRAVELS = 40;
const SAMPLE = 80;

/** How things stand as the level opens. */
export function openCity(rules: Ruleset, state: ClinicState): void {
  if (!rules.city.on) return;
  setOdds(rules, state);
  state.city.opening = Math.max(1, round(1e6 * cityShares(rules, state).you));
}

export function runCity(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.city.on) return;
  if (state.tick % TICKS_PER_DAY === 1) state.city.today = { you: 0, rival: 0, home: 0 };
  if (state.tick % NEWS_TRAVELS === 0) {
    state.city.effects = state.city.effects.filter((each) => each.until > state.tick);
    setOdds(rules, state);
  }
  if (state.tick % SAMPLE === 0) sample(ctx);
}

function setOdds(rules: Ruleset, state: ClinicState): void {
  const standings = { you: standingOf(rules, state, "you"), rival: standingOf(rules, state, "rival") };
  for (const { segment, district } of households(rules)) {
    const odds: Record<Option, number> = { you: 0, rival: 0, home: 0 };
    for (const choice of choices(rules, state, segment, district, standings))
      odds[choice.option] = round(1e6 * choice.share);
    state.city.odds[`${segment.id}|${district.id}`] = odds;
  }
}

/** The next one in need: who they are and where they go. Always the same three words of chance, whatever they choose. */
export function nextInNeed(ctx: Ctx): { segment: string; district: string; option: Option } | null {
  const { rules, state } = ctx;
  const homes = households(rules);
  const home =
    homes[
      pickWeighted(
        state,
        "city",
        homes.map((each) => each.weight),
      )
    ];
  const u = 1e6 * random(state, "city");
  if (!home) return null;
  const odds = state.city.odds[`${home.segment.id}|${home.district.id}`] ?? { you: 0, rival: 0, home: 1e6 };
  const option: Option = u < odds.you ? "you" : u < odds.you + odds.rival ? "rival" : "home";
  const chose = state.city.chose[home.segment.id];
  if (chose) chose[option] += 1;
  state.city.today[option] += 1;
  ctx.emit({ type: "city-chose", segment: home.segment.id, district: home.district.id, option });
  return { segment: home.segment.id, district: home.district.id, option };
}

function sample({ rules, state }: Ctx): void {
  const shares = cityShares(rules, state);
  state.city.samples.push({
    tick: state.tick,
    you: round(1000 * shares.you),
    rival: round(1000 * shares.rival),
    home: round(1000 * shares.home),
  });
}
