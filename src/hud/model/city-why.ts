/** Why people choose as they do: the terms of utility against the other option, ranked, in plain words. */
import type { House, Option } from "../../sim/ruleset.ts";
import type { ChoiceCause } from "../../sim/rules/city/choice.ts";
import type { Standing } from "../../sim/rules/city/standing.ts";
import type { IconName } from "../ui/icons.ts";
import { distanceTo, effectIcon, effectName, homesIn, type Town, type Where } from "./city.ts";
import { humanise, type Game } from "./game.ts";

const ICONS: Readonly<Partial<Record<string, IconName>>> = {
  trust: "heart-handshake",
  fame: "star",
  price: "tag",
  wait: "hourglass",
  days: "calendar-event",
  distance: "walk",
  manner: "user-heart",
  explains: "message-circle",
  tech: "cpu",
  harm: "alert-triangle",
  word: "messages",
  habit: "repeat",
  fear: "brain",
  home: "home",
};

/** Less than this nobody would notice. */
const LEAST = 0.005;

export interface WhyLine {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  /** The figures behind it: "12 min against 25 min", or "". */
  readonly figures: string;
  /** Utility for the player against the other; above 0 speaks for the player. */
  readonly utility: number;
  readonly amount: string;
  readonly good: boolean;
  /** Size against the largest, 0–1. */
  readonly share: number;
}

export interface WhyView {
  readonly lines: readonly WhyLine[];
  /** All lines together. */
  readonly total: number;
  /** How many times as likely they are to choose the player as the other: e^total. */
  readonly times: number;
}

/** Weighted over those who are meant. Against a clinic, only what differs shows; terms are the sum of both sides. */
export function whyOf(game: Game, town: Town, where: Where, against: Exclude<Option, "you">): WhyView {
  const sums = new Map<string, { cause: ChoiceCause; code: string; ref: string; utility: number }>();
  let weight = 0;
  for (const home of homesIn(town, where)) {
    const you = home.choices.find((each) => each.option === "you");
    const other = home.choices.find((each) => each.option === against);
    if (!you || !other) continue;
    weight += home.weight;
    for (const [side, choice] of [
      [1, you],
      [-1, other],
    ] as const)
      for (const term of choice.terms) {
        // Effects of the two sides are two things; what both have by nature is one thing that differs.
        const key =
          term.cause === "effect" ? `${side}|${term.code}|${term.ref}` : `${term.cause}|${term.code}|${term.ref}`;
        const sum = sums.get(key) ?? { ...term, utility: 0 };
        sum.utility += side * term.utility * home.weight;
        sums.set(key, sum);
      }
  }
  const all = Math.max(1e-9, weight);
  const list = [...sums].map(([key, sum]) => ({ ...sum, key, utility: sum.utility / all }));
  const total = list.reduce((sum, each) => sum + each.utility, 0);
  const shown = list
    .filter((each) => Math.abs(each.utility) >= LEAST)
    .sort((a, b) => Math.abs(b.utility) - Math.abs(a.utility) || (a.key < b.key ? -1 : 1));
  const most = Math.abs(shown[0]?.utility ?? 1);
  return {
    total,
    times: Math.exp(total),
    lines: shown.map((each) => ({
      key: each.key,
      icon: each.cause === "effect" ? effectIcon(game, each.ref) : (ICONS[each.cause] ?? "info-circle"),
      label: labelOf(game, town, each, against),
      figures: figuresOf(game, town, each.cause, where, against),
      utility: each.utility,
      amount: game.words.signed(each.utility, 2),
      good: each.utility > 0,
      share: Math.abs(each.utility) / most,
    })),
  };
}

function labelOf(
  game: Game,
  town: Town,
  term: { readonly cause: string; readonly code: string; readonly ref: string; readonly utility: number },
  against: Option,
): string {
  const { words } = game;
  if (term.cause === "effect") return effectName(game, term.code, term.ref);
  const side = against === "home" && term.cause !== "home" ? "alone" : term.utility > 0 ? "you" : "them";
  for (const key of [`city.why.${term.cause}.${side}`, `city.why.${term.cause}.you`])
    if (words.has(key)) return words.t(key, { house: town.rival });
  return humanise(term.cause);
}

const FIGURES: Readonly<Partial<Record<string, (game: Game, of: Standing) => string>>> = {
  trust: ({ words }, of) => words.num(100 * of.trust),
  fame: ({ words }, of) => words.num(100 * of.fame),
  price: ({ words }, of) => words.percent(of.price),
  wait: ({ words }, of) => words.t("city.minutes", { n: Math.round(of.wait) }),
  days: ({ words }, of) => words.t("city.days", { n: words.num(of.days, 1), count: of.days }),
  manner: ({ words }, of) => words.num(100 * of.manner),
  explains: ({ words }, of) => words.percent(of.explains),
  tech: ({ words }, of) => words.num(100 * of.tech),
  harm: ({ words }, of) => words.num(100 * of.harm),
  fear: ({ words }, of) => words.num(100 * of.harsh),
};

function figuresOf(game: Game, town: Town, cause: string, where: Where, against: Option): string {
  const { words } = game;
  const figure = (house: House): string => {
    if (cause === "distance") {
      const km = meanDistance(town, where, house);
      return km < 0 ? "" : words.t("city.km", { n: words.num(km, 1) });
    }
    const of = town.standings[house];
    return of ? (FIGURES[cause]?.(game, of) ?? "") : "";
  };
  const you = figure("you");
  if (you === "" || against === "home") return you;
  const them = figure("rival");
  return them === "" ? you : words.t("city.figures", { you, them });
}

/** Kilometres that those people have to a clinic, on average; −1 where there is none. */
export function meanDistance(town: Town, where: Where, house: House): number {
  let sum = 0;
  let weight = 0;
  for (const home of homesIn(town, where)) {
    const km = distanceTo(town, home.district, house);
    if (km < 0) return -1;
    sum += home.weight * km;
    weight += home.weight;
  }
  return weight > 0 ? sum / weight : -1;
}
