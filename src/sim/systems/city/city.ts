/** The town makes up its mind: odds every ten minutes, effects that wear off, shares for the chart. */
import type { Ctx } from "../../commands/command.ts";
import type { Option, Ruleset, StandingFigure } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { round } from "../../math.ts";
import { choices, cityShares, households } from "../../rules/city/choice.ts";
import { FIGURES, standingsOf, type Standing } from "../../rules/city/standing.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";
import { runCampaigns } from "./campaigns.ts";
import { spreadWord } from "./word.ts";

/** Ticks after which the town hears how things stand: ten minutes. */
const NEWS_TRAVELS = 40;
const SAMPLE = 80;
const AN_HOUR = 240;

/** How things stand as the level opens. */
export function openCity(rules: Ruleset, state: ClinicState): void {
  if (!rules.city.on) return;
  weighOdds(rules, state);
  const standings = standingsOf(rules, state);
  state.city.opened = { you: kept(standings.you), rival: kept(standings.rival) };
  state.city.opening = Math.max(1, round(1e6 * cityShares(rules, state).you));
}

function kept(standing: Standing | null): Record<StandingFigure, number> | null {
  if (!standing) return null;
  return Object.fromEntries(FIGURES.map((figure) => [figure, round(1000 * standing[figure])])) as Record<
    StandingFigure,
    number
  >;
}

export function runCity(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.city.on) return;
  if (state.tick % TICKS_PER_DAY === 1) state.city.today = { you: 0, rival: 0, home: 0 };
  runCampaigns(ctx);
  if (state.tick % AN_HOUR === 0) spreadWord(ctx);
  if (state.tick % NEWS_TRAVELS === 0) {
    state.city.effects = state.city.effects.filter((each) => each.until > state.tick);
    weighOdds(rules, state);
  }
  if (state.tick % SAMPLE === 0) sample(ctx);
}

/** The chances that the next people go by, until the town hears how things stand again. */
export function weighOdds(rules: Ruleset, state: ClinicState): void {
  const standings = standingsOf(rules, state);
  for (const { segment, district, key } of households(rules)) {
    const odds: Record<Option, number> = { you: 0, rival: 0, home: 0 };
    for (const choice of choices(rules, state, segment, district, standings))
      odds[choice.option] = round(1e6 * choice.share);
    state.city.odds[key] = odds;
  }
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
