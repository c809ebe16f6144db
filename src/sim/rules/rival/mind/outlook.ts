/**
 * The town as a rival imagines it: the multinomial logit of docs/city.md over the town's people, on what they believe of
 * the player's house and know of their own. What they cannot know (manner, who is a regular, what people say) is in one
 * constant, set so that the shares come out as they believe them to be (the usual way with a logit: calibrated constants).
 */
import type { District, Option, Place, Segment } from "../../../ruleset.ts";
import { exp, log } from "../../../math.ts";
import { priceOf, type Figures } from "./figures.ts";
import type { RivalState } from "../../../state.ts";
import type { Own } from "./own.ts";

/** A house in that picture: shares 0–1, `price` 1 for the usual, `wait` in minutes, `sway` in utils. */
export interface Picture {
  readonly trust: number;
  readonly fame: number;
  readonly price: number;
  readonly wait: number;
  readonly manner: number;
  readonly tech: number;
  readonly harm: number;
}
/** Utility that somebody's doing adds, in utils; `segments` empty for all. */
export interface Sway {
  readonly on: Option;
  readonly segments: readonly string[];
  readonly utility: number;
}
export interface Outlook {
  readonly you: Picture;
  readonly rival: Picture;
  /** The constant of the player's house, in utils. */
  readonly constant: number;
  readonly homes: readonly Home[];
  /** Shares of everyone in need as things stand. */
  readonly now: Readonly<Record<Option, number>>;
}
interface Home {
  readonly segment: Segment;
  /** Share of the people, 0–1. */
  readonly weight: number;
  readonly kmYou: number;
  readonly kmRival: number;
}

/** Trust that goes with stars: 3.9 stars are a trust of a half. */
const trustOf = (stars: number) => Math.min(1, Math.max(0, 0.5 + 1.2 * (stars - 0.725)));

export function outlookOf(own: Own, rival: Readonly<RivalState>, figures: Figures): Outlook {
  const you: Picture = {
    trust: trustOf(figures.stars),
    fame: figures.fame,
    price: figures.price + 0.5,
    wait: figures.wait * 60,
    manner: 0.6,
    tech: figures.tech,
    harm: figures.harm,
  };
  const mine: Picture = {
    trust: figures["own-trust"],
    fame: figures["own-fame"],
    price: priceOf(own, rival),
    wait: figures["own-wait"] * 60,
    manner: rival.house.manner / 1000,
    tech: figures["own-tech"],
    harm: figures["own-harm"],
  };
  const plain: Outlook = { you, rival: mine, constant: 0, homes: homesOf(own), now: { you: 0, rival: 0, home: 1 } };
  const outlook = { ...plain, constant: calibrated(plain, figures.share) };
  return { ...outlook, now: sharesOf(outlook, []) };
}

/** Constant at which the player has `share` (0–1) of those who go to a clinic; three Newton steps on the log odds. */
function calibrated(outlook: Outlook, share: number): number {
  const wanted = Math.min(0.95, Math.max(0.05, share));
  let constant = 0;
  for (let n = 0; n < 3; n++) {
    const now = sharesOf({ ...outlook, constant }, []);
    const ratio = now.you / Math.max(1e-6, now.rival);
    constant += log(wanted / (1 - wanted) / Math.max(1e-6, ratio));
  }
  return Math.min(4, Math.max(-4, constant));
}

/** Shares of everyone in need, 0–1; with a segment only of those. */
export function sharesOf(
  outlook: Outlook,
  sways: readonly Sway[],
  you = outlook.you,
  rival = outlook.rival,
  segment = "",
): Record<Option, number> {
  const shares: Record<Option, number> = { you: 0, rival: 0, home: 0 };
  let people = 0;
  for (const home of outlook.homes) {
    if (segment !== "" && home.segment.id !== segment) continue;
    people += home.weight;
    const add = { you: 0, rival: 0, home: 0 };
    for (const sway of sways)
      if (sway.segments.length === 0 || sway.segments.includes(home.segment.id)) add[sway.on] += sway.utility;
    const toYou = exp(outlook.constant + add.you + utility(home.segment, you, home.kmYou));
    const toRival = exp(add.rival + utility(home.segment, rival, home.kmRival));
    const stay = exp(add.home + home.segment.taste.home);
    const weight = home.weight / (toYou + toRival + stay);
    shares.you += weight * toYou;
    shares.rival += weight * toRival;
    shares.home += weight * stay;
  }
  if (people > 0) for (const option of ["you", "rival", "home"] as const) shares[option] /= people;
  return shares;
}

function utility({ taste }: Segment, of: Picture, km: number): number {
  return (
    taste.trust * (of.trust - 0.5) +
    taste.fame * of.fame -
    taste.price * (of.price - 1) -
    (taste.wait * of.wait) / 60 -
    taste.distance * km +
    taste.manner * (of.manner - 0.5) +
    taste.tech * (of.tech - 0.5) -
    taste.safety * of.harm
  );
}

function homesOf({ city, def }: Own): Home[] {
  const homes: Home[] = [];
  const you = city.districts[city.home]?.at ?? [0, 0];
  const rival = city.districts[def.district]?.at ?? [0, 0];
  let people = 0;
  for (const district of Object.values(city.districts)) {
    const segments = Object.values(city.segments);
    const all = segments.reduce((sum, segment) => sum + (district.mix[segment.id] ?? 0), 0);
    for (const segment of all > 0 ? segments : []) {
      const weight = (district.people * (district.mix[segment.id] ?? 0)) / all;
      if (weight === 0) continue;
      people += weight;
      homes.push({ segment, weight, kmYou: km(district, you), kmRival: km(district, rival) });
    }
  }
  return homes.map((home) => ({ ...home, weight: home.weight / people }));
}

function km({ at }: District, [x, y]: Place): number {
  return Math.sqrt((at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y));
}
