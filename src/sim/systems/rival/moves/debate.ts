/** Two records, compared in public. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { House, Ruleset } from "../../../ruleset.ts";
import type { ClinicState, RivalMove } from "../../../state.ts";
import { randomBell } from "../../../rng.ts";
import { publicIncidents } from "../../../rules/city/known.ts";
import { standingOf } from "../../../rules/city/standing.ts";
import { reviewAverage } from "../../../rules/people/reviews.ts";
import { saidTo } from "../../../rules/rival/replies.ts";
import { publish } from "../../city/news.ts";
import { bookClinic } from "../../fear/feel.ts";
import { bookHouse } from "../house/books.ts";

export interface PublicRecord {
  /** Public harm for each hundred treated (at least twenty are taken), minutes of wait, stars 1–5. */
  readonly harm: number;
  readonly wait: number;
  readonly stars: number;
}

/** What a hall makes of one star more, an hour less of waiting, and one harmed of a hundred less, in points of debate. */
const STAR = 0.7;
const HOUR = 0.8;
const HARM = 0.12;
/** Chance: the spread of how well anyone speaks on the night. And what a case that was taken apart beforehand loses. */
const NIGHT = 0.25;
const PREPARED = 0.5;
/** Points that it wins and loses; and fame that it costs to stay away, or to say no in good time. */
const WON = { trust: 2.5, fame: 2.5 } as const;
const LOST = { trust: -2, fame: -1 } as const;
const AWAY = -2.5;
const DECLINED = -1.2;

/** What anyone can check of a house. */
export function recordOf(rules: Ruleset, state: Readonly<ClinicState>, house: House): PublicRecord {
  const wait = standingOf(rules, state, house)?.wait ?? 0;
  const theirs = state.rival?.house;
  if (house === "you" || !theirs)
    return {
      harm: (100 * publicIncidents(state).length) / Math.max(20, state.counts.treated),
      wait,
      stars: reviewAverage(state.reviews),
    };
  const known = theirs.incidents.filter((each) => each.public >= 0).length;
  return {
    harm: (100 * known) / Math.max(20, theirs.counts.treated),
    wait,
    // The same ten imagined reviews as the player's average has.
    stars: (39 + theirs.stars.sum) / (10 + theirs.stars.count),
  };
}

/** How far the player is ahead by the figures alone, in points of debate; `strength` 0–1 of the rival's case is left. */
export function lead(rules: Ruleset, state: Readonly<ClinicState>, strength: number): number {
  const you = recordOf(rules, state, "you");
  const rival = recordOf(rules, state, "rival");
  return (
    STAR * (you.stars - rival.stars) +
    (HOUR * (rival.wait - you.wait)) / 60 +
    HARM * (rival.harm - you.harm) +
    PREPARED * (1 - strength)
  );
}

export function debate(ctx: Ctx, move: RivalMove): void {
  const { rules, state } = ctx;
  const night = NIGHT * randomBell(state, "rival-moves");
  if (!saidTo(rules, move, "accept")) {
    move.result = "not-come";
    const fame = saidTo(rules, move, "decline") ? DECLINED : AWAY;
    bookClinic(ctx, "fame", fame, "debate-declined", move.kind);
    bookHouse(ctx, "fame", -fame, "debate-refused", move.kind);
    publish(ctx, "debate-declined", "you", "bad");
    return;
  }
  const won = lead(rules, state, move.strength / 1000) + night > 0;
  move.result = won ? "won" : "lost";
  const [ours, theirs] = won ? [WON, LOST] : [LOST, WON];
  const cause = won ? (["debate-won", "debate-lost"] as const) : (["debate-lost", "debate-won"] as const);
  for (const what of ["trust", "fame"] as const) {
    bookClinic(ctx, what, ours[what], cause[0], move.kind);
    bookHouse(ctx, what, theirs[what], cause[1], move.kind);
  }
  // Either way it is good news, of whoever had the better record.
  publish(ctx, cause[0], won ? "you" : "rival", "good");
}
