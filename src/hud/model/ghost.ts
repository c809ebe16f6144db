/** A race: the recorded game's figures beside the player's, now and so far. */
import type { GhostFigures } from "../../sim/ghost/recording.ts";
import { standingOf } from "../../sim/rules/city/standing.ts";
import { ghostAt, ghostOf } from "../../sim/rules/rival/ghost.ts";
import { publicView } from "../../sim/rules/rival/public.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

export type GhostFigure = "treated" | "trust" | "fame" | "stars" | "price" | "wait" | "waiting" | "harm";

export interface GhostLine {
  readonly id: GhostFigure;
  readonly icon: IconName;
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
  /** Lengths of the two bars, 0–1. */
  readonly bars: readonly [you: number, ghost: number];
  readonly ahead: "you" | "ghost" | "even";
  /** "3 more than the ghost" and the like. */
  readonly gap: string;
}

/** People treated by the end of each step of the level, 0–1 of its time against people. */
export interface GhostChart {
  readonly most: number;
  readonly days: number;
  readonly now: number;
  readonly ghost: readonly (readonly [x: number, y: number])[];
  readonly you: readonly (readonly [x: number, y: number])[];
}

export interface GhostView {
  readonly name: string;
  /** One sentence: who is ahead, in people treated. */
  readonly lead: string;
  readonly ahead: "you" | "ghost" | "even";
  readonly lines: readonly GhostLine[];
  readonly chart: GhostChart;
  /** How the recorded game ended. */
  readonly end: { readonly outcome: "won" | "lost" | "open"; readonly stars: number };
}

const ICONS: Readonly<Record<GhostFigure, IconName>> = {
  treated: "dental",
  trust: "heart-handshake",
  fame: "award",
  stars: "star",
  price: "tag",
  wait: "hourglass",
  waiting: "users",
  harm: "virus",
};
/** Less of these is better. */
const LESS: readonly GhostFigure[] = ["wait", "harm"];
/** Neither more nor less of these is better. */
const PLAIN: readonly GhostFigure[] = ["price", "waiting"];

type Figures = Readonly<Record<GhostFigure, number>>;

const figuresOf = (f: Omit<GhostFigures, "at">): Figures => ({
  treated: f.treated,
  trust: 100 * f.trust,
  fame: 100 * f.fame,
  stars: f.stars,
  price: 100 * f.price,
  wait: f.wait,
  waiting: f.waiting,
  harm: 100 * f.harm,
});

export function ghostName(game: Game): string {
  const ghost = ghostOf(game.rules);
  return ghost && ghost.name !== "" ? game.words.tx(ghost.name) : game.words.t("ghost.name");
}

/** null where the rival is no ghost. */
export function ghostView(game: Game): GhostView | null {
  const { rules, state, words } = game;
  const ghost = ghostOf(rules);
  const then = ghost && ghostAt(ghost, state.tick);
  const now = standingOf(rules, state, "you");
  if (!ghost || !then || !now) return null;
  const seen = publicView(rules, state);
  const ours = figuresOf({ ...seen, ...now, treated: state.counts.treated, stars: seen.stars / 1000 });
  const theirs = figuresOf(then);
  const lines = (Object.keys(ICONS) as GhostFigure[])
    .filter((id) => id !== "harm" || ours.harm > 0 || theirs.harm > 0)
    .map((id) => lineOf(game, id, ours[id], theirs[id]));
  const gap = ours.treated - theirs.treated;
  const ahead = gap > 0 ? "you" : gap < 0 ? "ghost" : "even";
  return {
    name: ghostName(game),
    lead: words.t(`ghost.lead.${ahead}`, { count: Math.abs(gap) }),
    ahead,
    lines,
    chart: chartOf(game),
    end: ghost.recording.end,
  };
}

function lineOf({ words }: Game, id: GhostFigure, yours: number, theirs: number): GhostLine {
  const digits = id === "stars" ? 1 : 0;
  const shown = (value: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  const gap = shown(yours) - shown(theirs);
  const write = (value: number) => words.t(`ghost.figure.${id}-value`, { n: words.num(shown(value), digits) });
  const most = Math.max(id === "stars" ? 5 : 0, Math.abs(yours), Math.abs(theirs), 1e-9);
  const better = LESS.includes(id) ? -gap : gap;
  return {
    id,
    icon: ICONS[id],
    label: words.t(`ghost.figure.${id}`),
    yours: write(yours),
    theirs: write(theirs),
    bars: [Math.max(0, yours) / most, Math.max(0, theirs) / most],
    ahead: gap === 0 || PLAIN.includes(id) ? "even" : better > 0 ? "you" : "ghost",
    gap: gap === 0 ? words.t("ghost.same") : words.signed(gap, digits),
  };
}

function chartOf({ rules, state }: Game): GhostChart {
  const ghost = ghostOf(rules);
  const { start, end } = rules.clock;
  const x = (tick: number) => Math.min(1, Math.max(0, (tick - start) / (end - start)));
  const left = state.gone
    .filter((person) => person.visit.reason === "treated")
    .map((person) => person.visit.since)
    .sort((a, b) => a - b);
  const rows = ghost?.track.figures ?? [];
  const most = Math.max(4, state.counts.treated, rows.at(-1)?.treated ?? 0);
  const you: [number, number][] = [[0, 0]];
  left.forEach((tick, i) => you.push([x(tick), Math.min(i + 1, state.counts.treated) / most]));
  you.push([x(state.tick), state.counts.treated / most]);
  return {
    most,
    days: Math.max(1, Math.round((end - start) / 2400)),
    now: x(state.tick),
    ghost: rows.map((row, i) => [x(start + i * (ghost?.track.every ?? 0)), row.treated / most] as const),
    you,
  };
}
